using CrmBot.Data;

namespace CrmBot.Tests.Bot.Running;

/// <summary>A complaint told, saved and taken back: the card before the tap, the number, who is told.</summary>
public sealed class ComplaintFilingTests : IAsyncLifetime
{
    private ComplaintHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await ComplaintHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task One_line_makes_a_card_that_names_who_will_be_told_before_the_tap()
    {
        var asked = await _house.House.SayAsync("s01", ComplaintHouse.Filing);

        Assert.Contains("投诉（质量，紧急「很生气」）", asked);
        Assert.Contains("保存后会告诉孙悦、周敏", asked);
        Assert.Contains("24小时，按自然时间算", asked);
        Assert.Contains("明天 14:05 前答复", asked);
    }

    [Fact]
    public async Task Saved_it_has_a_number_and_the_handler_gets_this_complaint_with_the_contact_and_nothing_else_of_the_file()
    {
        var mark = _house.Mark;
        var number = await _house.FileAsync("宏达的王芳投诉产品有划痕，很生气");

        var got = _house.Since(mark, ComplaintHouse.Handler);
        Assert.Contains($"{number} · 宏达", got);
        Assert.Contains("张伟把这条投诉交给你处理", got);
        Assert.Contains("王芳", got);
        Assert.Contains("张伟登记了一条投诉", _house.Since(mark, ComplaintHouse.Lead));
        Assert.Equal((ComplaintState.Assigned, "s05", "s01", "high"), (await _house.FindAsync(number))! is var c ? (c.State, c.HandlerId, c.ReporterId, c.Severity) : default);
        Assert.DoesNotContain("王芳", await _house.SayAsync(ComplaintHouse.Handler, "宏达简报"));
        Assert.Contains("没找到", await _house.SayAsync(ComplaintHouse.Handler, "宏达简报"));
    }

    [Fact]
    public async Task Undone_the_handlers_card_says_so_and_the_number_is_not_used_again()
    {
        var number = await _house.FileAsync();
        var id = (await _house.FindAsync(number))!.Id;
        await _house.PressAsync(ComplaintHouse.Reporter, "撤销");

        Assert.Null(await _house.FindAsync(number));
        Assert.All(_house.CardsOf(ComplaintHouse.Handler, id), card => Assert.Contains($"{number} · 已撤回", card));
        Assert.All(_house.CardsOf(ComplaintHouse.Reporter, id), card => Assert.Contains("已撤回", card));
        Assert.NotEqual(number, await _house.FileAsync("宏达投诉产品破了，很生气"));
    }

    [Fact]
    public async Task Once_somebody_built_on_it_undo_says_who()
    {
        await _house.FileAsync();
        await _house.PressAsync(ComplaintHouse.Handler, "接手");

        var refused = await _house.House.SayAsync("s01", "撤销");

        Assert.Contains("孙悦之后改过", refused);
    }

    [Fact]
    public async Task The_same_filing_delivered_twice_makes_one_complaint_and_tells_once()
    {
        await _house.House.SayAsync("s01", ComplaintHouse.Filing);
        var (cardId, action) = _house.House.Channel.Button("s01", "全部保存");
        var press = _house.House.Pressing("s01", action.Press, cardId);
        var mark = _house.Mark;
        await _house.House.SendAsync(press);
        await _house.House.SendAsync(press);
        await _house.House.RunDueAsync();
        await _house.House.RunDueAsync();

        Assert.Single(_house.House.Channel.Events.Skip(mark), e => e.Address.UserId == ComplaintHouse.Handler && !e.Update);
    }

    [Fact]
    public async Task A_complaint_left_unsaved_is_asked_about_after_a_quarter_of_an_hour()
    {
        await _house.House.SayAsync("s01", ComplaintHouse.Filing);
        var mark = _house.Mark;
        _house.House.Clock.Advance(TimeSpan.FromMinutes(14));
        await _house.House.RunDueAsync();
        Assert.Equal("", _house.Since(mark, "s01"));
        _house.House.Clock.Advance(TimeSpan.FromMinutes(2));
        await _house.House.RunDueAsync();

        Assert.Contains("还没保存。客户那边的时间已经在走", _house.Since(mark, "s01"));
        await _house.House.PressAsync("s01", "全部保存");
        mark = _house.Mark;
        _house.House.Clock.Advance(TimeSpan.FromMinutes(30));
        await _house.House.RunDueAsync();
        Assert.DoesNotContain("还没保存", _house.Since(mark, "s01"));
    }

    [Fact]
    public async Task Told_times_count_not_the_time_of_the_tap()
    {
        await _house.House.SayAsync("s01", "宏达的王芳今天上午十点打来电话，投诉产品有划痕");
        _house.House.Clock.Advance(TimeSpan.FromMinutes(40));
        var number = ComplaintHouse.Numbers().Match(await _house.House.PressAsync("s01", "全部保存")).Value;

        var complaint = (await _house.FindAsync(number))!;
        Assert.Equal("2026-11-23T02:00:00.000Z", complaint.ComplainedAt);
        Assert.Equal("2026-11-23T06:05:00.000Z", complaint.RegisteredAt);
    }

    [Fact]
    public async Task A_complaint_inside_a_visit_is_a_line_of_its_own_and_names_the_visit()
    {
        var asked = await _house.House.SayAsync("s01", "今天下午拜访宏达王芳，她投诉产品有划痕，我答应周五前给说法");
        var number = ComplaintHouse.Numbers().Match(await _house.House.PressAsync("s01", "全部保存")).Value;

        Assert.Contains("拜访王芳", asked);
        Assert.Contains("投诉（质量", asked);
        var visit = Assert.Single(await _house.House.VisitsSinceAsync("2026-11-23"));
        Assert.Equal(visit.Id, (await _house.FindAsync(number))!.VisitId);
    }

    [Fact]
    public async Task A_picture_is_refused_and_the_words_are_taken()
    {
        var message = _house.House.Words("s01", ComplaintHouse.Filing) with { HasFiles = true };

        var shown = await _house.House.SendAsync(message);

        Assert.Contains("照片收不了", shown);
        Assert.Contains("投诉（质量", shown);
    }
}
