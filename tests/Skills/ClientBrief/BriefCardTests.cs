using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.ClientBrief;

namespace CrmBot.Tests.Skills.ClientBrief;

public sealed class BriefCardTests
{
    private static readonly Dictionary<string, Card> Samples = BriefSamples.All.ToDictionary(s => s.Name, s => s.Card);

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), null, null);

    [Fact]
    public void The_first_screen_reads_in_the_order_of_a_visit() => Assert.Equal(
        [
            "上海宏达机械有限公司 A级",
            "上次联系 11月19日 周四 · 3天前 · 王敏",
            "今天 15:30 拜访 · 目标：敲定报价和交期",
            "先看",
            "我方承诺：给第二条产线的报价 | 王敏 → 王芳 · 11月19日 周四到期 · 逾期3天",
            "对方承诺：提供场地尺寸 | 赵磊 · 11月23日 周一 · 明天到期",
            "投诉 TS-1001：备件等了两周。 | 今天 18:40 前要回复，还剩4小时35分（截至 14:05）",
            "上次拜访 11月19日 周四 · 王敏 · 见王芳 · “见了王总，第二条产线定了。”",
            "决策人 王芳 采购总监 · 积极",
            "未保存：“今天跟赵经理通了电话，场地尺寸明天给。” | 今天 13:50 说的，只有你看得到 | [打开]",
            "更多",
        ],
        CardText.Lines(Samples["brief-rich-zh"]));

    [Fact]
    public void In_english_the_same_card_is_english() => Assert.Equal(
        [
            "Hongda Machinery (Shanghai) Ltd Tier A",
            "Last contact Thu 19 Nov · 3 days ago · Min Wang",
            "Visit today 15:30 · goal: settle price and delivery",
            "First",
            "We promised: the quote for the second line | Min Wang → Fang Wang · due Thu 19 Nov · 3 days overdue",
            "They promised: the measures of the site | Lei Zhao · Mon 23 Nov · due tomorrow",
            "Complaint TS-1001: Spare parts took two weeks. | answer due by today 18:40, 4 h 35 min left (as of 14:05)",
            "Last visit Thu 19 Nov · Min Wang · met Fang Wang · “Met Ms Wang, the second line is decided.”",
            "Decision-maker Fang Wang Head of purchasing · positive",
            "Not saved: “Called Mr Zhao today, the measures come tomorrow.” | said today 13:50, only you see this | [Open]",
            "More",
        ],
        CardText.Lines(Samples["brief-rich-en"]));

    [Fact]
    public void The_fold_holds_the_rest()
    {
        var lines = CardText.Lines(Samples["brief-rich-zh"], folded: true);

        Assert.Equal(
            [
                "更多",
                "其他承诺",
                "我方承诺：安排一次培训 | 李强 · 10月8日 周四 说的 · 没说期限",
                "客户的人",
                "王芳 | 采购总监 | 积极 | 决策人 · 关心交期 · 11月19日 周四 “她说这次合作很顺。”",
                "赵磊 | 设备部经理 | 消极（对李强） | 使用人",
                "更早的拜访",
                "2025年12月30日 周二 · 李强 · “电话里谈了年度框架。”",
                "客户经理 王敏",
                "分级理由 年采购额全区第三",
                "阶段 忠诚客户",
                "续约日 12月20日 周日",
                "行业 机械",
                "地区 上海",
                "简介 做注塑机，最近在上第二条产线，关心交期。",
                "没登记 电话、地址",
            ],
            lines.SkipWhile(l => l != "更多"));
    }

    [Fact]
    public void What_is_not_known_is_said_and_nothing_is_made_up() => Assert.Equal(
        [
            "新苑物业 未分级",
            "还没有联系记录",
            "上次拜访 还没有记录。见完发一句话，我来记",
            "决策人 未登记",
            "更多",
            "客户经理 王敏",
            "没登记 分级、阶段、续约日、行业、地区、电话、地址、简介",
        ],
        CardText.Lines(Samples["brief-thin-zh"], folded: true));

    [Fact]
    public void An_assumed_client_is_said_to_be_assumed_and_can_be_changed()
    {
        var lines = CardText.Lines(Samples["brief-assumed-zh"]);

        Assert.Equal("沿用刚才说的宏达 | [换]", lines[2]);
    }

    [Fact]
    public void An_open_complaint_is_never_crowded_out_by_promises()
    {
        var items = Samples["brief-longest-zh"].Parts.OfType<Items>().First().Rows;

        Assert.Equal(3, items.Count);
        Assert.StartsWith("我方承诺", items[1].Text, StringComparison.Ordinal);
        Assert.StartsWith("投诉 TS-1001", items[2].Text, StringComparison.Ordinal);
        Assert.Equal(Tone.Bad, items[2].Tone);
        Assert.Contains("已超1天4小时（截至 14:05）", items[2].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_renewal_is_a_highlight_only_within_sixty_days()
    {
        Assert.Contains("续约日 2027年1月21日 周四 · 2个月后", Text(Renewing("2027-01-21")));
        Assert.DoesNotContain("先看", Text(Renewing("2027-01-22")));
        Assert.Contains("续约日 11月21日 周六 · 昨天 | 续约日已过", Text(Renewing("2026-11-21")));
    }

    [Fact]
    public void A_decider_nobody_has_met_and_one_turned_negative_are_highlights()
    {
        var client = new Client
        {
            Id = "c",
            Name = "新苑",
            OwnerId = "s01",
            KeyPeople =
            [
                new KeyPerson { Id = "1", Name = "孙总", Role = DecisionRole.Decider },
                new KeyPerson { Id = "2", Name = "周工", Attitudes = [new Attitude { StaffId = "s01", Value = AttitudeValue.Negative, On = "2026-11-12", Quote = "他说不想再谈了。" }] },
            ],
        };

        var lines = Text(new BriefFacts(client));

        Assert.Contains("决策人孙总：尚未建立关系", lines);
        Assert.Contains("周工：态度消极 | 11月12日 周四 · “他说不想再谈了。”", lines);
        Assert.Contains("决策人 孙总 · 尚未建立", lines);
        Assert.Contains("这家的人只有一位同事熟", lines);
    }

    [Fact]
    public void The_line_on_a_lock_screen_names_no_client() => Assert.All(
        BriefSamples.All,
        s => Assert.Matches("^(客户简报已备好|Client brief ready|要看哪个客户|Which client) · 14:05$", s.Card.Notice));

    private static BriefFacts Renewing(string day) => new(new Client { Id = "c", Name = "新苑", OwnerId = "s01", RenewsOn = day });

    private static IReadOnlyList<string> Text(BriefFacts facts) =>
        CardText.Lines(BriefCard.Compose(facts, new Viewer("s01", Language.Zh, SmallCompany.Noon, Zone)));
}
