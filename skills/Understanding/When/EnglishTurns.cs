namespace CrmBot.Skills.Understanding.When;

/// <summary>last Friday, this week, next month, the past 6 months, the week after next, last Christmas.</summary>
internal static class EnglishTurns
{
    public static Piece At(Sentence s, EnglishWord turn, int start)
    {
        var word = turn.Next(s);
        var offset = Math.Sign(turn.Value);
        // this past week, this coming Friday, the last few
        if (turn.Value == 0 && word.Kind == WordKind.Turn && word.Value is not 0)
        {
            (turn, offset) = (word, Math.Sign(word.Value));
            word = word.Next(s);
        }
        switch (word.Kind)
        {
            case WordKind.Weekday:
                if (turn.Value == 2 || turn.Value == -2) return Once(s, start, word, turn.Value > 0);
                if (turn.Value == -1 && PartOfMonth(s, start, word) is { Found: true } part) return part;
                return EnglishWeekdays.Of(s, start, word.End, word.Value, offset);
            case WordKind.Month: return Month(s, start, word, offset);
            case WordKind.Unit: return Unit(s, start, turn, word, offset);
            case WordKind.Number: return Counted(s, start, turn, word, word.Value);
            case WordKind.Half when word.Next(s) is { Unit: When.Unit.Year } year: return Counted(s, start, turn, word, 6, year.End, When.Unit.Month);
            case WordKind.Half: return default;
            case WordKind.Other when word.Says(s, "couple") && word.Next(s) is var of && of.Says(s, "of"): return Counted(s, start, turn, of, 2);
            case WordKind.Other: return turn.Value == -1 && word.Says(s, "night") ? Piece.Day(start, word.End, s.Today.AddDays(-1)) : Today(s, start, turn, word, offset);
            default: return default;
        }
    }

    /// <summary>The week after next, Friday before last, the month before last.</summary>
    public static Piece Beyond(Sentence s, EnglishWord word, int start)
    {
        var way = word.Next(s);
        var sign = way.Says(s, "after") ? 1 : way.Says(s, "before") ? -1 : 0;
        if (sign == 0 || way.Next(s) is not { Kind: WordKind.Turn } turn || Math.Sign(turn.Value) != sign || turn.Value is 2 or -2) return default;
        if (word.Kind == WordKind.Weekday) return EnglishWeekdays.Of(s, start, turn.End, word.Value, sign * 2);
        return Whole(s, start, turn.End, word.Unit, sign * 2);
    }

    /// <summary>this year, last year: the end of it (0 for none) and its offset.</summary>
    public static int YearAt(Sentence s, EnglishWord word, out int offset)
    {
        offset = 0;
        if (word.Says(s, "the") && word.Next(s) is { Unit: When.Unit.Year } same) return same.End;
        if (word.Kind != WordKind.Turn || word.Next(s) is not { Unit: When.Unit.Year } year) return 0;
        offset = Math.Sign(word.Value);
        return year.End;
    }

    public static Piece Whole(Sentence s, int start, int end, Unit unit, int offset) => unit switch
    {
        When.Unit.Week => Piece.Period(start, end, s.Now.Week(offset), Grain.Week),
        When.Unit.Weekend => Piece.Period(start, end, s.Now.Weekend(offset)),
        When.Unit.Month => Piece.Period(start, end, Days.Months(s.Now.FirstOfMonth.AddMonths(offset), 1), Grain.Month),
        When.Unit.Quarter => Piece.Period(start, end, s.Now.Quarter(offset)),
        When.Unit.Year => Piece.Period(start, end, s.Now.Year(offset), Grain.Year),
        _ => default,
    };

    private static Piece Unit(Sentence s, int start, EnglishWord turn, EnglishWord unit, int offset)
    {
        // next week Friday, last week's Tuesday
        if (unit.Unit == When.Unit.Week)
        {
            var after = EnglishWord.Read(s, s.Has(unit.End, "'s ") ? unit.End + 2 : unit.End);
            if (after.Says(s, "on")) after = after.Next(s);
            if (after.Kind == WordKind.Weekday) return EnglishWeekdays.Of(s, start, after.End, after.Value, offset);
        }
        if (unit.Unit == When.Unit.Day && turn.Value == -1 && unit.Next(s).Says(s, "of")) return EnglishEdges.PartOf(s, start, unit.End, new MonthPart(1, PartKind.Last));
        if (unit.Unit == When.Unit.Week && turn.Value == -1 && unit.Next(s).Says(s, "of") && EnglishEdges.PartOf(s, start, unit.End, new MonthPart(1, PartKind.Week, -1)) is { Found: true } part) return part;
        if (unit.Unit == When.Unit.Year && !unit.Says(s, "years")) return Year(s, start, turn, unit, offset);
        // over the past month: rolling, unlike last month
        if (turn.Value == -2 && s[unit.End - 1] != 's') return Piece.Period(start, unit.End, new Days(s.Now.Away(-1, unit.Unit), s.Today));
        var whole = Whole(s, start, unit.End, unit.Unit, offset);
        return s[unit.End - 1] == 's' ? default : whole;
    }

    private static Piece Year(Sentence s, int start, EnglishWord turn, EnglishWord unit, int offset)
    {
        if (turn.Value == -2) return Piece.Period(start, unit.End, new Days(s.Now.Away(-1, When.Unit.Year), s.Today));
        return Piece.Period(start, unit.End, s.Now.Year(offset), Grain.Year);
    }

    private static Piece Month(Sentence s, int start, EnglishWord month, int offset)
    {
        var whole = new MonthPart(month.Value, PartKind.Whole);
        var year = s.Today.Year;
        var days = offset < 0 ? month.Value < s.Today.Month ? whole.In(year) : whole.In(year - 1) : offset > 0 ? month.Value > s.Today.Month ? whole.In(year) : whole.In(year + 1) : whole.In(year);
        var day = month.Next(s);
        if (days is not { } in_) return default;
        return day.Kind == WordKind.Ordinal && day.Value <= 31 ? new MonthPart(month.Value, PartKind.Day, day.Value).In(in_.From, start, day.End) : Piece.Period(start, month.End, in_, Grain.Month);
    }

    private static Piece Counted(Sentence s, int start, EnglishWord turn, EnglishWord number, int count) => number.Next(s) is { Kind: WordKind.Unit } unit
        ? Counted(s, start, turn, number, count, unit.End, unit.Unit)
        : number.Next(s) is var word && (word.Says(s, "business") || word.Says(s, "working")) && word.Next(s) is { Unit: When.Unit.Day } days ? Counted(s, start, turn, number, count, days.End, When.Unit.Workday) : default;

    private static Piece Counted(Sentence s, int start, EnglishWord turn, EnglishWord number, int count, int end, Unit unit)
    {
        if (count is < 1 or > 600 || turn.Value == 0 && unit == When.Unit.None) return default;
        if (unit == When.Unit.Weekend || number.Says(s, "current")) return default;
        return turn.Value > 0 ? Piece.Period(start, end, new Days(s.Today, s.Now.Away(count, unit))) : Piece.Period(start, end, new Days(s.Now.Away(-count, unit), s.Today));
    }

    // The next such day, whatever its week.
    private static Piece Once(Sentence s, int start, EnglishWord word, bool ahead)
    {
        var bare = WeeksZh.Bare(s, start, word.End, word.Value);
        return ahead ? bare with { Back = bare.Ahead, Cycle = Cycle.None } : bare with { Ahead = bare.Back, Cycle = Cycle.None };
    }

    private static Piece PartOfMonth(Sentence s, int start, EnglishWord weekday) =>
        weekday.Next(s).Says(s, "of") || weekday.Next(s).Says(s, "in") ? EnglishEdges.PartOf(s, start, weekday.End, new MonthPart(1, PartKind.Weekday, -1, weekday.Value)) : default;

    // this morning; last Christmas
    private static Piece Today(Sentence s, int start, EnglishWord turn, EnglishWord word, int offset)
    {
        if (turn.Value == 0 && s.Text[word.Start..word.End] is "morning" or "afternoon" or "evening" or "noon" or "arvo") return Piece.Day(start, word.End, s.Today);
        var feast = Holidays.At(s, word.Start);
        if (!feast.Found) return default;
        var days = offset < 0 ? feast.Back : offset > 0 ? feast.Ahead : feast.Back.From.Year == s.Today.Year ? feast.Back : feast.Ahead;
        return feast with { Start = start, Back = days, Ahead = days, Cycle = Cycle.None };
    }
}
