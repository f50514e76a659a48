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
            Press.To(ClientBriefSkill.Name, ClientBriefSkill.Show, ("id", v.Facts!.Client.Id))))],
    };

    /// <summary>What to ask at one client, what to know and what is promised.</summary>
    public static Card ComposeOne(Prepared visit, Viewer viewer) => new()
    {
        Title = ListWords.BeforeTitle.In(viewer.Language, visit.Client),
        Subtitle = visit.Plan is { } plan && Moments.TryDay(plan.On) is { } day ? string.Join(' ', new[] { Days.Say(day, viewer.Language, viewer.Today), PlanSentences.Hour(plan, viewer.Language) }.OfType<string>()) : null,
        Language = viewer.Language,
        Notice = ListWords.PrepareNotice.In(viewer.Language),
        Parts = [.. Questions(visit, visit.Facts!, viewer), .. Known(visit, viewer)],
        Actions = [new CardAction(ListWords.Brief.In(viewer.Language), Press.To(ClientBriefSkill.Name, ClientBriefSkill.Show, ("id", visit.Facts!.Client.Id)))],
    };

    private static string Heading(Prepared visit, Language language) => visit.Plan is { } plan && PlanSentences.Hour(plan, language) is { } hour ? $"{hour} {visit.Client}" : visit.Client;

    private static IEnumerable<CardPart> Parts(Prepared visit, Viewer viewer) => visit.Facts is { } facts ? Known(visit, viewer).Concat(Questions(visit, facts, viewer)) : Known(visit, viewer);

    private static IEnumerable<CardPart> Known(Prepared visit, Viewer viewer)
    {
        var language = viewer.Language;
        if (visit.Plan is { } plan) yield return new Facts([.. Planned(plan, viewer)]);
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
    }

    private static IEnumerable<Fact> Planned(Plan plan, Viewer viewer)
    {
        var language = viewer.Language;
        yield return new(ListWords.Goal.In(language), plan.Goal ?? ListWords.NoGoal.In(language), plan.Goal is null ? Tone.Warning : Tone.Plain);
        if (plan.People.Count > 0) yield return new(ListWords.See.In(language), Names.Join(plan.People, language));
        if (plan.Materials is { Length: > 0 } materials) yield return new(ListWords.Bring.In(language), materials);
        if (plan.Reasons.Count > 0) yield return new(ListWords.Why.In(language), PlanSentences.Say(plan.Because, language, viewer.Today));
    }

    private static IEnumerable<CardPart> Questions(Prepared visit, BriefFacts facts, Viewer viewer)
    {
        var language = viewer.Language;
        if (visit.Questions is not { } asked)
        {
            yield return new Items(ListWords.Questions.In(language), [.. PreparationQuestions.Of(facts, viewer).Select(q => new Item(q.Text))]);
            yield break;
        }
        yield return new Items(ListWords.Questions.In(language), [.. asked.Draft.Sentences.Select(s => new Item(s.ByModel ? s.Shown() : s.Text))]);
        if (BriefDraft.Basis(asked.Draft, asked.Set, facts.Client.Id, language) is { } basis) yield return basis;
        if (asked.Why is { } why) yield return new Paragraph(why, Tone.Quiet);
    }
}
