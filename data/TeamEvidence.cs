using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Whose day is looked at: the colleagues, the day, the working day after it, and from which day on visits are looked through.</summary>
public sealed record TeamScope(IReadOnlyList<string> Members, DateOnly Day, DateOnly Next, DateOnly Since);

/// <summary>A note that is still unsaved: whose, since when, about which client; nothing of what it says.</summary>
public sealed record UnsavedNote(string Id, string AuthorId, string CreatedAt, string? ClientId);

/// <summary>A client that was not contacted in its rhythm; Last is null where no contact is on record.</summary>
public sealed record OverdueClient(Client Client, DateOnly? Last, int Cadence);

/// <summary>What the day of some colleagues is made of, as far as the reader may see it.</summary>
public sealed record TeamEvidence
{
    /// <summary>From <see cref="TeamScope.Since"/> on.</summary>
    public IReadOnlyList<Visit> Visits { get; init; } = [];

    /// <summary>Planned for the day, whatever became of it.</summary>
    public IReadOnlyList<Plan> Plans { get; init; } = [];

    /// <summary>Planned for the working day after.</summary>
    public IReadOnlyList<Plan> Next { get; init; } = [];

    /// <summary>Handed in and not decided.</summary>
    public IReadOnlyList<Plan> Waiting { get; init; } = [];

    /// <summary>Still in somebody's hand.</summary>
    public IReadOnlyList<Complaint> Complaints { get; init; } = [];

    /// <summary>Ours, due before the day and open.</summary>
    public IReadOnlyList<Promise> Overdue { get; init; } = [];

    /// <summary>Ours, kept on the day.</summary>
    public IReadOnlyList<Promise> Kept { get; init; } = [];

    /// <summary>Unsaved notes that hold a complaint.</summary>
    public IReadOnlyList<UnsavedNote> Unsaved { get; init; } = [];

    /// <summary>Away on the day.</summary>
    public IReadOnlySet<string> Away { get; init; } = new HashSet<string>();
}

/// <summary>Reads the day of a team in one call of the store, each part by one index on its members, whatever the company's size.</summary>
public sealed class TeamEvidences(IDocumentStore store)
{
    private const int Page = 500;
    private const int AtOnce = 100;
    private const int Ahead = 70;

    public async ValueTask<TeamEvidence> ReadAsync(Reader reader, TeamScope scope, CancellationToken cancellationToken)
    {
        FieldValue[] members = [.. scope.Members.Where(reader.MaySee).Select(FieldValue.Of)];
        if (members.Length == 0) return new TeamEvidence();
        var (day, next) = (scope.Day.ToDay(), scope.Next.ToDay());
        Filter goes = new Filter.In("staffId", members), owns = new Filter.In("ownerId", members);
        var pages = await store.FindTogetherAsync(
            [
                new Ask(Visits.Collection, new Query(Filter.Of(goes, new Filter.Range("on", scope.Since.ToDay(), day)), Page, "on", Descending: true)),
                new Ask(Plans.Collection, PlannedFor(goes, PlanStates.Shown, day, day)),
                new Ask(Plans.Collection, PlannedFor(goes, PlanStates.Standing, next, next)),
                new Ask(Plans.Collection, PlannedFor(goes, [PlanState.Submitted], day, scope.Day.AddDays(Ahead).ToDay())),
                new Ask(Complaints.Collection, new Query(Filter.Of(owns, Complaints.In(ComplaintStates.InHand)), Page, "complainedAt")),
                new Ask(Promises.Collection, Due(owns, "open", DateOnly.MinValue, scope.Day.AddDays(-1))),
                new Ask(Promises.Collection, Due(owns, "done", scope.Day.AddDays(-30), scope.Day.AddDays(30))),
                new Ask(Proposals.Collection, new Query(Filter.Of(new Filter.In("authorId", members), Filter.Is("state", "pending")), AtOnce, "createdAt")),
                new Ask(Absences.Collection, new Query(Filter.Of(goes, new Filter.Range("to", day, null)), AtOnce, "to")),
            ],
            cancellationToken);
        return new TeamEvidence
        {
            Visits = Visits.Shown(reader, Records<Visit>.Read(pages[0].Docs)),
            Plans = Plans.Shown(reader, Records<Plan>.Read(pages[1].Docs)),
            Next = Plans.Shown(reader, Records<Plan>.Read(pages[2].Docs)),
            Waiting = Plans.Shown(reader, Records<Plan>.Read(pages[3].Docs)),
            Complaints = Complaints.Shown(reader, Records<Complaint>.Read(pages[4].Docs)),
            Overdue = [.. Promises.Shown(reader, Records<Promise>.Read(pages[5].Docs)).Where(p => p.By == PromiseSide.Us)],
            Kept = [.. Promises.Shown(reader, Records<Promise>.Read(pages[6].Docs)).Where(p => p.By == PromiseSide.Us && p.SettledOn == day)],
            Unsaved = [.. Records<Proposal>.Read(pages[7].Docs).Where(p => p.Lines.Any(l => l.Kind == "complaint")).Select(p => new UnsavedNote(p.Id, p.AuthorId, p.CreatedAt, p.ClientId))],
            Away = Absences.Shown(reader, Records<Absence>.Read(pages[8].Docs)).Where(a => a.Covers(scope.Day)).Select(a => a.StaffId).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>Clients of these colleagues and tiers whose last contact lies further back than their rhythm on the day, and with whom no visit is planned; the longest late first.</summary>
    public async ValueTask<IReadOnlyList<OverdueClient>> OverdueClientsAsync(Reader reader, IReadOnlyList<string> owners, IReadOnlyList<Tier> tiers, DateOnly day, Func<Client, int> cadenceOf, CancellationToken cancellationToken)
    {
        FieldValue[] seen = [.. owners.Where(reader.MaySee).Select(FieldValue.Of)];
        if (seen.Length == 0) return [];
        var where = Filter.Of(new Filter.In("ownerId", seen), new Filter.In("tier", [.. tiers.Select(t => FieldValue.Of(t.ToString()))]));
        var clients = Records<Client>.Read((await store.Collection(Clients.Collection).FindAsync(new Query(where, Page), cancellationToken)).Docs);
        var overdue = new List<OverdueClient>();
        foreach (var some in clients.Chunk(AtOnce))
        {
            var last = await store.FindTogetherAsync([.. some.Select(c => new Ask(Visits.Collection, Visits.LatestOf(c.Id, null, day, 2)))], cancellationToken);
            for (var i = 0; i < some.Length; i++)
            {
                var (client, cadence) = (some[i], cadenceOf(some[i]));
                var met = Records<Visit>.Read(last[i].Docs).Where(v => v.Voided is null).Select(v => Moments.TryDay(v.On)).OfType<DateOnly>().FirstOrDefault();
                if (met == default) overdue.Add(new(client, null, cadence));
                else if (met.AddDays(cadence) < day) overdue.Add(new(client, met, cadence));
            }
        }
        var planned = await store.FindTogetherAsync([.. overdue.Select(o => new Ask(Plans.Collection, Plans.NextOf(o.Client.Id, day, 1)))], cancellationToken);
        return [.. overdue.Where((_, i) => planned[i].Docs.Count == 0).OrderBy(o => o.Last ?? DateOnly.MinValue).ThenBy(o => o.Client.Id, StringComparer.Ordinal)];
    }

    private static Query PlannedFor(Filter goes, IReadOnlyList<PlanState> states, string from, string to) =>
        new(Filter.Of(goes, new Filter.In("state", [.. states.Select(s => FieldValue.Of(PlanStates.Stored(s)))]), new Filter.Range("on", from, to)), Page, "on");

    private static Query Due(Filter owns, string state, DateOnly from, DateOnly to) =>
        new(Filter.Of(owns, Filter.Is("state", state), new Filter.Range("dueOn", from.ToDay(), to.ToDay())), Page, "dueOn");
}
