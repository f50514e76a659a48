using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.Mornings;
using CrmBot.Skills.TeamDay;

namespace CrmBot.Schedule;

/// <summary>Sends one morning or one card of a team's day, with everything looked at again when its time has come: times changed since, a lead on leave, a host that was down.</summary>
public sealed partial class DayPush(Push push, Staff staff, Absences absences, Access access, DayClock clock) : IDueKind
{
    string IDueKind.Kind => DayItem.Name;

    /// <summary>A whole company's mornings come due in one minute.</summary>
    string? IDueKind.LaneOf(DueItem item) => item.Subject;

    public async Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken)
    {
        if (DayItem.Parse(item.Subject) is not { } due) return new(DueStatus.GiveUp);
        if (await ReceiverAsync(due, cancellationToken) is not { } receiver) return DueOutcome.Done;
        var gate = push.Targets.Gate;
        var (rules, zone) = await gate.OfAsync(receiver.Timed, cancellationToken);
        var (now, at) = (clock.Time.GetUtcNow(), gate.At(receiver.Timed, due.Kind, rules, due.Day));
        if (at > now) return new(DueStatus.Held, at - now);
        var notice = Notice(due, receiver.To.Id, now - at > TimeSpan.FromMinutes(gate.Company.LateMinutes) && !(rules.ChosenAt > at));
        if (now > Until(due, rules, zone, gate.Company))
        {
            LogDropped(item.Id);
            // What stood in the way before is the better word.
            if (item.Attempts == 0) await push.Targets.Deliveries.RememberAsync(item.Id, DeliveryLines.Of(notice, DeliveryState.Dropped), cancellationToken);
            return DueOutcome.Done;
        }
        return await push.SendAsync(item.Id, notice, cancellationToken);
    }

    /// <summary>Whose it is, and at whose times: a lead on leave leaves the card to whoever decides for her; a morning off is nobody's.</summary>
    private async Task<(StaffMember To, StaffMember Timed)?> ReceiverAsync(DayItem due, CancellationToken cancellationToken)
    {
        if (due.Kind == PushKind.Morning)
            return await staff.PresentAsync(due.Subject, cancellationToken) is { } person && await AwayAsync(person, due.Day, cancellationToken) is null ? (person, person) : null;
        if (await staff.TeamAsync(due.Subject, cancellationToken) is not { } team || await staff.PresentAsync(team.LeadId, cancellationToken) is not { } lead) return null;
        if (await AwayAsync(lead, due.Day, cancellationToken) is not { } away) return (lead, lead);
        return away.DeputyId is { } deputy && await staff.PresentAsync(deputy, cancellationToken) is { } instead ? (instead, lead) : null;
    }

    private async Task<Absence?> AwayAsync(StaffMember person, DateOnly day, CancellationToken cancellationToken) =>
        (await absences.OfStaffAsync(access.System("who is away"), person.Id, day, cancellationToken)).FirstOrDefault(a => a.Covers(day));

    // A morning makes sense until noon, the day's card until the day is over.
    private static DateTimeOffset Until(DayItem due, PushRules rules, TimeZoneInfo zone, DayOptions company)
    {
        if (due.Kind == PushKind.Daily) return PushRules.At(due.Day.AddDays(1), TimeOnly.MinValue, zone);
        var noon = DayOptions.Read(company.MorningUntil);
        return PushRules.At(due.Day, rules.MorningAt < noon ? noon : rules.MorningAt.AddHours(1), zone);
    }

    private static Notice Notice(DayItem due, string to, bool late) => due.Kind == PushKind.Daily
        ? new Notice(to, TeamDaySkill.Name, late ? TeamDaySkill.LateView : TeamDaySkill.DailyView, new TeamDayKey(due.Subject, due.Day).RecordId) { Kind = PushKind.Daily }
        : new Notice(to, MorningSkill.Name, late ? MorningSkill.LateView : MorningSkill.View, due.Day.ToDay()) { Kind = PushKind.Morning };

    private void LogDropped(string id) => LogDropped(clock.Logger, id);

    [LoggerMessage(1, LogLevel.Warning, "{Id} came too late to make sense and was dropped.")]
    private static partial void LogDropped(ILogger logger, string id);
}

/// <summary>The clock and the log of what was dropped, handed on together.</summary>
public sealed record DayClock(TimeProvider Time, ILogger<DayPush> Logger);
