using CrmBot.Data;
using CrmBot.Skills.Confirming;

namespace CrmBot.Skills.VisitPlans;

/// <summary>How a visit met the goal it was planned for: asked on the card that saved it, and why where it did not.</summary>
public sealed class PlanResults(MonthPlans months, Acting acting)
{
    /// <summary>The saved note's card with the three answers, for each plan line it met; the one that the note tells is said already.</summary>
    public static Reply Asked(Reply reply, Proposal settled, Language language)
    {
        if (reply.Card is not { } card || settled.Changes.FirstOrDefault(IsMet) is not { } met) return reply;
        var told = Text(met, "result");
        var question = (told is null ? PlanWords.GoalAsked : PlanWords.GoalTold).In(language, Word(told).In(language));
        return reply with
        {
            Card = card with
            {
                Parts = [.. card.Parts, new Paragraph(question, Tone.Quiet)],
                Actions = [.. card.Actions, .. new[] { PlanResult.Reached, PlanResult.Partly, PlanResult.Missed }.Select(r => Stored(r)).Where(r => r != told).Select(r => new CardAction(Word(r).In(language), Press.To(VisitPlansSkill.Name, "result", [("id", met.Id), ("value", r)])))],
            },
        };
    }

    public async Task<Answer> SetAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, press["id"], cancellationToken) is not { } plan || !Enum.TryParse<PlanResult>(press["value"], ignoreCase: true, out var result)) return Answer.Say(MonthWords.Gone.In(turn.Language));
        var said = PlanWords.GoalTold.In(turn.Language, Word(Stored(result)).In(turn.Language));
        var act = await ActAsync(turn, plan, plan with { Result = result, Why = result == PlanResult.Reached ? null : plan.Why }, said, cancellationToken);
        return Shown(turn, plan, act, said, asksWhy: result != PlanResult.Reached);
    }

    public async Task<Answer> WhyAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, press["id"], cancellationToken) is not { } plan) return Answer.Say(MonthWords.Gone.In(turn.Language));
        if (press["why"]?.Trim() is not { Length: > 0 } why) return Shown(turn, plan, new Act(null), PlanWords.GoalWhyMissing.In(turn.Language), asksWhy: true);
        var said = PlanWords.GoalWhy.In(turn.Language, why);
        return Shown(turn, plan, await ActAsync(turn, plan, plan with { Why = why }, said, cancellationToken), said, asksWhy: false);
    }

    private async Task<Plan?> FindAsync(Turn turn, string? id, CancellationToken cancellationToken) =>
        id is not null && await months.Plans.FindAsync(turn.Reader, id, cancellationToken) is { State: PlanState.Met } plan && plan.StaffId == turn.Staff.Id ? plan : null;

    private Task<Act> ActAsync(Turn turn, Plan before, Plan after, string said, CancellationToken cancellationToken) =>
        acting.DoAsync(turn, VisitPlansSkill.Name, said, before.ClientId, () => Task.FromResult<IReadOnlyList<ProposalLine>>(
            Change.Between(Plans.Collection, before, after) is { Fields.Count: > 0 } change ? [Acting.Line(1, "goal", before.Id, said, change)] : []), cancellationToken);

    private static Answer Shown(Turn turn, Plan plan, Act act, string said, bool asksWhy)
    {
        if (act.Otherwise is { } otherwise) return otherwise;
        CardPart[] form = asksWhy ? [new Form([new FormField("why", PlanWords.GoalWhyField.In(turn.Language), FieldKind.Text, plan.Why, Required: true)])] : [];
        CardAction[] actions =
        [
            .. asksWhy ? [new CardAction(PlanWords.GoalWhySave.In(turn.Language), Press.To(VisitPlansSkill.Name, "why", [("id", plan.Id)]), ActionStyle.Main, TakesInputs: true)] : Array.Empty<CardAction>(),
            .. act.Done is { } done ? [new CardAction(ConfirmingWords.Undo.In(turn.Language), ConfirmingCards.On(done, "undo"), ActionStyle.Quiet)] : Array.Empty<CardAction>(),
        ];
        return Answer.Show(new Card { Title = said, Subtitle = PlanSentences.When(plan, turn.Language, turn.Today), Language = turn.Language, Notice = PlanWords.Notice.In(turn.Language), Parts = form, Actions = actions }) with
        {
            Settled = act.Done,
            ClientId = plan.ClientId,
        };
    }

    private static bool IsMet(Change change) => change.Collection == Plans.Collection && !change.Create && Text(change, "state") == PlanStates.Stored(PlanState.Met);

    private static string Stored(PlanResult result) => result.ToString().ToLowerInvariant();

    private static Phrase Word(string? result) => result switch { "partly" => PlanWords.Partly, "missed" => PlanWords.Missed, _ => PlanWords.Reached };

    private static string? Text(Change change, string field) => change.Fields.FirstOrDefault(f => f.Name == field)?.After is { ValueKind: System.Text.Json.JsonValueKind.String } value ? value.GetString() : null;
}
