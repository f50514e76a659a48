using System.Text.Json.Serialization;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>What a change does to a draft.</summary>
public enum DraftEditKind
{
    /// <summary>Leaves out every sentence that speaks of it.</summary>
    [JsonStringEnumMemberName("leaveOut")] LeaveOut,

    /// <summary>Says one thing in place of another.</summary>
    [JsonStringEnumMemberName("replace")] Replace,

    /// <summary>Adds a sentence of the person's own.</summary>
    [JsonStringEnumMemberName("add")] Add,

    /// <summary>Puts the person's own words in the place of a whole part.</summary>
    [JsonStringEnumMemberName("part")] Part,

    /// <summary>A wish about wording and tone, which a model heeds.</summary>
    [JsonStringEnumMemberName("style")] Style,

    /// <summary>Takes back every change before it.</summary>
    [JsonStringEnumMemberName("reset")] Reset,
}

/// <summary>One change that a person made to a draft about a client; it holds for the same draft whenever it is written again.</summary>
public sealed record DraftEdit : Document
{
    public required string ClientId { get; init; }

    public required string OwnerId { get; init; }

    /// <summary>Who made it: it changes what he reads, and for an account plan what everybody does.</summary>
    public required string StaffId { get; init; }

    /// <summary>Which draft about the client: history, handover or plan.</summary>
    public required string Draft { get; init; }

    public required DraftEditKind Kind { get; init; }

    /// <summary>What is left out or replaced, which part, or the wish in its own words.</summary>
    public string? What { get; init; }

    /// <summary>The words that are new.</summary>
    public string? Words { get; init; }

    public required string At { get; init; }
}

/// <summary>The changes that people made to drafts, narrowed to what the reader may see.</summary>
public sealed class DraftEdits(IDocumentStore store)
{
    public const string Collection = "draftEdits";

    private const int Most = 200;

    private readonly Records<DraftEdit> _edits = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(Collection, [new("clientId"), new("staffId"), new("at", FieldType.Instant)], [new("byClient", ["clientId", "at"]), new("byStaff", ["staffId", "at"])]);

    /// <summary>The changes of all drafts about the client that count still, the oldest first.</summary>
    public async ValueTask<IReadOnlyList<DraftEdit>> OfClientAsync(Reader reader, string clientId, CancellationToken cancellationToken)
    {
        var found = await _edits.FindAsync(new Query(Filter.Is("clientId", clientId), Most, "at", Descending: true), cancellationToken);
        return [.. found.Where(e => reader.MaySee(e.OwnerId)).Reverse()];
    }

    /// <summary>What the reader changed lately, whatever the client: the latest first.</summary>
    public async ValueTask<IReadOnlyList<DraftEdit>> OwnAsync(Reader reader, int limit, CancellationToken cancellationToken) =>
        reader.Staff is { } staff ? await _edits.FindAsync(new Query(Filter.Is("staffId", staff.Id), limit, "at", Descending: true), cancellationToken) : [];

    public async ValueTask<DraftEdit?> FindAsync(Reader reader, string id, CancellationToken cancellationToken) =>
        await _edits.GetAsync(id, cancellationToken) is { } edit && reader.MaySee(edit.OwnerId) ? edit : null;
}
