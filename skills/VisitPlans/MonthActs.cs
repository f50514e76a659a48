using CrmBot.Data;
using CrmBot.Skills.Confirming;

namespace CrmBot.Skills.VisitPlans;

/// <summary>What is done to a month's plan: drafted, changed by line, handed in, approved, changed or refused. Each button names its effect and acts at once.</summary>
public sealed class MonthActs(MonthPlans months, Acting acting)
{
    /// <summary>The view that draws a plan's card, with the page behind a point where it is not the first.</summary>
    public const string View = "month";

    public MonthPlans Months => months;

    /// <summary>The plan's card; where its author has none yet, a draft is made.</summary>
    public async Task<Answer> ShowAsync(Turn turn, MonthKey key, bool draft, int page, CancellationToken cancellationToken)
    {
        if (await months.ReadAsync(turn, key, cancellationToken) is not { } plan) return Answer.Say(MonthWords.Gone.In(turn.Language));
        var own = key.StaffId == turn.Staff.Id;
        return own && draft && key.Last >= turn.Today && !plan.Lines.Any(l => l.State is not (PlanState.Planned or PlanState.Met or PlanState.Cancelled))
            ? await DraftAsync(turn, plan, cancellationToken)
            : Shown(turn, plan, page: page);
    }

    public async Task<Answer> LineAsync(Turn turn, string lineId, CancellationToken cancellationToken) =>
        await FindAsync(turn, lineId, cancellationToken) is ({ } plan, { } line) ? Form(turn, plan, line) : Answer.Say(MonthWords.Gone.In(turn.Language));

    public async Task<Answer> EditAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, press["id"], cancellationToken) is not ({ Deciding: false } plan, { } line)) return Answer.Say(MonthWords.Gone.In(turn.Language));
        if (Wrong(turn, plan.Key, press) is { } wrong) return Form(turn, plan, line, wrong);
        return await ActAsync(turn, plan, line, PlanEvent.Edit, l => PlanFields.Filled(l, press.Args), null, cancellationToken);
    }

    public async Task<Answer> DropAsync(Turn turn, string lineId, CancellationToken cancellationToken) =>
        await FindAsync(turn, lineId, cancellationToken) is ({ Deciding: false } plan, { } line)
            ? await ActAsync(turn, plan, line, PlanEvent.Drop, l => l, null, cancellationToken)
            : Answer.Say(MonthWords.Gone.In(turn.Language));

    public async Task<Answer> SubmitAsync(Turn turn, MonthKey key, CancellationToken cancellationToken)
    {
        if (key.StaffId != turn.Staff.Id || await months.ReadAsync(turn, key, cancellationToken) is not { } plan) return Answer.Say(MonthWords.Gone.In(turn.Language));
        // Whom nobody leads settles his plan himself.
        var on = plan.Approver is null ? PlanState.Approved : PlanState.Submitted;
        var act = await ActAsync(turn, plan, plan.Lines.Where(l => l.State == PlanState.Drafted && l.StaffId == key.StaffId), l => l with { State = on, DecidedBy = null, Comment = null }, cancellationToken);
        if (act.Otherwise is { } otherwise) return otherwise;
        var lead = plan.Approver;
        var answer = await AfterAsync(turn, key, act, lead is not null && act.Done is null ? MonthWords.SubmittedAlready.In(turn.Language) : null, null, cancellationToken);
        return act.Done is null || lead is null ? answer : answer with { Notices = [new Notice(lead.Id, VisitPlansSkill.Name, "waiting", key.RecordId)] };
    }

    public async Task<Answer> ApproveAsync(Turn turn, MonthKey key, CancellationToken cancellationToken)
    {
        if (await months.ReadAsync(turn, key, cancellationToken) is not { } plan) return Answer.Say(MonthWords.Gone.In(turn.Language));
        if (!plan.Deciding) return Answer.Say(MonthWords.NotYours.In(turn.Language));
        var act = await ActAsync(turn, plan, plan.Lines.Where(l => l.State == PlanState.Submitted && l.StaffId == key.StaffId), l => l with { State = PlanState.Approved, DecidedBy = turn.Staff.Id }, cancellationToken);
        if (act.Otherwise is { } otherwise) return otherwise;
        return await DecidedAsync(turn, key, await AfterAsync(turn, key, act, act.Done is null ? MonthWords.ApprovedAlready.In(turn.Language) : null, null, cancellationToken), cancellationToken);
    }

    /// <summary>Approves one line as it is or as changed on the form, or refuses it with a word why.</summary>
    public async Task<Answer> DecideAsync(Turn turn, Press press, bool refuse, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, press["id"], cancellationToken) is not ({ } plan, { } line)) return Answer.Say(MonthWords.Gone.In(turn.Language));
        if (!plan.Deciding) return Answer.Say(MonthWords.NotYours.In(turn.Language));
        var comment = press["comment"]?.Trim() is { Length: > 0 } said ? said : null;
        if (refuse && comment is null) return Form(turn, plan, line, ("comment", MonthWords.NeedComment.In(turn.Language)));
        if (!refuse && Wrong(turn, plan.Key, press) is { } wrong) return Form(turn, plan, line, wrong);
        var changed = refuse ? line : PlanFields.Filled(line, press.Args.Where(a => a.Key is "on" or "time" or "goal").ToDictionary(a => a.Key, a => a.Value));
        var on = refuse ? PlanEvent.Refuse : (changed.On, changed.Time, changed.Goal) == (line.On, line.Time, line.Goal) ? PlanEvent.Approve : PlanEvent.Change;
        return await DecidedAsync(turn, plan.Key, await ActAsync(turn, plan, line, on, _ => changed with { DecidedBy = turn.Staff.Id, Comment = comment }, null, cancellationToken), cancellationToken);
    }

    /// <summary>Its author is told once nothing waits any more; until then his card changes line by line.</summary>
    private async Task<Answer> DecidedAsync(Turn turn, MonthKey key, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Settled is null || await months.ReadAsync(turn, key, cancellationToken) is not { } plan || plan.Lines.Any(l => l.State == PlanState.Submitted)) return answer;
        return answer with { Notices = [.. answer.Notices, new Notice(key.StaffId, VisitPlansSkill.Name, "decided", key.RecordId)] };
    }

    /// <summary>The line and its month as the reader sees them.</summary>
    public async Task<(MonthPlan? Plan, Plan? Line)> FindAsync(Turn turn, string? lineId, CancellationToken cancellationToken)
    {
        if (lineId is null || await months.Plans.FindAsync(turn.Reader, lineId, cancellationToken) is not { } line) return (null, null);
        var plan = await months.ReadAsync(turn, MonthKey.Of(line), cancellationToken);
        return (plan, line.State == PlanState.Drafted && line.StaffId != turn.Staff.Id ? null : line);
    }

    /// <summary>The card of the month again, with what just happened and the way back.</summary>
    public async Task<Answer> AfterAsync(Turn turn, MonthKey key, Act act, string? said, string? lineId, CancellationToken cancellationToken)
    {
        if (act.Otherwise is { } otherwise) return otherwise;
        if (await months.ReadAsync(turn, key, cancellationToken) is not { } plan) return Answer.Say(MonthWords.Gone.In(turn.Language));
        return new Answer(Shown(turn, plan, said, act.Done, MonthCard.PageOf(plan, lineId)).Reply with { InPlace = turn.Message.Kind == MessageKind.Press })
        {
            Settled = act.Done,
            Redrawn = act.Done is null ? [] : [key.LiveKey],
        };
    }

    /// <summary>The plan's card for its reader, remembered so that it changes with the plan.</summary>
    public static Answer Shown(Turn turn, MonthPlan plan, string? said = null, Proposal? done = null, int page = 0) => new(new Reply
    {
        Card = MonthCard.Compose(plan, turn.Language, turn.Today, said, done, turn.Zone, page),
        LiveKey = plan.Key.LiveKey,
        Live = new Notice(turn.Staff.Id, VisitPlansSkill.Name, page == 0 ? View : $"{View}.{page}", plan.Key.RecordId),
        InPlace = turn.Message.Kind == MessageKind.Press,
    });

    private static Answer Form(Turn turn, MonthPlan plan, Plan line, (string, string)? error = null) =>
        new(new Reply { Card = LineForm.Compose(plan, line, turn.Language, turn.Today, error), InPlace = true });

    private async Task<Answer> DraftAsync(Turn turn, MonthPlan plan, CancellationToken cancellationToken)
    {
        var (month, left) = (plan.Key.Say(turn.Language, turn.Today), (string?)null);
        var act = await acting.DoAsync(turn, VisitPlansSkill.Name, MonthWords.Mine.In(turn.Language, month), null, async () =>
        {
            var draft = await months.DraftAsync(turn.Reader, plan.Staff, plan.Key, turn.Today, cancellationToken);
            if (draft.Left.Count > 0) left = MonthWords.Left.In(turn.Language, draft.Left.Count, Wording.Names.Join(draft.Left.Take(5).Select(d => d.Client.ShortName), turn.Language));
            return MonthPlans.LinesOf(turn.IdFor("a"), plan.Key, draft, turn.Language, turn.Today);
        }, cancellationToken);
        return act is { Done: null, Otherwise: null }
            ? Shown(turn, plan, MonthWords.NothingDue.In(turn.Language, month))
            : await AfterAsync(turn, plan.Key, act, left, null, cancellationToken);
    }

    /// <summary>One event on one line; where it cannot happen to it any more, how the line stands.</summary>
    private async Task<Answer> ActAsync(Turn turn, MonthPlan plan, Plan line, PlanEvent on, Func<Plan, Plan> change, string? said, CancellationToken cancellationToken)
    {
        var next = PlanStates.Next(line.State, on);
        var act = await ActAsync(turn, plan, next is null ? [] : [line], l => change(l) with { State = next ?? l.State }, cancellationToken);
        if (next is null && act is { Done: null, Otherwise: null })
            said = (plan.Deciding ? MonthWords.DecidedAlready : MonthWords.CannotNow).In(turn.Language, PlanSentences.State(line, turn.Language).Words);
        return await AfterAsync(turn, plan.Key, act, said, line.Id, cancellationToken);
    }

    private Task<Act> ActAsync(Turn turn, MonthPlan plan, IEnumerable<Plan> lines, Func<Plan, Plan> change, CancellationToken cancellationToken)
    {
        var about = (plan.Deciding ? MonthWords.Of.In(turn.Language, plan.Staff.NameIn(turn.Language), plan.Key.Say(turn.Language, turn.Today)) : MonthWords.Mine.In(turn.Language, plan.Key.Say(turn.Language, turn.Today)));
        return acting.DoAsync(
            turn,
            VisitPlansSkill.Name,
            about,
            null,
            () => Task.FromResult<IReadOnlyList<ProposalLine>>([.. lines.Select((l, i) => (Line: l, Change: Change.Between(Plans.Collection, l, change(l)), Number: i + 1))
                .Where(x => x.Change.Fields.Count > 0)
                .Select(x => Acting.Line(x.Number, VisitPlansSkill.MonthLine, plan.Key.RecordId, PlanSentences.Say(x.Line, plan.NameOf(x.Line), null, turn.Language, turn.Today), x.Change))]),
            cancellationToken);
    }

    private static (string, string)? Wrong(Turn turn, MonthKey key, Press press) =>
        Moments.TryDay(press["on"]) is not { } on ? press["on"] is null ? null : ("on", MonthWords.NeedDay.In(turn.Language))
        : on < turn.Today ? ("on", MonthWords.DayPast.In(turn.Language))
        : on < key.First || on > key.Last ? ("on", MonthWords.OtherMonth.In(turn.Language, key.Say(turn.Language, turn.Today)))
        : null;
}
