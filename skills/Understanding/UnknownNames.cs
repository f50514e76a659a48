using System.Buffers;

namespace CrmBot.Skills.Understanding;

/// <summary>
/// Names that no client has and that ordinary words hide: 不存在公司简报, 拜访了蓝天空调设备.
/// What looks like a name is answered as one that was not found; it never means the client spoken of before.
/// </summary>
internal static class UnknownNames
{
    private const int Longest = 12;

    // 我们公司, 那家公司, 分公司: a company, but not by its name.
    private static readonly SearchValues<char> OfNoName = SearchValues.Create("我你他她它们咱这那哪该本贵各每什么几家个些的总分子母");

    private static readonly Lexicon Leads = new("拜访 拜访了 走访 走访了 回访 回访了 拜会 拜会了 见了 去了 看看 看下 看一下 查查 查下 查一下 给我 帮我 要 看 查 来一份 来份 一份 关于 简报");
    private static readonly Lexicon Visits = new("拜访 拜访了 走访 走访了 回访 回访了 拜会 拜会了");

    /// <summary>For words that ask about a client: every stretch that may be a name, and a company called by what would be ordinary words.</summary>
    public static FoundClient? Asked(ClientQuery query) => query.Likely().FirstOrDefault() is { End: > 0 } stretch ? Missing(query, stretch.Start, stretch.End) : Company(query) ?? Briefed(query);

    /// <summary>For words that tell of a visit: whom it was to, where that stands right behind 拜访.</summary>
    public static FoundClient? Visited(ClientQuery query)
    {
        var text = query.Text.Text;
        foreach (var stretch in query.Stretches)
        {
            var length = stretch.End - stretch.Start;
            if (length is < 2 or > Longest || !query.Tokens[stretch.FirstToken].IsHan || Visits.Before(text, stretch.Start) == 0) continue;
            if (stretch.End == text.Length || !FoldedText.IsHan(text[stretch.End])) return Missing(query, stretch.Start, stretch.End);
        }
        return Company(query);
    }

    // X公司 behind a word that leads to a client, or at the beginning.
    private static FoundClient? Company(ClientQuery query)
    {
        var text = query.Text.Text;
        for (var at = text.IndexOf('公', StringComparison.Ordinal); at > 0; at = text.IndexOf('公', at + 1))
        {
            if (at + 1 >= text.Length || text[at + 1] != '司') continue;
            var start = Beginning(query, at);
            if (IsName(text.AsSpan(start, at - start)) && (start == 0 || !FoldedText.IsHan(text[start - 1]) || Leads.Before(text, start) > 0)) return Missing(query, start, at + 2);
        }
        return null;
    }

    // 老地方简报: not all of it is ordinary words.
    private static FoundClient? Briefed(ClientQuery query)
    {
        var text = query.Text.Text;
        if (!Cues.Brief.FindIn(text, out var end, out _)) return null;
        if (end > 0 && text[end - 1] == '的') end--;
        var start = Beginning(query, end);
        var words = text.AsSpan(start, end - start);
        if (words.Length < 2 || words.ContainsAny(OfNoName)) return null;
        for (var at = 0; at < words.Length;)
        {
            if (OrdinaryWords.Zh.At(words, at) is not (> 0 and var length)) return Missing(query, start, end);
            at += length;
        }
        return null;
    }

    private static int Beginning(ClientQuery query, int at)
    {
        var (text, start) = (query.Text.Text, at);
        while (start > 0 && at - start < Longest && FoldedText.IsHan(text[start - 1]) && Leads.Before(text, start) == 0 && !query.IsTaken(start - 1, start)) start--;
        return start;
    }

    // 介绍公司, 合作公司: one or two whole words, of what companies do or are.
    private static bool IsName(ReadOnlySpan<char> words)
    {
        if (words.Length < 2 || words.ContainsAny(OfNoName)) return false;
        var at = 0;
        while (at < words.Length && OrdinaryWords.Zh.At(words, at) is > 1 and var length) at += length;
        return at < words.Length;
    }

    private static FoundClient Missing(ClientQuery query, int start, int end) => new(query.Mention([], start, end, false), start, end, []);
}
