using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.PromiseLedger;
using CrmBot.Skills.Reminders;
using CrmBot.Skills.Renewals;
using CrmBot.Skills.VisitPlans;
using Microsoft.Extensions.Options;

namespace CrmBot.Schedule;

/// <summary>A record's time has come: whoever has it now is told, if there is still something to tell. A client handed over meanwhile reminds its new manager.</summary>
public sealed class RemindRecord(RemindedRecords records, Access access, DueItems dueItems, IOptions<ReminderOptions> options, RemindDayTimes times) : IDueKind
{
    string IDueKind.Kind => LedgerReminders.Kind;

    public async Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken)
    {
        if (NoticeItem.Read(item) is not { } notice) return new(DueStatus.GiveUp);
        var reader = access.System("reminding");
        var told = notice.Skill switch
        {
            PromiseLedgerSkill.Name => await PromiseAsync(reader, notice, cancellationToken),
            RenewalsSkill.Name => await RenewalAsync(reader, notice, item.Id, cancellationToken),
            VisitPlansSkill.Name => await VisitAsync(reader, notice, cancellationToken),
            _ => [],
        };
        foreach (var (id, to) in told) await dueItems.AddAsync(Push.Item(id, to, times.Clock.GetUtcNow()), cancellationToken);
        return DueOutcome.Done;
    }

    // All of one person's promises of a day come on one card: the same id, however many they are.
    private async Task<IEnumerable<(string, Notice)>> PromiseAsync(Reader reader, Notice notice, CancellationToken cancellationToken)
    {
        if (notice.RecordId.Split('|') is not [var id, var on] || Moments.TryDay(on) is not { } day) return [];
        if (await records.Promises.FindAsync(reader, id, cancellationToken) is not { State: PromiseState.Open, Voided: null, By: PromiseSide.Us } promise || Moments.TryDay(promise.DueOn) is not { } due || due > day) return [];
        if (due < day && await records.Clients.FindAsync(reader, promise.ClientId, cancellationToken) is var client && !options.Value.Overdue(client?.Tier).Contains(day.DayNumber - due.DayNumber)) return [];
        // His morning says it already.
        if (await HasMorningAsync(promise.StaffId, day, cancellationToken)) return [];
        return [($"promises|{promise.StaffId}|{on}", notice with { StaffId = promise.StaffId, RecordId = on, Kind = PushKind.Promise })];
    }

    private async Task<bool> HasMorningAsync(string staffId, DateOnly day, CancellationToken cancellationToken) =>
        await dueItems.FindAsync(new DayItem(PushKind.Morning, staffId, day).Id, cancellationToken) is not null
        && await records.Staff.GetAsync(staffId, cancellationToken) is { } person && !(await times.Gate.OfAsync(person, cancellationToken)).Rules.IsOff(PushKind.Morning);

    private async Task<IEnumerable<(string, Notice)>> RenewalAsync(Reader reader, Notice notice, string itemId, CancellationToken cancellationToken) =>
        await records.Clients.FindAsync(reader, notice.RecordId.Split('|')[0], cancellationToken) is { } client && RenewalsSkill.IsOn(client, notice.RecordId)
            ? [($"tell|{itemId}", notice with { StaffId = client.OwnerId, Kind = PushKind.Renewal })]
            : [];

    private async Task<IEnumerable<(string, Notice)>> VisitAsync(Reader reader, Notice notice, CancellationToken cancellationToken) =>
        await records.Plans.FindAsync(reader, notice.RecordId.Split('|')[0], cancellationToken) is { } plan && VisitSoon.IsAt(plan, notice.RecordId)
            ? new[] { plan.StaffId, plan.WithId }.OfType<string>().Select(who => ($"tell|soon|{notice.RecordId}|{who}", notice with { StaffId = who, Kind = PushKind.VisitSoon }))
            : [];
}

/// <summary>The records that somebody is reminded of, handed on together.</summary>
public sealed record RemindedRecords(Promises Promises, Clients Clients, Plans Plans, Staff Staff);
