using System.Collections.Frozen;

namespace CrmBot.Skills.Drafting.Checking;

/// <summary>The words a checked sentence may use although no record holds them: those that join and report (Vocabulary.txt), those of questions, answers and wishes beside it, and those that mean what a record says in other words (Concepts.txt).</summary>
internal sealed class Vocabulary
{
    private const int LongestHan = 6;

    private static readonly Dictionary<DraftManner, Vocabulary> ByManner = new()
    {
        [DraftManner.Telling] = new(null),
        [DraftManner.Asking] = new("Asking.txt"),
        [DraftManner.Answering] = new("Answering.txt"),
        [DraftManner.Wishing] = new("Wishing.txt"),
    };

    public static Vocabulary Shared => ByManner[DraftManner.Telling];

    private readonly FrozenSet<string> _plain;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _plainLookup;
    private readonly FrozenDictionary<string, int> _concept;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _conceptLookup;

    private Vocabulary(string? more)
    {
        _plain = Lines("Vocabulary.txt").Concat(more is null ? [] : Lines(more)).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(w => w.Replace('_', ' ')).ToFrozenSet(StringComparer.Ordinal);
        _plainLookup = _plain.GetAlternateLookup<ReadOnlySpan<char>>();
        var concepts = new Dictionary<string, int>(StringComparer.Ordinal);
        var states = new HashSet<int>();
        foreach (var line in Lines("Concepts.txt"))
        {
            var id = Members.Count;
            var isState = line[0] == '=';
            if (isState) states.Add(id);
            string[] words = [.. line.TrimStart('=', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace('_', ' '))];
            Members.Add(words);
            foreach (var word in words) concepts.TryAdd(word, id);
        }
        _concept = concepts.ToFrozenDictionary(StringComparer.Ordinal);
        _conceptLookup = _concept.GetAlternateLookup<ReadOnlySpan<char>>();
        States = states.ToFrozenSet();
    }

    /// <summary>The words that sentences of this manner may use.</summary>
    public static Vocabulary For(DraftManner manner) => ByManner[manner];

    /// <summary>The words of every concept, by its number.</summary>
    public List<string[]> Members { get; } = [];

    /// <summary>Concepts that say how a matter stands: what a note says does not prove them, only what the record is.</summary>
    public FrozenSet<int> States { get; }

    public bool IsPlain(ReadOnlySpan<char> word) => _plainLookup.Contains(word);

    /// <summary>The concept of a word; -1 for none.</summary>
    public int ConceptOf(ReadOnlySpan<char> word) => _conceptLookup.TryGetValue(word, out var id) ? id : -1;

    /// <summary>The length of the longest plain Chinese word that starts here; 0 for none.</summary>
    public int PlainHan(ReadOnlySpan<char> text) => Longest(text, static (v, w) => v.IsPlain(w));

    /// <summary>The same for a word of a concept.</summary>
    public int ConceptHan(ReadOnlySpan<char> text) => Longest(text, static (v, w) => v.ConceptOf(w) >= 0);

    private int Longest(ReadOnlySpan<char> text, Func<Vocabulary, ReadOnlySpan<char>, bool> has)
    {
        for (var length = Math.Min(LongestHan, text.Length); length > 0; length--)
            if (has(this, text[..length])) return length;
        return 0;
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream($"CrmBot.Skills.Drafting.Checking.{file}") ?? throw new InvalidOperationException($"{file} is not embedded.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')];
    }
}
