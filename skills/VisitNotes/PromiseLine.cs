using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.VisitNotes;

/// <summary>What one side promised the other.</summary>
public sealed class PromiseLine : INoteLine
{
    public const string Name = "promise";

    private const int FarYears = 3;
    private const string Asked = "asked";

    public string Kind => Name;

    public Taken? Take(RecordMention record, Frame frame)
    {
        if (record is not PromiseMention promise) return null;
        var fields = new Dictionary<string, string> { ["text"] = promise.Text, ["by"] = promise.ByUs ? "us" : "them" };
        if (promise.Person is { } person) fields["people"] = person.Words;
        if (promise.Due is { } due) LineFields.Put(fields, "due", due, deadline: true);
        if (promise.IsAsked) fields[Asked] = "yes";
        return new(fields, Ticked: !promise.IsAsked);
    }

    public ValueTask<ProposalLine> ComposeAsync(NoteContext note, ProposalLine line, CancellationToken cancellationToken) => ValueTask.FromResult(Compose(note, line));

    public IReadOnlyList<FormField> Form(ProposalLine line, Language language) =>
    [
        new("text", VisitWords.FieldText.In(language), FieldKind.LongText, LineFields.Text(line, "text"), Required: true),
        new("by", VisitWords.FieldBy.In(language), FieldKind.Choice, LineFields.Text(line, "by") ?? "us", Required: true)
        {
            Options = [new("us", VisitWords.Us.In(language)), new("them", VisitWords.Them.In(language))],
        },
        new("due", VisitWords.FieldDue.In(language), FieldKind.Day, LineFields.Text(line, "due")),
    ];

    private static ProposalLine Compose(NoteContext note, ProposalLine line)
    {
        var (language, today) = (note.Language, note.Today);
        var due = LineFields.Day(line, "due");
        var people = LineFields.People(line, note.Client, language);
        var us = line.Fields.GetValueOrDefault("by") != "them";
        var promise = new Promise
        {
            Id = note.IdOf(line),
            ClientId = note.Client?.Id ?? "",
            OwnerId = note.Client?.OwnerId ?? "",
            By = us ? PromiseSide.Us : PromiseSide.Them,
            StaffId = note.Proposal.AuthorId,
            Person = people.Names.Count > 0 ? people.Names[0] : null,
            Text = LineFields.Text(line, "text") ?? note.Proposal.Text,
            MadeOn = note.Written.ToDay(),
            DueOn = due?.ToDay(),
            VisitId = note.VisitId(line),
            ComplaintId = us && !line.Fields.ContainsKey(Asked) ? note.ComplaintId(line) : null,
        };
        var problem = LineFields.Impossible(line, "due", language);
        var sentence = VisitSentences.Say(promise, language, today) + (problem is null ? LineFields.Said(line, "due", language) : "");
        string?[] notes = [line.Fields.ContainsKey(Asked) && !line.Ticked ? VisitWords.AskedFor.In(language) : null, .. people.Notes, due < note.Written ? VisitWords.DuePast.In(language) : due > note.Written.AddYears(FarYears) ? VisitWords.DueFar.In(language) : null, LineFields.OffWeekday(line, "due", language, today)];
        // A day set right does not make a promise of what is only wanted.
        return LineFields.Finished(line.Fields.ContainsKey(Asked) ? line with { Problem = null } : line, sentence, (us ? VisitWords.LabelPromiseUs : VisitWords.LabelPromiseThem).In(language), problem, notes, people.Choices, note.Client is null ? null : Change.Make(
            Promises.Collection,
            promise.Id,
            ("clientId", promise.ClientId), ("ownerId", promise.OwnerId), ("by", us ? "us" : "them"), ("staffId", promise.StaffId), ("person", promise.Person),
            ("text", promise.Text), ("madeOn", promise.MadeOn), ("dueOn", promise.DueOn), ("visitId", promise.VisitId), ("complaintId", promise.ComplaintId), ("state", "open")));
    }
}
