using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Confirming;

/// <summary>Corrects what was saved: all that one confirmation wrote changes together, in one write that is kept in the audit and can be taken back.</summary>
public sealed class Correcting(Proposals proposals, Clients clients, SkillSet skills, Saving saving, Corrections corrections)
{
    private static readonly TimeSpan SaidSoonAfter = TimeSpan.FromHours(12);

    /// <summary>改成昨天, 不是王总是李总, 不是宏达是宏大, said after a save with nothing open; null when the words change nothing in it.</summary>
    public async Task<Answer?> InWordsAsync(Turn turn, Correction correction, CancellationToken cancellationToken)
    {
        if (turn.Conversation.LastSaved is not { } last || await proposals.FindAsync(turn.Reader, last, cancellationToken) is not { State: ProposalState.Applied, AppliedAt: { } at } saved) return null;
        if (turn.Now - Moments.FromInstant(at) > SaidSoonAfter || skills.Named(saved.Skill) is not { } skill) return null;
        // What was done at once, without a card, is changed by the skill that did it.
        if (saved.Lines.Any(l => l.Fields.ContainsKey(Acting.Record))) return await skill.CorrectActAsync(turn, saved, correction, cancellationToken);
        if (!skill.CanCorrect) return null;
        var whole = await WholeAsync(turn, saved, cancellationToken);
        if (await corrections.ApplyAsync(turn, whole.Now, correction, cancellationToken) is not { } corrected) return null;
        if (corrected.Missing is { } missing) return Answer.Say(ConfirmingWords.NoSuchClient.In(turn.Language, Quotes.Cut(missing, 40)));
        return corrected.Proposal.ClientId is null
            ? Answer.Show(ConfirmingCards.WhichClient(saved, await clients.FindManyAsync(turn.Reader, corrected.Proposal.Candidates, cancellationToken), turn.Language))
            : await ApplyAsync(turn, saved, whole, corrected.Proposal, cancellationToken);
    }

    /// <summary>The buttons of a saved card and of what follows from them; null for one that corrects nothing.</summary>
    public async Task<Answer?> PressAsync(Turn turn, Proposal saved, Press press, CancellationToken cancellationToken)
    {
        if (skills.Named(saved.Skill) is not { CanCorrect: true } skill) return null;
        var line = saved.Lines.FirstOrDefault(l => l.Ticked && l.Id == press["line"]);
        switch (press.Verb, line)
        {
            case ("retold", _) when press["text"] is { } words:
                return await RetellAsync(turn, saved, words, cancellationToken);
            case ("correct" or "show", _):
                return await CardAsync(turn, saved, null, cancellationToken);
            case ("edit", { } asked):
                return Answer.Show(ConfirmingCards.Edit(saved, asked, await skill.FormAsync(turn, saved, asked, cancellationToken), turn.Language));
            case ("client", _):
                var own = await clients.OfOwnerAsync(turn.Reader, turn.Staff.Id, 6, cancellationToken);
                return Answer.Show(ConfirmingCards.WhichClient(saved, [.. own.Where(c => c.Id != saved.ClientId).Take(5)], turn.Language));
            case ("choose", null) when press["field"] == "client" && press["value"] is { } clientId:
                var all = await WholeAsync(turn, saved, cancellationToken);
                return await ApplyAsync(turn, saved, all, all.Now with { ClientId = clientId }, cancellationToken);
            case ("edited" or "choose", { } edited):
                var whole = await WholeAsync(turn, saved, cancellationToken);
                var values = press.Verb == "choose" && press["field"] is { } field && press["value"] is { } value ? new Dictionary<string, string> { [field] = value } : press.Args.Where(a => a.Key is not ("id" or "line" or Ticks.Field)).ToDictionary(a => a.Key, a => a.Value.Trim());
                return await ApplyAsync(turn, saved, whole, With(whole.Now, edited.Id, values), cancellationToken);
            default:
                return null;
        }
    }

    /// <summary>The words were changed after the save: each saved line takes what the new words say of it.</summary>
    private async Task<Answer> RetellAsync(Turn turn, Proposal saved, string words, CancellationToken cancellationToken)
    {
        var whole = await WholeAsync(turn, saved, cancellationToken);
        if (await corrections.ReadAgainAsync(turn, whole.Root, words, cancellationToken) is not { } read) return Answer.Say(ConfirmingWords.NothingToCorrect.In(turn.Language));
        var fresh = read.Lines.GroupBy(l => l.Kind).ToDictionary(g => g.Key, g => new Queue<ProposalLine>(g));
        var lines = whole.Now.Lines.Select(l => fresh.TryGetValue(l.Kind, out var of) && of.TryDequeue(out var now) ? l with { Fields = Told(now.Fields, words) } : l).ToList();
        return await ApplyAsync(turn, saved, whole, whole.Now with { Lines = lines, ClientId = read.ClientId ?? whole.Now.ClientId }, cancellationToken);
    }

    // The report's own words go along, unless the line has its part of them.
    private static Dictionary<string, string> Told(IReadOnlyDictionary<string, string> fields, string words) => new(fields) { ["words"] = fields.GetValueOrDefault("words") ?? words };

    private async Task<Answer> CardAsync(Turn turn, Proposal saved, string? warning, CancellationToken cancellationToken) =>
        Answer.Show(ConfirmingCards.Correct(saved, await NameAsync(turn, saved.ClientId, cancellationToken), turn.Language, warning)) with { ClientId = saved.ClientId };

    private async Task<Answer> ApplyAsync(Turn turn, Proposal saved, Whole whole, Proposal changed, CancellationToken cancellationToken)
    {
        if (skills.Named(saved.Skill) is not { } skill) return Answer.Say(ConfirmingWords.NotFound.In(turn.Language));
        if (changed.ClientId != whole.Now.ClientId && await clients.FindAsync(turn.Reader, changed.ClientId ?? "", cancellationToken) is null) return Answer.Say(ConfirmingWords.ClientGone.In(turn.Language));
        var (before, after) = (await skill.ComposeAsync(turn, whole.Now, cancellationToken), await skill.ComposeAsync(turn, changed, cancellationToken));
        if (after.Lines.FirstOrDefault(l => l.Problem is not null && whole.Now.Lines.Any(o => o.Id == l.Id && o.Ticked)) is { Problem: { } problem }) return await CardAsync(turn, saved, problem, cancellationToken);
        var moved = after.ClientId != before.ClientId;
        var lines = new List<ProposalLine>();
        foreach (var line in whole.Root.Lines.Where(l => l.Ticked))
        {
            if (before.Lines.FirstOrDefault(l => l.Id == line.Id) is not { } old || after.Lines.FirstOrDefault(l => l.Id == line.Id) is not { } now) continue;
            lines.Add(now with { Ticked = true, Problem = null, Changes = [.. Differences.Of(whole, line, old, now, moved)] });
        }
        if (!lines.Exists(l => l.Changes.Count > 0)) return Answer.Say(ConfirmingWords.NothingToCorrect.In(turn.Language));
        var correction = new Proposal
        {
            Id = turn.IdFor("c"),
            AuthorId = turn.Staff.Id,
            Skill = saved.Skill,
            Conversation = turn.Conversation.Id,
            MessageKey = turn.Message.Key,
            Text = saved.Text,
            Language = turn.Language,
            CreatedAt = turn.Now.ToInstant(),
            ClientId = after.ClientId,
            Lines = lines,
            Corrects = saved.Id,
        };
        var result = await saving.ActAsync(turn, correction, cancellationToken);
        return result.Outcome switch
        {
            ChangeOutcome.Done when result.Proposal is { } done => await DoneAsync(turn, saved, done, cancellationToken),
            ChangeOutcome.Refused => Answer.Say(ConfirmingWords.ClientGone.In(turn.Language)),
            ChangeOutcome.Conflict => await CardAsync(turn, saved, ConfirmingWords.ChangedSince.In(turn.Language), cancellationToken),
            _ => Answer.Say(ConfirmingWords.NotSaved.In(turn.Language)),
        };
    }

    private async Task<Answer> DoneAsync(Turn turn, Proposal saved, Proposal correction, CancellationToken cancellationToken)
    {
        var answer = await saving.SavedAsync(turn, correction, inWords: false, cancellationToken);
        var older = ConfirmingCards.Over(ConfirmingWords.MovedTitle, saved with { Lines = [], Text = "" }, await NameAsync(turn, saved.ClientId, cancellationToken), turn.Language);
        return answer with { Reply = answer.Reply with { InPlace = false }, More = [new Reply { Card = older, LiveKey = ConfirmingCards.LiveKey(saved), OnlyInPlace = true, InPlace = true }] };
    }

    /// <summary>What was confirmed first, and how it stands after its corrections: the first one's identity with the latest one's fields.</summary>
    private async Task<Whole> WholeAsync(Turn turn, Proposal saved, CancellationToken cancellationToken)
    {
        var chain = new List<Proposal> { saved };
        while (chain[^1].Corrects is { } before && chain.Count < 50 && await proposals.FindAsync(turn.Reader, before, cancellationToken) is { } corrected) chain.Add(corrected);
        var root = chain[^1];
        return new Whole(root, root with { Lines = [.. saved.Lines.Select(l => l with { Changes = [] })], ClientId = saved.ClientId }, chain);
    }

    private static Proposal With(Proposal proposal, string lineId, Dictionary<string, string> values) => proposal with
    {
        Lines = [.. proposal.Lines.Select(l => l.Id != lineId ? l : l with { Fields = l.Fields.Where(f => !values.ContainsKey(f.Key)).Concat(values).ToDictionary(f => f.Key, f => f.Value) })],
    };

    private async Task<string> NameAsync(Turn turn, string? clientId, CancellationToken cancellationToken) =>
        clientId is { } id && await clients.FindAsync(turn.Reader, id, cancellationToken) is { } client ? client.ShortName : ConfirmingWords.SomeClient.In(turn.Language);
}

/// <summary>A save with its corrections: the first, the first with the latest fields, and all of them, the latest first.</summary>
internal sealed record Whole(Proposal Root, Proposal Now, IReadOnlyList<Proposal> Chain);
