using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.VisitPlans;

/// <summary>Plans visits: a month's plan with its approval, single visits, whom to visit, what is planned, days away.</summary>
public sealed class VisitPlansSkill(MonthActs acts, SinglePlans singles, PlanParts parts) : ISkill
{
    public const string Name = "plan";

    /// <summary>The kinds of lines of what is done at once: on a month's plan, and for days away.</summary>
    public const string MonthLine = "month";
    public const string AwayLine = "away";
    public const string MetLine = "met";

    public SkillInfo Info { get; } = new(Name, [Intents.VisitPlan, Intents.AbsenceAdd])
    {
        Title = PlanWords.Title,
        Commands = [PlanWords.CommandWhom, PlanWords.CommandMonth],
        Examples = [PlanWords.ExampleSingle, PlanWords.ExampleWhom, PlanWords.ExampleMonth],
        Offers = new Dictionary<string, Offer> { [Intents.VisitPlan] = PlanWords.OfferPlan },
    };

    public IReadOnlyList<Sample> Samples => PlanSamples.All;

    public async Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (frame.Intent == Intents.AbsenceAdd) return await parts.Away.AskAsync(turn, frame, cancellationToken);
        var kind = PlanAsk.Of(frame);
        return kind switch
        {
            PlanAskKind.Month => await MonthAsync(turn, frame, cancellationToken),
            PlanAskKind.Whom => await parts.Whom.AskAsync(turn, frame, cancellationToken),
            PlanAskKind.Waiting => await parts.Lists.WaitingAsync(turn, cancellationToken),
            PlanAskKind.List => await parts.Lists.AskAsync(turn, frame, cancellationToken),
            _ => await parts.Taking.TakeAsync(turn, frame, kind, cancellationToken),
        };
    }

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var id = press["id"];
        return press.Verb switch
        {
            "month" when MonthKey.Parse(id) is { } key => await InPlaceAsync(acts.ShowAsync(turn, key, draft: false, int.TryParse(press["page"], out var page) ? Math.Clamp(page, 0, 50) : 0, cancellationToken)),
            "draft" when MonthKey.Parse(id) is { } key => await acts.ShowAsync(turn, key, draft: true, 0, cancellationToken),
            "submit" when MonthKey.Parse(id) is { } key => await acts.SubmitAsync(turn, key, cancellationToken),
            "approve" when MonthKey.Parse(id) is { } key => await acts.ApproveAsync(turn, key, cancellationToken),
            "line" when id is not null => await acts.LineAsync(turn, id, cancellationToken),
            "edited" => await acts.EditAsync(turn, press, cancellationToken),
            "drop" when id is not null => await acts.DropAsync(turn, id, cancellationToken),
            "decide" => await acts.DecideAsync(turn, press, refuse: false, cancellationToken),
            "refuse" => await acts.DecideAsync(turn, press, refuse: true, cancellationToken),
            "move" => await parts.Moves.MoveAsync(turn, press, cancellationToken),
            "cancel" => await parts.Moves.CancelAsync(turn, id, cancellationToken),
            "take" when id is not null => await parts.Whom.TakeAsync(turn, id, cancellationToken),
            "met" => await parts.Meeting.MeetAsync(turn, press, cancellationToken),
            "away" => await parts.Away.SaveAsync(turn, press, cancellationToken),
            _ => Answer.Say(AssistantWords.OldButton.In(turn.Language)),
        };
    }

    public Task<Proposal> ComposeAsync(Turn turn, Proposal proposal, CancellationToken cancellationToken) => singles.ComposeAsync(turn, proposal, cancellationToken);

    public Task<IReadOnlyList<FormField>> FormAsync(Turn turn, Proposal proposal, ProposalLine line, CancellationToken cancellationToken) => singles.FormAsync(turn, line, cancellationToken);

    public Task<Proposal?> ChangeInWordsAsync(Turn turn, Proposal proposal, string words, CancellationToken cancellationToken) => Task.FromResult(ToldVisit.Changed(turn, proposal, words));

    public Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken) =>
        notice.View == VisitSoon.View ? parts.Soon.ShowAsync(turn, notice.RecordId, cancellationToken) : parts.Notices.ShowAsync(turn, notice, cancellationToken);

    public async ValueTask<Answer> FollowAsync(Turn turn, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Settled is not { } settled) return answer;
        if (settled.Changes.Any(c => c.Collection == Plans.Collection)) answer = await parts.Soon.FollowAsync(turn, await parts.Notices.FollowAsync(turn, answer, settled, cancellationToken), settled, cancellationToken);
        return await parts.Meeting.OfferAsync(turn, answer, settled, cancellationToken);
    }

    public async Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken)
    {
        if (change.Collection != Plans.Collection || await acts.FindAsync(turn, change.Id, cancellationToken) is not ({ } plan, { State: not PlanState.Moved } line)) return null;
        var said = PlanSentences.Say(line, plan.NameOf(line), plan.CompanionOf(line, turn.Language), turn.Language, turn.Today);
        return line.State is PlanState.Planned or PlanState.Approved or PlanState.Changed ? said : $"{said} · {PlanSentences.State(line, turn.Language).Words}";
    }

    public Task<SkillFile?> FileAsync(Turn turn, string view, string recordId, CancellationToken cancellationToken) => parts.Files.MakeAsync(turn, view, recordId, cancellationToken);

    // 帮我排下个月 drafts one's own; a lead sees the one of whom he names.
    private async Task<Answer> MonthAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var month = (frame.Period ?? frame.Date)?.From ?? turn.Today;
        var other = frame.People.FirstOrDefault(p => p.StaffId is not null && p.StaffId != turn.Staff.Id && turn.Reader.MaySee(p.StaffId))?.StaffId;
        return await acts.ShowAsync(turn, MonthKey.Of(other ?? turn.Staff.Id, month), draft: other is null, 0, cancellationToken);
    }

    private static async Task<Answer> InPlaceAsync(Task<Answer> shown) => await shown is { Reply.Card: not null } answer ? answer with { Reply = answer.Reply with { InPlace = true } } : await shown;
}

/// <summary>What the skill is made of besides the month's plan, handed on together.</summary>
public sealed record PlanParts(PlanTaking Taking, WhomToVisit Whom, PlanLists Lists, AbsenceNotes Away, LineMoves Moves, PlanNotices Notices, PlanFiles Files, PlanMeeting Meeting, VisitSoon Soon);
