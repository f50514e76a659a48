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
    private readonly Records<Conversation> _conversations = new(store, Conversations.Collection);

    internal static CollectionSpec Spec { get; } = new(Collection, [new("staffId"), new("expiresAt", FieldType.Instant)], [new("byStaff", ["staffId"])]) { ExpiresBy = "expiresAt" };

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

    /// <summary>Those of the colleagues whose conversations are closed and who have not been back since.</summary>
    public async ValueTask<IReadOnlySet<string>> OfStaffAsync(IReadOnlyCollection<string> staffIds, CancellationToken cancellationToken)
    {
        var closed = await _records.FindAsync(new Query(new Filter.In("staffId", [.. staffIds.Select(FieldValue.Of)]), 1000), cancellationToken);
        if (closed.Count == 0) return new HashSet<string>();
        var places = (await _conversations.GetManyAsync([.. closed.Select(c => c.Id)], cancellationToken)).ToDictionary(c => c.Id, c => c.ChangedAt, StringComparer.Ordinal);
        return closed.Where(c => string.CompareOrdinal(c.At, places.GetValueOrDefault(c.Id)) >= 0).Select(c => c.StaffId).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>All that were closed in the last 90 days, at most 1,000.</summary>
    public ValueTask<IReadOnlyList<Unreachable>> AllAsync(CancellationToken cancellationToken) => _records.FindAsync(new Query(null, 1000), cancellationToken);
}
