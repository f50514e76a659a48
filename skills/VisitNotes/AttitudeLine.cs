using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitNotes;

/// <summary>Where a key person stands to the author now, inferred from words that are kept as the proof: never ticked by itself.</summary>
public sealed class AttitudeLine : INoteLine
{
    public const string Name = "attitude";

    public string Kind => Name;

    public Taken? Take(RecordMention record, Frame frame)
    {
        if (record is not AttitudeMention attitude) return null;
        var fields = new Dictionary<string, string> { ["value"] = Stored(attitude.Value), ["quote"] = attitude.Text };
        if (attitude.Person is { } person) fields["people"] = person.Words;
        return new(fields, Ticked: false);
    }

    public ValueTask<ProposalLine> ComposeAsync(NoteContext note, ProposalLine line, CancellationToken cancellationToken) => ValueTask.FromResult(Compose(note, line));

    public IReadOnlyList<FormField> Form(ProposalLine line, Language language) =>
    [
        new("value", VisitWords.FieldAttitude.In(language), FieldKind.Choice, LineFields.Text(line, "value"), Required: true)
        {
            Options = [.. Enum.GetValues<AttitudeValue>().Select(v => new FormOption(Stored(v), RecordWords.Say(v, language).Words))],
        },
        LineFields.PeopleField(line, language),
    ];

    private static ProposalLine Compose(NoteContext note, ProposalLine line)
    {
        var language = note.Language;
        var people = LineFields.People(line, note.Client, language);
        var value = Enum.TryParse<AttitudeValue>(line.Fields.GetValueOrDefault("value"), ignoreCase: true, out var said) ? said : AttitudeValue.Neutral;
        var person = note.Client?.KeyPeople.FirstOrDefault(p => people.Names.Count > 0 && p.Name == people.Names[0]);
        var quote = LineFields.Text(line, "quote") ?? note.Proposal.Text;
        var sentence = VisitWords.Attitude.In(language, person?.Name ?? (people.Names.Count > 0 ? people.Names[0] : VisitWords.Somebody.In(language)), RecordWords.Say(value, language).Words);
        var problem = note.Client is not null && person is null ? VisitWords.AttitudeOfWhom.In(language) : null;
        LineChoice[] choices = problem is not null && people.Choices.Count == 0
            ? [.. note.Client!.KeyPeople.Take(4).Select(p => new LineChoice(p.Title is null ? p.Name : $"{p.Name} {p.Title}", "people", p.Name))]
            : [.. people.Choices];
        var before = person?.Attitudes.FirstOrDefault(a => a.StaffId == note.Proposal.AuthorId);
        var same = before?.Value == value ? VisitWords.AttitudeSame.In(language) : null;
        var change = person is null || note.Client is null ? null : Change.Attitude(note.Client.Id, person.Id, before, new Attitude
        {
            StaffId = note.Proposal.AuthorId,
            Value = value,
            On = note.Written.ToDay(),
            // The file has more readers than a private note.
            Quote = VisitLine.IsPrivate(note, line) ? null : quote,
            VisitId = note.VisitId(line),
        });
        // Choosing the person does not tick an inference.
        return LineFields.Finished(line with { Problem = null }, sentence, VisitWords.LabelAttitude.In(language), problem, [VisitWords.Inferred.In(language, Quotes.Of(Quotes.Cut(quote, 40))), same], choices, change);
    }

    private static string Stored(AttitudeValue value) => value.ToString().ToLowerInvariant();
}
