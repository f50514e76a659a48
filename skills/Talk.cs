using System.Globalization;
using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.TeachingNames;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills;

/// <summary>What holds a conversation together from turn to turn: the open notes, what may be said to the last card, the client spoken of, the language.</summary>
public sealed class Talk(AnswersInWords answers, Understander understander, Proposals proposals, Staff staff, Changes changes)
{
    private const int MostOpen = 20;
    private const int MostOffered = 50;

    public AnswersInWords Answers => answers;

    public Understander Understander => understander;

    /// <summary>Turns a skill's answer into what is sent and stored.</summary>
    public async Task<TurnResult> EndAsync(Turn turn, Answer answer, CancellationToken cancellationToken)
    {
        var before = turn.Conversation;
        var offered = TaughtOffer.Of(turn, answer);
        if (offered is not null) answer = answer with { Reply = TaughtOffer.Beside(answer.Reply, offered, turn.Language) };
        var open = Open(before.Open, answer);
        var nudge = await NudgeAsync(turn, answer, open, cancellationToken);
        if (nudge is not null && answer.Reply.IsForClient) answer = answer with { More = [.. answer.More, Reply.Say(nudge)] };
        var reply = nudge is null || answer.Reply.IsForClient ? answer.Reply : With(answer.Reply, nudge);
        var now = turn.Now.ToInstant();
        var after = before with
        {
            StaffId = turn.Staff.Id,
            Greeted = true,
            Language = turn.Language,
            ClientId = answer.ClientId ?? before.ClientId,
            ClientAt = answer.ClientId is null ? before.ClientAt : now,
            Said = answer.Said ?? before.Said,
            SaidAt = answer.Said is null ? before.SaidAt : now,
            Open = open,
            LastSaved = answer.Settled switch
            {
                { State: ProposalState.Applied } saved => saved.Id,
                // A correction that was taken back leaves what it corrected.
                { State: ProposalState.Undone, Corrects: { } corrected } => corrected,
                _ => before.LastSaved,
            },
            Sayable = SayableCard.Of(answer),
            Asked = SayableCard.FieldsOf(answer),
            FormIn = FormIn(turn, answer.Reply),
            FormAt = FormIn(turn, answer.Reply) is null ? null : now,
            Offered = offered is null ? before.Offered : [.. before.Offered.TakeLast(MostOffered - 1), TaughtOffer.KeyOf(offered)],
            NudgedAt = nudge is null ? before.NudgedAt : now,
        };
        return new TurnResult([.. answer.More.Where(m => GoesFirst(m, reply)), reply, .. answer.More.Where(m => !GoesFirst(m, reply))], after)
        {
            Reader = turn.Reader,
            Proposals = answer.Proposals,
            Notices = answer.Notices,
            Redrawn = answer.Redrawn,
            Work = answer.Work,
            CanRunAgain = answer is { FromWords: true, Settled: null, Proposals.Count: 0, Notices.Count: 0, Redrawn.Count: 0, Reminders.Count: 0 },
            Reminders = answer.Proposals.Any(p => p.State == ProposalState.Pending) ? [AtDayEnd(turn), .. answer.Reminders] : answer.Reminders,
        };
    }

    private static string? FormIn(Turn turn, Reply reply) =>
        reply is { InPlace: true, Card: { } card } && (reply.Asks || (reply.Live is null && card.Parts.Any(p => p is Form or Choices))) ? turn.Message.CardId : null;

    // The answer comes first; what it takes the place of is drawn before it, where both are known by one key.
    private static bool GoesFirst(Reply other, Reply answer) => other.OnlyInPlace && other.LiveKey == answer.LiveKey;

    /// <summary>The question about unsaved notes, once a day and person.</summary>
    private Reminder AtDayEnd(Turn turn)
    {
        var at = TimeOnly.ParseExact(changes.Options.AskAt, "HH:mm", CultureInfo.InvariantCulture);
        var day = TimeOnly.FromDateTime(turn.Now.DateTime) < at ? turn.Today : turn.Today.AddDays(1);
        var local = day.ToDateTime(at);
        // An hour that the clocks skip is asked after the change.
        if (turn.Zone.IsInvalidTime(local)) local = local.AddHours(1);
        return new($"unsaved|{turn.Staff.Id}|{day.ToDay()}", new DateTimeOffset(local, turn.Zone.GetUtcOffset(local)), new Notice(turn.Staff.Id, ConfirmingCards.Skill, "unsaved", day.ToDay()) { Kind = PushKind.Unsaved });
    }

    public async Task<Answer> SetLanguageAsync(Turn turn, Language language, CancellationToken cancellationToken) =>
        await staff.SetLanguageAsync(turn.Staff, language, cancellationToken)
            ? Answer.Say(AssistantWords.LanguageSet.In(language))
            : Answer.Say(ConfirmingWords.NotSaved.In(turn.Language));

    private static IReadOnlyList<string> Open(IReadOnlyList<string> before, Answer answer)
    {
        if (answer.Proposals.Count == 0 && answer.Settled is null) return before;
        var pending = answer.Proposals.Where(p => p.State == ProposalState.Pending).Select(p => p.Id).ToList();
        var gone = answer.Proposals.Select(p => p.Id).Append(answer.Settled?.Id);
        return [.. before.Where(id => !gone.Contains(id)).Concat(pending).TakeLast(MostOpen)];
    }

    /// <summary>One line about notes left unsaved, at most once an hour and never beside the note itself.</summary>
    private async Task<string?> NudgeAsync(Turn turn, Answer answer, IReadOnlyList<string> open, CancellationToken cancellationToken)
    {
        if (open.Count == 0 || answer.Proposals.Count > 0 || answer.Settled is not null || answer.Reply.Card is { } card && card.Actions.Concat(card.Parts.OfType<Choices>().SelectMany(c => c.Options).Select(o => new CardAction("", o.Press))).Any(a => a.Press.Skill == ConfirmingCards.Skill)) return null;
        if (turn.Conversation.NudgedAt is { } last && turn.Now - Moments.FromInstant(last) < TimeSpan.FromMinutes(changes.Options.NudgeMinutes)) return null;
        var count = (await proposals.PendingOfAsync(turn.Reader, 20, cancellationToken)).Count;
        return count switch
        {
            0 => null,
            1 => ConfirmingWords.NudgeOne.In(turn.Language),
            _ => ConfirmingWords.NudgeMany.In(turn.Language, count),
        };
    }

    private static Reply With(Reply reply, string line) => reply.Card is { } card
        ? reply with { Card = card with { Parts = [.. card.Parts, new Paragraph(line, Tone.Warning)] } }
        : reply with { Text = $"{reply.Text}\n{line}" };
}
