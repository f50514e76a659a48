using CrmBot.Data;

namespace CrmBot.Skills.Confirming;

/// <summary>Changes a proposal that waits: one line's fields, its client, and the card that shows it.</summary>
public sealed class Editing(Clients clients, SkillSet skills)
{
    public async Task<Answer> FormAsync(Turn turn, Proposal proposal, ProposalLine line, CancellationToken cancellationToken)
    {
        var fields = await SkillOf(proposal).FormAsync(turn, proposal, line, cancellationToken);
        return InPlace(proposal, ConfirmingCards.Edit(proposal, line, fields, turn.Language)) with { Proposals = [proposal] };
    }

    /// <summary>Sets fields of one line and shows the whole again.</summary>
    public Task<Answer> SetAsync(Turn turn, Proposal proposal, ProposalLine line, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, string>(line.Fields);
        foreach (var (name, value) in values.Where(v => v.Key is not ("id" or "line" or Ticks.Field))) fields[name] = value.Trim();
        return ShowAsync(turn, proposal with { Lines = [.. proposal.Lines.Select(l => l.Id == line.Id ? l with { Fields = fields } : l)] }, cancellationToken);
    }

    public async Task<Answer> SetClientAsync(Turn turn, Proposal proposal, string clientId, CancellationToken cancellationToken)
    {
        if (await clients.FindAsync(turn.Reader, clientId, cancellationToken) is not { } client) return Answer.Say(ConfirmingWords.ClientGone.In(turn.Language));
        var shown = await ShowAsync(turn, proposal with { ClientId = clientId, ClientFrom = null, Candidates = [], ClientWords = null }, cancellationToken);
        return proposal.ClientWords is { } words && proposal.Candidates.Contains(clientId) ? shown with { SettledName = new SettledName(words, clientId, client.ShortName) } : shown;
    }

    /// <summary>Takes the client off again and asks for another; the words stay.</summary>
    public async Task<Answer> AskClientAsync(Turn turn, Proposal proposal, CancellationToken cancellationToken)
    {
        var own = await clients.OfOwnerAsync(turn.Reader, turn.Staff.Id, 6, cancellationToken);
        var open = proposal with { ClientId = null, ClientFrom = null };
        return InPlace(open, ConfirmingCards.WhichClient(open, [.. own.Where(c => c.Id != proposal.ClientId).Take(5)], turn.Language)) with { Proposals = [open] };
    }

    /// <summary>Works the lines out again and shows the card that asks; without a client, the question which one.</summary>
    public async Task<Answer> ShowAsync(Turn turn, Proposal proposal, CancellationToken cancellationToken)
    {
        var composed = await SkillOf(proposal).ComposeAsync(turn, proposal, cancellationToken);
        if (composed.ClientId is null)
        {
            var candidates = await clients.FindManyAsync(turn.Reader, composed.Candidates, cancellationToken);
            return InPlace(composed, ConfirmingCards.WhichClient(composed, candidates, turn.Language)) with { Proposals = [composed] };
        }
        var client = await clients.FindAsync(turn.Reader, composed.ClientId, cancellationToken);
        return client is null
            ? await AskClientAsync(turn, composed, cancellationToken)
            : InPlace(composed, ConfirmingCards.Pending(composed, client, turn.Language)) with { Proposals = [composed], ClientId = client.Id };
    }

    /// <summary>The answer as a new message at the foot of the conversation, the older card saying where it went: for changes said in words.</summary>
    public static Answer Anew(Answer answer, Turn turn)
    {
        if (answer is not { Reply: { Card: { } card, LiveKey: { } key } reply, Proposals: [var proposal, ..] }) return answer;
        var moved = ConfirmingCards.Over(ConfirmingWords.MovedTitle, proposal with { Lines = [], Text = "" }, card.Title.Split(" · ")[0], turn.Language);
        return answer with { Reply = reply with { InPlace = false }, More = [new Reply { Card = moved, LiveKey = key, OnlyInPlace = true, InPlace = true }, .. answer.More] };
    }

    private static Answer InPlace(Proposal proposal, Card card) =>
        new(new Reply { Card = card, LiveKey = ConfirmingCards.LiveKey(proposal), InPlace = true });

    private ISkill SkillOf(Proposal proposal) => skills.Named(proposal.Skill) ?? throw new InvalidOperationException($"No skill is named '{proposal.Skill}'.");
}
