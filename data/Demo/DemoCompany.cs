using System.Globalization;
using CrmBot.Data.Documents;

namespace CrmBot.Data.Demo;

/// <summary>A made-up company to try the product with: the same documents for the same day, always current on that day.</summary>
public static class DemoCompany
{
    private const ulong Seed = 20260105;
    private const int FirstComplaint = 1001;
    private const int MostAtOnce = 1000;

    /// <summary>Whether the store has neither staff nor clients.</summary>
    public static async Task<bool> IsEmptyAsync(IDocumentStore store, CancellationToken cancellationToken)
    {
        foreach (var name in new[] { Staff.Collection, Clients.Collection })
        {
            if ((await store.Collection(name).FindAsync(new Query(null, 1), cancellationToken)).Docs.Count > 0) return false;
        }
        return true;
    }

    /// <summary>Loads the company; documents that are there already stay as they are. Returns how many were added.</summary>
    public static async Task<int> LoadAsync(IDocumentStore store, DateOnly today, CancellationToken cancellationToken)
    {
        var added = 0;
        foreach (var documents in Make(today).GroupBy(d => d.Collection))
        {
            foreach (var batch in documents.Select(d => d.Doc).Chunk(MostAtOnce))
                added += (await store.Collection(documents.Key).InsertManyAsync(batch, cancellationToken)).Count(r => r.Done);
        }
        return added;
    }

    /// <summary>All documents of the company as it is on the day, each with its collection.</summary>
    internal static IEnumerable<(string Collection, Doc Doc)> Make(DateOnly today)
    {
        var files = Files(today);
        return
        [
            .. DemoStaff.Teams.Select(t => (Staff.TeamCollection, Of(t))),
            .. files.Select(f => (Clients.Collection, Of(f.File.Client))),
            .. files.SelectMany(f => f.File.Visits).Select(v => (Visits.Collection, Of(v))),
            .. files.SelectMany(f => f.File.Promises).Select(p => (Promises.Collection, Of(p))),
            .. Numbered(files.SelectMany(f => f.File.Complaints)).Select(c => (Complaints.Collection, Of(c))),
            .. DemoPlans.Make(files, today, Dice.For(Seed, -1)).Select(p => (Plans.Collection, Of(p))),
            .. DemoStaff.People.SelectMany(p => DemoStaff.IdentitiesOf(p.Id)).Select(i => ("identities", Of(i))),
            .. DemoStaff.People.Select(p => (Staff.Collection, Of(p))),
        ];
    }

    private static (ClientFile File, string Goal)[] Files(DateOnly today) => [.. DemoClients.Make(Seed, today)];

    private static IEnumerable<Complaint> Numbered(IEnumerable<Complaint> complaints) =>
        complaints.OrderBy(c => c.ComplainedAt, StringComparer.Ordinal).ThenBy(c => c.Id, StringComparer.Ordinal)
            .Select((c, i) => c with { Number = string.Create(CultureInfo.InvariantCulture, $"TS-{FirstComplaint + i}") });

    private static Doc Of<T>(T record) where T : Document => new(record.Id, 0, Records<T>.Json(record));
}
