using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>What somebody is to be told, and questions about a complaint, said while a note waits.</summary>
public sealed class PassingOnTurnTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("告诉李晓梅明天开会", "我不替人传话")]
    [InlineData("给李晓梅说一声合同签了", "我不替人传话")]
    [InlineData("please tell Emily we meet tomorrow", "I pass no messages on")]
    public async Task Nothing_is_passed_on_and_nothing_joins_the_note(string words, string answer)
    {
        await _house.SayAsync("s01", "今天拜访了宏达");
        var said = await _house.SayAsync("s01", words);
        Assert.Contains(answer, said);
        Assert.DoesNotContain("拜访计划", said);
    }

    [Fact]
    public async Task How_it_stands_after_a_complaint_files_none()
    {
        await _house.SayAsync("s01", "今天拜访了宏达");
        var said = await _house.SayAsync("s01", "宏达投诉之后的情况");
        Assert.DoesNotContain("待保存", said);
    }

    [Fact]
    public async Task Since_the_complaint_the_story_is_told()
    {
        var said = await _house.SayAsync("s01", "宏达自从投诉以后怎么样了");
        Assert.DoesNotContain("没找到", said);
        Assert.Contains("宏达", said);
        Assert.DoesNotContain("答复期限", said);
    }
}
