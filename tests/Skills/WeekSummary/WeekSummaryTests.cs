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

    [Theory]
    [InlineData("张伟本周小结", "张伟的一周 · 11月23日")]
    [InlineData("上上周小结", "团队小结 · 11月9日")]
    [InlineData("张伟上上周小结", "张伟的一周 · 11月9日")]
    [InlineData("Ryan Cole本周小结", "在你能看的同事里没找到")]
    public async Task A_colleague_and_a_week_are_named_in_the_question(string words, string answer)
    {
        await using var house = await DemoHouse.OpenAsync();

        var week = await house.SayAsync("s04", words);

        Assert.StartsWith(answer, week, StringComparison.Ordinal);
        Assert.DoesNotContain("李晓梅", week.StartsWith("张伟", StringComparison.Ordinal) ? week : "", StringComparison.Ordinal);
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
