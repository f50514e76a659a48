using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.TeamDay;
using CrmBot.Tests.Skills.VisitPlans;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.TeamDay;

/// <summary>The lead's card of her team's day: what it says, and what its buttons settle there.</summary>
public sealed class TeamDayTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task It_says_the_day_in_one_line_and_what_is_to_be_decided_the_nearest_deadline_first()
    {
        await _house.SayAsync("s01", "今天拜访了宏达，王总说预算批了");
        await _house.SayAsync("s01", "全部保存");

        var card = await _house.SayAsync("s04", "团队今天怎么样");

        Assert.Matches("^今天：拜访1次，[0-9]+件事要你定", card);
        Assert.True(card.IndexOf("TS-1060", StringComparison.Ordinal) < card.IndexOf("TS-1063", StringComparison.Ordinal));
        Assert.Contains("张伟有7件承诺逾期", card);
        Assert.Contains("张伟   █", card);
        Assert.Contains("明天的拜访", card);
    }

    [Theory]
    [InlineData("s04", "上周四团队怎么样", "11月19日 周四：拜访1次")]
    [InlineData("s10", "How did the team do last Friday", "Fri 13 Nov: ")]
    public async Task Any_past_day_can_be_asked_for(string who, string words, string line) =>
        Assert.StartsWith(line, await _house.SayAsync(who, words));

    [Fact]
    public async Task A_director_sees_several_teams_on_one_card_and_opens_each()
    {
        var teams = await _house.SayAsync("s11", "今天团队怎么样");
        var (cardId, card) = _house.Newest("s11", "个团队");
        var east = card.Parts.OfType<Items>().Single().Rows.Single(r => r.Text.StartsWith("华东组", StringComparison.Ordinal)).Action!;

        var opened = await _house.SendAsync(_house.Pressing("s11", east.Press, cardId));

        Assert.StartsWith("今天：3个团队，", teams);
        Assert.Contains("华东组 · 11月23日 周一", opened);
        Assert.DoesNotContain("[changed]", opened);
    }

    [Fact]
    public async Task Who_leads_nobody_gets_his_own_day_and_sees_no_team()
    {
        var own = await _house.SayAsync("s01", "团队今天怎么样");
        var forged = await _house.SendAsync(_house.Pressing("s01", Press.To(TeamDaySkill.Name, "show", ("day", "east|2026-11-23")), "x"));

        Assert.Contains("承诺到期", own);
        Assert.DoesNotContain("林志鹏", own);
        Assert.Equal("这个团队我没找到", forged);
    }

    [Fact]
    public async Task A_plan_is_approved_on_it_and_is_gone_from_it()
    {
        await _house.HandInAsync();
        await _house.SayAsync("s04", "团队今天怎么样");

        var after = await PressOnAsync("s04", "拜访计划", "批准");

        Assert.Contains("已批准张伟的12月计划", after);
        Assert.DoesNotContain("条待批", after.Split("已批准", 2)[1]);
        Assert.All(await _house.PlansAsync("s01"), p => Assert.NotEqual(PlanState.Submitted, p.State));
        Assert.Contains("撤销", after);
    }

    [Fact]
    public async Task A_complaint_is_passed_on_from_it_and_both_leads_of_the_card_see_it()
    {
        await _house.SayAsync("s11", "华南组今天怎么样");
        await _house.SayAsync("s04", "团队今天怎么样");
        await PressOnAsync("s04", "TS-1060", "转给…");

        var after = await _house.SayAsync("s04", "林志鹏");
        await _house.RunDueAsync();

        Assert.Contains("TS-1060已转给林志鹏", after);
        Assert.Contains("TS-1060 华鑫科技 · 林志鹏", after);
        Assert.Contains("TS-1060 华鑫科技 · 林志鹏", LastOf("s11"));
    }

    [Fact]
    public async Task A_nudge_goes_out_in_the_leads_name_and_its_answer_settles_the_line()
    {
        await _house.SayAsync("s01", "你好");
        await _house.SayAsync("s04", "团队今天怎么样");

        var asked = await PressOnAsync("s04", "张伟有7件承诺逾期", "催一下");
        await _house.RunDueAsync();
        var nudge = LastOf("s01");
        var answered = await _house.PressAsync("s01", "今天办");
        await _house.RunDueAsync();

        Assert.Contains("已替你催张伟", asked);
        Assert.StartsWith("周敏请你看一下", nudge);
        Assert.Contains("你有7件承诺逾期", nudge);
        Assert.Contains("已告诉周敏：今天办", answered);
        Assert.Contains("张伟：今天办", LastOf("s04"));
    }

    [Fact]
    public async Task A_nudge_is_said_in_words_and_asks_which_where_there_are_several()
    {
        await _house.SayAsync("s01", "你好");

        var which = await _house.SayAsync("s04", "催一下张伟");
        Assert.Contains("催张伟哪一件", which);
        Assert.Contains("张伟有7件承诺逾期", which);
        Assert.DoesNotContain("李晓梅", which);

        Assert.Contains("已替你催张伟", await _house.SayAsync("s04", "催一下张伟宏达的投诉"));
        await _house.RunDueAsync();
        Assert.StartsWith("周敏请你看一下", LastOf("s01"));
    }

    [Theory]
    [InlineData("s01", "催一下李晓梅")]
    [InlineData("s04", "nudge Ryan")]
    [InlineData("s04", "催一下王芳")]
    public async Task Who_does_not_lead_the_colleague_nudges_nobody(string who, string words)
    {
        var said = await _house.SayAsync(who, words);
        await _house.RunDueAsync();

        Assert.DoesNotContain("哪一件", said);
        Assert.DoesNotContain(_house.Channel.Events, e => e.Address.UserId != who);
    }

    [Fact]
    public async Task A_nudge_can_be_answered_in_words_of_ones_own()
    {
        await NudgedAsync();

        var empty = await _house.PressAsync("s01", "回一句");
        await _house.PressAsync("s01", "回一句", ("words", "合同在法务，周四回来"));
        await _house.RunDueAsync();

        Assert.Contains("写一句再回", empty);
        Assert.Contains("张伟：合同在法务，周四回来", LastOf("s04"));
    }

    [Fact]
    public async Task A_nudge_can_be_taken_back()
    {
        await NudgedAsync();

        await _house.SayAsync("s04", "撤销");
        await _house.RunDueAsync();

        Assert.Empty((await MatterAsync())?.NudgedAt ?? "");
        Assert.Contains("[changed] 组长把这件收回了", LastOf("s01"));
        Assert.DoesNotContain("今天办", LastOf("s01"));
        Assert.Contains("催一下", await _house.SayAsync("s04", "团队今天怎么样"));
    }

    [Fact]
    public async Task What_was_asked_and_not_answered_comes_up_the_next_day_with_a_word()
    {
        await NudgedAsync();
        _house.Clock.Now = DemoHouse.Afternoon.AddDays(1);

        Assert.Contains("昨天 14:05催过，没回", await _house.SayAsync("s04", "团队今天怎么样"));
    }

    [Fact]
    public async Task What_is_put_off_comes_up_again_on_its_day()
    {
        await _house.SayAsync("s04", "团队今天怎么样");
        await PressOnAsync("s04", "张伟有7件承诺逾期", "先放着");
        var put = await _house.SayAsync("s04", "2");
        _house.Clock.Now = DemoHouse.Afternoon.AddDays(2);
        var between = await _house.SayAsync("s04", "团队今天怎么样");
        _house.Clock.Now = DemoHouse.Afternoon.AddDays(7);
        var then = await _house.SayAsync("s04", "团队今天怎么样");

        Assert.Contains("放到11月30日 周一再提", put);
        Assert.DoesNotMatch("张伟有[0-9]+件承诺逾期", between);
        Assert.Matches("张伟有[0-9]+件承诺逾期", then);
    }

    [Fact]
    public async Task What_was_seen_comes_up_again_only_when_it_is_worse()
    {
        await _house.SayAsync("s04", "团队今天怎么样");

        var seen = await _house.PressAsync("s04", "都看过了");
        await _house.SayAsync("s02", "答应宏达周二给样品");
        await _house.SayAsync("s02", "全部保存");
        var before = await _house.SayAsync("s04", "团队今天怎么样");
        _house.Clock.Now = DemoHouse.Afternoon.AddDays(4);
        var worse = await _house.SayAsync("s04", "团队今天怎么样");

        Assert.StartsWith("[changed] 今天：拜访0次，没有要你定的", seen);
        Assert.Contains("没有要你定的", before);
        Assert.Contains("件事要你定", worse);
    }

    [Fact]
    public async Task Pressed_three_days_later_it_acts_on_what_is_so_then()
    {
        await _house.HandInAsync();
        await _house.SayAsync("s04", "团队今天怎么样");
        var (cardId, approve) = OnCard("s04", "拜访计划", "批准");
        await _house.SayAsync("s04", "待批的拜访计划");
        await _house.PressAsync("s04", "批准");
        _house.Clock.Now = DemoHouse.Afternoon.AddDays(3);

        var late = await _house.SendAsync(_house.Pressing("s04", approve.Press, cardId));

        Assert.Contains("这件已经办好了", late);
        Assert.Contains("11月26日 周四", late);
    }

    [Fact]
    public async Task Who_handles_a_complaint_of_another_team_answers_for_it_and_sees_nothing_else()
    {
        await _house.SayAsync("s05", "你好");
        await _house.SayAsync("s04", "团队今天怎么样");
        var (cardId, pass) = OnCard("s04", "TS-1060", "转给…");
        await _house.SendAsync(_house.Pressing("s04", pass.Press, cardId, ("to", "s05")));
        await PressOnAsync("s04", "TS-1060", "催一下");
        await _house.RunDueAsync();

        await _house.PressAsync("s05", "今天办");
        await _house.RunDueAsync();

        Assert.Contains("孙悦：今天办", LastOf("s04"));
        Assert.Equal("这个团队我没找到", await _house.SendAsync(_house.Pressing("s05", Press.To(TeamDaySkill.Name, "show", ("day", "south|2026-11-23")), "x")));
    }

    [Fact]
    public async Task A_client_handed_over_today_counts_for_its_new_manager()
    {
        await _house.SayAsync("s04", "把宏达转给李晓梅");
        await _house.SayAsync("s04", "好");
        for (var i = 0; i < 3; i++) await _house.RunDueAsync();

        var card = await _house.SayAsync("s04", "团队今天怎么样");

        Assert.Contains("张伟有6件承诺逾期", card);
        Assert.Contains("李晓梅有2件承诺逾期", card);
    }

    private async Task NudgedAsync()
    {
        await _house.SayAsync("s01", "你好");
        await _house.SayAsync("s04", "团队今天怎么样");
        await PressOnAsync("s04", "张伟有7件承诺逾期", "催一下");
        await _house.RunDueAsync();
    }

    private async Task<Matter?> MatterAsync() => await _house.Get<Matters>().FindAsync(_house.Get<Access>().System("test"), "promise|s01", Token);

    private string LastOf(string staffId) => _house.Channel.Events.Last(e => e.Address.UserId == staffId).Text;

    private Task<string> PressOnAsync(string staffId, string row, string title)
    {
        var (cardId, action) = OnCard(staffId, row, title);
        return _house.SendAsync(_house.Pressing(staffId, action.Press, cardId));
    }

    private (string CardId, CardAction Action) OnCard(string staffId, string row, string title)
    {
        var (cardId, card) = _house.Newest(staffId, "今天：");
        var rows = card.Parts.Concat(card.Parts.OfType<Fold>().SelectMany(f => f.Parts)).OfType<Items>().SelectMany(i => i.Rows);
        return (cardId, rows.First(r => r.Text.Contains(row, StringComparison.Ordinal)).Actions.Single(a => a.Title == title));
    }
}
