using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Reminders;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitPlans;

/// <summary>The visits of a day on one card: the first open, the others folded.</summary>
public static class PreparationCard
{
    private const int Promises = 3;

    private static readonly (PromiseSide Side, Phrase Heading)[] Sides = [(PromiseSide.Us, ListWords.OurPromises), (PromiseSide.Them, ListWords.TheirPromises)];

    public static Card Compose(IReadOnlyList<Prepared> visits, DateOnly day, Viewer viewer) => new()
    {
        Title = ListWords.PrepareTitle.In(viewer.Language, Days.Say(day, viewer.Language, viewer.Today)),
        Subtitle = ListWords.PrepareCount.In(viewer.Language, visits.Count),
        Language = viewer.Language,
        Notice = ListWords.PrepareNotice.In(viewer.Language),
        Parts = [.. visits.SelectMany((v, i) => i == 0 ? [new Paragraph(Heading(v, viewer.Language), Strong: true), .. Parts(v, viewer)] : (IEnumerable<CardPart>)[new Fold(Heading(v, viewer.Language), [.. Parts(v, viewer)])])],
        Actions = [.. visits.Where(v => v.Facts is not null).Take(4).Select(v => new CardAction(
            visits.Count == 1 ? ListWords.Brief.In(viewer.Language) : $"{ListWords.Brief.In(viewer.Language)} {v.Client}",
            Press.To(ClientBriefSkill.Name, ClientBriefSkill.Show, ("id", v.Plan.ClientId))))],
    };

    private static string Heading(Prepared visit, Language language) => PlanSentences.Hour(visit.Plan, language) is { } hour ? $"{hour} {visit.Client}" : visit.Client;

    private static IEnumerable<CardPart> Parts(Prepared visit, Viewer viewer)
    {
        var (language, plan) = (viewer.Language, visit.Plan);
        var rows = new List<Fact> { new(ListWords.Goal.In(language), plan.Goal ?? ListWords.NoGoal.In(language), plan.Goal is null ? Tone.Warning : Tone.Plain) };
        if (plan.People.Count > 0) rows.Add(new(ListWords.See.In(language), Names.Join(plan.People, language)));
        if (plan.Materials is { Length: > 0 } materials) rows.Add(new(ListWords.Bring.In(language), materials));
        if (plan.Reasons.Count > 0) rows.Add(new(ListWords.Why.In(language), PlanSentences.Say(plan.Because, language, viewer.Today)));
        yield return new Facts(rows);
        if (visit.Facts is not { } facts)
        {
            yield return new Paragraph(ListWords.NoFile.In(language), Tone.Quiet);
            yield break;
        }
        if (facts.ForVisit.Count > 0) yield return ReminderLines.Of(facts.ForVisit, language);
        // The promises have a list of their own here.
        var highlights = Highlights.Of(facts with { Promises = [] }, viewer).Items;
        if (highlights.Count > 0) yield return new Items(ListWords.Know.In(language), highlights);
        foreach (var (side, heading) in Sides)
        {
            var promised = facts.Promises.Where(p => p.By == side).Take(Promises).Select(p => LedgerLines.Of(p, facts, viewer)).ToList();
            if (promised.Count > 0) yield return new Items(heading.In(language), promised);
        }
        yield return new Items(ListWords.Questions.In(language), [.. PreparationQuestions.Of(facts, viewer).Select(q => new Item(q))]);
    }
}
