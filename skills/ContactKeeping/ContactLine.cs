using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.VisitNotes;

namespace CrmBot.Skills.ContactKeeping;

/// <summary>Somebody at the client who came, changed or went, told in a note. Who has left is taken off the file only when the author ticks it.</summary>
public sealed class ContactLine : INoteLine
{
    private const string Title = "title";
    private const string Phone = "phone";

    public string Kind => "contact";

    public Taken? Take(RecordMention record, Frame frame)
    {
        if (record is not ContactMention { Said: { Person: { } person } said }) return null;
        var fields = new Dictionary<string, string> { ["said"] = said.Kind.ToString(), ["people"] = person };
        if (said.Title is { } title) fields[Title] = title;
        if (said.Phone is { } phone) fields[Phone] = phone;
        return new(fields, Ticked: said.Kind != ContactSaidKind.Left);
    }

    public ValueTask<ProposalLine> ComposeAsync(NoteContext note, ProposalLine line, CancellationToken cancellationToken) => ValueTask.FromResult(Compose(note, line));

    public IReadOnlyList<FormField> Form(ProposalLine line, Language language) =>
    [
        new("people", ContactKeepingWords.Name.In(language), FieldKind.Text, LineFields.Text(line, "people"), Required: true),
        new(Title, ContactKeepingWords.Job.In(language), FieldKind.Text, LineFields.Text(line, Title)),
        new(Phone, ContactKeepingWords.Phone.In(language), FieldKind.Text, LineFields.Text(line, Phone)),
    ];

    private static ProposalLine Compose(NoteContext note, ProposalLine line)
    {
        var language = note.Language;
        var said = LineFields.Text(line, "people") ?? "";
        var (title, phone, hasLeft) = (LineFields.Text(line, Title), LineFields.Text(line, Phone), line.Fields.GetValueOrDefault("said") == nameof(ContactSaidKind.Left));
        var meant = note.Client is null ? [] : PeopleOfClient.Meant(note.Client, line.Fields.GetValueOrDefault($"who:{said}") is { Length: > 0 } chosen ? chosen : said);
        if (meant.Count > 1)
        {
            LineChoice[] choices = [.. meant.Take(4).Select(p => new LineChoice(p.Title is null ? p.Name : $"{p.Name} {p.Title}", $"who:{said}", p.Name))];
            return Finished(Sentence(said), VisitWords.WhichPerson.In(language, said), [], choices, null);
        }
        if (meant is not [var before])
        {
            return hasLeft
                ? Finished(Sentence(said), note.Client is null ? null : ContactKeepingWords.LineNotKnown.In(language, said), [], [], null)
                : Finished(ContactKeepingWords.LineNew.In(language, string.Join(' ', new[] { said, title, phone }.OfType<string>())), PeopleOfClient.IsAddressed(said) ? ContactKeepingWords.NameMissing.In(language) : null, [], [],
                    note.Client is null ? null : Change.Person(note.Client.Id, null, new KeyPerson { Id = note.IdOf(line), Name = said, Title = title, Phone = phone }));
        }
        if (hasLeft) return Finished(Sentence(before.Name), null, [line.Ticked ? null : ContactKeepingWords.TickToTakeOff.In(language)], [], Change.Person(note.Client!.Id, before, null));
        var after = before with { Title = title ?? before.Title, Phone = phone ?? before.Phone };
        var change = Change.PersonFields(note.Client!.Id, before, after);
        return change.Fields.Count == 0
            ? Finished(Sentence(before.Name), ContactKeepingWords.LineSame.In(language), [], [], null)
            : Finished(ContactKeepingWords.LineChanged.In(language, before.Name, ContactKeepingSkill.Differences(before, after, language)), null, [], [], change);

        string Sentence(string name) => hasLeft ? ContactKeepingWords.LineLeft.In(language, name) : ContactKeepingWords.LineChanged.In(language, name, string.Join(' ', new[] { title, phone }.OfType<string>()));

        ProposalLine Finished(string sentence, string? problem, IReadOnlyList<string?> notes, IReadOnlyList<LineChoice> choices, Change? change) =>
            // Choosing who is meant does not tick that he has left.
            LineFields.Finished(hasLeft ? line with { Problem = null } : line, sentence, ContactKeepingWords.Notice.In(language), problem, notes, choices, change);
    }
}
