namespace CrmBot.Skills.Understanding.When;

/// <summary>March 5th 2026, 5 March, the 5th of next month, the second Friday of March, March, in 2025.</summary>
internal static class EnglishMonths
{
    private static readonly Lexicon Leads = new("in since during for of last next this until till by before from to through and between early mid late end - every");
    private static readonly Lexicon LeadsOfOrdinal = new("on by the until till before since from and to or");
    private static readonly Lexicon NotAfterOrdinal = new("floor time quarter version meeting visit call order draft quote round place half line client customer party person one street avenue edition grade anniversary generation phase batch");
    private static readonly Lexicon LeadsOfYear = new("in during for of since until by from through");

    public static Piece At(Sentence s, EnglishWord month)
    {
        var next = month.Next(s);
        if (next.Kind is WordKind.Number && next.End - next.Start <= 2 || next.Kind == WordKind.Ordinal && next.Value is >= 1 and <= 31)
        {
            if (next.Value is >= 1 and <= 39 && !IsNoDay(s, next)) return Day(s, month.Start, next, month.Value);
        }
        if (next.Says(s, "the") && next.Next(s) is { Kind: WordKind.Ordinal } ordinal) return Day(s, month.Start, ordinal, month.Value);
        if (YearOf(s, next, out var year) is > 0 and var end) return Piece.Period(month.Start, end, Days.Month(year, month.Value), Grain.Month);
        if (s[s.SkipSpaces(month.End)] == ',' && YearOf(s, EnglishWord.Read(s, s.SkipSpaces(month.End) + 1), out year) is > 0 and var behind) return Piece.Period(month.Start, behind, Days.Month(year, month.Value), Grain.Month);
        return IsMeant(s, month) ? new MonthPart(month.Value, PartKind.Whole).Yearly(s, month.Start, month.End) : default;
    }

    /// <summary>5 March, 5th of March, 5th of next month; the count before a month.</summary>
    public static Piece DayFirst(Sentence s, EnglishWord day, int start)
    {
        if (day.Value is < 1 or > 31) return default;
        if (start == day.Start && start > 0 && s[start - 1] is '.' or '/') return default;
        var (next, to) = (day.Next(s), default(EnglishWord));
        // 5-8 March, 5th to 8th March
        if (RangeTo(s, day, out to)) next = to.Next(s);
        if (next.Says(s, "of")) next = next.Next(s);
        if (next.Kind == WordKind.Month && !IsVerb(s, next))
        {
            var last = YearAfter(s, next.End, out var year);
            if (to.End == 0) return InMonth(s, start, last, next.Value, day.Value, year);
            var (from, until) = (InMonth(s, start, last, next.Value, day.Value, year), InMonth(s, to.Start, last, next.Value, to.Value, year));
            return from.Found && until.Found ? Ranges.Between(from, until, start) : default;
        }
        if (day.Kind != WordKind.Ordinal || next.Kind != WordKind.Turn || next.Next(s) is not { Unit: Unit.Month } month) return default;
        return new MonthPart(1, PartKind.Day, day.Value).In(s.Now.FirstOfMonth.AddMonths(Math.Sign(next.Value)), start, month.End);
    }

    /// <summary>the 5th, the second Friday of March, the first week of next month, third quarter.</summary>
    public static Piece Ordinal(Sentence s, EnglishWord word, int start)
    {
        if (DayFirst(s, word, start) is { Found: true } date) return date;
        var next = word.Next(s);
        if (next.Kind == WordKind.Weekday || next.Unit is Unit.Week or Unit.Day)
            return EnglishEdges.PartOf(s, start, next.End, next.Kind == WordKind.Weekday ? new MonthPart(1, PartKind.Weekday, word.Value, next.Value) : new MonthPart(1, next.Unit == Unit.Week ? PartKind.Week : PartKind.Day, word.Value));
        if (next.Unit == Unit.Quarter && word.Value <= 4) return QuarterOrHalf(s, start, next, word.Value, 3);
        if (next.Kind == WordKind.Half && word.Value <= 2) return QuarterOrHalf(s, start, next, word.Value, 6);
        var led = start < word.Start || LeadsOfOrdinal.Has(EnglishWeekdays.WordBefore(s, start));
        if (!led || !char.IsAsciiDigit(s[word.Start]) || word.Value is < 1 or > 31 || NotAfterOrdinal.Has(s.Text[next.Start..next.End])) return default;
        return NumberedDays.Of(s, start, word.End, word.Value);
    }

    /// <summary>2025 alone, only where a word before it makes it a year; 2025 March; in 2025.</summary>
    public static Piece Year(Sentence s, EnglishWord word)
    {
        var led = word.Kind == WordKind.In;
        var number = led ? word.Next(s) : word;
        if (YearOf(s, number, out var year) == 0) return default;
        if (!led && number.Next(s) is { Kind: WordKind.Month } month) return Piece.Period(number.Start, month.End, Days.Month(year, month.Value), Grain.Month);
        if (!led && !LeadsOfYear.Has(EnglishWeekdays.WordBefore(s, word.Start))) return default;
        // in 2000 stores
        return led && Math.Abs(year - s.Today.Year) > 10 && number.Next(s) is { Kind: WordKind.Other } after && IsPlural(s, after) ? default : Piece.Period(number.Start, number.End, Days.Months(new DateOnly(year, 1, 1), 12), Grain.Year);
    }

    /// <summary>The end of a year that stands there, or of what came before it.</summary>
    public static int YearAfter(Sentence s, int end, out int year)
    {
        var at = s.SkipSpaces(end);
        if (s[at] == ',') at++;
        var word = EnglishWord.Read(s, at);
        if (word.Says(s, "of")) word = word.Next(s);
        return YearOf(s, word, out year) is > 0 and var last ? last : end;
    }

    private static Piece QuarterOrHalf(Sentence s, int start, EnglishWord unit, int number, int months)
    {
        var end = YearAfter(s, unit.End, out var year);
        if (year > 0) return Piece.Period(start, end, Days.Months(new DateOnly(year, (number * months) - months + 1, 1), months));
        var of = unit.Next(s);
        if (EnglishTurns.YearAt(s, of.Says(s, "of") ? of.Next(s) : of, out var offset) is > 0 and var last)
            return Piece.Period(start, last, Days.Months(new DateOnly(s.Today.Year + offset, (number * months) - months + 1, 1), months));
        return Yearly.Piece(s, start, unit.End, new Quarters.Months((number * months) - months + 1, months), Grain.Span);
    }

    private static Piece Day(Sentence s, int start, EnglishWord day, int month)
    {
        var end = YearAfter(s, day.End, out var year);
        return InMonth(s, start, end, month, day.Value, year);
    }

    private static Piece InMonth(Sentence s, int start, int end, int month, int day, int year) => year > 0
        ? new MonthPart(month, PartKind.Day, day).In(new DateOnly(year, month, 1), start, end)
        : new MonthPart(month, PartKind.Day, day).Yearly(s, start, end);

    private static bool RangeTo(Sentence s, EnglishWord day, out EnglishWord to)
    {
        to = default;
        var at = s.SkipSpaces(day.End);
        var link = s[at] is '-' or '–' or '—' or '~' ? 1 : s.Has(at, "to ") || s.Has(at, "and ") ? s[at] == 't' ? 3 : 4 : 0;
        if (link == 0) return false;
        var word = EnglishWord.Read(s, at + link);
        if (word.Kind is not (WordKind.Number or WordKind.Ordinal) || word.Value is < 1 or > 31 || word.Value <= day.Value) return false;
        to = word;
        return true;
    }

    private static int YearOf(Sentence s, EnglishWord word, out int year)
    {
        year = 0;
        if (s[word.Start] == '\'' && Numbers.Read(s.Text, word.Start + 1, out year) == 2 && !FoldedText.IsWord(s[word.Start + 3]))
        {
            year += 2000;
            return word.Start + 3;
        }
        if (word.Kind != WordKind.Number || word.End - word.Start != 4 || word.Value is < 1900 or > 2199 || s[word.Start - (word.Start > 0 ? 1 : 0)] == '-') return 0;
        year = word.Value;
        return word.End;
    }

    // May and march are verbs, April and June names.
    private static bool IsMeant(Sentence s, EnglishWord month)
    {
        var before = EnglishWeekdays.WordBefore(s, month.Start);
        if (before is "to" && month.Value is 3 or 4 or 5 or 6 or 8) return FollowsMonth(s, month.Start);
        if (Leads.Has(before)) return true;
        if (s[month.End] == '-' || month.Start == 0 && month.Next(s).Kind == WordKind.None) return month.Value != 5 || s.IsCapital(month.Start);
        if (month.Value is 3 or 5 || (month.End - month.Start <= 3 && !s.IsCapital(month.Start) && month.Value is 1 or 12)) return false;
        return month.Value is not (4 or 6 or 8) || !(IsVerb(s, month.Next(s)) || (s.IsCapital(month.Next(s).Start) && month.Next(s).Kind == WordKind.Other));
    }

    // from March to May, but not talked to April, want to march.
    private static bool FollowsMonth(Sentence s, int start)
    {
        var to = s.BackOverSpaces(s.BackOverSpaces(start) - 2);
        var before = EnglishWeekdays.WordBefore(s, to);
        return before.Length > 0 && EnglishWord.Read(s, to - before.Length).Kind is WordKind.Month or WordKind.Number or WordKind.Ordinal;
    }

    private static bool IsVerb(Sentence s, EnglishWord word) => s.Text[word.Start..word.End] is "said" or "says" or "will" or "wants" or "is" or "was" or "has" or "called" or "asked" or "told" or "agreed";

    // March 5 people, 3 may agree
    private static bool IsNoDay(Sentence s, EnglishWord day) => s[day.End] is '%' or ':' || (s[day.End] is '.' or ',' && char.IsAsciiDigit(s[day.End + 1])) || Numbers.IsNumeral(s[day.End]);

    private static bool IsPlural(Sentence s, EnglishWord word) => word.End - word.Start > 3 && s[word.End - 1] == 's';
}
