using CrmBot.Skills.Understanding.Learning;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.Understanding;

public sealed class IntentCasesTests
{
    [Fact]
    public void No_test_sentence_was_learned_from()
    {
        var learned = SentenceBook.Read().Select(s => s.Text.ToLowerInvariant()).ToHashSet();

        Assert.DoesNotContain(Cases(), c => learned.Contains(c.Text.ToLowerInvariant()));
    }

    [Fact]
    public void Every_intent_has_at_least_ten_test_sentences_in_each_language() =>
        Assert.All(Cases().GroupBy(c => (c.Language, c.Intent)), g => Assert.True(g.Count() >= 10, $"{g.Key} has {g.Count()}"));

    private static IEnumerable<(string Language, string Intent, string Text)> Cases() =>
        from language in new[] { "zh", "en" }
        from line in File.ReadLines(Path.Combine(TestFolder.Tests, "Skills", "Understanding", "Cases", $"intents.{language}.tsv"))
        where line.Length > 0 && line[0] != '#'
        let parts = line.Split('\t')
        select (language, parts[0], parts[1]);
}
