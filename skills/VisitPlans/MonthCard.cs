using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitPlans;

/// <summary>A month's plan on one card, week by week: for its author to change and hand in, for the lead to approve.</summary>
public static class MonthCard
{
    /// <summary>The lines on one page: a card of more would be too large to send.</summary>
    public const int OfPage = 24;

    private const int LongestNote = 140;
    private const int MostReasons = 2;

    /// <summary>The card as it stands; <paramref name="said"/> is what just happened, <paramref name="done"/> the act that can be taken back.</summary>
    public static Card Compose(MonthPlan plan, Language language, DateOnly today, string? said = null, Proposal? done = null, TimeZoneInfo? zone = null, int page = 0)
    {
        var shown = plan.Lines.Skip(page * OfPage).Take(OfPage);
        var month = plan.Key.Say(language, today);
        var parts = new List<CardPart>();
        // Said by the state, so that it stands however the card came to be drawn.
        if ((said ?? Waiting(plan, language)) is { } line) parts.Add(new Paragraph(line));
        if (plan.Lines.Count == 0) parts.Add(new Paragraph(MonthWords.Empty.In(language, month), Tone.Quiet));
        parts.AddRange(shown.GroupBy(l => Monday(l.On)).Select(week => new Items(Week(week, language), [.. week.Select(l => Row(plan, l, language, today))])));
        var undo = UndoLine.Of(done, language, zone);
        if (undo is not null) parts.Add(new Paragraph(undo, Tone.Quiet));
        return new Card
        {
            Title = plan.Deciding ? MonthWords.Of.In(language, plan.Staff.NameIn(language), month) : MonthWords.Mine.In(language, month),
            Subtitle = Subtitle(plan, language),
            Language = language,
            Notice = PlanWords.Notice.In(language),
            Parts = parts,
            Actions = [.. Actions(plan, language), .. Pages(plan, page, language), .. undo is null || done is null ? [] : new[] { new CardAction(ConfirmingWords.Undo.In(language), ConfirmingCards.On(done, "undo"), ActionStyle.Quiet) }],
        };
    }

    /// <summary>The page on which a line stands.</summary>
    public static int PageOf(MonthPlan plan, string? lineId)
    {
        for (var i = 0; i < plan.Lines.Count; i++)
        {
            if (plan.Lines[i].Id == lineId) return i / OfPage;
        }
        return 0;
    }

    /// <summary>The button that shows a page.</summary>
    public static CardAction ToPage(string title, MonthPlan plan, int page, ActionStyle style = ActionStyle.Normal) =>
        new(title, Press.To(VisitPlansSkill.Name, "month", ("id", plan.Key.RecordId), ("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture))), style);

    public static Press To(string verb, string id) => Press.To(VisitPlansSkill.Name, verb, ("id", id));

    private static IEnumerable<CardAction> Actions(MonthPlan plan, Language language)
    {
        var record = plan.Key.RecordId;
        if (plan.Deciding)
        {
            if (plan.Lines.Any(l => l.State == PlanState.Submitted && l.StaffId == plan.Staff.Id))
                yield return new(MonthWords.ApproveAll.In(language), To("approve", record), ActionStyle.Main);
            yield break;
        }
        if (plan.Lines.Any(l => l.State == PlanState.Drafted))
            yield return new((plan.Approver is { } lead ? MonthWords.Submit : MonthWords.SubmitNobody).In(language, plan.Approver?.NameIn(language)), To("submit", record), ActionStyle.Main);
        if (plan.Lines.Any(l => PlanStates.Stands(l.State)))
            yield return new(MonthWords.Calendar.In(language), To("month", record)) { File = new FileLink(VisitPlansSkill.Name, PlanCalendar.Month, record) };
    }

    private static string? Waiting(MonthPlan plan, Language language) =>
        plan is { Deciding: false, Approver: { } lead } && plan.Lines.Any(l => l.State == PlanState.Submitted) ? MonthWords.Submitted.In(language, lead.NameIn(language)) : null;

    private static IEnumerable<CardAction> Pages(MonthPlan plan, int page, Language language)
    {
        if (page > 0) yield return ToPage(MonthWords.Earlier.In(language, page * OfPage), plan, page - 1);
        if (plan.Lines.Count - ((page + 1) * OfPage) is > 0 and var more) yield return ToPage(MonthWords.Later.In(language, more), plan, page + 1);
    }

    private static Item Row(MonthPlan plan, Plan line, Language language, DateOnly today)
    {
        var (state, tone) = PlanSentences.State(line, language);
        var mine = line.StaffId == plan.Staff.Id;
        var said = new List<string> { PlanSentences.When(line, language, today), plan.NameOf(line) };
        if (plan.CompanionOf(line, language) is { } companion) said.Add(PlanWords.SayWith.In(language, companion));
        if (line.Purpose is { } purpose) said.Add(PlanSentences.Say(purpose, language));
        var notes = new List<string>();
        if (line.State != PlanState.Drafted) notes.Add(state);
        if (line.Comment is { Length: > 0 } comment)
            notes.Add(PlanWords.SayComment.In(language, line.DecidedBy is { } by && plan.Colleagues.TryGetValue(by, out var who) ? who.NameIn(language) : state, Quotes.Cut(comment, 60)));
        notes.AddRange(PlanSentences.Details(line, language));
        var because = PlanSentences.Say(line.Because.Take(MostReasons), language, today);
        if (because.Length > 0) notes.Add(because);
        var action = !mine ? null
            : plan.Deciding ? line.State == PlanState.Submitted ? MonthWords.See : null
            : line.State is PlanState.Drafted or PlanState.Submitted or PlanState.Refused or PlanState.Cancelled || PlanStates.Stands(line.State) ? MonthWords.Change : null;
        return new Item(
            string.Join(" · ", said),
            notes.Count == 0 ? null : Quotes.Cut(string.Join(" · ", notes), LongestNote),
            line.State == PlanState.Submitted || line.State == PlanState.Drafted ? Tone.Plain : tone,
            action is null ? null : new CardAction(action.In(language), To("line", line.Id), ActionStyle.Quiet));
    }

    private static string Subtitle(MonthPlan plan, Language language)
    {
        var count = MonthWords.Count.In(language, plan.Lines.Count);
        var states = plan.Lines.CountBy(l => PlanSentences.State(l, language).Words).Select(c => MonthWords.CountState.In(language, c.Key, c.Value));
        return string.Join(" · ", [count, .. states]);
    }

    private static DateOnly Monday(string on) => Moments.FromDay(on).Monday();

    private static string Week(IEnumerable<Plan> week, Language language)
    {
        var days = week.Select(l => Moments.FromDay(l.On)).ToList();
        var (first, last) = (days.Min(), days.Max());
        if (language == Language.Zh) return first == last ? $"{first.Month}月{first.Day}日" : $"{first.Month}月{first.Day}日–{last.Day}日";
        var month = first.ToString("MMM", System.Globalization.CultureInfo.InvariantCulture);
        return first == last ? $"{first.Day} {month}" : $"{first.Day}–{last.Day} {month}";
    }
}
