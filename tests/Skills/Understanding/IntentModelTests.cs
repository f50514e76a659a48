using CrmBot.Skills.Understanding;
using CrmBot.Skills.Understanding.Learning;

namespace CrmBot.Tests.Skills.Understanding;

public sealed class IntentModelTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-intents-").FullName;

    [Fact]
    public void Every_intent_has_sixty_sentences_in_each_language_and_none_more()
    {
        var counts = SentenceBook.Read().GroupBy(s => (s.Intent, s.Language)).ToDictionary(g => g.Key, g => g.Count());

        Assert.All(Intents.All, intent => Assert.All(["zh", "en"], language => Assert.InRange(counts.GetValueOrDefault((intent, language)), intent == Intents.None ? 150 : 60, 2000)));
    }

    [Theory]
    [InlineData("今天拜访了{客户}", "visit.log.zh.txt, line 2: {客户} is no slot; there are {client}, {person}, {date}, {number}.")]
    [InlineData("visited {client", "visit.log.zh.txt, line 2: a { without its }.")]
    [InlineData("visited client}", "visit.log.zh.txt, line 2: a } without its {.")]
    public void A_wrong_line_is_named_with_its_file_and_line(string line, string problem) =>
        Assert.Equal(problem, Assert.Throws<InvalidDataException>(() => SentenceFile.Read("visit.log.zh.txt", ["# visits", line]).ToList()).Message);

    [Theory]
    [InlineData("visits.zh.txt")]
    [InlineData("visit.log.txt")]
    public void A_file_that_is_named_after_no_intent_or_language_is_refused(string file) =>
        Assert.Contains(file, Assert.Throws<InvalidDataException>(() => SentenceFile.Read(file, ["今天拜访了{client}"]).ToList()).Message);

    [Fact]
    public async Task What_was_learned_is_kept_beside_the_store_and_read_again()
    {
        await new IntentModels(_folder).Start();
        var file = Assert.Single(Directory.GetFiles(_folder));
        var read = IntentModelFile.Read(file, SentenceBook.Key);

        Assert.Equal(IntentModels.InMemory.Current!.Weights, read?.Weights);
        Assert.Equal(Likelihoods(IntentModels.InMemory.Current), Likelihoods(read!));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5000)]
    public async Task A_damaged_file_is_learned_anew(int kept)
    {
        await new IntentModels(_folder).Start();
        var file = Assert.Single(Directory.GetFiles(_folder));
        var whole = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(file, whole[..kept], TestContext.Current.CancellationToken);

        Assert.Null(IntentModelFile.Read(file, SentenceBook.Key));
        await new IntentModels(_folder).Start();
        Assert.Equal(whole, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_of_other_sentences_is_not_used()
    {
        await new IntentModels(_folder).Start();

        Assert.Null(IntentModelFile.Read(Assert.Single(Directory.GetFiles(_folder)), "other"));
    }

    [Fact]
    public async Task Two_hosts_that_learn_at_once_leave_one_good_file()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => new IntentModels(_folder).Start()));

        Assert.NotNull(IntentModelFile.Read(Assert.Single(Directory.GetFiles(_folder)), SentenceBook.Key));
    }

    [Fact]
    public async Task Without_a_place_to_keep_it_the_model_is_there_all_the_same()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var models = new IntentModels(Path.Combine(file, "below"));
        await models.Start();

        Assert.NotNull(models.Current);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static float[] Likelihoods(IntentModel model)
    {
        var likelihoods = new float[model.Intents.Count];
        model.Tell("明天去\ue000", likelihoods);
        return likelihoods;
    }
}
