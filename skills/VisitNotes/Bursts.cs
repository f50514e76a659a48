using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.VisitNotes;

/// <summary>People report in bursts: what somebody adds within five minutes of his own open note, naming no other client, joins it; the newest card shows the whole.</summary>
public sealed class Bursts(Proposals proposals, NoteLines lines, Clients clients, NoteClient whose, Understander understander)
{
    private const int LongestNote = 20_000;
    private const string Added = "added";
    private const int MostOpen = 5;
    private const double Sure = 0.75;
    private const int LongestAside = 20;

    // 王芳也在 names who was there; 把对比表发给王强了 tells something else.
    private const int LongestBeside = 6;

    private static readonly TimeSpan Near = TimeSpan.FromMinutes(5);

    private static readonly HashSet<string> Reports =
        [Intents.VisitLog, Intents.VisitPlan, Intents.ComplaintFile, Intents.ClientUpdate, Intents.SatisfactionRecord];

    /// <summary>The whole note with what these words add to it; null where they stand alone.</summary>
    public async Task<Answer?> JoinAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        // A reminder is kept by itself, at once.
        if (frame.Intent == Intents.TaskAdd) return null;
        // Of what is said about visits to come only one with its day is part of a report; a list, a month or one called off is not.
        if (frame.Intent == Intents.VisitPlan && VisitPlans.PlanAsk.Of(frame) is not (VisitPlans.PlanAskKind.Single or VisitPlans.PlanAskKind.Move)) return null;
        if (!Reports.Contains(frame.Intent) && frame.Confidence >= Sure && frame.FromBefore == FromBefore.None) return null;
        if (await OpenAsync(turn, frame, cancellationToken) is not { } note) return null;
        IReadOnlyList<string> present = [];
        if (!Reports.Contains(frame.Intent))
        {
            frame = await understander.UnderstandAsync(frame.Text, Intents.VisitLog, turn.Staff, turn.Reader, turn.Now, cancellationToken);
            if (!frame.Records.Any(r => r is PromiseMention or ComplaintMention or PlanMention or TaskMention) && !await TellsOfAsync(turn, note, frame, cancellationToken))
            {
                present = await PresentAsync(turn, note, frame.Text, cancellationToken);
                if (present.Count == 0) return null;
            }
        }
        if (note.Text.Length + frame.Text.Length > LongestNote || StandsAlone(note, frame)) return null;
        if (await clients.FindAsync(turn.Reader, note.ClientId ?? "", cancellationToken) is { } about && await whose.OfPeopleAsync(turn, frame, about, cancellationToken) is not null) return null;
        IReadOnlyList<ProposalLine> added = [.. await ByNameAsync(turn, note, frame, lines.Take(frame, note.Lines.Count), cancellationToken), .. Seen(present)];
        // Words of a visit are kept even where they make no line; of anything else they would be lost in the note.
        if (added.Count == 0 && frame.Intent != Intents.VisitLog) return null;
        var joined = Join(note, added, frame, turn.Message.Key);
        var composed = await lines.ComposeAsync(turn, joined, cancellationToken);
        if (composed.ClientId is not { } id || await clients.FindAsync(turn.Reader, id, cancellationToken) is not { } client) return null;
        var shown = new Reply { Card = ConfirmingCards.Pending(Marked(composed, turn.Language), client, turn.Language), LiveKey = ConfirmingCards.LiveKey(composed) };
        return Editing.Anew(new Answer(shown) { Proposals = [composed], ClientId = id }, turn);
    }

    // 王芳也在: words of which it is not clear what they want, said right behind a report, belong to it when they name who else was there.
    private async Task<IReadOnlyList<string>> PresentAsync(Turn turn, Proposal note, string text, CancellationToken cancellationToken) =>
        text.Length <= LongestAside && await clients.FindAsync(turn.Reader, note.ClientId ?? "", cancellationToken) is { } client
            && client.KeyPeople.Where(p => text.Contains(p.Name, StringComparison.OrdinalIgnoreCase)).Select(p => p.Name).ToList() is { Count: > 0 } named
            && text.Length - named.Sum(n => n.Length) <= (FoldedText.IsHan(text[^1]) ? LongestBeside : LongestAside - 4)
            ? named
            : [];

    // 周思洁的态度是消极: one of the client's people, by the full name.
    private async Task<bool> TellsOfAsync(Turn turn, Proposal note, Frame frame, CancellationToken cancellationToken) =>
        frame.Records.Any(r => r is AttitudeMention) && await clients.FindAsync(turn.Reader, note.ClientId ?? "", cancellationToken) is { } client
            && client.KeyPeople.Any(p => frame.Text.Contains(p.Name, StringComparison.OrdinalIgnoreCase));

    private async Task<IReadOnlyList<ProposalLine>> ByNameAsync(Turn turn, Proposal note, Frame frame, IReadOnlyList<ProposalLine> taken, CancellationToken cancellationToken)
    {
        if (!taken.Any(l => l.Kind == AttitudeLine.Name && LineFields.Text(l, "people") is null)) return taken;
        if (await clients.FindAsync(turn.Reader, note.ClientId ?? "", cancellationToken) is not { } client || client.KeyPeople.Where(p => frame.Text.Contains(p.Name, StringComparison.OrdinalIgnoreCase)).ToList() is not [var only]) return taken;
        return [.. taken.Where(l => l.Kind != VisitLine.Name).Select(l => l.Kind == AttitudeLine.Name && LineFields.Text(l, "people") is null ? With(l, "people", only.Name) : l)];
    }

    private async Task<Proposal?> OpenAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (turn.Conversation.Open.Count == 0) return null;
        var newest = true;
        foreach (var id in turn.Conversation.Open.Reverse().Take(MostOpen))
        {
            var note = await proposals.FindAsync(turn.Reader, id, cancellationToken);
            var last = newest;
            newest = false;
            if (note is not { State: ProposalState.Pending, ClientId: { } clientId, ChangedAt: { } touched } || note.MessageKey == turn.Message.Key || !note.Lines.All(lines.Knows)) continue;
            if (!frame.Clients.All(c => c.Ids.Contains(clientId) || NoteClient.IsOfARecord(c, frame))) continue;
            if (last && turn.Now - Moments.FromInstant(touched) <= Near) return note;
            if (IsOfTheVisit(turn, note, frame)) return note;
        }
        return null;
    }

    // 宏达今天还答应了…, an hour later: the note about that client's visit of that day still waits.
    private static bool IsOfTheVisit(Turn turn, Proposal note, Frame frame) =>
        NoteClient.Named(frame) is { Ids: [var named] } && named == note.ClientId
        && note.Lines.FirstOrDefault(l => l.Kind == VisitLine.Name) is { } visit
        && frame.Records.OfType<VisitMention>().FirstOrDefault() is { } told
        && (LineFields.Day(visit, "on") ?? WrittenOn(turn, note)) == ((told.Date ?? frame.Date) is { CannotBe: false } said ? said.From : turn.Today);

    private static DateOnly WrittenOn(Turn turn, Proposal note) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Moments.FromInstant(note.CreatedAt), turn.Zone).DateTime);

    // A second visit on another day is a note of its own.
    private static bool StandsAlone(Proposal note, Frame frame) =>
        NoteClient.Named(frame) is not null
        && frame.Records.OfType<VisitMention>().FirstOrDefault() is { } visit
        && note.Lines.FirstOrDefault(l => l.Kind == VisitLine.Name) is { } before
        && (visit.Date ?? frame.Date) is { CannotBe: false } said && LineFields.Day(before, "on") is { } day && day != said.From;

    private static Proposal Join(Proposal note, IReadOnlyList<ProposalLine> added, Frame frame, string messageKey)
    {
        var all = note.Lines.Select(l => With(l, Added, null)).ToList();
        foreach (var line in added)
        {
            var same = all.FindIndex(l => IsSame(l, line));
            if (same >= 0) all[same] = With(Merged(all[same], line), Added, messageKey);
            else all.Add(With(line, Added, messageKey) with { Id = (all.Count + 1).ToString(CultureInfo.InvariantCulture) });
        }
        return note with { Text = $"{note.Text}\n{frame.Text}", Lines = all };
    }

    // The visit; the plan for the same day; where the same person stands. 下午又打了电话 is a contact of its own.
    private static bool IsSame(ProposalLine line, ProposalLine more) => line.Kind == more.Kind && LineFields.Text(line, "client") == LineFields.Text(more, "client") && line.Kind switch
    {
        VisitLine.Name => (LineFields.Text(more, "kind") ?? "visit") is var kind && (kind == "visit" || kind == (LineFields.Text(line, "kind") ?? "visit")) && !Differ(line, more, "time"),
        VisitPlans.ToldVisit.LineKind => LineFields.Text(line, "on") is { } on && (LineFields.Text(more, "on") ?? on) == on && !Differ(line, more, "time"),
        AttitudeLine.Name => LineFields.Text(line, "people") is { } people && people == LineFields.Text(more, "people"),
        _ => false,
    };

    private static bool Differ(ProposalLine line, ProposalLine more, string field) =>
        LineFields.Text(line, field) is { } before && LineFields.Text(more, field) is { } now && before != now;

    private static IEnumerable<ProposalLine> Seen(IReadOnlyList<string> present) => present.Count == 0 ? [] :
        [new ProposalLine { Id = "", Kind = VisitLine.Name, Ticked = true, Fields = new Dictionary<string, string> { ["people"] = string.Join(LineFields.Bar, present) } }];

    // 李工也在, 下午三点去的: the one visit learns more about itself. Where somebody stands is what was said last.
    private static ProposalLine Merged(ProposalLine visit, ProposalLine more)
    {
        if (visit.Kind == AttitudeLine.Name) return visit with { Fields = more.Fields };
        var fields = new Dictionary<string, string>(visit.Fields);
        foreach (var (name, value) in more.Fields)
        {
            if (name == "people") fields[name] = string.Join(LineFields.Bar, new[] { fields.GetValueOrDefault(name), value }.Where(v => v is { Length: > 0 }));
            else if (name != "kind" && fields.GetValueOrDefault(name) is null or "") fields[name] = value;
        }
        return visit with { Fields = fields };
    }

    private static ProposalLine With(ProposalLine line, string field, string? value)
    {
        if (value is null && !line.Fields.ContainsKey(field)) return line;
        var fields = new Dictionary<string, string>(line.Fields);
        if (value is null) fields.Remove(field);
        else fields[field] = value;
        return line with { Fields = fields };
    }

    /// <summary>The lines that the newest words made or changed say so.</summary>
    private static Proposal Marked(Proposal note, Language language) => note with
    {
        Lines = [.. note.Lines.Select(l => l.Fields.ContainsKey(Added) ? l with { Note = l.Note is null ? VisitWords.JustAdded.In(language) : $"{VisitWords.JustAdded.In(language)} · {l.Note}" } : l)],
    };
}
