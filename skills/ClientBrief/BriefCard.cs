using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Reminders;
using CrmBot.Skills.Satisfaction;
using CrmBot.Skills.VisitPlans;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.ClientBrief;

/// <summary>Makes the brief of one client for one viewer: what a phone's first screen must hold first, everything else folded.</summary>
public static class BriefCard
{
    private const int QuoteLength = 48;

    public static Card Compose(BriefFacts facts, Viewer viewer)
    {
        var highlights = Highlights.Of(facts, viewer);
        var parts = new List<CardPart>(8);
        if (facts.Assumed != Assumed.No) parts.Add(Assumption(facts, viewer.Language));
        if (facts.Plans.Count > 0) parts.Add(NextVisit(facts, facts.Plans[0], viewer));
        if (facts.ForVisit.Count > 0) parts.Add(ReminderLines.Of(facts.ForVisit, viewer.Language));
        if (highlights.Items.Count > 0) parts.Add(new Items(BriefWords.Highlights.In(viewer.Language), highlights.Items));
        parts.Add(new Facts([LastVisit(facts, viewer), .. Deciders(facts, viewer), .. Satisfied(facts, viewer)]));
        if (facts.Unsaved.Count > 0) parts.Add(Unsaved(facts, viewer));
        parts.Add(BriefFold.Of(facts, highlights, viewer));

        return new Card
        {
            Title = facts.Client.Name,
            Badges = [Tier(facts.Client.Tier, viewer.Language)],
            Subtitle = LastContact(facts, viewer),
            Language = viewer.Language,
            Notice = BriefWords.Notice.In(viewer.Language, Days.Time(viewer.Now)),
            Parts = parts,
        };
    }

    /// <summary>A plan in one line: the day (or today), its hour, the goal, and who goes where that is somebody else.</summary>
    internal static string Say(Plan plan, BriefFacts facts, Viewer viewer)
    {
        var language = viewer.Language;
        var today = plan.On == viewer.Today.ToDay();
        var gap = today && language == Language.Zh ? " " : "";
        var time = PlanSentences.Hour(plan, language) is { } hour ? $" {hour}{gap}" : "";
        var when = today
            ? BriefWords.VisitToday.In(language, time)
            : BriefWords.NextVisit.In(language, Days.Say(plan.On, language, viewer.Today) + time, Days.Near(Moments.FromDay(plan.On), language, viewer.Today));
        var goal = plan.Goal is { } g ? BriefWords.Goal.In(language, Quotes.Cut(g, 80)) : BriefWords.NoGoal.In(language);
        return plan.StaffId == viewer.StaffId ? $"{when} · {goal}" : $"{when} · {facts.NameOf(plan.StaffId, language)} · {goal}";
    }

    /// <summary>A contact in one line: the day, our colleague, whom he met, the first sentence as written.</summary>
    internal static string Say(Visit visit, BriefFacts facts, Viewer viewer)
    {
        var said = $"{Days.Say(visit.On, viewer.Language, viewer.Today)} · {facts.NameOf(visit.StaffId, viewer.Language)}";
        if (visit.People.Count > 0) said += $" · {BriefWords.Met.In(viewer.Language, Quotes.Cut(Names.Join(visit.People, viewer.Language), QuoteLength))}";
        return string.IsNullOrWhiteSpace(visit.Text) ? said : $"{said} · {Quotes.Of(Quotes.FirstSentence(visit.Text, QuoteLength))}";
    }

    internal static string Day(string day, Viewer viewer) =>
        Moments.TryDay(day) is { } found ? Days.SayNear(found, viewer.Language, viewer.Today) : day;

    private static Badge Tier(Tier? tier, Language language) => tier switch
    {
        { } known => new Badge(RecordWords.Say(known, language), known == Data.Tier.A ? Tone.Good : Tone.Plain),
        null => new Badge(BriefWords.NoTier.In(language), Tone.Quiet),
    };

    private static string LastContact(BriefFacts facts, Viewer viewer) => facts.Visits is [var last, ..]
        ? BriefWords.LastContact.In(viewer.Language, Day(last.On, viewer), facts.NameOf(last.StaffId, viewer.Language))
        : BriefWords.NoContact.In(viewer.Language);

    private static Items Assumption(BriefFacts facts, Language language)
    {
        var phrase = facts.Assumed switch
        {
            Assumed.Talk => BriefWords.FromTalk,
            Assumed.Plan => BriefWords.FromPlan,
            _ => BriefWords.FromNear,
        };
        var other = new CardAction(BriefWords.Other.In(language), Press.To(ClientBriefSkill.Name, ClientBriefSkill.Ask), ActionStyle.Quiet);
        return new Items(null, [new Item(phrase.In(language, facts.Client.ShortName), Tone: Tone.Quiet, Action: other)]);
    }

    private static Paragraph NextVisit(BriefFacts facts, Plan plan, Viewer viewer) => plan.On == viewer.Today.ToDay()
        ? new Paragraph(Say(plan, facts, viewer), Strong: true)
        : new Paragraph(Say(plan, facts, viewer), Tone.Quiet);

    private static Fact LastVisit(BriefFacts facts, Viewer viewer) => facts.Visits is [var last, ..]
        ? new Fact(BriefWords.Last.In(viewer.Language, RecordWords.Say(last.Kind, viewer.Language)), Say(last, facts, viewer))
        : new Fact(BriefWords.LastVisitLabel.In(viewer.Language), BriefWords.NoVisit.In(viewer.Language), Tone.Quiet);

    private static IEnumerable<Fact> Deciders(BriefFacts facts, Viewer viewer)
    {
        var label = BriefWords.Decider.In(viewer.Language);
        var found = false;
        foreach (var person in facts.Client.KeyPeople)
        {
            if (person.Role != DecisionRole.Decider) continue;
            found = true;
            var (standing, tone) = Standing.Of(person, facts, viewer);
            yield return new Fact(label, $"{Standing.NameAndTitle(person)} · {standing}", tone);
        }

        if (!found) yield return new Fact(label, BriefWords.NoDecider.In(viewer.Language), Tone.Quiet);
    }

    private static IEnumerable<Fact> Satisfied(BriefFacts facts, Viewer viewer)
    {
        if (facts.Surveys.Count == 0) yield break;
        var (words, tone) = Scores.Trend(facts.Surveys, viewer.Language, viewer.Today);
        yield return new Fact(BriefWords.Satisfaction.In(viewer.Language), words, tone);
    }

    private static Items Unsaved(BriefFacts facts, Viewer viewer) => new(null,
    [
        .. facts.Unsaved.Take(3).Select(p => new Item(
            BriefWords.UnsavedLine.In(viewer.Language, Quotes.Of(Quotes.FirstSentence(p.Text, QuoteLength))),
            BriefWords.UnsavedNote.In(viewer.Language, Days.Clock(viewer.Local(p.CreatedAt), viewer.Language, viewer.Now)),
            Tone.Warning,
            new CardAction(BriefWords.OpenUnsaved.In(viewer.Language), ConfirmingCards.On(p, "show"), ActionStyle.Quiet))),
    ]);
}
