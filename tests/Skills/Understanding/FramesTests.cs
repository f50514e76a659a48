using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.Understanding;

public sealed class FramesTests
{
    private const double Least = 0.85;

    private static string Folder => Path.Combine(TestFolder.Tests, "Skills", "Understanding", "Cases");

    [Fact]
    public async Task Whole_frames_and_records_are_right_in_most_sentences_kept_apart()
    {
        var answers = await new FrameCases(Folder).AnswerAsync(TestContext.Current.CancellationToken);
        foreach (var answer in answers.Where(a => !a.IsWhole || !a.HasRecords))
            TestContext.Current.TestOutputHelper?.WriteLine($"{answer.Text}\n  wanted {answer.Wanted}\n  given  {answer.Given}");

        Assert.True(answers.Count >= 150, $"Only {answers.Count} sentences.");
        Assert.True(answers.Count(a => a.Text.Any(c => c > '\u2e80')) * 2 >= answers.Count * 0.9, "Half of the sentences are Chinese.");
        Assert.True(answers.Count(a => a.IsWhole) >= answers.Count * Least, $"{answers.Count(a => a.IsWhole)} of {answers.Count} frames are right.");
        Assert.True(answers.Count(a => a.HasRecords) >= answers.Count * Least, $"The records of {answers.Count(a => a.HasRecords)} of {answers.Count} are right.");
    }
}
