namespace CrmBot.Skills.Understanding;

/// <summary>Reads the word lists embedded beside the code: "name: word word" a line, _ for a space within a word, # before a remark.</summary>
internal static class WordFile
{
    public static IEnumerable<(string Name, string[] Words)> Read(string file)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream($"CrmBot.Skills.Understanding.{file}")
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        using var reader = new StreamReader(stream);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var colon = line.IndexOf(':');
            if (colon <= 0) throw new InvalidOperationException($"{file}, line {number}: a line is a name, a colon and words.");
            yield return (line[..colon].Trim(), [.. line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace('_', ' '))]);
        }
    }
}
