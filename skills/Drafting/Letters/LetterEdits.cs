using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Drafting.Editing;

namespace CrmBot.Skills.Drafting.Letters;

/// <summary>What a person changed in an answer for the client, in his own words; it travels in the buttons behind the answer, a line a change.</summary>
public sealed partial record LetterEdits(IReadOnlyList<string> Lines)
{
    private const int Most = 6;
    private const int Longest = 200;

    public static LetterEdits None { get; } = new([]);

    public static LetterEdits Of(string? stored) => string.IsNullOrEmpty(stored) ? None : new(stored.Split('\n').Take(Most).ToList());

    public override string ToString() => string.Join('\n', Lines);

    /// <summary>How it is to sound and what it is to speak of, in the person's words, the latest first.</summary>
    public IReadOnlyList<string> Wishes => [.. Lines.Where(l => l.Length > 1 && l[0] == '~').Select(l => l[1..]).Reverse()];

    /// <summary>With one more change; null where the words are no change, or are ours alone and may not reach a client.</summary>
    public LetterEdits? With(EditOrder order)
    {
        var line = order switch
        {
            { Kind: DraftEditKind.LeaveOut, What: { } what } => $"-{what}",
            { Kind: DraftEditKind.Replace, What: { } from, Words: { } to } when !from.Contains('\t', StringComparison.Ordinal) => $"={from}\t{to}",
            { Kind: DraftEditKind.Add, Words: { } words } => $"+{words}",
            { Kind: DraftEditKind.Style, What: { } wish } => $"~{wish}",
            _ => null,
        };
        return line is null || line.Length > Longest || ForClients.IsInternal(order.Words ?? "") || order.Kind == DraftEditKind.Style && Checking.Suspicion.IsSuspicious(line) ? null : new([.. Lines.Append(line.ReplaceLineEndings(" ")).TakeLast(Most)]);
    }

    /// <summary>The answer with the changes in it: the address and the sender stay, sentences go, words change, new ones stand before its last lines, which are the close and the sender.</summary>
    public string Apply(string letter, Language language, int tail = 2)
    {
        foreach (var line in Lines.Where(l => l.Length > 1))
        {
            var words = line[1..];
            letter = line[0] switch
            {
                '-' => string.Join('\n', letter.Split('\n').Select((l, i) => i == 0 && letter.Contains('\n', StringComparison.Ordinal) ? l : Without(l, words, language)).Where(l => l.Length > 0)),
                '=' when words.Split('\t', 2) is [var from, var to] => letter.Replace(from, to, StringComparison.Ordinal),
                '+' => Added(letter, words, language, tail),
                _ => letter,
            };
        }
        return letter;
    }

    private static string Without(string line, string what, Language language) =>
        string.Join(language == Language.Zh ? "" : " ", Sentence().Matches(line).Select(m => m.Value.Trim()).Where(s => s.Length > 0 && !Mentions.Of(what, s)));

    private static string Added(string letter, string words, Language language, int tail)
    {
        var said = words.TrimEnd('。', '.') + (language == Language.Zh ? "。" : ".");
        var lines = letter.Split('\n');
        return lines.Length <= tail ? $"{letter}{(language == Language.Zh ? "" : " ")}{said}" : string.Join('\n', [.. lines[..^tail], said, .. lines[^tail..]]);
    }

    [GeneratedRegex(@".+?(?:[。！？]|[.!?](?=\s|$)|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
