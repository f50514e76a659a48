using CrmBot.Data;
using CrmBot.Data.Calendar;

namespace CrmBot.Skills.Reminders;

/// <summary>What becomes of a reminder that is done, moved, dropped or put off. Done, one that comes again is open for its next day.</summary>
public static class ReminderMoves
{
    /// <summary>The change that the event makes; null where it cannot happen now.</summary>
    public static Change? After(Reminding task, PromiseEvent on, DateOnly today, WorkCalendar calendar, DateOnly? to = null, string? why = null)
    {
        if (PromiseStates.Next(task.State, on) is not { } next) return null;
        var after = task with { State = next, Why = why ?? task.Why, DueOn = to?.ToDay() ?? task.DueOn, SnoozedTo = null };
        if (on == PromiseEvent.Keep && Moments.TryDay(task.DueOn) is { } due && ReminderTimes.Again(task, due > today ? due : today, calendar) is { } again)
            after = after with { State = PromiseState.Open, DueOn = again.ToDay() };
        return Change.Between(Tasks.Collection, task, after);
    }

    /// <summary>The change to another time.</summary>
    internal static Change Moved(Reminding task, ReminderWhen when) => Change.Between(Tasks.Collection, task, task with
    {
        DueOn = when.Day?.ToDay() ?? task.DueOn,
        Time = when.Time is { } time ? Clock(time) : task.Time,
        Repeat = when.Repeat?.ToString() ?? OnAnotherWeekday(task, when) ?? task.Repeat,
        OnVisit = when.OnVisit || (task.OnVisit && when.Day is null),
        SnoozedTo = null,
    });

    // 每周一 moved to 周二 comes on Tuesdays from then on.
    private static string? OnAnotherWeekday(Reminding task, ReminderWhen when) =>
        when is { ByWeekday: true, Day: { } day } && Repeat.Parse(task.Repeat) is { Unit: RepeatUnit.Week, Weekdays.Count: 1 } weekly ? (weekly with { Weekdays = [day.DayOfWeek] }).ToString() : null;

    public static Change Snoozed(Reminding task, DateTimeOffset until) => Change.Between(Tasks.Collection, task, task with { SnoozedTo = until.ToInstant() });

    internal static string Clock(TimeOnly time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
