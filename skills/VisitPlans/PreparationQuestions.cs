using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.VisitPlans;

/// <summary>Three questions worth asking, each out of a record where there is one: what they promised, what they complain of, what is not known.</summary>
internal static class PreparationQuestions
{
    private const int Most = 3;
    private const int LongestQuote = 30;
    private const string Prompt = "Preparation";

    public static IReadOnlyList<Question> Of(BriefFacts facts, Viewer viewer) => [.. All(facts, viewer).DistinctBy(q => q.Text).Take(Most)];

    /// <summary>The questions as a draft that a model may reword.</summary>
    public static DraftJob JobOf(BriefFacts facts, Viewer viewer, ModelOptions model)
    {
        var set = BriefDraft.EvidenceOf(facts, viewer, model);
        var sentences = Of(facts, viewer).Select(q => new DraftSentence(q.Text, [set.Items.FirstOrDefault(e => e.Collection == q.Collection && e.Id == q.Id)?.Number ?? set.File.Number]));
        return new DraftJob(Prompt, set, new Draft([new("questions", "", [.. sentences])]), DraftManner.Asking);
    }

    private static IEnumerable<Question> All(BriefFacts facts, Viewer viewer)
    {
        var (language, client) = (viewer.Language, facts.Client);
        Question File(string text) => new(text, Clients.Collection, client.Id);
        if (facts.Promises.FirstOrDefault(p => p.By == PromiseSide.Them) is { } theirs) yield return new(ListWords.AskTheirPromise.In(language, Quotes.Cut(theirs.Text, LongestQuote)), Promises.Collection, theirs.Id);
        if (facts.Complaints.Count > 0) yield return new(ListWords.AskComplaint.In(language, facts.Complaints[0].Number), Data.Complaints.Collection, facts.Complaints[0].Id);
        if (Moments.TryDay(client.RenewsOn) is { } renews && renews >= viewer.Today && renews.DayNumber - viewer.Today.DayNumber <= facts.Rules.RenewalNearDays)
            yield return File(ListWords.AskRenewal.In(language, Days.Say(renews, language, viewer.Today)));
        if (client.KeyPeople.FirstOrDefault(p => p.AttitudeTo(client.OwnerId) is { Value: AttitudeValue.Negative }) is { } negative)
            yield return new(ListWords.AskNegative.In(language, Standing.NameAndTitle(negative)), Clients.Collection, $"{client.Id}#{negative.Id}#{negative.AttitudeTo(client.OwnerId)!.StaffId}");
        if (client.KeyPeople.FirstOrDefault(p => p.Role == DecisionRole.Decider) is not { } decider) yield return File(ListWords.AskDecider.In(language));
        else if (!Standing.IsEstablished(decider)) yield return File(ListWords.AskMeet.In(language, Standing.NameAndTitle(decider)));
        if (facts.Promises.FirstOrDefault(p => p is { By: PromiseSide.Us, DueOn: null }) is { } ours) yield return new(ListWords.AskOurPromise.In(language, Quotes.Cut(ours.Text, LongestQuote)), Promises.Collection, ours.Id);
        if (facts.Visits is [var last, ..]) yield return new(ListWords.AskLast.In(language, Days.Say(last.On, language, viewer.Today)), Visits.Collection, last.Id);
        yield return File(ListWords.AskNext.In(language));
        yield return File(ListWords.AskOthers.In(language));
        yield return File(ListWords.AskBetter.In(language));
    }
}

/// <summary>A question, and the record it comes from.</summary>
internal sealed record Question(string Text, string Collection, string Id);
