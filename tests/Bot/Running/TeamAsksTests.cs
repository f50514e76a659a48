using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>What a lead asks of her team in passing, and where a contact stands.</summary>
public sealed class TeamAsksTests : IAsyncLifetime
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
}
