namespace CrmBot.Skills.Understanding;

/// <summary>Finds a complaint's number: ts1023, TS 1023, 投诉1023, complaint #1023; always said back as TS-1023.</summary>
internal static class ComplaintRefs
{
    private const int FewestDigits = 3;
    private const int MostDigits = 8;

    private static readonly Lexicon Heads = new("投诉 投诉单 客诉 客诉单 工单 投诉单号 投诉编号 单号 编号 工单号 投诉号 complaint complaint_number complaint_no case ticket complaint_id ref");
    private static readonly Lexicon Followers = new("那个 这个 那条 这条 号 的 那单 这单 号的");
    private static readonly Lexicon Units = new("元 块 家 次 条 个 件 人 天 台 套 吨 年 月 号店 units pcs pieces days %");

    public static (string Ref, int Start, int End)? Find(Reading reading) => Find(reading.Folded, reading.Tokens);

    public static (string Ref, int Start, int End)? Find(ReadOnlySpan<char> text, List<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.IsHan || token.Length > MostDigits + 2) continue;
            var word = text[token.Start..token.End];
            if (word.StartsWith("ts") && IsNumber(word[2..])) return ($"TS-{word[2..]}", token.Start, token.End);
            if (!IsNumber(word)) continue;
            var at = token.Start;
            while (at > 0 && text[at - 1] is ' ' or '-' or '#' or ':' or '.' or '号' or '_') at--;
            if (text[..at].EndsWith(" no")) at -= 3;
            if (word.Length >= FewestDigits && YearBefore(text, token.Start) is { } dated) return ($"TS-{dated.Year}-{word}", dated.Start, token.End);
            if (IsYearOfNumber(text, token.Start, token.End)) continue;
            if (at >= 2 && text[(at - 2)..at] is "ts" && (at == 2 || !FoldedText.IsWord(text[at - 3]))) return ($"TS-{word}", at - 2, token.End);
            if (Followers.At(text, token.End) is > 0 and var mid && Heads.At(text, token.End + mid) > 0) return ($"TS-{word}", token.Start, token.End);
            if (Units.At(text, token.End) == 0 && Heads.Before(text, at) is > 0 and var head) return ($"TS-{word}", at - head, token.End);
        }
        return null;
    }

    // TS-2026-1023: the year stands between.
    private static (string Year, int Start)? YearBefore(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        if (at < 8 || text[at - 1] != '-') return null;
        var year = text[(at - 5)..(at - 1)];
        if (!year.StartsWith("20") || !IsNumber(year) || text[at - 6] is not ('-' or ' ')) return null;
        return text[(at - 8)..(at - 6)] is "ts" ? (year.ToString(), at - 8) : null;
    }

    private static bool IsYearOfNumber(ReadOnlySpan<char> text, int start, int end) =>
        end - start == 4 && text[start..].StartsWith("20") && end + FewestDigits < text.Length && text[end] == '-' && char.IsAsciiDigit(text[end + 1])
        && start >= 3 && text[(start - 3)..(start - 1)] is "ts";

    private static bool IsNumber(ReadOnlySpan<char> word) => word.Length is >= FewestDigits and <= MostDigits && word.IndexOfAnyExceptInRange('0', '9') < 0;
}
