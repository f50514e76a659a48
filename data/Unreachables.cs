using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>A conversation that its platform closed to us (blocked, uninstalled, gone), whose it was, and the platform's code.</summary>
public sealed record Unreachable : Document
{
    public required string StaffId { get; init; }

    public required string Reason { get; init; }

    public required string At { get; init; }

    public required string ExpiresAt { get; init; }
}

/// <summary>Who cannot be reached and why. It holds until the person writes again or opens the chat anew, which is seen by his conversation being younger.</summary>
public sealed class Unreachables(IDocumentStore store, TimeProvider clock)
{
    private const string Collection = "unreachable";

    private static readonly TimeSpan Keep = TimeSpan.FromDays(90);

    private readonly Records<Unreachable> _records = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(Collection, [new("expiresAt", FieldType.Instant)], []) { ExpiresBy = "expiresAt" };

    /// <summary>The platform refused what was sent to this conversation.</summary>
    public Task RememberAsync(Conversation conversation, string staffId, string reason, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var record = new Unreachable
        {
            Id = conversation.Id,
            StaffId = staffId,
            Reason = reason,
            At = now.ToInstant(),
            ExpiresAt = (now + Keep).ToInstant(),
        };
        return _records.Documents.PutAsync(record.Id, Records<Unreachable>.Json(record), cancellationToken);
    }

    /// <summary>The person has opened the chat anew.</summary>
    public Task ForgetAsync(string conversation, CancellationToken cancellationToken) => _records.Documents.DeleteAsync(conversation, null, cancellationToken);

    /// <summary>Why nothing is sent to this conversation, or null when it may be tried.</summary>
    public async ValueTask<Unreachable?> FindAsync(Conversation conversation, CancellationToken cancellationToken) =>
        await _records.GetAsync(conversation.Id, cancellationToken) is { } closed && string.CompareOrdinal(closed.At, conversation.ChangedAt) >= 0 ? closed : null;

    /// <summary>All that were closed in the last 90 days, at most 1,000.</summary>
    public ValueTask<IReadOnlyList<Unreachable>> AllAsync(CancellationToken cancellationToken) => _records.FindAsync(new Query(null, 1000), cancellationToken);
}
