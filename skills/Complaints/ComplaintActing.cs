using CrmBot.Data;
using CrmBot.Skills.Confirming;

namespace CrmBot.Skills.Complaints;

/// <summary>Takes a step with a complaint at once, with the steps that lie before it, and shows the card as it then stands; asks only for what the step cannot do without.</summary>
public sealed class ComplaintActing(ComplaintReads reads, Assignment assignment, ComplaintTelling telling, Saving saving, ComplaintNumbers numbers)
{
    private const string Prefix = "k";

    public ComplaintReads Reads => reads;

    public ComplaintNumbers Numbers => numbers;

    /// <summary>Takes the step. Where a button was pressed its card changes in place; words are answered by a new card.</summary>
    public async Task<Answer> DoAsync(Turn turn, ComplaintSight sight, ComplaintOrder order, bool inPlace, CancellationToken cancellationToken)
    {
        if (order.Event == ComplaintEvent.Escalate) order = order with { To = sight.Above?.Id ?? sight.Complaint.EscalatedTo };
        if (await AskAsync(turn, sight, order, cancellationToken) is { } question) return Show(question, sight, inPlace) is var asked && ComplaintForms.IsForm(question) ? asked with { Reply = asked.Reply with { Asks = true } } : asked;
        var after = sight.Complaint;
        var id = turn.IdFor(Prefix);
        foreach (var happens in Way(sight.Complaint, order.Event))
        {
            var move = new ComplaintMove(happens, turn.Staff.Id, happens is ComplaintEvent.Answer or ComplaintEvent.Reopen ? order.At ?? turn.Now : turn.Now, turn.Now)
            {
                To = order.To,
                How = happens == ComplaintEvent.Answer ? order.How : null,
                Note = order.Note,
                Category = order.Category,
                Severity = order.Severity,
                CauseKind = order.CauseKind,
                Cause = order.Cause,
                Prevention = order.Prevention,
                Proposal = id,
            };
            var (next, why) = ComplaintMoves.Take(after, move);
            if (next is null && (happens, why) == (ComplaintEvent.Answer, MoveRefusal.WrongTime)) return Show(AnswerForm(sight, order, ComplaintWords.WrongTime.In(turn.Language)), sight, inPlace);
            if (next is null) return Refused(sight, happens, why, inPlace);
            after = next;
        }
        return await WriteAsync(turn, sight, after, id, inPlace, cancellationToken);
    }

    /// <summary>The card, with a word on top.</summary>
    public static Answer Show(Card card, ComplaintSight sight, bool inPlace) =>
        new(ComplaintTelling.Live(card, sight.Complaint.Id, sight.Complaint.Version, sight.Viewer.Id, inPlace)) { ClientId = sight.Complaint.OwnerId == sight.Viewer.Id ? sight.Complaint.ClientId : null };

    private async Task<Answer> WriteAsync(Turn turn, ComplaintSight sight, Complaint after, string id, bool inPlace, CancellationToken cancellationToken)
    {
        var proposal = new Proposal
        {
            Id = id,
            AuthorId = turn.Staff.Id,
            Skill = ComplaintButtons.Skill,
            Conversation = turn.Conversation.Id,
            MessageKey = turn.Message.Key,
            Text = "",
            Language = turn.Language,
            CreatedAt = turn.Now.ToInstant(),
            ClientId = after.ClientId,
            Lines =
            [
                new ProposalLine
                {
                    Id = "1",
                    Kind = ComplaintLine.Name,
                    Ticked = true,
                    Label = ComplaintLineWords.Label.In(turn.Language),
                    Sentence = $"{after.Number} · {ComplaintCard.Did(sight, after.Steps[^1])}",
                    Changes = [Change.Between(Data.Complaints.Collection, sight.Complaint, after)],
                },
            ],
        };
        var result = await saving.ActAsync(turn, proposal, cancellationToken);
        if (result.Outcome is ChangeOutcome.Conflict or ChangeOutcome.Settled)
        {
            return await reads.FindAsync(turn, after.Id, cancellationToken) is { } now
                ? Show(ComplaintCard.Compose(now, ComplaintWords.ChangedMeanwhile.In(turn.Language)), now, inPlace)
                : Answer.Say(ComplaintWords.NotFound.In(turn.Language, after.Number));
        }
        if (result.Outcome == ChangeOutcome.Busy) return Answer.Say(ComplaintWords.NotSaved.In(turn.Language));
        if (result.Outcome != ChangeOutcome.Done || result.Proposal is not { } done) return Answer.Say(ComplaintWords.NotFound.In(turn.Language, after.Number));
        return await DoneAsync(turn, done, after, inPlace, cancellationToken);
    }

    /// <summary>What this very message did already, shown as it now stands: a turn that is run again takes no second step. Null where it did nothing yet.</summary>
    public async Task<Answer?> AgainAsync(Turn turn, CancellationToken cancellationToken) =>
        await reads.ActedAsync(turn, turn.IdFor(Prefix), cancellationToken) is { } done ? await DoneAsync(turn, done, null, turn.Message.Kind == MessageKind.Press, cancellationToken) : null;

    private async Task<Answer> DoneAsync(Turn turn, Proposal done, Complaint? after, bool inPlace, CancellationToken cancellationToken)
    {
        var change = done.Changes.First(c => c.Collection == Data.Complaints.Collection);
        var shown = await reads.FindAsync(turn, change.Id, cancellationToken);
        var (number, version) = shown is null ? await reads.TraceAsync(change.Id, cancellationToken) : (null, null);
        var answer = shown is null
            ? new Answer(ComplaintTelling.Live(Left(turn, number, done), change.Id, version ?? long.MaxValue, turn.Staff.Id, inPlace))
            : Show(ComplaintCard.Compose(shown), shown, inPlace);
        return answer with
        {
            Settled = done,
            Notices = ComplaintTelling.OfStep(change, turn.Staff.Id),
            Reminders = (after ?? shown?.Complaint) is { } now ? await telling.WarningsAsync(now, turn.Now, isNew: false, cancellationToken) : [],
        };
    }

    /// <summary>The card of one who gave the complaint away: what he did can still be taken back for a while.</summary>
    public static Card Left(Turn turn, string? number, Proposal? left)
    {
        var card = ComplaintCard.Over(number, withdrawn: false, turn.Language, turn.Now);
        if (left is not { State: ProposalState.Applied, UndoUntil: { } until } || string.CompareOrdinal(turn.Now.ToInstant(), until) > 0) return card;
        var time = Wording.Days.Time(TimeZoneInfo.ConvertTime(Moments.FromInstant(until), turn.Zone));
        return card with
        {
            Parts = [.. card.Parts, new Paragraph(ComplaintWords.UndoUntil.In(turn.Language, left.Lines[0].Sentence, time), Tone.Good)],
            Actions = [new(ComplaintButtonWords.Undo.In(turn.Language), Press.To(ConfirmingCards.Skill, "undo", ("id", left.Id)), ActionStyle.Quiet)],
        };
    }

    /// <summary>The steps from where it stands to what was asked for.</summary>
    private static ComplaintEvent[] Way(Complaint complaint, ComplaintEvent asked) => (asked, complaint) switch
    {
        (ComplaintEvent.Resolve, { AwaitsAnswer: true }) => [ComplaintEvent.Answer, asked],
        (ComplaintEvent.Close, { AwaitsAnswer: true }) => [ComplaintEvent.Answer, ComplaintEvent.Resolve, asked],
        (ComplaintEvent.Close, { Standing: ComplaintState.Answered }) => [ComplaintEvent.Resolve, asked],
        _ => [asked],
    };

    /// <summary>The card that asks for what is missing, where the step is possible at all.</summary>
    private async Task<Card?> AskAsync(Turn turn, ComplaintSight sight, ComplaintOrder order, CancellationToken cancellationToken)
    {
        var (complaint, way) = (sight.Complaint, Way(sight.Complaint, order.Event));
        if (ComplaintStates.After(complaint.Standing, way[0]) is null) return null;
        if (way.Contains(ComplaintEvent.Close) && (order.Cause is null || order.Prevention is null) && !complaint.AwaitsAnswer)
            return ComplaintForms.Close(sight, order.CauseKind, order.Cause, order.Prevention, missing: order.Cause is not null || order.Prevention is not null);
        if (way[0] == ComplaintEvent.Answer && order.How is null) return AnswerForm(sight, order, null);
        switch (order.Event)
        {
            case ComplaintEvent.Close when order.Cause is null || order.Prevention is null:
                return ComplaintForms.Close(sight, order.CauseKind, order.Cause, order.Prevention, missing: order.Cause is not null || order.Prevention is not null, [.. ComplaintOrders.ArgsOf(order).Where(a => a.Name is "how" or "at" or "why")]);
            case ComplaintEvent.Void or ComplaintEvent.Pause when string.IsNullOrWhiteSpace(order.Note) && !(order.Event == ComplaintEvent.Pause && complaint.OpenPause is not null):
                return ComplaintForms.Why(sight, Verb(order.Event), missing: order.Note is not null);
            case ComplaintEvent.Assign when order.To is null:
                return ComplaintForms.Pass(sight, await assignment.CandidatesAsync(turn, complaint.OwnerId, complaint.HandlerId, cancellationToken));
            case ComplaintEvent.Merge when order.To is null:
                var others = (await reads.Store.OpenOfClientAsync(turn.Reader, complaint.ClientId, 10, cancellationToken)).Where(o => o.Id != complaint.Id).ToList();
                return others.Count > 0 ? ComplaintForms.Merge(sight, others) : ComplaintCard.Compose(sight, ComplaintButtonWords.NoOthers.In(turn.Language));
            case ComplaintEvent.Escalate when order.To is null:
                return ComplaintCard.Compose(sight, ComplaintWords.NobodyAbove.In(turn.Language));
            case ComplaintEvent.Accept when !sight.IsHandler:
                return ComplaintCard.Compose(sight, ComplaintWords.OnlyHandler.In(turn.Language, complaint.HandlerId is null ? "" : sight.NameOf(complaint.HandlerId)));
            default:
                return null;
        }
    }

    // How and when it was answered, with all that was filled in for the step that was meant.
    private static Card AnswerForm(ComplaintSight sight, ComplaintOrder order, string? wrongTime) =>
        ComplaintForms.Answer(sight, Verb(order.Event), order.How, wrongTime, [.. ComplaintOrders.ArgsOf(order).Where(a => a.Name is "kind" or "cause" or "prevention" or "why")]);

    private static string Verb(ComplaintEvent happens) => happens.ToString().ToLowerInvariant();

    private static Answer Refused(ComplaintSight sight, ComplaintEvent refused, MoveRefusal? why, bool inPlace)
    {
        var language = sight.Language;
        var words = why switch
        {
            MoveRefusal.AlreadySo => ComplaintWords.AlreadySo.In(language),
            MoveRefusal.WrongTime => ComplaintWords.WrongTime.In(language),
            _ => ComplaintWords.NotNow.In(language, ComplaintButtonWords.Say(sight.Complaint.Standing, language), ComplaintButtonWords.SayRefused(refused, language)),
        };
        return Show(ComplaintCard.Compose(sight, words), sight, inPlace);
    }
}
