using System.Text.Json;
using System.Text.Json.Serialization;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Where a proposal stands; only pending ones can be saved, only applied ones undone.</summary>
public enum ProposalState
{
    [JsonStringEnumMemberName("pending")] Pending,
    [JsonStringEnumMemberName("applying")] Applying,
    [JsonStringEnumMemberName("applied")] Applied,
    [JsonStringEnumMemberName("conflict")] Conflict,
    [JsonStringEnumMemberName("undoing")] Undoing,
    [JsonStringEnumMemberName("undone")] Undone,
    [JsonStringEnumMemberName("givenUp")] GivenUp,
    [JsonStringEnumMemberName("replaced")] Replaced,
}

/// <summary>Writes that wait for a person's yes: what was understood, line by line, and the field changes each line would make.</summary>
public sealed record Proposal : Document
{
    public required string AuthorId { get; init; }

    public required string Skill { get; init; }

    /// <summary>The conversation it was made in (an <see cref="Address.Key"/>).</summary>
    public required string Conversation { get; init; }

    /// <summary>The message it came from; ids of what it makes derive from this and an ordinal.</summary>
    public required string MessageKey { get; init; }

    /// <summary>The person's words, whole.</summary>
    public required string Text { get; init; }

    public required Language Language { get; init; }

    public required string CreatedAt { get; init; }

    public ProposalState State { get; init; }

    /// <summary>The client it is about; null until it is found.</summary>
    public string? ClientId { get; init; }

    /// <summary>Why that client, where the words did not name it: "talk" (spoken of just before), "plan" (today's plan); null when named or chosen.</summary>
    public string? ClientFrom { get; init; }

    /// <summary>The words that named the clients to choose from.</summary>
    public string? ClientWords { get; init; }

    /// <summary>Clients to choose from while none is settled.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    public IReadOnlyList<ProposalLine> Lines { get; init; } = [];

    /// <summary>The message that confirmed it, and when.</summary>
    public string? AppliedBy { get; init; }

    public string? AppliedAt { get; init; }

    /// <summary>Undo is offered until this instant.</summary>
    public string? UndoUntil { get; init; }

    public string? UndoneBy { get; init; }

    /// <summary>The saved proposal that this one corrects.</summary>
    public string? Corrects { get; init; }

    /// <summary>The newer proposal that took its place.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>When a settled proposal is forgotten.</summary>
    public string? ExpiresAt { get; init; }

    /// <summary>The changes of the lines that are ticked.</summary>
    [JsonIgnore]
    public IEnumerable<Change> Changes => Lines.Where(l => l.Ticked).SelectMany(l => l.Changes);
}

/// <summary>One thing that can be saved or left out.</summary>
public sealed record ProposalLine
{
    /// <summary>Unique within the proposal: "1", "2", …</summary>
    public required string Id { get; init; }

    /// <summary>visit, promise, …</summary>
    public required string Kind { get; init; }

    public bool Ticked { get; init; }

    /// <summary>What was understood or edited; the skill works everything below out from it.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>The full sentence, and a label of at most 11 characters.</summary>
    public string Sentence { get; init; } = "";

    public string Label { get; init; } = "";

    /// <summary>What is unsure or was assumed, shown beside the line.</summary>
    public string? Note { get; init; }

    /// <summary>Why it cannot be saved as it stands; such a line is not ticked.</summary>
    public string? Problem { get; init; }

    /// <summary>Other values to press instead: which 王, the day before.</summary>
    public IReadOnlyList<LineChoice> Choices { get; init; } = [];

    public IReadOnlyList<Change> Changes { get; init; } = [];
}

/// <summary>Sets one field of the line to another value.</summary>
public sealed record LineChoice(string Label, string Field, string Value);

/// <summary>The field changes of one document; Create makes it, with every field's Before missing.</summary>
public sealed record Change(string Collection, string Id, bool Create, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>Makes a document of these fields: text, lists of text, a flag, or null for a field left out.</summary>
    public static Change Make(string collection, string id, params IReadOnlyList<(string Name, object? Value)> fields) =>
        new(collection, id, true, [.. fields.Where(f => f.Value is not null).Select(f => new FieldChange(f.Name, null, Json(f.Value)))]);

    /// <summary>Sets one field of a document, from the value it is thought to have.</summary>
    public static Change Set(string collection, string id, string name, object? before, object? after) =>
        new(collection, id, false, [new FieldChange(name, Json(before), Json(after))]);

    /// <summary>Where one of the client's people stands to the colleague, from what it is thought to be.</summary>
    public static Change Attitude(string clientId, string personId, Attitude? before, Attitude after) =>
        Set(Clients.Collection, clientId, RecordPath.To("keyPeople", personId, "attitudes", after.StaffId), before is null ? null : Json(before), Json(after));

    /// <summary>One of the client's people, from what he is thought to be: null before is somebody new, null after somebody gone.</summary>
    public static Change Person(string clientId, KeyPerson? before, KeyPerson? after) =>
        Set(Clients.Collection, clientId, RecordPath.To("keyPeople", (after ?? before)!.Id), before is null ? null : Json(before), after is null ? null : Json(after));

    /// <summary>Fields of one of the client's people that differ, from what they are thought to be.</summary>
    public static Change PersonFields(string clientId, KeyPerson before, KeyPerson after)
    {
        var (old, now) = (Json(before).EnumerateObject().ToDictionary(p => p.Name, p => p.Value), Json(after).EnumerateObject().ToDictionary(p => p.Name, p => p.Value));
        return new(Clients.Collection, clientId, false, [.. old.Keys.Union(now.Keys)
            .Select(name => new FieldChange(RecordPath.To("keyPeople", before.Id, name), old.TryGetValue(name, out var b) ? b : default(JsonElement?), now.TryGetValue(name, out var a) ? a : default(JsonElement?)))
            .Where(f => f.Before?.GetRawText() != f.After?.GetRawText())]);
    }

    private static JsonElement Json(KeyPerson person) => JsonSerializer.SerializeToElement(person, DataJson.Of<KeyPerson>());

    private static JsonElement Json(Attitude attitude) => JsonSerializer.SerializeToElement(attitude, DataJson.Of<Attitude>());

    /// <summary>Makes the record, with every field it has.</summary>
    public static Change Make<T>(string collection, T record) where T : Document =>
        new(collection, record.Id, true, [.. FieldsOf(record).Select(f => new FieldChange(f.Key, null, f.Value))]);

    /// <summary>The fields in which two versions of a record differ.</summary>
    public static Change Between<T>(string collection, T before, T after) where T : Document
    {
        var (old, now) = (FieldsOf(before), FieldsOf(after));
        return new(collection, before.Id, false, [.. old.Keys.Union(now.Keys)
            .Select(name => new FieldChange(name, old.TryGetValue(name, out var b) ? b : default(JsonElement?), now.TryGetValue(name, out var a) ? a : default(JsonElement?)))
            .Where(f => f.Before?.GetRawText() != f.After?.GetRawText())]);
    }

    private static Dictionary<string, JsonElement> FieldsOf<T>(T record) where T : Document =>
        JsonSerializer.SerializeToElement(record, DataJson.Of<T>()).EnumerateObject()
            .Where(p => p.Name is not ("schema" or "changedAt" or "changedBy" or "madeBy") && !(p.Value.ValueKind == JsonValueKind.Array && p.Value.GetArrayLength() == 0))
            .ToDictionary(p => p.Name, p => p.Value.Clone());

    private static JsonElement? Json(object? value) => value switch
    {
        null => null,
        string text => JsonSerializer.SerializeToElement(text, DataJson.Of<string>()),
        JsonElement json => json,
        IReadOnlyList<string> list => JsonSerializer.SerializeToElement([.. list], DataJson.Of<string[]>()),
        bool flag => JsonSerializer.SerializeToElement(flag, DataJson.Of<bool>()),
        _ => throw new ArgumentException("A field holds text, a list of text or a flag.", nameof(value)),
    };
}

/// <summary>One field before and after; a missing value is a field that is not there.</summary>
public sealed record FieldChange(string Name, JsonElement? Before, JsonElement? After);

/// <summary>The proposals. A person reaches his own alone; somebody else's is answered like one that does not exist.</summary>
public sealed class Proposals(IDocumentStore store)
{
    public const string Collection = "proposals";

    private readonly Records<Proposal> _proposals = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("authorId"), new("state"), new("createdAt", FieldType.Instant), new("changedAt", FieldType.Instant), new("expiresAt", FieldType.Instant)],
        [new("byAuthor", ["authorId", "state", "createdAt"]), new("byState", ["state", "changedAt"])])
    {
        ExpiresBy = "expiresAt",
    };

    public async ValueTask<Proposal?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _proposals.GetAsync(id, cancellationToken) is { } found && (reader.Staff is null || reader.Staff.Id == found.AuthorId) ? found : null;

    /// <summary>The reader's own unsaved notes, newest first.</summary>
    public async ValueTask<IReadOnlyList<Proposal>> PendingOfAsync(Reader reader, int limit, CancellationToken cancellationToken) =>
        reader.Staff is { } author
            ? await _proposals.FindAsync(PendingBy(author.Id, limit), cancellationToken)
            : [];

    internal static Query PendingBy(string authorId, int limit) =>
        new(Filter.Of(Filter.Is("authorId", authorId), Filter.Is("state", "pending")), limit, "createdAt", Descending: true);

    /// <summary>Proposals that a host began to write and did not finish before the instant.</summary>
    internal ValueTask<IReadOnlyList<Proposal>> UnfinishedAsync(ProposalState state, string before, CancellationToken cancellationToken) =>
        _proposals.FindAsync(new Query(Filter.Of(Filter.Is("state", state == ProposalState.Applying ? "applying" : "undoing"), new Filter.Range("changedAt", null, before)), 100, "changedAt"), cancellationToken);

    /// <summary>A new proposal is put (its id comes from the message, so twice is once); a known one is replaced if nobody changed it meanwhile.</summary>
    internal Write Save(Proposal proposal, string now, string by)
    {
        var stamped = proposal with { ChangedAt = now, ChangedBy = by };
        return proposal.Version == 0 ? _proposals.Put(stamped) : _proposals.Replace(stamped);
    }

    /// <summary>The step from pending to applied or undone: only one host can take it, also for a proposal that was not stored before.</summary>
    internal Write Settle(Proposal proposal, string now, string by) => _proposals.Save(proposal with { ChangedAt = now, ChangedBy = by });
}
