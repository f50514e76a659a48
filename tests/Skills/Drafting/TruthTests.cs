using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Checking;
using CrmBot.Skills.HistorySummary;

namespace CrmBot.Tests.Skills.Drafting;

/// <summary>How much the check catches of what a model gets wrong in 200 generated histories, and how much it lets through of what is right.</summary>
public sealed class TruthTests
{
    private const int Histories = 200;

    private static readonly Lazy<IReadOnlyList<(EvidenceSet Set, Language Language, DraftCheck Check, Draft Known)>> Checked = new(() =>
        [.. Pasts.Some(Histories).Select(p => (p.Set, p.Language, Known: HistoryWriter.Write(p.Set, p.Language, DraftLength.Page))).Select(p => (p.Set, p.Language, new DraftCheck(p.Set, p.Known, p.Language), p.Known))]);

    [Theory]
    [InlineData(Falsehood.Number, 99)]
    [InlineData(Falsehood.Date, 99)]
    [InlineData(Falsehood.Amount, 99)]
    [InlineData(Falsehood.Name, 99)]
    [InlineData(Falsehood.Quote, 99)]
    [InlineData(Falsehood.InventedEvent, 90)]
    [InlineData(Falsehood.OtherSide, 90)]
    [InlineData(Falsehood.Negation, 90)]
    public void One_falsehood_in_every_draft_is_caught(Falsehood kind, int percent)
    {
        var (planted, caught, missed) = (0, 0, new List<string>());
        for (var i = 0; i < Histories; i++)
        {
            var (set, language, check, _) = Checked.Value[i];
            if (Planted(kind, set, language, check, i) is not { } lie) continue;
            planted++;
            if (check.Check(lie) != Verdict.Passed) caught++;
            else missed.Add(lie.Text);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {caught} of {planted} caught\n{string.Join('\n', missed.Take(20))}");

        Assert.True(planted >= 100, $"{kind} could be planted only {planted} times.");
        Assert.True(caught * 100 >= percent * planted, $"{kind}: {caught} of {planted} caught.\n{string.Join('\n', missed.Take(10))}");
    }

    [Fact]
    public void Faithful_paraphrases_pass()
    {
        var (tried, passed, failed) = (0, 0, new List<string>());
        var shapes = new HashSet<(Language, int)>();
        for (var i = 0; i < Histories; i++)
        {
            var (set, language, check, _) = Checked.Value[i];
            var some = 0;
            foreach (var (sentence, shape) in Of(set, language, i))
            {
                if (++some > 6) break;
                tried++;
                shapes.Add((language, shape));
                var verdict = check.Check(sentence);
                if (verdict == Verdict.Passed) passed++;
                else failed.Add($"{verdict}: {sentence.Text}");
            }
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"{passed} of {tried} paraphrases in {shapes.Count} shapes passed\n{string.Join('\n', failed.Take(40))}");

        Assert.True(shapes.Count >= 40, $"Only {shapes.Count} shapes were used.");
        Assert.True(tried >= 200, $"Only {tried} were tried.");
        Assert.True(passed * 100 >= 95 * tried, $"{passed} of {tried} passed.\n{string.Join('\n', failed.Take(20))}");
    }

    [Fact]
    public void What_the_code_itself_wrote_passes()
    {
        var failed = Checked.Value.SelectMany(p => p.Known.Sentences.Select(s => (Sentence: s, Verdict: p.Check.Check(s)))).Where(x => x.Verdict is not (Verdict.Passed or Verdict.Form)).ToList();
        var all = Checked.Value.Sum(p => p.Known.Sentences.Count());
        TestContext.Current.TestOutputHelper?.WriteLine($"{all - failed.Count} of {all}\n{string.Join('\n', failed.Take(30).Select(f => $"{f.Verdict}: {f.Sentence.WithCites()}"))}");

        Assert.True(failed.Count * 100 <= 2 * all, $"{failed.Count} of {all} failed.\n{string.Join('\n', failed.Take(10).Select(f => $"{f.Verdict}: {f.Sentence.WithCites()}"))}");
    }

    private static DraftSentence? Planted(Falsehood kind, EvidenceSet set, Language language, DraftCheck check, int i)
    {
        foreach (var (sentence, _) in Of(set, language, i))
        {
            if (Falsehoods.Plant(kind, sentence, set.At(sentence.Cites[0])!, set, language, i) is not { } lie || lie.Text == sentence.Text) continue;
            // A true sentence that would not pass anyway shows nothing.
            if (check.Check(sentence) == Verdict.Passed) return lie;
        }
        return null;
    }

    private static IEnumerable<(DraftSentence Sentence, int Shape)> Of(EvidenceSet set, Language language, int start)
    {
        var shapes = language == Language.Zh ? Paraphrases.Zh : Paraphrases.En;
        for (var n = 0; n < shapes.Count; n++)
        {
            var shape = (start + n) % shapes.Count;
            var found = set.Items.Select((_, k) => shapes[shape](set, set.Items[(k + start) % set.Items.Count])).FirstOrDefault(s => s is not null);
            if (found is not null) yield return (found, shape);
        }
    }
}
