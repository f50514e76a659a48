using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>What a note's card says of its days; the house's today is Monday, 23 November 2026.</summary>
public sealed class VisitNoteDayTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("今天拜访了宏达，我答应下周内给报价", "12月6日 周日")]
    [InlineData("今天拜访了宏达，我答应本月内给方案", "11月30日 周一")]
    [InlineData("Visited Hongda today, I promised a quote by next week", "6 Dec")]
    [InlineData("Visited Hongda today, they will send the contract within this month", "30 Nov")]
    public async Task A_deadline_said_as_a_period_is_its_last_day(string note, string due) => Assert.Contains(due, await _house.SayAsync("s01", note));

    [Fact]
    public async Task A_weekday_that_is_not_the_dates_is_shown_beside_the_line_until_the_day_is_settled()
    {
        var asked = await _house.SayAsync("s01", "11月18日周五拜访了宏达，谈得不错");
        Assert.Contains("星期和日期对不上，按日期记：11月18日 周三", asked);

        Assert.DoesNotContain("对不上", await _house.SayAsync("s01", "改成11月20日"));
    }

    [Fact]
    public async Task A_client_that_is_nowhere_is_never_the_one_spoken_of_before()
    {
        await _house.SayAsync("s01", "宏达简报");

        Assert.Contains("没找到“不存在公司”", await _house.SayAsync("s01", "不存在公司简报"));
        Assert.Contains("没找到“不存在公司”", await _house.SayAsync("s01", "今天拜访了不存在公司，谈得不错"));
    }
}
