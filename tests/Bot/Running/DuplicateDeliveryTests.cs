using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using CrmBot.Data.Documents;
using CrmBot.Tests.Bot.Channels.Activities;
using CrmBot.Tests.Bot.Channels.Teams;
using CrmBot.Tests.MongoServer;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>A platform that delivers again, in any order, from many connections, to two hosts on one store: each message has its effect and its reply once, in the order in which the messages came in.</summary>
[Collection(MongoTestServer.Collection)]
public sealed partial class DuplicateDeliveryTests(ITestOutputHelper output)
{
    private const int Connections = 32;

    /// <summary>CRMBOT_DUPLICATES=1000 for the whole of it.</summary>
    private static readonly int Count = int.TryParse(Environment.GetEnvironmentVariable("CRMBOT_DUPLICATES"), CultureInfo.InvariantCulture, out var count) ? count : 60;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_is_lost_nothing_is_doubled_and_every_conversation_keeps_its_order(bool mongo)
    {
        var clock = new RunningClock();
        string[] store = mongo ? ["--Store:Connection", await MongoHouse.ConnectionAsync("duplicates", Topology.Standalone)] : [];
        await using var connector = await Connector.StartAsync(Token);
        await using var first = await ClockedHost.StartAsync(clock, store);
        await using var second = await first.BesideAsync(clock, store);
        var random = new Random(20261127);
        var copies = Enumerable.Range(0, Count).SelectMany(i => Enumerable.Repeat(i, random.Next(1, 6))).ToArray();
        random.Shuffle(copies);
        var (starts, acks) = (new ConcurrentDictionary<int, long>(), new ConcurrentDictionary<int, long>());
        var next = -1;

        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var http = new HttpClient();
            for (int at; (at = Interlocked.Increment(ref next)) < copies.Length;)
            {
                var (which, host) = (copies[at], at % 2 == 0 ? first : second);
                starts.TryAdd(which, Stopwatch.GetTimestamp());
                using var answer = await http.PostAsync(new Uri(host.Address, "/api/messages"), Delivery(connector, which), Token);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                acks.TryAdd(which, Stopwatch.GetTimestamp());
            }
        }, Token)));
        var replies = await RepliesAsync(connector);

        var effects = await EffectsAsync(first);
        Assert.Equal(Enumerable.Range(0, Count), effects.Order());
        Assert.Equal(Enumerable.Range(0, Count), replies.Select(r => r.Which).Order());
        var compared = Compare(replies, starts, acks);
        output.WriteLine($"duplicates{(mongo ? " on MongoDB" : "")}: {Count} activities, {copies.Length} deliveries over {Connections} connections to 2 hosts; {effects.Count} effects, {replies.Count} replies, 0 lost, 0 doubled; {compared} pairs of one conversation in order");
    }

    /// <summary>Two messages of one conversation of which one was acknowledged before the other was ever sent: their replies follow that order.</summary>
    private static int Compare(IReadOnlyList<(int Which, string Chat)> replies, ConcurrentDictionary<int, long> starts, ConcurrentDictionary<int, long> acks)
    {
        var compared = 0;
        foreach (var chat in replies.GroupBy(r => r.Chat))
        {
            var order = chat.Select(r => r.Which).ToList();
            for (var i = 0; i < order.Count; i++)
            {
                for (var j = i + 1; j < order.Count; j++)
                {
                    Assert.False(acks[order[j]] < starts[order[i]], $"In {chat.Key} {order[i]} was answered before {order[j]}, which had come in before it was sent.");
                    if (acks[order[i]] < starts[order[j]]) compared++;
                }
            }
        }
        return compared;
    }

    private static ByteArrayContent Delivery(Connector connector, int which)
    {
        var staffId = $"s{which % 12 + 1:00}";
        var activity = Recording.Read("04").From(connector.ServiceUrl);
        (activity["id"], activity["locale"]) = ($"d{which}", "zh-CN");
        activity["text"] = $"提醒我周五下午三点寄样品{Letters(which)}";
        activity["from"]!["id"] = $"29:demo-{staffId}";
        activity["conversation"]!["id"] = $"a:1demo-{staffId}";
        return new ByteArrayContent(activity.Bytes()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }

    /// <summary>A number in letters, which no reader of dates or amounts takes for anything.</summary>
    private static string Letters(int which) => $"x{(char)('a' + which / 676 % 26)}{(char)('a' + which / 26 % 26)}{(char)('a' + which % 26)}x";

    private static int Number(string letters) => (letters[1] - 'a') * 676 + (letters[2] - 'a') * 26 + (letters[3] - 'a');

    private static async Task<IReadOnlyList<(int Which, string Chat)>> RepliesAsync(Connector connector)
    {
        var until = Stopwatch.GetTimestamp();
        while (true)
        {
            var replies = connector.Calls.Where(c => c.Method == "POST").Select(c => (Said: Marks().Match(TeamsHouse.Says(c)).Value, Chat: c.Path))
                .Where(r => r.Said.Length > 0).Select(r => (Number(r.Said), r.Chat)).ToList();
            if (replies.Select(r => r.Item1).Distinct().Count() >= Count || Stopwatch.GetElapsedTime(until) > Patience)
            {
                // What would come twice comes soon after.
                await Task.Delay(TimeSpan.FromSeconds(1), Token);
                return [.. connector.Calls.Where(c => c.Method == "POST").Select(c => (Said: Marks().Match(TeamsHouse.Says(c)).Value, Chat: c.Path)).Where(r => r.Said.Length > 0).Select(r => (Number(r.Said), r.Chat))];
            }
            await Task.Delay(50, Token);
        }
    }

    private static async Task<IReadOnlyList<int>> EffectsAsync(ClockedHost host)
    {
        var effects = new List<int>();
        string? after = null;
        do
        {
            var page = await host.Get<IDocumentStore>().Collection(CrmBot.Data.Tasks.Collection).FindAsync(new Query(null, 500, After: after), Token);
            effects.AddRange(page.Docs.Select(d => Marks().Match(System.Text.Encoding.UTF8.GetString(d.Json.Span)).Value).Where(m => m.Length > 0).Select(Number));
            after = page.Next;
        }
        while (after is not null);
        return effects;
    }

    [GeneratedRegex("x[a-z]{3}x")]
    private static partial Regex Marks();

    /// <summary>The demo's afternoon, going on: the hosts order what comes in by it.</summary>
    private sealed class RunningClock : TimeProvider
    {
        private readonly long _started = Stopwatch.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => (DemoHouse.Afternoon + Stopwatch.GetElapsedTime(_started)).ToUniversalTime();
    }
}
