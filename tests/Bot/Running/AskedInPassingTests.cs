using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>What is asked or said in passing: by a lead of her team, of a contact, of a client.</summary>
public sealed class AskedInPassingTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("s04", "下周团队都去哪", "团队要去的拜访", "· 张伟 ·", "")]
    [InlineData("s10", "where is the team going next week", "The team's visits to come", "Ryan Cole", "")]
    [InlineData("s04", "谁没写拜访记录", "没有拜访的", "", "")]
    [InlineData("s10", "who hasn't logged a visit this week", "Visited nobody", "Ryan Cole", "")]
    [InlineData("s04", "张伟最近在忙啥", "张伟 · 拜访记录", "", "")]
    [InlineData("s10", "what has Ryan been up to", "Ryan Cole", "Visit", "")]
    [InlineData("s01", "王芳对我们什么态度", "王芳 · 总经理 · 决策人", "", "")]
    [InlineData("s01", "宏达对我们态度怎么样", "宏达 · 联系人", "王强", "")]
    [InlineData("s09", "how does Theo feel about us", "Theo Grant", "", "")]
    [InlineData("s01", "明天去宏达带什么", "去宏达之前", "可以问", "")]
    [InlineData("s01", "宏达投诉昨天送的货有破损", "今天 14:05 投诉的", "", "")]
    [InlineData("s01", "宏达昨天投诉货有破损", "昨天 09:00 投诉的", "", "")]
    [InlineData("s09", "Northgate is upset, wrong labels on yesterday's shipment", "complained today", "", "")]
    [InlineData("s01", "宏达的竞争对手是谁", "深圳宏达电子有限公司", "上次", "")]
    [InlineData("s01", "帮我约下蒋总周四", "华信科技 · 待保存", "见蒋志兰", "说到的人在华信科技的联系人里")]
    [InlineData("s01", "李娟说下周二给我们发预测", "宏达 · 待保存", "李娟承诺：给我们发预测", "12月1日")]
    [InlineData("s01", "我周五前要给王强对比表", "给王强对比表", "11月27日", "")]
    public async Task It_is_answered(string staff, string words, string first, string second, string third)
    {
        var said = await _house.SayAsync(staff, words);
        Assert.Contains(first, said);
        Assert.Contains(second, said);
        Assert.Contains(third, said);
    }

    [Fact]
    public async Task Who_leads_nobody_sees_his_own()
    {
        var said = await _house.SayAsync("s01", "下周团队都去哪");
        Assert.DoesNotContain("团队要去的拜访", said);
        Assert.DoesNotContain("李晓梅", said);
    }

    [Fact]
    public async Task A_visit_of_a_day_is_moved_whoever_it_is_to()
    {
        var asked = await _house.SayAsync("s01", "把周四的拜访改到周五");
        await _house.SayAsync("s01", "好");

        Assert.Matches("海格新能源 从 11月26日 周四 (\\d\\d:\\d\\d) 改到 11月27日 周五 \\1", asked);
        Assert.Contains("那天约的是海格新能源", asked);
        Assert.Contains("· 海格新能源", await _house.SayAsync("s01", "周五有什么安排"));
    }
}
