namespace CrmBot.Skills.Understanding.When;

/// <summary>FY26, 2026财年, 本财年, this fiscal year, Q2 FY26: where the company has said in which month its year begins. A fiscal year is named after the year it ends in.</summary>
internal static class FiscalYears
{
    private const string Zh = "财年";

    private static readonly Phrases<int> Turned = new(
    [
        ("本", 0), ("这个", 0), ("这", 0), ("当前", 0), ("今", 0), ("上个", -1), ("上一个", -1), ("上一", -1), ("上", -1), ("去", -1), ("下个", 1), ("下一个", 1), ("下一", 1), ("下", 1), ("明", 1),
    ]);

    private static readonly Phrases<int> TurnedEn = new(
    [
        ("this", 0), ("the current", 0), ("current", 0), ("our", 0), ("the last", -1), ("last", -1), ("previous", -1), ("the next", 1), ("next", 1), ("coming", 1),
    ]);

    public static Piece At(Sentence s, int i)
    {
        if (s.Now.FiscalStart == 0) return default;
        if (char.IsAsciiDigit(s[i]) || s[i] is 'q' or 'h') return NumberFirst(s, i);
        if (FoldedText.IsHan(s[i])) return Turned.At(s.Text, i, out var zh) is > 0 and var turn && s.Has(i + turn, Zh) ? Behind(s, i, i + turn + Zh.Length, Current(s.Now) + zh) : default;
        if (Mark(s, i) is > 0 and var mark && Figures(s, s.SkipSpaces(i + mark), out var year) is > 0 and var end) return Behind(s, i, end, year);
        return TurnedEn.At(s.Text, i, out var en) is > 0 and var length && Mark(s, s.SkipSpaces(i + length)) is > 0 and var word ? Behind(s, i, s.SkipSpaces(i + length) + word, Current(s.Now) + en) : default;
    }

    /// <summary>Whether a fiscal year is named there: without its beginning known, nothing may be made of it.</summary>
    public static bool IsNamed(Sentence s, int i) => s.Has(i, Zh) || (Mark(s, i) is > 0 and var mark && Figures(s, s.SkipSpaces(i + mark), out _) > 0);

    /// <summary>Whether one is named right before: FY26 Q2.</summary>
    public static bool IsNamedBefore(Sentence s, int i)
    {
        var end = s.BackOverSpaces(i);
        if (s.EndsAt(end, Zh)) return true;
        var from = end;
        while (from > 0 && char.IsAsciiDigit(s[from - 1])) from--;
        from = s.BackOverSpaces(from);
        return from < end && (s.EndsAt(from, "fy") || s.EndsAt(from, "fiscal year") || s.EndsAt(from, "fiscal"));
    }

    // 2026财年, Q2 FY26, H1 of FY26
    private static Piece NumberFirst(Sentence s, int i)
    {
        if (Figures(s, i, out var year) is > 0 and var end && s.Has(end, Zh)) return Behind(s, i, end + Zh.Length, year);
        if (s[i] is not ('q' or 'h') || Part(s, i, out var months, out var first) is not (> 0 and var part)) return default;
        var at = s.SkipSpaces(part);
        if (s.Has(at, "of ")) at += 3;
        return Mark(s, at) is > 0 and var mark && Figures(s, s.SkipSpaces(at + mark), out year) is > 0 and var last ? Months(s, i, last, year, first, months) : default;
    }

    // A quarter or a half of it, or the whole.
    private static Piece Behind(Sentence s, int start, int end, int year)
    {
        var at = s[end] is ' ' or '-' or '的' ? end + 1 : end;
        if (Part(s, at, out var months, out var first) is > 0 and var part) return Months(s, start, part, year, first, months);
        return FoldedText.IsWord(s[end]) && FoldedText.IsWord(s[end - 1]) ? default : Months(s, start, end, year, 1, 12) with { Grain = Grain.Year };
    }

    private static int Part(Sentence s, int at, out int months, out int first)
    {
        (months, first) = (3, 0);
        if (s[at] == 'h' && s[at + 1] is '1' or '2' && !FoldedText.IsWord(s[at + 2]))
        {
            (months, first) = (6, ((s[at + 1] - '0') * 6) - 5);
            return at + 2;
        }
        if (s.Has(at, "上半年") || s.Has(at, "下半年"))
        {
            (months, first) = (6, s[at] == '上' ? 1 : 7);
            return at + 3;
        }
        var end = Quarters.Number(s, at, out var number);
        first = (number * 3) - 2;
        return end;
    }

    private static Piece Months(Sentence s, int start, int end, int year, int first, int count) =>
        Piece.Period(start, end, Days.Months(FirstDay(s.Now, year).AddMonths(first - 1), count));

    private static DateOnly FirstDay(Calendar now, int year) => new(now.FiscalStart == 1 ? year : year - 1, now.FiscalStart, 1);

    private static int Current(Calendar now) => now.FiscalStart > 1 && now.Today.Month >= now.FiscalStart ? now.Today.Year + 1 : now.Today.Year;

    // fy, fiscal year, fiscal
    private static int Mark(Sentence s, int i)
    {
        if (i > 0 && FoldedText.IsWord(s[i - 1])) return 0;
        if (s.Has(i, "fy")) return 2;
        return s.Has(i, "fiscal year") ? 11 : s.Has(i, "fiscal ") ? 7 : s.Has(i, "financial year") ? 14 : 0;
    }

    private static int Figures(Sentence s, int i, out int year)
    {
        var length = 0;
        for (year = 0; char.IsAsciiDigit(s[i + length]) && length < 5; length++) year = (year * 10) + s[i + length] - '0';
        if (length == 2) year += 2000;
        return length is 2 or 4 && year is > 1900 and < 2200 ? i + length : 0;
    }
}
