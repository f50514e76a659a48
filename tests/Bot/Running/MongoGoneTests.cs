using System.Collections.Concurrent;
using System.Diagnostics;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Skills;
using CrmBot.Tests.MongoServer;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>The server is gone for a while under fifty messages a second, and comes back.</summary>
[Collection(MongoTestServer.Collection)]
public sealed class MongoGoneTests(ITestOutputHelper output)
{
    private const int EverySecond = 50;
    private static readonly TimeSpan MostUntilHealthy = TimeSpan.FromSeconds(2);
    private static readonly string[] People = ["s01", "s02", "s03", "s05"];

    private static int Seconds => int.TryParse(Environment.GetEnvironmentVariable("MONGO_GONE_SECONDS"), out var seconds) ? seconds : 2;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_message_is_answered_once_in_the_end_and_the_store_is_well_again_at_once()
    {
        var connection = await MongoHouse.ConnectionAsync("gone", Topology.ReplicaSet);
        var server = await MongoTestServer.GetAsync();
        Assert.SkipUnless(server.CanFail, "A genuine server is not stopped by a test.");
        await using var gateway = server.NewGateway(Topology.ReplicaSet);
        await using var house = await DemoHouse.OpenOnAsync(gateway.Connection("gone"));
        var messages = Enumerable.Range(0, EverySecond * (Seconds + 2)).Select(i => house.Words(People[i % People.Length], "帮助")).ToList();
        var refused = new ConcurrentQueue<Message>();

        var sending = SendAllAsync(house, messages, refused);
        await Task.Delay(TimeSpan.FromSeconds(1), Token);
        await gateway.StopAsync();
        await Task.Delay(TimeSpan.FromSeconds(Seconds), Token);
        gateway.Start();
        var back = Stopwatch.GetTimestamp();
        while (!(await house.Store.CheckAsync(Token)).Reachable) await Task.Delay(20, Token);
        var healthy = Stopwatch.GetElapsedTime(back);
        await sending;
        while (refused.TryDequeue(out var message)) await DeliverAsync(house, message, refused);
        for (var look = 0; look < 3; look++)
        {
            house.Clock.Advance(TimeSpan.FromSeconds(31));
            while (await house.RunDueAsync() > 0) { }
        }

        Assert.InRange(healthy, TimeSpan.Zero, MostUntilHealthy);
        var said = house.Channel.Events.Where(e => !e.Update).ToList();
        var asked = said.Count(e => e.Text == AssistantWords.StoreDown.In(Language.Zh));
        Assert.Equal(messages.Count, said.Count - asked);
        // Whose message was stored and not answered yet when the server went is told to wait, and answered afterwards.
        output.WriteLine($"gone for {Seconds} s: {messages.Count} messages, {said.Count - asked} answers, {asked} asked for a moment's patience, well again after {healthy.TotalSeconds:0.00} s");
    }

    private static async Task SendAllAsync(DemoHouse house, List<Message> messages, ConcurrentQueue<Message> refused)
    {
        var turns = new List<Task>();
        foreach (var second in messages.Chunk(EverySecond / 10))
        {
            turns.AddRange(second.Select(m => Task.Run(() => DeliverAsync(house, m, refused), Token)));
            await Task.Delay(TimeSpan.FromMilliseconds(100), Token);
        }
        await Task.WhenAll(turns);
    }

    // What is not acknowledged is delivered again later, as a platform does.
    private static async Task DeliverAsync(DemoHouse house, Message message, ConcurrentQueue<Message> refused)
    {
        try
        {
            await (await house.Runner.AcceptAsync(message, Token)).Turn;
        }
        catch (StoreException)
        {
            refused.Enqueue(message);
        }
    }
}
