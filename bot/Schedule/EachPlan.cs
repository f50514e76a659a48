using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.VisitPlans;

namespace CrmBot.Schedule;

/// <summary>Goes through everybody who makes month plans, tells whom there is something to tell, and sets the next time.</summary>
public sealed class EachPlan(MonthPlans months, Access access, DueItems dueItems, PlanTimes times)
{
    /// <summary>Does it for the month of the due item; <paramref name="toTellAsync"/> says of one colleague's plan whether he is told, and the view says what.</summary>
    public async Task<DueOutcome> DoAsync(DueItem item, string view, Func<StaffMember, Reader, MonthKey, Task<bool>> toTellAsync, CancellationToken cancellationToken)
    {
        if (Moments.TryDay(item.Subject + "-01") is not { } month) return new(DueStatus.GiveUp);
        foreach (var person in await months.Staff.AllAsync(cancellationToken))
        {
            if (person.Role is not (StaffRole.Manager or StaffRole.Lead)) continue;
            var key = MonthKey.Of(person.Id, month);
            if (!await toTellAsync(person, await access.ForAsync(person, cancellationToken), key)) continue;
            await dueItems.AddAsync(Push.Item($"{item.Id}|{person.Id}", new Notice(person.Id, VisitPlansSkill.Name, view, key.RecordId) { Kind = PushKind.MonthPlan }, times.Clock.GetUtcNow()), cancellationToken);
        }
        await times.Months.AddNextAsync(cancellationToken);
        return DueOutcome.Done;
    }
}
