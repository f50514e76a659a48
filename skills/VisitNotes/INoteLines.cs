using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.VisitNotes;

/// <summary>A kind of line that a note may hold beside visits and promises, made by the skill it belongs to.</summary>
public interface INoteLines
{
    /// <summary>The name kept in <see cref="ProposalLine.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>What was understood of the record; null when it is not of this kind.</summary>
    IReadOnlyDictionary<string, string>? FieldsOf(Frame frame, RecordMention record, DateTimeOffset now);

    /// <summary>Works the line out from its fields: sentence, note, problem, choices and what would be written.</summary>
    Task<ProposalLine> ComposeAsync(Turn turn, Proposal proposal, ProposalLine line, Client? client, CancellationToken cancellationToken);

    Task<IReadOnlyList<FormField>> FormAsync(Turn turn, Proposal proposal, ProposalLine line, CancellationToken cancellationToken);
}
