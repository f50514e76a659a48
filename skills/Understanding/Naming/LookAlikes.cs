using System.Collections.Frozen;

namespace CrmBot.Skills.Understanding.Naming;

/// <summary>Characters that are taken for each other when typed by shape or read by a camera: 未 and 末.</summary>
internal static class LookAlikes
{
    private static readonly FrozenDictionary<char, string> Others = Read();

    /// <summary>The characters that look like this one.</summary>
    public static string Of(char c) => Others.GetValueOrDefault(c, "");

    // LookAlikes.txt holds a group a line; a character may stand in several.
    private static FrozenDictionary<char, string> Read()
    {
        var others = new Dictionary<char, string>();
        foreach (var line in TextTable.Lines("Naming.LookAlikes.txt"))
        {
            var group = line.Split(' ').Select(w => Characters.Simplified(w[0])).Distinct().ToList();
            foreach (var c in group) others[c] = string.Concat(others.GetValueOrDefault(c, "").Union(group.Where(o => o != c)));
        }
        return others.ToFrozenDictionary();
    }
}
