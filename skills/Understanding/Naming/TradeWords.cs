using System.Collections.Frozen;

namespace CrmBot.Skills.Understanding.Naming;

/// <summary>What companies do, in both languages: whoever says Hongda Electronics means 宏达电子.</summary>
internal static class TradeWords
{
    private static readonly FrozenDictionary<string, string[]> Others = Read();

    /// <summary>The same trade in the other language's words.</summary>
    public static string[] InOtherLanguage(string trade) => Others.GetValueOrDefault(trade, []);

    public static bool IsAnyIn(ReadOnlySpan<char> trade, List<string> names)
    {
        var word = trade.ToString();
        foreach (var name in names)
        {
            if (name.Contains(word, StringComparison.Ordinal)) return true;
            foreach (var other in InOtherLanguage(word))
                if (name.Contains(other, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    // Trades.txt: a trade a line, all its words in both languages.
    private static FrozenDictionary<string, string[]> Read()
    {
        var others = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in TextTable.Lines("Naming.Trades.txt"))
        {
            var words = line.Split(' ');
            foreach (var word in words)
            {
                if (!others.TryGetValue(word, out var set)) others[word] = set = new HashSet<string>(StringComparer.Ordinal);
                foreach (var other in words)
                    if (FoldedText.IsHan(other[0]) != FoldedText.IsHan(word[0])) set.Add(other);
            }
        }
        return others.ToFrozenDictionary(p => p.Key, p => p.Value.ToArray(), StringComparer.Ordinal);
    }
}
