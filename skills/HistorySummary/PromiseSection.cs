using CrmBot.Data;
using CrmBot.Skills.Drafting;

namespace CrmBot.Skills.HistorySummary;

/// <summary>What either side promised and how that was kept, in numbers, and those that went wrong by name.</summary>
internal static class PromiseSection
{
    public static IReadOnlyList<DraftSentence> Write(Pen pen)
    {
        var sentences = new List<DraftSentence>();
        foreach (var side in (PromiseSide[])[PromiseSide.Us, PromiseSide.Them])
        {
            var promises = pen.Set.Sides.By(side);
            if (promises.Count == 0) continue;
            var one = promises.Count == 1;
            var phrase = side == PromiseSide.Us ? one ? LedgerPhrases.WeMadeOne : LedgerPhrases.WeMade : one ? LedgerPhrases.TheyMadeOne : LedgerPhrases.TheyMade;
            sentences.Add(pen.Sentence(phrase, Pen.NumbersOf(promises), promises.Count, pen.Join(PromiseCount.Of(promises, pen.Set.Today).Say(pen.Language))));
            sentences.AddRange(promises.Where(p => WentWrong(p.Promise!)).TakeLast(pen.Full ? 8 : 1).Select(p => Wrong(pen, p.Number, p.Promise!)));
        }
        return sentences;
    }

    private static bool WentWrong(Promise promise) => PromiseCount.LateDays(promise) > 0 || promise is { State: PromiseState.Dropped, Why.Length: > 0 } || promise.Moves.Count > 1;

    private static DraftSentence Wrong(Pen pen, int number, Promise promise)
    {
        if (PromiseCount.LateDays(promise) is > 0 and var late) return pen.Sentence(LedgerPhrases.LateOne, [number], pen.Quote(promise.Text), pen.Day(promise.DueOn!), pen.Day(promise.SettledOn!), late);
        return promise is { State: PromiseState.Dropped, Why: { Length: > 0 } why }
            ? pen.Sentence(LedgerPhrases.DroppedOne, [number], pen.Quote(promise.Text), pen.Quote(why))
            : pen.Sentence(LedgerPhrases.MovedOne, [number], pen.Quote(promise.Text), promise.Moves.Count);
    }
}

/// <summary>How the promises of one side stand, counted.</summary>
internal readonly record struct PromiseCount(int Kept, int Late, int Overdue, int NotDue, int NoDate, int Dropped)
{
    public static PromiseCount Of(IEnumerable<Evidence> promises, DateOnly today)
    {
        var count = default(PromiseCount);
        foreach (var evidence in promises)
        {
            var promise = evidence.Promise!;
            count = promise.State switch
            {
                PromiseState.Done => count with { Kept = count.Kept + 1, Late = count.Late + (LateDays(promise) > 0 ? 1 : 0) },
                PromiseState.Dropped => count with { Dropped = count.Dropped + 1 },
                _ => Moments.TryDay(promise.DueOn) switch
                {
                    null => count with { NoDate = count.NoDate + 1 },
                    { } due when due < today => count with { Overdue = count.Overdue + 1 },
                    _ => count with { NotDue = count.NotDue + 1 },
                },
            };
        }
        return count;
    }

    /// <summary>How many days after its day a promise was kept; 0 where it was in time, or one of the days is not known.</summary>
    public static int LateDays(Promise promise) =>
        promise.State == PromiseState.Done && Moments.TryDay(promise.DueOn) is { } due && Moments.TryDay(promise.SettledOn) is { } kept ? Math.Max(0, kept.DayNumber - due.DayNumber) : 0;

    public IEnumerable<string> Say(Language language)
    {
        if (Kept > 0) yield return Late > 0 ? LedgerPhrases.KeptLate.In(language, Kept, Late) : LedgerPhrases.Kept.In(language, Kept);
        if (Overdue > 0) yield return LedgerPhrases.Overdue.In(language, Overdue);
        if (NotDue > 0) yield return LedgerPhrases.NotDue.In(language, NotDue);
        if (NoDate > 0) yield return LedgerPhrases.NoDate.In(language, NoDate);
        if (Dropped > 0) yield return LedgerPhrases.Dropped.In(language, Dropped);
    }
}
