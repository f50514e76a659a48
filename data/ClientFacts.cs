using System.Text.Json.Serialization;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>How a fact about a client is known: the handbook's four grades.</summary>
public enum SourceGrade
{
    /// <summary>The client published it himself.</summary>
    [JsonStringEnumMemberName("published")] Published = 1,

    /// <summary>Analysts, press, trade or government figures.</summary>
    [JsonStringEnumMemberName("analysts")] Analysts = 2,

    /// <summary>Somebody at the client or close to it said so.</summary>
    [JsonStringEnumMemberName("contact")] Contact = 3,

    /// <summary>An insider who wants us to win.</summary>
    [JsonStringEnumMemberName("insider")] Insider = 4,
}

/// <summary>Something learned about a client: in the words it was noted in, how it is known, by whom of us and when.</summary>
public sealed record ClientFact : Document
{
    public required string ClientId { get; init; }

    public required string OwnerId { get; init; }

    /// <summary>Our colleague who noted it.</summary>
    public required string StaffId { get; init; }

    /// <summary>The day it was learned, yyyy-MM-dd.</summary>
    public required string On { get; init; }

    public required string Text { get; init; }

    public required SourceGrade Grade { get; init; }

    /// <summary>Who or what it is from, as it was said.</summary>
    public string? Source { get; init; }

    /// <summary>Who released it for texts that the client reads; null where nobody did.</summary>
    public string? ReleasedBy { get; init; }

    public string? Voided { get; init; }
}

/// <summary>The facts, narrowed to what the reader may see.</summary>
public sealed class ClientFacts(IDocumentStore store)
{
    public const string Collection = "facts";

    private readonly Records<ClientFact> _facts = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(Collection, [new("clientId"), new("ownerId"), new("on", FieldType.Day)], [new("byClient", ["clientId", "on"])]);

    public async ValueTask<ClientFact?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _facts.GetAsync(id, cancellationToken) is { } fact && IsShown(reader, fact) ? fact : null;

    /// <summary>The client's facts, the latest first.</summary>
    public async ValueTask<IReadOnlyList<ClientFact>> OfClientAsync(Reader reader, string clientId, int limit, CancellationToken cancellationToken) =>
        Shown(reader, await _facts.FindAsync(LatestOf(clientId, limit), cancellationToken));

    internal static Query LatestOf(string clientId, int limit) => new(Filter.Is("clientId", clientId), limit, "on", Descending: true);

    internal static IReadOnlyList<ClientFact> Shown(Reader reader, IReadOnlyList<ClientFact> found) => [.. found.Where(f => IsShown(reader, f))];

    internal static bool IsShown(Reader reader, ClientFact fact) => fact.Voided is null && Access.MayRead(reader, fact);
}
