using CrmBot.Data;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Satisfaction;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>What the client complained of, how fast he was answered and how it ended; and the scores he gave.</summary>
internal static class ComplaintSection
{
    private static readonly ComplaintRules ByDefault = ComplaintRules.Default();

    public static IReadOnlyList<DraftSentence> Write(Pen pen)
    {
        var (complaints, scores) = (pen.Set.Complaints, pen.Set.Scores);
        var sentences = new List<DraftSentence>();
        if (complaints.Count > 0)
        {
            var kinds = complaints.GroupBy(c => c.Complaint!.Category).OrderByDescending(g => g.Count()).Select(g => LedgerPhrases.OfCategory.In(pen.Language, NameOf(g.Key, pen.Language), g.Count()));
            sentences.Add(pen.Sentence(complaints.Count == 1 ? LedgerPhrases.ComplainedOnce : LedgerPhrases.Complained, Pen.NumbersOf(complaints), complaints.Count, pen.Join(kinds)));
            sentences.AddRange(complaints.TakeLast(pen.Full ? 10 : 2).Select(c => One(pen, c)));
        }
        if (scores.Count == 0) return sentences;
        var (last, survey) = (scores[^1], scores[^1].Survey!);
        sentences.Add(scores.Count > 1
            ? pen.Sentence(LedgerPhrases.ScoredBefore, [scores[^2].Number, last.Number], pen.Day(last.On), Scores.Write(survey.Score), survey.OutOf, Scores.Write(scores[^2].Survey!.Score), scores[^2].Survey!.OutOf)
            : pen.Sentence(LedgerPhrases.Scored, [last.Number], pen.Day(last.On), Scores.Write(survey.Score), survey.OutOf));
        return sentences;
    }

    /// <summary>How it stands, in a word or two.</summary>
    public static string Standing(Complaint complaint, Language language) => (complaint.Standing switch
    {
        ComplaintState.Closed or ComplaintState.Merged => LedgerPhrases.ClosedNow,
        ComplaintState.Resolved => LedgerPhrases.ResolvedNow,
        _ => complaint.AnsweredAt is null ? LedgerPhrases.NotAnswered : LedgerPhrases.UnresolvedNow,
    }).In(language);

    private static DraftSentence One(Pen pen, Evidence evidence)
    {
        var (complaint, language) = (evidence.Complaint!, pen.Language);
        var how = new List<string>(4);
        if (complaint.AnsweredAt is { } answered) how.Add(LedgerPhrases.AnsweredAfter.In(language, Durations.Say(Moments.FromInstant(answered) - Moments.FromInstant(complaint.ComplainedAt), language)));
        if (complaint.ReopenedAt is not null) how.Add(LedgerPhrases.ReopenedNow.In(language));
        how.Add(Standing(complaint, language));
        if (complaint.Cause is { Length: > 0 } cause) how.Add(LedgerPhrases.CauseWas.In(language, pen.Quote(cause)));
        return pen.Sentence(complaint.IsInHand ? Tone.Warning : Tone.Plain, LedgerPhrases.OneComplaint, [evidence.Number], complaint.Number, pen.Day(evidence.On), pen.Quote(complaint.Text), string.Join(language == Language.Zh ? "，" : ", ", how));
    }

    private static string NameOf(string? category, Language language) => language == Language.Zh ? ByDefault.CategoryName(category, language) : ByDefault.CategoryName(category, language).ToLowerInvariant();
}
