using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitNotes;

/// <summary>Whose file a note belongs to, and the card that asks for what is missing.</summary>
public sealed class NoteClient(Clients clients, Plans plans)
{
    private static readonly TimeSpan TheyMeanTheLastClient = TimeSpan.FromMinutes(30);

    /// <summary>The client the words name; else the one spoken of in the last half hour, else the only one planned for today: assumed, and said so.</summary>
    public async Task<(string? Id, string? From)> FindAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (Named(frame) is { } named) return (named.Ids.Count == 1 ? named.Ids[0] : null, null);
        if (turn.Conversation is { ClientId: { } last, ClientAt: { } at } && turn.Now - Moments.FromInstant(at) < TheyMeanTheLastClient && await clients.FindAsync(turn.Reader, last, cancellationToken) is not null)
            return (last, "talk");
        var today = await plans.OfDayAsync(turn.Reader, turn.Staff.Id, turn.Today, cancellationToken);
        return today.Select(p => p.ClientId).Distinct().ToList() is [var planned] ? (planned, "plan") : (null, null);
    }

    /// <summary>The client that the words name. A name that nobody knows and that stands within what was promised (给图纸) is what was promised.</summary>
    internal static ClientMention? Named(Frame frame) => frame.Client is { } client && !IsOfARecord(client, frame) ? client : null;

    internal static bool IsOfARecord(ClientMention client, Frame frame) =>
        client.Ids.Count == 0 && frame.Records.Any(r => r is PromiseMention or TaskMention && r.Text.Contains(client.Words, StringComparison.OrdinalIgnoreCase));

    /// <summary>The card that asks to save, or first which client it is; the words are kept in any case.</summary>
    public async Task<Answer> ShowAsync(Turn turn, Proposal proposal, Frame frame, CancellationToken cancellationToken)
    {
        var live = new Reply { LiveKey = ConfirmingCards.LiveKey(proposal) };
        if (proposal.ClientId is { } id && await clients.FindAsync(turn.Reader, id, cancellationToken) is { } client)
            return new Answer(live with { Card = ConfirmingCards.Pending(proposal, client, turn.Language) }) { Proposals = [proposal], ClientId = id };

        var candidates = await clients.FindManyAsync(turn.Reader, proposal.Candidates, cancellationToken);
        if (Named(frame) is { } missing && candidates.Count == 0)
            return new Answer(Reply.Say(VisitWords.NotFoundKept.In(turn.Language, Quotes.Cut(missing.Words, 40)))) { Proposals = [proposal] };
        if (candidates.Count == 0) candidates = await clients.OfOwnerAsync(turn.Reader, turn.Staff.Id, 5, cancellationToken);
        return new Answer(live with { Card = ConfirmingCards.WhichClient(proposal, candidates, turn.Language) }) { Proposals = [proposal] };
    }
}
