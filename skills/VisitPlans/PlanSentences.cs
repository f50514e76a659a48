using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitPlans;

/// <summary>A planned visit, its state and its reasons said in words.</summary>
public static class PlanSentences
{
    private const int LongestGoal = 80;

    /// <summary>The day and, where it is known, the time.</summary>
    public static string When(Plan plan, Language language, DateOnly today) => Days.Say(plan.On, language, today) + (Hour(plan, language) is { } hour ? $" {hour}" : "");

    /// <summary>The time, or the half of the day; null where neither was said.</summary>
    public static string? Hour(Plan plan, Language language) => plan.Time ?? plan.Part switch
    {
        DayPart.Forenoon => PlanWords.Forenoon.In(language),
        DayPart.Afternoon => PlanWords.Afternoon.In(language),
        DayPart.Evening => PlanWords.Evening.In(language),
        _ => null,
    };

    /// <summary>The whole visit in one sentence: the same words before it is saved and when it is read back.</summary>
    public static string Say(Plan plan, string client, string? companion, Language language, DateOnly today)
    {
        var said = new List<string> { PlanWords.Say.In(language, When(plan, language, today), client) };
        if (plan.People.Count > 0) said.Add(PlanWords.SayPeople.In(language, Names.Join(plan.People, language)));
        if (companion is not null) said.Add(PlanWords.SayWith.In(language, companion));
        if (plan.Purpose is { } purpose) said.Add(Say(purpose, language));
        said.AddRange(Details(plan, language));
        return string.Join(" · ", said);
    }

    /// <summary>Goal, what to bring and the expense, as far as they are written.</summary>
    public static IEnumerable<string> Details(Plan plan, Language language)
    {
        if (plan.Goal is { Length: > 0 } goal) yield return PlanWords.SayGoal.In(language, Quotes.Cut(goal, LongestGoal));
        if (plan.Materials is { Length: > 0 } materials) yield return PlanWords.SayMaterials.In(language, Quotes.Cut(materials, LongestGoal));
        if (plan.Expense is { Length: > 0 } expense) yield return PlanWords.SayExpense.In(language, Quotes.Cut(expense, LongestGoal));
    }

    public static string Say(PlanReason reason, Language language, DateOnly today)
    {
        var day = reason.Day is { } on ? Days.Say(on, language, today) : "";
        var late = reason.Day < today;
        return reason.Kind switch
        {
            PlanReasonKind.Complaint => PlanWords.ReasonComplaint.In(language, reason.Reference, day),
            PlanReasonKind.PromiseUs => (late ? PlanWords.ReasonPromiseUsLate : PlanWords.ReasonPromiseUs).In(language, Quotes.Cut(reason.Words ?? "", 24), day),
            PlanReasonKind.PromiseThem => (late ? PlanWords.ReasonPromiseThemLate : PlanWords.ReasonPromiseThem).In(language, Quotes.Cut(reason.Words ?? "", 24), day),
            PlanReasonKind.Renewal => PlanWords.ReasonRenewal.In(language, day),
            PlanReasonKind.Cancelled => PlanWords.ReasonCancelled.In(language, day),
            PlanReasonKind.Cadence => PlanWords.ReasonCadence.In(language, day, reason.Days),
            _ => PlanWords.ReasonNoContact.In(language, reason.Days),
        };
    }

    public static string Say(IEnumerable<PlanReason> reasons, Language language, DateOnly today) =>
        string.Join(language == Language.Zh ? "；" : "; ", reasons.Select(r => Say(r, language, today)));

    /// <summary>The word for a state and its colour; a visit that took place says how it met its goal.</summary>
    public static (string Words, Tone Tone) State(Plan plan, Language language) => plan.State switch
    {
        PlanState.Planned => (PlanWords.Planned.In(language), Tone.Plain),
        PlanState.Drafted => (PlanWords.Drafted.In(language), Tone.Quiet),
        PlanState.Submitted => (PlanWords.Submitted.In(language), Tone.Plain),
        PlanState.Approved => (PlanWords.Approved.In(language), Tone.Good),
        PlanState.Changed => (PlanWords.Changed.In(language), Tone.Warning),
        PlanState.Refused => (PlanWords.Refused.In(language), Tone.Bad),
        PlanState.Met => (plan.Result switch
        {
            PlanResult.Reached => PlanWords.Reached,
            PlanResult.Partly => PlanWords.Partly,
            PlanResult.Missed => PlanWords.Missed,
            _ => PlanWords.Met,
        }).In(language) is var met && plan.Result is PlanResult.Partly or PlanResult.Missed ? (met, Tone.Warning) : (met, Tone.Good),
        PlanState.Cancelled => (PlanWords.Cancelled.In(language), Tone.Bad),
        PlanState.Moved => (PlanWords.Moved.In(language), Tone.Quiet),
        _ => (PlanWords.Dropped.In(language), Tone.Quiet),
    };

    public static string Say(PlanPurpose purpose, Language language) => (purpose switch
    {
        PlanPurpose.Market => PlanWords.Market,
        PlanPurpose.Competitor => PlanWords.Competitor,
        PlanPurpose.Bond => PlanWords.Bond,
        PlanPurpose.Volume => PlanWords.Volume,
        PlanPurpose.Payment => PlanWords.Payment,
        PlanPurpose.NewClient => PlanWords.NewClient,
        PlanPurpose.NewProject => PlanWords.NewProject,
        _ => PlanWords.Influence,
    }).In(language);

    /// <summary>The clashes of a visit, one remark each.</summary>
    public static IEnumerable<string> Say(IEnumerable<Clash> clashes, IReadOnlyDictionary<string, string> names, int minutes, Language language, DateOnly today) => clashes.Select(c => c switch
    {
        { Away: { } away } when away.From == away.To => PlanWords.ClashAwayDay.In(language, Days.Say(away.From, language, today)),
        { Away: { } away } => PlanWords.ClashAway.In(language, Days.Say(away.From, language, today), Days.Say(away.To, language, today)),
        { SameClient: true } => PlanWords.ClashSame.In(language, names.GetValueOrDefault(c.Other?.ClientId ?? "", "")),
        _ => PlanWords.ClashHour.In(language, c.Other?.Time, names.GetValueOrDefault(c.Other?.ClientId ?? "", ""), minutes),
    });
}
