using CrmBot.Data;
using CrmBot.Skills.VisitPlans;

namespace CrmBot.Schedule;

/// <summary>On a month's last working day: who has handed in no plan of the next one, or not all of it, is asked for it.</summary>
public sealed class LateMonth(MonthPlans months, Clients clients, EachPlan each) : IDueKind
{
    string IDueKind.Kind => PlanMonths.Late;

    public Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken) => each.DoAsync(
        item,
        "late",
        async (person, reader, key) =>
        {
            var lines = (await months.Plans.OfStaffAsync(reader, person.Id, key.First, key.Last, PlanStates.Shown, cancellationToken)).Where(p => p.StaffId == person.Id).ToList();
            return lines.Any(l => l.State == PlanState.Drafted)
                || (!lines.Any(l => l.State is not (PlanState.Planned or PlanState.Cancelled)) && (await clients.OfOwnerAsync(reader, person.Id, 1, cancellationToken)).Count > 0);
        },
        cancellationToken);
}
