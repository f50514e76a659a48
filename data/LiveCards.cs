using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Where a card was sent, so that it can be changed in place; the id is "live key|conversation key".</summary>
public sealed record LiveCard : Document
{
    public required string LiveKey { get; init; }

    public required Address Address { get; init; }

    /// <summary>The channel's id of the message that holds it.</summary>
    public required string CardId { get; init; }

    public string? ReaderId { get; init; }

    public required string ExpiresAt { get; init; }
}

/// <summary>Remembers where cards are, so that a change of the record changes what people see.</summary>
public sealed class LiveCards(IDocumentStore store, TimeProvider clock)
{
    public const string Collection = "liveCards";

    private static readonly TimeSpan Keep = TimeSpan.FromDays(90);

    private readonly Records<LiveCard> _cards = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("liveKey"), new("expiresAt", FieldType.Instant)],
        [new("byKey", ["liveKey"])])
    {
        ExpiresBy = "expiresAt",
    };

    /// <summary>The newest card of this key in one conversation.</summary>
    public ValueTask<LiveCard?> FindAsync(string liveKey, Address address, CancellationToken cancellationToken) =>
        _cards.GetAsync(IdOf(liveKey, address), cancellationToken);

    /// <summary>Everywhere a card of this key was sent, at most 20 places.</summary>
    public ValueTask<IReadOnlyList<LiveCard>> OfAsync(string liveKey, CancellationToken cancellationToken) =>
        _cards.FindAsync(new Query(Filter.Is("liveKey", liveKey), 20), cancellationToken);

    public Task RememberAsync(string liveKey, Address address, string cardId, string? readerId, CancellationToken cancellationToken)
    {
        var card = new LiveCard { Id = IdOf(liveKey, address), LiveKey = liveKey, Address = address, CardId = cardId, ReaderId = readerId, ExpiresAt = (clock.GetUtcNow() + Keep).ToInstant() };
        return _cards.Documents.PutAsync(card.Id, Records<LiveCard>.Json(card), cancellationToken);
    }

    private static string IdOf(string liveKey, Address address) => $"{liveKey}|{address.Key}";
}
