using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Channels.Terminal;

/// <summary>The whole visit loop typed in terminals, compared with the conversation as it is written down. Run it anew by looking at tests/out.</summary>
public sealed class VisitLoopTests
{
    [Theory]
    [InlineData("visit-loop.zh.txt")]
    [InlineData("visit-loop.en.txt")]
    public async Task The_conversation_goes_as_it_is_written(string file)
    {
        var folder = Directory.CreateTempSubdirectory("crmbot-terminal-").FullName;
        var written = await File.ReadAllTextAsync(Path.Combine(TestFolder.Tests, "Bot", "Channels", "Terminal", file), TestContext.Current.CancellationToken);
        var clock = new ManualClock(new DateTimeOffset(2026, 11, 27, 6, 0, 0, TimeSpan.Zero));

        using var conversation = new WrittenConversation(folder, clock);

        var shown = await conversation.PlayAsync(written.ReplaceLineEndings("\n"), TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(TestFolder.Tests, "out")).FullName, file), shown, TestContext.Current.CancellationToken);
        Assert.Equal(written.ReplaceLineEndings("\n").Split('\n').Where(l => l.Length > 0), shown.Split('\n').Where(l => l.Length > 0));
        Directory.Delete(folder, recursive: true);
    }
}
