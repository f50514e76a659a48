using CrmBot.Data;
using CrmBot.Tests.MongoServer;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>Whole turns on MongoDB, with transactions and without.</summary>
[Collection(MongoTestServer.Collection)]
public sealed class MongoTurnTests
{
    private const string Note = "今天下午3点拜访宏达王芳,谈得不错,我答应周五前给报价";

    [Theory]
    [InlineData("Standalone")]
    [InlineData("Mongos")]
    public async Task A_brief_a_note_its_save_and_its_undo_are_the_same_as_on_the_embedded_store(string topology)
    {
        await using var mongo = await MongoHouse.OpenAsync(Enum.Parse<Topology>(topology));
        await using var embedded = await DemoHouse.OpenAsync();

        var (onMongo, onFile) = (await ConversationAsync(mongo), await ConversationAsync(embedded));

        Assert.Equal(onFile, onMongo);
        Assert.Contains("已保存", onMongo[2]);
        Assert.Contains("已撤销", onMongo[4]);
    }

    [Theory]
    [InlineData("Standalone")]
    [InlineData("ReplicaSet")]
    [InlineData("Mongos")]
    public async Task A_reminder_is_there_when_its_card_is_shown(string topology)
    {
        await using var house = await MongoHouse.OpenAsync(Enum.Parse<Topology>(topology));

        Assert.Contains("寄样品", await house.SayAsync("s01", "提醒我周五下午三点寄样品"));
        Assert.Contains("寄样品", await house.SayAsync("s01", "我的提醒"));
    }

    [Theory]
    [InlineData("Standalone")]
    [InlineData("ReplicaSet")]
    public async Task A_message_that_is_delivered_twice_at_once_is_answered_once(string topology)
    {
        await using var house = await MongoHouse.OpenAsync(Enum.Parse<Topology>(topology));
        var message = house.Words("s01", "宏达简报");

        var accepted = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => house.Runner.AcceptAsync(message, TestContext.Current.CancellationToken))));
        await Task.WhenAll(accepted.Select(a => a.Turn));

        Assert.Single(accepted, a => a.Duplicate);
        Assert.Single(house.Channel.Events);
    }

    [Fact]
    public async Task Whoever_has_left_is_nobody_three_seconds_later_though_this_host_knew_him()
    {
        await using var house = await MongoHouse.OpenAsync(Topology.ReplicaSet);
        Assert.Contains("宏达", await house.SayAsync("s01", "宏达简报"));
        var elsewhere = new Staff(house.Store, house.Clock);

        await elsewhere.SetLeftAsync((await elsewhere.GetAsync("s01", TestContext.Current.CancellationToken))!, true, TestContext.Current.CancellationToken);
        house.Clock.Advance(TimeSpan.FromSeconds(4));

        Assert.DoesNotContain("宏达", await house.SayAsync("s01", "宏达简报"));
    }

    [Fact]
    public async Task What_is_stored_stands_there_in_MongoDB_s_own_types()
    {
        await using var house = await MongoHouse.OpenAsync(Topology.ReplicaSet);
        await house.SayAsync("s01", Note);
        await house.PressAsync("s01", "全部保存");

        var connection = (await MongoTestServer.GetAsync()).Connection("houseReplicaSet");
        var visits = await MongoDatabase.ReadAsync(connection, Visits.Collection);

        var visit = visits.Single(v => CrmBot.Data.Documents.Mongo.Bson.BsonReader.TryGet(v, "text"u8, out var text) && text.Text == Note);
        Assert.True(CrmBot.Data.Documents.Mongo.Bson.BsonReader.TryGet(visit, "on"u8, out var on));
        Assert.Equal("2026-11-23", on.Text);
        Assert.False(CrmBot.Data.Documents.Mongo.Bson.BsonReader.TryGet(visit, "_raw"u8, out _));
    }

    private static async Task<List<string>> ConversationAsync(DemoHouse house) =>
    [
        await house.SayAsync("s01", "宏达简报"),
        await house.SayAsync("s01", Note),
        await house.PressAsync("s01", "全部保存"),
        await house.SayAsync("s01", "宏达简报"),
        await house.PressAsync("s01", "撤销"),
        await house.SayAsync("s01", "宏达投诉产品有划痕，很生气"),
        await house.PressAsync("s01", "全部保存"),
        await house.SayAsync("s01", "我答应了什么"),
        await house.SayAsync("s01", "今天该去看谁"),
    ];
}
