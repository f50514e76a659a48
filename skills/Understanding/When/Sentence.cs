namespace CrmBot.Skills.Understanding.When;

/// <summary>The folded text that dates are looked for in, with its capitals and the time it was said.</summary>
internal readonly ref struct Sentence(ReadOnlySpan<char> text, ReadOnlySpan<char> original, Calendar now)
{
    public ReadOnlySpan<char> Text { get; } = text;

    public Calendar Now { get; } = now;

    public DateOnly Today => Now.Today;

    /// <summary>The character there, or NUL outside the text.</summary>
    public char this[int i] => (uint)i < (uint)Text.Length ? Text[i] : '\0';

    private ReadOnlySpan<char> Original { get; } = original;

    public bool Has(int i, ReadOnlySpan<char> word) => (uint)i < (uint)Text.Length && Text[i..].StartsWith(word);

    /// <summary>The length of the word if it stands there, else 0.</summary>
    public int Length(int i, ReadOnlySpan<char> word) => Has(i, word) ? word.Length : 0;

    public bool EndsAt(int end, ReadOnlySpan<char> word) => end >= word.Length && end <= Text.Length && Text[..end].EndsWith(word);

    public bool IsCapital(int i) => (uint)i < (uint)Original.Length && char.IsUpper(Original[i]);

    public int SkipSpaces(int i)
    {
        while (this[i] == ' ') i++;
        return i;
    }

    /// <summary>The place behind the last character that is no space before this one.</summary>
    public int BackOverSpaces(int i)
    {
        while (i > 0 && Text[i - 1] == ' ') i--;
        return i;
    }
}
