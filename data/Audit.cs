using CrmBot.Data.Documents;

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

/// <summary>The audit lines: written by <see cref="Data.Changes"/>, never changed.</summary>
public sealed class Audit(IDocumentStore store)
{
    public const string Collection = "audit";

    private readonly Records<AuditLine> _lines = new(store, Collection);

    internal static CollectionSpec Spec { get; } = new(
        Collection,
        [new("clientId"), new("proposalId"), new("at", FieldType.Instant)],
        [new("byClient", ["clientId", "at"]), new("byProposal", ["proposalId"])]);

    /// <summary>The lines of one proposal.</summary>
    public ValueTask<IReadOnlyList<AuditLine>> OfProposalAsync(Reader reader, string proposalId, CancellationToken cancellationToken)
    {
        reader.RequireSystem();
        return _lines.FindAsync(new Query(Filter.Is("proposalId", proposalId), 100), cancellationToken);
    }

    internal Write Add(AuditLine line) => _lines.Put(line);
}
