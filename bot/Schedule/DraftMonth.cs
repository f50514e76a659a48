using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.VisitPlans;
using Microsoft.Extensions.Options;

namespace CrmBot.Schedule;

/// <summary>Before a month ends: every manager's plan of the next one is drafted as far as he has none, and he is told.</summary>
public sealed class DraftMonth(MonthPlans months, Access access, Changes changes, EachPlan each, PlanTimes times) : IDueKind
{
    string IDueKind.Kind => PlanMonths.Draft;

    public Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken) => each.DoAsync(
        item,
        "draft",
        async (person, reader, key) =>
        {
            var there = await months.Plans.OfStaffAsync(reader, person.Id, key.First, key.Last, Enum.GetValues<PlanState>(), cancellationToken);
            var handedIn = there.Any(p => p.StaffId == person.Id && p.State is not (PlanState.Planned or PlanState.Drafted or PlanState.Cancelled or PlanState.Moved));
            return !handedIn && (there.Any(p => p.State == PlanState.Drafted) || await DraftAsync(reader, person, key, cancellationToken));
        },
        cancellationToken);

    /// <summary>Writes the draft as the system, once: its id is the month's. False when there is nothing to propose.</summary>
    private async Task<bool> DraftAsync(Reader reader, StaffMember person, MonthKey key, CancellationToken cancellationToken)
    {
        var zone = Zones.Find(person.Zone) ?? Zones.Find(times.Company.Value.Zone) ?? TimeZoneInfo.Utc;
        var now = times.Clock.GetUtcNow();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var draft = await months.DraftAsync(reader, person, key, today, cancellationToken);
        if (draft.Lines.Count == 0) return false;
        var language = person.Language ?? Language.Zh;
        var id = $"draft|{key.RecordId}";
        var proposal = new Proposal
        {
            Id = id,
            AuthorId = "system",
            Skill = VisitPlansSkill.Name,
            Conversation = id,
            MessageKey = id,
            Text = MonthWords.Mine.In(language, key.Say(language, today)),
            Language = language,
            CreatedAt = now.ToInstant(),
            Lines = MonthPlans.LinesOf(id, key, draft, language, today),
        };
        var result = await changes.ActAsync(access.System("drafting month plans"), proposal, id, cancellationToken);
        return result.Outcome == ChangeOutcome.Done;
    }
}

/// <summary>The clock, the company's settings and the next times, handed on together.</summary>
public sealed record PlanTimes(PlanMonths Months, IOptions<AssistantOptions> Company, TimeProvider Clock);
