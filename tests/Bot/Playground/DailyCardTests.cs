using System.Diagnostics;
using System.Globalization;

namespace CrmBot.Tests.Bot.Playground;

/// <summary>The lead's evening in Microsoft's own tool: the card comes by itself, she decides on it, a colleague answers her nudge.</summary>
public sealed class DailyCardTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_card_comes_by_itself_a_plan_is_approved_a_complaint_passed_on_and_a_nudge_answered()
    {
        Assert.SkipWhen(PlaygroundProcess.Program is null, "The Agents Playground is not installed: npm ci in tests/.");
        Assert.SkipWhen(PlaygroundPage.Chromium is null, "There is no chromium.");
        var now = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), Shanghai);
        Assert.SkipWhen(now is { Hour: 0, Minute: < 6 } or { Hour: 23, Minute: > 50 }, "The day is about to turn.");
        var data = Directory.CreateTempSubdirectory("crmbot-daily-data");
        // Whatever day the tests run on is a working day.
        var decreed = Path.Combine(data.FullName, "decreed.txt");
        await File.WriteAllTextAsync(decreed, string.Create(CultureInfo.InvariantCulture, $"{now.Year}\nwork {now:MM-dd}\n"), Token);
        var bot = new Uri($"http://127.0.0.1:{ChildProcess.FreePort().ToString(CultureInfo.InvariantCulture)}");

        var host = await StartAsync(bot, data.FullName, decreed, "23:58");
        await using var leads = await PlaygroundProcess.StartAsync(bot, Token, "s04");
        await using var managers = await PlaygroundProcess.StartAsync(bot, Token);
        await using var lead = await PlaygroundPage.OpenAsync(leads.Page);
        await using var manager = await PlaygroundPage.OpenAsync(managers.Page);
        await lead.SayAsync("你好");
        await manager.SayAsync("帮我排下个月的拜访计划");
        await manager.PressAsync("提交给周敏");
        await lead.SeesAsync("张伟");
        await host.DisposeAsync();

        await using (await StartAsync(bot, data.FullName, decreed, now.AddMinutes(-3).ToString("HH:mm", CultureInfo.InvariantCulture)))
        {
            await lead.SeesAsync("件事要你定");
            await lead.UnfoldAsync("更多");
            await ShotAsync(lead, "daily-zh");
            await lead.PressBelowAsync("条待批", "批准");
            await lead.SeesAsync("已批准张伟");

            await lead.PressBelowAsync("TS-1060", "转给…");
            await lead.PressAsync("林志鹏");
            await lead.SeesAsync("TS-1060已转给林志鹏");

            await lead.UnfoldAsync("更多");
            await lead.PressBelowAsync("张伟有", "催一下");
            await manager.SeesAsync("周敏请你看一下");
            await ShotAsync(manager, "nudge-zh");
            await manager.PressAsync("今天办");
            await manager.SeesAsync("已告诉周敏");
            await lead.SeesAsync("张伟：今天办");
            await ShotAsync(lead, "daily-answered-zh");

            await lead.SayAsync("please speak English");
            await lead.SayAsync("How did the team do today");
            await lead.SeesAsync("for you to decide");
            await ShotAsync(lead, "daily-en");
        }

        data.Delete(recursive: true);
    }

    private static Task ShotAsync(PlaygroundPage page, string name) =>
        Environment.GetEnvironmentVariable("SHOTS") is { Length: > 0 } folder ? page.ShotAsync(Path.Combine(folder, $"playground-{name}.png")) : Task.CompletedTask;

    private static Task<ChildProcess> StartAsync(Uri bot, string data, string decreed, string dailyAt)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "CrmBot.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--environment", "Development", "--urls", bot.AbsoluteUri])
        {
            Environment =
            {
                ["CRMBOT_DATA"] = data,
                ["Calendar__DecreedFile"] = decreed,
                ["Day__DailyAt"] = dailyAt,
                ["Day__SpreadMinutes"] = "1",
                ["Day__QuietFrom"] = "00:00",
                ["Day__QuietTo"] = "00:00",
            },
        };
        return ChildProcess.StartAsync(start, new Uri(bot, "/api/messages"), Token);
    }
}
