using System.Globalization;
using CrmBot.Data.Calendar;

namespace CrmBot.Data;

/// <summary>How often something comes again.</summary>
public enum RepeatUnit
{
    Day,
    Workday,
    Week,
    Month,
    LastWorkdayOfMonth,
    Year,
}

/// <summary>The days on which something comes again: every so many days or weeks from a day on, workdays, a day of the month or of the year. A day that a month has not is its last one.</summary>
public sealed record Repeat(RepeatUnit Unit)
{
    /// <summary>The day of the month that stands for its last one.</summary>
    public const int Last = 31;

    private const int MostStepsAhead = 4000;

    /// <summary>Every so many days or weeks.</summary>
    public int Every { get; init; } = 1;

    /// <summary>For weeks: which days of it, the first one first.</summary>
    public IReadOnlyList<DayOfWeek> Weekdays { get; init; } = [];

    /// <summary>For months and years: the day of the month, 31 for its last one.</summary>
    public int Day { get; init; } = 1;

    /// <summary>For years.</summary>
    public int Month { get; init; } = 1;

    /// <summary>Where every second day or week is counted from.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The first day after this one.</summary>
    public DateOnly Next(DateOnly after, WorkCalendar calendar)
    {
        var day = after;
        for (var step = 0; step < MostStepsAhead; step++)
        {
            day = day.AddDays(1);
            if (IsOn(day, calendar)) return day;
        }
        return day;
    }

    public bool IsOn(DateOnly day, WorkCalendar calendar) => Unit switch
    {
        RepeatUnit.Day => Every <= 1 || From is not { } from || (day.DayNumber - from.DayNumber) % Every == 0,
        RepeatUnit.Workday => calendar.IsWorkday(day),
        RepeatUnit.Week => Weekdays.Contains(day.DayOfWeek) && (Every <= 1 || From is not { } from || (day.Monday().DayNumber - from.Monday().DayNumber) / 7 % Every == 0),
        RepeatUnit.Month => day.Day == Math.Min(Day, DateTime.DaysInMonth(day.Year, day.Month)),
        RepeatUnit.LastWorkdayOfMonth => day == LastWorkday(day, calendar),
        _ => day.Month == Month && day.Day == Math.Min(Day, DateTime.DaysInMonth(day.Year, day.Month)),
    };

    /// <summary>As it is stored: "week 2 1,5 2026-11-23".</summary>
    public override string ToString() => Unit switch
    {
        RepeatUnit.Week => $"week {Number(Every)} {string.Join(',', Weekdays.Select(d => Number((int)d)))}{Since}",
        RepeatUnit.Day => $"day {Number(Every)}{Since}",
        RepeatUnit.Month => $"month {Number(Day)}",
        RepeatUnit.Year => $"year {Number(Month)} {Number(Day)}",
        RepeatUnit.Workday => "workday",
        _ => "lastWorkday",
    };

    /// <summary>What is stored; null where it is not read by this release.</summary>
    public static Repeat? Parse(string? text)
    {
        var parts = text?.Split(' ') ?? [];
        return parts switch
        {
            ["workday"] => new(RepeatUnit.Workday),
            ["lastWorkday"] => new(RepeatUnit.LastWorkdayOfMonth),
            ["day", var every, .. var from] when Read(every) is { } n and > 0 => new(RepeatUnit.Day) { Every = n, From = Moments.TryDay(from.FirstOrDefault()) },
            ["week", var every, var days, .. var from] when Read(every) is { } n and > 0 && days.Split(',').Select(Read).ToList() is var read && read.All(d => d is >= 0 and <= 6) =>
                new(RepeatUnit.Week) { Every = n, Weekdays = [.. read.Select(d => (DayOfWeek)(d ?? 0))], From = Moments.TryDay(from.FirstOrDefault()) },
            ["month", var day] when Read(day) is { } d and >= 1 and <= 31 => new(RepeatUnit.Month) { Day = d },
            ["year", var month, var day] when Read(month) is { } m and >= 1 and <= 12 && Read(day) is { } d and >= 1 and <= 31 => new(RepeatUnit.Year) { Month = m, Day = d },
            _ => null,
        };
    }

    private string Since => From is { } from && Every > 1 ? $" {from.ToDay()}" : "";

    private static DateOnly LastWorkday(DateOnly day, WorkCalendar calendar)
    {
        var last = new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
        while (!calendar.IsWorkday(last) && last.Day > 1) last = last.AddDays(-1);
        return last;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Read(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
