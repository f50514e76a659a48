namespace CrmBot.Skills.Understanding.When;

internal enum PartKind : byte
{
    Whole,
    Day,
    First,
    Middle,
    Last,
    Third,
    Half,
    Weekday,
    Week,
    Both,
}

/// <summary>A month or what was said of it: its 5th, its end, its second Friday, its last ten days. Count and Weekday are read as the kind needs them; a count of -1 is the last.</summary>
internal readonly record struct MonthPart(int Month, PartKind Kind, int Count = 0, int Weekday = 0) : IYearly
{
    public Grain Grain => Kind switch
    {
        PartKind.Whole => Grain.Month,
        PartKind.Third or PartKind.Half or PartKind.Week or PartKind.Both => Grain.Span,
        _ => Grain.Dated,
    };

    public Days? In(int year) => year is < 1 or > 9998 ? null : In(new DateOnly(year, Month, 1));

    public Days? In(DateOnly first)
    {
        var last = first.AddMonths(1).AddDays(-1);
        switch (Kind)
        {
            case PartKind.Whole: return new Days(first, last);
            case PartKind.Day: return Count >= 1 && Count <= last.Day ? Days.Of(first.AddDays(Count - 1)) : null;
            case PartKind.First: return Days.Of(first);
            case PartKind.Middle: return Days.Of(first.AddDays(14));
            case PartKind.Last: return Days.Of(last);
            case PartKind.Third: return new Days(first.AddDays((Count - 1) * 10), Count == 3 ? last : first.AddDays((Count * 10) - 1));
            case PartKind.Half: return Count == 1 ? new Days(first, first.AddDays(14)) : new Days(first.AddDays(15), last);
            case PartKind.Weekday: return Nth(first, last);
            case PartKind.Both: return new Days(first, first.AddMonths(Count).AddDays(-1));
            default: return WeekOf(first, last);
        }
    }

    /// <summary>In a month that is settled; a day that it does not have is noted, and its last day taken.</summary>
    public Piece In(DateOnly first, int start, int end) => In(first) is { } days
        ? Piece.Period(start, end, days, Grain) with { Number = Count }
        : Kind == PartKind.Day ? Piece.Day(start, end, first.AddMonths(1).AddDays(-1), Grain.Dated) with { CannotBe = true } : default;

    /// <summary>In a year that was not said.</summary>
    public Piece Yearly(Sentence s, int start, int end)
    {
        var piece = When.Yearly.Piece(s, start, end, this, Grain);
        if (piece.Found) return piece with { Number = Count };
        return Kind == PartKind.Day ? When.Yearly.Piece(s, start, end, new MonthPart(Month, PartKind.Last), Grain) with { CannotBe = true } : default;
    }

    private Days? Nth(DateOnly first, DateOnly last)
    {
        if (Count < 0) return Days.Of(last.AddDays(-((Calendar.WeekdayOf(last) - Weekday + 7) % 7)));
        var day = first.AddDays(((Weekday - Calendar.WeekdayOf(first) + 7) % 7) + ((Count - 1) * 7));
        return day <= last ? Days.Of(day) : null;
    }

    // A week belongs to the month that its Thursday is in.
    private Days? WeekOf(DateOnly first, DateOnly last)
    {
        var thursday = new MonthPart(Month, PartKind.Weekday, Count, 3).Nth(first, last);
        return thursday is { } day ? new Days(day.From.AddDays(-3), day.From.AddDays(3)) : null;
    }
}
