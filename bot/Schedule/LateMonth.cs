using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.VisitPlans;

namespace CrmBot.Schedule;

/// <summary>On a month's last working day: who has handed in no plan of the next one, or not all of it, is asked for it.</summary>
public sealed class LateMonth(MonthPlans months, Access access, Clients clients, DueItems dueItems, PlanTimes times) : IDueKind
{
    string IDueKind.Kind => PlanMonths.Late;

    public async Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken)
    {
        if (Moments.TryDay(item.Subject + "-01") is not { } month) return new(DueStatus.GiveUp);
        foreach (var person in await months.Staff.AllAsync(cancellationToken))
        {
            if (person.Role is not (StaffRole.Manager or StaffRole.Lead)) continue;
            var key = MonthKey.Of(person.Id, month);
            var reader = await access.ForAsync(person, cancellationToken);
            var lines = (await months.Plans.OfStaffAsync(reader, person.Id, key.First, key.Last, PlanStates.Shown, cancellationToken)).Where(p => p.StaffId == person.Id).ToList();
            var late = lines.Any(l => l.State == PlanState.Drafted)
                || (!lines.Any(l => l.State is not (PlanState.Planned or PlanState.Cancelled)) && (await clients.OfOwnerAsync(reader, person.Id, 1, cancellationToken)).Count > 0);
            if (late) await dueItems.AddAsync(Push.Item($"{item.Id}|{person.Id}", new Notice(person.Id, VisitPlansSkill.Name, "late", key.RecordId), times.Clock.GetUtcNow()), cancellationToken);
        }
        await times.Months.AddNextAsync(cancellationToken);
        return DueOutcome.Done;
    }
}
