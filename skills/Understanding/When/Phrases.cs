using System.Collections.Frozen;

namespace CrmBot.Skills.Understanding.When;

/// <summary>Words with what each stands for, found at a place of a text by their first character, the longest first.</summary>
internal sealed class Phrases<T>
    where T : struct
{
    private readonly FrozenDictionary<char, (string Words, T Value)[]> _byFirst;

    public Phrases(IEnumerable<(string Words, T Value)> all)
    {
        _byFirst = all.GroupBy(p => p.Words[0]).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Words.Length).ToArray());
        Firsts = [.. _byFirst.Keys];
    }

    public IReadOnlyList<char> Firsts { get; }

    /// <summary>The length of the longest phrase that stands here (0 for none) and its value; words in letters end where they do.</summary>
    public int At(ReadOnlySpan<char> text, int i, out T value)
    {
        value = default;
        if ((uint)i >= (uint)text.Length || !_byFirst.TryGetValue(text[i], out var phrases)) return 0;
        foreach (var (words, meant) in phrases)
        {
            if (!text[i..].StartsWith(words, StringComparison.Ordinal)) continue;
            var end = i + words.Length;
            if (end < text.Length && FoldedText.IsWord(text[end]) && FoldedText.IsWord(words[^1])) continue;
            value = meant;
            return words.Length;
        }
        return 0;
    }
}
