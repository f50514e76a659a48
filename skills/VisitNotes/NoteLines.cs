using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.VisitNotes;

/// <summary>All the kinds of line there are: makes a note's lines of what was understood, and works them out against the files.</summary>
public sealed class NoteLines(IEnumerable<INoteLine> kinds, Clients clients)
{
    /// <summary>The fields of a line about another client than the note's: its id, the words that named it, and the ids they may mean.</summary>
    private const string ClientField = "client";

    private readonly Dictionary<string, INoteLine> _kinds = kinds.ToDictionary(k => k.Kind);

    /// <summary>The lines of a message, those of a message about several clients each with its own client and the words about it.</summary>
    public IReadOnlyList<ProposalLine> Take(Frame frame, int after = 0)
    {
        var (lines, several) = (new List<ProposalLine>(), frame.Clients.Select(KeyOf).Distinct().Count() > 1);
        foreach (var record in frame.Records)
        {
            var taken = _kinds.Values.Select(k => (Kind: k, Taken: k.Take(record, frame))).FirstOrDefault(t => t.Taken is not null);
            if (taken is not { Kind: { } kind, Taken: { } found }) continue;
            if (record.Client is { } other && frame.Client is { } first && KeyOf(other) != KeyOf(first)) PutClient(found.Fields, other);
            // What is said last of the same person stands.
            if (record is AttitudeMention) lines.RemoveAll(l => l.Kind == kind.Kind && l.Fields.GetValueOrDefault(ClientField) == found.Fields.GetValueOrDefault(ClientField) && l.Fields.GetValueOrDefault("people") == found.Fields.GetValueOrDefault("people"));
            if (several && record is VisitMention) found.Fields["words"] = AboutClient.Words(frame, record.Client ?? frame.Client);
            lines.Add(new ProposalLine { Id = (after + lines.Count + 1).ToString(CultureInfo.InvariantCulture), Kind = kind.Kind, Ticked = found.Ticked, Fields = found.Fields });
        }
        return lines;
    }

    public bool Knows(ProposalLine line) => _kinds.ContainsKey(line.Kind);

    public IReadOnlyList<FormField> Form(ProposalLine line, Language language) => _kinds[line.Kind].Form(line, language);

    /// <summary>Works every line out; the proposal loses its client where the reader may not see it any more.</summary>
    public async Task<Proposal> ComposeAsync(Turn turn, Proposal proposal, CancellationToken cancellationToken)
    {
        var main = proposal.ClientId is null ? null : await clients.FindAsync(turn.Reader, proposal.ClientId, cancellationToken);
        var settled = VisitEdits.Settle(main is null ? proposal with { ClientId = null } : proposal);
        var written = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Moments.FromInstant(proposal.CreatedAt), turn.Zone).DateTime);
        var lines = new List<ProposalLine>();
        foreach (var line in settled.Lines) lines.Add(await ComposeAsync(turn, settled, main, written, line, cancellationToken));
        return settled with { Lines = lines };
    }

    /// <summary>The clients that the note's lines are about, the note's own first.</summary>
    public static IReadOnlyList<string> ClientsOf(Proposal proposal) =>
        [.. proposal.Lines.Select(l => LineFields.Text(l, ClientField)).Prepend(proposal.ClientId).OfType<string>().Distinct()];

    private async Task<ProposalLine> ComposeAsync(Turn turn, Proposal proposal, Client? main, DateOnly written, ProposalLine line, CancellationToken cancellationToken)
    {
        if (!line.Fields.ContainsKey(ClientField)) return await _kinds[line.Kind].ComposeAsync(new NoteContext(proposal, main, turn, written), line, cancellationToken);
        var own = LineFields.Text(line, ClientField) is { } id ? await clients.FindAsync(turn.Reader, id, cancellationToken) : null;
        var composed = await _kinds[line.Kind].ComposeAsync(new NoteContext(proposal, own, turn, written), line, cancellationToken);
        var said = LineFields.Text(line, "client.words") ?? "";
        if (own is not null) return composed.Sentence.Contains(own.ShortName, StringComparison.Ordinal) ? composed : composed with { Sentence = VisitWords.OfClient.In(turn.Language, own.ShortName, composed.Sentence) };
        var candidates = await clients.FindManyAsync(turn.Reader, (LineFields.Text(line, "client.or") ?? "").Split(LineFields.Bar, StringSplitOptions.RemoveEmptyEntries), cancellationToken);
        return composed with
        {
            Sentence = VisitWords.OfClient.In(turn.Language, said, composed.Sentence),
            Ticked = false,
            Changes = [],
            Problem = (candidates.Count == 0 ? VisitWords.LineNotFound : VisitWords.LineWhich).In(turn.Language, said),
            Choices = [.. candidates.Select(c => new LineChoice(c.Name, ClientField, c.Id))],
        };
    }

    private static void PutClient(Dictionary<string, string> fields, ClientMention client)
    {
        fields[ClientField] = client.Ids is [var id] ? id : "";
        fields["client.words"] = client.Words;
        if (client.Ids.Count > 1) fields["client.or"] = string.Join(LineFields.Bar, client.Ids);
    }

    private static string KeyOf(ClientMention client) => client.Ids.Count > 0 ? string.Join(LineFields.Bar, client.Ids) : client.Words;
}
