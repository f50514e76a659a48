using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CrmBot.Data.Documents;
using Microsoft.Extensions.Options;

namespace CrmBot.Data;

/// <summary>A message that came in, kept from before it is acknowledged until it is handled; afterwards only its id stays for a while, to know a second delivery by.</summary>
public sealed record InboxItem : Document
{
    /// <summary>The conversation's key while the message waits or is worked on; gone when it is handled.</summary>
    public string? Conversation { get; init; }

    /// <summary>Microseconds since 1970 at which it came in, never twice the same on one host: the order of work.</summary>
    public long Order { get; init; }

    /// <summary>The host that works on it, and until when the others leave it alone.</summary>
    public string? Host { get; init; }

    public string? LeaseUntil { get; init; }

    /// <summary>The whole message; gone when handled.</summary>
    public RawJson? Body { get; init; }

    public string? ExpiresAt { get; init; }

    [JsonIgnore]
    public bool Handled => Conversation is null;
}

/// <summary>A message on its way into the inbox: whether it is a new one, known once nothing but the disk can fail it, and the end of its being kept; only then it may be acknowledged.</summary>
public sealed record Intake(Task<bool> IsNew, Task Kept);

/// <summary>Settings of intake (section "Inbox").</summary>
public sealed class InboxOptions
{
    /// <summary>How long a host has to answer a message before another takes it over, in seconds. The default is 30.</summary>
    [Range(1, 600)]
    public int LeaseSeconds { get; set; } = 30;
}

/// <summary>The messages that came in. The unique key makes a second delivery a duplicate; a lease says which host is at work, so that another finishes what a dead one left.</summary>
public sealed class Inbox(IDocumentStore store, TimeProvider clock, IOptions<InboxOptions> options)
{
    public const string Collection = "inbox";

    /// <summary>How long the ids of handled messages are known: Teams and WeCom deliver again within minutes, people forward within days.</summary>
    private static readonly TimeSpan KeepIds = TimeSpan.FromDays(14);

    private const int LookedAt = 500;

    private readonly Records<InboxItem> _items = new(store, Collection);
    private readonly ConcurrentDictionary<string, InboxItem> _held = new();
    private long _last;

    /// <summary>This host's name in leases.</summary>
    public string Host { get; } = Guid.NewGuid().ToString("N");

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("conversation"), new("expiresAt", FieldType.Instant)],
        [new("byConversation", ["conversation"], Sparse: true)])
    {
        ExpiresBy = "expiresAt",
    };

    /// <summary>A message as it would be kept, leased to this host.</summary>
    public InboxItem Receive(string key, string conversation, RawJson body) =>
        new() { Id = key, Conversation = conversation, Order = NextOrder(), Host = Host, LeaseUntil = LeaseEnd(), Body = body };

    /// <summary>Keeps the message under its key, on another thread.</summary>
    public Intake Add(InboxItem item, CancellationToken cancellationToken)
    {
        var decided = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        return new Intake(decided.Task, Task.Run(() => StoreAsync(item, decided, cancellationToken), CancellationToken.None));
    }

    private async Task StoreAsync(InboxItem item, TaskCompletionSource<bool> decided, CancellationToken cancellationToken)
    {
        try
        {
            var results = await store.CommitAsync([_items.Insert(item)], told => decided.TrySetResult(told[0].Done), cancellationToken);
            decided.TrySetResult(results[0].Done);
        }
        catch (Exception e)
        {
            decided.TrySetException(e);
            throw;
        }
    }

    public ValueTask<InboxItem?> FindAsync(string key, CancellationToken cancellationToken) => _items.GetAsync(key, cancellationToken);

    /// <summary>Whether another host still works on a message of the same conversation that came in before this one. All that wait are looked through, however many were sent at once.</summary>
    public async ValueTask<bool> OthersBeforeAsync(InboxItem item, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToInstant();
        string? after = null;
        do
        {
            var page = await _items.Documents.FindAsync(new Query(Filter.Is("conversation", item.Conversation!), LookedAt, After: after), cancellationToken);
            if (Records<InboxItem>.Read(page.Docs).Any(i => i.Order < item.Order && i.Host != Host && string.CompareOrdinal(i.LeaseUntil, now) > 0)) return true;
            after = page.Next;
        }
        while (after is not null);
        return false;
    }

    /// <summary>A message that this host works on or will, as soon as those before it are answered; its lease is kept until <see cref="LetGo"/>.</summary>
    public void Hold(InboxItem item) => _held[item.Id] = item;

    public void LetGo(InboxItem item) => _held.TryRemove(item.Id, out _);

    /// <summary>Begins the leases of the held messages anew, so that a long queue is not taken for a dead host's.</summary>
    public async Task KeepHeldAsync(CancellationToken cancellationToken)
    {
        foreach (var item in _held.Values) await KeepAsync(item, cancellationToken);
    }

    /// <summary>Whether a message that waited for those before it is still this host's to answer. Its lease is begun anew when half of it is gone; where it ran out, another host may have the message.</summary>
    public async Task<bool> KeepAsync(InboxItem item, CancellationToken cancellationToken)
    {
        if (string.CompareOrdinal(item.LeaseUntil, clock.GetUtcNow().AddSeconds(options.Value.LeaseSeconds / 2.0).ToInstant()) > 0) return true;
        while (await FindAsync(item.Id, cancellationToken) is { Handled: false } kept && kept.Host == Host)
        {
            var anew = kept with { LeaseUntil = LeaseEnd() };
            var written = await _items.Documents.ReplaceAsync(anew.Id, Records<InboxItem>.Json(anew), kept.Version, cancellationToken);
            if (!written.Done) continue;
            if (_held.TryGetValue(item.Id, out var held)) _held.TryUpdate(item.Id, anew with { Version = written.Version }, held);
            return true;
        }
        return false;
    }

    /// <summary>
    /// Takes over one message whose host let its lease run out, the longest waiting of those looked at; null when there is none. All that waits is looked through:
    /// it is little, while an index of leases would be written twice with every message.
    /// </summary>
    public async Task<InboxItem?> TakeOverAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToInstant();
        string? after = null;
        do
        {
            var page = await _items.Documents.FindAsync(new Query(new Filter.Exists("conversation"), LookedAt, "conversation", After: after), cancellationToken);
            foreach (var left in Records<InboxItem>.Read(page.Docs).Where(i => string.CompareOrdinal(i.LeaseUntil, now) <= 0).OrderBy(i => i.Order))
            {
                var taken = left with { LeaseUntil = LeaseEnd(), Host = Host };
                var written = await _items.Documents.ReplaceAsync(taken.Id, Records<InboxItem>.Json(taken), left.Version, cancellationToken);
                if (written.Done) return taken with { Version = written.Version };
            }
            after = page.Next;
        }
        while (after is not null);
        return null;
    }

    /// <summary>These messages are handled and answered: their bodies go, their ids stay.</summary>
    public Task FinishAsync(IReadOnlyList<InboxItem> items, CancellationToken cancellationToken)
    {
        var expires = (clock.GetUtcNow() + KeepIds).ToInstant();
        return store.PutEachAsync([.. items.Select(i => _items.Put(new InboxItem { Id = i.Id, ExpiresAt = expires }))], cancellationToken);
    }

    private string LeaseEnd() => clock.GetUtcNow().AddSeconds(options.Value.LeaseSeconds).ToInstant();

    private long NextOrder()
    {
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(last + 1, (clock.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return next;
        }
    }
}
