namespace CrmBot.Skills.Understanding.When;

/// <summary>What was named: decides what may stand beside it and what follows from it.</summary>
internal enum Grain : byte
{
    Day,
    Dated,
    DayOfMonth,
    Weekday,
    Week,
    Month,
    Year,
    Span,
}

/// <summary>One date as it is read, before ranges and limits are seen; nothing found where it has no length.</summary>
internal readonly record struct Piece(int Start, int End, Days Back, Days Ahead, Grain Grain)
{
    private const int Most = 200;

    public Cycle Cycle { get; init; }

    public bool CannotBe { get; init; }

    public bool IsOffWeekday { get; init; }

    public bool IsDeadline { get; init; }

    public DateOnly? Or { get; init; }

    /// <summary>The day of the month or the weekday said, for what takes over a month or a week from its neighbour.</summary>
    public int Number { get; init; }

    public bool Found => End > Start;

    public bool IsPeriod => Grain >= Grain.Week;

    public static Piece Day(int start, int end, DateOnly day, Grain grain = Grain.Day) => new(start, end, Days.Of(day), Days.Of(day), grain);

    public static Piece Period(int start, int end, Days days, Grain grain = Grain.Span) => new(start, end, days, days, grain);

    /// <summary>The first time it comes round that does not end before this day.</summary>
    public Days First(DateOnly notBefore)
    {
        if (!Turns) return Back.To >= notBefore ? Back : Ahead;
        var days = Back;
        for (var n = 1; days.To < notBefore && n < Most; n++) days = Turned(Back, n);
        for (var n = 0; n < Most && Turned(days, -1) is var earlier && earlier.To >= notBefore; n++) days = earlier;
        return days;
    }

    /// <summary>The last time it comes round that does not begin after this day.</summary>
    public Days Last(DateOnly notAfter)
    {
        if (!Turns) return Ahead.From <= notAfter ? Ahead : Back;
        var days = Ahead;
        for (var n = 1; days.From > notAfter && n < Most; n++) days = Turned(Ahead, -n);
        for (var n = 0; n < Most && Turned(days, 1) is var later && later.From <= notAfter; n++) days = later;
        return days;
    }

    // A feast by the moon comes round, but not on the same day.
    private bool Turns => Cycle != Cycle.None && Grain != Grain.Day;

    private Days Turned(Days days, int times) => Cycle switch
    {
        Cycle.Week => new Days(days.From.AddDays(times * 7), days.To.AddDays(times * 7)),
        Cycle.Month => new Days(days.From.AddMonths(times), days.To.AddMonths(times)),
        _ => new Days(days.From.AddYears(times), IsMonthEnd(days.To) ? MonthEnd(days.To.AddYears(times)) : days.To.AddYears(times)),
    };

    private bool IsMonthEnd(DateOnly day) => IsPeriod && day.AddDays(1).Day == 1;

    private static DateOnly MonthEnd(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
