namespace CrmBot.Skills.Understanding;

/// <summary>One Chinese character, or one run of letters and digits, with the hashes of how it is written and how it sounds.</summary>
internal readonly record struct Token(int Start, int End, bool IsHan, ulong Written, ulong Sounded)
{
    public int Length => End - Start;
}

/// <summary>Cuts text into the units that names are compared by.</summary>
internal static class Tokens
{
    private const ulong Seed = 14695981039346656037UL;

    public static List<Token> Of(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>(Math.Min(text.Length, 64));
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (FoldedText.IsHan(c))
            {
                tokens.Add(new Token(i, i + 1, true, Mix(c), Mix((ulong)Sounds.Of(c) + 0x20000)));
                i++;
            }
            else if (FoldedText.IsWord(c))
            {
                var start = i;
                while (i < text.Length && (FoldedText.IsWord(text[i]) || (text[i] == '\'' && i + 1 < text.Length && FoldedText.IsWord(text[i + 1]) && !IsOwners(text, start, i)))) i++;
                var hash = Hash(text[start..i]);
                tokens.Add(new Token(start, i, false, hash, hash));
            }
            else
            {
                i++;
            }
        }
        return tokens;
    }

    // Silverline's is Silverline; it's and today's are words of their own.
    private static bool IsOwners(ReadOnlySpan<char> text, int start, int at) =>
        text[at + 1] == 's' && (at + 2 == text.Length || !FoldedText.IsWord(text[at + 2])) && !OrdinaryWords.En.Has(text[start..(at + 2)]);

    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word) hash = (hash ^ c) * 1099511628211UL;
        return Mix(hash);
    }

    /// <summary>The key of a sequence of tokens, one token longer.</summary>
    public static NameKey Then(NameKey so, Token token) => new(Mix(so.Written ^ (token.Written * 31)), Mix(so.Sounded ^ (token.Sounded * 31)));

    private static ulong Mix(ulong x)
    {
        x += 0x9e3779b97f4a7c15UL;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9UL;
        x = (x ^ (x >> 27)) * 0x94d049bb133111ebUL;
        return x ^ (x >> 31);
    }
}

/// <summary>A sequence of tokens as two hashes; what is stored is one number, sound first, so that names that sound alike lie together.</summary>
internal readonly record struct NameKey(ulong Written, ulong Sounded)
{
    private const int WrittenBits = 24;

    public ulong Stored => (Sounded & ~Mask) | (Written & Mask);

    public ulong FirstThatSounds => Sounded & ~Mask;

    public ulong LastThatSounds => Sounded | Mask;

    private static ulong Mask => (1UL << WrittenBits) - 1;
}
