using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>A text about a client that somebody read, changed as he saw fit, and signed; with the records it rests on. A later one of the same kind is a new version beside it.</summary>
public sealed record SignedText : Document
{
    public required string ClientId { get; init; }

    public required string OwnerId { get; init; }

    /// <summary>history or handover.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>The records it rests on: collection and id.</summary>
    public IReadOnlyList<string> Records { get; init; } = [];

    public required string SignedBy { get; init; }

    public required string SignedAt { get; init; }
}

/// <summary>The signed texts, narrowed to what the reader may see.</summary>
public sealed class SignedTexts(IDocumentStore store)
{
    public const string Collection = "signedTexts";

    private readonly Records<SignedText> _texts = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(Collection, [new("clientId"), new("signedAt", FieldType.Instant)], [new("byClient", ["clientId", "signedAt"])]);

    public async ValueTask<SignedText?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _texts.GetAsync(id, cancellationToken) is { } text && reader.MaySee(text.OwnerId) ? text : null;

    /// <summary>The client's signed texts, the latest first.</summary>
    public async ValueTask<IReadOnlyList<SignedText>> OfClientAsync(Reader reader, string clientId, int limit, CancellationToken cancellationToken) =>
        [.. (await _texts.FindAsync(new Query(Filter.Is("clientId", clientId), limit, "signedAt", Descending: true), cancellationToken)).Where(t => reader.MaySee(t.OwnerId))];
}
