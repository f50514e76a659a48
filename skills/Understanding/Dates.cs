namespace CrmBot.Skills.Understanding;

/// <summary>Finds every day and period in a text, in the order of its words.</summary>
internal static class Dates
{
    private static readonly string[] LeadsOfDeadline = ["by ", "before ", "until ", "till ", "no later than ", "due "];

    public static List<FoundDate> Find(FoldedText text, DateTimeOffset now)
    {
        var t = text.Text.AsSpan();
        var calendar = new Calendar(DateOnly.FromDateTime(now.DateTime), TimeOnly.FromDateTime(now.DateTime));
        var found = new List<FoundDate>();
        for (var i = 0; i < t.Length; i++)
        {
            var date = At(text, t, i, calendar);
            if (date is null) continue;
            date = WithLimit(t, date);
            found.Add(date);
            i = date.End - 1;
        }
        return found;
    }

    private static FoundDate? At(FoldedText text, ReadOnlySpan<char> t, int i, Calendar now)
    {
        var c = t[i];
        if (c == ' ' || char.IsPunctuation(c)) return null;
        if (FoldedText.IsHan(c)) return DatesInFigures.Quarter(t, i, now) ?? DatesZh.At(t, i, now);
        var begins = i == 0 || !FoldedText.IsWord(t[i - 1]);
        if (!begins) return null;
        if (char.IsAsciiDigit(c)) return DatesInFigures.At(t, i, now) ?? DatesZh.At(t, i, now) ?? DatesEn.At(t, i, text.OriginalFolded, now);
        return char.IsAsciiLetter(c) ? DatesInFigures.Quarter(t, i, now) ?? DatesEn.At(t, i, text.OriginalFolded, now) : null;
    }

    // 周五前 and "by Friday" name a limit.
    private static FoundDate WithLimit(ReadOnlySpan<char> t, FoundDate date)
    {
        var rest = t[date.End..];
        var mark = rest.StartsWith("之前") || rest.StartsWith("以前") ? 2
            : rest.StartsWith("前") && (rest.Length == 1 || rest[1] is not ('台' or '面' or '往' or '景' or '期' or '提' or '后')) ? 1
            : 0;
        if (mark > 0) return date with { End = date.End + mark, IsDeadline = true };
        foreach (var lead in LeadsOfDeadline)
            if (date.Start >= lead.Length && t[..date.Start].EndsWith(lead, StringComparison.Ordinal)) return date with { IsDeadline = true };
        return date;
    }
}
