using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.VisitNotes;

/// <summary>A contact that took place.</summary>
public sealed partial class VisitLine(Plans plans, Staff staff) : INoteLine
{
    public const string Name = "visit";

    public string Kind => Name;

    public Taken? Take(RecordMention record, Frame frame)
    {
        if (record is not VisitMention visit) return null;
        var fields = new Dictionary<string, string> { ["kind"] = visit.Kind };
        if ((visit.Date ?? frame.Date) is { } date) LineFields.Put(fields, "on", date);
        else if (Just().IsMatch(frame.Text)) fields["just"] = "yes";
        if (visit.Time is { } time) fields["time"] = time;
        LineFields.Put(fields, visit.People);
        if (visit.With is { StaffId: { } colleague } with) (fields["with"], fields["with.id"], fields["with.words"]) = (colleague, colleague, with.Words);
        if (PrivateWords.In(frame.Text)) fields["private"] = "yes";
        return new(fields);
    }

    /// <summary>Whether the note's visit to this line's client is for its author and his lead alone.</summary>
    public static bool IsPrivate(NoteContext note, ProposalLine line) =>
        note.Proposal.Lines.Any(l => l.Kind == Name && LineFields.Text(l, "client") == LineFields.Text(line, "client") && LineFields.Text(l, "private") == "yes");

    public async ValueTask<ProposalLine> ComposeAsync(NoteContext note, ProposalLine line, CancellationToken cancellationToken)
    {
        var with = LineFields.Text(line, "with") is { } id && id != note.Proposal.AuthorId ? await staff.GetAsync(id, cancellationToken) : null;
        var composed = Compose(note, line, with);
        if (IsFirstOfSeveral(note, line) && composed.Changes is [var visited]) composed = composed with { Changes = [visited, Whole(note)] };
        return composed.Changes is [var made, ..] && await PlannedAsync(note, line, cancellationToken) is { } planned
            ? composed with { Note = Joined(composed.Note, Met(planned, note)), Changes = [.. composed.Changes, Change.Between(Plans.Collection, planned, planned with { State = PlanState.Met, VisitId = note.IdOf(line), Result = planned.State == PlanState.Met ? planned.Result : GoalWords.In(note.Proposal.Text) })] }
            : composed;
    }

    // A message about several clients: each file keeps its own words, its author the whole.
    private static bool IsFirstOfSeveral(NoteContext note, ProposalLine line) =>
        NoteLines.ClientsOf(note.Proposal).Count > 1 && note.Proposal.Lines.FirstOrDefault(l => l.Kind == Name)?.Id == line.Id;

    private static Change Whole(NoteContext note) =>
        Change.Make(Reports.Collection, new Report { Id = note.Proposal.Id, StaffId = note.Proposal.AuthorId, On = note.Written.ToDay(), Text = note.Proposal.Text });

    public IReadOnlyList<FormField> Form(ProposalLine line, Language language) => Fields(line, language);

    public static IReadOnlyList<FormField> Fields(ProposalLine line, Language language) =>
    [
        new("on", VisitWords.FieldDay.In(language), FieldKind.Day, LineFields.Text(line, "on"), Required: true),
        new("time", VisitWords.FieldTime.In(language), FieldKind.Time, LineFields.Text(line, "time")),
        new("kind", VisitWords.FieldKind.In(language), FieldKind.Choice, LineFields.Text(line, "kind") ?? "visit", Required: true)
        {
            Options = [.. Enum.GetValues<VisitKind>().Select(k => new FormOption(k.ToString().ToLowerInvariant(), RecordWords.Say(k, language)))],
        },
        LineFields.PeopleField(line, language),
        .. LineFields.Text(line, "with.words") is { } with
            ? [new FormField("with", VisitWords.FieldWith.In(language), FieldKind.Choice, LineFields.Text(line, "with") ?? "-", Required: true) { Options = [new(LineFields.Text(line, "with.id") ?? "-", with), new("-", VisitWords.Nobody.In(language))] }]
            : Array.Empty<FormField>(),
        new("private", VisitWords.FieldReaders.In(language), FieldKind.Choice, LineFields.Text(line, "private") ?? "no", Required: true)
        {
            Options = [new("no", VisitWords.ReadersFile.In(language)), new("yes", VisitWords.Private.In(language))],
        },
    ];

    /// <summary>The line of the author's plan that this visit meets: the same client on the same day, or the one it met when it was saved.</summary>
    private async Task<Plan?> PlannedAsync(NoteContext note, ProposalLine line, CancellationToken cancellationToken)
    {
        var day = LineFields.Day(line, "on") ?? note.Written;
        var ofDay = await plans.OfStaffAsync(note.Turn.Reader, note.Proposal.AuthorId, day, day, [.. PlanStates.Standing, PlanState.Met], cancellationToken);
        var own = ofDay.Where(p => p.ClientId == note.Client?.Id).ToList();
        return own.Find(p => p.VisitId == note.IdOf(line)) ?? own.Find(p => PlanStates.Can(p.State, PlanEvent.Meet));
    }

    private static string Met(Plan plan, NoteContext note) =>
        string.Join(' ', new[] { plan.Time, plan.Goal is { } goal ? Quotes.Cut(goal, 30) : null }.OfType<string>()) is { Length: > 0 } what ? VisitWords.MeetsPlanFor.In(note.Language, what) : VisitWords.MeetsPlan.In(note.Language);

    // 刚从宏达出来, just left Northgate: now, so today.
    [GeneratedRegex(@"刚刚?才?(?:从|去|到|见|拜访|跟|和|在|回|开完|聊完|谈完|打完)|\bjust (?:left|met|saw|got back|got out|finished|came|visited|had|spoke|called)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Just();

    private static string Joined(string? note, string more) => note is null ? more : $"{note} · {more}";

    private static ProposalLine Compose(NoteContext note, ProposalLine line, StaffMember? with)
    {
        var (language, today) = (note.Language, note.Today);
        var on = LineFields.Day(line, "on");
        var impossible = LineFields.Impossible(line, "on", language);
        var problem = impossible ?? (on > today ? VisitWords.InFuture.In(language, Days.Say(on.Value, language, today)) : null);
        var people = LineFields.People(line, note.Client, language);
        var (notes, choices) = (people.Notes, people.Choices);
        var isToday = LineFields.Text(line, "just") is not null;
        if (on is null && impossible is null && !isToday) notes.Insert(0, VisitWords.DayAssumed.In(language));
        if (LineFields.OffWeekday(line, "on", language, today) is { } off) notes.Insert(0, off);
        if (LineFields.Day(line, "on.or") is { } or && or != on)
        {
            notes.Insert(0, VisitWords.AfterMidnight.In(language));
            choices.Insert(0, new(VisitWords.DayBefore.In(language, Days.Say(or, language, today)), "on", or.ToDay()));
        }
        else if (on is null && problem is null && !isToday)
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
            WithId = with?.Id,
            People = people.Names,
            Private = LineFields.Text(line, "private") == "yes",
            Text = LineFields.Text(line, "words") ?? note.Proposal.Text,
        };
        var sentence = VisitSentences.Say(visit, with?.NameIn(language), language, today) + (problem is null ? LineFields.Said(line, "on", language) : "");
        return LineFields.Finished(line, sentence, RecordWords.Say(visit.Kind, language), problem, notes, choices, note.Client is null ? null : Change.Make(
            Visits.Collection,
            visit.Id,
            ("clientId", visit.ClientId), ("ownerId", visit.OwnerId), ("staffId", visit.StaffId), ("on", visit.On), ("time", visit.Time),
            ("kind", visit.Kind.ToString().ToLowerInvariant()), ("withId", visit.WithId), ("people", visit.People), ("private", visit.Private ? true : null), ("text", visit.Text)));
    }
}
