using CrmBot.Data;

namespace CrmBot.Skills.Understanding.When;

/// <summary>Reckons days from the day the words were said.</summary>
internal readonly record struct Calendar(DateOnly Today, TimeOnly Time)
{
    private const int Earliest = 200;
    private const int Latest = 9800;

    /// <summary>The month in which the company's year begins; 0 where that is not known.</summary>
    public int FiscalStart { get; init; }

    public DateOnly Monday => Today.AddDays(-WeekdayOf(Today));

    public DateOnly FirstOfMonth => new(Today.Year, Today.Month, 1);

    /// <summary>Far enough from both ends of the calendar that no sum leaves it.</summary>
    public static Calendar At(DateTimeOffset now)
    {
        var day = DateOnly.FromDateTime(now.DateTime);
        if (day.Year < Earliest) day = new DateOnly(Earliest, 1, 1);
        if (day.Year > Latest) day = new DateOnly(Latest, 1, 1);
        return new Calendar(day, TimeOnly.FromDateTime(now.DateTime));
    }

    /// <summary>0 for Monday to 6 for Sunday.</summary>
    public static int WeekdayOf(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    /// <summary>A weekday so many weeks from this one.</summary>
    public Days Weekday(int weekday, int weeks) => Days.Of(Monday.AddDays((weeks * 7) + weekday));

    public Days Week(int weeks) => new(Monday.AddDays(weeks * 7), Monday.AddDays((weeks * 7) + 6));

    public Days Weekend(int weeks) => new(Monday.AddDays((weeks * 7) + 5), Monday.AddDays((weeks * 7) + 6));

    public Days Quarter(int offset) => Days.Months(Today.QuarterStart().AddMonths(offset * 3), 3);

    public Days Year(int offset) => Days.Months(new DateOnly(Today.Year + offset, 1, 1), 12);

    /// <summary>The day so many units away; half a month is fifteen days.</summary>
    public DateOnly Away(int count, Unit unit) => Shift(Today, count, unit);

    public static DateOnly Shift(DateOnly day, int count, Unit unit) => unit switch
    {
        Unit.Day => day.AddDays(count),
        Unit.Workday => Workdays(day, count),
        Unit.Week => day.AddDays(count * 7),
        Unit.Fortnight => day.AddDays(Limited(count, 600) * 14),
        Unit.HalfMonth => day.AddDays(Limited(count, 600) * 15),
        Unit.Month => day.AddMonths(Limited(count, 1200)),
        Unit.Quarter => day.AddMonths(Limited(count, 400) * 3),
        Unit.HalfYear => day.AddMonths(Limited(count, 200) * 6),
        _ => day.AddYears(Limited(count, 100)),
    };

    private static DateOnly Workdays(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(Limited(count, 400)); left > 0;)
        {
            day = day.AddDays(step);
            if (WeekdayOf(day) < 5) left--;
        }
        return day;
    }

    private static int Limited(int count, int most) => Math.Clamp(count, -most, most);
}

/// <summary>What days are counted in.</summary>
internal enum Unit : byte
{
    None,
    Day,
    Workday,
    Week,
    Weekend,
    Fortnight,
    HalfMonth,
    Month,
    Quarter,
    HalfYear,
    Year,
}
