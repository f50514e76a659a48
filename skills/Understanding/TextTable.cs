namespace CrmBot.Skills.Understanding;

/// <summary>The text files that people edit, embedded beside the code that reads them.</summary>
internal static class TextTable
{
    /// <summary>The lines of a file of this folder (Pinyin.Syllables.txt), without empty ones.</summary>
    public static List<string> Lines(string name)
    {
        using var stream = typeof(TextTable).Assembly.GetManifestResourceStream($"CrmBot.Skills.Understanding.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0) lines.Add(line);
        return lines;
    }
}
