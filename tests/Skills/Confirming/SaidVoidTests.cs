using CrmBot.Skills.Confirming;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.Confirming;

/// <summary>What was saved last, declared void in words.</summary>
public sealed class SaidVoidTests
{
    [Theory]
    [InlineData("作废", null)]
    [InlineData("作废，写错了", "写错了")]
    [InlineData("刚才那条作废了，客户记错了。", "客户记错了")]
    [InlineData("void it because it was another client", "it was another client")]
    [InlineData("declare it void: a duplicate", "a duplicate")]
    public void It_is_read_with_its_reason(string text, string? why)
    {
        Assert.True(SaidVoid.Reads(text, out var reason));
        Assert.Equal(why, reason);
    }

    [Theory]
    [InlineData("作废TS-1024，录错了")]
    [InlineData("TS-1024 作废，录错了")]
    [InlineData("作废宏达明天的拜访")]
    [InlineData("void the complaint of Northgate")]
    [InlineData("这批货作废了他很生气，要退货")]
    public void Words_about_something_else_are_not(string text) => Assert.False(SaidVoid.Reads(text, out _));

    [Fact]
    public async Task What_was_saved_leaves_the_file_with_the_reason_kept()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "今天拜访了宏达，王总说预算批了");
        await house.SayAsync("s01", "好");
        Assert.Single(await house.VisitsSinceAsync("2026-11-23"));

        Assert.Contains("写错了", await house.SayAsync("s01", "作废，写错了"), StringComparison.Ordinal);

        Assert.Equal("写错了", Assert.Single(await house.VisitsSinceAsync("2026-11-23")).Voided);
        Assert.DoesNotContain("预算批了", await house.SayAsync("s01", "宏达简报"), StringComparison.Ordinal);
    }
}
