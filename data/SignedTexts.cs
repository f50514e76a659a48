using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>A text about a client that somebody read, changed as he saw fit, and signed; with the records it rests on. A later one of the same kind is a new version beside it.</summary>
public sealed record SignedText : Document
{
    public required string ClientId { get; init; }

    public required string OwnerId { get; init; }

    /// <summary>history, handover or plan.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    /// <summary>The records it rests on: collection and id.</summary>
    public IReadOnlyList<string> Records { get; init; } = [];

    /// <summary>What those records said when it was signed, by their numbers in the text: what a later change is held against.</summary>
    public IReadOnlyList<SignedRecord> Stood { get; init; } = [];

    /// <summary>What colleagues said about it since, in their order.</summary>
    public IReadOnlyList<SignedRemark> Remarks { get; init; } = [];

    public required string SignedBy { get; init; }

    public required string SignedAt { get; init; }
}

/// <summary>A record as it stood when a text that cites it was signed: its number there, where it is, and how it stood.</summary>
public sealed record SignedRecord(int Number, string Record, string Standing);

/// <summary>What somebody said about a signed text.</summary>
public sealed record SignedRemark(string By, string At, string Text);

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
