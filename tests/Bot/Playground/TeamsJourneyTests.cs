using CrmBot.Skills;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Playground;

/// <summary>The whole product in Microsoft's own tool: asked in a group and in a channel, answered in private, and speaking first when a time comes.</summary>
public sealed class TeamsJourneyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asked_in_a_group_and_a_channel_it_answers_in_private_and_speaks_first_when_it_is_time()
    {
        Assert.SkipWhen(PlaygroundProcess.Program is null, "The Agents Playground is not installed: npm ci in tests/.");
        Assert.SkipWhen(PlaygroundPage.Chromium is null, "There is no chromium.");
        var clock = new ManualClock(DemoHouse.Afternoon);
        await using var host = await ClockedHost.StartAsync(clock);
        await using var playground = await PlaygroundProcess.StartAsync(host.Address, Token);
        await using var page = await PlaygroundPage.OpenAsync(playground.Page);
        await page.SeesSomethingAsync();

        await page.GoToAsync("Group Chat");
        await page.MentionAsync("深圳宏达的简报");
        await page.SeesAsync(AssistantWords.AnsweredInPrivate.Zh);
        await ShotAsync(page, "group");
        await page.GoToAsync("My Team - General");
        await page.MentionAsync("what can you do");
        await page.SeesAsync(AssistantWords.AnsweredInPrivate.En);
        await ShotAsync(page, "channel");

        await page.GoToAsync("Personal Chat");
        await page.SeesAsync("深圳宏达");
        await ShotAsync(page, "private");
        await page.SayAsync("今天拜访了深圳宏达,聊了明年的续约");
        await page.SeesAsync("待保存");
        await page.PressAsync("全部保存");
        await page.SeesAsync("已保存");
        await page.SeesNoMoreAsync("待保存");
        await ShotAsync(page, "saved");

        await page.SayAsync("提醒我下午三点给深圳宏达打电话");
        await page.SeesAsync("15:00");
        var before = await page.CountAsync("打电话");
        clock.Advance(TimeSpan.FromHours(1));
        await page.CountsAsync("打电话", before + 1);
        await ShotAsync(page, "proactive");
        await page.SayAsync("brief Shenzhen Hongda");
        await page.SeesAsync("Last contact");
        await ShotAsync(page, "english");
    }

    private static async Task ShotAsync(PlaygroundPage page, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestFolder.Tests, "out"));
        await page.ShotAsync(Path.Combine(folder.FullName, $"playground-{name}.png"));
    }
}
