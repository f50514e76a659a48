using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Satisfaction;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>Records that do not agree, set side by side.</summary>
internal static class ConflictSection
{
    private const int NearDays = 60;
    private const int LowPercent = 60;

    public static IReadOnlyList<DraftSentence> Write(Pen pen) => [.. All(pen).Take(pen.Full ? 10 : 3)];

    private static IEnumerable<DraftSentence> All(Pen pen)
    {
        var set = pen.Set;
        foreach (var standings in set.Standings.GroupBy(s => s.Person!.Id))
        {
            var (good, bad) = (standings.LastOrDefault(s => s.Attitude!.Value == AttitudeValue.Positive), standings.LastOrDefault(s => s.Attitude!.Value == AttitudeValue.Negative));
            if (good is null || bad is null || Math.Abs(good.On.DayNumber - bad.On.DayNumber) > NearDays) continue;
            var (first, second) = good.Number < bad.Number ? (good, bad) : (bad, good);
            yield return pen.Sentence(Tone.Warning, LedgerPhrases.TwoMinds, [first.Number, second.Number], first.Person!.Name,
                pen.Staff(first.Attitude!.StaffId), Word(pen, first), pen.Day(first.On), pen.Staff(second.Attitude!.StaffId), Word(pen, second), pen.Day(second.On));
        }
        foreach (var score in set.Scores.Where(s => Scores.Percent(s.Survey!) <= LowPercent))
        {
            if (set.Standings.LastOrDefault(s => s.Attitude!.Value == AttitudeValue.Positive && s.Person!.Name == score.Survey!.Person && Math.Abs(s.On.DayNumber - score.On.DayNumber) <= NearDays) is not { } liked) continue;
            yield return pen.Sentence(Tone.Warning, LedgerPhrases.ScoreAgainst, score.Number < liked.Number ? [score.Number, liked.Number] : [liked.Number, score.Number], pen.Day(score.On), Scores.Write(score.Survey!.Score), score.Survey.OutOf, liked.Person!.Name, pen.Day(liked.On));
        }
        var deciders = set.Client.KeyPeople.Where(p => p.Role == DecisionRole.Decider).ToList();
        if (deciders.Count > 1) yield return pen.Sentence(Tone.Warning, LedgerPhrases.TwoDeciders, [set.File.Number], deciders.Count, pen.Join(deciders.Select(d => d.Name)));
        foreach (var complaint in set.Complaints.Where(c => c.Complaint!.ReopenedAt is not null && c.Complaint.ResolvedAt is not null))
            yield return pen.Sentence(LedgerPhrases.KeptButOpen, [complaint.Number], complaint.Complaint!.Number, pen.Day(DateOnly.FromDateTime(Moments.FromInstant(complaint.Complaint.ReopenedAt!).DateTime)));
    }

    private static string Word(Pen pen, Evidence standing) => RecordWords.Say(standing.Attitude!.Value, pen.Language).Words;
}
