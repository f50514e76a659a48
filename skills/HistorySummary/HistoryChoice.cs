using CrmBot.Data;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>Asks whose history is meant, with what tells the clients apart.</summary>
internal static class HistoryChoice
{
    public static Card Compose(string question, IReadOnlyList<Client> clients, HistoryKey key, Language language, DateTimeOffset now) => new()
    {
        Title = HistoryWords.Which.In(language),
        Language = language,
        Notice = HistoryWords.AskNotice.In(language, Days.Time(now)),
        Parts =
        [
            new Choices(question, [.. clients.Select(c => new Choice(
                c.Name,
                string.Join(" · ", new[] { c.Region, c.Industry }.OfType<string>()),
                Press.To(HistorySummarySkill.Name, HistorySummarySkill.Show, ("key", (key with { ClientId = c.Id }).ToString()))))]),
        ],
    };
}
