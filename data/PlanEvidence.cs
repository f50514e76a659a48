using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>What speaks for and against visits of one colleague in a period, read at once for all his clients.</summary>
public sealed record PlanEvidence(StaffMember Staff, IReadOnlyList<Client> Clients)
{
    /// <summary>The day of the last contact with each client that had one since <see cref="Since"/>.</summary>
    public IReadOnlyDictionary<string, DateOnly> LastContact { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>How far back contacts were looked for.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>Open promises with a day, by client.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Promise>> Promises { get; init; } = new Dictionary<string, IReadOnlyList<Promise>>();

    /// <summary>Open complaints, by client.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Complaint>> Complaints { get; init; } = new Dictionary<string, IReadOnlyList<Complaint>>();

    /// <summary>His lines in the period whatever their state, and those he goes along with.</summary>
    public IReadOnlyList<Plan> Plans { get; init; } = [];

    public IReadOnlyList<Absence> Absences { get; init; } = [];
}

/// <summary>Reads the evidence for a colleague's visits in one or two calls of the store, however many clients he has.</summary>
public sealed class PlanEvidences(IDocumentStore store)
{
    private const int MostClients = 1000;
    private const int Page = 1000;

    private static readonly IReadOnlyList<PlanState> Every = Enum.GetValues<PlanState>();

    /// <summary>The evidence for visits from the day to the other; contacts are looked for back to <paramref name="since"/>.</summary>
    public async ValueTask<PlanEvidence> ReadAsync(Reader reader, StaffMember person, DateOnly since, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        if (!reader.MaySee(person.Id)) return new PlanEvidence(person, []) { Since = since };
        Ask visits = new(Visits.Collection, Owned("on", Day(since), null, descending: true));
        var pages = await store.FindTogetherAsync(
            [
                new Ask(Clients.Collection, new Query(Filter.Is("ownerId", person.Id), MostClients, "name")),
                visits,
                new Ask(Promises.Collection, Owned("dueOn", null, Day(to.AddMonths(1)), descending: false, "open")),
                new Ask(Complaints.Collection, Complaints.OpenOfOwner(person.Id, Page)),
                new Ask(Absences.Collection, Absences.From(person.Id, from)),
                .. Plans.Asked(person.Id, from, to, Every),
            ],
            cancellationToken);
        var contacts = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        for (var page = pages[1]; ; page = await store.Collection(Visits.Collection).FindAsync(visits.Query with { After = page.Next }, cancellationToken))
        {
            foreach (var visit in Records<Visit>.Read(page.Docs))
            {
                // Newest first: the first one seen is the last contact.
                if (visit.Voided is null && Moments.TryDay(visit.On) is { } day) contacts.TryAdd(visit.ClientId, day);
            }
            if (page.Next is null) break;
        }
        return new PlanEvidence(person, Records<Client>.Read(pages[0].Docs))
        {
            Since = since,
            LastContact = contacts,
            Promises = ByClient(Promises.Shown(reader, Records<Promise>.Read(pages[2].Docs)), p => p.ClientId),
            Complaints = ByClient(Complaints.Shown(reader, Records<Complaint>.Read(pages[3].Docs)), c => c.ClientId),
            Absences = Absences.Shown(reader, Records<Absence>.Read(pages[4].Docs)),
            Plans = Plans.Shown(reader, [.. pages.Skip(5).SelectMany(p => p.Docs).Select(Records<Plan>.Read)]),
        };

        Query Owned(string field, FieldValue? first, FieldValue? last, bool descending, string? state = null) => new(
            Filter.Of([Filter.Is("ownerId", person.Id), .. state is null ? Array.Empty<Filter>() : [Filter.Is("state", state)], new Filter.Range(field, first, last)]),
            Page,
            field,
            descending);
    }

    private static FieldValue? Day(DateOnly day) => FieldValue.Of(day.ToDay());

    private static Dictionary<string, IReadOnlyList<T>> ByClient<T>(IReadOnlyList<T> records, Func<T, string> client) =>
        records.GroupBy(client).ToDictionary(g => g.Key, IReadOnlyList<T> (g) => [.. g], StringComparer.Ordinal);
}
