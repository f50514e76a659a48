using CrmBot.Data;

namespace CrmBot.Skills.ClientBrief;

/// <summary>A few clients that matter to a person now, to offer or to speak of in examples; and whom to ask when there are none.</summary>
public sealed class OwnClients(Clients clients, Plans plans, Staff staff)
{
    private const int MostColleagues = 12;

    /// <summary>Those planned for today first, then his own by name; a lead's or director's are filled up with his people's.</summary>
    public async Task<IReadOnlyList<Client>> SomeAsync(Turn turn, int limit, CancellationToken cancellationToken)
    {
        var some = new List<Client>(await PlannedAsync(turn, turn.Today, limit, cancellationToken));
        Add(some, await clients.OfOwnerAsync(turn.Reader, turn.Staff.Id, limit, cancellationToken), limit);
        if (some.Count > 0 || turn.Staff.Role == StaffRole.Manager) return some;

        var colleagues = (await staff.AllAsync(cancellationToken)).Where(s => s.Role == StaffRole.Manager && turn.Reader.MaySee(s.Id));
        foreach (var colleague in colleagues.Take(MostColleagues))
        {
            if (some.Count == limit) break;
            Add(some, await clients.OfOwnerAsync(turn.Reader, colleague.Id, limit, cancellationToken), limit);
        }

        return some;
    }

    /// <summary>Whom he plans to visit that day, in the day's order.</summary>
    public async Task<IReadOnlyList<Client>> PlannedAsync(Turn turn, DateOnly day, int limit, CancellationToken cancellationToken)
    {
        var planned = await plans.OfDayAsync(turn.Reader, turn.Staff.Id, day, cancellationToken);
        if (planned.Count == 0) return [];
        var ids = planned.OrderBy(Plans.Order, StringComparer.Ordinal).Select(p => p.ClientId).Distinct().Take(limit);
        return await clients.FindManyAsync(turn.Reader, [.. ids], cancellationToken);
    }

    /// <summary>What to tell somebody who has no client, with the name of the one who can change that.</summary>
    public async Task<string> NoneAsync(Turn turn, CancellationToken cancellationToken)
    {
        var team = (await staff.TeamsAsync(cancellationToken)).FirstOrDefault(t => t.Id == turn.Staff.TeamId);
        var lead = team is null || team.LeadId == turn.Staff.Id ? null : await staff.GetAsync(team.LeadId, cancellationToken);
        return lead is null ? BriefWords.NoClientsNobody.In(turn.Language) : BriefWords.NoClients.In(turn.Language, lead.NameIn(turn.Language));
    }

    private static void Add(List<Client> some, IReadOnlyList<Client> more, int limit)
    {
        foreach (var client in more)
        {
            if (some.Count == limit) return;
            if (!some.Exists(c => c.Id == client.Id)) some.Add(client);
        }
    }
}
