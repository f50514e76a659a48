using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitPlans;

/// <summary>Three questions worth asking, each out of a record where there is one: what they promised, what they complain of, what is not known.</summary>
internal static class PreparationQuestions
{
    private const int Most = 3;
    private const int LongestQuote = 30;

    public static IReadOnlyList<string> Of(BriefFacts facts, Viewer viewer) => [.. All(facts, viewer).Distinct().Take(Most)];

    private static IEnumerable<string> All(BriefFacts facts, Viewer viewer)
    {
        var (language, client) = (viewer.Language, facts.Client);
        if (facts.Promises.FirstOrDefault(p => p.By == PromiseSide.Them) is { } theirs) yield return ListWords.AskTheirPromise.In(language, Quotes.Cut(theirs.Text, LongestQuote));
        if (facts.Complaints.Count > 0) yield return ListWords.AskComplaint.In(language, facts.Complaints[0].Number);
        if (Moments.TryDay(client.RenewsOn) is { } renews && renews >= viewer.Today && renews.DayNumber - viewer.Today.DayNumber <= facts.Rules.RenewalNearDays)
            yield return ListWords.AskRenewal.In(language, Days.Say(renews, language, viewer.Today));
        if (client.KeyPeople.FirstOrDefault(p => p.AttitudeTo(client.OwnerId) is { Value: AttitudeValue.Negative }) is { } negative) yield return ListWords.AskNegative.In(language, Standing.NameAndTitle(negative));
        if (client.KeyPeople.FirstOrDefault(p => p.Role == DecisionRole.Decider) is not { } decider) yield return ListWords.AskDecider.In(language);
        else if (!Standing.IsEstablished(decider)) yield return ListWords.AskMeet.In(language, Standing.NameAndTitle(decider));
        if (facts.Promises.FirstOrDefault(p => p is { By: PromiseSide.Us, DueOn: null }) is { } ours) yield return ListWords.AskOurPromise.In(language, Quotes.Cut(ours.Text, LongestQuote));
        if (facts.Visits is [var last, ..]) yield return ListWords.AskLast.In(language, Days.Say(last.On, language, viewer.Today));
        yield return ListWords.AskNext.In(language);
        yield return ListWords.AskOthers.In(language);
        yield return ListWords.AskBetter.In(language);
    }
}
