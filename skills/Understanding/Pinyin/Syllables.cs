using System.Collections.Frozen;

namespace CrmBot.Skills.Understanding.Pinyin;

/// <summary>
/// How Chinese characters are said, without tones: GB2312's 6,763 simplified characters, one main reading each and the other usual ones of some.
/// Unsure: characters outside GB2312 have no reading; a character of several readings is given its commonest, whatever word it stands in
/// (长 chang, 重 zhong), with the others beside it; readings found only in old texts are left out.
/// </summary>
internal static class Syllables
{
    private const char First = '\u4e00';
    private const char Last = '\u9fff';

    private static readonly string[] Names;
    private static readonly ushort[] Main = new ushort[Last - First + 1];
    private static readonly FrozenDictionary<char, ushort[]> Rest;

    static Syllables()
    {
        var names = new List<string> { "" };
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        foreach (var line in TextTable.Lines("Pinyin.Syllables.txt"))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            numbers[line[..space]] = (ushort)names.Count;
            foreach (var c in line.AsSpan(space + 1))
                if (c is >= First and <= Last) Main[c - First] = (ushort)names.Count;
            names.Add(line[..space]);
        }
        // A character, then how it is said in names, the commonest first.
        var rest = new Dictionary<char, ushort[]>();
        foreach (var line in TextTable.Lines("Pinyin.Polyphones.txt"))
        {
            var words = line.Split(' ');
            Main[words[0][0] - First] = numbers[words[1]];
            rest[words[0][0]] = [.. words.Skip(2).Select(w => numbers[w])];
        }
        Names = [.. names];
        Rest = rest.ToFrozenDictionary();
    }

    /// <summary>One more than the largest number of a syllable; 0 stands for no reading.</summary>
    public static int Count => Names.Length;

    /// <summary>The number of the character's main syllable, 0 when it is not known.</summary>
    public static int Of(char c) => c is >= First and <= Last ? Main[c - First] : 0;

    /// <summary>The numbers of its other syllables.</summary>
    public static ReadOnlySpan<ushort> OthersOf(char c) => Rest.TryGetValue(c, out var others) ? others : [];

    /// <summary>The letters of a syllable, v for ü.</summary>
    public static string Letters(int number) => Names[number];
}
