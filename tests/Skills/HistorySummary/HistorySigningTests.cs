using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.HistorySummary;

/// <summary>A history is changed in one's own words, signed, kept beside those signed before, and can be taken back.</summary>
public sealed class HistorySigningTests
{
    [Theory]
    [InlineData("s01", "总结宏达", "签字", "签字存档", "已存档，张伟签于")]
    [InlineData("s09", "summarize Northgate", "sign it", "Sign and keep", "Kept, signed by Ryan Cole")]
    public async Task It_is_signed_by_saying_so(string who, string ask, string sign, string keep, string kept)
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync(who, ask);

        Assert.Contains(keep, await house.SayAsync(who, sign), StringComparison.Ordinal);
        Assert.Contains(kept, await house.SayAsync(who, keep), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_list_it_says_when_records_disagree_with_what_was_signed()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "总结宏达");
        await house.SayAsync("s01", "签字");
        await house.SayAsync("s01", "签字存档");
        Assert.DoesNotContain("对不上", await house.PressAsync("s01", "签过的"), StringComparison.Ordinal);
        await house.SayAsync("s01", "TS-1064已经电话回复客户了");

        await house.SayAsync("s01", "总结宏达上半年");
        Assert.Contains("和现在的记录对不上", await house.PressAsync("s01", "签过的"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_list_a_signed_text_shows_its_first_sentence_not_a_heading()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "总结宏达");
        await house.SayAsync("s01", "签字");
        await house.SayAsync("s01", "签字存档");

        Assert.Contains("    从2025年", await house.PressAsync("s01", "签过的"), StringComparison.Ordinal);
    }

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
