using CrmBot.Data;
using CrmBot.Skills.VisitPlans;
using CrmBot.Tests.Support;
using Plan = CrmBot.Data.Plan;

namespace CrmBot.Tests.Skills.VisitPlans;

/// <summary>Single visits in words, clashes, days away, whom to visit, getting ready. It is Monday, 23 November 2026.</summary>
public sealed class SingleVisitTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task One_line_makes_a_visit_with_its_hour_person_and_goal_that_one_tap_saves()
    {
        var asked = await _house.SayAsync("s01", "下周二上午十点约宏达王总谈续约");
        var saved = await _house.PressAsync("s01", "全部保存");

        Assert.Contains("12月1日 周二 10:00 宏达", asked);
        Assert.Contains("宏达 · 已保存", saved);
        var plan = Assert.Single(await _house.PlansAsync("s01"));
        Assert.Equal(("c001", "2026-12-01", "10:00", "谈续约", PlanState.Planned), (plan.ClientId, plan.On, plan.Time, plan.Goal, plan.State));
        Assert.Contains("12月1日", await _house.SayAsync("s01", "下次什么时候去宏达"));
    }

    [Theory]
    [InlineData("下周二上午约宏达王总谈续约", DayPart.Forenoon, "12月1日 周二 上午 宏达")]
    [InlineData("下周三下午约宏达王总谈续约", DayPart.Afternoon, "12月2日 周三 下午 宏达")]
    [InlineData("visit 宏达 next Tuesday morning about the renewal", DayPart.Forenoon, "宏达 on Tue 1 Dec in the morning")]
    public async Task The_half_of_a_day_is_kept_where_no_hour_was_agreed(string words, DayPart part, string said)
    {
        var asked = await _house.SayAsync("s01", words);
        await _house.SayAsync("s01", "好");

        Assert.Contains(said, asked);
        var plan = Assert.Single(await _house.PlansAsync("s01"));
        Assert.Equal((null, part), (plan.Time, plan.Part!.Value));
    }

    [Theory]
    [InlineData("下周有什么安排", "要去的拜访")]
    [InlineData("我明天的日程", "要去的拜访")]
    [InlineData("what do I have next week", "Visits to come")]
    [InlineData("what's on tomorrow", "Visits to come")]
    public async Task What_is_on_is_asked_in_everybodys_words(string words, string title) =>
        Assert.StartsWith(title, await _house.SayAsync("s01", words));

    [Theory]
    [InlineData("明天10点去百味源，3点去海格新能源", "10:00", "15:00")]
    [InlineData("明天去百味源和海格新能源，10点和3点", "10:00", "15:00")]
    [InlineData("明天10点和3点分别去百味源和海格新能源", "10:00", "15:00")]
    [InlineData("visit 百味源 and 海格新能源 tomorrow at 10 and 3", "10:00", "15:00")]
    [InlineData("明天去百味源和海格新能源", null, null)]
    public async Task Visits_to_two_clients_in_one_message_are_two_lines_saved_by_one_confirmation(string words, string? first, string? second)
    {
        var said = await _house.SayAsync("s01", words);
        Assert.Contains("百味源", said);
        Assert.Contains("海格新能源", said);

        await _house.PressAsync("s01", words.StartsWith("visit", StringComparison.Ordinal) ? "Save all" : "全部保存");

        var plans = (await _house.PlansAsync("s01", "2026-11-24", "2026-11-24")).Where(p => p.MadeBy is not null).OrderBy(p => p.Id, StringComparer.Ordinal).ToList();
        Assert.Equal([first, second], plans.Select(p => p.Time));
        Assert.Equal(2, plans.Select(p => p.ClientId).Distinct().Count());
    }

    [Theory]
    [InlineData("明天10点去百味源，谈海格新能源那批样品", "10:00")]
    [InlineData("明天去百味源，给他们看海格新能源的案例", null)]
    public async Task A_client_who_is_only_spoken_of_is_not_visited(string words, string? time)
    {
        await _house.SayAsync("s01", words);
        await _house.PressAsync("s01", "全部保存");

        Assert.Equal(time, Assert.Single(await _house.PlansAsync("s01", "2026-11-24", "2026-11-24"), p => p.MadeBy is not null).Time);
    }

    [Theory]
    [InlineData("把百味源的拜访改到下周五")]
    [InlineData("move the 百味源 visit to next Friday")]
    public async Task Another_clients_visit_is_moved_and_the_note_that_waits_is_left_alone(string words)
    {
        await _house.SayAsync("s01", "下周二上午十点约宏达王总谈续约");

        var moved = await _house.SayAsync("s01", words);

        Assert.StartsWith("百味源", moved);
        Assert.DoesNotContain(words, moved.Split("原话")[0].Split("Your words")[0]);
        await _house.SayAsync("s01", "没保存的");
        Assert.Contains("12月1日 周二 10:00 宏达", await _house.SayAsync("s01", "1"));
    }

    [Fact]
    public async Task An_hour_filled_in_takes_the_place_of_the_half_of_the_day()
    {
        await _house.SayAsync("s01", "下周二上午约宏达王总谈续约");
        await _house.PressAsync("s01", "改");
        var changed = await _house.PressAsync("s01", "改好了", ("time", "10:30"));

        Assert.Contains("12月1日 周二 10:30 宏达", changed);
        Assert.DoesNotContain("上午", changed.Split("原话")[0]);
    }

    [Fact]
    public async Task The_same_message_twice_is_one_visit_and_undo_takes_it_back()
    {
        var message = _house.Words("s01", "下周二上午十点约宏达王总谈续约", "same");
        await _house.SendAsync(message);
        await _house.SendAsync(message);
        await _house.SayAsync("s01", "好");

        Assert.Single(await _house.PlansAsync("s01"));
        Assert.Contains("已撤销", await _house.SayAsync("s01", "撤销"));
        Assert.Empty(await _house.PlansAsync("s01"));
    }

    [Fact]
    public async Task A_week_without_a_day_offers_its_working_days()
    {
        var asked = await _house.SayAsync("s01", "下周去宏达");
        await _house.PressAsync("s01", "12月1日 周二");
        await _house.SayAsync("s01", "好");

        Assert.Contains("只说了“下周”，选一天", asked);
        Assert.Equal("2026-12-01", Assert.Single(await _house.PlansAsync("s01")).On);
    }

    [Fact]
    public async Task Two_visits_within_the_hour_are_seen_and_said()
    {
        await _house.SayAsync("s01", "下周二上午十点约宏达王总谈续约");
        await _house.SayAsync("s01", "好");

        Assert.Contains("10:00 已约了宏达，不到60分钟", await _house.SayAsync("s01", "下周二上午十点半去百味源"));
        await _house.SayAsync("s01", "好");
        Assert.Contains("10:00 已约了宏达", await _house.SayAsync("s01", "下周二有什么拜访"));
        Assert.DoesNotContain("不到", await _house.SayAsync("s01", "下周二下午两点去康泰医疗"));
    }

    [Fact]
    public async Task Days_away_are_noted_by_one_press_seen_as_a_clash_and_kept_free_in_a_draft()
    {
        await _house.SayAsync("s01", "下周四上午去宏达");
        await _house.SayAsync("s01", "好");
        var asked = await _house.SayAsync("s01", "我下周三到周五休假");
        await _house.PressAsync("s01", "记下");

        Assert.Contains("12月2日 周三 到 12月4日 周五", asked);
        Assert.Contains("已经约了 宏达", asked);
        Assert.Contains("你 12月2日 周三 到 12月4日 周五 不在", await _house.SayAsync("s01", "下周三去百味源"));
        await _house.SayAsync("s01", "算了");
        await _house.SayAsync("s01", "帮我排下个月的拜访计划");
        Assert.DoesNotContain(await _house.PlansAsync("s01"), p => p.State == PlanState.Drafted && p.On is "2026-12-02" or "2026-12-03" or "2026-12-04" && p.State == PlanState.Drafted);
    }

    [Fact]
    public async Task Noted_twice_an_absence_is_one_and_undo_forgets_it()
    {
        await _house.SayAsync("s01", "我下周三到周五休假");
        await _house.PressAsync("s01", "记下");
        await _house.SayAsync("s01", "我下周三到周五休假");
        await _house.PressAsync("s01", "记下");
        await _house.SayAsync("s01", "撤销");

        Assert.DoesNotContain("不在", await _house.SayAsync("s01", "下周三去百味源"));
    }

    [Theory]
    [InlineData("我要请假")]
    [InlineData("下周三请假一天")]
    public async Task Asking_for_leave_is_not_noted(string words) => Assert.DoesNotContain("不在：", await _house.SayAsync("s01", words));

    [Fact]
    public async Task A_visit_moves_in_words_and_the_old_day_is_gone()
    {
        var asked = await _house.SayAsync("s01", "宏达的拜访改到下周四");
        await _house.SayAsync("s01", "好");

        Assert.Contains("宏达 从 11月24日 周二 10:00 改到 12月3日 周四 10:00", asked);
        var moved = Assert.Single(await _house.PlansAsync("s01"));
        Assert.Equal(("2026-12-03", "10:00"), (moved.On, moved.Time));
        Assert.Equal(PlanState.Moved, (await _house.PlansAsync("s01", "2026-11-24", "2026-11-24")).Single(p => p.Id == moved.MovedFrom).State);
    }

    [Fact]
    public async Task Called_off_without_a_new_day_is_said_and_asked_for_by_the_list_of_whom_to_visit()
    {
        Assert.Contains("没有新的日子", await _house.SayAsync("s01", "取消明天宏达的拜访"));
        await _house.SayAsync("s01", "好");

        Assert.Equal(PlanState.Cancelled, (await _house.PlansAsync("s01", "2026-11-24", "2026-11-24")).Single(p => p.ClientId == "c001").State);
        Assert.Contains("11月24日 周二 取消的那次还没有新日子", await _house.SayAsync("s01", "下次什么时候去宏达"));
    }

    [Fact]
    public async Task Called_off_and_then_given_a_day_it_is_moved()
    {
        await _house.SayAsync("s01", "取消明天宏达的拜访");
        Assert.Contains("改到 12月9日 周三", await _house.SayAsync("s01", "改到12月9日"));
        await _house.SayAsync("s01", "好");

        Assert.Equal("2026-12-09", Assert.Single(await _house.PlansAsync("s01")).On);
    }

    [Fact]
    public async Task A_joint_visit_counts_for_both_and_the_other_is_told_with_the_clients_name_alone()
    {
        await _house.SayAsync("s02", "你好");
        var asked = await _house.SayAsync("s01", "下周二上午十点和李晓梅一起去宏达");
        await _house.SayAsync("s01", "好");
        await _house.RunDueAsync();

        Assert.Contains("保存后告诉李晓梅", asked);
        Assert.Contains(_house.Channel.Events, e => e.Address.UserId == "s02" && e.Text.Contains("张伟约你一起去宏达：12月1日 周二 10:00", StringComparison.Ordinal));
        Assert.Contains("宏达", await _house.SayAsync("s02", "下周二有什么拜访"));
        Assert.Contains("宏达", await _house.SayAsync("s02", "12月拜访计划"));
        Assert.Contains("没找到", await _house.SayAsync("s02", "宏达简报"));

        await _house.SayAsync("s01", "撤销");
        await _house.RunDueAsync();
        Assert.Contains(_house.Channel.Events, e => e.Address.UserId == "s02" && e.Text == "[changed] 一起去的拜访已撤回");
        Assert.DoesNotContain("宏达", await _house.SayAsync("s02", "下周二有什么拜访"));
    }

    [Fact]
    public async Task Whom_to_visit_is_ranked_with_reasons_and_one_press_plans_it()
    {
        var list = await _house.SayAsync("s01", "今天该去看谁");
        await _house.PressAsync("s01", "排上");
        await _house.SayAsync("s01", "好");

        Assert.StartsWith("该去拜访的客户", list);
        Assert.Contains("我方承诺“", list);
        Assert.Single(await _house.PlansAsync("s01", "2026-11-24"), p => p.MadeBy is not null);
    }

    [Fact]
    public async Task Whom_to_visit_is_narrowed_to_a_region_named()
    {
        var list = await _house.SayAsync("s01", "华南有哪些客户该去拜访");

        Assert.Contains("华南该去拜访的客户", list);
        Assert.DoesNotContain("华东", list);
    }

    [Fact]
    public async Task Getting_ready_shows_goal_promises_of_both_sides_and_three_questions()
    {
        var card = await _house.SayAsync("s01", "准备明天的拜访");

        Assert.StartsWith("11月24日 周二的拜访", card);
        Assert.Contains("目标：年框续签", card);
        Assert.Contains("我们答应的", card);
        Assert.Contains("他们答应的", card);
        var asked = card[card.IndexOf("可以问", StringComparison.Ordinal)..].Split('\n').Count(l => l.StartsWith("- ", StringComparison.Ordinal));
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task Without_a_client_the_words_are_kept_and_its_name_goes_on()
    {
        Assert.Contains("没找到“天马重工”", await _house.SayAsync("s01", "下周二上午约天马重工谈合作"));
        Assert.Contains("12月1日 周二", await _house.SayAsync("s01", "宏达"));
    }

    [Fact]
    public async Task A_visit_noted_meets_its_plan_and_only_what_was_not_reached_asks_why()
    {
        _house.Clock.Advance(TimeSpan.FromDays(1));
        await _house.SayAsync("s01", "今天拜访了宏达王强，年框没谈拢");
        var saved = await _house.PressAsync("s01", "全部保存");
        var asked = await _house.PressAsync("s01", "未达成");
        var why = await _house.PressAsync("s01", "记下原因", ("why", "降幅没让步"));

        Assert.Contains("这次对上了宏达 11月24日 周二 10:00 的计划", saved);
        Assert.Contains("为什么没达成", asked);
        Assert.Contains("“降幅没让步”", why);
        var plan = (await _house.PlansAsync("s01", "2026-11-24", "2026-11-24")).Single(p => p.ClientId == "c001");
        Assert.Equal((PlanState.Met, PlanResult.Missed, "降幅没让步"), (plan.State, plan.Result, plan.Why));
        Assert.Equal(Assert.Single(await _house.VisitsSinceAsync("2026-11-24")).Id, plan.VisitId);
    }

    [Fact]
    public async Task Reached_is_one_press_and_nothing_more_is_asked()
    {
        _house.Clock.Advance(TimeSpan.FromDays(1));
        await _house.SayAsync("s01", "今天拜访了宏达王强，谈得不错");
        await _house.SayAsync("s01", "好");

        Assert.DoesNotContain("为什么", await _house.PressAsync("s01", "达成"));
        Assert.Equal(PlanResult.Reached, (await _house.PlansAsync("s01", "2026-11-24", "2026-11-24")).Single(p => p.ClientId == "c001").Result);
    }

    [Fact]
    public async Task The_next_visit_told_in_a_note_is_one_of_its_lines()
    {
        var asked = await _house.SayAsync("s01", "今天拜访了宏达王强，谈得不错，下周四上午再去谈年框");
        await _house.PressAsync("s01", "全部保存");

        Assert.Contains("12月3日 周四", asked);
        Assert.Equal(("c001", PlanState.Planned), (await _house.PlansAsync("s01")).Select(p => (p.ClientId, p.State)).Single());
    }

    [Fact]
    public async Task In_english_a_visit_is_planned_moved_called_off_and_asked_for()
    {
        // In Los Angeles it was still Sunday.
        _house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("Northgate on Tue 1 Dec 10:00 · goal: the renewal", await _house.SayAsync("s09", "visit Northgate next Tuesday at 10 about the renewal"));
        await _house.SayAsync("s09", "yes");
        Assert.Contains("to Fri 4 Dec", await _house.SayAsync("s09", "move Northgate to next Friday"));
        await _house.SayAsync("s09", "ok");
        Assert.Contains("call off the visit to Northgate", await _house.SayAsync("s09", "cancel the visit to Northgate"));
        await _house.SayAsync("s09", "ok");
        Assert.Contains("has no new day", await _house.SayAsync("s09", "when do I visit Northgate next"));
        Assert.Contains("Away: Wed 2 Dec to Fri 4 Dec", await _house.SayAsync("s09", "I'm on leave next Wednesday to Friday"));
        Assert.StartsWith("Whom to visit", await _house.SayAsync("s09", "whom should I visit today"));
        Assert.Contains("No visit plan waits for you", await _house.SayAsync("s10", "plans waiting for my approval"));
    }

    [Fact]
    public async Task A_clash_on_a_leap_day_and_over_midnight_belongs_to_its_day()
    {
        Plan[] others = [new() { Id = "a", ClientId = "c2", OwnerId = "s", StaffId = "s", On = "2028-02-29", Time = "23:30" }, new() { Id = "b", ClientId = "c3", OwnerId = "s", StaffId = "s", On = "2028-03-01", Time = "00:10" }];

        Assert.Equal("a", Assert.Single(PlanClashes.Of(new DateOnly(2028, 2, 29), "23:50", "c1", null, others, [], 60)).Other?.Id);
        Assert.Equal("b", Assert.Single(PlanClashes.Of(new DateOnly(2028, 3, 1), "00:00", "c1", null, others, [], 60)).Other?.Id);
        Assert.Empty(PlanClashes.Of(new DateOnly(2028, 2, 29), "22:30", "c1", null, others, [], 60));
        await Task.CompletedTask;
    }
}
