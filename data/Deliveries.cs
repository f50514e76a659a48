using System.Text.Json.Serialization;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>How far something that was to be told got.</summary>
public enum DeliveryState
{
    [JsonStringEnumMemberName("sent")] Sent,

    /// <summary>There was nothing to tell any more.</summary>
    [JsonStringEnumMemberName("empty")] Empty,

    /// <summary>He had switched it off.</summary>
    [JsonStringEnumMemberName("off")] Off,

    /// <summary>It came too late to make sense.</summary>
    [JsonStringEnumMemberName("dropped")] Dropped,

    /// <summary>The channel did not take it yet; it is tried again.</summary>
    [JsonStringEnumMemberName("failed")] Failed,

    /// <summary>The channel refused it for good.</summary>
    [JsonStringEnumMemberName("refused")] Refused,

    /// <summary>He has never been on any channel, or the one he is on is closed to us.</summary>
    [JsonStringEnumMemberName("nowhere")] Nowhere,
}

/// <summary>What somebody was told by itself: what, when, on which channel, and what the channel said to it. Its id is the due item's.</summary>
public sealed record DeliveryLine : Document
{
    public required string StaffId { get; init; }

    /// <summary>The kind, or null for what a colleague's act tells him.</summary>
    public PushKind? Kind { get; init; }

    /// <summary>The skill and view that drew it.</summary>
    public required string What { get; init; }

    public required string At { get; init; }

    public required DeliveryState State { get; init; }

    public string? Channel { get; init; }

    /// <summary>The conversation it went to: whoever wrote or pressed there since has seen it.</summary>
    public string? Conversation { get; init; }

    /// <summary>The channel's words.</summary>
    public string? Reason { get; init; }

    public required string ExpiresAt { get; init; }
}

/// <summary>Who was told what.</summary>
public sealed class Deliveries(IDocumentStore store, TimeProvider clock)
{
    public const string Collection = "deliveries";

    private static readonly TimeSpan Keep = TimeSpan.FromDays(60);

    private readonly Records<DeliveryLine> _lines = new(store, Collection);
    private readonly Records<Conversation> _conversations = new(store, Conversations.Collection);

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("staffId"), new("state"), new("at", FieldType.Instant), new("expiresAt", FieldType.Instant)],
        [new("byStaff", ["staffId", "at"]), new("byState", ["state", "at"])])
    {
        ExpiresBy = "expiresAt",
    };

    /// <summary>How it went this time; a later attempt writes over it.</summary>
    public Task RememberAsync(string id, DeliveryLine line, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var stamped = line with { Id = id, At = now.ToInstant(), ExpiresAt = (now + Keep).ToInstant() };
        return _lines.Documents.PutAsync(id, Records<DeliveryLine>.Json(stamped), cancellationToken);
    }

    /// <summary>What one colleague was told, the newest first.</summary>
    public ValueTask<IReadOnlyList<DeliveryLine>> OfStaffAsync(string staffId, int limit, CancellationToken cancellationToken) =>
        _lines.FindAsync(new Query(Filter.Is("staffId", staffId), limit, "at", Descending: true), cancellationToken);

    /// <summary>How many ended in this state since the moment, counted to 1,000.</summary>
    public ValueTask<long> CountAsync(DeliveryState state, DateTimeOffset since, CancellationToken cancellationToken) =>
        _lines.Documents.CountAsync(In(state, since), 1000, cancellationToken);

    /// <summary>Those that ended in this state since the moment, the newest first.</summary>
    public ValueTask<IReadOnlyList<DeliveryLine>> InStateAsync(DeliveryState state, DateTimeOffset since, int limit, CancellationToken cancellationToken) =>
        _lines.FindAsync(new Query(In(state, since), limit, "at", Descending: true), cancellationToken);

    /// <summary>Those of the lines whose reader wrote or pressed something in their conversation since.</summary>
    public async ValueTask<IReadOnlySet<string>> SeenAsync(IReadOnlyList<DeliveryLine> lines, CancellationToken cancellationToken)
    {
        var places = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var some in lines.Select(l => l.Conversation).OfType<string>().Distinct().Chunk(500))
        {
            foreach (var place in await _conversations.GetManyAsync(some, cancellationToken)) places[place.Id] = place.ChangedAt;
        }
        return lines.Where(l => l.Conversation is { } at && string.CompareOrdinal(places.GetValueOrDefault(at), l.At) > 0).Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
    }

    private static Filter In(DeliveryState state, DateTimeOffset since) => Filter.Of(Filter.Is("state", state.ToString().ToLowerInvariant()), new Filter.Range("at", since.ToInstant(), null));
}
