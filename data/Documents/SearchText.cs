using System.Text;
using System.Text.Json;

namespace CrmBot.Data.Documents;

/// <summary>How search sees text: width and case folded, and every two neighbouring characters as one number, so that two Chinese characters are found.</summary>
internal static class SearchText
{
    public static string Normalise(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>The pairs of neighbouring characters in the texts, each once, sorted.</summary>
    public static long[] Grams(IReadOnlyList<string> normalised)
    {
        var grams = new List<long>(32);
        foreach (var text in normalised)
        {
            var previous = -1L;
            foreach (var rune in text.EnumerateRunes())
            {
                if (previous >= 0)
                    grams.Add((previous << 21) | (long)rune.Value);
                previous = rune.Value;
            }
        }
        grams.Sort();
        var distinct = 0;
        for (var i = 0; i < grams.Count; i++)
        {
            if (i == 0 || grams[i] != grams[i - 1])
                grams[distinct++] = grams[i];
        }
        return [.. grams.Take(distinct)];
    }

    /// <summary>The normalised texts of the named top-level fields, a list's entries one by one.</summary>
    public static List<string> Of(ReadOnlySpan<byte> json, IReadOnlyList<string> fields)
    {
        var texts = new List<string>(4);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var searched = IsAny(ref reader, fields);
            reader.Read();
            if (!searched)
            {
                reader.Skip();
                continue;
            }
            if (reader.TokenType == JsonTokenType.String)
                texts.Add(Normalise(reader.GetString() ?? ""));
            else if (reader.TokenType == JsonTokenType.StartArray)
                AddEntries(ref reader, texts);
            else
                reader.Skip();
        }
        return texts;
    }

    public static bool Holds(ReadOnlySpan<byte> json, IReadOnlyList<string> fields, string normalised) =>
        Of(json, fields).Exists(text => text.Contains(normalised, StringComparison.Ordinal));

    private static void AddEntries(ref Utf8JsonReader reader, List<string> texts)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
                texts.Add(Normalise(reader.GetString() ?? ""));
            else
                reader.Skip();
        }
    }

    private static bool IsAny(ref Utf8JsonReader reader, IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (reader.ValueTextEquals(name))
                return true;
        }
        return false;
    }
}
