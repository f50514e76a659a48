using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.VisitPlans;

/// <summary>A month's plan between a manager (s01) and his lead (s04).</summary>
public sealed class MonthPlanTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_month_is_drafted_with_a_reason_for_each_line_and_undo_takes_it_back()
    {
        var card = await _house.SayAsync("s01", "帮我排下个月的拜访计划");

        Assert.StartsWith("12月拜访计划", card);
        var lines = await _house.PlansAsync("s01");
        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.Equal(PlanState.Drafted, l.State));
        Assert.All(lines, l => Assert.NotEmpty(l.Because));
        Assert.Contains("投诉 TS-", card);

        Assert.Contains("已撤销", await _house.PressAsync("s01", "撤销"));
        Assert.Empty(await _house.PlansAsync("s01"));
    }

    [Fact]
    public async Task Asked_again_the_same_draft_is_shown_and_nothing_is_made_twice()
    {
        await _house.SayAsync("s01", "帮我排下个月的拜访计划");
        var before = (await _house.PlansAsync("s01")).Count;

        await _house.SayAsync("s01", "下个月拜访计划");

        Assert.Equal(before, (await _house.PlansAsync("s01")).Count);
    }

    [Fact]
    public async Task A_line_is_edited_by_form_and_left_out_by_a_button()
    {
        await _house.SayAsync("s01", "帮我排下个月的拜访计划");
        await _house.PressAsync("s01", "改");
        var changed = await _house.PressAsync("s01", "改好了", ("on", "2026-12-24"), ("time", "15:30"), ("purpose", "newProject"), ("goal", "讲新箱型"), ("people", "王强、陈立"), ("materials", "样箱"), ("expense", "工作餐 300 元"), ("with", "s04"));
        await _house.PressAsync("s01", "改");
        await _house.PressAsync("s01", "不去这家");

        Assert.Contains("12月24日 周四 15:30 · 宏达 · 和周敏一起 · 新项目推介", changed);
        var lines = await _house.PlansAsync("s01");
        var edited = lines.Single(l => l.On == "2026-12-24");
        Assert.Equal((PlanPurpose.NewProject, "讲新箱型", "样箱", "工作餐 300 元", "s04"), (edited.Purpose, edited.Goal, edited.Materials, edited.Expense, edited.WithId));
        Assert.Equal(["王强", "陈立"], edited.People);
        Assert.Single(lines, l => l.State == PlanState.Dropped);
    }

    [Theory]
    [InlineData("", "选一天")]
    [InlineData("2027-01-05", "要在12月里")]
    [InlineData("2026-11-20", "已经过了")]
    public async Task A_day_that_cannot_be_is_said_beside_its_field(string on, string why)
    {
        await _house.SayAsync("s01", "帮我排下个月的拜访计划");
        await _house.PressAsync("s01", "改");

        Assert.Contains(why, await _house.PressAsync("s01", "改好了", ("on", on)));
    }

    [Fact]
    public async Task What_is_not_handed_in_the_lead_does_not_see()
    {
        await _house.SayAsync("s01", "帮我排下个月的拜访计划");

        Assert.Contains("没有等你批的", await _house.SayAsync("s04", "待批的拜访计划"));
        Assert.DoesNotContain("TS-", await _house.SayAsync("s04", "看张伟12月的拜访计划"));
    }

    [Fact]
    public async Task Handed_in_it_reaches_the_lead_and_approving_changes_both_cards()
    {
        await _house.HandInAsync();
        Assert.Contains(_house.Channel.Events, e => e.Address.UserId == "s04" && e.Text.StartsWith("张伟交了12月拜访计划，", StringComparison.Ordinal) && e.Text.Contains("条等你批", StringComparison.Ordinal));

        await _house.PressAsync("s04", "全部批准");
        await _house.RunDueAsync();

        Assert.All(await _house.PlansAsync("s01"), l => Assert.Equal((PlanState.Approved, "s04"), (l.State, l.DecidedBy)));
        Assert.All(_house.Newest("s01", "12月拜访计划").Card.Lines(), l => Assert.Contains("已批", l));
        Assert.All(_house.Newest("s04", "张伟 · 12月").Card.Lines(), l => Assert.Contains("已批", l));
        Assert.Contains(_house.Channel.Events, e => e.Address.UserId == "s01" && e.Text.Contains("周敏看过了12月拜访计划：已批", StringComparison.Ordinal));
    }

    [Fact]
    public async Task By_line_it_is_refused_with_a_word_changed_or_approved_and_both_cards_agree_at_each_step()
    {
        await _house.HandInAsync();
        await _house.PressAsync("s04", "看");
        Assert.Contains("不批要写一句为什么", await _house.PressAsync("s04", "不批", ("comment", " ")));
        await _house.PressAsync("s04", "不批", ("comment", "上周刚去过"));
        await AgreeAsync();
        await _house.PressAsync("s04", "看");
        await _house.PressAsync("s04", "批准", ("on", "2026-12-22"), ("time", "09:00"), ("goal", "先谈价格"), ("comment", "往后放"));
        await AgreeAsync();
        await _house.PressAsync("s04", "看");
        await _house.PressAsync("s04", "批准");
        await AgreeAsync();

        var lines = await _house.PlansAsync("s01");
        Assert.Equal("上周刚去过", Assert.Single(lines, l => l.State == PlanState.Refused).Comment);
        Assert.Equal(("2026-12-22", "09:00", "先谈价格", "往后放"), lines.Where(l => l.State == PlanState.Changed).Select(l => (l.On, l.Time, l.Goal, l.Comment)).Single());
        Assert.Single(lines, l => l.State == PlanState.Approved);
        Assert.Contains("周敏：“上周刚去过”", string.Join("\n", _house.Newest("s01", "12月拜访计划").Card.Lines()));
    }

    [Fact]
    public async Task A_refused_line_is_changed_and_handed_in_again()
    {
        await _house.HandInAsync();
        await _house.PressAsync("s04", "看");
        await _house.PressAsync("s04", "不批", ("comment", "太早"));
        await _house.RunDueAsync();
        await _house.PressAsync("s01", "改");
        await _house.PressAsync("s01", "改好了", ("on", "2026-12-28"));

        await _house.PressAsync("s01", "提交给周敏");

        Assert.DoesNotContain(await _house.PlansAsync("s01"), l => l.State is PlanState.Refused or PlanState.Drafted);
        Assert.Contains(await _house.PlansAsync("s01"), l => l is { On: "2026-12-28", State: PlanState.Submitted });
    }

    [Fact]
    public async Task The_same_approval_twice_and_from_two_devices_has_one_effect()
    {
        await _house.HandInAsync();
        var (cardId, action) = _house.Channel.Button("s04", "全部批准");
        var press = _house.Pressing("s04", action.Press, cardId);
        var again = _house.Pressing("s04", action.Press, cardId);
        await using var second = await (await _house.SecondHostAsync()).MarkingAsync();

        await Task.WhenAll(_house.SendAsync(press), second.SendAsync(press), second.SendAsync(again with { Address = again.Address with { Conversation = "other device" } }));
        await _house.RunDueAsync();

        Assert.All(await _house.PlansAsync("s01"), l => Assert.Equal(PlanState.Approved, l.State));
        Assert.Contains("都定过了", await _house.SendAsync(_house.Pressing("s04", action.Press, cardId)));
    }

    [Fact]
    public async Task Undo_of_an_approval_makes_the_lines_wait_again_on_both_cards()
    {
        await _house.HandInAsync();
        await _house.PressAsync("s04", "全部批准");

        var undone = await _house.PressAsync("s04", "撤销");
        await _house.RunDueAsync();

        Assert.Contains("待批", undone);
        Assert.All(await _house.PlansAsync("s01"), l => Assert.Equal((PlanState.Submitted, null), (l.State, l.DecidedBy)));
        Assert.All(_house.Newest("s01", "12月拜访计划").Card.Lines(), l => Assert.Contains("待批", l));
    }

    [Fact]
    public async Task Nobody_approves_his_own_and_a_lead_of_another_team_nothing_of_it()
    {
        await _house.HandInAsync();
        var approve = _house.Channel.Button("s04", "全部批准").Action.Press;
        var line = _house.Channel.Button("s04", "看").Action.Press;

        Assert.Contains("不归你批", await _house.SendAsync(_house.Pressing("s01", approve, "x")));
        Assert.Contains("没找到这条计划", await _house.SendAsync(_house.Pressing("s08", approve, "x")));
        Assert.Contains("没找到这条计划", await _house.SendAsync(_house.Pressing("s08", line with { Verb = "decide" }, "x")));
        Assert.Contains("不归你批", await _house.SendAsync(_house.Pressing("s01", line with { Verb = "refuse" }, "x", ("comment", "不去"))));
        Assert.Contains("没找到这条计划", await _house.SendAsync(_house.Pressing("s02", line with { Verb = "edited" }, "x", ("on", "2026-12-24"))));
        Assert.All(await _house.PlansAsync("s01"), l => Assert.Equal(PlanState.Submitted, l.State));
    }

    [Fact]
    public async Task A_card_that_is_older_than_the_line_does_nothing_and_says_how_it_stands()
    {
        await _house.HandInAsync();
        await _house.PressAsync("s04", "看");
        var (cardId, action) = _house.Channel.Button("s04", "批准");
        await _house.PressAsync("s04", "批准");

        Assert.Contains("这条已经定了：已批", await _house.SendAsync(_house.Pressing("s04", action.Press with { Verb = "refuse" }, cardId, ("comment", "不去"))));
    }

    [Fact]
    public async Task An_approved_visit_gets_another_day_and_one_called_off_says_that_it_has_none()
    {
        await _house.HandInAsync();
        await _house.PressAsync("s04", "全部批准");
        await _house.RunDueAsync();
        var first = (await _house.PlansAsync("s01"))[0];
        await _house.PressAsync("s01", "改");
        await _house.PressAsync("s01", "改好了", ("on", "2026-12-21"), ("time", "14:00"));
        await _house.PressAsync("s01", "改");
        var cancelled = await _house.PressAsync("s01", "取消这次");

        var lines = await _house.PlansAsync("s01");
        Assert.Equal(PlanState.Moved, lines.Single(l => l.Id == first.Id).State);
        Assert.Equal(("2026-12-21", "14:00", PlanState.Planned), lines.Where(l => l.MovedFrom == first.Id).Select(l => (l.On, l.Time, l.State)).Single());
        Assert.Contains("取消了，还没有新的日子", cancelled);
        Assert.Single(lines, l => l.State == PlanState.Cancelled);
    }

    [Fact]
    public async Task English_words_draft_and_read_the_plan_in_english()
    {
        var card = await _house.SayAsync("s09", "draft my visit plan for next month");

        Assert.StartsWith("Visit plan for December", card);
        Assert.Contains("Hand in to Emily Carter", card);
        Assert.DoesNotContain("拜访", card);
    }

    /// <summary>What the author's card says of each line is what the lead's says.</summary>
    private async Task AgreeAsync()
    {
        await _house.RunDueAsync();
        Assert.Equal(_house.Newest("s01", "12月拜访计划").Card.Lines(), _house.Newest("s04", "张伟 · 12月").Card.Lines());
    }
}
