using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>How a contact took place.</summary>
public enum VisitKind
{
    [JsonStringEnumMemberName("visit")] Visit,
    [JsonStringEnumMemberName("call")] Call,
    [JsonStringEnumMemberName("online")] Online,
    [JsonStringEnumMemberName("letter")] Letter,
    [JsonStringEnumMemberName("dinner")] Dinner,
}

/// <summary>What kinds of contact have in common.</summary>
public static class VisitKinds
{
    /// <summary>Somebody of ours was there, rather than on the phone or on paper.</summary>
    public static bool IsInPerson(this VisitKind kind) => kind is VisitKind.Visit or VisitKind.Dinner;
}

/// <summary>A contact that took place, with the reporter's words kept whole.</summary>
public sealed record Visit : Document
{
    public required string ClientId { get; init; }

    /// <summary>The client's owner; moves with a hand-over.</summary>
    public required string OwnerId { get; init; }

    /// <summary>Who was there for us.</summary>
    public required string StaffId { get; init; }

    /// <summary>The day, yyyy-MM-dd.</summary>
    public required string On { get; init; }

    /// <summary>HH:mm in the reporter's zone.</summary>
    public string? Time { get; init; }

    public VisitKind Kind { get; init; }

    /// <summary>The colleague who was there too; the visit counts for both.</summary>
    public string? WithId { get; init; }

    /// <summary>Whom we met: names as in the file, or as written.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>What was reported, word for word.</summary>
    public required string Text { get; init; }

    /// <summary>Its words are for its author and his lead alone, whoever else reads the file; see <see cref="Access.MayRead(Reader, Visit)"/>.</summary>
    public bool Private { get; init; }

    /// <summary>The reason it was declared void; such a record stays for audit and is shown nowhere else.</summary>
    public string? Voided { get; init; }
}

/// <summary>The visits, narrowed to what the reader may see.</summary>
public sealed class Visits(IDocumentStore store)
{
    public const string Collection = "visits";

    private const int PageSize = 500;

    // A few may be void.
    private const int LastLookedAt = 3;

    private readonly Records<Visit> _visits = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("clientId"), new("ownerId"), new("staffId"), new("withId"), new("on", FieldType.Day)],
        [new("byClient", ["clientId", "on"]), new("byOwner", ["ownerId", "on"]), new("byStaff", ["staffId", "on"]), new("byCompanion", ["withId", "on"], Sparse: true), new("byDay", ["on"])]);

    public async ValueTask<Visit?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _visits.GetAsync(id, cancellationToken) is { } visit && Access.MayRead(reader, visit) ? visit : null;

    /// <summary>The client's visits, newest first; a period's ends are included, null is open.</summary>
    public async ValueTask<IReadOnlyList<Visit>> OfClientAsync(Reader reader, string clientId, DateOnly? from, DateOnly? to, int limit, CancellationToken cancellationToken) =>
        Shown(reader, await _visits.FindAsync(LatestOf(clientId, from, to, limit), cancellationToken));

    internal static Query LatestOf(string clientId, DateOnly? from, DateOnly? to, int limit) => new(Within([Filter.Is("clientId", clientId)], from, to), limit, "on", Descending: true);

    internal static IReadOnlyList<Visit> Shown(Reader reader, IReadOnlyList<Visit> found) => [.. found.Where(v => v.Voided is null && Access.MayRead(reader, v))];

    /// <summary>
    /// Visits from the newest back, as far as the reader may see them, page by page; it ends when <paramref name="most"/> were looked at, so that a question costs the same whatever the
    /// company's size. A page may hold fewer than were looked at: <see cref="VisitPage.Looked"/> counts those too.
    /// </summary>
    public async IAsyncEnumerable<VisitPage> BackAsync(Reader reader, VisitScope scope, int most, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var looked = 0;
        if (Who(reader, scope) is not { } who) yield break;
        for (string? after = null; looked < most;)
        {
            var page = await _visits.Documents.FindAsync(new Query(Within(who, scope.From, scope.To), Math.Min(PageSize, most - looked), "on", Descending: true, After: after), cancellationToken);
            var read = Records<Visit>.Read(page.Docs);
            looked += read.Length;
            after = page.Next;
            yield return new VisitPage(Shown(reader, read), looked, read.Length > 0 ? read[^1].On : null, after is null);
            if (after is null) yield break;
        }
    }

    // One client's, else what the colleagues reported, else all of whose clients may be seen. Null: nobody is meant.
    private static Filter[]? Who(Reader reader, VisitScope scope) => scope switch
    {
        { ClientId: { } client } => [Filter.Is("clientId", client)],
        { StaffIds: { Count: 0 } } => null,
        { StaffIds: { } staff } => [new Filter.In("staffId", [.. staff.Select(FieldValue.Of)])],
        { OwnerIds: { } owned } => owned.Where(reader.MaySee).Select(FieldValue.Of).ToArray() is { Length: > 0 } seen ? [new Filter.In("ownerId", seen)] : null,
        _ => reader.Owners is { } owners ? [new Filter.In("ownerId", owners)] : [],
    };

    /// <summary>That made took place, private ones among them, and whether these are all: no more than <paramref name="most"/> are looked at, the newest.</summary>
    public async Task<(IReadOnlyList<VisitMade> Visits, bool Whole)> MadeAsync(Reader reader, VisitScope scope, int most, CancellationToken cancellationToken)
    {
        var made = new List<VisitMade>();
        if (Who(reader, scope) is not { } who) return (made, true);
        var looked = 0;
        for (string? after = null; looked < most;)
        {
            var page = await _visits.Documents.FindAsync(new Query(Within(who, scope.From, scope.To), Math.Min(PageSize, most - looked), "on", Descending: true, After: after), cancellationToken);
            made.AddRange(Made(reader, page));
            looked += page.Docs.Count;
            after = page.Next;
            if (after is null) return (made, true);
        }
        return (made, false);
    }

    /// <summary>That the colleague was along on somebody's visits, private ones among them, newest first.</summary>
    public async ValueTask<IReadOnlyList<VisitMade>> AlongAsync(Reader reader, string staffId, DateOnly from, DateOnly to, int limit, CancellationToken cancellationToken) =>
        [.. Made(reader, await _visits.Documents.FindAsync(new Query(Within([Filter.Is("withId", staffId)], from, to), limit, "on", Descending: true), cancellationToken))];

    /// <summary>The last contact with each of these clients up to the day, private ones among them.</summary>
    public async ValueTask<IReadOnlyList<VisitMade>> LastOfAsync(Reader reader, IReadOnlyList<string> clientIds, DateOnly until, CancellationToken cancellationToken)
    {
        if (clientIds.Count == 0) return [];
        var found = await store.FindTogetherAsync([.. clientIds.Select(id => new Ask(Collection, LatestOf(id, null, until, LastLookedAt)))], cancellationToken);
        return [.. found.SelectMany(page => Made(reader, page).Take(1))];
    }

    private static IEnumerable<VisitMade> Made(Reader reader, Page page) =>
        Records<Visit>.Read(page.Docs).Where(v => v.Voided is null && reader.MaySee(v.OwnerId)).Select(v => new VisitMade(v.ClientId, v.StaffId, v.WithId, v.On, v.Kind));

    /// <summary>Visits of others at which the colleague was present, newest first, as far as the reader may see them.</summary>
    public async ValueTask<IReadOnlyList<Visit>> JoinedByAsync(Reader reader, string staffId, DateOnly? from, DateOnly? to, int limit, CancellationToken cancellationToken) =>
        Shown(reader, await _visits.FindAsync(new Query(Within([Filter.Is("withId", staffId)], from, to), limit, "on", Descending: true), cancellationToken));

    private static FieldValue? Day(DateOnly? day) => day is { } d ? FieldValue.Of(d.ToDay()) : default(FieldValue?);

    private static Filter? Within(IReadOnlyList<Filter> who, DateOnly? from, DateOnly? to) => (who, Days: from is null && to is null ? null : new Filter.Range("on", Day(from), Day(to))) switch
    {
        ([], { } days) => days,
        ([], null) => null,
        (_, { } days) => Filter.Of([.. who, days]),
        _ => Filter.Of(who),
    };
}

/// <summary>Whose visits are asked about: a client's, or those that colleagues reported, or (neither) everybody's; both ends of the time included, null is open.</summary>
public sealed record VisitScope(string? ClientId, IReadOnlyCollection<string>? StaffIds, DateOnly? From, DateOnly? To)
{
    /// <summary>Only of clients of these colleagues.</summary>
    public IReadOnlyCollection<string>? OwnerIds { get; init; }
}

/// <summary>Some visits that the reader may see, how many were looked at so far, the day of the last of them, and whether there are no more.</summary>
public sealed record VisitPage(IReadOnlyList<Visit> Visits, int Looked, string? BackTo, bool IsLast);

/// <summary>That a visit took place, without its words: a private one too. The day is yyyy-MM-dd.</summary>
public sealed record VisitMade(string ClientId, string StaffId, string? WithId, string On, VisitKind Kind);
