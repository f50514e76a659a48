using CrmBot.Data;
using CrmBot.Data.Calendar;
using Microsoft.Extensions.Options;

namespace CrmBot.Skills.VisitPlans;

/// <summary>A month's plan as its reader sees it.</summary>
public sealed record MonthPlan(MonthKey Key, StaffMember Staff, IReadOnlyList<Plan> Lines)
{
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, StaffMember> Colleagues { get; init; } = new Dictionary<string, StaffMember>();

    /// <summary>Who approves it.</summary>
    public StaffMember? Approver { get; init; }

    /// <summary>The reader approves it, rather than makes it.</summary>
    public bool Deciding { get; init; }

    public string NameOf(Plan plan) => Names.GetValueOrDefault(plan.ClientId, plan.ClientId);

    public string? CompanionOf(Plan plan, Language language)
    {
        var other = plan.StaffId == Staff.Id ? plan.WithId : plan.StaffId;
        return other is not null && Colleagues.TryGetValue(other, out var colleague) ? colleague.NameIn(language) : null;
    }
}

/// <summary>Reads a month's plan and drafts one.</summary>
public sealed class MonthPlans(Plans plans, PlanEvidences evidences, Staff staff, WorkCalendar calendar, IOptions<PlanOptions> options)
{
    public PlanOptions Rules => options.Value;

    public Plans Plans => plans;

    public Staff Staff => staff;

    /// <summary>The plan; null where the reader may not see that colleague's. What is not handed in only its author sees.</summary>
    public async Task<MonthPlan?> ReadAsync(Turn turn, MonthKey key, CancellationToken cancellationToken)
    {
        var own = key.StaffId == turn.Staff.Id;
        if (!own && !turn.Reader.MaySee(key.StaffId)) return null;
        if ((own ? turn.Staff : await staff.GetAsync(key.StaffId, cancellationToken)) is not { } person) return null;
        var states = own ? PlanStates.Shown : [.. PlanStates.Shown.Where(s => s != PlanState.Drafted)];
        var lines = await plans.OfStaffAsync(turn.Reader, key.StaffId, key.First, key.Last, states, cancellationToken);
        var colleagues = new Dictionary<string, StaffMember>(StringComparer.Ordinal) { [person.Id] = person };
        foreach (var mate in await staff.OfTeamAsync(person.TeamId, cancellationToken)) colleagues[mate.Id] = mate;
        foreach (var id in lines.SelectMany(l => new[] { l.StaffId, l.WithId, l.DecidedBy }).OfType<string>().Distinct())
        {
            if (!colleagues.ContainsKey(id) && await staff.GetAsync(id, cancellationToken) is { } colleague) colleagues[id] = colleague;
        }
        return new MonthPlan(key, person, lines)
        {
            Names = await plans.NamesAsync(turn.Reader, lines, cancellationToken),
            Colleagues = colleagues,
            Approver = await staff.ApproverOfAsync(person, cancellationToken),
            Deciding = !own && Access.MayDecide(turn.Reader, person.Id),
        };
    }

    /// <summary>What speaks for visits of a colleague from the day to the other, as far as the reader may see it.</summary>
    public ValueTask<PlanEvidence> EvidenceAsync(Reader reader, StaffMember person, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var longest = Math.Max(Math.Max(Rules.DaysA, Rules.DaysB), Rules.DaysC);
        return evidences.ReadAsync(reader, person, from.AddDays(-longest - 31), from, to, cancellationToken);
    }

    /// <summary>A draft from the evidence; in a month that has begun only its days from today on.</summary>
    public async Task<DraftedMonth> DraftAsync(Reader reader, StaffMember person, MonthKey key, DateOnly today, CancellationToken cancellationToken)
    {
        var from = key.First > today ? key.First : today;
        if (from > key.Last) return new DraftedMonth([], []);
        var evidence = await EvidenceAsync(reader, person, from, key.Last, cancellationToken);
        return PlanDraft.Make(evidence, from, key.Last, Rules, IsWorkday);
    }

    /// <summary>The changes that make the drafted lines; their ids follow the proposal's.</summary>
    public static IReadOnlyList<ProposalLine> LinesOf(string proposalId, MonthKey key, DraftedMonth draft, Language language, DateOnly today) =>
    [
        .. draft.Lines.Select((line, i) =>
        {
            var plan = new Plan
            {
                Id = $"{proposalId}-{i + 1}",
                ClientId = line.Client.Id,
                OwnerId = line.Client.OwnerId,
                StaffId = key.StaffId,
                On = line.On.ToDay(),
                Purpose = line.Purpose,
                Reasons = [.. line.Reasons.Select(r => r.Code)],
                State = PlanState.Drafted,
            };
            return Confirming.Acting.Line(i + 1, VisitPlansSkill.MonthLine, key.RecordId, PlanSentences.Say(plan, line.Client.ShortName, null, language, today), Change.Make(Plans.Collection, plan));
        }),
    ];

    /// <summary>Whether the company works that day, by its calendar of feasts and make-up days.</summary>
    public bool IsWorkday(DateOnly day) => calendar.IsWorkday(day);
}
