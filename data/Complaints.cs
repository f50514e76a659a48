using System.Text.Json.Serialization;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Where a complaint stands.</summary>
public enum ComplaintState
{
    [JsonStringEnumMemberName("open")] Open,
    [JsonStringEnumMemberName("answered")] Answered,
    [JsonStringEnumMemberName("resolved")] Resolved,
    [JsonStringEnumMemberName("closed")] Closed,
}

/// <summary>A complaint as the brief shows it.</summary>
public sealed record Complaint : Document
{
    public required string ClientId { get; init; }

    public required string OwnerId { get; init; }

    /// <summary>What people call it: TS-1001.</summary>
    public required string Number { get; init; }

    public required string Text { get; init; }

    public string? Category { get; init; }

    /// <summary>high, low, or null when the words said neither.</summary>
    public string? Severity { get; init; }

    public string? Person { get; init; }

    public ComplaintState State { get; init; }

    /// <summary>When the client complained, an instant; the 24 hours to the first answer run from it.</summary>
    public required string ComplainedAt { get; init; }

    public string? AnsweredAt { get; init; }

    public string? HandlerId { get; init; }

    public string? VisitId { get; init; }

    public string? Voided { get; init; }
}

/// <summary>The complaints, narrowed to what the reader may see.</summary>
public sealed class Complaints(IDocumentStore store)
{
    public const string Collection = "complaints";

    private readonly Records<Complaint> _complaints = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("clientId"), new("ownerId"), new("number"), new("state"), new("visitId"), new("complainedAt", FieldType.Instant)],
        [new("byClient", ["clientId", "state", "complainedAt"]), new("byNumber", ["number"], Unique: true), new("byVisit", ["visitId"]), new("byOwner", ["ownerId", "state", "complainedAt"])]);

    /// <summary>The client's complaints that are not resolved or closed, newest first.</summary>
    public async ValueTask<IReadOnlyList<Complaint>> OpenOfClientAsync(Reader reader, string clientId, int limit, CancellationToken cancellationToken) =>
        Shown(reader, await _complaints.FindAsync(OpenOf(clientId, limit), cancellationToken));

    internal static Query OpenOf(string clientId, int limit) => new(Filter.Of(Filter.Is("clientId", clientId), new Filter.In("state", ["open", "answered"])), limit, "complainedAt", Descending: true);

    internal static IReadOnlyList<Complaint> Shown(Reader reader, IReadOnlyList<Complaint> found) => [.. found.Where(c => c.Voided is null && reader.MaySee(c.OwnerId))];
}
