namespace CrmBot.Skills.Understanding;

/// <summary>Words in letters that differ by one slip: a letter missing, extra, wrong, or two swapped.</summary>
internal static class EnglishSlips
{
    public const int Shortest = 5;

    private const int Longest = 24;

    /// <summary>The word's own hash and those of the word with each one letter left out; two words one slip apart share at least one.</summary>
    public static IEnumerable<ulong> KeysOf(string word)
    {
        if (word.Length is < Shortest - 1 or > Longest) yield break;
        yield return Tokens.Hash(word);
        for (var i = 0; i < word.Length; i++)
            if (i == 0 || word[i] != word[i - 1]) yield return Without(word, i);
    }

    public static bool OneApart(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var start = a.CommonPrefixLength(b);
        a = a[start..];
        b = b[start..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }
        return (a.Length, b.Length) switch
        {
            (0, 0) => false,
            ( <= 1, <= 1) => true,
            (2, 2) => a[0] == b[1] && a[1] == b[0],
            _ => false,
        };
    }

    private static ulong Without(string word, int at)
    {
        Span<char> rest = stackalloc char[word.Length - 1];
        word.AsSpan(0, at).CopyTo(rest);
        word.AsSpan(at + 1).CopyTo(rest[at..]);
        return Tokens.Hash(rest);
    }
}
