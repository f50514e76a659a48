using CrmBot.Data.Calendar;

namespace CrmBot.Data;

/// <summary>Which hours count.</summary>
public enum HoursKind
{
    Calendar,
    Working,
}

/// <summary>How a complaint's clock stands: in time, getting late, late.</summary>
public enum ClockColour
{
    Green,
    Yellow,
    Red,
}

/// <summary>The rules of the clock: within which time the client is to be answered, in which hours, from which percent on it is yellow.</summary>
public sealed record ClockRules(HoursKind Hours, TimeSpan Within, int YellowAt, WorkTime Work);

/// <summary>The clock read at a moment.</summary>
public sealed record ClockReading
{
    public required DateTimeOffset Start { get; init; }

    /// <summary>When the client was answered, or the matter ended without.</summary>
    public DateTimeOffset? Stopped { get; init; }

    public DateTimeOffset? PausedSince { get; init; }

    /// <summary>The time that counted so far.</summary>
    public required TimeSpan Used { get; init; }

    public required TimeSpan Within { get; init; }

    /// <summary>When the answer is or was due; null while the clock is paused before it.</summary>
    public DateTimeOffset? Due { get; init; }

    public required ClockColour Colour { get; init; }

    public bool IsLate => Used > Within;

    public bool IsRunning => Stopped is null && PausedSince is null;

    public int Percent => (int)Math.Min(Used.Ticks * 100 / Within.Ticks, 9999);

    /// <summary>Years it touches whose decreed days off are not known; none where all hours count.</summary>
    public IReadOnlyList<int> UnknownYears { get; init; } = [];
}

/// <summary>The clock to the first answer, as a function of the record, the moment and the rules alone.</summary>
public static class ComplaintClock
{
    public static ClockReading Read(Complaint complaint, DateTimeOffset now, ClockRules rules)
    {
        var start = Moments.FromInstant(complaint.ReopenedAt ?? complaint.ComplainedAt);
        var stopped = StoppedAt(complaint);
        var until = stopped ?? (now > start ? now : start);
        var used = Running(complaint, start, until).Aggregate(TimeSpan.Zero, (sum, s) => sum + Count(s.From, s.To, rules));
        var due = At(complaint, 100, rules);
        return new ClockReading
        {
            Start = start,
            Stopped = stopped,
            PausedSince = stopped is null && complaint.OpenPause is { } pause ? Moments.FromInstant(pause.From) : null,
            Used = used,
            Within = rules.Within,
            Due = due,
            Colour = used > rules.Within ? ClockColour.Red : stopped is null && used.Ticks * 100 >= rules.Within.Ticks * rules.YellowAt ? ClockColour.Yellow : ClockColour.Green,
            UnknownYears = rules.Hours == HoursKind.Calendar ? [] : [.. Years(start, due ?? until, rules.Work.Zone).Where(y => !rules.Work.Calendar.Knows(y))],
        };
    }

    /// <summary>When so many percent of the time have counted; null while that cannot be told, since the clock is paused before it.</summary>
    public static DateTimeOffset? At(Complaint complaint, int percent, ClockRules rules)
    {
        var left = rules.Within * (percent / 100.0);
        foreach (var (from, to) in Running(complaint, Moments.FromInstant(complaint.ReopenedAt ?? complaint.ComplainedAt), DateTimeOffset.MaxValue))
        {
            var counted = to == DateTimeOffset.MaxValue ? TimeSpan.MaxValue : Count(from, to, rules);
            if (left <= counted) return rules.Hours == HoursKind.Calendar ? from + left : rules.Work.Add(from, left);
            left -= counted;
        }
        return null;
    }

    /// <summary>The stretches between the pauses.</summary>
    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Running(Complaint complaint, DateTimeOffset start, DateTimeOffset until)
    {
        var from = start;
        foreach (var pause in complaint.Pauses)
        {
            var (begin, end) = (Moments.FromInstant(pause.From), pause.To is { } to ? Moments.FromInstant(to) : DateTimeOffset.MaxValue);
            if (end <= from) continue;
            if (begin >= until) break;
            if (begin > from) yield return (from, begin);
            from = end;
        }
        if (from < until) yield return (from, until);
    }

    private static TimeSpan Count(DateTimeOffset from, DateTimeOffset to, ClockRules rules) =>
        rules.Hours == HoursKind.Calendar ? to - from : rules.Work.Between(from, to);

    private static DateTimeOffset? StoppedAt(Complaint complaint) => complaint switch
    {
        { AnsweredAt: { } answered } => Moments.FromInstant(answered),
        { IsInHand: true } => null,
        { Steps: [.., var last] } => Moments.FromInstant(last.At),
        _ => Moments.FromInstant(complaint.ChangedAt ?? complaint.ComplainedAt),
    };

    private static IEnumerable<int> Years(DateTimeOffset from, DateTimeOffset to, TimeZoneInfo zone)
    {
        var last = TimeZoneInfo.ConvertTime(to, zone).Year;
        for (var year = TimeZoneInfo.ConvertTime(from, zone).Year; year <= last; year++) yield return year;
    }
}
