using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.Understanding;

namespace CrmBot.Tests.Skills.ClientBrief;

public sealed class ClientBriefSkillTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clients_name_gives_its_brief_from_the_store()
    {
        await using var company = await SmallCompany.OpenAsync();
        await company.ClientAsync("c1", "宏达机械", with: c => c with { Aliases = ["宏达"], Tier = Tier.B });
        await company.VisitAsync("v1", "2026-11-19", "见了王总。报价周五给。");
        await company.VisitAsync("v0", "2026-10-01", "第一次见面。");
        await company.PromiseAsync("p2", "培训", "2026-11-30", PromiseSide.Them);
        await company.PromiseAsync("p1", "报价", "2026-11-20");
        await company.ComplaintAsync("7", "备件慢。", "2026-11-22T04:00:00.000Z");
        await company.PlanAsync("l1", "c1", "2026-11-25", "10:00", "谈续约");

        var answer = await company.AskAsync(SmallCompany.Min, "宏达", ["c1"]);

        Assert.Equal(
            [
                "宏达机械 B级",
                "上次联系 11月19日 周四 · 3天前 · 王敏",
                "下次拜访 11月25日 周三 10:00 · 3天后 · 目标：谈续约",
                "先看",
                "我方承诺：报价 | 王敏 → 王芳 · 11月20日 周五到期 · 逾期2天",
                "对方承诺：培训 | 王芳 · 11月30日 周一到期",
                "投诉 TS-7：备件慢。 | 明天 12:00 前要回复，还剩21小时55分（截至 14:05）",
                "上次拜访 11月19日 周四 · 王敏 · 见王芳 · “见了王总。”",
                "决策人 未登记",
                "更多",
            ],
            CardText.Lines(answer.Reply.Card!));
        Assert.Equal("c1", answer.ClientId);
        Assert.Equal(["记宏达今天的拜访", "宏达最近的拜访"], answer.Reply.Suggestions.Select(s => s.Says));
    }

    [Fact]
    public async Task Of_two_complaints_the_one_that_waits_longer_stands_first()
    {
        await using var company = await SmallCompany.OpenAsync();
        await company.ClientAsync("c1", "宏达机械");
        await company.ComplaintAsync("2", "新的。", "2026-11-22T04:00:00.000Z");
        await company.ComplaintAsync("1", "旧的。", "2026-11-20T04:00:00.000Z");

        var answer = await company.AskAsync(SmallCompany.Min, "宏达", ["c1"]);

        var rows = answer.Reply.Card!.Parts.OfType<Items>().First().Rows;
        Assert.Equal(["投诉 TS-1：旧的。", "投诉 TS-2：新的。"], rows.Select(r => r.Text));
        Assert.Equal([Tone.Bad, Tone.Warning], rows.Select(r => r.Tone));
    }

    [Fact]
    public async Task Another_managers_client_is_answered_like_one_that_does_not_exist()
    {
        await using var company = await SmallCompany.OpenAsync();
        await company.ClientAsync("c1", "宏达机械");

        var theirs = await company.AskAsync(SmallCompany.Qiang, "宏达", ["c1"]);
        var nobodys = await company.AskAsync(SmallCompany.Qiang, "宏达", []);
        var gone = await company.AskAsync(SmallCompany.Qiang, "宏达", ["c404"]);

        Assert.Equal("在你能看的客户里没找到“宏达”。换全名或简称再试。", theirs.Reply.Text);
        Assert.Equivalent(nobodys, theirs, strict: true);
        Assert.Equivalent(nobodys, gone, strict: true);
    }

    [Fact]
    public async Task A_pressed_client_one_may_not_see_tells_nothing_either()
    {
        await using var company = await SmallCompany.OpenAsync();
        await company.ClientAsync("c1", "宏达机械");
        var turn = await company.TurnAsync(SmallCompany.Qiang);

        var theirs = await company.Brief.PressAsync(turn, Press.To("brief", "show", ("id", "c1")), Token);
        var gone = await company.Brief.PressAsync(turn, Press.To("brief", "show", ("id", "c404")), Token);

        Assert.Null(theirs.Reply.Card);
        Assert.Equivalent(gone, theirs, strict: true);
    }

    [Fact]
    public async Task Two_that_look_alike_are_told_apart_and_a_hidden_third_is_not_counted()
    {
        await using var company = await SmallCompany.OpenAsync();
        await company.ClientAsync("c1", "宏达机械", with: c => c with { Region = "上海", Industry = "机械" });
        await company.ClientAsync("c2", "宏达物流", with: c => c with { Region = "苏州" });
        await company.ClientAsync("c3", "宏达置业", "s02");
        await company.VisitAsync("v1", "2026-11-19", "见了。");

        var mine = await company.AskAsync(SmallCompany.Min, "宏达", ["c1", "c2", "c3"]);
        var leads = await company.AskAsync(SmallCompany.Lead, "宏达", ["c1", "c2", "c3"]);

        Assert.Equal(
            ["看哪个客户？", "", "“宏达”有2家，看哪一家？", "宏达机械 | 上海 · 机械 · 上次联系 11月19日 周四", "宏达物流 | 苏州 · 还没有联系记录"],
            CardText.Lines(mine.Reply.Card!));
        Assert.Contains("宏达置业 | 李强 · 还没有联系记录", CardText.Lines(leads.Reply.Card!));
        Assert.Null(mine.ClientId);
    }

    [Fact]
    public async Task Of_two_clients_named_together_the_person_says_whose_is_shown()
    {
        await using var company = await SmallCompany.OpenAsync();
        await company.ClientAsync("c1", "宏达机械");
        await company.ClientAsync("c2", "鼎盛物流");
        var frame = SmallCompany.Frame("宏达和鼎盛的简报", ["c1"]) with
        {
            Clients = [new ClientMention(["c1"], "宏达", new Span(0, 2)), new ClientMention(["c2"], "鼎盛", new Span(3, 2))],
        };

        var answer = await company.Brief.AnswerAsync(await company.TurnAsync(SmallCompany.Min), frame, Token);

        Assert.Equal(["看哪个客户？", "点一家，或发客户名", "宏达机械 | 还没有联系记录", "鼎盛物流 | 还没有联系记录"], CardText.Lines(answer.Reply.Card!).Where(l => l.Length > 0));
    }

    [Fact]
    public async Task Of_several_names_the_only_one_a_person_may_see_is_shown_at_once()
    {
        await using var company = await SmallCompany.OpenAsync();
        await company.ClientAsync("c1", "宏达机械");
        await company.ClientAsync("c3", "宏达置业", "s02");

        var answer = await company.AskAsync(SmallCompany.Qiang, "宏达", ["c1", "c3"]);

        Assert.Equal("宏达置业", answer.Reply.Card!.Title);
    }

    [Fact]
    public async Task Without_a_name_the_client_of_the_last_half_hour_is_meant_and_the_card_says_so()
    {
        await using var company = await SmallCompany.OpenAsync();
        await company.ClientAsync("c1", "宏达机械", with: c => c with { Aliases = ["宏达"] });
        var frame = SmallCompany.Frame("简报", null);

        var fresh = await company.Brief.AnswerAsync(await company.TurnAsync(SmallCompany.Min, spokenOf: "c1", minutesAgo: 30), frame, Token);
        var stale = await company.Brief.AnswerAsync(await company.TurnAsync(SmallCompany.Min, spokenOf: "c1", minutesAgo: 31), frame, Token);

        Assert.Equal("沿用刚才说的宏达 | [换]", CardText.Lines(fresh.Reply.Card!)[2]);
        Assert.IsType<Choices>(Assert.Single(stale.Reply.Card!.Parts));
    }

    [Fact]
    public async Task Brief_of_an_unknown_client_asks_which_one_with_todays_plans_first()
    {
        await using var company = await SmallCompany.OpenAsync();
        foreach (var i in Enumerable.Range(1, 7)) await company.ClientAsync($"c{i}", $"客户{i}");
        await company.PlanAsync("l1", "c6", "2026-11-22", "16:00", null);
        await company.PlanAsync("l2", "c7", "2026-11-22", "09:30", null);

        var answer = await company.AskAsync(SmallCompany.Min, "简报");

        var choices = Assert.IsType<Choices>(Assert.Single(answer.Reply.Card!.Parts));
        Assert.Equal(["客户7", "客户6", "客户1", "客户2", "客户3"], choices.Options.Select(o => o.Label));
        Assert.Equal(["c7", "c6", "c1", "c2", "c3"], choices.Options.Select(o => o.Press["id"]));
    }

    [Fact]
    public async Task The_only_client_planned_for_the_day_named_is_meant()
    {
        await using var company = await SmallCompany.OpenAsync();
        await company.ClientAsync("c1", "宏达机械");
        await company.PlanAsync("l1", "c1", "2026-11-23", "09:30", "谈续约");
        var day = new DateOnly(2026, 11, 23);
        var brief = SmallCompany.Frame("明天的简报", null) with { Date = new DateMention(day, day, "明天", new Span(0, 2)) };
        var ready = SmallCompany.Frame("准备明天的拜访", null) with { Date = new DateMention(day, day, "明天", new Span(2, 4)) };

        var answer = await company.Brief.AnswerAsync(await company.TurnAsync(SmallCompany.Min), brief, Token);
        var prepared = await company.Brief.AnswerAsync(await company.TurnAsync(SmallCompany.Min), ready, Token);

        Assert.Equal("按计划要去的宏达机械 | [换]", CardText.Lines(answer.Reply.Card!)[2]);
        Assert.Equal("11月23日 周一的拜访", prepared.Reply.Card!.Title);
    }

    [Fact]
    public async Task A_name_with_a_slip_is_shown_as_the_closest_one()
    {
        await using var company = await SmallCompany.OpenAsync();
        await company.ClientAsync("c1", "宏达机械");
        var frame = SmallCompany.Frame("鸿达机械", ["c1"]);

        var answer = await company.Brief.AnswerAsync(await company.TurnAsync(SmallCompany.Min), frame with { Client = frame.Client! with { Inexact = true } }, Token);

        Assert.Equal("名字最接近的是宏达机械 | [换]", CardText.Lines(answer.Reply.Card!)[2]);
    }

    [Fact]
    public async Task An_unsaved_note_is_shown_to_its_author_alone()
    {
        await using var company = await SmallCompany.OpenAsync();
        await company.ClientAsync("c1", "宏达机械");
        await company.UnsavedAsync("p1", "今天见了王总。");

        var author = await company.AskAsync(SmallCompany.Min, "宏达", ["c1"]);
        var lead = await company.AskAsync(SmallCompany.Lead, "宏达", ["c1"]);

        Assert.Contains("未保存：“今天见了王总。” | 今天 13:50 说的，只有你看得到 | [打开]", CardText.Lines(author.Reply.Card!));
        Assert.Contains("我没保存的", author.Reply.Suggestions.Select(s => s.Says));
        Assert.DoesNotContain("见了王总", CardText.Whole(lead.Reply.Card!), StringComparison.Ordinal);
        Assert.DoesNotContain("我没保存的", lead.Reply.Suggestions.Select(s => s.Says));
    }

    [Fact]
    public async Task Reading_a_brief_is_noted_for_the_access_log_and_a_refused_one_is_not()
    {
        await using var company = await SmallCompany.OpenAsync();
        await company.ClientAsync("c1", "宏达机械");
        var (own, other) = (await company.TurnAsync(SmallCompany.Min), await company.TurnAsync(SmallCompany.Qiang));

        await company.Brief.AnswerAsync(own, SmallCompany.Frame("宏达", ["c1"]), Token);
        await company.Brief.AnswerAsync(other, SmallCompany.Frame("宏达", ["c1"]), Token);

        Assert.Equal(("c1", "s01", "brief"), Assert.Single(own.Reader.TakeNotes()) is var line ? (line.ClientId, line.StaffId, line.Purpose) : default);
        Assert.Empty(other.Reader.TakeNotes());
    }

    [Fact]
    public async Task Who_has_no_client_is_told_whom_to_ask()
    {
        await using var company = await SmallCompany.OpenAsync();

        var answer = await company.AskAsync(SmallCompany.Min, "简报");

        Assert.Equal("你名下还没有客户。请陈静分给你。", answer.Reply.Text);
    }
}
