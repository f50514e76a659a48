using System.Text.Json.Serialization;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>How much a client matters to us.</summary>
public enum Tier
{
    A,
    B,
    C,
}

/// <summary>Where a client stands with us (the handbook's 潜在, 新, 忠诚, 流失, and those in between).</summary>
public enum Stage
{
    [JsonStringEnumMemberName("prospect")] Prospect,
    [JsonStringEnumMemberName("new")] New,
    [JsonStringEnumMemberName("active")] Active,
    [JsonStringEnumMemberName("loyal")] Loyal,
    [JsonStringEnumMemberName("lapsed")] Lapsed,
}

/// <summary>A client's file: what is on its first form, with its key people inside.</summary>
public sealed record Client : Document
{
    public required string Name { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    public required string OwnerId { get; init; }

    /// <summary>Who had it before.</summary>
    public string? FormerOwnerId { get; init; }

    public string? Industry { get; init; }

    public string? Region { get; init; }

    public Tier? Tier { get; init; }

    /// <summary>Why it has this tier, as it was given.</summary>
    public string? TierReason { get; init; }

    public Stage? Stage { get; init; }

    /// <summary>The contract's renewal day.</summary>
    public string? RenewsOn { get; init; }

    /// <summary>The renewal day it had before the contract was renewed last.</summary>
    public string? RenewedFrom { get; init; }

    /// <summary>How often this client is to be seen, in days, where it is not its tier's rhythm.</summary>
    public int? CadenceDays { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    /// <summary>What they do and need, in a few sentences.</summary>
    public string? Profile { get; init; }

    /// <summary>The day the whole file was last gone through and signed.</summary>
    public string? ReviewedOn { get; init; }

    /// <summary>The colleague who signed it then.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>"yes" where nothing about this client may be sent to a model.</summary>
    public string? NoModel { get; init; }

    public IReadOnlyList<KeyPerson> KeyPeople { get; init; } = [];

    /// <summary>The name people use: the shortest alias that is no abbreviation of letters, else the name.</summary>
    [JsonIgnore]
    public string ShortName => Aliases.Count > 0 ? Aliases[0] : Name;
}

/// <summary>The clients, narrowed to what the reader may see.</summary>
public sealed class Clients(IDocumentStore store)
{
    public const string Collection = "clients";

    private readonly Records<Client> _clients = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("ownerId"), new("name"), new("tier"), new("renewsOn", FieldType.Day), new("reviewedOn", FieldType.Day), new("changedAt", FieldType.Instant)],
        [new("byOwner", ["ownerId", "name"]), new("byChange", ["changedAt"]), new("byName", ["name"]), new("byTier", ["ownerId", "tier"]), new("byRenewal", ["renewsOn"], Sparse: true), new("byReview", ["ownerId", "reviewedOn"])])
    {
        Search = ["name", "aliases"],
    };

    /// <summary>Opens the file: null where there is none or the reader may not see it, and nobody can tell which; the read is noted for the access log.</summary>
    public async ValueTask<Client?> OpenAsync(Reader reader, string id, string purpose, CancellationToken cancellationToken)
    {
        var client = await FindAsync(reader, id, cancellationToken);
        if (client is not null) reader.Note(client.Id, purpose);
        return client;
    }

    /// <summary>The client for its name, owner and people, without opening the file for a person.</summary>
    public async ValueTask<Client?> FindAsync(Reader reader, string id, CancellationToken cancellationToken)
    {
        if (reader.Recall(id, out var known)) return known;
        var found = await _clients.GetAsync(id, cancellationToken) is { } client && reader.MaySee(client.OwnerId) ? client : null;
        reader.Remember(id, found);
        return found;
    }

    /// <summary>Those of the ids that exist and the reader may see, in the order asked.</summary>
    public async ValueTask<IReadOnlyList<Client>> FindManyAsync(Reader reader, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 1) return await FindAsync(reader, ids[0], cancellationToken) is { } one ? [one] : [];
        var found = await _clients.GetManyAsync(ids, cancellationToken);
        return [.. ids.Select(id => found.FirstOrDefault(c => c.Id == id)).OfType<Client>().Where(c => reader.MaySee(c.OwnerId))];
    }

    /// <summary>The same, each file's read noted for the access log.</summary>
    public async ValueTask<IReadOnlyList<Client>> OpenManyAsync(Reader reader, IReadOnlyList<string> ids, string purpose, CancellationToken cancellationToken)
    {
        var found = await FindManyAsync(reader, ids, cancellationToken);
        foreach (var client in found) reader.Note(client.Id, purpose);
        return found;
    }

    /// <summary>Clients of one manager by name, as far as the reader may see them.</summary>
    public async ValueTask<IReadOnlyList<Client>> OfOwnerAsync(Reader reader, string ownerId, int limit, CancellationToken cancellationToken) =>
        reader.MaySee(ownerId)
            ? await _clients.FindAsync(new Query(Filter.Is("ownerId", ownerId), limit, SortBy: "name"), cancellationToken)
            : [];

    /// <summary>Clients of several managers, each one's by name and at most so many.</summary>
    public async ValueTask<IReadOnlyList<Client>> OfOwnersAsync(Reader reader, IEnumerable<string> ownerIds, int each, CancellationToken cancellationToken)
    {
        var found = new List<Client>();
        foreach (var owner in ownerIds) found.AddRange(await OfOwnerAsync(reader, owner, each, cancellationToken));
        return found;
    }

    /// <summary>How many clients a manager has, and how many of their files were signed on the day or after it; each counted to the cap, none where the reader may not see them.</summary>
    public async ValueTask<(int All, int Reviewed)> CountReviewedAsync(Reader reader, string ownerId, DateOnly since, int cap, CancellationToken cancellationToken)
    {
        if (!reader.MaySee(ownerId)) return default;
        var own = Filter.Is("ownerId", ownerId);
        var all = await _clients.Documents.CountAsync(own, cap, cancellationToken);
        return all == 0 ? default : ((int)all, (int)await _clients.Documents.CountAsync(Filter.Of(own, new Filter.Range("reviewedOn", since.ToDay(), null)), cap, cancellationToken));
    }

    /// <summary>Clients whose name or alias holds the text, as far as the reader may see them; bounded work.</summary>
    public async ValueTask<IReadOnlyList<Client>> SearchAsync(Reader reader, string text, int limit, CancellationToken cancellationToken)
    {
        Filter contains = new Filter.Contains(text);
        var where = reader.Owners is { } owners ? Filter.Of(contains, new Filter.In("ownerId", owners)) : contains;
        return await _clients.FindAsync(new Query(where, limit), cancellationToken);
    }

    /// <summary>A page of everybody's clients whose contract is to be renewed on the day, for the schedule.</summary>
    public async ValueTask<(IReadOnlyList<Client> Found, string? Next)> RenewingOnAsync(Reader reader, DateOnly day, string? after, int limit, CancellationToken cancellationToken)
    {
        reader.RequireSystem();
        var page = await _clients.Documents.FindAsync(new Query(new Filter.Range("renewsOn", day.ToDay(), day.ToDay()), limit, "renewsOn", After: after), cancellationToken);
        return (Records<Client>.Read(page.Docs), page.Next);
    }

    /// <summary>A page of all clients in the order of their ids, with their names, owner, region and industry alone; for the client index.</summary>
    public ValueTask<(IReadOnlyList<Client> Clients, string? Next)> NamesAsync(Reader reader, string? after, int limit, CancellationToken cancellationToken) =>
        NamesAsync(reader, new Query(null, limit, After: after), cancellationToken);

    /// <summary>The same of those changed at or after the instant, in that order.</summary>
    public ValueTask<(IReadOnlyList<Client> Clients, string? Next)> ChangedSinceAsync(Reader reader, string instant, string? after, int limit, CancellationToken cancellationToken) =>
        NamesAsync(reader, new Query(new Filter.Range("changedAt", instant, null), limit, SortBy: "changedAt", After: after), cancellationToken);

    private async ValueTask<(IReadOnlyList<Client> Clients, string? Next)> NamesAsync(Reader reader, Query query, CancellationToken cancellationToken)
    {
        reader.RequireSystem();
        var page = await _clients.Documents.FindAsync(query, cancellationToken);
        return ([.. page.Docs.Select(ClientNames.Read)], page.Next);
    }
}
