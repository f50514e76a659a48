using System.Net;

namespace CrmBot.Tests.Bot.Running;

/// <summary>The real process, killed without warning at the worst moments.</summary>
public sealed class KilledHostTests
{
    private const string Note = "今天拜访宏达王芳，我答应周五前给报价";

    [Fact]
    public async Task A_host_killed_between_the_inbox_and_the_reply_answers_after_it_is_back_and_saves_once()
    {
        await using var host = await RealHost.OpenAsync();

        await KilledWhileAnsweringAsync(host, "m1", Note, "待保存");
        await KilledWhileAnsweringAsync(host, "m2", "好", "已保存：");

        await host.DeliverAsync("m3", "好");
        await host.SentAsync("没有等你确认");
        await host.KillAsync();
        Assert.Equal((1, 1), await host.MadeAsync());
    }

    [Fact]
    public async Task The_same_message_delivered_five_times_at_once_has_one_effect_and_one_answer()
    {
        await using var host = await RealHost.OpenAsync();

        Assert.All(await FiveTimesAsync(host, "m1", Note), s => Assert.Equal(HttpStatusCode.OK, s));
        Assert.All(await FiveTimesAsync(host, "m2", "好"), s => Assert.Equal(HttpStatusCode.OK, s));
        await host.DeliverAsync("m3", "好");
        await host.SentAsync("没有等你确认");

        Assert.Equal((1, 1, 1), (host.Sent("待保存"), host.Sent("已保存："), host.Sent("没有等你确认")));
        await host.KillAsync();
        Assert.Equal((1, 1), await host.MadeAsync());
    }

    private static async Task KilledWhileAnsweringAsync(RealHost host, string id, string text, string answer)
    {
        host.Holds = true;
        Assert.Equal(HttpStatusCode.OK, await host.DeliverAsync(id, text));
        await host.SentAsync(answer);
        await host.KillAsync();

        host.Holds = false;
        await host.StartAsync();
        await host.SentAsync(answer, times: 2);
    }

    private static Task<HttpStatusCode[]> FiveTimesAsync(RealHost host, string id, string text) =>
        Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.DeliverAsync(id, text)));
}
