using System.Collections.Frozen;
using System.Numerics;

namespace CrmBot.Skills.Understanding.Learning;

/// <summary>Words that mean the same to a manager, read from WordGroups.txt: what was learned of one holds for the others of its group.</summary>
internal sealed class WordGroups
{
    /// <summary>The most groups there can be.</summary>
    public const int Most = 64;

    private readonly FrozenDictionary<string, byte>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenDictionary<char, ulong> _lengths;

    public WordGroups(IEnumerable<string> lines)
    {
        var words = new Dictionary<string, byte>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line[0] == '#') continue;
            if (!names.Contains(line[..colon])) names.Add(line[..colon]);
            var group = (byte)names.IndexOf(line[..colon]);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) words.TryAdd(word.Replace('_', ' '), group);
        }
        if (names.Count > Most) throw new InvalidDataException($"WordGroups.txt has {names.Count} groups, {Most} is the most.");
        Names = names;
        _lookup = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        // Which lengths the words of a first character have, a bit each; words are shorter than 64 characters.
        _lengths = words.Keys.GroupBy(w => w[0]).ToFrozenDictionary(g => g.Key, g => g.Aggregate(0UL, (bits, w) => bits | (1UL << w.Length)));
    }

    public static WordGroups Own { get; } = new(SentenceBook.LinesOf("CrmBot.Skills.Understanding.Learning.WordGroups.txt"));

    public IReadOnlyList<string> Names { get; }

    /// <summary>The group of the longest word that starts here and the word's length, 0 where none does; words in letters only as whole words.</summary>
    public int At(ReadOnlySpan<char> text, int start, out byte group)
    {
        group = 0;
        if (!_lengths.TryGetValue(text[start], out var lengths)) return 0;
        var letters = FoldedText.IsWord(text[start]);
        if (letters && start > 0 && FoldedText.IsWord(text[start - 1])) return 0;
        if (text.Length - start < 63) lengths &= (2UL << (text.Length - start)) - 1;
        while (lengths != 0)
        {
            var length = BitOperations.Log2(lengths);
            lengths ^= 1UL << length;
            var end = start + length;
            if (letters && end < text.Length && FoldedText.IsWord(text[end - 1]) && FoldedText.IsWord(text[end])) continue;
            if (_lookup.TryGetValue(text.Slice(start, length), out group)) return length;
        }
        return 0;
    }
}
