using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Confirming;

/// <summary>Takes an answer to what is open (好, 2, 王芳, 去掉投诉, 改成周四) before the words are read as anything else.</summary>
public sealed class AnswersInWords(Proposals proposals, Clients clients, Understander understander, ConfirmingParts parts, Afterwards afterwards)
{
    /// <summary>What people do to messages after they were sent.</summary>
    public Afterwards Afterwards => afterwards;

    /// <summary>What the answer means: a button to press, or the answer itself; neither when the words answer nothing open.</summary>
    public async Task<(Press? Press, Answer? Answer)> ReadAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        var said = SaidAnswer.Read(text);
        if (Sayable(turn, text, said) is { } press) return (press, null);
        // 早报改到八点半, 提醒改到周二: said of what they name, never of a note.
        var folded = FoldedText.Of(text).Text;
        if (SettingAsked.In(folded) || ReminderAsked.In(folded)) return (null, null);
        var open = await OpenAsync(turn, cancellationToken);
        if (open.Count == 0 && (said.Kind is SaidKind.ChangeTo or SaidKind.PerhapsChangeTo) && await parts.Correcting.InWordsAsync(turn, new Correction(said.Words, said.Was), cancellationToken) is { } corrected) return (null, corrected);
        if (open.Count == 0 && SaidVoid.Reads(text, out var reason) && await VoidAsync(turn, reason, cancellationToken) is { } ended) return (null, ended);
        if (open.Count == 0)
            return (null, said.Kind is SaidKind.Confirm or SaidKind.GiveUp or SaidKind.Number ? Answer.Say(ConfirmingWords.NothingOpen.In(turn.Language)) : null);
        if (said is { Kind: SaidKind.ChangeTo or SaidKind.PerhapsChangeTo, Was: { } was } && await parts.Corrections.NamesAnotherAsync(turn, open, was, cancellationToken)) return (null, null);
        return (null, said.Kind switch
        {
            SaidKind.Confirm when open.Count > 1 => await WhichAsync(turn, open, "save", cancellationToken),
            SaidKind.Confirm => await parts.Saving.SaveAsync(turn, open[0], null, inWords: true, cancellationToken),
            SaidKind.GiveUp when open.Count > 1 => await WhichAsync(turn, open, "giveup", cancellationToken),
            SaidKind.GiveUp => await parts.Saving.GiveUpAsync(turn, open[0], inWords: true, cancellationToken),
            SaidKind.Remove when open.Count == 1 => await RemoveAsync(turn, open[0], said, cancellationToken),
            SaidKind.Number when open.Count == 1 => await ChooseAsync(turn, open[0], said.Number, null, cancellationToken) ?? Answer.Say(ConfirmingWords.NotThatLine.In(turn.Language)),
            SaidKind.ChangeTo when open.Count == 1 => await ChangeAsync(turn, open[0], said, cancellationToken) ?? Answer.Say(ConfirmingWords.NotThatLine.In(turn.Language)),
            SaidKind.PerhapsChangeTo when open.Count == 1 && await ChangeAsync(turn, open[0], said, cancellationToken) is { } changed => changed,
            SaidKind.ChangeTo or SaidKind.Remove => await WhichAsync(turn, open, "show", cancellationToken),
            _ => await OtherAsync(turn, open, text, cancellationToken),
        });
    }

    /// <summary>The label or number of something shown on the last card, a button with the row it stands in, or one with what its form asks for.</summary>
    private static Press? Sayable(Turn turn, string text, SaidAnswer said)
    {
        var shown = turn.Conversation.Sayable;
        if (shown.Count == 0) return null;
        if (said.Kind == SaidKind.Number && shown.Where(s => s.Numbered).ToList() is { Count: > 0 } numbered)
            return (said.Number == 99 ? numbered[^1] : numbered.ElementAtOrDefault(said.Number - 1))?.Press;
        var plain = SaidAnswer.Plain(text);
        return plain.Length == 0 ? null
            : shown.FirstOrDefault(s => s is { Of: null, TakesFields: false } && SaidAnswer.Plain(s.Label) == plain)?.Press
            ?? SaidForm.OfRow(shown, plain)
            ?? SaidForm.Filled(shown, turn.Conversation.Asked, text, turn.Now);
    }

    private async Task<List<Proposal>> OpenAsync(Turn turn, CancellationToken cancellationToken)
    {
        var open = new List<Proposal>();
        foreach (var id in turn.Conversation.Open)
        {
            if (await proposals.FindAsync(turn.Reader, id, cancellationToken) is { State: ProposalState.Pending } pending) open.Add(pending);
        }
        return open;
    }

    // Without a reason it is taken back while that is possible, and asked for its reason afterwards.
    private async Task<Answer?> VoidAsync(Turn turn, string? reason, CancellationToken cancellationToken) =>
        turn.Conversation.LastSaved is not { } last || await proposals.FindAsync(turn.Reader, last, cancellationToken) is not { } saved ? null
            : reason is null ? await parts.Saving.UndoAsync(turn, saved, rest: false, cancellationToken)
            : await parts.Saving.VoidAsync(turn, saved, reason, cancellationToken);

    private async Task<Answer> WhichAsync(Turn turn, List<Proposal> open, string verb, CancellationToken cancellationToken)
    {
        var named = await clients.FindManyAsync(turn.Reader, [.. open.Select(p => p.ClientId).OfType<string>().Distinct()], cancellationToken);
        return Answer.Show(ConfirmingCards.Which(
            ConfirmingWords.WhichNote,
            [.. open.Select(p => (p, named.FirstOrDefault(c => c.Id == p.ClientId)?.ShortName ?? ConfirmingWords.SomeClient.In(turn.Language)))],
            verb,
            turn));
    }

    private async Task<Answer> RemoveAsync(Turn turn, Proposal proposal, SaidAnswer said, CancellationToken cancellationToken)
    {
        var line = proposal.Lines.FirstOrDefault(l => said.Number > 0 && l.Id == said.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))
            ?? proposal.Lines.FirstOrDefault(l => l.Ticked && (l.Label.Contains(said.Words, StringComparison.OrdinalIgnoreCase) || l.Sentence.Contains(said.Words, StringComparison.OrdinalIgnoreCase)));
        if (line is null) return Answer.Say(ConfirmingWords.NotThatLine.In(turn.Language));
        var without = proposal with { Lines = [.. proposal.Lines.Select(l => l.Id == line.Id ? l with { Ticked = false } : l)] };
        return Editing.Anew(await parts.Editing.ShowAsync(turn, without, cancellationToken), turn);
    }

    private async Task<Answer?> ChangeAsync(Turn turn, Proposal proposal, SaidAnswer said, CancellationToken cancellationToken)
    {
        if (await ChooseAsync(turn, proposal, 0, said.Words, cancellationToken) is { } chosen) return chosen;
        return await parts.Corrections.ApplyAsync(turn, proposal, new Correction(said.Words, said.Was), cancellationToken) switch
        {
            null => null,
            { Missing: { } name } => Answer.Say(ConfirmingWords.NoSuchClient.In(turn.Language, Quotes.Cut(name, 40))),
            var corrected => Editing.Anew(await parts.Editing.ShowAsync(turn, corrected.Proposal, cancellationToken), turn),
        };
    }

    /// <summary>A choice shown beside a line, by its number or its words.</summary>
    private async Task<Answer?> ChooseAsync(Turn turn, Proposal proposal, int number, string? words, CancellationToken cancellationToken)
    {
        var choices = proposal.Lines.SelectMany(l => l.Choices.Select(c => (Line: l, Choice: c))).ToList();
        var at = words is null ? number - 1 : choices.FindIndex(c => words.Length > 1 && c.Choice.Label.Contains(words, StringComparison.OrdinalIgnoreCase));
        if (at < 0 || at >= choices.Count) return null;
        var (line, choice) = choices[at];
        return Editing.Anew(await parts.Editing.SetAsync(turn, proposal, line, new Dictionary<string, string> { [choice.Field] = choice.Value }, cancellationToken), turn);
    }

    /// <summary>王芳 for a line that asks which 王; a client's name for a note that has none yet.</summary>
    private async Task<Answer?> OtherAsync(Turn turn, List<Proposal> open, string text, CancellationToken cancellationToken)
    {
        if (text.Length > 60) return null;
        var plain = SaidAnswer.Plain(text);
        foreach (var proposal in open)
        {
            if (plain.Length >= 2 && await ChooseAsync(turn, proposal, 0, plain, cancellationToken) is { } chosen) return chosen;
        }
        if (open.FirstOrDefault(p => p.ClientId is null) is not { } homeless) return null;
        var frame = await understander.UnderstandAsync(text, turn.Staff, turn.Reader, turn.Now, cancellationToken);
        return frame is { Intent: Intents.ClientBrief, Client: { Ids: { Count: > 0 } ids, Words: { } name } } && text.Trim().Length <= name.Length + 2
            ? Editing.Anew(await parts.Editing.ShowAsync(turn, homeless with { ClientId = ids.Count == 1 ? ids[0] : null, Candidates = ids, ClientWords = ids.Count > 1 ? name : null }, cancellationToken), turn)
            : null;
    }
}

/// <summary>The parts of confirming, handed on together.</summary>
public sealed record ConfirmingParts(Saving Saving, Editing Editing, Corrections Corrections, Correcting Correcting);
