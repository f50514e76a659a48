using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.VisitNotes;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Complaints;

/// <summary>The complaint's line in a note: when the client complained, how grave it is, who would handle it and who would be told, before anything is saved.</summary>
public sealed class ComplaintLine(ComplaintReads reads, Assignment assignment) : INoteLine
{
    public const string Name = "complaint";

    private const int OtherHandlers = 2;

    public string Kind => Name;

    public Taken? Take(RecordMention record, Frame frame) => record is ComplaintMention complaint ? new(ComplaintFields.Of(frame, complaint)) : null;

    public async ValueTask<ProposalLine> ComposeAsync(NoteContext note, ProposalLine line, CancellationToken cancellationToken)
    {
        var (turn, client, proposal, language) = (note.Turn, note.Client, note.Proposal, note.Language);
        var said = new ComplaintFields(line.Fields, proposal, turn.Zone, reads.Rules);
        var people = LineFields.People(line, client, language);
        var (notes, choices) = (new List<string>(), people.Choices);
        var handler = LineFields.Text(line, "handler") is { } chosen ? await reads.Staff.PresentAsync(chosen, cancellationToken)
            : client is null ? null : await assignment.HandlerAsync(turn, client.OwnerId, said.Category, said.Severity, cancellationToken);
        var told = client is null ? [] : await assignment.ToldAsync(handler?.Id, client.OwnerId, said.Severity, proposal.AuthorId, cancellationToken);
        var complaint = said.Record(note.IdOf(line), client, people.Names.Count > 0 ? people.Names[0] : null, handler?.Id, note.VisitId(line));

        if (handler is not null && handler.Id != proposal.AuthorId) notes.Add(ComplaintLineWords.HandledBy.In(language, handler.NameIn(language)));
        if (client is not null) notes.Add(told.Count == 0 ? ComplaintLineWords.TellsNobody.In(language) : ComplaintLineWords.WillTell.In(language, Names.Join(told.Select(t => t.NameIn(language)), language)));
        if (said.TimeAssumed is { } assumed) notes.Add(ComplaintLineWords.TimeAssumed.In(language, assumed));
        if (said.DayBefore) notes.Add(ComplaintLineWords.DayBefore.In(language));
        notes.AddRange(people.Notes);
        choices.Add(said.Severity == "high" ? new(ComplaintLineWords.MarkPlain.In(language), "severity", "plain") : new(ComplaintLineWords.MarkHigh.In(language), "severity", "high"));
        if (complaint.AnsweredAt is not null) choices.Add(new(ComplaintLineWords.NotAnsweredYet.In(language), "answered", ""));
        if (client is not null)
        {
            var others = await assignment.CandidatesAsync(turn, client.OwnerId, handler?.Id, cancellationToken);
            choices.AddRange(others.Take(OtherHandlers).Select(o => new LineChoice(ComplaintLineWords.LetHandle.In(language, o.Person.NameIn(language)), "handler", o.Person.Id)));
        }
        var problem = LineFields.Impossible(line, "on", language)
            ?? (said.At > turn.Now.AddMinutes(2) ? ComplaintLineWords.Future.In(language, Days.Clock(said.At, language, turn.Now)) : null);
        var sentence = ComplaintSentences.Say(complaint, null, reads.Rules, language, turn.Now, turn.Zone);
        return LineFields.Finished(line, sentence, ComplaintLineWords.Label.In(language), problem, notes, choices, client is null ? null : Unnumbered(Change.Make(Data.Complaints.Collection, complaint)));
    }

    public IReadOnlyList<FormField> Form(ProposalLine line, Language language) =>
    [
        new("text", ComplaintLineWords.FieldText.In(language), FieldKind.LongText, LineFields.Text(line, "text"), Required: true),
        new("category", ComplaintLineWords.FieldCategory.In(language), FieldKind.Choice, LineFields.Text(line, "category") ?? ComplaintKinds.In(reads.Rules.Categories, LineFields.Text(line, "text") ?? "")?.Id, Required: true)
        {
            Options = [.. reads.Rules.Categories.Select(c => new FormOption(c.Id, c.NameIn(language)))],
        },
        new("severity", ComplaintLineWords.FieldSeverity.In(language), FieldKind.Choice, LineFields.Text(line, "severity") ?? "plain", Required: true)
        {
            Options = [new("high", ComplaintButtonWords.High.In(language)), new("plain", ComplaintLineWords.Plain.In(language)), new("low", ComplaintButtonWords.Low.In(language))],
        },
        new("on", ComplaintLineWords.FieldDay.In(language), FieldKind.Day, LineFields.Text(line, "on")),
        new("time", ComplaintLineWords.FieldTime.In(language), FieldKind.Time, LineFields.Text(line, "time")),
        LineFields.PeopleField(line, language) with { Label = ComplaintLineWords.FieldPerson.In(language) },
    ];

    private static Change Unnumbered(Change change) => change with { Fields = [.. change.Fields.Where(f => f.Name != "number")] };
}
