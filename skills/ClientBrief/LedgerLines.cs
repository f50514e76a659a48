using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.ClientBrief;

/// <summary>A promise or a complaint as one line of the brief, with who, until when and how late.</summary>
internal static class LedgerLines
{
    private const int TextLength = 80;

    public static Item Of(Promise promise, BriefFacts facts, Viewer viewer)
    {
        var language = viewer.Language;
        var (due, tone) = Deadlines.Say(promise.DueOn, language, viewer.Today);
        if (promise.DueOn is null) due = $"{BriefWords.SaidOn.In(language, Days.Say(promise.MadeOn, language, viewer.Today))} · {due}";
        var who = promise.By == PromiseSide.Us
            ? promise.Person is null ? facts.NameOf(promise.StaffId, language) : $"{facts.NameOf(promise.StaffId, language)} → {promise.Person}"
            : promise.Person;
        var text = BriefWords.Promise.In(language, RecordWords.Say(promise.By, language), Quotes.Cut(promise.Text, TextLength));
        return new Item(text, who is null ? due : $"{who} · {due}", tone);
    }

    public static Item Of(Complaint complaint, BriefFacts facts, Viewer viewer)
    {
        var language = viewer.Language;
        var text = BriefWords.Complaint.In(language, complaint.Number, Quotes.FirstSentence(complaint.Text, TextLength));
        if (complaint.AnsweredAt is { } answered)
            return new Item(text, BriefWords.Answered.In(language, Days.Clock(viewer.Local(answered), language, viewer.Now)), Tone.Warning);
        var reading = ComplaintClock.Read(complaint, viewer.Now, facts.Clock);
        if (reading.Due is not { } due || (reading.PausedSince is not null && !reading.IsLate))
            return new Item(text, BriefWords.AnswerPaused.In(language, complaint.OpenPause?.Why), Tone.Quiet);
        var deadline = TimeZoneInfo.ConvertTime(due, viewer.Zone);
        var left = deadline - viewer.Now;
        var (phrase, tone) = left < TimeSpan.Zero ? (BriefWords.AnswerLate, Tone.Bad) : (BriefWords.AnswerBy, Tone.Warning);
        var clock = phrase.In(language, Days.Clock(deadline, language, viewer.Now), Durations.Say(left.Duration(), language), Days.Time(viewer.Now));
        return new Item(text, clock, tone);
    }
}
