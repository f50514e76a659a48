using CrmBot.Data;

namespace CrmBot.Skills.Complaints;

/// <summary>Reads what a complaint's card shows, with the viewer's right: his clients', or the one complaint he has in hand.</summary>
public sealed class ComplaintReads(Data.Complaints complaints, Promises promises, Access access, Staff staff, ComplaintTraces traces, ComplaintRules rules)
{
    private const int MostPromises = 5;

    public Data.Complaints Store => complaints;

    public ComplaintRules Rules => rules;

    public Staff Staff => staff;

    /// <summary>The number of a complaint that the reader does not see, and its version; none where it was taken back.</summary>
    public ValueTask<(string? Number, long? Version)> TraceAsync(string id, CancellationToken cancellationToken) => traces.FindAsync(id, cancellationToken);

    /// <summary>The step that was written under this id.</summary>
    public async Task<Proposal?> ActedAsync(Turn turn, string proposalId, CancellationToken cancellationToken) =>
        await traces.Proposals.FindAsync(turn.Reader, proposalId, cancellationToken) is { State: ProposalState.Applied } done ? done : null;

    public async Task<ComplaintSight?> FindAsync(Turn turn, string id, CancellationToken cancellationToken) =>
        await complaints.FindAsync(turn.Reader, id, cancellationToken) is { } found ? await SightAsync(turn, found, cancellationToken) : null;

    public async Task<ComplaintSight?> SightAsync(Turn turn, Complaint complaint, CancellationToken cancellationToken)
    {
        if (await access.ContactAsync(turn.Reader, complaint, cancellationToken) is not { } contact) return null;
        var named = new Dictionary<string, StaffMember>(StringComparer.Ordinal);
        string?[] ids = [complaint.HandlerId, complaint.ReporterId, complaint.OwnerId, complaint.EscalatedTo, .. complaint.Steps.Select(s => s.By), .. complaint.Steps.Where(s => s.Event != ComplaintEvent.Merge).Select(s => s.To)];
        foreach (var id in ids.OfType<string>().Distinct())
        {
            if (await staff.GetAsync(id, cancellationToken) is { } colleague) named[id] = colleague;
        }
        return new ComplaintSight
        {
            Complaint = complaint,
            Contact = contact,
            Rules = rules,
            Viewer = turn.Staff,
            Language = turn.Language,
            Now = turn.Now,
            Zone = turn.Zone,
            Colleagues = named,
            Promises = await promises.OfComplaintAsync(turn.Reader, complaint, MostPromises, cancellationToken),
            MergedNumber = complaint.MergedInto is { } into ? (await complaints.FindAsync(turn.Reader, into, cancellationToken))?.Number : null,
            Above = await AboveAsync(complaint, turn.Staff, cancellationToken),
            Undo = await UndoAsync(turn, complaint, cancellationToken),
        };
    }

    /// <summary>The owner's lead, then the director: the first who has not got it yet and is not the one who asks.</summary>
    public async Task<StaffMember?> AboveAsync(Complaint complaint, StaffMember asking, CancellationToken cancellationToken)
    {
        var ladder = new[] { await LeadOfAsync(complaint.OwnerId, cancellationToken), await DirectorAsync(cancellationToken) }.OfType<StaffMember>().ToList();
        var reached = ladder.FindIndex(s => s.Id == complaint.EscalatedTo);
        return ladder.Skip(reached + 1).FirstOrDefault(s => s.Id != asking.Id && s.Id != complaint.HandlerId);
    }

    public async Task<StaffMember?> LeadOfAsync(string staffId, CancellationToken cancellationToken)
    {
        if (await staff.GetAsync(staffId, cancellationToken) is not { } person) return null;
        var team = (await staff.TeamsAsync(cancellationToken)).FirstOrDefault(t => t.Id == person.TeamId);
        return team is null ? null : await staff.PresentAsync(team.LeadId, cancellationToken);
    }

    public async Task<StaffMember?> DirectorAsync(CancellationToken cancellationToken) =>
        (await staff.AllAsync(cancellationToken)).FirstOrDefault(s => s is { Left: false, Role: StaffRole.Director });

    private async Task<(string, string)?> UndoAsync(Turn turn, Complaint complaint, CancellationToken cancellationToken) =>
        complaint.Steps is [.., { Proposal: { } id, By: var by }] && by == turn.Staff.Id
        && await traces.Proposals.FindAsync(turn.Reader, id, cancellationToken) is { State: ProposalState.Applied, UndoUntil: { } until } && string.CompareOrdinal(turn.Now.ToInstant(), until) <= 0
            ? (id, until)
            : null;
}

/// <summary>What stays of a complaint for those who do not see it any more: its number, and whether it was taken back; beside it the proposals that wrote its steps.</summary>
public sealed class ComplaintTraces(Data.Complaints complaints, ComplaintNumbers numbers, Proposals proposals)
{
    public Proposals Proposals => proposals;

    public async ValueTask<(string? Number, long? Version)> FindAsync(string id, CancellationToken cancellationToken) =>
        (await numbers.FindAsync(id, cancellationToken), await complaints.VersionAsync(id, cancellationToken));
}
