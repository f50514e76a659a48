using CrmBot.Data;

namespace CrmBot.Skills.Complaints;

/// <summary>Who gets a complaint: the least busy of the problem group for its category and urgency, else the client's own manager; and who else is told.</summary>
public sealed class Assignment(ComplaintReads reads)
{
    public async Task<StaffMember?> HandlerAsync(Turn turn, string ownerId, string? category, string? severity, CancellationToken cancellationToken)
    {
        var kind = ComplaintKinds.Named(reads.Rules.Categories, category)?.Id ?? category;
        var group = reads.Rules.Options.Groups.FirstOrDefault(g => (g.Categories.Count == 0 || (kind is not null && g.Categories.Contains(kind))) && (!g.OnlyHigh || severity == "high"));
        return await LeastBusyAsync(turn, group?.Members ?? [], cancellationToken) ?? await reads.Staff.PresentAsync(ownerId, cancellationToken) ?? await reads.LeadOfAsync(ownerId, cancellationToken);
    }

    /// <summary>The least busy of a group that the words name (转给售后组).</summary>
    public async Task<StaffMember?> OfGroupAsync(Turn turn, string words, CancellationToken cancellationToken) =>
        reads.Rules.Options.Groups.FirstOrDefault(g => words.Contains(g.Name, StringComparison.OrdinalIgnoreCase)) is { } group ? await LeastBusyAsync(turn, group.Members, cancellationToken) : null;

    /// <summary>To whom it may be passed, the least busy first: the problem groups' people, the client's manager and lead, and his team.</summary>
    public async Task<IReadOnlyList<(StaffMember Person, long InHand)>> CandidatesAsync(Turn turn, string ownerId, string? except, CancellationToken cancellationToken)
    {
        var owner = await reads.Staff.GetAsync(ownerId, cancellationToken);
        var team = owner is null ? [] : (await reads.Staff.OfTeamAsync(owner.TeamId, cancellationToken)).Select(s => s.Id);
        var candidates = new List<(StaffMember, long)>();
        foreach (var id in reads.Rules.Options.Groups.SelectMany(g => g.Members).Concat(team).Append(ownerId).Distinct().Where(id => id != except))
        {
            if (await reads.Staff.PresentAsync(id, cancellationToken) is { } person) candidates.Add((person, await reads.Store.LoadOfAsync(turn.Reader, id, cancellationToken)));
        }
        return [.. candidates.OrderBy(c => c.Item2).ThenBy(c => c.Item1.Id, StringComparer.Ordinal)];
    }

    /// <summary>Who is told of a new complaint: the handler, the client's manager, for an urgent one his lead; never the one who files it.</summary>
    public async Task<IReadOnlyList<StaffMember>> ToldAsync(string? handlerId, string ownerId, string? severity, string reporterId, CancellationToken cancellationToken)
    {
        var ids = new List<string?> { handlerId, ownerId };
        if (severity == "high") ids.Add((await reads.LeadOfAsync(ownerId, cancellationToken))?.Id);
        var told = new List<StaffMember>();
        foreach (var id in ids.OfType<string>().Distinct().Where(id => id != reporterId))
        {
            if (await reads.Staff.PresentAsync(id, cancellationToken) is { } person) told.Add(person);
        }
        return told;
    }

    private async Task<StaffMember?> LeastBusyAsync(Turn turn, IReadOnlyList<string> members, CancellationToken cancellationToken)
    {
        (StaffMember Person, long InHand)? best = null;
        foreach (var id in members)
        {
            if (await reads.Staff.PresentAsync(id, cancellationToken) is not { } person) continue;
            var inHand = await reads.Store.LoadOfAsync(turn.Reader, id, cancellationToken);
            if (best is null || inHand < best.Value.InHand) best = (person, inHand);
        }
        return best?.Person;
    }
}
