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

    /// <summary>The complaint it was given for.</summary>
    public string? ComplaintId { get; init; }

    public PromiseState State { get; init; }

    /// <summary>The day it was kept or dropped.</summary>
    public string? SettledOn { get; init; }

    /// <summary>Why it was dropped, or moved last.</summary>
    public string? Why { get; init; }

    /// <summary>The days it was due before, the first one first, each with why it was moved.</summary>
    public IReadOnlyList<PromiseMove> Moves { get; init; } = [];

    public string? Voided { get; init; }
}

/// <summary>A promise's day as it was, and why it was moved.</summary>
public sealed record PromiseMove
{
    public string? From { get; init; }

    public required string To { get; init; }

    public string? Why { get; init; }

    public required string By { get; init; }

    public required string At { get; init; }
}

/// <summary>The promise ledger, narrowed to what the reader may see.</summary>
public sealed class Promises(IDocumentStore store)
{
    public const string Collection = "promises";

    private readonly Records<Promise> _promises = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("clientId"), new("ownerId"), new("staffId"), new("state"), new("visitId"), new("complaintId"), new("madeOn", FieldType.Day), new("dueOn", FieldType.Day)],
        [new("byClient", ["clientId", "state", "madeOn"]), new("byKeeper", ["staffId", "state", "dueOn"]), new("byVisit", ["visitId"]), new("byComplaint", ["complaintId"], Sparse: true), new("byOwner", ["ownerId", "state", "dueOn"]), new("byDue", ["state", "dueOn"])]);

    public async ValueTask<Promise?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _promises.GetAsync(id, cancellationToken) is { } promise && reader.MaySee(promise.OwnerId) ? promise : null;

    /// <summary>The client's open promises of both sides: those with the nearest day first, those without one last.</summary>
    public async ValueTask<IReadOnlyList<Promise>> OpenOfClientAsync(Reader reader, string clientId, int limit, CancellationToken cancellationToken) =>
        Shown(reader, await _promises.FindAsync(OpenOf(clientId, limit), cancellationToken));

    /// <summary>The colleague's open promises of both sides, as far as the reader may see them: the nearest day first, those without one last.</summary>
    public async ValueTask<IReadOnlyList<Promise>> OpenOfStaffAsync(Reader reader, string staffId, int limit, CancellationToken cancellationToken)
    {
        // Those without a day come first in the index: both ends are read, so that many of them hide none with a day.
        var who = Filter.Of(Filter.Is("staffId", staffId), Filter.Is("state", "open"));
        var pages = await store.FindTogetherAsync(
            [
                new Ask(Collection, new Query(Filter.Of(Filter.Is("staffId", staffId), Filter.Is("state", "open"), new Filter.Range("dueOn", DateOnly.MinValue.ToDay(), null)), limit, "dueOn")),
                new Ask(Collection, new Query(who, limit, "dueOn")),
            ],
            cancellationToken);
        return Shown(reader, [.. pages.SelectMany(p => p.Docs).DistinctBy(d => d.Id).Select(Records<Promise>.Read)]);
    }

    /// <summary>What was promised for a complaint, for whoever may see the file or has the complaint in hand.</summary>
    public async ValueTask<IReadOnlyList<Promise>> OfComplaintAsync(Reader reader, Complaint complaint, int limit, CancellationToken cancellationToken) =>
        reader.MaySee(complaint.OwnerId) || Access.HasInHand(reader, complaint)
            ? [.. (await _promises.FindAsync(new Query(Filter.Is("complaintId", complaint.Id), limit), cancellationToken)).Where(p => p.Voided is null)]
            : [];

    /// <summary>Open promises that were due before the day, of the clients of these managers, the oldest first.</summary>
    public async ValueTask<IReadOnlyList<Promise>> OverdueAsync(Reader reader, IReadOnlyCollection<string> ownerIds, DateOnly before, int limit, CancellationToken cancellationToken)
    {
        var owners = ownerIds.Where(reader.MaySee).Select(FieldValue.Of).ToList();
        if (owners.Count == 0) return [];
        var late = new Filter.Range("dueOn", DateOnly.MinValue.ToDay(), before.AddDays(-1).ToDay());
        return Shown(reader, await _promises.FindAsync(new Query(Filter.Of(new Filter.In("ownerId", owners), Filter.Is("state", "open"), late), limit, "dueOn"), cancellationToken));
    }

    /// <summary>A page of everybody's open promises that are due on the day, for the schedule.</summary>
    public async ValueTask<(IReadOnlyList<Promise> Found, string? Next)> DueOnAsync(Reader reader, DateOnly day, string? after, int limit, CancellationToken cancellationToken)
    {
        reader.RequireSystem();
        var page = await _promises.Documents.FindAsync(new Query(Filter.Of(Filter.Is("state", "open"), new Filter.Range("dueOn", day.ToDay(), day.ToDay())), limit, "dueOn", After: after), cancellationToken);
        return (Shown(reader, Records<Promise>.Read(page.Docs)), page.Next);
    }

    internal static Query OpenOf(string clientId, int limit) => new(Filter.Of(Filter.Is("clientId", clientId), Filter.Is("state", "open")), limit, "madeOn", Descending: true);

    internal static IReadOnlyList<Promise> Shown(Reader reader, IReadOnlyList<Promise> found) =>
        [.. found.Where(p => p.Voided is null && reader.MaySee(p.OwnerId)).OrderBy(p => p.DueOn ?? "9999", StringComparer.Ordinal)];
}
