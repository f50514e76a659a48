using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.VisitNotes;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Complaints;

/// <summary>The complaint's line in a note: when the client complained, how grave it is, who would handle it and who would be told, before anything is saved.</summary>
public sealed class ComplaintLines(ComplaintReads reads, Assignment assignment) : INoteLines
{
    public const string KindOfLine = "complaint";

    public string Kind => KindOfLine;

    public IReadOnlyDictionary<string, string>? FieldsOf(Frame frame, RecordMention record, DateTimeOffset now) =>
        record is ComplaintMention complaint ? ComplaintFields.Of(frame, complaint, now) : null;

    public async Task<ProposalLine> ComposeAsync(Turn turn, Proposal proposal, ProposalLine line, Client? client, CancellationToken cancellationToken)
    {
        var said = new ComplaintFields(line.Fields, proposal, turn.Zone, reads.Rules);
        var (language, notes, choices) = (turn.Language, new List<string>(), new List<LineChoice>());
        if (said.TimeAssumed is { } assumed) notes.Add(ComplaintLineWords.TimeAssumed.In(language, assumed));
        if (said.DayBefore) notes.Add(ComplaintLineWords.DayBefore.In(language));
        var person = Person(said.Person, client, notes, choices, language);
        var handler = line.Fields.GetValueOrDefault("handler") is { Length: > 0 } chosen ? await reads.Staff.GetAsync(chosen, cancellationToken)
            : client is null ? null : await assignment.HandlerAsync(turn, client.OwnerId, said.Category, said.Severity, cancellationToken);
        var told = client is null ? [] : await assignment.ToldAsync(handler?.Id, client.OwnerId, said.Severity, proposal.AuthorId, cancellationToken);
        var complaint = said.Record($"{proposal.Id}-{line.Id}", client, person, handler?.Id, VisitOf(proposal));
        if (handler is not null && handler.Id != proposal.AuthorId) notes.Insert(0, ComplaintLineWords.HandledBy.In(language, handler.NameIn(language)));
        notes.Insert(Math.Min(1, notes.Count), told.Count == 0 ? ComplaintLineWords.TellsNobody.In(language) : ComplaintLineWords.WillTell.In(language, Names.Join(told.Select(t => t.NameIn(language)), language)));
        choices.Add(said.Severity == "high" ? new(ComplaintLineWords.MarkPlain.In(language), "severity", "") : new(ComplaintLineWords.MarkHigh.In(language), "severity", "high"));
        if (complaint.AnsweredAt is not null) choices.Add(new(ComplaintLineWords.NotAnsweredYet.In(language), "answered", ""));
        var problem = said.Impossible is { } day ? ComplaintLineWords.NoSuchDay.In(language, day)
            : said.At > turn.Now.AddMinutes(2) ? ComplaintLineWords.Future.In(language, Days.Clock(said.At, language, turn.Now))
            : null;
        return line with
        {
            Label = ComplaintLineWords.Label.In(language),
            Sentence = ComplaintSentences.Say(complaint, null, reads.Rules, language, turn.Now, turn.Zone),
            Note = string.Join(" · ", notes),
            Problem = problem,
            Choices = choices,
            Ticked = problem is null && (line.Ticked || line.Problem is not null),
            Changes = client is null ? [] : [Unnumbered(Change.Make(Data.Complaints.Collection, complaint))],
        };
    }

    public async Task<IReadOnlyList<FormField>> FormAsync(Turn turn, Proposal proposal, ProposalLine line, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        var said = new ComplaintFields(line.Fields, proposal, turn.Zone, reads.Rules);
        var owner = line.Changes.SelectMany(c => c.Fields).FirstOrDefault(f => f.Name == "ownerId")?.After?.GetString() ?? turn.Staff.Id;
        var handler = line.Changes.SelectMany(c => c.Fields).FirstOrDefault(f => f.Name == "handlerId")?.After?.GetString();
        var candidates = await assignment.CandidatesAsync(turn, owner, null, cancellationToken);
        return
        [
            new("text", ComplaintLineWords.FieldText.In(language), FieldKind.LongText, said.Text, Required: true),
            new("category", ComplaintLineWords.FieldCategory.In(language), FieldKind.Choice, said.Category, Required: true) { Options = [.. reads.Rules.Categories.Select(c => new FormOption(c.Id, c.NameIn(language)))] },
            new("severity", ComplaintLineWords.FieldSeverity.In(language), FieldKind.Choice, said.Severity ?? "plain", Required: true)
            {
                Options = [new("high", ComplaintButtonWords.High.In(language)), new("plain", ComplaintLineWords.Plain.In(language)), new("low", ComplaintButtonWords.Low.In(language))],
            },
            new("on", ComplaintLineWords.FieldDay.In(language), FieldKind.Day, DateOnly.FromDateTime(said.At.DateTime).ToDay(), Required: true),
            new("time", ComplaintLineWords.FieldTime.In(language), FieldKind.Time, Days.Time(said.At), Required: true),
            new("people", ComplaintLineWords.FieldPerson.In(language), FieldKind.Text, said.Person),
            new("handler", ComplaintLineWords.FieldHandler.In(language), FieldKind.Choice, handler) { Options = [.. candidates.Select(c => new FormOption(c.Person.Id, $"{c.Person.NameIn(language)} · {ComplaintListWords.InHand.In(language, c.InHand)}"))] },
        ];
    }

    private static Change Unnumbered(Change change) => change with { Fields = [.. change.Fields.Where(f => f.Name != "number")] };

    private static string? VisitOf(Proposal proposal) => proposal.Lines.FirstOrDefault(l => l.Kind == VisitComposer.VisitKindOfLine) is { } visit ? string.Create(CultureInfo.InvariantCulture, $"{proposal.Id}-{visit.Id}") : null;

    /// <summary>The person as the file names him; who is unsure is offered.</summary>
    private static string? Person(string? said, Client? client, List<string> notes, List<LineChoice> choices, Language language)
    {
        if (said is null || client is null) return said;
        var meant = PeopleOfClient.Meant(client, said);
        if (meant.Count == 1) return meant[0].Name;
        notes.Add((meant.Count == 0 ? VisitWords.NotInFile : VisitWords.WhichPerson).In(language, said));
        choices.AddRange(meant.Take(4).Select(p => new LineChoice(p.Title is null ? p.Name : $"{p.Name} {p.Title}", "people", p.Name)));
        return said;
    }
}
