using System.Text.Json.Serialization;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Whether a taught name still holds.</summary>
public enum TaughtState
{
    [JsonStringEnumMemberName("held")] Held,
    [JsonStringEnumMemberName("forgotten")] Forgotten,
}

/// <summary>A name that somebody taught: the words, the client they mean, and whose words they are.</summary>
public sealed record TaughtName : Document
{
    public required string ClientId { get; init; }

    public required string OwnerId { get; init; }

    /// <summary>The colleague who says it so, or <see cref="TaughtNames.Everybody"/>.</summary>
    public required string For { get; init; }

    /// <summary>Who taught it.</summary>
    public required string StaffId { get; init; }

    /// <summary>As it was written.</summary>
    public required string Words { get; init; }

    /// <summary>As it is compared: narrow, lower case, simplified.</summary>
    public required string Key { get; init; }

    public TaughtState State { get; init; }

    public string? Voided { get; init; }

    [JsonIgnore]
    public bool Holds => State == TaughtState.Held && Voided is null;
}

/// <summary>The taught names. They are remembered, a few seconds behind the store: a hint of which to read, never an answer by itself.</summary>
public sealed class TaughtNames(IDocumentStore store)
{
    public const string Collection = "taughtNames";

    /// <summary>Stands for the whole company.</summary>
    public const string Everybody = "*";

    /// <summary>The longest name that can be taught, in characters.</summary>
    public const int Longest = 20;

    private const int PageSize = 1000;
    private const int MostListed = 200;

    private readonly Records<TaughtName> _names = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("for"), new("key"), new("changedAt", FieldType.Instant)],
        [new("byName", ["for", "key"]), new("byChange", ["changedAt"])]);

    /// <summary>The names as this host remembers them.</summary>
    public TaughtHints Hints { get; } = new();

    /// <summary>The same words for the same client and people are one name, however often they are taught.</summary>
    public static string IdOf(string forWhom, string key, string clientId) => $"{forWhom}|{clientId}|{key}";

    /// <summary>The name, held or forgotten, where it is the reader's or everybody's; what is read is remembered.</summary>
    public async ValueTask<TaughtName?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _names.GetAsync(id, cancellationToken) is { } name && Concerns(reader, name) ? Remembered(name) : null;

    /// <summary>The reader's own names and everybody's that hold, by their words; whether he may see their clients is the clients' matter.</summary>
    public async ValueTask<IReadOnlyList<TaughtName>> OfAsync(Reader reader, CancellationToken cancellationToken) =>
        reader.Staff is { } staff ? [.. await HeldAsync(staff.Id, null, cancellationToken), .. await HeldAsync(Everybody, null, cancellationToken)] : [];

    /// <summary>What these words mean for the reader, or for everybody; several only where two hosts taught at once.</summary>
    public ValueTask<IReadOnlyList<TaughtName>> SaidAsync(Reader reader, bool everybody, string key, CancellationToken cancellationToken) =>
        everybody || reader.Staff is null ? HeldAsync(Everybody, key, cancellationToken) : HeldAsync(reader.Staff.Id, key, cancellationToken);

    /// <summary>Takes in what was taught or forgotten since the instant, by whichever host.</summary>
    public async Task FollowAsync(Reader reader, string since, CancellationToken cancellationToken)
    {
        reader.RequireSystem();
        string? after = null;
        do
        {
            var page = await _names.Documents.FindAsync(new Query(new Filter.Range("changedAt", since, null), PageSize, SortBy: "changedAt", After: after), cancellationToken);
            if (page.Docs.Count > 0) Hints.Take(page.Docs.Select(Records<TaughtName>.Read));
            after = page.Next;
        }
        while (after is not null);
    }

    private async ValueTask<IReadOnlyList<TaughtName>> HeldAsync(string forWhom, string? key, CancellationToken cancellationToken)
    {
        var whose = Filter.Is("for", forWhom);
        var found = await _names.FindAsync(new Query(key is null ? whose : Filter.Of(whose, Filter.Is("key", key)), MostListed, SortBy: key is null ? "key" : null), cancellationToken);
        return [.. found.Where(n => n.Holds)];
    }

    private TaughtName Remembered(TaughtName name)
    {
        Hints.Take([name]);
        return name;
    }

    private static bool Concerns(Reader reader, TaughtName name) => reader.Staff is null || name.For == Everybody || name.For == reader.Staff.Id;
}
