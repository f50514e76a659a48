using CrmBot.Data;
using CrmBot.Data.Calendar;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.VisitPlans;
using Microsoft.Extensions.Options;

namespace CrmBot.Skills.TeamDay;

/// <summary>Gathers a team's day with the reader's rights: a handful of indexed reads, however large the company is.</summary>
public sealed class TeamDayReads(TeamDayStores stores, Staff staff, TeamDayRules rules)
{
    private const int MostTeams = 40;

    private static readonly IReadOnlyList<Tier> TopTier = [Tier.A];

    public Staff Staff => staff;

    public TeamDayRules Rules => rules;

    public TeamDayStores Stores => stores;

    /// <summary>The day; null where there is no such team or the reader sees nobody of it.</summary>
    public async Task<TeamDayFacts?> ReadAsync(Turn turn, TeamDayKey key, CancellationToken cancellationToken)
    {
        if (await staff.TeamAsync(key.TeamId, cancellationToken) is not { } team) return null;
        var members = await MembersAsync(turn, team, cancellationToken);
        if (members.Count == 0 || !members.Any(m => m.Id != turn.Staff.Id)) return null;
        var next = rules.NextWorkday(key.Day);
        string[] ids = [.. members.Select(m => m.Id)];
        var today = key.Day == turn.Today;
        var evidence = await stores.Evidences.ReadAsync(turn.Reader, new TeamScope(ids, key.Day, next, key.Day.AddDays(1 - rules.Day.Value.LookBackDays)), cancellationToken);
        var overdue = today ? await stores.Evidences.OverdueClientsAsync(turn.Reader, ids, TopTier, key.Day, rules.CadenceOf, cancellationToken) : [];
        var facts = new TeamDayFacts
        {
            Key = key,
            Team = team,
            Now = turn.Now,
            Zone = turn.Zone,
            Language = turn.Language,
            Rules = rules.Complaints,
            Members = members,
            Evidence = evidence,
            Overdue = overdue,
            Next = next,
            ViewerId = turn.Staff.Id,
            Deciding = ids.Any(id => Access.MayDecide(turn.Reader, id)),
            NoLead = await staff.PresentAsync(team.LeadId, cancellationToken) is null,
            Clients = await ClientsAsync(turn.Reader, evidence, overdue, cancellationToken),
        };
        facts = facts with { Names = await stores.Plans.NamesAsync(turn.Reader, evidence.Plans.Concat(evidence.Next).Where(p => !facts.Clients.ContainsKey(p.ClientId)), cancellationToken) };
        await NoteAsync(turn.Reader, facts, cancellationToken);
        if (!today) return facts;
        facts = facts with { Others = await OthersAsync(facts, cancellationToken), Unreached = await UnreachedAsync(members, turn.Language, cancellationToken) };
        return facts with { Done = await stores.Matters.FindManyAsync(turn.Reader, [.. TeamLines.Of(facts).Select(l => l.Id)], cancellationToken) };
    }

    /// <summary>The teams whose day is this person's to see, those that he leads first; a director's are all, at most 40 and how many more there are.</summary>
    public async Task<(IReadOnlyList<Team> Teams, int More)> TeamsAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Staff.Role is StaffRole.Director or StaffRole.Keeper)
        {
            var all = (await staff.TeamsAsync(cancellationToken)).OrderBy(t => t.Id, StringComparer.Ordinal).ToList();
            var some = new List<Team>();
            foreach (var team in all.Take(MostTeams))
            {
                if ((await MembersAsync(turn, team, cancellationToken)).Count > 0) some.Add(team);
            }
            return (some, Math.Max(0, all.Count - MostTeams));
        }
        var led = await staff.LedByAsync(turn.Staff.Id, cancellationToken);
        var stood = turn.Reader.StandsInFor.Count == 0 ? [] : (await staff.TeamsAsync(cancellationToken)).Where(t => turn.Reader.StandsInFor.Contains(t.LeadId));
        return ([.. led.Concat(stood).DistinctBy(t => t.Id)], 0);
    }

    public async Task<IReadOnlyList<StaffMember>> MembersAsync(Turn turn, Team team, CancellationToken cancellationToken) =>
        [.. (await staff.OfTeamAsync(team.Id, cancellationToken)).Where(m => !m.Left && m.Role is StaffRole.Manager or StaffRole.Lead && turn.Reader.MaySee(m.Id)).OrderBy(m => m.Role).ThenBy(m => m.Id, StringComparer.Ordinal)];

    private async Task<IReadOnlyDictionary<string, Client>> ClientsAsync(Reader reader, TeamEvidence evidence, IReadOnlyList<OverdueClient> overdue, CancellationToken cancellationToken)
    {
        var known = overdue.ToDictionary(o => o.Client.Id, o => o.Client, StringComparer.Ordinal);
        string[] wanted =
        [
            .. evidence.Visits.Select(v => v.ClientId).Concat(evidence.Complaints.Select(c => c.ClientId)).Concat(evidence.Overdue.Select(p => p.ClientId))
                .Concat(evidence.Waiting.Select(p => p.ClientId)).Concat(evidence.Unsaved.Select(u => u.ClientId).OfType<string>()).Distinct().Where(id => !known.ContainsKey(id)),
        ];
        foreach (var some in wanted.Chunk(500))
        {
            foreach (var client in await stores.Clients.FindManyAsync(reader, some, cancellationToken)) known[client.Id] = client;
        }
        return known;
    }

    // Whose words stand on the card: those files were read, which is written down.
    private async Task NoteAsync(Reader reader, TeamDayFacts facts, CancellationToken cancellationToken)
    {
        var quoted = facts.Evidence.Visits.Where(v => v.On == facts.Key.Day.ToDay()).Select(v => v.ClientId).Concat(TeamLines.Attitudes(facts).Select(l => l.ClientId).OfType<string>());
        await stores.Clients.OpenManyAsync(reader, [.. quoted.Distinct()], TeamDaySkill.Name, cancellationToken);
    }

    private async Task<IReadOnlyDictionary<string, StaffMember>> OthersAsync(TeamDayFacts facts, CancellationToken cancellationToken)
    {
        var others = new Dictionary<string, StaffMember>(StringComparer.Ordinal);
        var named = facts.Evidence.Complaints.Select(c => c.HandlerId).Concat(facts.Evidence.Overdue.Select(p => p.StaffId)).OfType<string>().Distinct();
        foreach (var id in named.Where(id => facts.Members.All(m => m.Id != id)))
        {
            if (await staff.GetAsync(id, cancellationToken) is { } other) others[id] = other;
        }
        return others;
    }

    private async Task<IReadOnlyList<string>> UnreachedAsync(IReadOnlyList<StaffMember> members, Language language, CancellationToken cancellationToken)
    {
        var closed = await stores.Unreachables.OfStaffAsync([.. members.Select(m => m.Id)], cancellationToken);
        return [.. members.Where(m => closed.Contains(m.Id)).Select(m => m.NameIn(language))];
    }
}

/// <summary>The stores a team's day is read from, handed on together.</summary>
public sealed record TeamDayStores(TeamEvidences Evidences, Matters Matters, Clients Clients, Plans Plans, Unreachables Unreachables);

/// <summary>The rules that a team's day goes by, handed on together.</summary>
public sealed record TeamDayRules(ComplaintRules Complaints, WorkCalendar Calendar, IOptions<PlanOptions> Plans, IOptions<DayOptions> Day)
{
    public int CadenceOf(Client client) => PlanRanking.CadenceOf(client, Plans.Value);

    public DateOnly NextWorkday(DateOnly day)
    {
        var next = day.AddDays(1);
        for (var i = 0; i < 14 && !Calendar.IsWorkday(next); i++) next = next.AddDays(1);
        return next;
    }
}
