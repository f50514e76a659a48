using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Skills;

namespace CrmBot.Tests.Bot.Running;

public sealed class ComplaintTurnTests : IAsyncLifetime
{
    private ComplaintHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

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
    public async Task From_acceptance_to_closing_both_cards_follow_each_step()
    {
        var number = await _house.FileAsync();
        var mark = _house.Mark;

        await _house.PressAsync(ComplaintHouse.Handler, "接手");
        Assert.Contains("处理中", _house.Since(mark, ComplaintHouse.Reporter));
        mark = _house.Mark;
        _house.House.Clock.Advance(TimeSpan.FromHours(2));
        await _house.PressAsync(ComplaintHouse.Handler, "已回复客户", ("how", "call"), ("time", "15:30"));
        Assert.Contains("今天 15:30 已电话答复，用了1小时25分", _house.Since(mark, ComplaintHouse.Reporter));
        await _house.PressAsync(ComplaintHouse.Reporter, "已解决");
        Assert.Contains("结案要写清原因和预防措施", await _house.PressAsync(ComplaintHouse.Handler, "结案"));
        Assert.Contains("还没填", await _house.PressAsync(ComplaintHouse.Handler, "结案", ("kind", "transport"), ("cause", "包装太薄"), ("prevention", "")));
        mark = _house.Mark;
        await _house.PressAsync(ComplaintHouse.Handler, "结案", ("kind", "transport"), ("cause", "包装太薄"), ("prevention", "换双层纸箱"));

        Assert.Contains("已结案", _house.Since(mark, ComplaintHouse.Reporter));
        var closed = (await _house.FindAsync(number))!;
        Assert.Equal((ComplaintState.Closed, "包装太薄", "换双层纸箱"), (closed.State, closed.Cause, closed.Prevention));
        Assert.Equal(["classify", "assign", "accept", "answer", "resolve", "close"], closed.Steps.Select(s => s.Event.ToString().ToLowerInvariant()));
    }

    [Fact]
    public async Task Once_closed_the_handler_sees_it_no_longer()
    {
        var number = await _house.FileAsync();
        await _house.SayAsync(ComplaintHouse.Handler, $"{number} 已回复客户");
        await _house.SayAsync(ComplaintHouse.Handler, $"{number} 结案 原因包装太薄 预防措施换双层纸箱");

        Assert.Equal(ComplaintState.Closed, (await _house.FindAsync(number))!.State);
        Assert.Contains("没找到", await _house.SayAsync(ComplaintHouse.Handler, $"{number}怎么样了"));
        Assert.Contains("已结案", await _house.SayAsync(ComplaintHouse.Reporter, $"{number}怎么样了"));
    }

    [Fact]
    public async Task Passed_on_it_leaves_the_first_handlers_sight_and_comes_into_the_nexts()
    {
        var number = await _house.FileAsync();
        await _house.PressAsync(ComplaintHouse.Handler, "转给别人");
        var mark = _house.Mark;
        await _house.PressAsync(ComplaintHouse.Handler, "转给李晓梅");

        Assert.Contains("不在你手上了", string.Join("\n", _house.CardsOf(ComplaintHouse.Handler, (await _house.FindAsync(number))!.Id)));
        Assert.Equal("s02", (await _house.FindAsync(number))!.HandlerId);
        Assert.Contains("没找到", await _house.House.SendAsync(_house.House.Pressing(ComplaintHouse.Handler, Press.To("complaint", "resolve", ("id", (await _house.FindAsync(number))!.Id)), "c")));
        Assert.Contains("李晓梅（还没接手）", _house.Since(mark, ComplaintHouse.Reporter));
        await _house.SayAsync(ComplaintHouse.Handler, "撤销");
        Assert.Equal("s05", (await _house.FindAsync(number))!.HandlerId);
    }

    [Fact]
    public async Task A_manager_it_does_not_concern_cannot_see_press_or_say_anything_to_it()
    {
        var number = await _house.FileAsync();
        var complaint = (await _house.FindAsync(number))!;

        foreach (var verb in new[] { "open", "accept", "answer", "resolve", "void", "escalate", "pass" })
            Assert.Contains("没找到", await _house.House.SendAsync(_house.House.Pressing(ComplaintHouse.Stranger, Press.To("complaint", verb, ("id", complaint.Id), ("how", "call"), ("why", "x"), ("to", "s06")), "c")));
        Assert.Contains("没找到", await _house.SayAsync(ComplaintHouse.Stranger, $"{number} 已解决"));
        Assert.DoesNotContain("划痕", await _house.SayAsync(ComplaintHouse.Stranger, "未结的投诉"));
        Assert.Equal(complaint.Version, (await _house.FindAsync(number))!.Version);
    }

    [Fact]
    public async Task Only_the_handler_accepts()
    {
        var number = await _house.FileAsync();
        var complaint = (await _house.FindAsync(number))!;

        Assert.Contains("接手要由处理人孙悦来按", await _house.House.SendAsync(_house.House.Pressing("s01", Press.To("complaint", "accept", ("id", complaint.Id)), "c")));
        Assert.Equal(ComplaintState.Assigned, (await _house.FindAsync(number))!.State);
    }

    [Fact]
    public async Task The_handlers_reads_are_logged()
    {
        await _house.FileAsync();

        var log = await _house.House.Store.Collection(Access.Log).FindAsync(new Query(null, 1000), Token);
        Assert.Contains(log.Docs.Select(Records<AccessLine>.Read), l => l is { StaffId: "s05", Purpose: "complaint" });
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
    public async Task A_step_is_taken_back_by_its_own_button_and_every_card_follows()
    {
        var number = await _house.FileAsync();
        await _house.PressAsync(ComplaintHouse.Handler, "接手");
        await _house.PressAsync(ComplaintHouse.Handler, "已回复客户", ("how", "mail"));
        Assert.NotNull((await _house.FindAsync(number))!.AnsweredAt);

        var undone = await _house.PressAsync(ComplaintHouse.Handler, "撤销");

        Assert.Contains("已撤销上一步", undone);
        Assert.Equal(ComplaintState.Accepted, (await _house.FindAsync(number))!.State);
        await AgreeAsync((await _house.FindAsync(number))!.Id);
    }

    [Fact]
    public async Task The_same_press_twice_or_from_two_hosts_has_one_effect()
    {
        var number = await _house.FileAsync();
        var (cardId, action) = _house.House.Channel.Button(ComplaintHouse.Handler, "接手");
        var press = _house.House.Pressing(ComplaintHouse.Handler, action.Press, cardId);
        await using var second = await _house.House.SecondHostAsync(sameChannel: true);

        await Task.WhenAll(_house.House.SendAsync(press), second.SendAsync(press), _house.House.SendAsync(press with { Key = press.Key + "b" }));
        await _house.House.RunDueAsync();

        var complaint = (await _house.FindAsync(number))!;
        Assert.Equal(ComplaintState.Accepted, complaint.State);
        Assert.Single(complaint.Steps, s => s.Event == ComplaintEvent.Accept);
        await AgreeAsync(complaint.Id);
    }

    [Fact]
    public async Task An_answer_sent_again_after_a_crash_does_not_leave_an_older_state_on_the_card()
    {
        var number = await _house.FileAsync();
        var complaint = (await _house.FindAsync(number))!;
        await using var second = await _house.House.SecondHostAsync(sameChannel: true);
        await second.SendAsync(_house.House.Pressing(ComplaintHouse.Handler, Press.To("complaint", "accept", ("id", complaint.Id)), "card0"));
        _house.House.Clock.Advance(TimeSpan.FromMinutes(3));
        await _house.PressAsync(ComplaintHouse.Reporter, "已回复客户", ("how", "call"));
        _house.House.Clock.Advance(TimeSpan.FromSeconds(5));
        await _house.House.RunDueAsync();

        await AgreeAsync(complaint.Id);
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
    public async Task Handler_lead_and_director_are_warned_at_half_four_fifths_and_the_end()
    {
        await _house.FileAsync();
        var mark = _house.Mark;
        _house.House.Clock.Advance(TimeSpan.FromHours(12));
        await _house.House.RunDueAsync();
        Assert.Contains("已用 50%", _house.Since(mark, ComplaintHouse.Handler));
        Assert.DoesNotContain("已用", _house.Since(mark, ComplaintHouse.Lead));
        mark = _house.Mark;
        _house.House.Clock.Advance(TimeSpan.FromHours(7.3));
        await _house.House.RunDueAsync();
        Assert.Contains("已用 80%", _house.Since(mark, ComplaintHouse.Lead));
        Assert.DoesNotContain("答复时间", _house.Since(mark, ComplaintHouse.Director));
        mark = _house.Mark;
        _house.House.Clock.Advance(TimeSpan.FromHours(5));
        await _house.House.RunDueAsync();

        Assert.Contains("答复时间已到", _house.Since(mark, ComplaintHouse.Director));
        Assert.Contains("超时", _house.Since(mark, ComplaintHouse.Handler));
    }

    [Fact]
    public async Task Answered_or_waiting_for_the_client_nobody_is_warned_until_the_clock_runs_again()
    {
        var number = await _house.FileAsync();
        await _house.PressAsync(ComplaintHouse.Handler, "接手");
        await _house.SayAsync(ComplaintHouse.Handler, $"{number} 等客户寄样品，暂停计时");
        Assert.NotNull((await _house.FindAsync(number))!.OpenPause);
        var mark = _house.Mark;
        _house.House.Clock.Advance(TimeSpan.FromHours(30));
        await _house.House.RunDueAsync();
        Assert.DoesNotContain("已用", _house.Since(mark, ComplaintHouse.Handler));
        await _house.SayAsync(ComplaintHouse.Handler, $"{number} 客户有回音了，恢复计时");
        mark = _house.Mark;
        _house.House.Clock.Advance(TimeSpan.FromHours(12.1));
        await _house.House.RunDueAsync();

        Assert.Contains("已用 50%", _house.Since(mark, ComplaintHouse.Handler));
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

    [Theory]
    [InlineData("升级", "已升级给")]
    [InlineData("{0} 升级", "已升级给")]
    [InlineData("把{0}作废，录错了", "已作废")]
    [InlineData("{0} 改成不急", "不急")]
    [InlineData("{0} 转给李晓梅", "李晓梅（还没接手）")]
    [InlineData("{0} 已回复客户，电话解释了", "已电话答复")]
    public async Task Words_do_what_buttons_do(string words, string shown)
    {
        var number = await _house.FileAsync();
        if (!words.Contains('{', StringComparison.Ordinal)) await _house.SayAsync("s01", $"{number}怎么样了");

        Assert.Contains(shown, await _house.SayAsync("s01", words.Replace("{0}", number, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Resolving_an_unanswered_one_asks_how_the_client_was_answered_and_does_both()
    {
        var number = await _house.FileAsync();
        Assert.Contains("先记下客户是怎么得到答复的", await _house.SayAsync("s01", $"{number} 已解决"));

        await _house.PressAsync("s01", "已回复客户", ("how", "visit"), ("time", ""));

        var complaint = (await _house.FindAsync(number))!;
        Assert.Equal((ComplaintState.Resolved, "visit"), (complaint.State, complaint.AnsweredHow));
    }

    [Fact]
    public async Task Questions_are_answered_from_the_records()
    {
        var number = await _house.FileAsync("宏达投诉产品有划痕");

        Assert.Contains(number, await _house.SayAsync("s01", "宏达的投诉怎么样了"));
        Assert.Contains("质量：", await _house.SayAsync("s01", "本月投诉按类别"));
        Assert.DoesNotContain(number, await _house.SayAsync("s01", "超时的投诉"));
        _house.House.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Contains(number, await _house.SayAsync("s01", "超时的投诉"));
        Assert.Contains("次", await _house.SayAsync(ComplaintHouse.Director, "反复出现的投诉原因"));
        Assert.Contains(number, await _house.SayAsync("s01", $"投诉{number[3..]}"));
    }

    [Fact]
    public async Task In_english_the_same()
    {
        await _house.House.SayAsync("s10", "hello");
        await _house.House.SayAsync("s09", "hello");
        var asked = await _house.House.SayAsync("s09", "Northgate complained about late delivery, very urgent");
        var mark = _house.Mark;
        var number = ComplaintHouse.Numbers().Match(await _house.PressAsync("s09", "Save all")).Value;

        Assert.Contains("Complaint (Delivery, urgent “urgent”)", asked);
        Assert.Contains("Saving tells Emily Carter", asked);
        Assert.Contains("Ryan Cole filed a complaint", _house.Since(mark, "s10"));
        Assert.Contains("answered", await _house.SayAsync("s09", $"{number} called them back"));
        Assert.Contains("resolved", await _house.SayAsync("s09", $"{number} is resolved"));
        Assert.Contains("Closing takes the cause", await _house.SayAsync("s09", $"close {number}"));
    }

    [Fact]
    public async Task The_brief_shows_it_and_a_void_one_no_longer()
    {
        var number = await _house.FileAsync();
        Assert.Contains(number, await _house.SayAsync("s01", "宏达简报"));

        await _house.SayAsync("s01", $"{number} 作废，录错了");

        Assert.DoesNotContain(number, await _house.SayAsync("s01", "宏达简报"));
    }

    [Fact]
    public async Task A_picture_is_refused_and_the_words_are_taken()
    {
        var message = _house.House.Words("s01", ComplaintHouse.Filing) with { HasFiles = true };

        var shown = await _house.House.SendAsync(message);

        Assert.Contains("照片收不了", shown);
        Assert.Contains("投诉（质量", shown);
    }

    private async Task AgreeAsync(string complaintId)
    {
        foreach (var person in new[] { ComplaintHouse.Reporter, ComplaintHouse.Handler, ComplaintHouse.Lead })
        {
            var cards = _house.CardsOf(person, complaintId);
            if (cards.Count == 0) continue;
            var now = (await _house.DrawnNowAsync(person, complaintId)).Split('\n')[0];
            Assert.All(cards, card => Assert.Equal(now, card.Split('\n')[0]));
        }
    }
}
