using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.VisitNotes;

/// <summary>A contact that took place.</summary>
public sealed class VisitLine : INoteLine
{
    public const string Name = "visit";

    public string Kind => Name;

    public Taken? Take(RecordMention record, Frame frame)
    {
        if (record is not VisitMention visit) return null;
        var fields = new Dictionary<string, string> { ["kind"] = visit.Kind };
        if ((visit.Date ?? frame.Date) is { } date) LineFields.Put(fields, "on", date);
        if (visit.Time is { } time) fields["time"] = time;
        LineFields.Put(fields, visit.People);
        return new(fields);
    }

    public ValueTask<ProposalLine> ComposeAsync(NoteContext note, ProposalLine line, CancellationToken cancellationToken) => ValueTask.FromResult(Compose(note, line));

    public IReadOnlyList<FormField> Form(ProposalLine line, Language language) =>
    [
        new("on", VisitWords.FieldDay.In(language), FieldKind.Day, LineFields.Text(line, "on"), Required: true),
        new("time", VisitWords.FieldTime.In(language), FieldKind.Time, LineFields.Text(line, "time")),
        new("kind", VisitWords.FieldKind.In(language), FieldKind.Choice, LineFields.Text(line, "kind") ?? "visit", Required: true)
        {
            Options = [.. Enum.GetValues<VisitKind>().Select(k => new FormOption(k.ToString().ToLowerInvariant(), RecordWords.Say(k, language)))],
        },
        LineFields.PeopleField(line, language),
    ];

    private static ProposalLine Compose(NoteContext note, ProposalLine line)
    {
        var (language, today) = (note.Language, note.Today);
        var on = LineFields.Day(line, "on");
        var impossible = LineFields.Impossible(line, "on", language);
        var problem = impossible ?? (on > today ? VisitWords.InFuture.In(language, Days.Say(on.Value, language, today)) : null);
        var people = LineFields.People(line, note.Client, language);
        var (notes, choices) = (people.Notes, people.Choices);
        if (on is null && impossible is null) notes.Insert(0, VisitWords.DayAssumed.In(language));
        if (LineFields.OffWeekday(line, "on", language, today) is { } off) notes.Insert(0, off);
        if (LineFields.Day(line, "on.or") is { } or && or != on)
        {
            notes.Insert(0, VisitWords.AfterMidnight.In(language));
            choices.Insert(0, new(VisitWords.DayBefore.In(language, Days.Say(or, language, today)), "on", or.ToDay()));
        }
        else if (on is null && problem is null)
        {
            var yesterday = note.Written.AddDays(-1);
            choices.Insert(0, new(VisitWords.DayBefore.In(language, Days.Say(yesterday, language, today)), "on", yesterday.ToDay()));
        }
        if (problem is not null) choices.Insert(0, new(VisitWords.TodayInstead.In(language), "on", today.ToDay()));

        var visit = new Visit
        {
            Id = note.IdOf(line),
            ClientId = note.Client?.Id ?? "",
            OwnerId = note.Client?.OwnerId ?? "",
            StaffId = note.Proposal.AuthorId,
            On = (on ?? note.Written).ToDay(),
            Time = LineFields.Text(line, "time"),
            Kind = Enum.TryParse<VisitKind>(line.Fields.GetValueOrDefault("kind"), ignoreCase: true, out var kind) ? kind : VisitKind.Visit,
            People = people.Names,
            Text = LineFields.Text(line, "words") ?? note.Proposal.Text,
        };
        var sentence = VisitSentences.Say(visit, language, today) + (problem is null ? LineFields.Said(line, "on", language) : "");
        return LineFields.Finished(line, sentence, RecordWords.Say(visit.Kind, language), problem, notes, choices, note.Client is null ? null : Change.Make(
            Visits.Collection,
            visit.Id,
            ("clientId", visit.ClientId), ("ownerId", visit.OwnerId), ("staffId", visit.StaffId), ("on", visit.On), ("time", visit.Time),
            ("kind", visit.Kind.ToString().ToLowerInvariant()), ("people", visit.People), ("text", visit.Text)));
    }
}
