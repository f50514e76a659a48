using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Complaints;

/// <summary>A complaint said as one sentence: the same words before it is saved and when it is read back.</summary>
public static class ComplaintSentences
{
    private const int TextLength = 120;

    public static string Say(Complaint complaint, string? handler, ComplaintRules rules, Language language, DateTimeOffset now, TimeZoneInfo zone)
    {
        string Clock(DateTimeOffset at) => Days.Clock(TimeZoneInfo.ConvertTime(at, zone), language, now);
        var kind = rules.CategoryName(complaint.Category, language);
        if (complaint.Severity is { } severity)
        {
            var word = (severity == "high" ? ComplaintButtonWords.High : ComplaintButtonWords.Low).In(language);
            var from = complaint.SeverityWords is { } words ? ComplaintWords.SeverityFrom.In(language, word, words) : word;
            kind = language == Language.Zh ? $"{kind}，{from}" : $"{kind}, {from}";
        }
        var text = Quotes.Cut(complaint.Text, TextLength);
        var said = new List<string>
        {
            complaint.Number.Length > 0 ? ComplaintLineWords.Stored.In(language, complaint.Number, kind, text) : ComplaintLineWords.Sentence.In(language, kind, text),
        };
        if (complaint.Person is { } person) said.Add(ComplaintLineWords.By.In(language, person));
        said.Add(ComplaintLineWords.At.In(language, Clock(Moments.FromInstant(complaint.ComplainedAt))));
        if (handler is not null) said.Add(ComplaintLineWords.HandledBy.In(language, handler));
        if (complaint.AnsweredAt is { } answered) said.Add(ComplaintLineWords.AlreadyAnswered.In(language, Clock(Moments.FromInstant(answered)), ComplaintButtonWords.SayWay(complaint.AnsweredHow, language)));
        else if (ComplaintClock.Read(complaint, now, rules.Clock).Due is { } due) said.Add((due < now ? ComplaintLineWords.AnswerWasDue : ComplaintLineWords.AnswerBy).In(language, Clock(due), rules.Say(language)));
        return string.Join(" · ", said);
    }
}
