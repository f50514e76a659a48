using System.Diagnostics;
using System.Text;
using CrmBot.Channels.Cards;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Channels.Cards;

public sealed class CardSchemaTests
{
    [Fact]
    public async Task Every_sample_is_valid_for_the_official_renderer()
    {
        var tests = TestFolder.Tests;
        Assert.SkipUnless(Directory.Exists(Path.Combine(tests, "node_modules", "adaptivecards")), "npm ci has not been run in tests/");
        var lines = SampleCards.OfAll.SelectMany(s => Enum.GetValues<AdaptiveTarget>().Select(t => Encoding.UTF8.GetString(AdaptiveCards.Render(s.Card, t)))).ToList();

        using var node = Process.Start(new ProcessStartInfo("node", "node/cards.mjs")
        {
            WorkingDirectory = tests,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        })!;
        foreach (var line in lines) await node.StandardInput.WriteLineAsync(line);
        node.StandardInput.Close();
        var said = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.Equal($"{lines.Count} cards", said.Trim());
    }
}
