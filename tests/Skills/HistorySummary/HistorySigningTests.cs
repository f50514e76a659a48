using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.HistorySummary;

/// <summary>A history is changed in one's own words, signed, kept beside those signed before, and can be taken back.</summary>
public sealed class HistorySigningTests
{
    [Fact]
    public async Task What_was_signed_is_kept_in_the_signers_words_and_says_what_came_after_it()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "总结宏达");
        await house.PressAsync("s01", "改一改再签字");

        var signed = await house.PressAsync("s01", "签字存档", ("text", "一年来稳定，价格是关键。"));
        Assert.Contains("张伟", signed, StringComparison.Ordinal);
        var list = await house.PressAsync("s01", "签过的");
        Assert.Contains("一年来稳定，价格是关键。", list, StringComparison.Ordinal);

        await house.SayAsync("s04", "总结宏达");
        Assert.Contains("一年来稳定", await house.PressAsync("s04", "签过的"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_is_taken_back_with_undo()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "总结宏达");
        await house.PressAsync("s01", "改一改再签字");
        await house.PressAsync("s01", "签字存档", ("text", "先这样。"));

        await house.SayAsync("s01", "撤销");
        await house.SayAsync("s01", "总结宏达");

        Assert.Contains("还没有签过的", await house.PressAsync("s01", "签过的"), StringComparison.Ordinal);
    }
}
