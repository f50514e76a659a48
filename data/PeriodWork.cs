using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Whose work, and when: both days included, and the same as moments of the company's zone, the end left out.</summary>
public sealed record WorkScope(IReadOnlyList<string> StaffIds, DateOnly From, DateOnly To, DateTimeOffset Begins, DateTimeOffset Ends)
{
    /// <summary>How many days before the end a client's last contact is looked for.</summary>
    public int ContactDays { get; init; } = 366;
}

/// <summary>What some colleagues did in a period and how their clients stood at its end, as far as the reader may see it.</summary>
public sealed record PeriodWork(WorkScope Scope)
{
    /// <summary>Contacts that they reported.</summary>
    public IReadOnlyList<Visit> Contacts { get; init; } = [];

    /// <summary>The first contact ever with each client met in the period.</summary>
    public IReadOnlyList<Visit> FirstContacts { get; init; } = [];

    /// <summary>Their clients.</summary>
    public IReadOnlyList<Client> Clients { get; init; } = [];

    /// <summary>The last contact with each of these up to the period's end, where there was one within the days looked at.</summary>
    public IReadOnlyDictionary<string, Visit> LastContact { get; init; } = new Dictionary<string, Visit>();

    /// <summary>Visits that were to take place in the period: those that stand, took place or were called off.</summary>
    public IReadOnlyList<Plan> Plans { get; init; } = [];

    /// <summary>What they promised that was due in the period and not dropped.</summary>
    public IReadOnlyList<Promise> Promises { get; init; } = [];

    /// <summary>What their clients complained of in the period.</summary>
    public IReadOnlyList<Complaint> Complaints { get; init; } = [];

    /// <summary>Scores that their clients gave in the period.</summary>
    public IReadOnlyList<Survey> Surveys { get; init; } = [];

    /// <summary>There was more of something than is read.</summary>
    public bool IsCut { get; init; }
}

/// <summary>Reads the work of some colleagues in a few calls of the store; bounded whatever they did.</summary>
public sealed class PeriodWorks(IDocumentStore store)
{
    private const int PageSize = 1000;

    /// <summary>At most so many of a kind are read.</summary>
    private const int Most = 10_000;

    private static readonly IReadOnlyList<PlanState> Due = [.. PlanStates.Standing, PlanState.Met, PlanState.Cancelled];

    public async ValueTask<PeriodWork> ReadAsync(Reader reader, WorkScope scope, CancellationToken cancellationToken)
    {
        FieldValue[] whose = [.. scope.StaffIds.Where(reader.MaySee).Select(FieldValue.Of)];
        if (whose.Length == 0 || scope.To < scope.From) return new PeriodWork(scope);
        var (days, moments) = (new Filter.Range("on", scope.From.ToDay(), scope.To.ToDay()), new Filter.Range("complainedAt", scope.Begins.ToInstant(), (scope.Ends - TimeSpan.FromMilliseconds(1)).ToInstant()));
        Ask[] asks =
        [
            new(Visits.Collection, new Query(Filter.Of(new Filter.In("staffId", whose), days), PageSize, "on")),
            new(Clients.Collection, new Query(new Filter.In("ownerId", whose), PageSize, "name")),
            new(Visits.Collection, new Query(Filter.Of(new Filter.In("ownerId", whose), new Filter.Range("on", scope.To.AddDays(-scope.ContactDays).ToDay(), scope.To.ToDay())), PageSize, "on", Descending: true)),
            new(Plans.Collection, new Query(Filter.Of(new Filter.In("staffId", whose), new Filter.In("state", [.. Due.Select(s => FieldValue.Of(PlanStates.Stored(s)))]), days), PageSize, "on")),
            new(Promises.Collection, new Query(Filter.Of(new Filter.In("staffId", whose), new Filter.In("state", ["open", "done"]), new Filter.Range("dueOn", scope.From.ToDay(), scope.To.ToDay())), PageSize, "dueOn")),
            new(Complaints.Collection, new Query(Filter.Of(new Filter.In("ownerId", whose), Complaints.In(ComplaintStates.Kept), moments), PageSize, "complainedAt")),
            new(Surveys.Collection, new Query(Filter.Of(new Filter.In("ownerId", whose), days), PageSize, "on")),
        ];
        var first = await store.FindTogetherAsync(asks, cancellationToken);
        var (found, cut) = (new IReadOnlyList<Doc>[asks.Length], false);
        for (var i = 0; i < asks.Length; i++)
        {
            (found[i], var more) = await RestAsync(asks[i], first[i], cancellationToken);
            cut |= more;
        }
        var contacts = Visits.Shown(reader, Records<Visit>.Read(found[0]));
        var last = new Dictionary<string, Visit>(StringComparer.Ordinal);
        // Newest first: the first one seen is the last contact.
        foreach (var visit in Visits.Shown(reader, Records<Visit>.Read(found[2]))) last.TryAdd(visit.ClientId, visit);
        return new PeriodWork(scope)
        {
            Contacts = contacts,
            FirstContacts = await FirstAsync(reader, [.. contacts.Select(c => c.ClientId).Distinct()], scope, cancellationToken),
            Clients = Records<Client>.Read(found[1]),
            LastContact = last,
            Plans = Plans.Shown(reader, Records<Plan>.Read(found[3])),
            Promises = [.. Promises.Shown(reader, Records<Promise>.Read(found[4])).Where(p => p.By == PromiseSide.Us)],
            Complaints = [.. Complaints.Shown(reader, Records<Complaint>.Read(found[5])).Where(c => c.State != ComplaintState.Merged && reader.MaySee(c.OwnerId))],
            Surveys = Surveys.Shown(reader, Records<Survey>.Read(found[6])),
            IsCut = cut,
        };
    }

    private async Task<(IReadOnlyList<Doc> Docs, bool More)> RestAsync(Ask ask, Page first, CancellationToken cancellationToken)
    {
        if (first.Next is null) return (first.Docs, false);
        var all = new List<Doc>(first.Docs);
        var next = first.Next;
        while (next is not null && all.Count < Most)
        {
            var page = await store.Collection(ask.Collection).FindAsync(ask.Query with { After = next }, cancellationToken);
            all.AddRange(page.Docs);
            next = page.Next;
        }
        return (all, next is not null);
    }

    // Only a client without a contact before the period can be new in it: those are asked for, a few hundred at once.
    private async Task<IReadOnlyList<Visit>> FirstAsync(Reader reader, IReadOnlyList<string> clientIds, WorkScope scope, CancellationToken cancellationToken)
    {
        var first = new List<Visit>();
        foreach (var some in clientIds.Chunk(200))
        {
            var pages = await store.FindTogetherAsync([.. some.Select(c => new Ask(Visits.Collection, new Query(Filter.Of(Filter.Is("clientId", c), new Filter.Range("on", DateOnly.MinValue.ToDay(), scope.To.ToDay())), 20, "on")))], cancellationToken);
            foreach (var page in pages)
            {
                if (Records<Visit>.Read(page.Docs).FirstOrDefault(v => v.Voided is null) is { } visit && string.CompareOrdinal(visit.On, scope.From.ToDay()) >= 0 && scope.StaffIds.Contains(visit.StaffId) && Access.MayRead(reader, visit)) first.Add(visit);
            }
        }
        return first;
    }
}
