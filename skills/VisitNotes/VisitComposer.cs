using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.VisitNotes;

/// <summary>Works out the lines of a visit note from their fields: what is asked, what cannot be, what would be written. Pure: the same fields and file give the same lines.</summary>
public static class VisitComposer
{
    public const string VisitKindOfLine = "visit";
    public const string PromiseKindOfLine = "promise";

    /// <summary>Several values of one field are parted by this.</summary>
    public const char Bar = '|';

    /// <summary>The fields as first understood.</summary>
    public static IReadOnlyList<ProposalLine> Lines(Frame frame, IEnumerable<INoteLines> others, DateTimeOffset now)
    {
        var lines = new List<ProposalLine>();
        foreach (var record in frame.Records)
        {
            // A card saves to one client: what is about another one is left to a message of its own.
            if (record.Client is { } other && other != frame.Client) continue;
            var fields = new Dictionary<string, string>();
            if (others.Select(o => (o.Kind, Fields: o.FieldsOf(frame, record, now))).FirstOrDefault(o => o.Fields is not null) is ({ } kind, { } theirs))
            {
                lines.Add(new ProposalLine { Id = (lines.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Kind = kind, Ticked = true, Fields = theirs });
                continue;
            }
            switch (record)
            {
                case VisitMention visit:
                    if ((visit.Date ?? frame.Date) is { } date) Put(fields, "on", date);
                    if (visit.Time is { } time) fields["time"] = time;
                    fields["kind"] = visit.Kind;
                    fields["people"] = string.Join(Bar, visit.People.Select(p => p.Words).Distinct());
                    break;
                case PromiseMention promise:
                    fields["text"] = promise.Text;
                    fields["by"] = promise.ByUs ? "us" : "them";
                    if (promise.Person is { } person) fields["people"] = person.Words;
                    if (promise.Due is { } due) Put(fields, "due", due);
                    break;
                default:
                    continue;
            }
            lines.Add(new ProposalLine { Id = (lines.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Kind = record is VisitMention ? VisitKindOfLine : PromiseKindOfLine, Ticked = true, Fields = fields });
        }
        return lines;
    }

    public static Proposal Compose(Proposal proposal, Client? client, Turn turn)
    {
        // Fields carry the day the note was written, so that 今天 stays that day however late it is saved.
        var written = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Moments.FromInstant(proposal.CreatedAt), turn.Zone).DateTime);
        var visitId = proposal.Lines.FirstOrDefault(l => l.Kind == VisitKindOfLine) is { } visit ? IdOf(proposal, visit) : null;
        return proposal with
        {
            Lines = [.. proposal.Lines.Select(l => l.Kind switch
            {
                VisitKindOfLine => VisitLine(proposal, l, client, turn, written),
                PromiseKindOfLine => PromiseLine(proposal, l, client, turn, written, visitId),
                _ => l,
            })],
        };
    }

    private static ProposalLine VisitLine(Proposal proposal, ProposalLine line, Client? client, Turn turn, DateOnly written)
    {
        var (language, today) = (turn.Language, turn.Today);
        var on = Moments.TryDay(line.Fields.GetValueOrDefault("on"));
        var impossible = line.Fields.GetValueOrDefault("on.cannot");
        var problem = impossible is { Length: > 0 } ? VisitWords.NoSuchDay.In(language, impossible)
            : on > today ? VisitWords.InFuture.In(language, Days.Say(on.Value, language, today))
            : null;
        var (people, notes, choices) = People(line, client, language);
        if (on is null && impossible is null or "") notes.Insert(0, VisitWords.DayAssumed.In(language));
        if (Moments.TryDay(line.Fields.GetValueOrDefault("on.or")) is { } or && or != on)
        {
            notes.Insert(0, VisitWords.AfterMidnight.In(language));
            choices.Insert(0, new(VisitWords.DayBefore.In(language, Days.Say(or, language, today)), "on", or.ToDay()));
        }
        else if (on is null && problem is null)
        {
            var yesterday = written.AddDays(-1);
            choices.Insert(0, new(VisitWords.DayBefore.In(language, Days.Say(yesterday, language, today)), "on", yesterday.ToDay()));
        }
        if (problem is not null) choices.Insert(0, new(VisitWords.TodayInstead.In(language), "on", today.ToDay()));

        var visit = new Visit
        {
            Id = IdOf(proposal, line),
            ClientId = client?.Id ?? "",
            OwnerId = client?.OwnerId ?? "",
            StaffId = proposal.AuthorId,
            On = (on ?? written).ToDay(),
            Time = Text(line, "time"),
            Kind = Enum.TryParse<VisitKind>(line.Fields.GetValueOrDefault("kind"), ignoreCase: true, out var kind) ? kind : VisitKind.Visit,
            People = people,
            Text = proposal.Text,
        };
        var said = Text(line, "on.words") is { } words && problem is null ? VisitWords.SaidDate.In(language, words) : "";
        return Finished(line, VisitSentences.Say(visit, language, today) + said, RecordWords.Say(visit.Kind, language), problem, notes, choices, client is null ? null : Change.Make(
            Visits.Collection,
            visit.Id,
            ("clientId", visit.ClientId), ("ownerId", visit.OwnerId), ("staffId", visit.StaffId), ("on", visit.On), ("time", visit.Time),
            ("kind", visit.Kind.ToString().ToLowerInvariant()), ("people", visit.People), ("text", visit.Text)));
    }

    private static ProposalLine PromiseLine(Proposal proposal, ProposalLine line, Client? client, Turn turn, DateOnly written, string? visitId)
    {
        var (language, today) = (turn.Language, turn.Today);
        var due = Moments.TryDay(line.Fields.GetValueOrDefault("due"));
        var impossible = line.Fields.GetValueOrDefault("due.cannot");
        var (people, notes, choices) = People(line, client, language);
        if (due < written) notes.Add(VisitWords.DuePast.In(language));
        var us = line.Fields.GetValueOrDefault("by") != "them";
        var promise = new Promise
        {
            Id = IdOf(proposal, line),
            ClientId = client?.Id ?? "",
            OwnerId = client?.OwnerId ?? "",
            By = us ? PromiseSide.Us : PromiseSide.Them,
            StaffId = proposal.AuthorId,
            Person = people.Count > 0 ? people[0] : null,
            Text = Text(line, "text") ?? proposal.Text,
            MadeOn = written.ToDay(),
            DueOn = due?.ToDay(),
            VisitId = visitId,
        };
        var problem = impossible is { Length: > 0 } ? VisitWords.NoSuchDay.In(language, impossible) : null;
        var said = Text(line, "due.words") is { } words && problem is null ? VisitWords.SaidDate.In(language, words) : "";
        return Finished(line, VisitSentences.Say(promise, language, today) + said, (us ? VisitWords.LabelPromiseUs : VisitWords.LabelPromiseThem).In(language), problem, notes, choices, client is null ? null : Change.Make(
            Promises.Collection,
            promise.Id,
            ("clientId", promise.ClientId), ("ownerId", promise.OwnerId), ("by", us ? "us" : "them"), ("staffId", promise.StaffId), ("person", promise.Person),
            ("text", promise.Text), ("madeOn", promise.MadeOn), ("dueOn", promise.DueOn), ("visitId", promise.VisitId), ("state", "open")));
    }

    private static ProposalLine Finished(ProposalLine line, string sentence, string label, string? problem, List<string> notes, List<LineChoice> choices, Change? change) => line with
    {
        Sentence = sentence,
        Label = label,
        Problem = problem,
        Note = notes.Count == 0 ? null : string.Join(" · ", notes),
        Choices = choices,
        // A line that could not be saved is ticked again once it can.
        Ticked = problem is null && (line.Ticked || line.Problem is not null),
        Changes = change is null ? [] : [change],
    };

    /// <summary>The people as the file names them; what is unsure is noted and offered.</summary>
    private static (IReadOnlyList<string> People, List<string> Notes, List<LineChoice> Choices) People(ProposalLine line, Client? client, Language language)
    {
        var (people, notes, choices) = (new List<string>(), new List<string>(), new List<LineChoice>());
        foreach (var said in (line.Fields.GetValueOrDefault("people") ?? "").Split([Bar, '、', ',', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var meant = client is null ? [] : PeopleOfClient.Meant(client, said);
            var chosen = line.Fields.GetValueOrDefault($"who:{said}");
            if (chosen is not null || meant.Count == 1)
            {
                people.Add(chosen ?? meant[0].Name);
                continue;
            }
            people.Add(said);
            if (client is null) continue;
            notes.Add((meant.Count == 0 ? VisitWords.NotInFile : VisitWords.WhichPerson).In(language, said));
            choices.AddRange(meant.Take(4).Select(p => new LineChoice(p.Title is null ? p.Name : $"{p.Name} {p.Title}", $"who:{said}", p.Name)));
        }
        return ([.. people.Distinct()], notes, choices);
    }

    private static void Put(Dictionary<string, string> fields, string name, DateMention date)
    {
        if (date.CannotBe) fields[$"{name}.cannot"] = date.Words;
        else fields[name] = (name == "due" ? date.To : date.From).ToDay();
        fields[$"{name}.words"] = date.Words;
        if (date.Or is { } or) fields[$"{name}.or"] = or.ToDay();
    }

    private static string? Text(ProposalLine line, string field) => line.Fields.GetValueOrDefault(field) is { Length: > 0 } text ? text : null;

    private static string IdOf(Proposal proposal, ProposalLine line) => $"{proposal.Id}-{line.Id}";
}
