using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>The complaints: those of the clients the reader may see, and the ones he handles.</summary>
public sealed class Complaints(IDocumentStore store)
{
    public const string Collection = "complaints";

    /// <summary>A list says "1,000+" beyond this.</summary>
    public const int MostListed = 1000;

    private const int MostInHand = 1000;

    private readonly Records<Complaint> _complaints = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("clientId"), new("ownerId"), new("handlerId"), new("number"), new("state"), new("visitId"), new("complainedAt", FieldType.Instant)],
        [
            new("byClient", ["clientId", "state", "complainedAt"]), new("byOwner", ["ownerId", "state", "complainedAt"]), new("byState", ["state", "complainedAt"]),
            new("byHandler", ["handlerId", "state", "complainedAt"]), new("byNumber", ["number"], Unique: true), new("byVisit", ["visitId"]),
        ]);

    /// <summary>The complaint, of a client the reader may see or in his own hand; a read for the task's sake is noted for the access log.</summary>
    public async ValueTask<Complaint?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _complaints.GetAsync(id, cancellationToken) is { } complaint ? Allowed(reader, complaint) : null;

    /// <summary>Its version where it is there and not void; nothing of what it says.</summary>
    public async ValueTask<long?> VersionAsync(string id, CancellationToken cancellationToken) => await _complaints.GetAsync(id, cancellationToken) is { Voided: null } there ? there.Version : null;

    /// <summary>By its number, in any of the forms it may be stored in.</summary>
    public async ValueTask<Complaint?> FindAsync(Reader reader, IReadOnlyList<string> numbers, CancellationToken cancellationToken) =>
        (await _complaints.FindAsync(new Query(new Filter.In("number", [.. numbers.Distinct().Select(FieldValue.Of)]), numbers.Count), cancellationToken)) is [var found, ..] ? Allowed(reader, found) : null;

    /// <summary>The client's complaints that are not resolved or closed, newest first.</summary>
    public async ValueTask<IReadOnlyList<Complaint>> OpenOfClientAsync(Reader reader, string clientId, int limit, CancellationToken cancellationToken) =>
        Shown(reader, await _complaints.FindAsync(OpenOf(clientId, limit), cancellationToken));

    /// <summary>All complaints of the client that are not void, newest first.</summary>
    public async ValueTask<IReadOnlyList<Complaint>> OfClientAsync(Reader reader, string clientId, int limit, CancellationToken cancellationToken) =>
        Shown(reader, await _complaints.FindAsync(new Query(Filter.Of(Filter.Is("clientId", clientId), In(ComplaintStates.Kept)), limit, "complainedAt", Descending: true), cancellationToken));

    /// <summary>Those still in somebody's hand among what the reader may see, and those in his own, the oldest first.</summary>
    public async ValueTask<IReadOnlyList<Complaint>> InHandAsync(Reader reader, int limit, CancellationToken cancellationToken)
    {
        var seen = await _complaints.FindAsync(new Query(Scoped(reader, In(ComplaintStates.InHand)), limit, "complainedAt"), cancellationToken);
        if (reader.Owners is null || reader.Staff is not { } staff) return Shown(reader, seen);
        var own = await _complaints.FindAsync(new Query(Filter.Of(Filter.Is("handlerId", staff.Id), In(ComplaintStates.InHand)), limit, "complainedAt"), cancellationToken);
        return [.. Shown(reader, [.. seen.Concat(own).DistinctBy(c => c.Id)]).OrderBy(c => c.ComplainedAt, StringComparer.Ordinal).Take(limit)];
    }

    /// <summary>What clients complained of between two moments, newest first, at most <see cref="MostListed"/>.</summary>
    public async ValueTask<IReadOnlyList<Complaint>> InPeriodAsync(Reader reader, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken)
    {
        var between = new Filter.Range("complainedAt", from.ToInstant(), to.ToInstant());
        return Shown(reader, await _complaints.FindAsync(new Query(Scoped(reader, In(ComplaintStates.Kept), between), MostListed, "complainedAt", Descending: true), cancellationToken));
    }

    /// <summary>How many a colleague has in hand; a number only, whoever asks.</summary>
    public async ValueTask<long> LoadOfAsync(Reader reader, string handlerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return await _complaints.Documents.CountAsync(Filter.Of(Filter.Is("handlerId", handlerId), In(ComplaintStates.InHand)), MostInHand, cancellationToken);
    }

    internal static Query OpenOf(string clientId, int limit) => new(Filter.Of(Filter.Is("clientId", clientId), In(ComplaintStates.Open)), limit, "complainedAt", Descending: true);

    /// <summary>All open ones of one colleague's clients, the oldest first.</summary>
    internal static Query OpenOfOwner(string ownerId, int limit) => new(Filter.Of(Filter.Is("ownerId", ownerId), In(ComplaintStates.Open)), limit, "complainedAt");

    internal static IReadOnlyList<Complaint> Shown(Reader reader, IReadOnlyList<Complaint> found) =>
        [.. found.Where(c => c.Voided is null && (reader.MaySee(c.OwnerId) || Access.HasInHand(reader, c)))];

    private static Complaint? Allowed(Reader reader, Complaint complaint)
    {
        if (reader.MaySee(complaint.OwnerId)) return complaint;
        if (!Access.HasInHand(reader, complaint)) return null;
        reader.Note(complaint.ClientId, "complaint");
        return complaint;
    }

    private static Filter Scoped(Reader reader, params IReadOnlyList<Filter> filters) =>
        Filter.Of(reader.Owners is { } owners ? [new Filter.In("ownerId", owners), .. filters] : filters);

    /// <summary>The state as it is written.</summary>
    internal static string Stored(ComplaintState state) => Words[state];

    internal static Filter.In In(IReadOnlyList<ComplaintState> states) => new("state", [.. states.Select(s => FieldValue.Of(Words[s]))]);

    private static readonly Dictionary<ComplaintState, string> Words = Enum.GetValues<ComplaintState>().ToDictionary(s => s, s => s == ComplaintState.Registered ? "open" : s.ToString().ToLowerInvariant());
}
