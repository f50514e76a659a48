using CrmBot.Data;

namespace CrmBot.Skills.Understanding.Notes;

/// <summary>What a stretch of a message is to become.</summary>
internal enum PieceKind
{
    Visit,
    Promise,
    Complaint,
    Plan,
    Attitude,
    Update,
    Contact,
    Score,
    Task,
}

/// <summary>The place where a record of a message begins, and what is known of it before its end is.</summary>
internal sealed record Piece(PieceKind Kind, int Start, int Body)
{
    /// <summary>The words end here at the latest; 0: with their clause.</summary>
    public int End { get; init; }

    /// <summary>A promise of ours, not of theirs.</summary>
    public bool ByUs { get; init; }

    /// <summary>Wanted of us, not promised.</summary>
    public bool IsAsked { get; init; }

    public FoundPerson? Person { get; init; }

    public FoundDate? Date { get; init; }

    public AttitudeValue Attitude { get; init; }

    public string Field { get; init; } = "";

    public string Value { get; init; } = "";

    public decimal Score { get; init; }

    public int? OutOf { get; init; }

    public ContactSaid? Contact { get; init; }

    /// <summary>The client where it is not found by place.</summary>
    public FoundClient? Client { get; init; }
}
