using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>A host that is at work on this store, and when it last said so.</summary>
public sealed record LiveHost : Document
{
    public required string At { get; init; }

    public required string ExpiresAt { get; init; }
}

/// <summary>The hosts at work on one store: what they may do together they share evenly.</summary>
public sealed class LiveHosts(IDocumentStore store, TimeProvider clock)
{
    /// <summary>A host that was not heard of for so long is gone.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    private readonly Records<LiveHost> _hosts = new(store, "hosts");

    internal static CollectionSpec Spec { get; } = new("hosts", [new("expiresAt", FieldType.Instant)], []) { ExpiresBy = "expiresAt" };

    /// <summary>Says that this host is alive; how many others are.</summary>
    public async Task<int> BeatAsync(string host, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var alive = new LiveHost { Id = host, At = now.ToInstant(), ExpiresAt = (now + Silence).ToInstant() };
        await _hosts.Documents.PutAsync(host, Records<LiveHost>.Json(alive), cancellationToken);
        var heard = (now - Silence).ToInstant();
        return (await _hosts.FindAsync(new Query(null, 100), cancellationToken)).Count(h => h.Id != host && string.CompareOrdinal(h.At, heard) > 0);
    }

    /// <summary>This host ends: the others need not wait for its silence.</summary>
    public Task LeaveAsync(string host, CancellationToken cancellationToken) => _hosts.Documents.DeleteAsync(host, null, cancellationToken);
}
