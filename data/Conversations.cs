using System.Collections.Concurrent;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>The state of one person's conversation on one channel, at most 16 KB: who it is, what "they" means, what is open, what is still to send.</summary>
public sealed record Conversation : Document
{
    public required Address Address { get; init; }

    public string? StaffId { get; init; }

    /// <summary>The language of the last words that showed one.</summary>
    public Language? Language { get; init; }

    public bool Greeted { get; init; }

    /// <summary>The last client spoken of, and when.</summary>
    public string? ClientId { get; init; }

    public string? ClientAt { get; init; }

    /// <summary>The last thing asked or told in words, with what it followed up, the oldest first: 那上个月呢 leans on it.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    public string? SaidAt { get; init; }

    /// <summary>Proposals of this conversation that wait for an answer, oldest first.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>The proposal saved last here, for 撤销.</summary>
    public string? LastSaved { get; init; }

    /// <summary>The answers a person may say to what was last asked, each with the button it stands for.</summary>
    public IReadOnlyList<Sayable> Sayable { get; init; } = [];

    /// <summary>The fields of the form that was last shown: what is said behind its button fills them.</summary>
    public IReadOnlyList<AskedField> Asked { get; init; } = [];

    /// <summary>The message that holds a form in the place of a card that follows its record, and since when: the card is drawn there again once the form was sent or left.</summary>
    public string? FormIn { get; init; }

    public string? FormAt { get; init; }

    /// <summary>Words that were offered to be taught once they were settled, the oldest first: asked once.</summary>
    public IReadOnlyList<string> Offered { get; init; } = [];

    /// <summary>When the last line about an unsaved note was shown.</summary>
    public string? NudgedAt { get; init; }

    /// <summary>The last turn's replies, kept until the next turn in case they were not sent.</summary>
    public RawJson? Outgoing { get; init; }

    /// <summary>The message that <see cref="Outgoing"/> answers.</summary>
    public string? OutgoingFor { get; init; }

    /// <summary>When it is forgotten after silence.</summary>
    public string? ExpiresAt { get; init; }
}

/// <summary>Which colleague a conversation is with, apart from the conversation itself, which every turn writes: an index there would be written with it.</summary>
public sealed record Place : Document
{
    public string? StaffId { get; init; }

    public string? ExpiresAt { get; init; }
}

/// <summary>A word or number a person may say, and the button it presses.</summary>
public sealed record Sayable(string Label, Press Press, bool Numbered)
{
    /// <summary>The row that the button stands in, where a card has the same button on several: 看宏达.</summary>
    public string? Of { get; init; }

    /// <summary>It takes the form's fields along.</summary>
    public bool TakesFields { get; init; }
}

/// <summary>One field of a form as it was shown: what it asks for, what stands in it, and the values to choose from with their labels.</summary>
public sealed record AskedField(string Id, string Label, string Kind, string? Value)
{
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();
}

/// <summary>The conversations, and the one write that ends a turn.</summary>
public sealed class Conversations(IDocumentStore store, Access access, Proposals proposals, DueItems dueItems, TimeProvider clock)
{
    public const string Collection = "conversations";

    private static readonly TimeSpan Keep = TimeSpan.FromDays(90);

    /// <summary>One that only we write in is kept anew when so much of its time is gone.</summary>
    private static readonly TimeSpan KeptAnew = TimeSpan.FromDays(30);

    private const int MostRemembered = 2_000;

    private const int MostSayable = 40;

    private readonly Records<Conversation> _conversations = new(store, Collection);
    private readonly Records<Place> _places = new(store, "places");

    /// <summary>Conversations as this host wrote them last. One that another host wrote since is found out by its version when the turn ends.</summary>
    private readonly ConcurrentDictionary<string, Conversation> _remembered = new();

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("expiresAt", FieldType.Instant)],
        [])
    {
        ExpiresBy = "expiresAt",
    };

    internal static CollectionSpec PlacesSpec { get; } = new("places", [new("staffId"), new("expiresAt", FieldType.Instant)], [new("byStaff", ["staffId"])]) { ExpiresBy = "expiresAt" };

    /// <summary>The conversation, or a new one at this address.</summary>
    public async ValueTask<Conversation> OpenAsync(Address address, CancellationToken cancellationToken) =>
        (_remembered.GetValueOrDefault(address.Key) ?? await _conversations.GetAsync(address.Key, cancellationToken) ?? new Conversation { Id = address.Key, Address = address }) with { Address = address };

    public ValueTask<Conversation?> FindAsync(string key, CancellationToken cancellationToken) => _conversations.GetAsync(key, cancellationToken);

    /// <summary>A colleague's conversations, at most 50.</summary>
    public async ValueTask<IReadOnlyList<Conversation>> OfStaffAsync(string staffId, CancellationToken cancellationToken)
    {
        var places = await _places.FindAsync(new Query(Filter.Is("staffId", staffId), 50), cancellationToken);
        return places.Count == 0 ? [] : [.. (await _conversations.GetManyAsync([.. places.Select(p => p.Id)], cancellationToken)).Where(c => c.StaffId == staffId)];
    }

    /// <summary>
    /// Ends a turn: the reader's file reads, new and changed proposals, things due, and last the conversation itself; together where the store does that in one step. Elsewhere the conversation follows what it needs: a half-done end is done again by whoever takes the message up,
    /// and no transaction of a host that died holds the others up.
    /// </summary>
    public async Task<TurnEnd> EndTurnAsync(TurnWrites turn, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var stamped = turn.Conversation with { ChangedAt = now.ToInstant(), ExpiresAt = DayAfter(now + Keep) };
        // A turn that is run again rather than sent again notes its reads anew: they may be written beside its end.
        var noting = turn.Reader is null || store.CommitsInOneStep || stamped.Outgoing is not null ? Task.CompletedTask : access.WriteLogAsync(turn.Reader, cancellationToken);
        Write[] first =
        [
            .. turn.Reader is null ? [] : access.LogOf(turn.Reader),
            .. turn.Proposals.Select(p => proposals.Save(p, now.ToInstant(), turn.Reader?.Staff?.Id ?? "system")),
            .. turn.Due.Select(dueItems.Put),
            .. KnownPlace(stamped) ? [] : new[] { _places.Put(PlaceOf(stamped)) },
        ];
        var writing = EndAsync(first, _conversations.Save(stamped), turn.IsSaid, cancellationToken);
        if (!noting.IsCompletedSuccessfully) await Task.WhenAll(noting, writing);
        var results = await writing;
        Remember(stamped, results.All(r => r.Done));
        return results.All(r => r.Done) ? TurnEnd.Ended : TurnEnd.LostRace;
    }

    private async Task<IReadOnlyList<WriteResult>> EndAsync(Write[] first, Write last, bool isSaid, CancellationToken cancellationToken)
    {
        if (store.CommitsInOneStep || first.Length == 0) return await (isSaid ? store.CommitSoonAsync([.. first, last], cancellationToken) : store.CommitAsync([.. first, last], cancellationToken));
        WriteResult[] done = [.. (await Task.WhenAll(first.Select(w => store.CommitAsync([w], cancellationToken)))).SelectMany(r => r)];
        return Array.TrueForAll(done, r => r.Done) ? [.. done, .. await store.CommitAsync([last], cancellationToken)] : done;
    }

    /// <summary>Whether there is any conversation with a colleague.</summary>
    public static async Task<bool> HasPlaceAsync(IDocumentStore store, string staffId, CancellationToken cancellationToken) =>
        (await new Records<Place>(store, "places").FindAsync(new Query(Filter.Is("staffId", staffId), 1), cancellationToken)).Count > 0;

    /// <summary>A conversation that we opened ourselves, to tell a colleague something before he ever wrote.</summary>
    public Task BeginAsync(Address address, string staffId, CancellationToken cancellationToken) =>
        EndTurnAsync(new TurnWrites(new Conversation { Id = address.Key, Address = address, StaffId = staffId }), cancellationToken);

    /// <summary>A card was sent between two turns: its buttons can be said too, behind those of the last turn's card, and who is told things is not forgotten for saying nothing. A turn that ends meanwhile goes before.</summary>
    public async Task SentAsync(string key, IReadOnlyList<Sayable> sayable, CancellationToken cancellationToken)
    {
        if (await _conversations.GetAsync(key, cancellationToken) is not { } conversation) return;
        var added = sayable.Where(s => !conversation.Sayable.Any(there => there.Label == s.Label && there.Of == s.Of)).ToList();
        var now = clock.GetUtcNow();
        var ageing = string.CompareOrdinal(conversation.ExpiresAt, (now + Keep - KeptAnew).ToInstant()) < 0;
        if (added.Count == 0 && !ageing) return;
        var also = conversation with { Sayable = [.. conversation.Sayable.TakeLast(MostSayable - added.Count), .. added.Take(MostSayable)], ExpiresAt = ageing ? DayAfter(now + Keep) : conversation.ExpiresAt };
        Write[] writes = [_conversations.Save(also), .. ageing && also.StaffId is not null ? [_places.Put(PlaceOf(also))] : Array.Empty<Write>()];
        var results = await store.CommitAsync(writes, cancellationToken);
        if (results[0].Done) _remembered.TryRemove(key, out _);
    }

    /// <summary>Adds things due that no turn's end takes along.</summary>
    public async Task AddDueAsync(IEnumerable<DueItem> items, CancellationToken cancellationToken)
    {
        foreach (var item in items) await dueItems.AddAsync(item, cancellationToken);
    }

    // Written again when its day of expiry moves, so once a day at most.
    private bool KnownPlace(Conversation ended) =>
        ended.StaffId is null || (_remembered.TryGetValue(ended.Id, out var before) && before.StaffId == ended.StaffId && before.ExpiresAt == ended.ExpiresAt);

    private static Place PlaceOf(Conversation conversation) => new() { Id = conversation.Id, StaffId = conversation.StaffId, ExpiresAt = conversation.ExpiresAt };

    // To the day, so that the place rarely changes.
    private static string DayAfter(DateTimeOffset moment) => new DateTimeOffset(moment.UtcDateTime.Date.AddDays(1), TimeSpan.Zero).ToInstant();

    private void Remember(Conversation written, bool done)
    {
        if (!done)
        {
            _remembered.TryRemove(written.Id, out _);
            return;
        }
        if (_remembered.Count >= MostRemembered) _remembered.Clear();
        _remembered[written.Id] = written with { Version = written.Version + 1, Outgoing = null };
    }
}

/// <summary>All that one turn stores.</summary>
public sealed record TurnWrites(Conversation Conversation)
{
    public Reader? Reader { get; init; }

    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    public IReadOnlyList<DueItem> Due { get; init; } = [];

    /// <summary>Its answer is out already, as it changes nothing and is run again should the machine stop: nobody waits for the disk.</summary>
    public bool IsSaid { get; init; }
}

/// <summary>How the write that ends a turn went.</summary>
public enum TurnEnd
{
    Ended,

    /// <summary>Somebody else wrote the conversation or a proposal meanwhile: the turn is run again.</summary>
    LostRace,
}
