using CrmBot.Data;

namespace CrmBot.Tests.Skills.Understanding;

public sealed class ClientFinderTests(UnderstandingWorld world) : IClassFixture<UnderstandingWorld>
{
    [Theory]
    [InlineData("深圳宏达电子有限公司", "hd-dz")]
    [InlineData("宏达电子简报", "hd-dz")]
    [InlineData("宏达", "hd-dz")]
    [InlineData("上海宏达", "hd-jx")]
    [InlineData("宏达机械情况", "hd-jx")]
    [InlineData("昨天去恒信拜访了李处长", "hx")]
    [InlineData("恒信医疗器械", "hx")]
    [InlineData("ｐａｃｉｆｉｃ ｃｒｅｓｔ", "pc")]
    [InlineData("PACIFIC CREST brief", "pc")]
    [InlineData("pcl profile", "pc")]
    [InlineData("lunch with Dr Li at hongda today", "hongda")]
    [InlineData("今天给今天国际打了电话", "jt")]
    [InlineData("宏\u200b达简报", "hd-dz")]
    public async Task A_client_is_found_by_its_name_wherever_it_stands(string text, string id)
    {
        var client = (await world.UnderstandAsync(text)).Client;
        Assert.Equal([id], client?.Ids);
        Assert.False(client!.Inexact);
    }

    [Theory]
    [InlineData("弘达简报", "hd-dz")]
    [InlineData("昨天在星合科技谈了合同", "xh")]
    [InlineData("Brightwatr brief", "bw")]
    [InlineData("visited Brihgtwater today", "bw")]
    [InlineData("visited Hongdaa today", "hongda")]
    public async Task One_slip_is_forgiven_and_said(string text, string id)
    {
        var client = (await world.UnderstandAsync(text)).Client;
        Assert.Equal([id], client?.Ids);
        Assert.True(client!.Inexact);
    }

    [Theory]
    [InlineData("星辰科技简报", "星辰科技")]
    [InlineData("北京宏达简报", "北京宏达")]
    [InlineData("brief on Acme Rockets", "Acme Rockets")]
    [InlineData("星辰科技今天拜访了，见了陈总", "星辰科技")]
    public async Task A_name_that_is_not_there_is_kept_and_not_forced_onto_one_that_is(string text, string words)
    {
        var client = (await world.UnderstandAsync(text)).Client;
        Assert.Equal(words, client?.Words);
        Assert.Empty(client!.Ids);
    }

    [Fact]
    public async Task Two_of_ones_own_that_fit_equally_are_both_named()
    {
        var client = (await world.UnderstandAsync("准备明天拜访远东")).Client;
        Assert.Equal(["yd-fz", "yd-hg"], client!.Ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_client_one_may_not_see_is_answered_like_one_that_is_not_there()
    {
        var hidden = (await world.UnderstandAsync("宏达机械简报", StaffRole.Manager)).Client;
        var missing = (await world.UnderstandAsync("星辰机械简报", StaffRole.Manager)).Client;
        Assert.Empty(hidden!.Ids);
        Assert.Empty(missing!.Ids);
        Assert.Equal("宏达机械", hidden.Words);
        Assert.Equal("星辰机械", missing.Words);
    }

    [Theory]
    [InlineData("今天很忙")]
    [InlineData("1024号单 V2.5 iPhone 15")]
    [InlineData("谢谢你帮我整理资料")]
    public async Task A_sentence_without_a_client_names_none(string text) =>
        Assert.True((await world.UnderstandAsync(text)).Client is null or { Ids.Count: 0 });

    [Fact]
    public async Task While_the_index_loads_the_store_answers()
    {
        var frame = await world.WithoutIndex.UnderstandAsync("宏达电子简报", UnderstandingWorld.Min, await world.ReaderAsync(), UnderstandingWorld.Now, TestContext.Current.CancellationToken);
        Assert.Equal(["hd-dz"], frame.Client?.Ids);
    }

    [Fact]
    public async Task The_place_of_the_name_is_given_in_the_words_as_typed()
    {
        var frame = await world.UnderstandAsync("昨天\u200b去ＰＣＬ拜访了");
        Assert.Equal("ＰＣＬ", frame.Client!.Span.Of(frame.Text));
    }
}

public sealed class ClientIndexTests : IAsyncLifetime
{
    private readonly UnderstandingWorld _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("深圳宏达电子有限公司简报", "hd-dz")]
    [InlineData("星河科技集团有限公司", "xh")]
    [InlineData("今天拜访了深圳振发货运有限公司，谈了明年的框架协议", "zf")]
    public async Task Before_the_index_is_there_a_whole_name_is_found_whatever_ordinary_words_it_holds(string text, string id)
    {
        var frame = await _world.WithoutIndex.UnderstandAsync(text, UnderstandingWorld.Min, await _world.ReaderAsync(), UnderstandingWorld.Now, TestContext.Current.CancellationToken);

        Assert.Equal([id], frame.Client?.Ids);
    }

    [Fact]
    public async Task A_new_name_is_known_and_the_old_one_forgotten_after_the_next_look_at_the_store()
    {
        await _world.PutAsync(UnderstandingWorld.Company("bw", "Maplewood Foods Inc", "s01") with { ChangedAt = TimeProvider.System.GetUtcNow().ToInstant() });
        await _world.Index.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["bw"], (await _world.UnderstandAsync("brief maplewood")).Client?.Ids);
        Assert.Empty((await _world.UnderstandAsync("brief on Brightwater")).Client!.Ids);
    }

    [Fact]
    public async Task Many_changes_are_merged_and_everything_is_still_found()
    {
        var now = TimeProvider.System.GetUtcNow().ToInstant();
        for (var page = 0; page < 5; page++)
            await _world.PutAsync([.. Enumerable.Range(page * 600, 600).Select(i => UnderstandingWorld.Company($"n{i}", $"Quarry{i}x Metals Ltd", "s01") with { ChangedAt = now })]);
        await _world.Index.RefreshAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["n2999"], (await _world.UnderstandAsync("brief quarry2999x")).Client?.Ids);
        Assert.Equal(["pc"], (await _world.UnderstandAsync("brief pacific crest")).Client?.Ids);
    }
}
