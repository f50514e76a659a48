using System.Text.Json.Serialization;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>How a contact took place.</summary>
public enum VisitKind
{
    [JsonStringEnumMemberName("visit")] Visit,
    [JsonStringEnumMemberName("call")] Call,
    [JsonStringEnumMemberName("online")] Online,
    [JsonStringEnumMemberName("letter")] Letter,
    [JsonStringEnumMemberName("dinner")] Dinner,
}

/// <summary>A contact that took place, with the reporter's words kept whole.</summary>
public sealed record Visit : Document
{
    public required string ClientId { get; init; }

    /// <summary>The client's owner; moves with a hand-over.</summary>
    public required string OwnerId { get; init; }

    /// <summary>Who was there for us.</summary>
    public required string StaffId { get; init; }

    /// <summary>The day, yyyy-MM-dd.</summary>
    public required string On { get; init; }

    /// <summary>HH:mm in the reporter's zone.</summary>
    public string? Time { get; init; }

    public VisitKind Kind { get; init; }

    /// <summary>Whom we met: names as in the file, or as written.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>What was reported, word for word.</summary>
    public required string Text { get; init; }

    /// <summary>The reason it was declared void; such a record stays for audit and is shown nowhere else.</summary>
    public string? Voided { get; init; }
}

/// <summary>The visits, narrowed to what the reader may see.</summary>
public sealed class Visits(IDocumentStore store)
{
    public const string Collection = "visits";

    private readonly Records<Visit> _visits = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("clientId"), new("ownerId"), new("staffId"), new("on", FieldType.Day)],
        [new("byClient", ["clientId", "on"]), new("byOwner", ["ownerId", "on"]), new("byStaff", ["staffId", "on"])]);

    public async ValueTask<Visit?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _visits.GetAsync(id, cancellationToken) is { } visit && reader.MaySee(visit.OwnerId) ? visit : null;

    /// <summary>The client's visits, newest first; a period's ends are included, null is open.</summary>
    public async ValueTask<IReadOnlyList<Visit>> OfClientAsync(Reader reader, string clientId, DateOnly? from, DateOnly? to, int limit, CancellationToken cancellationToken) =>
        Shown(reader, await _visits.FindAsync(LatestOf(clientId, from, to, limit), cancellationToken));

    internal static Query LatestOf(string clientId, DateOnly? from, DateOnly? to, int limit) => new(Within(Filter.Is("clientId", clientId), from, to), limit, "on", Descending: true);

    internal static IReadOnlyList<Visit> Shown(Reader reader, IReadOnlyList<Visit> found) => [.. found.Where(v => v.Voided is null && reader.MaySee(v.OwnerId))];

    /// <summary>What one colleague reported, newest first, of the clients the reader may see.</summary>
    public async ValueTask<IReadOnlyList<Visit>> OfStaffAsync(Reader reader, string staffId, DateOnly? from, DateOnly? to, int limit, CancellationToken cancellationToken) =>
        [.. (await _visits.FindAsync(new Query(Within(Filter.Is("staffId", staffId), from, to), limit, "on", Descending: true), cancellationToken))
            .Where(v => v.Voided is null && reader.MaySee(v.OwnerId))];

    private static FieldValue? Day(DateOnly? day) => day is { } d ? FieldValue.Of(d.ToDay()) : default(FieldValue?);

    private static Filter Within(Filter who, DateOnly? from, DateOnly? to) =>
        from is null && to is null ? who : Filter.Of(who, new Filter.Range("on", Day(from), Day(to)));
}
