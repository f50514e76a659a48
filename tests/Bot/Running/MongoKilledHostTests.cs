using System.Net;
using CrmBot.Tests.MongoServer;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>Two real processes on one MongoDB with traffic on both; one is killed without warning at a random moment, again and again.</summary>
[Collection(MongoTestServer.Collection)]
public sealed class MongoKilledHostTests
{
    private const int Slowest = 300;

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("MONGO_KILLS"), out var kills) ? kills : 2;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_acknowledged_is_answered_and_saved_once_whichever_host_dies()
    {
        await using var first = await RealHost.OpenAsync(await MongoHouse.ConnectionAsync("killed", Topology.ReplicaSet));
        await using var second = await first.OpenBesideAsync();
        var (dying, living) = (first, second);

        for (var kill = 1; kill <= Kills; kill++)
        {
            var sending = SendAsync(dying, living, $"a{kill}", $"今天拜访宏达王芳，我答应周五前给报价V{kill}", "s01");
            var beside = SendAsync(living, living, $"b{kill}", $"今天拜访潮味斋，我答应周五前给样品V{kill}", "s02");
            await Task.Delay(Random.Shared.Next(Slowest), Token);
            await dying.KillAsync();
            await Task.WhenAll(sending, beside);
            await first.SentAsync($"报价V{kill}");
            await first.SentAsync($"样品V{kill}");

            await Task.WhenAll(living.DeliverAsync($"c{kill}", "好", "s01"), living.DeliverAsync($"d{kill}", "好", "s02"));
            await first.SentAsync("已保存", times: 2 * kill);
            await dying.StartAsync();
            (dying, living) = (living, dying);
        }

        Assert.Equal((2 * Kills, 2 * Kills), await first.MadeAsync());
    }

    // What the dying host did not acknowledge comes again, to the other one.
    private static async Task SendAsync(RealHost host, RealHost other, string id, string text, string by)
    {
        try
        {
            if (await host.DeliverAsync(id, text, by) == HttpStatusCode.OK) return;
        }
        catch (HttpRequestException)
        {
        }
        Assert.Equal(HttpStatusCode.OK, await other.DeliverAsync(id, text, by));
    }
}
