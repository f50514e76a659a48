using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Something to do at a time, once, on whichever host: its id is its unique key.</summary>
public sealed record DueItem : Document
{
    /// <summary>What kind of thing, which names its handler.</summary>
    public required string Kind { get; init; }

    /// <summary>When it is next due; a claim moves it to the end of the lease.</summary>
    public required string At { get; init; }

    /// <summary>The record it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>waiting, done or failed.</summary>
    public required string State { get; init; }

    public int Attempts { get; init; }

    public RawJson? Body { get; init; }

    public string? ExpiresAt { get; init; }
}

/// <summary>What is to be done later. A claim is a lease: the item becomes due again at its end unless it was finished, so a dead host's work is done by another.</summary>
public sealed class DueItems(IDocumentStore store, TimeProvider clock)
{
    public const string Collection = "due";

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan KeepSettled = TimeSpan.FromDays(30);

    private readonly Records<DueItem> _items = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("state"), new("kind"), new("subject"), new("at", FieldType.Instant), new("expiresAt", FieldType.Instant)],
        [new("byTime", ["state", "at"]), new("bySubject", ["subject", "kind"])])
    {
        ExpiresBy = "expiresAt",
    };

    /// <summary>A new item; false when one with this id is there already.</summary>
    public async Task<bool> AddAsync(DueItem item, CancellationToken cancellationToken) =>
        (await _items.Documents.InsertAsync(item.Id, Records<DueItem>.Json(item), cancellationToken)).Done;

    /// <summary>New items, as many as there are; one that is there already and waits untouched is brought forward where it is now due earlier.</summary>
    public async Task AddManyAsync(IEnumerable<DueItem> items, CancellationToken cancellationToken)
    {
        foreach (var some in items.Chunk(1000))
        {
            var added = await _items.Documents.InsertManyAsync([.. some.Select(i => new Doc(i.Id, 0, Records<DueItem>.Json(i)))], cancellationToken);
            var there = some.Where((_, i) => !added[i].Done).ToDictionary(i => i.Id, i => i.At, StringComparer.Ordinal);
            foreach (var known in await _items.GetManyAsync(there.Keys, cancellationToken))
            {
                if (known is { State: "waiting", Attempts: 0 } && string.CompareOrdinal(there[known.Id], known.At) < 0) await ReplaceAsync(known with { At = there[known.Id] }, cancellationToken);
            }
        }
    }

    public ValueTask<DueItem?> FindAsync(string id, CancellationToken cancellationToken) => _items.GetAsync(id, cancellationToken);

    /// <summary>Takes the item that has waited longest, for one minute; null when nothing is due.</summary>
    public async Task<DueItem?> ClaimAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = Filter.Of(Filter.Is("state", "waiting"), new Filter.Range("at", null, now.ToInstant()));
        var claimed = await _items.Documents.ClaimAsync(due, "at", new Dictionary<string, FieldValue> { ["at"] = (now + Lease).ToInstant() }, cancellationToken);
        return claimed is null ? null : Records<DueItem>.Read(claimed);
    }

    /// <summary>The item is done, or given up for good; nothing when another host took it meanwhile.</summary>
    public Task SettleAsync(DueItem item, bool failed, CancellationToken cancellationToken) =>
        ReplaceAsync(item with { State = failed ? "failed" : "done", Body = null, ExpiresAt = (clock.GetUtcNow() + KeepSettled).ToInstant() }, cancellationToken);

    /// <summary>Tries again later, counting the attempt.</summary>
    public Task RetryAsync(DueItem item, DateTimeOffset at, CancellationToken cancellationToken) =>
        ReplaceAsync(item with { At = at.ToInstant(), Attempts = item.Attempts + 1 }, cancellationToken);

    /// <summary>Tries again later without counting: what is in the way is not the item's fault.</summary>
    public Task HoldAsync(DueItem item, DateTimeOffset at, CancellationToken cancellationToken) => ReplaceAsync(item with { At = at.ToInstant() }, cancellationToken);

    internal Write Put(DueItem item) => _items.Put(item);

    private Task<WriteResult> ReplaceAsync(DueItem item, CancellationToken cancellationToken) =>
        _items.Documents.ReplaceAsync(item.Id, Records<DueItem>.Json(item), item.Version, cancellationToken);
}
