using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitPlans;

/// <summary>A standing visit gets another day, or is called off, by a button of its card.</summary>
public sealed class LineMoves(MonthActs acts, Acting acting)
{
    public async Task<Answer> MoveAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var (plan, line) = await acts.FindAsync(turn, press["id"], cancellationToken);
        if (plan is null || line is null || plan.Deciding) return Answer.Say(MonthWords.Gone.In(turn.Language));
        if (Moments.TryDay(press["on"]) is not { } on) return Form(turn, plan, line, MonthWords.NeedDay.In(turn.Language));
        if (on < turn.Today) return Form(turn, plan, line, MonthWords.DayPast.In(turn.Language));
        var time = press["time"] is { } said ? PlanFields.Clock(said) : line.Time;
        return await ActAsync(turn, plan, line, PlanEvent.Move, next =>
        {
            if ((on.ToDay(), time) == (line.On, line.Time) && line.State != PlanState.Cancelled) return [];
            // The same day at another hour is the same visit.
            if (on.ToDay() == line.On && line.State != PlanState.Cancelled) return [Change.Between(Plans.Collection, line, line with { Time = time })];
            var moved = line with
            {
                Id = $"{turn.IdFor("a")}-1",
                Version = 0,
                MovedFrom = line.Id,
                On = on.ToDay(),
                Time = time,
                State = PlanState.Planned,
                DecidedBy = null,
                Comment = null,
                ChangedAt = null,
                ChangedBy = null,
                MadeBy = null,
            };
            return [Change.Make(Plans.Collection, moved), Change.Between(Plans.Collection, line, line with { State = next })];
        }, PlanWords.SayMove.In(turn.Language, plan.NameOf(line), PlanSentences.When(line, turn.Language, turn.Today), Days.Say(on, turn.Language, turn.Today)), null, cancellationToken);
    }

    public async Task<Answer> CancelAsync(Turn turn, string? lineId, CancellationToken cancellationToken)
    {
        var (plan, line) = await acts.FindAsync(turn, lineId, cancellationToken);
        if (plan is null || line is null || plan.Deciding) return Answer.Say(MonthWords.Gone.In(turn.Language));
        var when = PlanSentences.When(line, turn.Language, turn.Today);
        return await ActAsync(turn, plan, line, PlanEvent.Cancel, next => [Change.Between(Plans.Collection, line, line with { State = next })],
            PlanWords.SayCancel.In(turn.Language, plan.NameOf(line), when), MonthWords.CancelledNoDay.In(turn.Language, when, plan.NameOf(line)), cancellationToken);
    }

    private async Task<Answer> ActAsync(Turn turn, MonthPlan plan, Plan line, PlanEvent on, Func<PlanState, IReadOnlyList<Change>> changes, string sentence, string? said, CancellationToken cancellationToken)
    {
        var next = PlanStates.Next(line.State, on);
        var act = await acting.DoAsync(turn, VisitPlansSkill.Name, sentence, line.ClientId, () =>
        {
            IReadOnlyList<Change> made = next is { } state ? changes(state) : [];
            return Task.FromResult<IReadOnlyList<ProposalLine>>(made.Count == 0 ? [] : [Acting.Line(1, VisitPlansSkill.MonthLine, plan.Key.RecordId, sentence, made)]);
        }, cancellationToken);
        if (act.Done is null) said = next is null ? MonthWords.CannotNow.In(turn.Language, PlanSentences.State(line, turn.Language).Words) : null;
        return await acts.AfterAsync(turn, plan.Key, act, said ?? (act.Done is null ? null : sentence), line.Id, cancellationToken);
    }

    private static Answer Form(Turn turn, MonthPlan plan, Plan line, string error) =>
        new(new Reply { Card = LineForm.Compose(plan, line, turn.Language, turn.Today, ("on", error)), InPlace = true });
}
