using CrmBot.Data;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>Changes said to a note that waits: its day, deadline, people, client and lines. Today is Monday, 23 November 2026.</summary>
public sealed class NoteCorrectionTests : IAsyncLifetime
{
    private const string Note = "昨天拜访了宏达，见了王芳，我答应周五前给报价";

    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("改成下周四", "2026-12-03", "2026-11-22")]
    [InlineData("不是周五是周四", "2026-11-26", "2026-11-22")]
    [InlineData("不是周五，应该是下周一", "2026-11-30", "2026-11-22")]
    [InlineData("报价改到下周四", "2026-12-03", "2026-11-22")]
    [InlineData("第二条改成下周内", "2026-12-06", "2026-11-22")]
    [InlineData("期限改成月底", "2026-11-30", "2026-11-22")]
    [InlineData("make it next Thursday", "2026-12-03", "2026-11-22")]
    [InlineData("not Friday but Thursday", "2026-11-26", "2026-11-22")]
    [InlineData("改成前天", "2026-11-27", "2026-11-21")]
    [InlineData("不是昨天是前天", "2026-11-27", "2026-11-21")]
    [InlineData("前天，不是昨天", "2026-11-27", "2026-11-21")]
    [InlineData("日期改成上周五", "2026-11-27", "2026-11-20")]
    [InlineData("把拜访改成上周五", "2026-11-27", "2026-11-20")]
    [InlineData("change the date to last Friday", "2026-11-27", "2026-11-20")]
    public async Task A_day_said_goes_to_the_line_it_is_about(string words, string due, string on)
    {
        await _house.SayAsync("s01", Note);
        await _house.SayAsync("s01", words);
        await _house.SayAsync("s01", "好");

        Assert.Equal(due, Assert.Single(await _house.PromisesMadeAsync()).DueOn);
        Assert.Equal(on, Assert.Single(await _house.VisitsSinceAsync("2026-11-01")).On);
    }

    [Theory]
    [InlineData("不是王芳是王强", "王强")]
    [InlineData("不是王总是李娟", "李娟")]
    [InlineData("是陈立，不是王芳", "陈立")]
    [InlineData("不是王芳是赵总", "赵总")]
    [InlineData("人改成李娟", "李娟")]
    [InlineData("改成王强", "王强")]
    public async Task One_person_takes_the_place_of_another(string words, string person)
    {
        await _house.SayAsync("s01", Note);
        await _house.SayAsync("s01", words);
        await _house.SayAsync("s01", "好");

        Assert.Equal([person], Assert.Single(await _house.VisitsSinceAsync("2026-11-01")).People);
    }

    [Fact]
    public async Task Of_several_people_only_the_denied_one_changes_and_in_every_line()
    {
        await _house.SayAsync("s01", "昨天拜访了宏达，见了王芳和陈立，王芳答应下周给合同");
        await _house.SayAsync("s01", "不是王芳是李娟");
        await _house.SayAsync("s01", "好");

        Assert.Equal(["李娟", "陈立"], Assert.Single(await _house.VisitsSinceAsync("2026-11-01")).People);
        Assert.Equal("李娟", Assert.Single(await _house.PromisesMadeAsync()).Person);
    }

    [Theory]
    [InlineData("不是宏达是恒远")]
    [InlineData("不是宏达，是恒远")]
    [InlineData("改成恒远")]
    [InlineData("是恒远不是宏达")]
    [InlineData("客户改成恒远")]
    [InlineData("把宏达改成恒远")]
    [InlineData("not 宏达 but 恒远")]
    public async Task Another_client_takes_the_note(string words)
    {
        await PutAsync("hy", "苏州恒远包装有限公司", "s01");
        await _house.SayAsync("s01", Note);

        Assert.Contains("恒远", await _house.SayAsync("s01", words));
        await _house.SayAsync("s01", "好");
        Assert.Equal("hy", Assert.Single(await _house.VisitsSinceAsync("2026-11-01")).ClientId);
        Assert.Equal("hy", Assert.Single(await _house.PromisesMadeAsync()).ClientId);
    }

    [Fact]
    public async Task A_client_that_is_nowhere_changes_nothing_and_one_of_several_is_asked_for()
    {
        await PutAsync("cq1", "杭州长青电子有限公司", "s01");
        await PutAsync("cq2", "宁波长青机械有限公司", "s01");
        await _house.SayAsync("s01", Note);

        Assert.Contains("没找到“蓝鲸暖通”，没有改", await _house.SayAsync("s01", "不是宏达是蓝鲸暖通"));
        var which = await _house.SayAsync("s01", "不是宏达是长青");
        Assert.Contains("杭州长青电子有限公司", which);
        Assert.Contains("宁波长青机械有限公司", which);
    }

    [Theory]
    [InlineData("去掉承诺")]
    [InlineData("去掉报价")]
    [InlineData("不要第二条")]
    [InlineData("remove 2")]
    public async Task A_line_is_left_out(string words)
    {
        await _house.SayAsync("s01", Note);
        await _house.SayAsync("s01", words);
        await _house.SayAsync("s01", "好");

        Assert.Single(await _house.VisitsSinceAsync("2026-11-01"));
        Assert.Empty(await _house.PromisesMadeAsync());
    }

    [Theory]
    [InlineData("去掉投诉")]
    [InlineData("改成蓝色")]
    [InlineData("不是李娟是王强")]
    public async Task What_fits_no_line_says_so_and_changes_nothing(string words)
    {
        await _house.SayAsync("s01", Note);

        Assert.Contains("没看懂要改哪一条", await _house.SayAsync("s01", words));
        await _house.SayAsync("s01", "好");
        Assert.Equal(["王芳"], Assert.Single(await _house.VisitsSinceAsync("2026-11-01")).People);
    }

    [Theory]
    [InlineData("恒信不是我们的客户吗")]
    [InlineData("宏达简报")]
    [InlineData("把王总的电话改成13800138000")]
    public async Task A_sentence_of_its_own_is_not_taken_for_a_change(string words)
    {
        await _house.SayAsync("s01", Note);

        Assert.DoesNotContain("没看懂要改哪一条", await _house.SayAsync("s01", words));
        await _house.SayAsync("s01", "我没保存的");
        await _house.SayAsync("s01", "好");
        Assert.Equal(("2026-11-22", 1), (Assert.Single(await _house.VisitsSinceAsync("2026-11-01")).On, (await _house.PromisesMadeAsync()).Count));
    }

    private async Task PutAsync(string id, string name, string owner)
    {
        var client = new Client { Id = id, Name = name, OwnerId = owner, ChangedAt = _house.Clock.Now.ToInstant() };
        await _house.Store.Collection(Clients.Collection).PutAsync(id, Records<Client>.Json(client), Token);
        await _house.Get<CrmBot.Skills.Understanding.ClientIndex>().RefreshAsync(Token);
    }
}
