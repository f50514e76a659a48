namespace CrmBot.Skills.Understanding.Learning;

/// <summary>The hashed features of a marked text: pieces of its words, meanings of its words and the order they come in, and its shape.</summary>
internal ref struct Features(Span<ulong> to)
{
    /// <summary>Room for the features of the longest text.</summary>
    public const int Most = 4096;

    private const int MostUnits = Marking.Longest;
    private const ulong Edge = 0x5bd1e995;

    private readonly Span<ulong> _to = to;

    public int Count { get; private set; }

    /// <summary>The first features are the words themselves: how many of them nobody has seen tells something too.</summary>
    public int Words { get; private set; }

    public void Read(ReadOnlySpan<char> text, WordGroups groups)
    {
        Span<ulong> units = stackalloc ulong[MostUnits + 2];
        var count = Units(text, units);
        for (var i = 1; i < count - 1; i++) Add(1, units[i]);
        Words = Count;
        Grams(units[..count]);
        Letters(text);
        Meanings(text, groups, count - 2);
    }

    // A unit is a Chinese character, a mark or a word in letters; the first and the last stand for the edges.
    private static int Units(ReadOnlySpan<char> text, Span<ulong> units)
    {
        var count = 0;
        units[count++] = Edge;
        for (var i = 0; i < text.Length && count <= MostUnits;)
        {
            if (text[i] == ' ')
            {
                i++;
                continue;
            }
            var start = i++;
            if (FoldedText.IsWord(text[start]))
                while (i < text.Length && (FoldedText.IsWord(text[i]) || text[i] == '\'')) i++;
            else if (char.IsHighSurrogate(text[start]) && i < text.Length && char.IsLowSurrogate(text[i]))
                i++;
            units[count++] = Tokens.Hash(text[start..i]);
        }
        units[count++] = Edge;
        return count;
    }

    private void Grams(scoped ReadOnlySpan<ulong> units)
    {
        for (var i = 0; i + 1 < units.Length; i++)
        {
            var two = Join(units[i], units[i + 1]);
            Add(2, two);
            if (i + 2 >= units.Length) break;
            var three = Join(two, units[i + 2]);
            Add(3, three);
            Add(5, Join(units[i], units[i + 2]));
            if (i + 3 < units.Length) Add(4, Join(three, units[i + 3]));
        }
    }

    // Pieces of words in letters, so that a slip of the finger leaves most of a word.
    private void Letters(ReadOnlySpan<char> text)
    {
        Span<char> word = stackalloc char[26];
        for (var i = 0; i < text.Length; i++)
        {
            if (!FoldedText.IsWord(text[i])) continue;
            var start = i;
            while (i < text.Length && FoldedText.IsWord(text[i])) i++;
            var length = Math.Min(i - start, word.Length - 2);
            if (length < 4) continue;
            word[0] = '^';
            text.Slice(start, length).CopyTo(word[1..]);
            word[length + 1] = '$';
            for (var k = 0; k + 4 <= length + 2; k++) Add(6, Tokens.Hash(word.Slice(k, 4)));
        }
    }

    private void Meanings(ReadOnlySpan<char> text, WordGroups groups, int units)
    {
        Span<byte> found = stackalloc byte[24];
        var count = 0;
        ulong seen = 0;
        for (var i = 0; i < text.Length && count < found.Length;)
        {
            if (Marks.Is(text[i]))
            {
                found[count++] = (byte)(WordGroups.Most + text[i++] - Marks.Client);
                continue;
            }
            var length = groups.At(text, i, out var group);
            if (length > 0)
            {
                if (count == 0 || found[count - 1] != group) found[count++] = group;
                seen |= 1UL << group;
            }
            else if (text[i] == '?')
            {
                found[count++] = WordGroups.Most + 40;
            }
            i += Math.Max(length, 1);
        }
        for (var i = 0; i < count; i++)
        {
            Add(7, found[i]);
            for (var k = i + 1; k < count; k++) Add(8, ((ulong)found[i] << 8) | found[k]);
            if (i + 2 < count) Add(9, ((ulong)found[i] << 16) | ((ulong)found[i + 1] << 8) | found[i + 2]);
        }
        Add(10, count == 0 ? 255UL : found[0]);
        Add(11, count == 0 ? 255UL : found[count - 1]);
        var size = units switch { <= 2 => units, <= 4 => 3, <= 7 => 4, <= 12 => 5, <= 20 => 6, <= 40 => 7, _ => 8 };
        Add(12, (ulong)size);
        Add(13, ((ulong)size << 16) | (count == 0 ? 255UL : found[0]));
        Add(14, (ulong)Math.Min(count, 6));
    }

    private static ulong Join(ulong a, ulong b) => ((a ^ (a >> 29)) * 0x9e3779b97f4a7c15UL) + b;

    private void Add(int kind, ulong value)
    {
        if (Count < _to.Length) _to[Count++] = Join(value, (ulong)kind * 0x85ebca6b);
    }
}
