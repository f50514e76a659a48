using CrmBot.Data;
using CrmBot.Skills.Drafting;

namespace CrmBot.Skills.HistorySummary;

/// <summary>What is still open on either side: complaints, then what is late, then what is due.</summary>
internal static class PendingSection
{
    public static IReadOnlyList<DraftSentence> Write(Pen pen)
    {
        var set = pen.Set;
        Evidence[] all = [.. set.Complaints.Where(c => c.Complaint!.IsInHand), .. set.Sides.Open()];
        if (all.Length == 0) return set.Promises.Count + set.Complaints.Count == 0 ? [] : [pen.Sentence(LedgerPhrases.NothingOpen, [.. Pen.NumbersOf(set.Promises), .. Pen.NumbersOf(set.Complaints)])];
        var told = all.Take(pen.Full ? 20 : 5).Select(e => e.Complaint is { } complaint ? Of(pen, e, complaint) : Of(pen, e, e.Promise!)).ToList();
        if (all.Length == told.Count) return told;
        int[] rest = [.. all.Skip(told.Count).Select(e => e.Number).Order()];
        return [.. told, pen.Sentence(LedgerPhrases.OpenMore, rest, rest.Length)];
    }

    private static DraftSentence Of(Pen pen, Evidence evidence, Complaint complaint) =>
        pen.Sentence(complaint.AwaitsAnswer ? Tone.Bad : Tone.Warning, LedgerPhrases.ComplaintOpen, [evidence.Number], complaint.Number, pen.Day(evidence.On), ComplaintSection.Standing(complaint, pen.Language));

    private static DraftSentence Of(Pen pen, Evidence evidence, Promise promise)
    {
        var (ours, words, who) = (promise.By == PromiseSide.Us, pen.Quote(promise.Text), pen.Staff(promise.StaffId));
        var number = new[] { evidence.Number };
        if (Moments.TryDay(promise.DueOn) is not { } due)
            return ours ? pen.Sentence(LedgerPhrases.OursOpen, number, words, pen.Day(evidence.On), who) : pen.Sentence(LedgerPhrases.TheirsOpen, number, words, pen.Day(evidence.On));
        if (pen.Set.Today.DayNumber - due.DayNumber is > 0 and var late)
            return ours ? pen.Sentence(Tone.Bad, LedgerPhrases.OursLate, number, words, pen.Day(due), late, who) : pen.Sentence(Tone.Warning, LedgerPhrases.TheirsLate, number, words, pen.Day(due), late);
        return ours ? pen.Sentence(LedgerPhrases.OursDue, number, words, pen.Day(due), who) : pen.Sentence(LedgerPhrases.TheirsDue, number, words, pen.Day(due));
    }
}
