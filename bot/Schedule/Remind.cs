using CrmBot.Data;
using CrmBot.Data.Calendar;
using CrmBot.Skills.Reminders;

namespace CrmBot.Schedule;

/// <summary>A reminder's time has come: it is told, and where it comes again its next time is set. Twice is once, since both have ids of their own.</summary>
public sealed class Remind(Tasks tasks, Access access, DueItems dueItems, PushGate gate, RemindTimes times) : IDueKind
{
    string IDueKind.Kind => ReminderTimes.Kind;

    public async Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken)
    {
        if (NoticeItem.Read(item) is not { } notice || ReminderTimes.Read(notice.RecordId) is not var (id, moment)) return new(DueStatus.GiveUp);
        if (await times.Staff.PresentAsync(notice.StaffId, cancellationToken) is not { } person) return new(DueStatus.GiveUp);
        if (await tasks.FindAsync(await access.ForAsync(person, cancellationToken), id, cancellationToken) is not { } task) return DueOutcome.Done;
        var now = times.Clock.GetUtcNow();
        if (ReminderTimes.Next(task, now, gate.ZoneOf(person), times.Calendar) is { } next) await dueItems.AddAsync(NoticeItem.Of(ReminderTimes.Kind, next.Id, next.Notice, next.At), cancellationToken);
        // An hour that he named himself is his wish, quiet or not.
        if (ReminderTimes.IsNow(task, moment, times.Calendar))
            await dueItems.AddAsync(Push.Item($"tell|{item.Id}", notice with { Kind = task.Time is null && task.SnoozedTo != moment ? PushKind.Reminder : null }, now), cancellationToken);
        return DueOutcome.Done;
    }
}

/// <summary>What the times of reminders depend on, handed on together.</summary>
public sealed record RemindTimes(Staff Staff, WorkCalendar Calendar, TimeProvider Clock);
