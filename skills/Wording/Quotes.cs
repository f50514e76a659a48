using System.Globalization;

namespace CrmBot.Skills.Wording;

/// <summary>Stored words shown as they were written, whole or only their beginning.</summary>
public static class Quotes
{
    /// <summary>“the words”.</summary>
    public static string Of(string words) => $"“{words}”";

    /// <summary>The first sentence as written, cut with … at the limit.</summary>
    public static string FirstSentence(string text, int limit = 60)
    {
        var trimmed = text.AsSpan().Trim();
        for (var i = 0; i < trimmed.Length && i <= limit; i++)
        {
            if (!EndsSentence(trimmed, i)) continue;
            var end = trimmed[i] is '\n' or '\r' ? i : i + 1;
            return trimmed[..end].TrimEnd().ToString();
        }

        return Cut(trimmed.ToString(), limit);
    }

    /// <summary>The text, cut with … at the limit, on one line.</summary>
    public static string Cut(string text, int limit)
    {
        var line = text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text.Trim() : text.ReplaceLineEndings(" ").Trim();
        if (line.Length <= limit) return line;
        var end = 0;
        // A character of two units, or one with marks on it, is kept whole.
        for (var next = 0; next < limit; end = next)
        {
            next += StringInfo.GetNextTextElementLength(line.AsSpan(next));
            if (next > limit) break;
        }

        return string.Concat(line.AsSpan(0, end).TrimEnd(), "…");
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '。' or '！' or '？' or '!' or '?' or '\n' or '\r' => true,
        '.' => (at + 1 == text.Length || text[at + 1] == ' ') && !IsAbbreviation(text[..at]),
        _ => false,
    };

    // Mr., Ms., No., Inc. end no sentence.
    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Length is > 0 and <= 3 && char.IsAsciiLetterUpper(word[0]);
    }
}
