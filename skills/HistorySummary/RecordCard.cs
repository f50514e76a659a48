using System.Globalization;
using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>One record in full, as [n] in a history opens it.</summary>
internal static partial class RecordCard
{
    private const int Longest = 4000;

    /// <summary>记录30, [30], open record 30: the number that the words under a draft want to see; null where they want none.</summary>
    public static int? NumberIn(string words) =>
        Asked().Match(words.Trim()) is { Success: true } asked && int.TryParse(asked.Groups.Values.Skip(1).First(g => g.Success).ValueSpan, CultureInfo.InvariantCulture, out var number) ? number : null;

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

    [GeneratedRegex(@"^(?:看看?|打开|展开|查看)?(?:一下)?(?:第)?(?:记录|原文|依据)\s*\[?(\d{1,6})\]?(?:号|条)?$|^(?:看看?|打开|展开|查看)?第?\s*\[?(\d{1,6})\]?\s*(?:号|条)的?(?:记录|原文|依据)$|^(?:看看?|打开|查看|show |open )?\[(\d{1,6})\]$|^(?:please )?(?:show |open |see )?(?:me )?(?:the )?(?:record|source)(?: no\.?| number)? ?\[?(\d{1,6})\]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
