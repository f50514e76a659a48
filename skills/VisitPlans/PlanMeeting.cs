using System.Text.Json;
using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitPlans;

/// <summary>A saved visit met its plan by client and day: asks how the goal was met, where the note does not tell it. Only what was not reached asks why, in words, now or later.</summary>
public sealed class PlanMeeting(MonthPlans months, Acting acting)
{
    private static readonly (PlanResult Result, Phrase Words)[] Results = [(PlanResult.Reached, PlanWords.Reached), (PlanResult.Partly, PlanWords.Partly), (PlanResult.Missed, PlanWords.Missed)];

    /// <summary>The answer that saved a visit, with the question on its card, or behind it where it was said in words.</summary>
    public async ValueTask<Answer> OfferAsync(Turn turn, Answer answer, Proposal saved, CancellationToken cancellationToken)
    {
        if (saved.State != ProposalState.Applied || saved.Skill == VisitPlansSkill.Name) return answer;
        foreach (var change in saved.Changes.Where(c => c is { Create: false, Collection: Plans.Collection }))
        {
            if (Text(change, "visitId") is not { } visitId || await months.Plans.FindAsync(turn.Reader, change.Id, cancellationToken) is not { State: PlanState.Met } plan || plan.VisitId != visitId) continue;
            var names = await months.Plans.NamesAsync(turn.Reader, [plan], cancellationToken);
            var (asked, buttons) = Question(plan, names.GetValueOrDefault(plan.ClientId, ""), visitId, turn.Language, turn.Today);
            answer = answer.Reply.Card is { } card
                ? answer with { Reply = answer.Reply with { Card = card with { Parts = [.. card.Parts, new Paragraph(asked)], Actions = [.. buttons, .. card.Actions] } } }
                : answer with { More = [.. answer.More, Reply.Show(new Card { Title = asked, Language = turn.Language, Notice = PlanWords.Notice.In(turn.Language), Actions = buttons })] };
        }
        return answer;
    }

    /// <summary>The plan is met, with its result; a reason given later is added.</summary>
    public async Task<Answer> MeetAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (press["id"] is not { } id || await months.Plans.FindAsync(turn.Reader, id, cancellationToken) is not { } plan || !Enum.TryParse<PlanResult>(press["result"], ignoreCase: true, out var result))
            return Answer.Say(MonthWords.Gone.In(turn.Language));
        var why = press["why"]?.Trim() is { Length: > 0 } said ? said : null;
        var name = (await months.Plans.NamesAsync(turn.Reader, [plan], cancellationToken)).GetValueOrDefault(plan.ClientId, "");
        var about = $"{name} {PlanSentences.When(plan, turn.Language, turn.Today)}";
        var met = plan with { State = PlanStates.Next(plan.State, PlanEvent.Meet) ?? plan.State, Result = result, Why = why ?? plan.Why, VisitId = press["visit"] ?? plan.VisitId };
        var act = await acting.DoAsync(turn, VisitPlansSkill.Name, about, plan.ClientId, () =>
        {
            var change = Change.Between(Plans.Collection, plan, met);
            return Task.FromResult<IReadOnlyList<ProposalLine>>(met.State != PlanState.Met || change.Fields.Count == 0 ? [] : [Acting.Line(1, VisitPlansSkill.MetLine, MonthKey.Of(plan).RecordId, about, change)]);
        }, cancellationToken);
        if (act.Otherwise is { } otherwise) return otherwise;
        if (act.Done is null && plan.State != PlanState.Met) return Answer.Say(MonthWords.CannotNow.In(turn.Language, PlanSentences.State(plan, turn.Language).Words));
        return new Answer(Reply.Show(Compose(met, about, act.Done, turn.Language, turn.Zone))) { Settled = act.Done, ClientId = plan.ClientId };
    }

    internal static Card Compose(Plan plan, string about, Proposal? done, Language language, TimeZoneInfo zone)
    {
        var (words, tone) = PlanSentences.State(plan, language);
        var asksWhy = plan.Result is PlanResult.Partly or PlanResult.Missed && plan.Why is null;
        var parts = new List<CardPart>();
        if (plan.Goal is { Length: > 0 } goal) parts.Add(new Paragraph(PlanWords.SayGoal.In(language, Quotes.Cut(goal, 80)), Tone.Quiet));
        if (plan.Why is { Length: > 0 } why) parts.Add(new Paragraph(Quotes.Of(Quotes.Cut(why, 200))));
        if (asksWhy) parts.Add(new Form([new FormField("why", MonthWords.WhyNot.In(language), FieldKind.LongText)]));
        parts.AddRange(UndoLine.Part(done, language, zone));
        return new Card
        {
            Title = about,
            Badges = [new Badge(words, tone)],
            Language = language,
            Notice = PlanWords.Notice.In(language),
            Parts = parts,
            Actions =
            [
                .. asksWhy ? [new CardAction(MonthWords.SaveWhy.In(language), Press.To(VisitPlansSkill.Name, "met", ("id", plan.Id), ("result", plan.Result?.ToString() ?? "")), ActionStyle.Main, TakesInputs: true)] : Array.Empty<CardAction>(),
                .. done is null ? Array.Empty<CardAction>() : [new CardAction(ConfirmingWords.Undo.In(language), ConfirmingCards.On(done, "undo"), ActionStyle.Quiet)],
            ],
        };
    }

    private static (string Asked, IReadOnlyList<CardAction> Buttons) Question(Plan plan, string name, string visitId, Language language, DateOnly today)
    {
        var asked = plan.Goal is { Length: > 0 } goal
            ? MonthWords.MetGoal.In(language, name, PlanSentences.When(plan, language, today), Quotes.Cut(goal, 60))
            : MonthWords.MetPlan.In(language, name, PlanSentences.When(plan, language, today));
        if (plan.Result is { } told) asked = $"{asked} {MonthWords.MetTold.In(language, Results.First(r => r.Result == told).Words.In(language))}";
        return (asked, [.. Results.Where(r => r.Result != plan.Result || r.Result != PlanResult.Reached).Select(r => new CardAction(Button(r.Words.In(language)), Press.To(VisitPlansSkill.Name, "met", ("id", plan.Id), ("visit", visitId), ("result", r.Result.ToString()))))]);
    }

    private static string Button(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string? Text(Change change, string field) => change.Fields.FirstOrDefault(f => f.Name == field)?.After is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
