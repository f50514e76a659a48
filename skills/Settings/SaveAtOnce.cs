using CrmBot.Data;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.Confirming;

namespace CrmBot.Skills.Settings;

/// <summary>Saves a note without asking for whoever chose that: one whose client was named and whose lines are all said, sure and tell nobody else. Anything else is asked as ever.</summary>
public sealed class SaveAtOnce(Preferences preferences, Saving saving)
{
    /// <summary>Lines that somebody else is told of.</summary>
    private static readonly HashSet<string> TellOthers = [ComplaintLine.Name];

    public async Task<Answer> PerhapsAsync(Turn turn, Answer answer, CancellationToken cancellationToken)
    {
        if (turn.Message.Kind != MessageKind.Text || answer is not { Settled: null, Proposals: [{ State: ProposalState.Pending, Version: 0 } note] } || !IsSure(note, turn)) return answer;
        if (!(await preferences.OwnAsync(turn.Reader, cancellationToken)).SaveAtOnce) return answer;
        var result = await saving.ActAsync(turn, note, cancellationToken);
        // What could not be saved is asked as if nothing had been tried.
        return result is { Outcome: ChangeOutcome.Done, Proposal: { } saved }
            ? await saving.SavedAsync(turn, saved, inWords: false, cancellationToken) with { Said = answer.Said, ClientId = answer.ClientId }
            : answer;
    }

    private static bool IsSure(Proposal note, Turn turn) =>
        note is { ClientId: not null, ClientFrom: null, Candidates.Count: 0, Lines.Count: > 0 }
        && note.Lines.All(l => l is { Ticked: true, Note: null, Problem: null, Choices.Count: 0, Changes.Count: > 0 } && !TellOthers.Contains(l.Kind) && !NamesOthers(l, turn));

    // A visit or plan with a colleague tells him.
    private static bool NamesOthers(ProposalLine line, Turn turn) => line.Changes.Any(c => c.Fields.Any(f => f.Name == "withId" && f.After is not null) || c.Collection is Clients.Collection or Data.Complaints.Collection || c.Fields.Any(f => f.Name == "staffId" && f.After?.GetString() != turn.Staff.Id));
}
