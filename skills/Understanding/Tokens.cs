using CrmBot.Skills.Understanding.Naming;
using CrmBot.Skills.Understanding.Pinyin;

namespace CrmBot.Skills.Understanding;

/// <summary>One Chinese character, or one run of letters and digits, with the hashes of how it is written and how it sounds.</summary>
internal readonly record struct Token(int Start, int End, bool IsHan, ulong Written, ulong Sounded, ulong Shift)
{
    public int Length => End - Start;
}

/// <summary>Cuts text into the units that names are compared by.</summary>
internal static class Tokens
{
    private const ulong Base = 0x9e3779b97f4a7c15UL;

    private static readonly ulong[] Shifts = MakeShifts();
    private static readonly (ulong Hash, ulong Shift)[] Sounds = MakeSounds();

    public static List<Token> Of(ReadOnlySpan<char> text)
    {
        var tokens = new List<Token>(Math.Min(text.Length, 64));
        Add(text, tokens);
        return tokens;
    }

    public static void Add(ReadOnlySpan<char> text, List<Token> tokens)
    {
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (FoldedText.IsHan(c))
            {
                tokens.Add(Said(i, c, Syllables.Of(c)));
                i++;
            }
            else if (FoldedText.IsWord(c))
            {
                var start = i;
                while (i < text.Length && (FoldedText.IsWord(text[i]) || (text[i] == '\'' && i + 1 < text.Length && FoldedText.IsWord(text[i + 1]) && !IsOwners(text, start, i)))) i++;
                tokens.Add(Word(text, start, i));
            }
            else
            {
                i++;
            }
        }
    }

    // Silverline's is Silverline; it's and today's are words of their own.
    private static bool IsOwners(ReadOnlySpan<char> text, int start, int at) =>
        text[at + 1] == 's' && (at + 2 == text.Length || !FoldedText.IsWord(text[at + 2])) && !OrdinaryWords.En.Has(text[start..(at + 2)]);

    /// <summary>A Chinese character said as this syllable; one without a reading sounds like itself alone.</summary>
    public static Token Said(int at, char c, int syllable)
    {
        var (hash, shift) = syllable > 0 ? Sounds[syllable] : (c, Base);
        return new Token(at, at + 1, true, c, hash, shift);
    }

    /// <summary>A run of letters as it would be if it were written so.</summary>
    public static Token Word(ReadOnlySpan<char> text, int start, int end)
    {
        var (written, sounded, length, last) = (0UL, 0UL, 0, '\0');
        foreach (var c in text[start..end])
        {
            // macy's is macys.
            if (c == '\'') continue;
            written = (written * Base) + c;
            // Whoever writes ü writes v or u.
            sounded = (sounded * Base) + (c == 'v' && last is 'l' or 'n' ? 'u' : c);
            last = c;
            length++;
        }
        return new Token(start, end, false, written, sounded, ShiftOf(length));
    }

    /// <summary>The hash of one word, spread over all its bits.</summary>
    public static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 0UL;
        foreach (var c in word) hash = (hash * Base) + c;
        return NameKey.Mix(hash);
    }

    /// <summary>The key of a sequence of tokens, one token longer: words run together, so that Pacific Crest is pacificcrest and 宏达 sounds as hongda.</summary>
    public static NameKey Then(NameKey so, Token token) =>
        new((so.Written * (token.IsHan ? Base : token.Shift)) + token.Written, (so.Sounded * token.Shift) + token.Sounded);

    private static ulong ShiftOf(int length)
    {
        if (length < Shifts.Length) return Shifts[length];
        var shift = Shifts[^1];
        for (var i = Shifts.Length; i <= length; i++) shift *= Base;
        return shift;
    }

    private static ulong[] MakeShifts()
    {
        var shifts = new ulong[64];
        shifts[0] = 1;
        for (var i = 1; i < shifts.Length; i++) shifts[i] = shifts[i - 1] * Base;
        return shifts;
    }

    private static (ulong, ulong)[] MakeSounds()
    {
        var sounds = new (ulong, ulong)[Syllables.Count];
        for (var i = 1; i < sounds.Length; i++)
        {
            var letters = Syllables.Letters(i);
            var token = Word(letters, 0, letters.Length);
            sounds[i] = (token.Sounded, token.Shift);
        }
        return sounds;
    }
}
