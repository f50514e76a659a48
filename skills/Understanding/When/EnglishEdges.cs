namespace CrmBot.Skills.Understanding.When;

/// <summary>end of next month, mid-March, early next week, month end, EOD Friday, YTD, the second Friday of this month.</summary>
internal static class EnglishEdges
{
    private const int Start = 1;
    private const int Middle = 2;
    private const int End = 3;
    private const int Early = 4;

    public static Piece At(Sentence s, EnglishWord edge, int start)
    {
        var next = edge.Next(s);
        var of = next.Says(s, "of");
        if (of) next = next.Next(s);
        if (next.Says(s, "day") && edge.Value == End && of || (next.Says(s, "the") && next.Next(s).Says(s, "day") && edge.Value == End)) return DayEnd(s, start, next.Says(s, "the") ? next.Next(s).End : next.End);
        var offset = 0;
        if (next.Says(s, "the")) next = next.Next(s);
        else if (next.Kind != WordKind.Turn && next.Kind != WordKind.Month && !of && edge.Value is not Middle && s[edge.End] != '-' && s[next.Start] != 'q') return default;
        if (next.Kind == WordKind.Turn)
        {
            offset = Math.Sign(next.Value);
            next = next.Next(s);
        }
        if (next.Kind == WordKind.Unit) return OfUnit(s, start, next, edge.Value, offset);
        if (next.Kind == WordKind.Month) return OfMonth(s, start, next, edge.Value);
        if (Grammar.At(s, next.Start) is { Found: true, Grain: Grain.Span or Grain.Year } period) return Edge(period, start, edge.Value);
        if (YearNumber(s, next) is > 0 and var year && of) return edge.Value == End ? Piece.Day(start, next.End, new DateOnly(year, 12, 31)) : edge.Value == Start ? Piece.Day(start, next.End, new DateOnly(year, 1, 1)) : default;
        return default;
    }

    /// <summary>eod, eom, ytd and so on.</summary>
    public static Piece Short(Sentence s, EnglishWord word) => word.Value switch
    {
        1 => DayEnd(s, word.Start, word.End),
        2 => Piece.Day(word.Start, word.End, s.Now.Weekday(4, 0).From) with { IsDeadline = true },
        3 => Piece.Day(word.Start, word.End, s.Now.FirstOfMonth.AddMonths(1).AddDays(-1)) with { IsDeadline = true },
        4 => Piece.Day(word.Start, word.End, s.Now.Quarter(0).To) with { IsDeadline = true },
        5 => Piece.Day(word.Start, word.End, new DateOnly(s.Today.Year, 12, 31)) with { IsDeadline = true },
        6 => ToDate(s, word.Start, word.End, Unit.Year),
        7 => ToDate(s, word.Start, word.End, Unit.Month),
        8 => ToDate(s, word.Start, word.End, Unit.Quarter),
        _ => ToDate(s, word.Start, word.End, Unit.Week),
    };

    /// <summary>month end, year-end, year to date.</summary>
    public static Piece UnitEnd(Sentence s, EnglishWord unit, int start)
    {
        var next = unit.Next(s);
        if (next.Says(s, "to") && next.Next(s).Says(s, "date")) return ToDate(s, start, next.Next(s).End, unit.Unit);
        return next.Says(s, "end") && unit.Unit is Unit.Month or Unit.Quarter or Unit.Year ? OfUnit(s, start, unit, End, 0) with { End = next.End } : default;
    }

    /// <summary>The end of a day: today's, or that of the day named behind it.</summary>
    public static Piece DayEnd(Sentence s, int start, int end)
    {
        var next = EnglishWord.Read(s, end);
        if (next.Says(s, "on") || next.Says(s, "of")) next = next.Next(s);
        var day = next.Kind is WordKind.Weekday or WordKind.Named or WordKind.Turn or WordKind.Month or WordKind.Ordinal or WordKind.Number or WordKind.Article ? Grammar.At(s, next.Start) : default;
        return day.Found ? day with { Start = start, IsDeadline = true } : Piece.Day(start, end, s.Today) with { IsDeadline = true };
    }

    /// <summary>A part of the month named behind it: of March, of next month, of the month.</summary>
    public static Piece PartOf(Sentence s, int start, int end, MonthPart part)
    {
        var word = EnglishWord.Read(s, end);
        if (!word.Says(s, "of") && !word.Says(s, "in")) return default;
        word = word.Next(s);
        if (word.Says(s, "the")) word = word.Next(s);
        if (word.Kind == WordKind.Month)
        {
            var last = EnglishMonths.YearAfter(s, word.End, out var year);
            var named = part with { Month = word.Value };
            return year > 0 ? named.In(new DateOnly(year, word.Value, 1), start, last) : named.Yearly(s, start, word.End);
        }
        var offset = word.Kind == WordKind.Turn ? Math.Sign(word.Value) : 0;
        if (word.Kind == WordKind.Turn) word = word.Next(s);
        if (word.Unit == Unit.Year && part.Kind == PartKind.Day) return Piece.Day(start, word.End, new DateOnly(s.Today.Year + offset, 1, 1).AddDays(Math.Clamp(part.Count, 1, 365) - 1));
        if (word.Unit == Unit.Year && part.Kind == PartKind.Last) return Piece.Day(start, word.End, new DateOnly(s.Today.Year + offset, 12, 31));
        return word.Unit == Unit.Month ? part.In(s.Now.FirstOfMonth.AddMonths(offset), start, word.End) : default;
    }

    private static Piece OfUnit(Sentence s, int start, EnglishWord unit, int edge, int offset)
    {
        var whole = EnglishTurns.Whole(s, start, unit.End, unit.Unit, offset);
        if (!whole.Found || s[unit.End - 1] == 's') return default;
        if (unit.Unit == Unit.Week)
            return edge is Early ? Piece.Period(start, unit.End, new Days(whole.Back.From, whole.Back.From.AddDays(1))) : Piece.Day(start, unit.End, whole.Back.From.AddDays(edge switch { Start => 0, Middle => 2, _ => 4 }));
        if (unit.Unit == Unit.Month) return new MonthPart(1, Kind(edge), Third(edge)).In(whole.Back.From, start, unit.End);
        return Edge(whole, start, edge);
    }

    private static Piece OfMonth(Sentence s, int start, EnglishWord month, int edge)
    {
        var end = EnglishMonths.YearAfter(s, month.End, out var year);
        var part = new MonthPart(month.Value, Kind(edge), Third(edge));
        return year > 0 ? part.In(new DateOnly(year, month.Value, 1), start, end) : part.Yearly(s, start, month.End);
    }

    private static PartKind Kind(int edge) => edge switch { Start => PartKind.First, Middle => PartKind.Middle, End => PartKind.Last, _ => PartKind.Third };

    private static int Third(int edge) => edge == Early ? 1 : 3;

    private static Piece Edge(Piece whole, int start, int edge)
    {
        Days Of(Days days) => edge switch
        {
            Start => Days.Of(days.From),
            Early => Days.Months(days.From, Math.Max(1, Months(days) / 3)),
            Middle => Days.Of(days.From.AddMonths(Months(days) / 2).AddDays(Months(days) % 2 == 1 ? 14 : -1)),
            End => Days.Of(days.To),
            _ => new Days(days.To.AddDays(1).AddMonths(-Math.Max(1, Months(days) / 3)), days.To),
        };
        return whole with { Start = start, Back = Of(whole.Back), Ahead = Of(whole.Ahead), Grain = edge is Early or > Early ? Grain.Span : Grain.Dated };
    }

    private static int Months(Days days) => Math.Max(1, ((days.To.Year - days.From.Year) * 12) + days.To.Month - days.From.Month + 1);

    private static int YearNumber(Sentence s, EnglishWord word) => word.Kind == WordKind.Number && word.End - word.Start == 4 && word.Value is > 1900 and < 2200 && char.IsAsciiDigit(s[word.Start]) ? word.Value : 0;

    private static Piece ToDate(Sentence s, int start, int end, Unit unit) => unit switch
    {
        Unit.Year => Piece.Period(start, end, new Days(s.Now.Year(0).From, s.Today)),
        Unit.Quarter => Piece.Period(start, end, new Days(s.Now.Quarter(0).From, s.Today)),
        Unit.Month => Piece.Period(start, end, new Days(s.Now.FirstOfMonth, s.Today)),
        Unit.Week => Piece.Period(start, end, new Days(s.Now.Monday, s.Today)),
        _ => default,
    };
}
