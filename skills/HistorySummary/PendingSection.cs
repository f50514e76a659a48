using CrmBot.Data;
using CrmBot.Skills.Drafting;

namespace CrmBot.Skills.HistorySummary;

/// <summary>What is still open on either side: complaints, then what is late, then what is due.</summary>
internal static class PendingSection
{
    public static IReadOnlyList<DraftSentence> Write(Pen pen)
    {
        var all = Complaints(pen).Concat(Promises(pen)).ToList();
        if (all.Count == 0) return pen.Set.Promises.Count + pen.Set.Complaints.Count == 0 ? [] : [pen.Sentence(LedgerPhrases.NothingOpen, [.. Pen.NumbersOf(pen.Set.Promises), .. Pen.NumbersOf(pen.Set.Complaints)])];
        var most = pen.Full ? 20 : 5;
        if (all.Count <= most) return all;
        var rest = all.Skip(most).SelectMany(s => s.Cites).Order().ToArray();
        return [.. all.Take(most), pen.Sentence(LedgerPhrases.OpenMore, rest, all.Count - most)];
    }

    internal static IEnumerable<Evidence> OpenOf(EvidenceSet set, PromiseSide side) =>
        set.Promises.Where(p => p.Promise!.By == side && p.Promise.State == PromiseState.Open).OrderBy(p => p.Promise!.DueOn ?? "9999", StringComparer.Ordinal);

    private static IEnumerable<DraftSentence> Complaints(Pen pen) => pen.Set.Complaints.Where(c => c.Complaint!.IsInHand)
        .Select(c => pen.Sentence(c.Complaint!.AwaitsAnswer ? Tone.Bad : Tone.Warning, LedgerPhrases.ComplaintOpen, [c.Number], c.Complaint!.Number, pen.Day(c.On), ComplaintSection.Standing(c.Complaint, pen.Language)));

    private static IEnumerable<DraftSentence> Promises(Pen pen)
    {
        foreach (var evidence in OpenOf(pen.Set, PromiseSide.Us).Concat(OpenOf(pen.Set, PromiseSide.Them)).OrderBy(e => e.Promise!.DueOn ?? "9999", StringComparer.Ordinal))
        {
            var promise = evidence.Promise!;
            var (ours, words, who) = (promise.By == PromiseSide.Us, pen.Quote(promise.Text), pen.Staff(promise.StaffId));
            var number = new[] { evidence.Number };
            if (Moments.TryDay(promise.DueOn) is not { } due)
                yield return ours ? pen.Sentence(LedgerPhrases.OursOpen, number, words, pen.Day(evidence.On), who) : pen.Sentence(LedgerPhrases.TheirsOpen, number, words, pen.Day(evidence.On));
            else if (pen.Set.Today.DayNumber - due.DayNumber is > 0 and var late)
                yield return ours ? pen.Sentence(Tone.Bad, LedgerPhrases.OursLate, number, words, pen.Day(due), late, who) : pen.Sentence(Tone.Warning, LedgerPhrases.TheirsLate, number, words, pen.Day(due), late);
            else
                yield return ours ? pen.Sentence(LedgerPhrases.OursDue, number, words, pen.Day(due), who) : pen.Sentence(LedgerPhrases.TheirsDue, number, words, pen.Day(due));
        }
    }
}
