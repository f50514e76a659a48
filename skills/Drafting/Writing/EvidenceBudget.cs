using CrmBot.Data;

namespace CrmBot.Skills.Drafting.Writing;

/// <summary>Chooses which records are sent to a model within a budget of tokens, and counts those left out: the records that the draft cites first, then the rest, quarter by quarter back from today and in each the most telling first.</summary>
public static class EvidenceBudget
{
    private const int Quarter = 90;
    private const int TellingWords = 20;

    /// <summary>The records to send in the order of their numbers, each shortened to what fits, and how many are left out.</summary>
    public static (IReadOnlyList<Evidence> Sent, int LeftOut) Choose(EvidenceSet set, Draft known, int tokens, Data.Language language)
    {
        var sent = new SortedSet<int>();
        var left = tokens;
        foreach (var number in known.Sentences.Where(s => s.Cites.Count <= 4).SelectMany(s => s.Cites).Distinct().OrderDescending().Concat(Rest(set)))
        {
            if (sent.Contains(number) || set.Withheld.Contains(number) || set.At(number) is not { } evidence) continue;
            var cost = Cost(EvidenceText.Of(evidence, set, language));
            if (cost > left) break;
            left -= cost;
            sent.Add(number);
        }
        return ([.. sent.Select(n => set.At(n)!)], set.Items.Count - set.Withheld.Count - sent.Count);
    }

    /// <summary>About how many tokens a text is: one for a Chinese character, one for four letters.</summary>
    public static int Tokens(string text)
    {
        var quarters = 0;
        foreach (var c in text) quarters += c < '\u2e80' ? 1 : 4;
        return (quarters + 3) / 4;
    }

    private static IEnumerable<int> Rest(EvidenceSet set) =>
        set.Items.OrderBy(e => Math.Max(0, set.Today.DayNumber - e.On.DayNumber) / Quarter).ThenByDescending(Telling).ThenByDescending(e => e.Number).Select(e => e.Number);

    // What somebody complained of, still waits for, scored, turned to or told us says more than that one met; a meeting without words says least.
    private static int Telling(Evidence evidence) => evidence switch
    {
        { Promise.State: not PromiseState.Open } => 0,
        { Visit.Text.Length: < TellingWords } => 0,
        { Visit: not null } => 1,
        _ => 2,
    };

    private static int Cost(EvidenceText text) => 8 + Tokens(text.Head) + Math.Min(400, Tokens(text.Words ?? ""));
}
