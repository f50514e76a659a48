using System.Runtime.InteropServices;

namespace CrmBot.Skills.Understanding;

/// <summary>What a word can be a sign of, when records and slots are looked for; one word may be several.</summary>
[Flags]
internal enum SignKind : long
{
    None = 0,
    Promise = 1L << 0,
    WillUs = 1L << 1,
    WillThem = 1L << 2,
    Act = 1L << 3,
    Ours = 1L << 4,
    Theirs = 1L << 5,
    Say = 1L << 6,
    Not = 1L << 7,
    Complain = 1L << 8,
    Severe = 1L << 9,
    Minor = 1L << 10,
    Again = 1L << 11,
    Meet = 1L << 12,
    Met = 1L << 13,
    Positive = 1L << 14,
    Negative = 1L << 15,
    Neutral = 1L << 16,
    Attitude = 1L << 17,
    Set = 1L << 18,
    Tier = 1L << 19,
    Stage = 1L << 20,
    Industry = 1L << 21,
    Renewal = 1L << 22,
    Address = 1L << 23,
    Phone = 1L << 24,
    Name = 1L << 25,
    Score = 1L << 26,
    Remind = 1L << 27,
    Then = 1L << 28,
    Ask = 1L << 29,
    Moved = 1L << 30,
    Demand = 1L << 31,
    NewClient = 1L << 32,
    Renewing = 1L << 33,
    Pronoun = 1L << 34,
    If = 1L << 35,
}

/// <summary>A word of the folded text that is a sign of something.</summary>
internal readonly record struct Sign(int Start, int End, SignKind Kind)
{
    public bool Is(SignKind kind) => (Kind & kind) != 0;
}

/// <summary>Finds every sign of a text in one pass.</summary>
internal static class Signs
{
    public const int Most = 1000;

    private static readonly WordMap<SignKind> Words = Read();

    public static List<Sign> Find(ReadOnlySpan<char> text)
    {
        var found = new List<Sign>(16);
        for (var i = 0; i < text.Length && found.Count < Most; i++)
        {
            if (Words.At(text, i, out var kind) is not (> 0 and var length)) continue;
            found.Add(new Sign(i, i + length, kind));
            i += length - 1;
        }
        return found;
    }

    private static WordMap<SignKind> Read()
    {
        var words = new Dictionary<string, SignKind>(StringComparer.Ordinal);
        foreach (var (name, list) in WordFile.Read("Signs.txt"))
            foreach (var word in list) CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _) |= Enum.Parse<SignKind>(name, ignoreCase: true);
        return new WordMap<SignKind>(words);
    }
}
