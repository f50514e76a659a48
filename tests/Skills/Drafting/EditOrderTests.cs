using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Editing;

namespace CrmBot.Tests.Skills.Drafting;

/// <summary>What is said under a draft changes it, and what is not about it is left alone.</summary>
public sealed class EditOrderTests
{
    private static readonly Draft Said = new(
    [
        new("overview", "总的来看", [new("接触11次。", [1, 2]), new("报价12万，客户嫌贵。", [3])]),
        new("promises", "承诺", [new("我方答应过4件。", [4])]),
    ]);

    [Theory]
    [InlineData("更短", -1)]
    [InlineData("短一点", -1)]
    [InlineData("太长了", -1)]
    [InlineData("make it shorter", -1)]
    [InlineData("详细点", 1)]
    [InlineData("more details please", 1)]
    public void Shorter_and_longer_step(string words, int step) => Assert.Equal(step, EditOrder.Read(words, Said.Sections)?.Length);

    [Theory]
    [InlineData("去掉价格", DraftEditKind.LeaveOut, "价格", null)]
    [InlineData("把价格去掉", DraftEditKind.LeaveOut, "价格", null)]
    [InlineData("不要提投诉的事", DraftEditKind.LeaveOut, "投诉", null)]
    [InlineData("leave out the prices", DraftEditKind.LeaveOut, "prices", null)]
    [InlineData("please remove everything about the complaint", DraftEditKind.LeaveOut, "complaint", null)]
    [InlineData("把嫌贵改成觉得偏高", DraftEditKind.Replace, "嫌贵", "觉得偏高")]
    [InlineData("change visit to meeting", DraftEditKind.Replace, "visit", "meeting")]
    [InlineData("加一句：明年谈年框", DraftEditKind.Add, null, "明年谈年框")]
    [InlineData("add a sentence: they want a framework contract", DraftEditKind.Add, null, "they want a framework contract")]
    [InlineData("承诺改成都兑现了", DraftEditKind.Part, "promises", "都兑现了")]
    [InlineData("把承诺改成都兑现了", DraftEditKind.Part, "promises", "都兑现了")]
    [InlineData("语气客气点", DraftEditKind.Style, "语气客气点", null)]
    [InlineData("make it more formal", DraftEditKind.Style, "make it more formal", null)]
    [InlineData("恢复原样", DraftEditKind.Reset, null, null)]
    public void An_order_is_taken_as_said(string words, DraftEditKind kind, string? what, string? own)
    {
        var order = EditOrder.Read(words, Said.Sections);

        Assert.Equal((kind, what, own), (order?.Kind ?? default, order?.What, order?.Words));
    }

    [Theory]
    [InlineData("总结宏达")]
    [InlineData("今天拜访了宏达，王总说预算批了")]
    [InlineData("宏达投诉产品有划痕")]
    [InlineData("visited Northgate today")]
    [InlineData("提醒我周五给宏达打电话")]
    public void Other_words_are_no_order(string words) => Assert.Null(EditOrder.Read(words, Said.Sections));

    [Fact]
    public void Prices_left_out_take_the_amounts_with_them_and_are_back_after_a_reset()
    {
        var without = EditedDraft.Of(Said, [Edit(DraftEditKind.LeaveOut, "价格")]);
        Assert.Equal(["接触11次。", "我方答应过4件。"], without.Draft.Sentences.Select(s => s.Text));
        Assert.Equal(1, without.LeftOut);

        var again = EditedDraft.Of(Said, [Edit(DraftEditKind.LeaveOut, "价格"), Edit(DraftEditKind.Reset, null)]);
        Assert.Equal(3, again.Draft.Sentences.Count());
        Assert.Empty(again.Edits);
    }

    [Fact]
    public void A_part_in_ones_own_words_keeps_the_numbers_one_left_in_it()
    {
        var edited = EditedDraft.Of(Said, [Edit(DraftEditKind.Part, "promises", "都兑现了。[4]\n明年继续。")]);

        Assert.Equal([("都兑现了。", 4), ("明年继续。", 0)], edited.Draft.Sections[1].Sentences.Select(s => (s.Text, s.Cites is [var first, ..] ? first : 0)));
        Assert.All(edited.Draft.Sections[1].Sentences, s => Assert.True(s.ByPerson));
    }

    private static DraftEdit Edit(DraftEditKind kind, string? what, string? words = null) =>
        new() { Id = "e", ClientId = "c1", OwnerId = "s01", StaffId = "s01", Draft = "history", Kind = kind, What = what, Words = words, At = "2026-11-22T06:00:00.000Z" };
}
