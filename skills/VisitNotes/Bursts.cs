using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.VisitNotes;

/// <summary>People report in bursts: what somebody adds within five minutes of his own open note, naming no other client, joins it; the newest card shows the whole.</summary>
public sealed class Bursts(Proposals proposals, NoteLines lines, Clients clients, Understander understander)
{
    private const int LongestNote = 20_000;
    private const string Added = "added";
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
            if (!frame.Records.Any(r => r is PromiseMention or ComplaintMention or PlanMention or TaskMention))
            {
                present = await PresentAsync(turn, note, frame.Text, cancellationToken);
                if (present.Count == 0) return null;
            }
        }
        if (note.Text.Length + frame.Text.Length > LongestNote || StandsAlone(note, frame)) return null;
        IReadOnlyList<ProposalLine> added = [.. lines.Take(frame, note.Lines.Count), .. Seen(present)];
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

    private async Task<Proposal?> OpenAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (turn.Conversation.Open.Count == 0) return null;
        var note = await proposals.FindAsync(turn.Reader, turn.Conversation.Open[^1], cancellationToken);
        if (note is not { State: ProposalState.Pending, ClientId: { } clientId, ChangedAt: { } touched } || !note.Lines.All(lines.Knows)) return null;
        if (note.MessageKey == turn.Message.Key || turn.Now - Moments.FromInstant(touched) > Near) return null;
        return frame.Clients.All(c => c.Ids.Contains(clientId) || NoteClient.IsOfARecord(c, frame)) ? note : null;
    }

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
            var same = line.Kind == VisitLine.Name ? all.FindIndex(l => l.Kind == VisitLine.Name) : -1;
            if (same >= 0) all[same] = With(Merged(all[same], line), Added, messageKey);
            else all.Add(With(line, Added, messageKey) with { Id = (all.Count + 1).ToString(CultureInfo.InvariantCulture) });
        }
        return note with { Text = $"{note.Text}\n{frame.Text}", Lines = all };
    }

    private static IEnumerable<ProposalLine> Seen(IReadOnlyList<string> present) => present.Count == 0 ? [] :
        [new ProposalLine { Id = "", Kind = VisitLine.Name, Ticked = true, Fields = new Dictionary<string, string> { ["people"] = string.Join(LineFields.Bar, present) } }];

    // 李工也在, 下午三点去的: the one visit learns more about itself.
    private static ProposalLine Merged(ProposalLine visit, ProposalLine more)
    {
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
