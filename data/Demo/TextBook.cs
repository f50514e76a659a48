using System.Collections.Concurrent;

namespace CrmBot.Data.Demo;

/// <summary>The texts of one language, read from the note file: threads of notes and lists of phrases, by section.</summary>
internal sealed class TextBook
{
    private static readonly Lazy<TextBook> Zh = new(() => new TextBook("notes-zh.txt"));
    private static readonly Lazy<TextBook> En = new(() => new TextBook("notes-en.txt"));
    private readonly Dictionary<string, List<NoteThread>> _sections = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, string), IReadOnlyList<NoteThread>> _suiting = new();

    private TextBook(string file)
    {
        var section = "";
        var notes = new List<NoteForm>();
        string? goal = null;
        foreach (var line in Lines(file))
        {
            if (line[0] == '-')
            {
                notes.Add(NoteParser.Note(line[1..].TrimStart()));
                continue;
            }
            if (line[0] == '>')
            {
                goal = line[1..].Trim();
                continue;
            }
            Close();
            if (line[0] == '=') section = line[1..].Trim();
        }
        Close();

        void Close()
        {
            if (notes.Count == 0) return;
            if (!_sections.TryGetValue(section, out var threads)) _sections[section] = threads = [];
            threads.Add(new NoteThread(notes, goal));
            (notes, goal) = ([], null);
        }
    }

    public static TextBook Of(Language language) => language == Language.Zh ? Zh.Value : En.Value;

    /// <summary>The section's threads.</summary>
    public IReadOnlyList<NoteThread> Threads(string section) => _sections[section];

    /// <summary>The forms of a section that has one thread: alternatives to pick from.</summary>
    public IReadOnlyList<NoteForm> Forms(string section) => _sections[section][0].Notes;

    /// <summary>The threads of every industry and this one that can be told with these people.</summary>
    public IReadOnlyList<NoteThread> ThreadsFor(string industry, Cast cast) =>
        _suiting.GetOrAdd((industry, cast.Functions), _ => [.. Threads("*").Concat(Threads(industry)).Where(t => t.Suits(cast))]);

    /// <summary>The lines of an embedded text that are neither empty nor a comment.</summary>
    public static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(TextBook).Assembly.GetManifestResourceStream($"CrmBot.Data.Demo.Texts.{file}")
            ?? throw new InvalidOperationException($"The text {file} is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
