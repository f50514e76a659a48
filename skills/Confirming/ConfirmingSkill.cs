using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Confirming;

/// <summary>Everything that happens to a proposal of any skill after it was made: saved, changed, given up, taken back, listed.</summary>
public sealed class ConfirmingSkill(Proposals proposals, Clients clients, Saving saving, Editing editing, ConfirmingParts parts) : ISkill
{
    public SkillInfo Info { get; } = new(ConfirmingCards.Skill, [Intents.UnsavedList, Intents.Undo, Intents.Cancel])
    {
        Title = ConfirmingWords.Title,
        Commands = [ConfirmingWords.Command],
        Examples = [ConfirmingWords.ExampleUnsaved],
        Offers = new Dictionary<string, Offer> { [Intents.UnsavedList] = ConfirmingWords.OfferUnsaved, [Intents.Undo] = ConfirmingWords.OfferUndo, [Intents.Cancel] = ConfirmingWords.OfferCancel },
    };

    public IReadOnlyList<Sample> Samples => ConfirmingSamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) => frame.Intent switch
    {
        Intents.UnsavedList => await UnsavedAsync(turn, cancellationToken) is { } unsaved ? Editing.Anew(unsaved, turn) : Answer.Say(ConfirmingWords.NothingUnsaved.In(turn.Language)),
        Intents.Undo => await UndoLastAsync(turn, cancellationToken),
        _ => await WhichToLeaveAsync(turn, cancellationToken) ?? Answer.Say(ConfirmingWords.NothingOpen.In(turn.Language)),
    };

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (press["id"] is not { } id || await proposals.FindAsync(turn.Reader, id, cancellationToken) is not { } proposal)
            return Answer.Say(ConfirmingWords.NotFound.In(turn.Language));
        return press.Verb switch
        {
            "save" => await saving.SaveAsync(turn, proposal, Ticked(press), inWords: false, cancellationToken),
            "undo" => await saving.UndoAsync(turn, proposal, rest: false, cancellationToken),
            "undoRest" => await saving.UndoAsync(turn, proposal, rest: true, cancellationToken),
            "void" => await saving.VoidAsync(turn, proposal, press["reason"], cancellationToken),
            "giveup" => await saving.GiveUpAsync(turn, proposal, inWords: false, cancellationToken),
            _ => await ChangeAsync(turn, proposal, press, cancellationToken),
        };
    }

    /// <summary>At the day's end: what its author has not saved, to him alone.</summary>
    public async Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken)
    {
        if (await UnsavedAsync(turn, cancellationToken) is not { Reply.Card: { } card }) return null;
        var count = (await proposals.PendingOfAsync(turn.Reader, 20, cancellationToken)).Count;
        return Reply.Show(card with { Parts = [new Paragraph(ConfirmingWords.DayEnd.In(turn.Language, count)), .. card.Parts] });
    }

    private async Task<Answer> ChangeAsync(Turn turn, Proposal proposal, Press press, CancellationToken cancellationToken)
    {
        if (proposal.State == ProposalState.Applied && await parts.Correcting.PressAsync(turn, proposal, press, cancellationToken) is { } corrected) return corrected;
        if (proposal.State != ProposalState.Pending) return await saving.SettledAsync(turn, proposal, cancellationToken);
        if (Ticked(press) is { } ticked) proposal = proposal with { Lines = [.. proposal.Lines.Select(l => l with { Ticked = l.Problem is null && ticked.Contains(l.Id) })] };
        var line = proposal.Lines.FirstOrDefault(l => l.Id == press["line"]);
        return (press.Verb, line) switch
        {
            ("edit", { } l) => await editing.FormAsync(turn, proposal, l, cancellationToken),
            ("edited", { } l) => await editing.SetAsync(turn, proposal, l, press.Args, cancellationToken),
            ("choose", { } l) when press["field"] is { } field && press["value"] is { } value => await editing.SetAsync(turn, proposal, l, new Dictionary<string, string> { [field] = value }, cancellationToken),
            ("choose", null) when press["field"] == "client" && press["value"] is { } clientId => await editing.SetClientAsync(turn, proposal, clientId, cancellationToken),
            ("client", _) => await editing.AskClientAsync(turn, proposal, cancellationToken),
            ("show", _) => await editing.ShowAsync(turn, proposal, cancellationToken),
            ("reword", { } l) when press["words"] is { } words => await parts.Corrections.OfLineAsync(turn, proposal, l, words, cancellationToken) is { } changed
                ? Editing.Anew(await editing.ShowAsync(turn, changed, cancellationToken), turn)
                : Answer.Say(ConfirmingWords.NotThatLine.In(turn.Language)),
            _ => Answer.Say(ConfirmingWords.NotFound.In(turn.Language)),
        };
    }

    // Words that only seem to give something up take nothing away: the notes that wait are shown to choose from.
    private async Task<Answer?> WhichToLeaveAsync(Turn turn, CancellationToken cancellationToken)
    {
        var pending = (await proposals.PendingOfAsync(turn.Reader, 10, cancellationToken)).Where(p => turn.Conversation.Open.Contains(p.Id)).ToList();
        if (pending.Count == 0) return null;
        var named = await clients.FindManyAsync(turn.Reader, [.. pending.Select(p => p.ClientId).OfType<string>().Distinct()], cancellationToken);
        return Answer.Show(ConfirmingCards.Which(
            ConfirmingWords.WhichToLeave,
            [.. pending.Select(p => (p, named.FirstOrDefault(c => c.Id == p.ClientId)?.ShortName ?? ConfirmingWords.SomeClient.In(turn.Language)))],
            "giveup",
            turn));
    }

    private async Task<Answer?> UnsavedAsync(Turn turn, CancellationToken cancellationToken)
    {
        var pending = await proposals.PendingOfAsync(turn.Reader, 10, cancellationToken);
        if (pending.Count == 0) return null;
        if (pending.Count == 1) return await editing.ShowAsync(turn, pending[0], cancellationToken);
        var named = await clients.FindManyAsync(turn.Reader, [.. pending.Select(p => p.ClientId).OfType<string>().Distinct()], cancellationToken);
        return Answer.Show(ConfirmingCards.Which(
            ConfirmingWords.UnsavedTitle,
            [.. pending.Select(p => (p, named.FirstOrDefault(c => c.Id == p.ClientId)?.ShortName ?? ConfirmingWords.SomeClient.In(turn.Language)))],
            "show",
            turn));
    }

    private async Task<Answer> UndoLastAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Conversation.LastSaved is { } last && await proposals.FindAsync(turn.Reader, last, cancellationToken) is { } proposal
            ? await saving.UndoAsync(turn, proposal, rest: false, cancellationToken)
            : Answer.Say(ConfirmingWords.NothingToUndo.In(turn.Language));

    private static HashSet<string>? Ticked(Press press) => press[Ticks.Field] is { } ticked ? [.. ticked.Split(',', StringSplitOptions.RemoveEmptyEntries)] : null;
}
