namespace CrmBot.Skills.Understanding;

/// <summary>The time of day a text names first: 下午3点, 三点半, 15:30, 3pm.</summary>
internal static class Times
{
    private static readonly (string Word, int From)[] Parts = [("凌晨", 0), ("早上", 0), ("上午", 0), ("今早", 0), ("中午", 12), ("下午", 12), ("傍晚", 12), ("晚上", 12), ("今晚", 12), ("昨晚", 12), ("明晚", 12)];

    public static string? First(FoldedText text, IReadOnlyList<FoundDate> dates) => FirstIn(text, dates, 0, text.Text.Length);

    /// <summary>The first one within the stretch.</summary>
    public static string? FirstIn(FoldedText text, IReadOnlyList<FoundDate> dates, int start, int end)
    {
        var t = text.Text.AsSpan();
        for (var i = start; i < Math.Min(end, t.Length); i++)
        {
            if (!Numbers.IsNumeral(t[i]) || (i > 0 && (Numbers.IsNumeral(t[i - 1]) || FoldedText.IsWord(t[i - 1]) || t[i - 1] is '.' or ':' or '-'))) continue;
            if ((char.IsAsciiDigit(t[i]) ? Clock(t, i) : null) is { } clock) return clock;
            if (Hours(t, i, dates) is { } hours) return hours;
        }
        return null;
    }

    // 15:30, 3:30pm, 3 pm
    private static string? Clock(ReadOnlySpan<char> t, int i)
    {
        var length = Numbers.Read(t, i, out var hour);
        if (length is 0 or > 2 || hour > 24) return null;
        var at = i + length;
        var minute = 0;
        var colon = at + 2 < t.Length && t[at] is ':' && char.IsAsciiDigit(t[at + 1]) && char.IsAsciiDigit(t[at + 2]);
        if (colon)
        {
            minute = ((t[at + 1] - '0') * 10) + t[at + 2] - '0';
            at += 3;
        }
        while (at < t.Length && t[at] == ' ') at++;
        var half = at + 1 < t.Length && t[at] is 'a' or 'p' && (t[at + 1] == 'm' || (at + 2 < t.Length && t[at + 1] == '.' && t[at + 2] == 'm')) && (at + 2 >= t.Length || !FoldedText.IsWord(t[at + 2]) || t[at + 1] == '.') ? t[at] : '\0';
        if ((!colon && half == '\0') || minute > 59 || (half != '\0' && hour is < 1 or > 12)) return null;
        if (half == 'p' && hour < 12) hour += 12;
        if (half == 'a' && hour == 12) hour = 0;
        if (half == '\0' && Part(t, i) is 12 && hour < 12) hour += 12;
        return hour > 23 ? null : Say(hour, minute);
    }

    // 下午三点半; a bare 三点 may be three points, and counts only beside a day or a part of it, or as 点半, 点钟.
    private static string? Hours(ReadOnlySpan<char> t, int i, IReadOnlyList<FoundDate> dates)
    {
        var length = Numbers.Read(t, i, out var hour);
        var at = i + length;
        if (length == 0 || hour > 24 || at >= t.Length || t[at] is not ('点' or '时')) return null;
        at++;
        var part = Part(t, i);
        var minute = 0;
        var marked = false;
        if (at < t.Length && t[at] == '半') (minute, marked) = (30, true);
        else if (t[at..].StartsWith("一刻")) (minute, marked) = (15, true);
        else if (t[at..].StartsWith("三刻")) (minute, marked) = (45, true);
        else if (at < t.Length && t[at] is '钟' or '整') marked = true;
        else if (Numbers.Read(t, at, out var m) is > 0 and var more && m < 60 && at + more < t.Length && t[at + more] == '分') (minute, marked) = (m, true);
        if (part is null && !marked && !dates.Any(d => d.End == i)) return null;
        if (part is 12 && hour is > 0 and < 12) hour += 12;
        return hour > 23 ? null : Say(hour, minute);
    }

    private static int? Part(ReadOnlySpan<char> t, int i)
    {
        foreach (var (word, from) in Parts)
            if (t[..i].TrimEnd(' ').EndsWith(word, StringComparison.Ordinal)) return from;
        return null;
    }

    private static string Say(int hour, int minute) => $"{hour:00}:{minute:00}";
}
