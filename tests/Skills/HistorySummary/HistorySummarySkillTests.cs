using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.HistorySummary;

/// <summary>The history in a conversation, from the sentence to the card, with the demo company.</summary>
public sealed class HistorySummarySkillTests
{
    [Fact]
    public async Task A_history_is_asked_for_in_both_languages_and_leads_on()
    {
        await using var house = await DemoHouse.OpenAsync();

        var zh = await house.SayAsync("s01", "总结宏达");
        Assert.StartsWith("宏达 · 往来", zh, StringComparison.Ordinal);
        Assert.Contains("接触", zh, StringComparison.Ordinal);
        Assert.Contains("[1", zh, StringComparison.Ordinal);
        Assert.Contains("下一步", zh, StringComparison.Ordinal);

        Assert.Contains("那次我方答应", await house.PressAsync("s01", "详细版"), StringComparison.Ordinal);
        Assert.Contains("件", await house.SayAsync("s01", "一句话总结宏达"), StringComparison.Ordinal);
        Assert.StartsWith("宏达 · 交接", await house.SayAsync("s01", "宏达交接说明"), StringComparison.Ordinal);

        var en = await house.SayAsync("s09", "summarize the past year with Northgate");
        Assert.StartsWith("Northgate · history", en, StringComparison.Ordinal);
        Assert.Contains("What next", en, StringComparison.Ordinal);
        Assert.StartsWith("Northgate · hand-over", await house.SayAsync("s09", "handover summary for Northgate"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s01", "总结宏达", "记录30", "第30条记录")]
    [InlineData("s01", "总结宏达", "看第30条记录", "第30条记录")]
    [InlineData("s09", "summarize Northgate", "open record 17", "Record 17")]
    [InlineData("s09", "summarize Northgate", "[17]", "Record 17")]
    [InlineData("s09", "summarize Northgate", "record 170", "can no longer be shown")]
    public async Task Any_number_opens_its_record_by_saying_it(string who, string ask, string said, string opened)
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync(who, ask);

        Assert.Contains(opened, await house.SayAsync(who, said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_opens_from_its_number_and_leads_back()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "总结宏达");

        var (cardId, action) = house.Channel.RecordButton("s01");
        var record = await house.SendAsync(house.Pressing("s01", action.Press, cardId));

        Assert.StartsWith("第", record, StringComparison.Ordinal);
        Assert.Contains("“", record, StringComparison.Ordinal);
        Assert.StartsWith("宏达 · 往来", await house.PressAsync("s01", "回到往来"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_client_is_answered_like_one_that_does_not_exist_in_words_and_by_button()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "总结宏达");
        var (cardId, action) = house.Channel.RecordButton("s01");

        var asked = await house.SayAsync("s02", "总结宏达");
        var pressed = await house.SendAsync(house.Pressing("s02", action.Press, cardId));

        Assert.DoesNotContain("宏达", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("“", pressed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_days_asked_for_are_told()
    {
        await using var house = await DemoHouse.OpenAsync();

        var half = await house.SayAsync("s01", "总结宏达上半年");

        Assert.Contains("2026年上半年", half, StringComparison.Ordinal);
        Assert.DoesNotContain("下一步", half, StringComparison.Ordinal);
        Assert.DoesNotContain("11月", half, StringComparison.Ordinal);
    }
}

internal static class HistoryButtons
{
    /// <summary>The first button that opens a record.</summary>
    public static (string CardId, CrmBot.Skills.CardAction Action) RecordButton(this RecordingChannel channel, string staffId)
    {
        var shown = channel.Events.Last(e => e.Address.UserId == staffId && e.Reply.Card is not null);
        var rows = shown.Reply.Card!.Parts.OfType<CrmBot.Skills.Fold>().SelectMany(f => f.Parts).OfType<CrmBot.Skills.Items>().SelectMany(i => i.Rows);
        return (shown.CardId, rows.Select(r => r.Action).First(a => a is not null)!);
    }
}
