using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Tests.Bot.Running;

/// <summary>A complaint on its way from acceptance to closing: what each step shows to whom.</summary>
public sealed class ComplaintTurnTests : IAsyncLifetime
{
    private ComplaintHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await ComplaintHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

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
    public async Task Closed_before_it_was_answered_it_asks_how_and_keeps_the_cause_that_was_told()
    {
        var number = await _house.FileAsync();
        await _house.PressAsync(ComplaintHouse.Handler, "接手");

        var asked = await _house.SayAsync(ComplaintHouse.Handler, $"{number} 结案 原因包装太薄 预防措施换双层纸箱");
        var wrong = await _house.PressAsync(ComplaintHouse.Handler, "已回复客户", ("how", "visit"), ("time", "14:00"));
        _house.House.Clock.Advance(TimeSpan.FromHours(1));
        await _house.PressAsync(ComplaintHouse.Handler, "已回复客户", ("how", "visit"), ("time", "14:30"));

        Assert.Contains("先记下客户是怎么得到答复的", asked);
        Assert.Contains("时间不对", wrong);
        var closed = (await _house.FindAsync(number))!;
        Assert.Equal((ComplaintState.Closed, "包装太薄", "换双层纸箱"), (closed.State, closed.Cause, closed.Prevention));
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
    public async Task Only_the_handler_accepts()
    {
        var number = await _house.FileAsync();
        var complaint = (await _house.FindAsync(number))!;

        Assert.Contains("接手要由处理人孙悦来按", await _house.House.SendAsync(_house.House.Pressing("s01", Press.To("complaint", "accept", ("id", complaint.Id)), "c")));
        Assert.Equal(ComplaintState.Assigned, (await _house.FindAsync(number))!.State);
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
        await using var second = await (await _house.House.SecondHostAsync(sameChannel: true)).MarkingAsync();

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
    public async Task Handler_lead_and_director_are_warned_at_half_four_fifths_and_the_end()
    {
        // Nobody here has quiet hours: the clock's half falls into the night.
        foreach (var person in new[] { ComplaintHouse.Handler, ComplaintHouse.Lead, ComplaintHouse.Director }) await _house.SayAsync(person, "取消免打扰");
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
