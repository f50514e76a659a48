namespace CrmBot.Skills.Understanding.Naming;

/// <summary>The words in letters that names are made of, found by a word one slip away: a letter missing, extra, wrong, or two swapped.</summary>
internal sealed class WordSlips(IdTable words, BucketTable slips)
{
    public const int Shortest = 3;

    private const int Longest = 24;
    private const int MostFound = 8;

    public void Find(ReadOnlySpan<char> word, List<string> found)
    {
        Span<ulong> keys = stackalloc ulong[Longest + 1];
        foreach (var key in keys[..KeysOf(word, keys)])
        {
            var (from, to) = slips.Find(key);
            for (var i = from; i < to && found.Count < MostFound; i++)
            {
                var candidate = words[slips.Values[i]];
                if (OneApart(word, candidate) && !found.Contains(candidate)) found.Add(candidate);
            }
        }
    }

    public IEnumerable<string> Words()
    {
        for (var i = 0; i < words.Count; i++) yield return words[i];
    }

    public static WordSlips Of(IEnumerable<string> words)
    {
        var ids = new IdTable();
        var (keys, numbers) = (new Grown<ulong>(), new Grown<int>());
        Span<ulong> slips = stackalloc ulong[Longest + 1];
        foreach (var word in words)
        {
            foreach (var key in slips[..KeysOf(word, slips)])
            {
                keys.Add(key);
                numbers.Add(ids.Count);
            }
            ids.Add(word);
        }
        ids.Close();
        return new WordSlips(ids, new BucketTable(keys, numbers, null));
    }

    public static bool MayHold(ReadOnlySpan<char> word) => word.Length is >= Shortest and <= Longest && !word.ContainsAnyInRange('0', '9');

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

    // The word's own hash and those of the word with each one letter left out: two words one slip apart share at least one.
    private static int KeysOf(ReadOnlySpan<char> word, Span<ulong> keys)
    {
        if (word.Length is < Shortest - 1 or > Longest) return 0;
        Span<char> rest = stackalloc char[word.Length - 1];
        keys[0] = Tokens.Hash(word) >> (64 - NameKey.Bits);
        var count = 1;
        for (var i = 0; i < word.Length; i++)
        {
            if (i > 0 && word[i] == word[i - 1]) continue;
            word[..i].CopyTo(rest);
            word[(i + 1)..].CopyTo(rest[i..]);
            keys[count++] = Tokens.Hash(rest) >> (64 - NameKey.Bits);
        }
        return count;
    }
}
