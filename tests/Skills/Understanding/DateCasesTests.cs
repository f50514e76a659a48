using CrmBot.Skills.Understanding;

namespace CrmBot.Tests.Skills.Understanding;

public sealed class DateCasesTests(ITestOutputHelper output)
{
    private const double Wanted = 0.98;

    [Fact]
    public void Nearly_every_sentence_of_the_list_means_the_days_it_says()
    {
        var cases = DateCase.Read(Path.Combine(AppContext.BaseDirectory, "Skills", "Understanding", "Cases", "dates.tsv"));

        var wrong = cases.Where(one => !Said(one).SequenceEqual(one.Days)).ToList();

        foreach (var one in wrong) output.WriteLine($"{one.Text}: {string.Join(' ', one.Days)}, found {string.Join(' ', Said(one))}");
        Assert.True(cases.Count >= 320, $"{cases.Count} sentences");
        Assert.True(wrong.Count <= cases.Count * (1 - Wanted), $"{wrong.Count} of {cases.Count} wrong");
    }

    private static IEnumerable<(DateOnly, DateOnly)> Said(DateCase one) => DateReading.Read(one.Text, one.Moment).Select(d => (d.From, d.To));
}
