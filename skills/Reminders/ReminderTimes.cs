using System.Globalization;
using CrmBot.Data;
using CrmBot.Data.Calendar;

namespace CrmBot.Skills.Reminders;

/// <summary>When a reminder is told: at its time, else in the morning; what comes again, again. Times are of his zone on the day, so that a clock set forward or back moves nothing.</summary>
public static class ReminderTimes
{
    /// <summary>The kind of due item that tells a reminder and sets its next time.</summary>
    public const string Kind = "remind";

    public const string View = "due";

    /// <summary>The hour of one without a time.</summary>
    public static readonly TimeOnly Morning = new(9, 0);

    private const char Bar = '|';
    private const string Local = "yyyy-MM-ddTHH:mm";

    /// <summary>The next time it is told after the moment; null where there is none.</summary>
    public static Reminder? Next(Reminding task, DateTimeOffset now, TimeZoneInfo zone, WorkCalendar calendar)
    {
        if (task.State != PromiseState.Open || task.Voided is not null) return null;
        if (task.SnoozedTo is { } until && Moments.FromInstant(until) is var later && later > now) return Of(task, until, later);
        if (Moments.TryDay(task.DueOn) is not { } due) return null;
        for (var day = due; ; day = Again(task, day, calendar) ?? DateOnly.MaxValue)
        {
            if (day == DateOnly.MaxValue) return null;
            var at = At(task, day, zone);
            if (at > now) return Of(task, day.ToDateTime(TimeOf(task)).ToString(Local, CultureInfo.InvariantCulture), at);
        }
    }

    /// <summary>The first day after this one; null where it does not come again.</summary>
    public static DateOnly? Again(Reminding task, DateOnly day, WorkCalendar calendar) => Repeat.Parse(task.Repeat)?.Next(day, calendar);

    /// <summary>The reminder and the moment that a notice of it names.</summary>
    public static (string TaskId, string Moment)? Read(string recordId) => recordId.Split(Bar) is [var id, var moment] ? (id, moment) : null;

    /// <summary>Whether the moment told is still one of the reminder's: not done, moved or put off since.</summary>
    public static bool IsNow(Reminding task, string moment, WorkCalendar calendar)
    {
        if (task.State != PromiseState.Open || task.Voided is not null) return false;
        if (task.SnoozedTo == moment) return true;
        if (!DateTime.TryParseExact(moment, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || Moments.TryDay(task.DueOn) is not { } due) return false;
        var day = DateOnly.FromDateTime(local);
        return TimeOnly.FromDateTime(local) == TimeOf(task) && (day == due || (day > due && Repeat.Parse(task.Repeat)?.IsOn(day, calendar) == true));
    }

    /// <summary>The moment meant, in the zone.</summary>
    public static DateTimeOffset? Moment(string moment, TimeZoneInfo zone) =>
        DateTime.TryParseExact(moment, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) ? In(local, zone) : null;

    public static TimeOnly TimeOf(Reminding task) => TimeOnly.TryParseExact(task.Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : Morning;

    private static DateTimeOffset At(Reminding task, DateOnly day, TimeZoneInfo zone) => In(day.ToDateTime(TimeOf(task)), zone);

    // An hour that the clocks skip is the one after it.
    private static DateTimeOffset In(DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private static Reminder Of(Reminding task, string moment, DateTimeOffset at) =>
        new($"{Kind}{Bar}{task.Id}{Bar}{moment}", at, new Notice(task.StaffId, RemindersSkill.Name, View, $"{task.Id}{Bar}{moment}")) { Kind = Kind };
}
