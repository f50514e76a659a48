using System.Globalization;
using CrmBot.Data.Documents;
using Microsoft.Extensions.Options;

namespace CrmBot.Data;

/// <summary>The number a complaint was given; it stays when the complaint is taken back, so that no number is used twice. The id is the complaint's.</summary>
public sealed record ComplaintNumber : Document
{
    public required string Number { get; init; }
}

/// <summary>The count from which the next number comes.</summary>
public sealed record NumberCount : Document
{
    public required int Last { get; init; }
}

/// <summary>Gives complaints their numbers, TS-1001 upward, one each however often it is asked and on however many hosts.</summary>
public sealed class ComplaintNumbers(IDocumentStore store, TimeProvider clock, IOptions<ComplaintOptions> options)
{
    public const string Collection = "complaintNumbers";

    private const int First = 1001;
    private const int Tries = 50;
    private const int MostYearsBack = 10;
    private const long MostCounted = 100_000_000;
    private const string Count = "count";

    private readonly Records<ComplaintNumber> _given = new(store, Collection);
    private readonly Records<NumberCount> _counts = new(store, Counts);

    private const string Counts = "numberCounts";

    internal static IReadOnlyList<CollectionSpec> Specs { get; } = [new(Collection, [], []), new(Counts, [], [])];

    /// <summary>The number this complaint was given, also when it is gone.</summary>
    public async ValueTask<string?> FindAsync(string complaintId, CancellationToken cancellationToken) => (await _given.GetAsync(complaintId, cancellationToken))?.Number;

    /// <summary>All the ways in which a number as people say it (TS-1023) may be stored.</summary>
    public IReadOnlyList<string> Forms(string said)
    {
        var serial = said[(said.LastIndexOf('-') + 1)..];
        var year = clock.GetUtcNow().Year;
        return [said, $"TS-{serial}", .. Enumerable.Range(0, MostYearsBack).Select(back => string.Create(CultureInfo.InvariantCulture, $"TS-{year - back}-{serial}"))];
    }

    /// <summary>The number of this complaint, given now if it has none.</summary>
    public async Task<string> GiveAsync(string complaintId, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await FindAsync(complaintId, cancellationToken) is { } given) return given;
            var count = await _counts.GetAsync(Count, cancellationToken) ?? new NumberCount { Id = Count, Last = First - 1 + await StoredAsync(cancellationToken) };
            var next = count with { Last = count.Last + 1 };
            var number = new ComplaintNumber { Id = complaintId, Number = Write(next.Last) };
            // The count first: a number that was counted and not given is skipped, never given twice.
            if (!(await store.CommitAsync([_counts.Save(next)], cancellationToken))[0].Done) continue;
            if (await IsTakenAsync(number.Number, cancellationToken)) continue;
            await store.CommitAsync([_given.Insert(number)], cancellationToken);
        }
        throw new StoreUnavailableException("numbers", "No complaint number could be had.");
    }

    private string Write(int serial) => options.Value.YearInNumber
        ? string.Create(CultureInfo.InvariantCulture, $"TS-{clock.GetUtcNow().Year}-{serial}")
        : string.Create(CultureInfo.InvariantCulture, $"TS-{serial}");

    // Complaints that came with the data before there was a count.
    private async ValueTask<int> StoredAsync(CancellationToken cancellationToken) =>
        (int)await store.Collection(Complaints.Collection).CountAsync(new Filter.Range("number", "TS-", null), MostCounted, cancellationToken);

    private async ValueTask<bool> IsTakenAsync(string number, CancellationToken cancellationToken) =>
        (await store.Collection(Complaints.Collection).FindAsync(new Query(Filter.Is("number", number), 1), cancellationToken)).Docs.Count > 0;
}
