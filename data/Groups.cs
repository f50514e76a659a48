using System.Collections.Concurrent;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>A group chat or a team's channel that the assistant was added to, as its last activity told.</summary>
public sealed record GroupChat : Document
{
    /// <summary>Without a thread and without a person.</summary>
    public required Address Address { get; init; }

    /// <summary>A team's channel, where what is sent begins a thread of its own.</summary>
    public bool IsChannel { get; init; }

    /// <summary>What the platform calls it, if it told.</summary>
    public string? Name { get; init; }

    /// <summary>The day it was last heard from (UTC).</summary>
    public required string SeenOn { get; init; }

    /// <summary>The platform's code, where it takes nothing from us any more.</summary>
    public string? Closed { get; init; }
}

/// <summary>The groups that can be told something; the assistant says nothing there by itself.</summary>
public sealed class Groups(IDocumentStore store, TimeProvider clock)
{
    public const int Most = 1000;

    private const int MostNoted = 10_000;

    private readonly Records<GroupChat> _groups = new(store, "groups");
    private readonly ConcurrentDictionary<string, GroupChat> _noted = new(StringComparer.Ordinal);

    internal static CollectionSpec Spec { get; } = new("groups", [], []);

    /// <summary>Something came from there: written once a day, and when its name or service changed.</summary>
    public async ValueTask NoteAsync(Address address, bool isChannel, string? name, CancellationToken cancellationToken)
    {
        var seen = new GroupChat
        {
            Id = $"{address.Channel}|{address.Conversation}",
            Address = address,
            IsChannel = isChannel,
            Name = name,
            SeenOn = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).ToDay(),
        };
        var before = _noted.GetValueOrDefault(seen.Id);
        // Not every activity tells the name.
        if (seen.Name is null) seen = seen with { Name = before?.Name ?? (before is null ? (await FindAsync(seen.Id, cancellationToken))?.Name : null) };
        if (before == seen) return;
        await PutAsync(seen, cancellationToken);
        if (_noted.Count >= MostNoted) _noted.Clear();
        _noted[seen.Id] = seen;
    }

    public ValueTask<GroupChat?> FindAsync(string id, CancellationToken cancellationToken) => _groups.GetAsync(id, cancellationToken);

    /// <summary>All by id, at most 1,000.</summary>
    public ValueTask<IReadOnlyList<GroupChat>> AllAsync(CancellationToken cancellationToken) => _groups.FindAsync(new Query(null, Most), cancellationToken);

    /// <summary>The platform refused what was sent there; it is tried again once something came from there.</summary>
    public Task CloseAsync(GroupChat group, string reason, CancellationToken cancellationToken)
    {
        _noted.TryRemove(group.Id, out _);
        return PutAsync(group with { Closed = reason }, cancellationToken);
    }

    /// <summary>The assistant was taken out of it.</summary>
    public Task ForgetAsync(Address address, CancellationToken cancellationToken)
    {
        _noted.TryRemove($"{address.Channel}|{address.Conversation}", out _);
        return _groups.Documents.DeleteAsync($"{address.Channel}|{address.Conversation}", null, cancellationToken);
    }

    private Task<WriteResult> PutAsync(GroupChat group, CancellationToken cancellationToken) => _groups.Documents.PutAsync(group.Id, Records<GroupChat>.Json(group), cancellationToken);
}
