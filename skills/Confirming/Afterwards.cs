using CrmBot.Data;

namespace CrmBot.Skills.Confirming;

/// <summary>What people do to messages after they were sent: a sign on a waiting card changes nothing and is answered so; changed words change the note that waits, or offer to change what was saved; words taken away leave the note to a question.</summary>
public sealed class Afterwards(LiveCards liveCards, Proposals proposals, Clients clients, ConfirmingParts parts)
{
    /// <summary>Longer words would not fit behind a button; they can be told anew.</summary>
    private const int LongestRetold = 4_000;

    /// <summary>A 👍 on a card that waits; null on anything else.</summary>
    public async Task<Answer?> ReactedAsync(Turn turn, CancellationToken cancellationToken)
    {
        foreach (var id in turn.Conversation.Open)
        {
            if (await proposals.FindAsync(turn.Reader, id, cancellationToken) is { State: ProposalState.Pending } pending
                && await liveCards.FindAsync(ConfirmingCards.LiveKey(pending), turn.Message.Address, cancellationToken) is { } card
                && card.CardId == turn.Message.CardId)
            {
                return Answer.Say(ConfirmingWords.ReactionOnly.In(turn.Language));
            }
        }
        return null;
    }

    /// <summary>The words of a note were changed; null where they were none, or nothing about it is other than it was.</summary>
    public async Task<Answer?> EditedAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Message is not { EditOf: { } told, Text: { Length: > 0 and <= LongestRetold } words }) return null;
        if (await proposals.FindAsync(turn.Reader, Turn.IdFor("p", told), cancellationToken) is not { } note || note.Text == words) return null;
        return note.State switch
        {
            ProposalState.Pending => await AgainAsync(turn, note, words, cancellationToken),
            ProposalState.Applied when await parts.Corrections.ReadAgainAsync(turn, note, words, cancellationToken) is not null => await OfferAsync(turn, note, words, cancellationToken),
            _ => null,
        };
    }

    /// <summary>The words of a note were taken away: what waits or was saved stays, and how it goes too is offered. Null where they were none, or it is over.</summary>
    public async Task<Answer?> DeletedAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Message.EditOf is not { } told || await proposals.FindAsync(turn.Reader, Turn.IdFor("p", told), cancellationToken) is not { State: ProposalState.Pending or ProposalState.Applied } note) return null;
        return Answer.Show(ConfirmingCards.WordsGone(note, await NameAsync(turn, note, cancellationToken), turn.Now, turn.Language));
    }

    private async Task<Answer?> AgainAsync(Turn turn, Proposal note, string words, CancellationToken cancellationToken)
    {
        if (await parts.Corrections.ReadAgainAsync(turn, note, words, cancellationToken) is not { } read) return null;
        var changed = note with
        {
            Text = words,
            Lines = read.Lines,
            ClientId = read.ClientId,
            ClientFrom = read.ClientFrom,
            ClientWords = read.ClientWords,
            Candidates = read.Candidates,
        };
        return Editing.Anew(await parts.Editing.ShowAsync(turn, changed, cancellationToken), turn);
    }

    private async Task<Answer> OfferAsync(Turn turn, Proposal note, string words, CancellationToken cancellationToken) =>
        Answer.Show(ConfirmingCards.Retold(note, words, await NameAsync(turn, note, cancellationToken), turn.Language));

    private async Task<string> NameAsync(Turn turn, Proposal note, CancellationToken cancellationToken) =>
        (note.ClientId is { } id ? await clients.FindAsync(turn.Reader, id, cancellationToken) : null)?.ShortName ?? ConfirmingWords.SomeClient.In(turn.Language);
}
