using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmBot.Data;
using CrmBot.Skills.Drafting.Checking;
using Microsoft.Extensions.AI;

namespace CrmBot.Skills.Drafting.Writing;

/// <summary>Has a model say a draft's sentences better, and takes over only those that pass the check. One that does not is asked for once more; then the sentence written in code stays.</summary>
public sealed class ModelWriter(IChatClient? chat, ModelOptions options)
{
    private const int LongestWords = 600;
    private const int MostTokens = 3000;
    private const int LongestStyle = 120;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool IsThere => chat is not null;

    public ModelOptions Options => options;

    /// <summary>The sentences that passed, by their place in the draft; and what left the house. <paramref name="styles"/> are the reader's wishes about wording.</summary>
    public async Task<Rewritten> RewriteAsync(DraftJob job, Language language, IReadOnlyList<string> styles, CancellationToken cancellationToken)
    {
        var (set, known) = (job.Set, job.Known);
        var sentences = known.Sentences.ToList();
        var asked = sentences.Select((s, i) => (Place: i + 1, Sentence: s)).Where(s => MaySend(set, s.Sentence)).ToDictionary(s => s.Place, s => s.Sentence);
        if (chat is null || asked.Count == 0) return new Rewritten([], [], 0, 0) { WasAsked = false };
        var masks = new Masks();
        var (sent, leftOut) = EvidenceBudget.Choose(set, known, options.EvidenceTokens, language);
        List<ChatMessage> messages = [new(ChatRole.System, PromptOf(job.Purpose)), new(ChatRole.User, masks.Mask(Ask(set, asked, sent, leftOut, language, styles)))];
        var check = job.Check(language);
        var (passed, tokensIn, tokensOut) = (new SortedDictionary<int, DraftSentence>(), 0, 0);

        var first = await SayAsync(messages);
        var failed = Take(first);
        if (failed.Count > 0)
        {
            messages.Add(new(ChatRole.Assistant, first));
            messages.Add(new(ChatRole.User, $"These did not pass: {string.Join(", ", failed.Select(f => $"s{f.Place} ({f.Why})"))}. Write each of them once more, with nothing that its records do not say; leave out what you cannot."));
            try
            {
                Take(await SayAsync(messages));
            }
            catch (ModelException) when (passed.Count > 0)
            {
                // What passed the first time is kept.
                failed.Clear();
            }
        }
        return new Rewritten([.. passed.Select(p => new ModelLine(p.Key, p.Value.Text, p.Value.Cites))], [.. sent.Select(e => $"{e.Collection}/{e.Id}")], tokensIn, tokensOut) { LeftOut = leftOut };

        async Task<string> SayAsync(List<ChatMessage> said)
        {
            var response = await chat.GetResponseAsync(said, new ChatOptions { Temperature = 0.3f, MaxOutputTokens = MostTokens }, cancellationToken);
            tokensIn += (int)(response.Usage?.InputTokenCount ?? said.Sum(m => EvidenceBudget.Tokens(m.Text)));
            tokensOut += (int)(response.Usage?.OutputTokenCount ?? EvidenceBudget.Tokens(response.Text));
            return response.Text;
        }

        List<(int Place, Verdict Why)> Take(string answer)
        {
            var failures = new List<(int, Verdict)>();
            foreach (var (place, text, cites) in ModelAnswer.Parse(answer, sentences.Count))
            {
                if (passed.ContainsKey(place) || !asked.ContainsKey(place)) continue;
                var sentence = new DraftSentence(masks.Restore(text), cites) { ByModel = true, Tone = sentences[place - 1].Tone };
                var verdict = check.Check(sentence);
                if (verdict == Verdict.Passed) passed[place] = sentence;
                else failures.Add((place, verdict));
            }
            return failures;
        }
    }

    /// <summary>The draft with the model's sentences in their places.</summary>
    public static Draft Merge(Draft known, IReadOnlyList<ModelLine> lines)
    {
        var by = lines.ToDictionary(l => l.Place);
        var place = 0;
        return new Draft([.. known.Sections.Select(s => s with { Sentences = [.. s.Sentences.Select(x => by.TryGetValue(++place, out var line) ? new DraftSentence(line.Text, line.Cites) { ByModel = true, Tone = x.Tone } : x)] })]);
    }

    // A sentence that quotes words which speak to a program stays as it is, and one that rests on what is not to be sent.
    private static bool MaySend(EvidenceSet set, DraftSentence sentence) => !Suspicion.IsSuspicious(sentence.Text) && !sentence.ByPerson && !(set.IsOfMany && sentence.Cites.Count > Grounds.MostTold) && !sentence.Cites.Any(set.Withheld.Contains);

    private static string Ask(EvidenceSet set, IReadOnlyDictionary<int, DraftSentence> sentences, IReadOnlyList<Evidence> sent, int leftOut, Language language, IReadOnlyList<string> styles) => JsonSerializer.Serialize(
        new
        {
            language = language == Language.Zh ? "Chinese" : "English",
            today = set.Today.ToDay(),
            client = Suspicion.IsSuspicious(set.Client.ShortName) ? "(withheld)" : set.Client.ShortName,
            sentences = sentences.Select(s => new { id = $"s{s.Key}", text = s.Value.WithCites() }),
            records = sent.Select(e => (e.Number, Text: EvidenceText.Of(e, set, language)))
                .Select(e => new { n = e.Number, what = Suspicion.IsSuspicious(e.Text.Head) ? "(withheld)" : e.Text.Head, words = e.Text.Words is { Length: > 0 } words ? Suspicion.IsSuspicious(words) ? "(withheld)" : words.Length > LongestWords ? words[..LongestWords] : words : null }),
            leftOut,
            // How the reader has asked for drafts to sound; words that speak to a program are no wish about wording.
            style = styles.Where(s => !Suspicion.IsSuspicious(s)).Select(s => s.Length > LongestStyle ? s[..LongestStyle] : s),
        },
        Readable);

    private static string PromptOf(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"prompts/{name}.prompt.md") ?? throw new InvalidOperationException($"{name}.prompt.md is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <summary>What a model's rewriting came to.</summary>
public sealed record Rewritten(IReadOnlyList<ModelLine> Lines, IReadOnlyList<string> Sent, int TokensIn, int TokensOut)
{
    /// <summary>False where nothing of the draft might be sent.</summary>
    public bool WasAsked { get; init; } = true;

    /// <summary>How many records were not sent for want of room.</summary>
    public int LeftOut { get; init; }
}
