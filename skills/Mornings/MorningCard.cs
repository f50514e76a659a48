using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.FileReviews;
using CrmBot.Skills.PromiseLedger;
using CrmBot.Skills.VisitPlans;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Mornings;

/// <summary>A manager's day on one card: the day in one line, then where he goes, what is due, whom to call.</summary>
internal static class MorningCard
{
    private const int MostRows = 4;
    private const int LongestText = 40;

    public static Card Compose(MorningFacts facts, string? late = null)
    {
        var language = facts.Language;
        return new Card
        {
            Title = Line(facts),
            Subtitle = Days.Say(facts.Today, language, facts.Today),
            Language = language,
            Notice = MorningWords.Notice.In(language),
            Parts =
            [
                .. late is null ? Array.Empty<CardPart>() : [new Paragraph(late, Tone.Quiet)],
                .. Rows(MorningWords.ComplaintHeading, facts.Complaints, c => Complaint(facts, c), language),
                .. Rows(MorningWords.VisitHeading, facts.Plans, p => Visit(facts, p), language),
                .. Rows(MorningWords.PromiseHeading, facts.Promises, p => Promise(facts, p), language),
                .. facts.Call is { } call ? [new Items(MorningWords.CallHeading.In(language), [Call(facts, call)])] : Array.Empty<CardPart>(),
                .. Rows(MorningWords.UnsavedHeading, facts.Unsaved, u => Unsaved(facts, u), language),
                .. facts.Review is { Left: [var file, ..] } review ? Review(facts, review, file) : [],
            ],
            Actions =
            [
                .. facts.Promises.Count == 0 ? Array.Empty<CardAction>() : [new(MorningWords.Ledger.In(language), Press.To(PromiseLedgerSkill.Name, "list", ("scope", "mine")), ActionStyle.Quiet)],
            ],
        };
    }

    private static string Line(MorningFacts facts)
    {
        var language = facts.Language;
        string?[] said =
        [
            Counted(facts.Plans.Count, MorningWords.OneVisit, MorningWords.Visits, language),
            Counted(facts.Complaints.Count, MorningWords.OneComplaint, MorningWords.Complaints, language),
            Counted(facts.Promises.Count, MorningWords.OnePromise, MorningWords.Promises, language),
            facts.Call is not null ? MorningWords.Call.In(language) : null,
            facts.Unsaved.Count > 0 ? MorningWords.UnsavedCount.In(language, facts.Unsaved.Count) : null,
        ];
        return said.All(s => s is null) ? MorningWords.Nothing.In(language) : MorningWords.Line.In(language, string.Join(language == Language.Zh ? "，" : ", ", said.OfType<string>()));
    }

    private static string? Counted(int count, Phrase one, Phrase many, Language language) => count switch { 0 => null, 1 => one.In(language), _ => many.In(language, count) };

    private static IEnumerable<CardPart> Rows<T>(Phrase heading, IReadOnlyList<T> all, Func<T, Item> row, Language language)
    {
        if (all.Count == 0) yield break;
        yield return new Items(heading.In(language), [.. all.Take(MostRows).Select(row), .. all.Count > MostRows ? [new Item(MorningWords.More.In(language, all.Count - MostRows), Tone: Tone.Quiet)] : Array.Empty<Item>()]);
    }

    private static Item Visit(MorningFacts facts, Plan plan) => new(
        string.Join(' ', new[] { PlanSentences.Hour(plan, facts.Language), facts.NameOf(plan.ClientId) }.OfType<string>()),
        plan.Goal is { Length: > 0 } goal ? Quotes.Cut(goal, 60) : MorningWords.NoGoal.In(facts.Language),
        Action: Brief(plan.ClientId, facts.Language));

    private static Item Promise(MorningFacts facts, Promise promise)
    {
        var (words, tone) = Deadlines.Say(promise.DueOn, facts.Language, facts.Today);
        return new(Quotes.Cut($"{facts.NameOf(promise.ClientId)}{(facts.Language == Language.Zh ? "：" : ": ")}{promise.Text}", LongestText), words, tone);
    }

    private static Item Complaint(MorningFacts facts, Complaint complaint)
    {
        var (words, tone) = ComplaintCard.DueWords(ComplaintClock.Read(complaint, facts.Now, facts.Rules.Clock), complaint, facts.Language, facts.Now, facts.Zone);
        return new($"{complaint.Number} {facts.NameOf(complaint.ClientId)}", words, tone == Tone.Plain ? Tone.Warning : tone, new CardAction(MorningWords.Open.In(facts.Language), ComplaintButtons.On(complaint, "open"), ActionStyle.Quiet));
    }

    private static Item Call(MorningFacts facts, OverdueClient call)
    {
        var tier = call.Client.Tier is { } t ? RecordWords.Say(t, facts.Language) : MorningWords.NoTier.In(facts.Language);
        var why = call.Last is { } last ? MorningWords.CallWhy.In(facts.Language, tier, facts.Today.DayNumber - last.DayNumber, call.Cadence) : MorningWords.CallNever.In(facts.Language, tier);
        return new(call.Client.ShortName, why, Action: Brief(call.Client.Id, facts.Language));
    }

    private static Item Unsaved(MorningFacts facts, Proposal note) => new(
        Quotes.Cut(note.Text, LongestText),
        Days.Clock(TimeZoneInfo.ConvertTime(Moments.FromInstant(note.CreatedAt), facts.Zone), facts.Language, facts.Now),
        Action: new CardAction(MorningWords.Save.In(facts.Language), ConfirmingCards.On(note, "show"), ActionStyle.Quiet));

    // One file a day, so that none is left at the quarter's end.
    private static IEnumerable<CardPart> Review(MorningFacts facts, ReviewState state, Client file)
    {
        var view = new FileView(facts.Language, facts.Today, facts.Zone);
        yield return new Items(FileReviewCards.Left(state, view), [FileReviewCards.Row(file, view)]);
    }

    private static CardAction Brief(string clientId, Language language) => new(MorningWords.Brief.In(language), Press.To(ClientBriefSkill.Name, ClientBriefSkill.Show, ("id", clientId)), ActionStyle.Quiet);
}
