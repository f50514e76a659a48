namespace CrmBot.Data;

/// <summary>Who changed what and when: one line a confirmation, undo or giving up.</summary>
public sealed record AuditLine : Document
{
    public required string At { get; init; }

    /// <summary>Staff id, or "system".</summary>
    public required string By { get; init; }

    /// <summary>applied, undone, voided.</summary>
    public required string What { get; init; }

    public required string ProposalId { get; init; }

    public string? ClientId { get; init; }

    public IReadOnlyList<Change> Changes { get; init; } = [];
}
