using System.Text.Json;
using System.Text.Json.Serialization;

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

    /// <summary>Clients to choose from while none is settled.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    public IReadOnlyList<ProposalLine> Lines { get; init; } = [];

    /// <summary>The message that confirmed it, and when.</summary>
    public string? AppliedBy { get; init; }

    public string? AppliedAt { get; init; }

    /// <summary>Undo is offered until this instant.</summary>
    public string? UndoUntil { get; init; }

    public string? UndoneBy { get; init; }

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
public sealed record Change(string Collection, string Id, bool Create, IReadOnlyList<FieldChange> Fields);

/// <summary>One field before and after; a missing value is a field that is not there.</summary>
public sealed record FieldChange(string Name, JsonElement? Before, JsonElement? After);
