using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.VisitNotes;

/// <summary>One kind of line that a note can hold: how it is taken from the words, worked out against the file, and edited. Whoever knows the records of that kind offers it.</summary>
public interface INoteLine
{
    /// <summary>The name kept in <see cref="ProposalLine.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>The fields as first understood; null for a record of another kind.</summary>
    Taken? Take(RecordMention record, Frame frame);

    /// <summary>Works out sentence, label, problems, choices and changes from the line's fields. The same fields and file give the same line.</summary>
    ValueTask<ProposalLine> ComposeAsync(NoteContext note, ProposalLine line, CancellationToken cancellationToken);

    IReadOnlyList<FormField> Form(ProposalLine line, Language language);
}

/// <summary>A line's first fields, and whether it starts out ticked: what was said does, what was inferred does not.</summary>
public sealed record Taken(Dictionary<string, string> Fields, bool Ticked = true);

/// <summary>What a line is worked out against: the note, the line's client (null while none is settled), and the day the note was written, since 今天 stays that day however late it is saved.</summary>
public sealed record NoteContext(Proposal Proposal, Client? Client, Turn Turn, DateOnly Written)
{
    public Language Language => Turn.Language;

    public DateOnly Today => Turn.Today;

    /// <summary>The record that a line makes: its id derives from the note's.</summary>
    public string IdOf(ProposalLine line) => $"{Proposal.Id}-{line.Id}";

    /// <summary>The visit that this note makes with the same client, which its other records name.</summary>
    public string? VisitId(ProposalLine line) =>
        Proposal.Lines.FirstOrDefault(l => l.Kind == VisitLine.Name && LineFields.Text(l, "client") == LineFields.Text(line, "client")) is { } visit ? IdOf(visit) : null;

    /// <summary>The complaint that this note files for the same client, which a promise of ours was given for; null where there is none or more than one.</summary>
    public string? ComplaintId(ProposalLine line) =>
        Proposal.Lines.Where(l => l.Kind == Complaints.ComplaintLine.Name && LineFields.Text(l, "client") == LineFields.Text(line, "client")).ToList() is [var complaint] ? IdOf(complaint) : null;
}
