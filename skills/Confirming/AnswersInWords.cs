using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Confirming;

/// <summary>Takes an answer to what is open (好, 2, 王芳, 去掉投诉, 改成周四) before the words are read as anything else.</summary>
public sealed partial class AnswersInWords(Proposals proposals, Clients clients, Understander understander, ConfirmingParts parts, Afterwards afterwards)
{
    /// <summary>What people do to messages after they were sent.</summary>
    public Afterwards Afterwards => afterwards;

    /// <summary>What the answer means: a button to press, or the answer itself; neither when the words answer nothing open.</summary>
    public async Task<(Press? Press, Answer? Answer)> ReadAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        var said = SaidAnswer.Read(text);
        if (Sayable(turn, text, said) is { } press) return (press, null);
        // 早报改到八点半, 提醒改到周二, 王芳电话改成…: said of what they name, never of a note.
        var folded = FoldedText.Of(text).Text;
        if (SettingAsked.In(folded) || ReminderAsked.In(folded) || ContactSaid.In(text)) return (null, null);
        var open = await OpenAsync(turn, cancellationToken);
        if (said.Kind is SaidKind.ChangeTo or SaidKind.PerhapsChangeTo && SavedJustNow(turn) && await parts.Correcting.InWordsAsync(turn, new Correction(said.Words, said.Was), cancellationToken) is { } done) return (null, done);
        if (open.Count == 0 && (said.Kind is SaidKind.ChangeTo or SaidKind.PerhapsChangeTo) && await parts.Correcting.InWordsAsync(turn, new Correction(said.Words, said.Was), cancellationToken) is { } corrected) return (null, corrected);
        if (open.Count == 0 && SaidVoid.Reads(text, out var reason) && await VoidAsync(turn, reason, cancellationToken) is { } ended) return (null, ended);
        if (open.Count == 0)
            return (null, said.Kind is SaidKind.Confirm or SaidKind.GiveUp or SaidKind.Number ? Answer.Say(ConfirmingWords.NothingOpen.In(turn.Language)) : null);
        if (said is { Kind: SaidKind.ChangeTo or SaidKind.PerhapsChangeTo, Was: { } was } && await parts.Corrections.NamesAnotherAsync(turn, open, was, cancellationToken)) return (null, null);
        // Which line is left out or changed is said to the card that was shown last.
        var one = open.Count == 1 ? open[0] : open.Find(p => IsShown(turn, p));
        return (null, said.Kind switch
        {
            SaidKind.Confirm when open.Count > 1 => await WhichAsync(turn, open, "save", cancellationToken),
            SaidKind.Confirm => await parts.Saving.SaveAsync(turn, open[0], null, inWords: true, cancellationToken),
            SaidKind.GiveUp when open.Count > 1 => await WhichAsync(turn, open, "giveup", cancellationToken),
            SaidKind.GiveUp => await parts.Saving.GiveUpAsync(turn, open[0], inWords: true, cancellationToken),
            SaidKind.Remove when one is not null => await TickAsync(turn, one, said, cancellationToken) ?? Answer.Say(ConfirmingWords.NotThatLine.In(turn.Language)),
            SaidKind.Keep when one is not null => await TickAsync(turn, one, said, cancellationToken),
            SaidKind.KeepAll when one is not null => await parts.Saving.SaveAsync(turn, one, [.. one.Lines.Where(l => l.Problem is null).Select(l => l.Id)], inWords: true, cancellationToken),
            SaidKind.Number when one is not null => await ChooseAsync(turn, one, said.Number, null, cancellationToken) ?? Answer.Say(ConfirmingWords.NotThatLine.In(turn.Language)),
            SaidKind.ChangeTo when one is not null => await ChangeAsync(turn, one, said, cancellationToken) ?? Answer.Say(ConfirmingWords.NotThatLine.In(turn.Language)),
            SaidKind.PerhapsChangeTo when one is not null && await ChangeAsync(turn, one, said, cancellationToken) is { } changed => changed,
            // 是10号不是3号, where the note has it so: shown again, and nothing is added.
            SaidKind.PerhapsChangeTo when one is not null && said.Was is { } not && HasDay(one, said.Words, turn.Now) && Understander.DaysIn(not, turn.Now).Deadline is not null => Editing.Anew(await parts.Editing.ShowAsync(turn, one, cancellationToken), turn),
            SaidKind.ChangeTo or SaidKind.Remove or SaidKind.Keep or SaidKind.KeepAll => await WhichAsync(turn, open, "show", cancellationToken),
            _ => await OtherAsync(turn, open, text, cancellationToken),
        });
    }

    private static readonly char[] Commas = ['，', ','];

    /// <summary>The label or number of something shown on the last card (都对 of 都对，签字 as well), a button with the row it stands in, or one with what its form asks for.</summary>
    private static Press? Sayable(Turn turn, string text, SaidAnswer said)
    {
        var shown = turn.Conversation.Sayable;
        if (shown.Count == 0) return null;
        if (said.Kind == SaidKind.Number && shown.Where(s => s.Numbered).ToList() is { Count: > 0 } numbered)
            return (said.Number == 99 ? numbered[^1] : numbered.ElementAtOrDefault(said.Number - 1))?.Press;
        var plain = SaidAnswer.Plain(text);
        return plain.Length == 0 ? null
            : shown.FirstOrDefault(s => s is { Of: null, TakesFields: false } && SaidAnswer.Plain(s.Label) == plain)?.Press
            ?? shown.FirstOrDefault(s => s is { Of: null, TakesFields: true } && s.Label.IndexOfAny(Commas) is > 0 and var end && SaidAnswer.Plain(s.Label[..end]) == plain)?.Press
            ?? SaidForm.OfRow(shown, plain)
            ?? SaidForm.Filled(shown, turn.Conversation.Asked, text, turn.Now);
    }

    private static bool HasDay(Proposal note, string words, DateTimeOffset now) =>
        Understander.DaysIn(words, now) is ({ } report, { } deadline) && note.Lines.Any(l => l.Fields.Any(f => f.Key is "on" or "due" && (f.Value == report.From.ToDay() || f.Value == deadline.To.ToDay())));

    private static bool IsShown(Turn turn, Proposal note) =>
        turn.Conversation.Sayable.Any(s => s.Press is { Skill: ConfirmingCards.Skill, Verb: "giveup" } press && press["id"] == note.Id);

    /// <summary>The last thing shown is what was just done, with its way back: 改到四点 is said of it, whatever else waits.</summary>
    private static bool SavedJustNow(Turn turn) =>
        turn.Conversation.LastSaved is { } last && turn.Conversation.Sayable.Any(s => s.Press is { Skill: ConfirmingCards.Skill, Verb: "undo" } press && press["id"] == last);

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

    private async Task<Answer?> TickAsync(Turn turn, Proposal proposal, SaidAnswer said, CancellationToken cancellationToken)
    {
        var ticked = said.Kind == SaidKind.Keep;
        // A line of another kind can hold the word too: its own kind comes first.
        var line = proposal.Lines.FirstOrDefault(l => said.Number > 0 && l.Id == said.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))
            ?? proposal.Lines.OrderBy(l => l.Ticked == ticked).FirstOrDefault(l => l.Label.Contains(said.Words, StringComparison.OrdinalIgnoreCase))
            ?? proposal.Lines.FirstOrDefault(l => l.Ticked != ticked && l.Sentence.Contains(said.Words, StringComparison.OrdinalIgnoreCase));
        if (line is null) return null;
        var changed = proposal with { Lines = [.. proposal.Lines.Select(l => l.Id == line.Id ? l with { Ticked = ticked } : l)] };
        return Editing.Anew(await parts.Editing.ShowAsync(turn, changed, cancellationToken), turn);
    }

    private async Task<Answer?> ChangeAsync(Turn turn, Proposal proposal, SaidAnswer said, CancellationToken cancellationToken)
    {
        if (await ChooseAsync(turn, proposal, 0, said.Words, cancellationToken) is { } chosen) return chosen;
        return await parts.Corrections.ApplyAsync(turn, proposal, new Correction(said.Words, said.Was), cancellationToken) switch
        {
            null => await WhichLineAsync(turn, proposal, said, cancellationToken),
            { Missing: { } name } => Answer.Say(ConfirmingWords.NoSuchClient.In(turn.Language, Quotes.Cut(name, 40))),
            var corrected => Editing.Anew(await parts.Editing.ShowAsync(turn, corrected.Proposal, cancellationToken), turn),
        };
    }

    /// <summary>改成周五 that fits several lines asks which; the one it fits is changed.</summary>
    private async Task<Answer?> WhichLineAsync(Turn turn, Proposal proposal, SaidAnswer said, CancellationToken cancellationToken)
    {
        if (said.Was is not null) return null;
        var fitting = new List<(ProposalLine Line, Proposal Changed)>();
        foreach (var line in proposal.Lines.Where(l => l.Ticked))
        {
            if (await parts.Corrections.OfLineAsync(turn, proposal, line, said.Words, cancellationToken) is { } changed) fitting.Add((line, changed));
        }
        return fitting switch
        {
            [] => null,
            [var only] => Editing.Anew(await parts.Editing.ShowAsync(turn, only.Changed, cancellationToken), turn),
            _ => Answer.Show(ConfirmingCards.WhichLine(proposal, [.. fitting.Select(f => f.Line)], said.Words, turn.Language)),
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

    /// <summary>美家家居明天不去了: the visit to come is one that waits to be saved.</summary>
    private async Task<Answer?> CallOffAsync(Turn turn, List<Proposal> open, string text, CancellationToken cancellationToken)
    {
        var frame = await understander.UnderstandAsync(text, Intents.VisitPlan, turn.Staff, turn.Reader, turn.Now, cancellationToken);
        if (frame.Client is not { Ids: [var client] }) return null;
        bool IsMeant(ProposalLine line) => line is { Kind: VisitPlans.ToldVisit.LineKind, Ticked: true } && !line.Fields.ContainsKey(VisitPlans.ToldVisit.Cancels) && (frame.Date is not { } day || line.Fields.GetValueOrDefault("on") == day.From.ToDay());
        if (open.FindLast(p => p.ClientId == client && p.Lines.Any(IsMeant)) is not { } note) return null;
        if (note.Lines.All(IsMeant)) return await parts.Saving.GiveUpAsync(turn, note, inWords: true, cancellationToken);
        var without = note with { Lines = [.. note.Lines.Select(l => IsMeant(l) ? l with { Ticked = false } : l)] };
        return Editing.Anew(await parts.Editing.ShowAsync(turn, without, cancellationToken), turn);
    }

    [GeneratedRegex("取消|不去了|去不了|不约了|黄了|\\bcancel(?:led)?\\b|\\bcalled? off\\b|\\bnot going\\b", RegexOptions.IgnoreCase)]
    private static partial Regex CalledOff();

    /// <summary>王芳 for a line that asks which 王; a client's name for a note that has none yet.</summary>
    private async Task<Answer?> OtherAsync(Turn turn, List<Proposal> open, string text, CancellationToken cancellationToken)
    {
        if (text.Length > 60) return null;
        if (CalledOff().IsMatch(text) && await CallOffAsync(turn, open, text, cancellationToken) is { } off) return off;
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
