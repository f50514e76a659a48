using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.HistorySummary;

/// <summary>A draft is changed in words, in a conversation: at once, kept, and taken back.</summary>
public sealed class DraftEditingTests
{
    [Fact]
    public async Task Words_change_the_draft_before_one_and_it_stays_changed()
    {
        await using var house = await DemoHouse.OpenAsync();
        Assert.Contains("投诉", await house.SayAsync("s01", "总结宏达"), StringComparison.Ordinal);

        var without = await house.SayAsync("s01", "去掉投诉");
        Assert.Contains("按你的话改过：去掉了“投诉”", without, StringComparison.Ordinal);
        Assert.DoesNotContain("TS-", without.Split("按你的话改过")[0], StringComparison.Ordinal);

        await house.SayAsync("s01", "加一句：明年把备件谈进合同");
        Assert.Contains("明年把备件谈进合同", await house.SayAsync("s01", "总结宏达"), StringComparison.Ordinal);
        Assert.DoesNotContain("明年把备件谈进合同", await house.SayAsync("s04", "总结宏达"), StringComparison.Ordinal);

        await house.SayAsync("s01", "总结宏达");
        Assert.DoesNotContain("按你的话改过", await house.SayAsync("s01", "恢复原样"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_taken_back_with_undo()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "总结宏达");
        await house.SayAsync("s01", "去掉投诉");

        await house.SayAsync("s01", "撤销");

        Assert.DoesNotContain("按你的话改过", await house.SayAsync("s01", "总结宏达"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shorter_comes_down_to_one_sentence_and_then_says_so()
    {
        await using var house = await DemoHouse.OpenAsync();
        var card = await house.SayAsync("s01", "总结宏达");

        var line = await house.SayAsync("s01", "更短");

        Assert.True(line.Length < card.Length / 2);
        Assert.Equal("已经是一句话了，不能再短。", await house.SayAsync("s01", "更短"));
    }

    [Theory]
    [InlineData("s01", "总结宏达", "更短", "恢复原样", "经过")]
    [InlineData("s09", "summarize Northgate", "shorter", "back to the original", "What happened")]
    public async Task What_was_only_made_shorter_comes_back_whole(string who, string ask, string shorter, string original, string part)
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync(who, ask);
        Assert.DoesNotContain(part, await house.SayAsync(who, shorter), StringComparison.Ordinal);

        Assert.Contains(part, await house.SayAsync(who, original), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s01", "宏达往来全文", "短一点", "Shorter")]
    [InlineData("s09", "Northgate in one line", "Northgate: contacts", "What happened")]
    public async Task The_length_is_said_with_the_question(string who, string ask, string there, string not)
    {
        await using var house = await DemoHouse.OpenAsync();

        var card = await house.SayAsync(who, ask);

        Assert.Contains(there, card, StringComparison.Ordinal);
        Assert.DoesNotContain(not, card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_a_wish_about_the_tone_opens_the_text_to_be_changed()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "总结宏达");

        var form = await house.SayAsync("s01", "语气客气点");

        Assert.Contains("没有接", form, StringComparison.Ordinal);
        Assert.Contains("签字存档", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_draft_does_not_speak_of_is_not_left_out_and_it_is_said()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "总结宏达");

        Assert.Contains("没有提到“关税”", await house.SayAsync("s01", "去掉关税"), StringComparison.Ordinal);
    }
}
