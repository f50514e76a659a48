using System.Globalization;

namespace CrmBot.Data.Calendar;

/// <summary>Which days are worked and at what hours: weekends and statutory days by rule, then what was decreed.</summary>
public sealed class WorkCalendar
{
    private readonly DecreedDays _decreed;
    private readonly (TimeOnly From, TimeOnly To)[] _hours;

    public WorkCalendar(DecreedDays decreed, IEnumerable<(TimeOnly From, TimeOnly To)> hours) => (_decreed, _hours) = (decreed, [.. hours]);

    /// <summary>The hours of a workday in order, none overlapping.</summary>
    public IReadOnlyList<(TimeOnly From, TimeOnly To)> Hours => _hours;

    public static WorkCalendar Of(CalendarOptions options)
    {
        DecreedDays decreed;
        try
        {
            decreed = options.DecreedFile is { Length: > 0 } file ? DecreedDays.Parse(File.ReadAllText(file)) : DecreedDays.Shipped;
        }
        catch (FormatException e)
        {
            throw new FormatException($"Calendar:DecreedFile, {e.Message}", e);
        }
        return new WorkCalendar(decreed, ReadHours(options.Hours));
    }

    public bool IsWorkday(DateOnly day) =>
        _decreed.IsWork(day) || (!_decreed.IsOff(day) && !StatutoryDays.Has(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>Whether the year's decreed days are known; of another year only the statutory days and weekends are.</summary>
    public bool Knows(int year) => _decreed.Knows(year);

    private static List<(TimeOnly From, TimeOnly To)> ReadHours(string text)
    {
        var hours = new List<(TimeOnly From, TimeOnly To)>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split('-') is not [var from, var to] || Time(from) is not { } start || Time(to) is not { } end || end <= start || (hours.Count > 0 && start < hours[^1].To))
                throw new FormatException($"Calendar:Hours is written HH:mm-HH:mm, the earlier first: {text}");
            hours.Add((start, end));
        }
        return hours.Count > 0 ? hours : throw new FormatException("Calendar:Hours names no hours.");
    }

    private static TimeOnly? Time(string text) => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
