using System.Diagnostics;
using System.Globalization;

namespace CrmBot.Tests.Bot.Playground;

/// <summary>The whole product as a program of its own, used by a demo manager in Microsoft's own tool.</summary>
public sealed class PlaygroundTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_manager_reads_a_brief_then_notes_a_visit_saves_it_and_takes_it_back()
    {
        Assert.SkipWhen(PlaygroundProcess.Program is null, "The Agents Playground is not installed: npm ci in tests/.");
        Assert.SkipWhen(PlaygroundPage.Chromium is null, "There is no chromium.");
        var data = Directory.CreateTempSubdirectory("crmbot-playground-data");
        var bot = new Uri($"http://127.0.0.1:{ChildProcess.FreePort().ToString(CultureInfo.InvariantCulture)}");
        await using (await StartAsync(bot, data.FullName))
        await using (var playground = await PlaygroundProcess.StartAsync(bot, Token))
        await using (var page = await PlaygroundPage.OpenAsync(playground.Page))
        {
            await page.SayAsync("深圳宏达的简报");
            await page.SeesAsync("深圳宏达");

            await page.SayAsync("今天拜访了深圳宏达,聊了明年的续约,答应下周五前发报价。");
            await page.SeesAsync("待保存");
            await page.PressAsync("全部保存");
            await page.SeesAsync("已保存");
            await page.SeesNoMoreAsync("待保存");

            await page.PressAsync("撤销");
            await page.SeesAsync("已撤销");
            await page.SeesNoMoreAsync("已保存");
        }

        data.Delete(recursive: true);
    }

    private static Task<ChildProcess> StartAsync(Uri bot, string data)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CrmBot.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--environment", "Development", "--urls", bot.AbsoluteUri]) { Environment = { ["CRMBOT_DATA"] = data } };
        return ChildProcess.StartAsync(start, new Uri(bot, "/api/messages"), Token);
    }
}
