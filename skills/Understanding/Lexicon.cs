using System.Buffers;
using System.Collections.Frozen;
using System.Numerics;

namespace CrmBot.Skills.Understanding;

/// <summary>A set of words found at a place of a text, the longest first.</summary>
internal sealed class Lexicon
{
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly SearchValues<char> _firsts;
    private readonly SearchValues<char> _lasts;
    private readonly FrozenDictionary<char, ulong> _lengthsOfFirst;
    private readonly FrozenDictionary<char, ulong> _lengthsOfLast;

    public Lexicon(string words)
    {
        _words = words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace('_', ' ')).ToFrozenSet(StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengthsOfFirst = LengthsBy(w => w[0]);
        _lengthsOfLast = LengthsBy(w => w[^1]);
        _firsts = SearchValues.Create([.. _words.Select(w => w[0]).Distinct()]);
        _lasts = SearchValues.Create([.. _words.Select(w => w[^1]).Distinct()]);
    }

    public bool Has(ReadOnlySpan<char> word) => _lookup.Contains(word);

    /// <summary>The length of the longest word that starts here, or 0.</summary>
    public int At(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length || !_firsts.Contains(text[start])) return 0;
        for (var lengths = Within(_lengthsOfFirst[text[start]], text.Length - start); lengths != 0;)
        {
            var length = Longest(ref lengths);
            if (_lookup.Contains(text.Slice(start, length))) return length;
        }
        return 0;
    }

    /// <summary>The length of the longest word that ends here, or 0.</summary>
    public int Before(ReadOnlySpan<char> text, int end)
    {
        if (end <= 0 || !_lasts.Contains(text[end - 1])) return 0;
        for (var lengths = Within(_lengthsOfLast[text[end - 1]], end); lengths != 0;)
        {
            var length = Longest(ref lengths);
            if (_lookup.Contains(text.Slice(end - length, length))) return length;
        }
        return 0;
    }

    /// <summary>The first place where a word of the set stands; words in letters only as whole words.</summary>
    public bool FindIn(ReadOnlySpan<char> text, out int start, out int length)
    {
        for (start = 0; start < text.Length; start++)
        {
            var next = text[start..].IndexOfAny(_firsts);
            if (next < 0) break;
            start += next;
            length = AtWord(text, start);
            if (length > 0) return true;
        }
        length = 0;
        return false;
    }

    public bool In(ReadOnlySpan<char> text) => FindIn(text, out _, out _);

    /// <summary>Like <see cref="At"/>, but words in letters must begin and end where words do.</summary>
    public int AtWord(ReadOnlySpan<char> text, int start)
    {
        if (start >= text.Length || !_firsts.Contains(text[start])) return 0;
        if (start > 0 && FoldedText.IsWord(text[start]) && FoldedText.IsWord(text[start - 1])) return 0;
        for (var lengths = Within(_lengthsOfFirst[text[start]], text.Length - start); lengths != 0;)
        {
            var length = Longest(ref lengths);
            var end = start + length;
            if (end < text.Length && FoldedText.IsWord(text[end - 1]) && FoldedText.IsWord(text[end])) continue;
            if (_lookup.Contains(text.Slice(start, length))) return length;
        }
        return 0;
    }

    // Which lengths words of this first or last character have, a bit each; words are shorter than 64 characters.
    private FrozenDictionary<char, ulong> LengthsBy(Func<string, char> by) =>
        _words.GroupBy(by).ToFrozenDictionary(g => g.Key, g => g.Aggregate(0UL, (bits, w) => bits | (1UL << w.Length)));

    private static ulong Within(ulong lengths, int most) => most >= 63 ? lengths : lengths & ((2UL << most) - 1);

    private static int Longest(ref ulong lengths)
    {
        var length = BitOperations.Log2(lengths);
        lengths ^= 1UL << length;
        return length;
    }
}
