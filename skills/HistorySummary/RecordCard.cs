using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>One record in full, as [n] in a history opens it.</summary>
internal static class RecordCard
{
    private const int Longest = 4000;

    public static Card Compose(Evidence evidence, EvidenceSet set, HistoryKey key, Language language, string? number = null)
    {
        var title = number is null ? HistoryWords.RecordTitle.In(language, evidence.Number) : HistoryWords.RecordTitle.In(language, number);
        var text = EvidenceText.Of(evidence, set, language);
        return new Card
        {
            Title = title,
            Subtitle = set.Client.ShortName,
            Language = language,
            Notice = title,
            Parts = text.Words is { Length: > 0 } words ? [new Paragraph(text.Head, Strong: true), new Paragraph(Quotes.Of(Quotes.Cut(words, Longest)))] : [new Paragraph(text.Head, Strong: true)],
            Actions = [new CardAction(HistoryWords.BackTo.In(language, HistoryWords.NameOf(key.Kind).In(language)), Press.To(HistorySummarySkill.Name, HistorySummarySkill.Show, ("key", key.ToString())), ActionStyle.Quiet)],
        };
    }
}
