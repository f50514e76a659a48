using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.WeekSummary;

/// <summary>A lead sees his team's week, a manager his own; every sentence has its records.</summary>
public sealed class WeekSummaryTests
{
    [Fact]
    public async Task A_lead_sees_who_was_where_what_is_unanswered_and_what_is_late()
    {
        await using var house = await DemoHouse.OpenAsync();

        var week = await house.SayAsync("s04", "上周小结");

        Assert.StartsWith("团队小结 · 11月16日 – 11月22日", week, StringComparison.Ordinal);
        Assert.Contains("家客户。[1", week, StringComparison.Ordinal);
        Assert.Contains("张伟", week, StringComparison.Ordinal);
        Assert.Contains("件还没答复：", week, StringComparison.Ordinal);
        Assert.DoesNotContain("孙悦", week, StringComparison.Ordinal);
        Assert.StartsWith("团队小结 · 11月9日", await house.PressAsync("s04", "上一周"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_sees_his_own_week_in_his_language()
    {
        await using var house = await DemoHouse.OpenAsync();

        var week = await house.SayAsync("s09", "please show me the weekly summary");

        Assert.StartsWith("Your week", week, StringComparison.Ordinal);
        Assert.DoesNotContain("Emily", week, StringComparison.Ordinal);
    }
}
