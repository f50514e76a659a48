using System.Text.Json;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Confirming;

/// <summary>Saves a proposal, takes it back, gives it up, declares it void, and says truthfully what became of it.</summary>
public sealed class Saving(Proposals proposals, Changes changes, Clients clients, Staff staff, SkillSet skills)
{
    private const int LongestChain = 50;

    public async Task<Answer> SaveAsync(Turn turn, Proposal proposal, IReadOnlyCollection<string>? ticked, bool inWords, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        if (proposal.State == ProposalState.Pending)
        {
            if (proposal.ClientId is null) return Answer.Say(ConfirmingWords.ClientFirst.In(language));
            if (await ReadAgainAsync(turn, proposal, cancellationToken) is { } changed) return changed;
        }

        ChangeResult result;
        try
        {
            result = await changes.ApplyAsync(turn.Reader, proposal.Id, ticked, turn.Message.Key, cancellationToken);
        }
        catch (StoreException e) when (e is StoreUnavailableException or StoreTimeoutException)
        {
            return await UnsureAsync(turn, proposal, ticked, cancellationToken);
        }

        return result.Outcome switch
        {
            ChangeOutcome.Done when result.Proposal is { } saved => await SavedAsync(turn, saved, inWords, cancellationToken),
            ChangeOutcome.Settled when result.Proposal is { } settled => await SettledAsync(turn, settled, cancellationToken),
            ChangeOutcome.Conflict => await ConflictAsync(turn, proposal, result.Conflicts, cancellationToken),
            ChangeOutcome.Refused => Answer.Say(ConfirmingWords.ClientGone.In(language)),
            ChangeOutcome.Nothing => Answer.Say(ConfirmingWords.NothingTicked.In(language)),
            ChangeOutcome.Busy => Retry(turn, proposal, ticked, ConfirmingWords.NotSaved),
            _ => Answer.Say(ConfirmingWords.NotFound.In(language)),
        };
    }

    /// <summary>Writes at once what a button named, or what is exact and can be taken back: no card asks first. A store that fails is asked by the proposal's key what became of it.</summary>
    public async Task<ChangeResult> ActAsync(Turn turn, Proposal proposal, CancellationToken cancellationToken)
    {
        try
        {
            return await changes.ActAsync(turn.Reader, proposal, turn.Message.Key, cancellationToken);
        }
        catch (StoreException e) when (e is StoreUnavailableException or StoreTimeoutException)
        {
            return new ChangeResult(await proposals.FindAsync(turn.Reader, proposal.Id, cancellationToken) is { State: ProposalState.Applied } ? ChangeOutcome.Done : ChangeOutcome.Busy, proposal);
        }
    }

    public async Task<Answer> UndoAsync(Turn turn, Proposal proposal, bool rest, CancellationToken cancellationToken)
    {
        var language = turn.Language;
        var result = await changes.UndoAsync(turn.Reader, proposal.Id, rest, turn.Message.Key, cancellationToken);
        var name = await NameAsync(turn, proposal, cancellationToken);
        switch (result.Outcome)
        {
            case ChangeOutcome.Done when result.Proposal is { } undone:
                var kept = await BuiltOnAsync(turn, undone, result.Conflicts, cancellationToken);
                if (undone.Corrects is not null && kept.Count == 0)
                    return Ended(undone, ConfirmingCards.Over(ConfirmingWords.UndoneTitle, undone with { Text = "", Lines = [.. undone.Lines.Where(l => l.Changes.Count > 0)] }, name, language, ConfirmingWords.CorrectionUndone.In(language))) with { Settled = undone };
                var note = kept.Count > 0 ? string.Join('\n', kept) : ConfirmingCards.HasWords(undone) ? ConfirmingWords.KeptWords.In(language) : null;
                return Ended(undone, ConfirmingCards.Over(ConfirmingWords.UndoneTitle, undone, name, language, note));
            case ChangeOutcome.Conflict:
                return Blocked(turn, proposal, await BuiltOnAsync(turn, proposal, result.Conflicts, cancellationToken), result.Conflicts);
            case ChangeOutcome.TooLate:
                return VoidForm(turn, proposal, null);
            case ChangeOutcome.Settled when result.Proposal is { } settled:
                return Answer.Say(settled.State == ProposalState.Undone ? ConfirmingWords.AlreadyUndone.In(language) : ConfirmingWords.NothingToUndo.In(language));
            case ChangeOutcome.Busy:
                return Answer.Say(ConfirmingWords.NotSaved.In(language));
            default:
                return Answer.Say(ConfirmingWords.NotFound.In(language));
        }
    }

    /// <summary>After the time for undo: out of briefs and counts, kept for audit, with a reason.</summary>
    public async Task<Answer> VoidAsync(Turn turn, Proposal saved, string? reason, CancellationToken cancellationToken)
    {
        if (saved.State != ProposalState.Applied) return await SettledAsync(turn, saved, cancellationToken);
        if (string.IsNullOrWhiteSpace(reason)) return VoidForm(turn, saved, ConfirmingWords.ReasonMissing.In(turn.Language));
        var voiding = new Proposal
        {
            Id = turn.IdFor("v"),
            AuthorId = turn.Staff.Id,
            Skill = saved.Skill,
            Conversation = turn.Conversation.Id,
            MessageKey = turn.Message.Key,
            Text = reason,
            Language = turn.Language,
            CreatedAt = turn.Now.ToInstant(),
            ClientId = saved.ClientId,
            Lines = [.. (await RootAsync(turn, saved, cancellationToken)).Lines.Where(l => l.Ticked).Select(l => l with { Changes = [.. l.Changes.Where(c => c is { Create: true, Collection: not Clients.Collection }).Select(c => Change.Set(c.Collection, c.Id, "voided", null, reason.Trim()))] })],
        };
        var result = await changes.ActAsync(turn.Reader, voiding, turn.Message.Key, cancellationToken);
        return result.Outcome == ChangeOutcome.Done
            ? Ended(voiding, ConfirmingCards.Over(ConfirmingWords.VoidedTitle, saved, await NameAsync(turn, saved, cancellationToken), turn.Language, reason.Trim())) with { Settled = result.Proposal }
            : Answer.Say(ConfirmingWords.NothingToUndo.In(turn.Language));
    }

    public async Task<Answer> GiveUpAsync(Turn turn, Proposal proposal, bool inWords, CancellationToken cancellationToken)
    {
        if (proposal.State != ProposalState.Pending && proposal.UndoneBy != turn.Message.Key) return await SettledAsync(turn, proposal, cancellationToken);
        var expires = turn.Now.AddDays(changes.Options.KeepDays).ToInstant();
        var given = proposal with { State = ProposalState.GivenUp, UndoneBy = turn.Message.Key, ExpiresAt = expires };
        var card = ConfirmingCards.Over(ConfirmingWords.GivenUpTitle, given, await NameAsync(turn, given, cancellationToken), turn.Language, ConfirmingWords.KeptWords.In(turn.Language));
        var live = new Reply { Card = card, LiveKey = ConfirmingCards.LiveKey(given), InPlace = true };
        return inWords
            ? new Answer(Reply.Say(card.Title)) { More = [live with { OnlyInPlace = true }], Proposals = [given] }
            : new Answer(live) { Proposals = [given] };
    }

    /// <summary>A button or word for something that is over: how it stands, and its card brought up to date.</summary>
    public async Task<Answer> SettledAsync(Turn turn, Proposal proposal, CancellationToken cancellationToken) => proposal.State switch
    {
        ProposalState.Applied or ProposalState.Applying => Answer.Say(ConfirmingWords.AlreadySaved.In(turn.Language)) with
        {
            More = [(await SavedAsync(turn, proposal, inWords: false, cancellationToken)).Reply with { OnlyInPlace = true }],
        },
        ProposalState.Undone or ProposalState.Undoing => Answer.Say(ConfirmingWords.AlreadyUndone.In(turn.Language)),
        ProposalState.Replaced => Answer.Say(ConfirmingWords.AlreadyReplaced.In(turn.Language)),
        _ => Answer.Say(ConfirmingWords.AlreadyGivenUp.In(turn.Language)),
    };

    /// <summary>What is stored, read back.</summary>
    public async Task<Answer> SavedAsync(Turn turn, Proposal saved, bool inWords, CancellationToken cancellationToken)
    {
        var stored = new List<string>();
        var others = await clients.FindManyAsync(turn.Reader, [.. saved.Lines.Select(OtherClient).OfType<string>().Distinct()], cancellationToken);
        foreach (var line in saved.Lines.Where(l => l.Ticked))
        {
            var other = others.FirstOrDefault(c => c.Id == OtherClient(line))?.ShortName;
            foreach (var change in line.Changes)
            {
                // Whoever proposed it knows best what changed.
                var own = skills.Named(saved.Skill) is { } skill ? await skill.SayStoredAsync(turn, change, cancellationToken) : null;
                if ((own ?? await skills.SayStoredAsync(turn, change, cancellationToken)) is not { } sentence) continue;
                stored.Add(other is null || sentence.Contains(other, StringComparison.Ordinal) ? sentence : VisitNotes.VisitWords.OfClient.In(turn.Language, other, sentence));
            }
        }
        var card = ConfirmingCards.Saved(saved, await NameAsync(turn, saved, cancellationToken), stored, turn.Language, turn.Zone, skills.Named(saved.Skill) is { CanCorrect: true });
        var live = new Reply { Card = card, LiveKey = ConfirmingCards.LiveKey(saved), InPlace = true };
        var answer = new Answer(live) { Settled = saved, ClientId = saved.ClientId };
        if (!inWords) return answer;
        var all = string.Join(turn.Language == Language.Zh ? "；" : "; ", stored);
        var name = saved.ClientId is null ? null : await NameAsync(turn, saved, cancellationToken);
        var summary = name is null || all.StartsWith(name, StringComparison.Ordinal) ? ConfirmingWords.SavedSay.In(turn.Language, all) : ConfirmingWords.SavedSayOf.In(turn.Language, name, all);
        return answer with
        {
            Reply = new Reply { Text = summary, Suggestions = [new(ConfirmingWords.Undo.In(turn.Language), ConfirmingWords.Undo.In(turn.Language))] },
            More = [live with { OnlyInPlace = true }],
        };
    }

    private static string? OtherClient(ProposalLine line) => line.Fields.GetValueOrDefault("client") is { Length: > 0 } other ? other : null;

    /// <summary>A note confirmed late is read again against the file; where that changes it, it is shown again instead of saved.</summary>
    private async Task<Answer?> ReadAgainAsync(Turn turn, Proposal proposal, CancellationToken cancellationToken)
    {
        var age = turn.Now - Moments.FromInstant(proposal.ChangedAt ?? proposal.CreatedAt);
        if (age < TimeSpan.FromMinutes(changes.Options.ReadAgainMinutes) || skills.Named(proposal.Skill) is not { } skill) return null;
        var again = await skill.ComposeAsync(turn, proposal, cancellationToken);
        return Same(again, proposal) ? null : await ShowAgainAsync(turn, again, ConfirmingWords.ChangedSince.In(turn.Language), cancellationToken);
    }

    private async Task<Answer> ConflictAsync(Turn turn, Proposal proposal, IReadOnlyList<FieldConflict> conflicts, CancellationToken cancellationToken)
    {
        if (skills.Named(proposal.Skill) is not { } skill) return Answer.Say(ConfirmingWords.NotFound.In(turn.Language));
        var values = conflicts.Where(c => c.Field is { } field && !field.Contains('/', StringComparison.Ordinal)).Select(c => ConfirmingWords.BothValues.In(turn.Language, c.Field, c.Expected, c.Present));
        var warning = string.Join('\n', [ConfirmingWords.ChangedSince.In(turn.Language), .. values]);
        return await ShowAgainAsync(turn, await skill.ComposeAsync(turn, proposal, cancellationToken), warning, cancellationToken);
    }

    private async Task<Answer> ShowAgainAsync(Turn turn, Proposal again, string warning, CancellationToken cancellationToken)
    {
        var client = again.ClientId is null ? null : await clients.FindAsync(turn.Reader, again.ClientId, cancellationToken);
        return new Answer(new Reply { Card = ConfirmingCards.Pending(again, client, turn.Language, warning), LiveKey = ConfirmingCards.LiveKey(again), InPlace = true }) { Proposals = [again] };
    }

    /// <summary>The store failed in the middle: it is asked by the proposal's key what became of it.</summary>
    private async Task<Answer> UnsureAsync(Turn turn, Proposal proposal, IReadOnlyCollection<string>? ticked, CancellationToken cancellationToken)
    {
        try
        {
            var now = await proposals.FindAsync(turn.Reader, proposal.Id, cancellationToken);
            return now?.State switch
            {
                ProposalState.Applied => await SavedAsync(turn, now, inWords: false, cancellationToken),
                ProposalState.Applying => Retry(turn, proposal, ticked, ConfirmingWords.NotSure),
                _ => Retry(turn, proposal, ticked, ConfirmingWords.NotSaved),
            };
        }
        catch (StoreException)
        {
            return Retry(turn, proposal, ticked, ConfirmingWords.NotSure);
        }
    }

    private static Answer Retry(Turn turn, Proposal proposal, IReadOnlyCollection<string>? ticked, Phrase words) => Answer.Show(new Card
    {
        Title = words.In(turn.Language),
        Language = turn.Language,
        Notice = ConfirmingWords.PendingNotice.In(turn.Language),
        Parts = [new Paragraph(ConfirmingWords.Words.In(turn.Language, Quotes.Of(Quotes.Cut(proposal.Text, 120))), Tone.Quiet)],
        Actions = [new(ConfirmingWords.Retry.In(turn.Language), ConfirmingCards.On(proposal, "save", ticked is null ? [] : [(Ticks.Field, string.Join(',', ticked))]), ActionStyle.Main)],
    });

    private static Answer Blocked(Turn turn, Proposal proposal, IReadOnlyList<string> kept, IReadOnlyList<FieldConflict> conflicts) => Answer.Show(new Card
    {
        Title = ConfirmingWords.BuiltOnTitle.In(turn.Language),
        Language = turn.Language,
        Notice = ConfirmingWords.ChangedNotice.In(turn.Language),
        Parts = [new Items(null, [.. kept.Select(k => new Item(k, null, Tone.Warning))])],
        Actions = proposal.Changes.Select(c => c.Id).Except(conflicts.Select(c => c.Id)).Any()
            ? [new(ConfirmingWords.UndoRest.In(turn.Language), ConfirmingCards.On(proposal, "undoRest"), ActionStyle.Main)]
            : [],
    });

    private async Task<IReadOnlyList<string>> BuiltOnAsync(Turn turn, Proposal proposal, IReadOnlyList<FieldConflict> conflicts, CancellationToken cancellationToken)
    {
        var said = new List<string>();
        foreach (var conflict in conflicts)
        {
            var line = proposal.Lines.FirstOrDefault(l => l.Id == conflict.LineId);
            var by = conflict.By is null ? null : await staff.GetAsync(conflict.By, cancellationToken);
            said.Add(ConfirmingWords.BuiltOn.In(turn.Language, line?.Sentence ?? "", by?.NameIn(turn.Language) ?? ConfirmingWords.System.In(turn.Language)));
        }
        return said;
    }

    /// <summary>What was confirmed first, before all corrections.</summary>
    public async Task<Proposal> RootAsync(Turn turn, Proposal saved, CancellationToken cancellationToken)
    {
        for (var step = 0; step < LongestChain && saved.Corrects is { } before && await proposals.FindAsync(turn.Reader, before, cancellationToken) is { } corrected; step++) saved = corrected;
        return saved;
    }

    private static Answer VoidForm(Turn turn, Proposal proposal, string? error) => Answer.Show(new Card
    {
        Title = ConfirmingWords.Void.In(turn.Language),
        Language = turn.Language,
        Notice = ConfirmingWords.QuestionNotice.In(turn.Language),
        Parts =
        [
            new Paragraph(ConfirmingWords.TooLate.In(turn.Language)),
            new Items(null, [.. proposal.Lines.Where(l => l.Ticked).Select(l => new Item(l.Sentence, null, Tone.Quiet))]),
            new Form([new FormField("reason", ConfirmingWords.VoidReason.In(turn.Language), FieldKind.Text, null, Required: true) { Error = error }]),
        ],
        Actions = [new(ConfirmingWords.Void.In(turn.Language), ConfirmingCards.On(proposal, "void"), ActionStyle.Main, TakesInputs: true)],
    });

    private static Answer Ended(Proposal proposal, Card card) =>
        new(new Reply { Card = card, LiveKey = ConfirmingCards.LiveKey(proposal), InPlace = true }) { Settled = proposal, ClientId = proposal.ClientId };

    private async Task<string> NameAsync(Turn turn, Proposal proposal, CancellationToken cancellationToken) =>
        proposal.ClientId is { } id && await clients.FindAsync(turn.Reader, id, cancellationToken) is { } client ? client.ShortName
            // An act about several clients or none says itself what it was about.
            : proposal is { ClientId: null, State: not ProposalState.Pending, AppliedAt: not null } ? Quotes.Cut(proposal.Text, 40)
            : ConfirmingWords.SomeClient.In(turn.Language);

    private static bool Same(Proposal a, Proposal b) => JsonSerializer.Serialize(a.Lines, SkillsJson.Readable.IReadOnlyListProposalLine) == JsonSerializer.Serialize(b.Lines, SkillsJson.Readable.IReadOnlyListProposalLine);
}
