using CrmBot.Data;
using CrmBot.Skills.Drafting;

namespace CrmBot.Skills.HistorySummary.AccountPlan;

/// <summary>What an account plan aims at, each goal from what the records show is due, missing or wrong.</summary>
internal static class PlanGoals
{
    private const int Most = 4;

    public static IReadOnlyList<DraftSentence> Write(Pen pen, Swot swot)
    {
        var goals = All(pen).Take(Most).ToList();
        return goals.Count > 0 ? goals : [pen.Sentence(swot.Strengths.Count > 0 ? PlanPhrases.GoalKeep : PlanPhrases.GoalContact, [pen.Set.File.Number], pen.Set.Rules.RhythmDays)];
    }

    private static IEnumerable<DraftSentence> All(Pen pen)
    {
        var (set, client) = (pen.Set, pen.Set.Client);
        if (Moments.TryDay(client.RenewsOn) is { } renews && renews >= set.Today) yield return pen.Sentence(PlanPhrases.GoalRenew, [set.File.Number], pen.Day(renews));
        if (client.KeyPeople.FirstOrDefault(p => p.Role == DecisionRole.Decider) is not { } decider)
        {
            if (client.KeyPeople.Count > 0) yield return pen.Sentence(PlanPhrases.GoalDecider, [set.File.Number]);
        }
        else if (set.Standings.LastOrDefault(s => s.Person!.Id == decider.Id && s.Attitude!.StaffId == client.OwnerId) is not { } standing || standing.Attitude!.Value == AttitudeValue.None)
        {
            yield return pen.Sentence(PlanPhrases.GoalMeet, [set.File.Number], decider.Name);
        }
        else if (standing.Attitude!.Value is AttitudeValue.Negative or AttitudeValue.Neutral)
        {
            yield return pen.Sentence(PlanPhrases.GoalWin, [standing.Number], decider.Name, Wording.RecordWords.Say(standing.Attitude.Value, pen.Language).Words);
        }
        var open = set.Complaints.Where(c => c.Complaint!.IsInHand).ToList();
        if (open.Count > 0) yield return pen.Sentence(PlanPhrases.GoalSettle, Pen.NumbersOf(open), pen.Join(open.Take(4).Select(c => c.Complaint!.Number)));
        var late = set.Promises.Where(p => p.Promise is { By: PromiseSide.Us, State: PromiseState.Open } promise && Moments.TryDay(promise.DueOn) < set.Today).ToList();
        if (late.Count == 1) yield return pen.Sentence(PlanPhrases.GoalKeepOne, Pen.NumbersOf(late), pen.Quote(late[0].Promise!.Text));
        else if (late.Count > 0) yield return pen.Sentence(PlanPhrases.GoalKeepWord, Pen.NumbersOf(late), late.Count);
    }
}
