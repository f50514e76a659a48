using CrmBot.Data;

namespace CrmBot.Skills.Understanding;

/// <summary>A value that a client's file may hold in one of its fields.</summary>
internal readonly record struct FieldValueName(SignKind Field, string Value);

/// <summary>The regions and industries that the clients' files hold, and the words that mean them or a stage; grows as clients are read.</summary>
public sealed class FieldBook
{
    private const int Most = 2_000;

    private static readonly List<(SignKind Field, string Value, string[] Words)> Groups = Read();

    private readonly Lock _lock = new();
    private readonly HashSet<string> _regions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _industries = new(StringComparer.Ordinal);
    private WordMap<FieldValueName>? _words;

    /// <summary>Takes in what this client's file says.</summary>
    public void Add(Client client)
    {
        if (client.Region is null && client.Industry is null) return;
        lock (_lock)
        {
            var grown = client.Region is { Length: > 0 } region && _regions.Count < Most && _regions.Add(region);
            grown |= client.Industry is { Length: > 0 } industry && _industries.Count < Most && _industries.Add(industry);
            if (grown) _words = null;
        }
    }

    internal WordMap<FieldValueName> Words
    {
        get
        {
            lock (_lock) return _words ??= Make();
        }
    }

    /// <summary>The files' own word for exactly these words, if they have one.</summary>
    internal string? Find(SignKind field, string words)
    {
        var folded = FoldedText.Of(words).Text;
        return folded.Length > 0 && Words.At(folded, 0, out var value) == folded.Length && value.Field == field && value.Value.Length > 0 ? value.Value : null;
    }

    private WordMap<FieldValueName> Make()
    {
        var words = new Dictionary<string, FieldValueName>(StringComparer.Ordinal);
        foreach (var (field, value, synonyms) in Groups)
        {
            var known = field == SignKind.Stage ? value : Known(field == SignKind.Address ? _regions : _industries, synonyms) ?? "";
            foreach (var word in synonyms) words.TryAdd(word, new FieldValueName(field, known));
        }
        foreach (var region in _regions) words[FoldedText.Of(region).Text] = new FieldValueName(SignKind.Address, region);
        foreach (var industry in _industries) words[FoldedText.Of(industry).Text] = new FieldValueName(SignKind.Industry, industry);
        return new WordMap<FieldValueName>(words);
    }

    // The one value of the files that is a word of the group, or has one as its part.
    private static string? Known(HashSet<string> values, string[] synonyms)
    {
        string? found = null;
        foreach (var value in values)
        {
            var folded = FoldedText.Of(value).Text;
            if (synonyms.Contains(folded)) return value;
            foreach (var word in synonyms)
            {
                if (!folded.StartsWith(word, StringComparison.Ordinal) || word.Length < 2) continue;
                if (found is not null && found != value) return null;
                found = value;
            }
        }
        return found;
    }

    // Regions stand under the sign for places.
    private static List<(SignKind, string, string[])> Read() =>
    [
        .. WordFile.Read("Fields.txt").Select(line => (line.Name[..line.Name.IndexOf(' ')] switch
        {
            "region" => SignKind.Address,
            "industry" => SignKind.Industry,
            _ => SignKind.Stage,
        }, line.Name[(line.Name.IndexOf(' ') + 1)..], line.Words)),
    ];
}
