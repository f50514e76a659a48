namespace CrmBot.Data;

/// <summary>A step somebody wants to take with a complaint: when it happened as told, when it is entered, and what goes with it.</summary>
public sealed record ComplaintMove(ComplaintEvent Event, string By, DateTimeOffset At, DateTimeOffset Entered)
{
    /// <summary>The colleague it goes to, or the complaint it is merged into.</summary>
    public string? To { get; init; }

    public string? How { get; init; }

    /// <summary>The reason, or what was said.</summary>
    public string? Note { get; init; }

    public string? Category { get; init; }

    public string? Severity { get; init; }

    public string? CauseKind { get; init; }

    public string? Cause { get; init; }

    public string? Prevention { get; init; }

    public string? Proposal { get; init; }
}

/// <summary>Why a step cannot be taken.</summary>
public enum MoveRefusal
{
    /// <summary>Not from the state it is in.</summary>
    NotFromHere,

    /// <summary>It is done already: accepted, answered, paused, with that colleague.</summary>
    AlreadySo,

    /// <summary>Closing needs the cause and the prevention; voiding, pausing and merging a reason or a target.</summary>
    Lacks,

    /// <summary>An answer before the complaint, or anything still to come.</summary>
    WrongTime,
}

/// <summary>Takes steps: the same record and move give the same result. Who may take them is not decided here.</summary>
public static class ComplaintMoves
{
    /// <summary>Some clocks run ahead of ours.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    /// <summary>The complaint after the move, or why there is none.</summary>
    public static (Complaint? After, MoveRefusal? Why) Take(Complaint complaint, ComplaintMove move)
    {
        if (IsAlreadySo(complaint, move)) return (null, MoveRefusal.AlreadySo);
        if (ComplaintStates.After(complaint.Standing, move.Event) is not { } next) return (null, MoveRefusal.NotFromHere);
        if (Lacks(complaint, move)) return (null, MoveRefusal.Lacks);
        var at = move.At.ToInstant();
        if (move.At > move.Entered + Slack || string.CompareOrdinal(at, Earliest(complaint, move)) < 0) return (null, MoveRefusal.WrongTime);
        var step = new ComplaintStep { Event = move.Event, By = move.By, At = at, Entered = move.Entered.ToInstant(), To = move.To, How = move.How, Note = move.Note, Proposal = move.Proposal };
        return (Moved(complaint with { State = next, Steps = [.. complaint.Steps, step] }, move, at), null);
    }

    private static Complaint Moved(Complaint after, ComplaintMove move, string at) => move.Event switch
    {
        ComplaintEvent.Classify => after with { Category = move.Category ?? after.Category, Severity = move.Severity ?? after.Severity, SeverityWords = move.Severity is null ? after.SeverityWords : null },
        ComplaintEvent.Assign => after with { HandlerId = move.To, AcceptedAt = null },
        ComplaintEvent.Accept => after with { AcceptedAt = at },
        ComplaintEvent.Answer => Resumed(after, at) with { AnsweredAt = at, AnsweredHow = move.How },
        ComplaintEvent.Resolve => after with { ResolvedAt = at },
        ComplaintEvent.Close => after with { ClosedAt = at, CauseKind = move.CauseKind, Cause = move.Cause, Prevention = move.Prevention },
        ComplaintEvent.Reopen => after with { ReopenedAt = at, AnsweredAt = null, AnsweredHow = null, AcceptedAt = null, ResolvedAt = null, ClosedAt = null, MergedInto = null },
        ComplaintEvent.Pause => after with { Pauses = [.. after.Pauses, new ComplaintPause { From = at, Why = move.Note }] },
        ComplaintEvent.Resume => Resumed(after, at),
        ComplaintEvent.Escalate => after with { EscalatedTo = move.To },
        ComplaintEvent.Merge => Resumed(after, at) with { MergedInto = move.To },
        _ => Resumed(after, at) with { Voided = move.Note },
    };

    private static bool IsAlreadySo(Complaint complaint, ComplaintMove move) => move.Event switch
    {
        ComplaintEvent.Assign => complaint.HandlerId == move.To && complaint.Standing is not (ComplaintState.Registered or ComplaintState.Classified or ComplaintState.Reopened),
        ComplaintEvent.Accept => complaint.AcceptedAt is not null,
        ComplaintEvent.Answer => complaint.AnsweredAt is not null,
        ComplaintEvent.Resolve => complaint.Standing is ComplaintState.Resolved or ComplaintState.Closed,
        ComplaintEvent.Close => complaint.Standing == ComplaintState.Closed,
        ComplaintEvent.Reopen => complaint.Standing == ComplaintState.Reopened,
        ComplaintEvent.Pause => complaint.OpenPause is not null,
        ComplaintEvent.Resume => complaint.OpenPause is null,
        ComplaintEvent.Escalate => complaint.EscalatedTo is not null && complaint.EscalatedTo == move.To,
        ComplaintEvent.Merge => complaint.Standing == ComplaintState.Merged,
        ComplaintEvent.Void => complaint.Standing == ComplaintState.Voided,
        _ => (move.Category ?? complaint.Category) == complaint.Category && (move.Severity ?? complaint.Severity) == complaint.Severity && complaint.Standing != ComplaintState.Registered,
    };

    private static bool Lacks(Complaint complaint, ComplaintMove move) => move.Event switch
    {
        ComplaintEvent.Close => string.IsNullOrWhiteSpace(move.Cause) || string.IsNullOrWhiteSpace(move.Prevention),
        ComplaintEvent.Void or ComplaintEvent.Pause => string.IsNullOrWhiteSpace(move.Note),
        ComplaintEvent.Assign or ComplaintEvent.Escalate => move.To is null,
        ComplaintEvent.Merge => move.To is null || move.To == complaint.Id,
        ComplaintEvent.Answer => string.IsNullOrWhiteSpace(move.How),
        _ => false,
    };

    /// <summary>Nothing happens before the client complained; a pause ends after it began, the client comes back after the last step.</summary>
    private static string Earliest(Complaint complaint, ComplaintMove move) => move.Event switch
    {
        ComplaintEvent.Answer or ComplaintEvent.Resume or ComplaintEvent.Pause or ComplaintEvent.Merge or ComplaintEvent.Void =>
            Later(Later(complaint.ReopenedAt ?? complaint.ComplainedAt, complaint.OpenPause?.From), complaint.Pauses.Count > 0 ? complaint.Pauses[^1].To : null),
        ComplaintEvent.Reopen => Later(complaint.ClosedAt ?? complaint.ResolvedAt ?? complaint.ComplainedAt, complaint.AnsweredAt),
        _ => complaint.ComplainedAt,
    };

    private static string Later(string one, string? other) => string.CompareOrdinal(one, other) >= 0 ? one : other ?? one;

    private static Complaint Resumed(Complaint complaint, string at) => complaint.OpenPause is { } open
        ? complaint with { Pauses = [.. complaint.Pauses.SkipLast(1), open with { To = at }] }
        : complaint;
}
