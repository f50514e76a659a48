using CrmBot.Skills.Drafting;

namespace CrmBot.Skills.HistorySummary;

/// <summary>What was learned about the client, the latest last, each with how it is known and how old it is.</summary>
internal static class FactSection
{
    private const int OnCard = 3;
    private const int OnPage = 20;

    public static IReadOnlyList<DraftSentence> Write(Pen pen) => [.. pen.Set.Facts.TakeLast(pen.Full ? OnPage : OnCard).Select(f => Of(pen, f))];

    public static DraftSentence Of(Pen pen, Evidence evidence)
    {
        var fact = evidence.Fact!;
        return pen.Sentence(HistoryPhrases.Fact, [evidence.Number], Upper(FactWords.Age(evidence.On, pen.Set.Today, pen.Language)), FactWords.How(fact, pen.Language), pen.Quote(fact.Text), pen.Staff(fact.StaffId), pen.Day(evidence.On));
    }

    private static string Upper(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
