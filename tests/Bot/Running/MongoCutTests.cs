using CrmBot.Data.Documents;
using CrmBot.Skills;
using CrmBot.Tests.MongoServer;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>The connection to a single server, which repeats nothing by itself, is cut at one command after the other while a visit is noted and saved.</summary>
[Collection(MongoTestServer.Collection)]
public sealed class MongoCutTests
{
    private const string Note = "今天拜访宏达王芳，我答应周五前给报价";
    private const int MostTries = 6;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(31);

    /// <summary>How many commands lie between two that are cut: all are tried with MONGO_CUT_EVERY=1, which takes minutes.</summary>
    private static int Every => int.TryParse(Environment.GetEnvironmentVariable("MONGO_CUT_EVERY"), out var every) ? every : 13;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("CutBefore", 0)]
    [InlineData("CutAfter", 3)]
    public async Task A_visit_is_saved_once_wherever_the_connection_was_cut(string failure, int first)
    {
        var cut = Enum.Parse<Failure>(failure);
        var cuts = 0;
        for (var position = Math.Min(first, Every - 1); await IsSavedOnceAsync(cut, position); position += Every)
            cuts++;

        Assert.True(cuts > 2, $"Only {cuts} commands were cut.");
    }

    private static async Task<bool> IsSavedOnceAsync(Failure cut, int position)
    {
        await using var house = await MongoHouse.OpenAsync(Topology.Standalone);
        var server = await MongoTestServer.GetAsync();
        Assert.SkipUnless(server.CanFail, "A genuine server has no fail points of ours.");
        var commands = 0;
        server.FailPoints.Set("houseStandalone", _ => Interlocked.Increment(ref commands) - 1 == position ? cut : Failure.None);

        await DeliverAsync(house, house.Words("s01", Note, "note"), "待保存");
        for (var tries = 0; tries < MostTries && (await CountAsync(house)).Visits == 0; tries++)
            await DeliverAsync(house, Save(house), "保存");

        server.FailPoints.Clear("houseStandalone");
        await PassAsync(house);
        Assert.True((1, 1) == await CountAsync(house), $"Cut at command {position}: {await CountAsync(house)}");
        return commands > position;
    }

    // As a platform does: what was not acknowledged comes again, and another look is taken when a lease is over.
    private static async Task DeliverAsync(DemoHouse house, Message message, string answered)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var before = house.Channel.Events.Count;
            try
            {
                await house.SendAsync(message);
                if (house.Channel.Events.Skip(before).Any(e => e.Text.Contains(answered, StringComparison.Ordinal))) return;
            }
            catch (StoreException)
            {
            }
            await PassAsync(house);
            if (house.Channel.Events.Skip(before).Any(e => e.Text.Contains(answered, StringComparison.Ordinal))) return;
        }
    }

    private static Message Save(DemoHouse house)
    {
        var again = house.Channel.Events.Any(e => e.Reply.Card?.Actions.Any(a => a.Title == "再试") == true);
        var (cardId, action) = house.Channel.Button("s01", again ? "再试" : "全部保存");
        return house.Pressing("s01", action.Press, cardId);
    }

    private static async Task PassAsync(DemoHouse house)
    {
        house.Clock.Advance(Lease);
        for (var tries = 0; tries < MostTries; tries++)
        {
            try
            {
                await house.RunDueAsync();
                return;
            }
            catch (StoreException)
            {
            }
        }
    }

    private static async Task<(int Visits, int Promises)> CountAsync(DemoHouse house)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return ((await house.VisitsSinceAsync("2026-11-01")).Count, (await house.PromisesMadeAsync()).Count);
            }
            catch (StoreException) when (tries < MostTries)
            {
                await Task.Delay(50, Token);
            }
        }
    }
}
