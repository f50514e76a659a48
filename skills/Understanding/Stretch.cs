using System.Buffers;

namespace CrmBot.Skills.Understanding;

/// <summary>A stretch of the text that no ordinary word, date or person explains: a client's name, most likely.</summary>
internal readonly record struct Stretch(int Start, int End, int FirstToken, int LastToken)
{
    /// <summary>A word before or after it that goes with a client: 拜访…, visited ….</summary>
    public bool IsLed { get; init; }

    /// <summary>Ends as company names do: 科技, 公司, Ltd.</summary>
    public bool IsCompany { get; init; }

    public bool HasCapital { get; init; }
}

/// <summary>Finds the stretches that look like names.</summary>
internal static class Stretches
{
    private const int Most = 200;

    private static readonly SearchValues<char> InName = SearchValues.Create(" -.&'/()·");

    private static readonly Lexicon LeadsZh = new("拜访 拜访了 走访 回访 去 去了 去过 去趟 去了趟 跑了趟 去了一趟 到 见 见了 跟 和 给 约 约了 约下 约一下 联系 关于 打电话给 访问");
    private static readonly Lexicon LeadsEn = new("with at on about for visit visited visiting saw see met meet called call to from of and");
    private static readonly Lexicon FollowsZh = new("简报 情况 资料 档案 背景 那边 王总 客户");

    public static List<Stretch> Find(FoldedText text, List<Token> tokens, IReadOnlyList<Span> taken)
    {
        var t = text.Text.AsSpan();
        var found = new List<Stretch>();
        var first = -1;
        for (var k = 0; k <= tokens.Count && found.Count < Most; k++)
        {
            var skip = k == tokens.Count ? 1 : first >= 0 && Continues(t, tokens, k) is > 0 and var more ? -more : Ordinary(t, tokens, k, taken);
            if (first >= 0 && skip <= 0 && !Touch(t, tokens[k - 1], tokens[k]))
            {
                Close(text, tokens, first, k - 1, found);
                first = -1;
            }
            if (skip > 0)
            {
                if (first >= 0) Close(text, tokens, first, k - 1, found);
                first = -1;
                k += skip - 1;
                continue;
            }
            if (first < 0) first = k;
            k += Math.Max(-skip - 1, 0);
        }
        return found;
    }

    // Within a name: the legal form or the trade, though it may be an ordinary word elsewhere.
    private static int Continues(ReadOnlySpan<char> t, List<Token> tokens, int k)
    {
        if (!Touch(t, tokens[k - 1], tokens[k])) return 0;
        if (!tokens[k].IsHan) return NameWords.LegalEn.Has(t[tokens[k].Start..tokens[k].End]) || NameWords.Trades.Has(t[tokens[k].Start..tokens[k].End]) ? 1 : 0;
        var legal = NameWords.LegalZh.At(t, tokens[k].Start);
        return Math.Min(legal > 0 ? legal : NameWords.Trades.At(t, tokens[k].Start), tokens.Count - k);
    }

    private static int Ordinary(ReadOnlySpan<char> t, List<Token> tokens, int k, IReadOnlyList<Span> taken)
    {
        var token = tokens[k];
        foreach (var span in taken)
            if (token.Start < span.End && token.End > span.Start) return 1;
        var word = t[token.Start..token.End];
        if (!token.IsHan) return OrdinaryWords.En.Has(word) || (char.IsAsciiDigit(word[0]) && word.Length < 3) || (word.Length == 1 && !char.IsAsciiDigit(word[0])) ? 1 : 0;
        return Math.Min(OrdinaryWords.Zh.At(t, token.Start), tokens.Count - k);
    }

    public static bool IsGapInName(ReadOnlySpan<char> gap) => gap.Length <= 3 && gap.IndexOfAnyExcept(InName) < 0;

    private static bool Touch(ReadOnlySpan<char> t, Token a, Token b)
    {
        var gap = t[a.End..b.Start];
        if (gap.Length == 0) return true;
        if (a.IsHan && b.IsHan) return gap is "(" or ")" or "·";
        return !a.IsHan && !b.IsHan && IsGapInName(gap);
    }

    private static void Close(FoldedText text, List<Token> tokens, int first, int last, List<Stretch> found)
    {
        var t = text.Text;
        while (last - first >= 2 && tokens[first].IsHan && OrdinaryWords.Edges.Contains(t[tokens[first].Start])) first++;
        while (last - first >= 2 && tokens[last].IsHan && OrdinaryWords.Edges.Contains(t[tokens[last].Start])) last--;
        if (first == last && (tokens[first].IsHan || tokens[first].Length < 2)) return;
        var (start, end) = (tokens[first].Start, tokens[last].End);
        var before = start;
        while (before > 0 && t[before - 1] == ' ') before--;
        var led = tokens[first].IsHan
            ? LeadsZh.Before(t, before) > 0 || FollowsZh.At(t, end) > 0
            : LeadsEn.Has(EnglishWords.Before(t, start)) || LeadsZh.Before(t, before) > 0;
        var company = tokens[last].IsHan
            ? last - first >= 2 && (NameWords.LegalZh.Before(t, end) > 0 || NameWords.Trades.Before(t, end) is > 0 and var trade && trade < end - start)
            : last > first && (NameWords.LegalEn.Has(t.AsSpan(tokens[last].Start, tokens[last].Length)) || NameWords.Trades.Has(t.AsSpan(tokens[last].Start, tokens[last].Length)));
        found.Add(new Stretch(start, end, first, last) { IsLed = led, IsCompany = company, HasCapital = char.IsUpper(text.OriginalFolded[start]) });
    }
}
