using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Where a card was sent, so that it can be changed in place; the id is "live key|conversation key".</summary>
public sealed record LiveCard : Document
{
    public required string LiveKey { get; init; }

    public required Address Address { get; init; }

    /// <summary>The channel's id of the message that holds it.</summary>
    public required string CardId { get; init; }

    /// <summary>Older messages of this conversation that hold the same card, the newest first.</summary>
    public IReadOnlyList<string> Older { get; init; } = [];

    /// <summary>The version of the record that the newest message was sent with.</summary>
    public long Shown { get; init; }

    public string? ReaderId { get; init; }

    /// <summary>The skill and view that draw it anew from its record; null for a card that only its own turns change.</summary>
    public string? Skill { get; init; }

    public string? View { get; init; }

    public string? RecordId { get; init; }

    public string? ExpiresAt { get; init; }
}

/// <summary>Remembers where cards are, so that a change of the record changes what people see.</summary>
public sealed class LiveCards(IDocumentStore store, TimeProvider clock)
{
    public const string Collection = "liveCards";

    private const int MostOlder = 19;
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

    /// <summary>The card was sent anew to this place.</summary>
    public async Task RememberAsync(LiveCard sent, CancellationToken cancellationToken)
    {
        var older = sent.Skill is null || await FindAsync(sent.LiveKey, sent.Address, cancellationToken) is not { } before ? [] : before.Older.Prepend(before.CardId).Where(id => id != sent.CardId).Distinct().Take(MostOlder);
        var card = sent with { Id = IdOf(sent.LiveKey, sent.Address), Older = [.. older], ExpiresAt = (clock.GetUtcNow() + Keep).ToInstant() };
        await _cards.Documents.PutAsync(card.Id, Records<LiveCard>.Json(card), cancellationToken);
    }

    private static string IdOf(string liveKey, Address address) => $"{liveKey}|{address.Key}";
}
