namespace CrmBot.Skills.Understanding;

/// <summary>A day or period, both ends included.</summary>
internal readonly record struct Days(DateOnly From, DateOnly To)
{
    public static Days Of(DateOnly day) => new(day, day);

    public static Days Month(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    public static Days Months(DateOnly first, int count) => new(first, first.AddMonths(count).AddDays(-1));
}

/// <summary>A date as found in the folded text, read both ways: looking back as a report does, and ahead as a plan or deadline does.</summary>
internal sealed record FoundDate(int Start, int End, Days Back, Days Ahead)
{
    public bool CannotBe { get; init; }

    public DateOnly? Or { get; init; }

    /// <summary>Said as a limit: 周五前, by Friday.</summary>
    public bool IsDeadline { get; init; }

    /// <summary>A stretch of days rather than one day.</summary>
    public bool IsPeriod { get; init; }

    public DateMention Mention(FoldedText text, bool ahead)
    {
        var days = ahead ? Ahead : Back;
        return new DateMention(days.From, days.To, text.WordsOf(Start, End), text.SpanOf(Start, End)) { CannotBe = CannotBe, Or = ahead ? null : Or };
    }
}

/// <summary>Reckons days from the day the words were said.</summary>
internal readonly record struct Calendar(DateOnly Today, TimeOnly Time)
{
    public DateOnly Monday => Today.AddDays(-(((int)Today.DayOfWeek + 6) % 7));

    public DateOnly FirstOfMonth => new(Today.Year, Today.Month, 1);

    /// <summary>A weekday (0 Monday) so many weeks from this one.</summary>
    public Days Weekday(int weekday, int weeks) => Days.Of(Monday.AddDays((weeks * 7) + weekday));

    public (Days Back, Days Ahead) NearestWeekday(int weekday)
    {
        var day = Monday.AddDays(weekday);
        return (Days.Of(day < Today ? day : day.AddDays(-7)), Days.Of(day > Today ? day : day.AddDays(7)));
    }

    /// <summary>A day of a month without its year: the latest one that has been, the first one to come; null where no year has it.</summary>
    public (Days Back, Days Ahead)? MonthDay(int month, int day)
    {
        if (day < 1 || day > DateTime.DaysInMonth(2024, month)) return null;
        var (back, ahead) = (Today.Year, Today.Year);
        while (day > DateTime.DaysInMonth(back, month) || new DateOnly(back, month, day) > Today) back--;
        while (day > DateTime.DaysInMonth(ahead, month) || new DateOnly(ahead, month, day) < Today) ahead++;
        return (Days.Of(new DateOnly(back, month, day)), Days.Of(new DateOnly(ahead, month, day)));
    }

    /// <summary>A bare day of the month: the latest, the next; null where no month has it.</summary>
    public (Days Back, Days Ahead)? DayOfMonth(int day)
    {
        if (day is < 1 or > 31) return null;
        var (back, ahead) = (FirstOfMonth, FirstOfMonth);
        while (day > DateTime.DaysInMonth(back.Year, back.Month) || back.AddDays(day - 1) > Today) back = back.AddMonths(-1);
        while (day > DateTime.DaysInMonth(ahead.Year, ahead.Month) || ahead.AddDays(day - 1) < Today) ahead = ahead.AddMonths(1);
        return (Days.Of(back.AddDays(day - 1)), Days.Of(ahead.AddDays(day - 1)));
    }

    /// <summary>A month without its year.</summary>
    public (Days Back, Days Ahead) Month(int month) =>
        (Days.Month(month <= Today.Month ? Today.Year : Today.Year - 1, month), Days.Month(month >= Today.Month ? Today.Year : Today.Year + 1, month));

    public Days Quarter(int offset)
    {
        var first = new DateOnly(Today.Year, ((Today.Month - 1) / 3 * 3) + 1, 1).AddMonths(offset * 3);
        return Days.Months(first, 3);
    }
}
