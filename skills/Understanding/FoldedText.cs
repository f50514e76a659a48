using System.Text;
using CrmBot.Skills.Understanding.Naming;

namespace CrmBot.Skills.Understanding;

/// <summary>A message as it is compared: narrow, lower case, simplified, without accents and invisible marks, at most 10,000 characters, every position traceable to the original.</summary>
internal sealed class FoldedText
{
    public const int Limit = 10_000;

    private readonly int[]? _places;
    private string? _cased;

    private FoldedText(string original, string text, int[]? places) => (Original, Text, _places) = (original, text, places);

    public string Original { get; }

    public string Text { get; }

    /// <summary>The original characters at the folded positions, where capitals still tell a name.</summary>
    public ReadOnlySpan<char> OriginalFolded => (_cased ??= Cased()).AsSpan();

    public static FoldedText Of(string original)
    {
        var length = Math.Min(original.Length, Limit);
        var folded = new StringBuilder(length);
        int[]? places = null;
        for (var i = 0; i < length; i++)
        {
            var c = original[i];
            if (IsInvisible(c))
            {
                places ??= Places(folded.Length, length);
                continue;
            }
            if (places is not null) places[folded.Length] = i;
            folded.Append(Fold(c));
        }
        return new FoldedText(original, folded.ToString(), places);
    }

    /// <summary>The same with the politeness around it read as spaces; places stay the same.</summary>
    public FoldedText WithoutCourtesies()
    {
        var (start, end) = Courtesies.Around(Text);
        if (start == 0 && end == Text.Length) return this;
        return new FoldedText(Original, string.Create(Text.Length, (Text, start, end), static (to, from) =>
        {
            to.Fill(' ');
            from.Text.AsSpan(from.start, from.end - from.start).CopyTo(to[from.start..]);
        }), _places);
    }

    /// <summary>The same read as other words of the same length; places stay the same.</summary>
    public FoldedText Read(string text) => new(Original, text, _places);

    /// <summary>The stretch of the original text that a folded stretch came from.</summary>
    public Span SpanOf(int start, int end) =>
        _places is null || end <= start ? new Span(start, end) : new Span(_places[start], _places[end - 1] + 1);

    /// <summary>The original words of a folded stretch.</summary>
    public string WordsOf(int start, int end) => SpanOf(start, end).Of(Original);

    /// <summary>The folded text alone; itself where nothing is to be folded.</summary>
    public static string Folded(string text)
    {
        if (text.Length > Limit) return Of(text).Text;
        var same = 0;
        while (same < text.Length && Fold(text[same]) == text[same] && !IsInvisible(text[same])) same++;
        if (same == text.Length) return text;
        Span<char> folded = text.Length <= 256 ? stackalloc char[256] : new char[text.Length];
        return new string(folded[..Into(text, folded)]);
    }

    /// <summary>Folds a name into the buffer, which is as long as the name or longer; the number of characters left.</summary>
    public static int Into(ReadOnlySpan<char> name, Span<char> folded)
    {
        var length = 0;
        foreach (var c in name)
            if (!IsInvisible(c)) folded[length++] = Fold(c);
        return length;
    }

    public static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c + 32),
        < '\u0080' => c,
        '\u3000' or '\u00a0' => ' ',
        '’' or '‘' => '\'',
        >= '\uff01' and <= '\uff5e' => Fold((char)(c - 0xfee0)),
        >= '\u4e00' and <= '\u9fff' => Characters.Simplified(c),
        _ => Characters.Plain(c),
    };

    public static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or '〇';

    /// <summary>A character of a word written with letters or digits.</summary>
    public static bool IsWord(char c) => c < '\u0080' ? char.IsAsciiLetterOrDigit(c) : !IsHan(c) && char.IsLetterOrDigit(c);

    // Zero-width characters, joiners, marks of direction, byte order marks and variation selectors.
    private static bool IsInvisible(char c) => c is >= '\u200b' and <= '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2060' and <= '\u206f' or '\ufeff' or '\u00ad' or '\u061c' or >= '\ufe00' and <= '\ufe0f';

    private string Cased() => _places is null ? Original[..Text.Length] : string.Create(Text.Length, this, static (to, text) =>
    {
        for (var i = 0; i < to.Length; i++) to[i] = text.Original[text._places![i]];
    });

    private static int[] Places(int soFar, int length)
    {
        var places = new int[length];
        for (var i = 0; i < soFar; i++) places[i] = i;
        return places;
    }
}
