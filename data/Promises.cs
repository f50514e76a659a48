using System.Text.Json.Serialization;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Which side promised.</summary>
public enum PromiseSide
{
    [JsonStringEnumMemberName("us")] Us,
    [JsonStringEnumMemberName("them")] Them,
}

/// <summary>Where a promise stands.</summary>
public enum PromiseState
{
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("done")] Done,
    [JsonStringEnumMemberName("dropped")] Dropped,
}

/// <summary>Something one side promised the other: a line of the promise ledger.</summary>
public sealed record Promise : Document
{
    public required string ClientId { get; init; }

    public required string OwnerId { get; init; }

    public required PromiseSide By { get; init; }

    /// <summary>Our colleague who keeps it, or heard it.</summary>
    public required string StaffId { get; init; }

    /// <summary>The client's person who gave or got it.</summary>
    public string? Person { get; init; }

    /// <summary>What was promised, in the reporter's words.</summary>
    public required string Text { get; init; }

    public required string MadeOn { get; init; }

    /// <summary>The day it is due, where one was said.</summary>
    public string? DueOn { get; init; }

    /// <summary>The visit whose words it came from.</summary>
    public string? VisitId { get; init; }

    public PromiseState State { get; init; }

    public string? Voided { get; init; }
}

/// <summary>The promise ledger, narrowed to what the reader may see.</summary>
public sealed class Promises(IDocumentStore store)
{
    public const string Collection = "promises";

    private readonly Records<Promise> _promises = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("clientId"), new("ownerId"), new("staffId"), new("state"), new("visitId"), new("madeOn", FieldType.Day), new("dueOn", FieldType.Day)],
        [new("byClient", ["clientId", "state", "madeOn"]), new("byStaff", ["staffId", "state", "madeOn"]), new("byVisit", ["visitId"]), new("byOwner", ["ownerId", "state", "dueOn"])]);

    public async ValueTask<Promise?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _promises.GetAsync(id, cancellationToken) is { } promise && reader.MaySee(promise.OwnerId) ? promise : null;

    /// <summary>The client's open promises of both sides: those with the nearest day first, those without one last.</summary>
    public async ValueTask<IReadOnlyList<Promise>> OpenOfClientAsync(Reader reader, string clientId, int limit, CancellationToken cancellationToken) =>
        Shown(reader, await _promises.FindAsync(OpenOf(clientId, limit), cancellationToken));

    internal static Query OpenOf(string clientId, int limit) => new(Filter.Of(Filter.Is("clientId", clientId), Filter.Is("state", "open")), limit, "madeOn", Descending: true);

    internal static IReadOnlyList<Promise> Shown(Reader reader, IReadOnlyList<Promise> found) =>
        [.. found.Where(p => p.Voided is null && reader.MaySee(p.OwnerId)).OrderBy(p => p.DueOn ?? "9999", StringComparer.Ordinal)];
}
