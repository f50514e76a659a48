namespace CrmBot.Data.Calendar;

/// <summary>Counts working time between two moments and finds the moment when so much of it has passed, in one zone.</summary>
public sealed record WorkTime(WorkCalendar Calendar, TimeZoneInfo Zone)
{
    /// <summary>No count looks further than this.</summary>
    private const int MostDays = 3700;

    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var total = TimeSpan.Zero;
        foreach (var (start, end) in Stretches(from))
        {
            if (start >= to) break;
            total += (end < to ? end : to) - (start > from ? start : from);
        }
        return total;
    }

    /// <summary>When the length has been worked after the moment; null where that is beyond reckoning.</summary>
    public DateTimeOffset? Add(DateTimeOffset from, TimeSpan length)
    {
        if (length <= TimeSpan.Zero) return from;
        foreach (var (start, end) in Stretches(from))
        {
            var begin = start > from ? start : from;
            if (length <= end - begin) return begin + length;
            length -= end - begin;
        }
        return null;
    }

    private IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Stretches(DateTimeOffset from)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, Zone).DateTime);
        for (var i = 0; i < MostDays; i++, day = day.AddDays(1))
        {
            if (!Calendar.IsWorkday(day)) continue;
            foreach (var (open, close) in Calendar.Hours)
            {
                var (start, end) = (At(day, open), At(day, close));
                if (end > from && end > start) yield return (start, end);
            }
        }
    }

    private DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        // An hour that the clocks skip begins after the change.
        if (Zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
