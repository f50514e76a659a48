using System.Collections.Frozen;

namespace CrmBot.Skills.Understanding;

/// <summary>Words and what each stands for, found at a place of a folded text, the longest first; words in letters only as whole words.</summary>
internal sealed class WordMap<T>
{
    private readonly FrozenDictionary<string, T> _words;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly byte[] _longest = new byte[char.MaxValue + 1];

    public WordMap(IEnumerable<KeyValuePair<string, T>> words)
    {
        _words = words.Where(w => w.Key.Length is > 0 and < 256).ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in _words.Keys) _longest[word[0]] = Math.Max(_longest[word[0]], (byte)word.Length);
    }

    public int Count => _words.Count;

    /// <summary>The length of the longest word that starts here, or 0.</summary>
    public int At(ReadOnlySpan<char> text, int start, out T? found)
    {
        found = default;
        var longest = _longest[text[start]];
        if (longest == 0 || (start > 0 && FoldedText.IsWord(text[start]) && FoldedText.IsWord(text[start - 1]))) return 0;
        for (var length = Math.Min(longest, text.Length - start); length > 0; length--)
        {
            var end = start + length;
            if (end < text.Length && FoldedText.IsWord(text[end - 1]) && FoldedText.IsWord(text[end])) continue;
            if (_lookup.TryGetValue(text.Slice(start, length), out found)) return length;
        }
        return 0;
    }
}
