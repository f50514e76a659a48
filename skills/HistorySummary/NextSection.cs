using CrmBot.Data;
using CrmBot.Skills.Drafting;

namespace CrmBot.Skills.HistorySummary;

/// <summary>What to do next and why, the most pressing first.</summary>
internal static class NextSection
{
    private const int Most = 3;

    public static IReadOnlyList<DraftSentence> Write(Pen pen)
    {
        var next = All(pen).Take(pen.Full ? Most + 2 : Most).ToList();
        if (next.Count > 0 || pen.Set.Contacts is not [.., var last]) return next;
        return [pen.Sentence(LedgerPhrases.DoKeepUp, [last.Number], pen.Day(last.On.AddDays(pen.Set.Rules.RhythmDays)))];
    }

    private static IEnumerable<DraftSentence> All(Pen pen)
    {
        var (set, client, today) = (pen.Set, pen.Set.Client, pen.Set.Today);
        if (set.Complaints.FirstOrDefault(c => c.Complaint!.AwaitsAnswer) is { } waiting) yield return pen.Sentence(LedgerPhrases.DoAnswer, [waiting.Number], waiting.Complaint!.Number, pen.Day(waiting.On));
        if (Late(PromiseSide.Us) is var (ours, oursLate)) yield return pen.Sentence(LedgerPhrases.DoOurs, [ours.Number], pen.Quote(ours.Promise!.Text), oursLate);
        if (Moments.TryDay(client.RenewsOn) is { } renews && renews.DayNumber - today.DayNumber is var left && left <= set.Rules.RenewalNearDays)
            yield return left >= 0 ? pen.Sentence(LedgerPhrases.DoRenew, [set.File.Number], pen.Day(renews), left) : pen.Sentence(LedgerPhrases.DoRenewLate, [set.File.Number], pen.Day(renews), -left);
        if (set.Complaints.FirstOrDefault(c => c.Complaint is { IsInHand: true, AnsweredAt: not null, ResolvedAt: null }) is { } unsettled) yield return pen.Sentence(LedgerPhrases.DoSettle, [unsettled.Number], unsettled.Complaint!.Number);
        if (Late(PromiseSide.Them) is var (theirs, theirsLate)) yield return pen.Sentence(LedgerPhrases.DoTheirs, [theirs.Number], pen.Quote(theirs.Promise!.Text), theirsLate);
        if (set.Contacts is [.., var last] && today.DayNumber - last.On.DayNumber is var ago && ago > set.Rules.RhythmDays)
            yield return pen.Sentence(LedgerPhrases.DoContact, [last.Number, set.File.Number], pen.Day(last.On), ago, set.Rules.RhythmDays);
        if (client.KeyPeople.FirstOrDefault(p => p.Role == DecisionRole.Decider) is not { } decider)
        {
            if (client.KeyPeople.Count > 0) yield return pen.Sentence(LedgerPhrases.DoDecider, [set.File.Number]);
        }
        else if (decider.Attitudes.All(a => a.Value == AttitudeValue.None))
        {
            yield return pen.Sentence(LedgerPhrases.DoMeet, [set.File.Number], decider.Name);
        }
        if (set.Standings.LastOrDefault(s => s.Attitude!.Value == AttitudeValue.Negative && s.Attitude.StaffId == client.OwnerId) is { } negative) yield return pen.Sentence(LedgerPhrases.DoNegative, [negative.Number], negative.Person!.Name, pen.Day(negative.On));

        (Evidence, int)? Late(PromiseSide side)
        {
            return set.Sides.OpenBy(side) is [var first, ..] && Moments.TryDay(first.Promise!.DueOn) is { } due && due < today ? (first, today.DayNumber - due.DayNumber) : null;
        }
    }
}
