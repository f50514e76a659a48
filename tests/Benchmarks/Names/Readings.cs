using System.Text.Json;

namespace CrmBot.Benchmarks.Names;

/// <summary>How characters are said according to pinyin-pro, not to the product.</summary>
internal sealed class Readings(IReadOnlyDictionary<char, string[]> all)
{
    private readonly ILookup<string, char> _bySound = all.ToLookup(r => r.Value[0], r => r.Key);

    public IReadOnlyDictionary<char, string[]> All => all;

    public static Readings Read(string file) =>
        new((JsonSerializer.Deserialize<Dictionary<string, string[]>>(File.ReadAllText(file)) ?? []).ToDictionary(p => p.Key[0], p => p.Value));

    /// <summary>The words in pinyin, run together; null where a character has none.</summary>
    public string? Pinyin(string words)
    {
        if (!words.All(all.ContainsKey)) return null;
        return string.Concat(words.Select(c => all[c][0]));
    }

    public string? Initials(string words) => words.All(all.ContainsKey) ? string.Concat(words.Select(c => all[c][0][0])) : null;

    /// <summary>Another character that is said the same.</summary>
    public char? Another(char c, Random dice)
    {
        var others = all.TryGetValue(c, out var readings) ? _bySound[readings[0]].Where(o => o != c).ToList() : [];
        return others.Count == 0 ? null : others[dice.Next(others.Count)];
    }
}
