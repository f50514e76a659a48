using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>A score a client gave, on the scale it was given on.</summary>
public sealed record Survey : Document
{
    public required string ClientId { get; init; }

    public required string OwnerId { get; init; }

    /// <summary>Our colleague who heard it.</summary>
    public required string StaffId { get; init; }

    public required string On { get; init; }

    /// <summary>In hundredths, so that 8.5 is 850.</summary>
    public required int Score { get; init; }

    /// <summary>The highest there is on its scale.</summary>
    public required int OutOf { get; init; }

    public string? Person { get; init; }

    /// <summary>What was said with it, word for word.</summary>
    public string? Text { get; init; }

    public string? Voided { get; init; }
}

/// <summary>The scores, narrowed to what the reader may see.</summary>
public sealed class Surveys(IDocumentStore store)
{
    public const string Collection = "surveys";

    private readonly Records<Survey> _surveys = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("clientId"), new("ownerId"), new("on", FieldType.Day)],
        [new("byClient", ["clientId", "on"]), new("byOwner", ["ownerId", "on"])]);

    public async ValueTask<Survey?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _surveys.GetAsync(id, cancellationToken) is { } survey && reader.MaySee(survey.OwnerId) ? survey : null;

    /// <summary>The client's latest scores, newest first.</summary>
    public async ValueTask<IReadOnlyList<Survey>> OfClientAsync(Reader reader, string clientId, int limit, CancellationToken cancellationToken) =>
        Shown(reader, await _surveys.FindAsync(LatestOf(clientId, limit), cancellationToken));

    internal static Query LatestOf(string clientId, int limit) => new(Filter.Is("clientId", clientId), limit, "on", Descending: true);

    internal static IReadOnlyList<Survey> Shown(Reader reader, IReadOnlyList<Survey> found) => [.. found.Where(s => s.Voided is null && reader.MaySee(s.OwnerId))];
}
