using System.Collections.Concurrent;

namespace CrmBot.Data.Calendar;

/// <summary>The mainland's statutory days off, each year by rule: fixed days, the moon's, and 清明 by the sun. How they are joined to weekends is decreed, not reckoned (<see cref="DecreedDays"/>).</summary>
public static class StatutoryDays
{
    /// <summary>The year from which New Year's Eve and 2 May are statutory days too.</summary>
    private const int TwoMore = 2025;

    private const int FirstYear = 2014;
    private const int LastYear = 2099;

    private static readonly ConcurrentDictionary<int, IReadOnlySet<DateOnly>> Years = new();

    public static bool Has(DateOnly day) => In(day.Year).Contains(day);

    /// <summary>None for years before 2014, whose rule was another.</summary>
    public static IReadOnlySet<DateOnly> In(int year) => year is < FirstYear or > LastYear ? new HashSet<DateOnly>() : Years.GetOrAdd(year, Reckon);

    private static HashSet<DateOnly> Reckon(int year)
    {
        HashSet<DateOnly> days = [new(year, 1, 1), SolarTerms.Day(year, 15), new(year, 5, 1), new(year, 10, 1), new(year, 10, 2), new(year, 10, 3)];
        if (MoonDays.Day(year, 1, 1) is { } spring)
        {
            days.UnionWith([spring, spring.AddDays(1), spring.AddDays(2)]);
            if (year >= TwoMore) days.Add(spring.AddDays(-1));
        }
        if (year >= TwoMore) days.Add(new(year, 5, 2));
        if (MoonDays.Day(year, 5, 5) is { } dragonBoats) days.Add(dragonBoats);
        if (MoonDays.Day(year, 8, 15) is { } midAutumn) days.Add(midAutumn);
        return days;
    }
}
