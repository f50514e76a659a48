using System.Text.Json.Serialization;

namespace CrmBot.Data;

/// <summary>A complaint from the client's words to its closing, with every step that was taken.</summary>
public sealed record Complaint : Document
{
    public required string ClientId { get; init; }

    public required string OwnerId { get; init; }

    /// <summary>What people call it: TS-1001.</summary>
    public required string Number { get; init; }

    public required string Text { get; init; }

    /// <summary>One of the settings' categories, or as it was written.</summary>
    public string? Category { get; init; }

    /// <summary>high, low, or null when the words said neither.</summary>
    public string? Severity { get; init; }

    /// <summary>The words that the severity was taken from.</summary>
    public string? SeverityWords { get; init; }

    public string? Person { get; init; }

    public ComplaintState State { get; init; }

    /// <summary>When the client complained, as it was told: an instant; the clock to the first answer runs from it.</summary>
    public required string ComplainedAt { get; init; }

    /// <summary>When it was entered here.</summary>
    public string? RegisteredAt { get; init; }

    public string? ReporterId { get; init; }

    /// <summary>The day by which the client wants it settled.</summary>
    public string? WantedBy { get; init; }

    public string? HandlerId { get; init; }

    public string? AcceptedAt { get; init; }

    /// <summary>When the client was answered, as it was told, and in which way.</summary>
    public string? AnsweredAt { get; init; }

    public string? AnsweredHow { get; init; }

    public string? ResolvedAt { get; init; }

    public string? ClosedAt { get; init; }

    /// <summary>One of the settings' kinds of cause.</summary>
    public string? CauseKind { get; init; }

    public string? Cause { get; init; }

    public string? Prevention { get; init; }

    /// <summary>When the client came back with it; the clock runs anew from then.</summary>
    public string? ReopenedAt { get; init; }

    /// <summary>Stretches in which the client was awaited, the last perhaps still open.</summary>
    public IReadOnlyList<ComplaintPause> Pauses { get; init; } = [];

    public string? EscalatedTo { get; init; }

    /// <summary>The complaint that this one repeats.</summary>
    public string? MergedInto { get; init; }

    public string? VisitId { get; init; }

    /// <summary>Why it is void.</summary>
    public string? Voided { get; init; }

    public IReadOnlyList<ComplaintStep> Steps { get; init; } = [];

    /// <summary>The state, where a note that was declared void takes its complaint with it.</summary>
    [JsonIgnore]
    public ComplaintState Standing => Voided is null ? State : ComplaintState.Voided;

    [JsonIgnore]
    public ComplaintPause? OpenPause => Pauses is [.., { To: null } open] ? open : null;

    /// <summary>Whether somebody still has it as his task.</summary>
    [JsonIgnore]
    public bool IsInHand => Standing is not (ComplaintState.Closed or ComplaintState.Merged or ComplaintState.Voided);

    /// <summary>Whether the client still waits for an answer.</summary>
    [JsonIgnore]
    public bool AwaitsAnswer => AnsweredAt is null && IsInHand;
}

/// <summary>A stretch in which the client was awaited, and why; open while To is missing.</summary>
public sealed record ComplaintPause
{
    public required string From { get; init; }

    public string? To { get; init; }

    public string? Why { get; init; }
}

/// <summary>One thing done to a complaint: what, by whom, when as told and when entered.</summary>
public sealed record ComplaintStep
{
    public required ComplaintEvent Event { get; init; }

    public required string By { get; init; }

    public required string At { get; init; }

    public required string Entered { get; init; }

    /// <summary>The colleague it went to, or the complaint it was merged into.</summary>
    public string? To { get; init; }

    /// <summary>In which way, for an answer.</summary>
    public string? How { get; init; }

    /// <summary>The reason, or what was said.</summary>
    public string? Note { get; init; }

    /// <summary>The proposal that wrote it, by which it can be taken back.</summary>
    public string? Proposal { get; init; }
}
