using System.Text;
using CrmBot.Skills;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.HistorySummary;

/// <summary>The account plan's life: drafted, changed part by part, signed, discussed by the lead, printed, looked at again in a year.</summary>
public sealed class AccountPlanTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_has_its_five_parts_in_both_languages()
    {
        await using var house = await DemoHouse.OpenAsync();

        var zh = await house.SayAsync("s01", "宏达的客户计划");
        Assert.StartsWith("宏达 · 客户计划", zh, StringComparison.Ordinal);
        Assert.All(["摘要", "客户概况", "竞争概况", "情况评估", "客户计划", "目标：", "行动：", "劣势："], part => Assert.Contains(part, zh, StringComparison.Ordinal));

        var en = await house.SayAsync("s09", "account plan for Northgate");
        Assert.StartsWith("Northgate · account plan", en, StringComparison.Ordinal);
        Assert.All(["Summary", "The client", "Competition", "Where we stand", "Goals and actions", "Goal: ", "Action: "], part => Assert.Contains(part, en, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_part_is_changed_in_the_form_or_in_chat_and_the_lead_sees_it()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "宏达的客户计划");
        await house.PressAsync("s01", "改各部分");

        var kept = await house.PressAsync("s01", "存下改动", ("summary", "今年守住份额，明年拿下第二条线。"));
        Assert.Contains("今年守住份额", kept, StringComparison.Ordinal);
        Assert.Contains("重写了摘要", kept, StringComparison.Ordinal);

        await house.SayAsync("s01", "竞争概况改成：主要对手是华泰，价格低我们5%");
        Assert.Contains("主要对手是华泰", await house.SayAsync("s04", "宏达的客户计划"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_it_goes_to_the_lead_who_comments_and_the_manager_reads_it()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s04", "你好");
        await house.SayAsync("s01", "宏达的客户计划");
        await house.PressAsync("s01", "改一改再签字");
        await house.PressAsync("s01", "签字存档", ("text", "摘要\n守住份额。"));
        await house.RunDueAsync();

        var told = house.Channel.Events.Last(e => e.Address.UserId == "s04");
        Assert.Contains("张伟签了这份客户计划", told.Text, StringComparison.Ordinal);
        Assert.Contains("守住份额。", told.Text, StringComparison.Ordinal);

        await house.PressAsync("s04", "说一句");
        Assert.Contains("先把交期谈好", await house.PressAsync("s04", "发出去", ("text", "先把交期谈好")), StringComparison.Ordinal);
        await house.RunDueAsync();
        Assert.Contains("先把交期谈好", house.Channel.Events.Last(e => e.Address.UserId == "s01").Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_year_it_comes_back_unless_it_was_signed_anew()
    {
        await using var house = await DemoHouse.OpenAsync();
        await SignAsync(house, "第一版。");
        house.Clock.Now += TimeSpan.FromDays(200);
        await SignAsync(house, "第二版。");

        house.Clock.Now += TimeSpan.FromDays(166);
        await house.SayAsync("s01", "你好");
        await house.RunDueAsync();
        Assert.DoesNotContain(house.Channel.Events, e => e.Text.Contains("签了一年了", StringComparison.Ordinal));

        house.Clock.Now += TimeSpan.FromDays(201);
        await house.SayAsync("s01", "你好");
        await house.RunDueAsync();
        Assert.Contains(house.Channel.Events, e => e.Address.UserId == "s01" && e.Text.Contains("签了一年了", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_a_page_to_print_with_the_changes_in_it()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "宏达的客户计划");
        await house.SayAsync("s01", "摘要改成：守住份额<b>");
        var client = house.Channel.Button("s01", "改一改再签字").Action.Press["key"]!;

        var file = (await house.Get<Assistant>().OpenFileAsync(new FileLink("history", "page", client), (await house.Get<CrmBot.Data.Staff>().GetAsync("s01", Token))!, DemoHouse.AddressOf("s01"), house.Clock.Now, Token)).File;

        var page = Encoding.UTF8.GetString(file!.Content.Span);
        Assert.Contains("守住份额&lt;b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("情况评估", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task SignAsync(DemoHouse house, string text)
    {
        await house.SayAsync("s01", "宏达的客户计划");
        await house.PressAsync("s01", "改一改再签字");
        await house.PressAsync("s01", "签字存档", ("text", text));
    }

    [Fact]
    public async Task A_client_handed_over_takes_its_yearly_reminder_along()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s02", "你好");
        await house.SayAsync("s01", "宏达的客户计划");
        await house.PressAsync("s01", "改一改再签字");
        await house.PressAsync("s01", "签字存档", ("text", "摘要\n守住份额。"));
        await house.SayAsync("s04", "把宏达转给李晓梅");
        await house.SayAsync("s04", "好");
        for (var i = 0; i < 4; i++) await house.RunDueAsync();
        var before = house.Channel.Events.Count;

        house.Clock.Now = house.Clock.Now.AddYears(1).AddMinutes(1);
        foreach (var id in (string[])["s01", "s02"]) await house.SayAsync(id, "你好");
        for (var i = 0; i < 4; i++) await house.RunDueAsync();
        var told = house.Channel.Events.Skip(before).Where(e => e.Text.Contains("这份客户计划签了一年了", StringComparison.Ordinal)).Select(e => e.Address.UserId).ToList();

        Assert.Equal(["s02"], told);
    }
}
