using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.VisitNotes;

namespace CrmBot.Skills.Reminders;

/// <summary>A reminder said in a note about something else: 周一去了恒信，提醒我周四把授权书带过去.</summary>
public sealed class ReminderLine : INoteLine
{
    public const string Name = "task";

    public string Kind => Name;

    public Taken? Take(RecordMention record, Frame frame)
    {
        // A message that is a reminder and nothing else is kept at once.
        if (record is not TaskMention task || frame.Intent == Intents.TaskAdd) return null;
        var fields = new Dictionary<string, string> { ["text"] = task.Text };
        if (task.Due is { } due) LineFields.Put(fields, "due", due, deadline: true);
        if (Understander.TimeIn(task.Span.Of(frame.Text)) is { } time) fields["time"] = time;
        return new(fields);
    }

    public ValueTask<ProposalLine> ComposeAsync(NoteContext note, ProposalLine line, CancellationToken cancellationToken) => ValueTask.FromResult(Compose(note, line));

    public IReadOnlyList<FormField> Form(ProposalLine line, Language language) =>
    [
        new("text", ReminderWords.FieldText.In(language), FieldKind.Text, LineFields.Text(line, "text"), Required: true),
        new("due", ReminderWords.FieldDay.In(language), FieldKind.Day, LineFields.Text(line, "due")),
        new("time", ReminderWords.FieldTime.In(language), FieldKind.Time, LineFields.Text(line, "time")),
    ];

    private static ProposalLine Compose(NoteContext note, ProposalLine line)
    {
        var language = note.Language;
        var task = new Reminding
        {
            Id = note.IdOf(line),
            StaffId = note.Proposal.AuthorId,
            ClientId = note.Client?.Id,
            Text = LineFields.Text(line, "text") ?? note.Proposal.Text,
            DueOn = LineFields.Day(line, "due")?.ToDay(),
            Time = LineFields.Text(line, "time"),
        };
        var problem = LineFields.Impossible(line, "due", language);
        var sentence = ReminderSentences.Say(task, note.Client?.ShortName, language, note.Today) + (problem is null ? LineFields.Said(line, "due", language) : "");
        return LineFields.Finished(line, sentence, ReminderWords.Label.In(language), problem, [LineFields.OffWeekday(line, "due", language, note.Today)], [], note.Client is null ? null : Change.Make(Tasks.Collection, task));
    }
}
