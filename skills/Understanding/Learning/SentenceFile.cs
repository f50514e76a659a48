namespace CrmBot.Skills.Understanding.Learning;

/// <summary>Reads a file such as visit.log.zh.txt: a sentence a line, # before a remark, {client} and the like for what changes.</summary>
internal static class SentenceFile
{
    private const int Longest = 300;

    private static readonly string[] Slots = ["client", "person", "date", "number"];

    public static IEnumerable<Sentence> Read(string file, IReadOnlyList<string> lines)
    {
        var (intent, language) = NameOf(file);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (ProblemOf(line) is { } problem) throw new InvalidDataException($"{file}, line {i + 1}: {problem}");
            yield return new Sentence(intent, language, line);
        }
    }

    private static (string Intent, string Language) NameOf(string file)
    {
        var end = file.EndsWith(".zh.txt", StringComparison.Ordinal) || file.EndsWith(".en.txt", StringComparison.Ordinal) ? file.Length - 7 : 0;
        return Intents.All.Contains(file[..end]) ? (file[..end], file.Substring(end + 1, 2)) : throw new InvalidDataException($"{file}: the name must be an intent and a language, such as visit.log.zh.txt.");
    }

    private static string? ProblemOf(string line)
    {
        if (line.Length > Longest) return $"longer than {Longest} characters.";
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '}') return "a } without its {.";
            if (line[i] != '{') continue;
            var end = line.IndexOf('}', i);
            if (end < 0) return "a { without its }.";
            if (!Slots.Contains(line[(i + 1)..end])) return $"{{{line[(i + 1)..end]}}} is no slot; there are {string.Join(", ", Slots.Select(s => $"{{{s}}}"))}.";
            i = end;
        }
        return null;
    }
}
