using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.ClientLists;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.ContactKeeping;
using CrmBot.Skills.FactNotes;
using CrmBot.Skills.FileReviews;
using CrmBot.Skills.Greetings;
using CrmBot.Skills.HandingOver;
using CrmBot.Skills.Help;
using CrmBot.Skills.HistorySummary;
using CrmBot.Skills.Indicators;
using CrmBot.Skills.KeyContacts;
using CrmBot.Skills.Mornings;
using CrmBot.Skills.NewClients;
using CrmBot.Skills.PromiseLedger;
using CrmBot.Skills.Reminders;
using CrmBot.Skills.Renewals;
using CrmBot.Skills.Satisfaction;
using CrmBot.Skills.Settings;
using CrmBot.Skills.Sharing;
using CrmBot.Skills.TeachingNames;
using CrmBot.Skills.TeamDay;
using CrmBot.Skills.Unsure;
using CrmBot.Skills.VisitNotes;
using CrmBot.Skills.VisitPlans;
using CrmBot.Skills.WeekSummary;

namespace CrmBot.Tests.Support;

/// <summary>Cards of every kind of part, in both languages, thin, rich and far too long, for the renderers to be tried on.</summary>
public static class SampleCards
{
    public static IReadOnlyList<Sample> All { get; } =
    [
        new("brief zh", BriefZh()), new("brief en", BriefEn()), new("brief thin zh", ThinZh()),
        new("note zh", NoteZh()), new("note en", NoteEn()), new("saved zh", SavedZh()),
        new("which zh", WhichZh()), new("which en", WhichEn()), new("form zh", FormZh()), new("form en", FormEn()),
        new("marks zh", MarksZh()), new("longest zh", Longest(Language.Zh)), new("longest en", Longest(Language.En)),
    ];

    /// <summary>These and what the skills offer, by skill.</summary>
    public static IReadOnlyList<(string Skill, IReadOnlyList<Sample> Samples)> BySkill { get; } =
        [("sample", All), ("brief", BriefSamples.All), ("visit", VisitSamples.All), ("confirming", ConfirmingSamples.All), ("help", HelpSamples.All), ("unsure", UnsureSamples.All), ("complaint", ComplaintSamples.All), ("satisfaction", SatisfactionSamples.All), ("plan", PlanSamples.All), ("promise", LedgerSamples.All), ("remind", ReminderSamples.All), ("renewal", RenewalSamples.All), ("settings", SettingSamples.All), ("indicator", IndicatorSamples.All), ("taught", TaughtSamples.All), ("history", HistorySamples.All), ("contact", ContactSamples.All), ("person", ContactKeepingSamples.All), ("clients", ClientListSamples.All), ("handover", HandOverSamples.All), ("newclient", NewClientSamples.All), ("greeting", GreetingSamples.All), ("fact", FactSamples.All), ("review", FileReviewSamples.All), ("week", WeekSamples.All), ("share", SharedCard.Samples), ("day", TeamDaySamples.All), ("morning", MorningSamples.All)];

    /// <summary>All of them, named "skill: sample".</summary>
    public static IReadOnlyList<Sample> OfAll { get; } = [.. BySkill.SelectMany(g => g.Samples.Select(s => s with { Name = $"{g.Skill}: {s.Name}" }))];

    public static CardAction Do(string title, ActionStyle style = ActionStyle.Normal, bool inputs = false) =>
        new(title, Press.To("sample", "do", ("title", title)), style, inputs);

    private static Card BriefZh() => new()
    {
        Title = "宏达精密机械（苏州）有限公司",
        Language = Language.Zh,
        Notice = "客户简报 · 周三 14:00 的拜访",
        Badges = [new("A 级", Tone.Good), new("老客户")],
        Subtitle = "最近联系 11月18日 周三 · 李雷",
        Parts =
        [
            new Paragraph("今天 14:00 去谈：续约价格和第二条产线", Strong: true),
            new Items("没做完的承诺", [
                new("你答应：把新报价单发给王建国", "11月20日 周五前 · 过了 2 天", Tone.Bad, Do("已做")),
                new("对方答应：确认第二条产线的排期", "11月27日 周五前", Action: Do("已收到"))]),
            new Paragraph("投诉：3 号机漏油，还没答复客户，明天 10:30 前要答复", Tone.Warning),
            new Facts([
                new("上次拜访", "11月18日 周三：看了样机，客户嫌交期长，要两周内的方案"),
                new("决策人", "王建国 总经理 · 中立，「价格能谈就不换」", Tone.Warning),
                new("续约", "2027年1月31日 周日 · 还有 70 天"),
                new("财务联系人", "未登记", Tone.Quiet, Do("补"))]),
            new Fold("更多", [
                new People("其他联系人", [
                    new("刘敏", "采购部经理", "积极", Tone.Good, "11月18日主动问了第二条产线"),
                    new("赵强", "生产总监", "消极", Tone.Bad, "对 3 号机漏油不满"),
                    new("陈静", "财务", "尚未建立", Tone.Quiet)]),
                new Items("更早的拜访", [new("10月29日 周四：送月饼券，聊了扩产"), new("10月12日 周一：季度回顾", "李雷、韩梅梅一起去的")]),
                new Paragraph("A 级的原因：年采购 320 万，连续三年增长", Tone.Quiet)]),
        ],
        Actions = [Do("记拜访", ActionStyle.Main), Do("看全部承诺"), Do("历史小结"), Do("换一家", ActionStyle.Quiet)],
    };

    private static Card BriefEn() => new()
    {
        Title = "Northwind Traders Ltd",
        Language = Language.En,
        Notice = "Client brief · your 2 pm visit",
        Badges = [new("Tier A", Tone.Good), new("Loyal")],
        Subtitle = "Last contact Wed 18 Nov · Li Lei",
        Parts =
        [
            new Paragraph("Today 2 pm: renewal price and the second line", Strong: true),
            new Items("Open promises", [
                new("You: send the new quote to Maria Anders", "by Fri 20 Nov · 2 days late", Tone.Bad, Do("Done")),
                new("They: confirm the schedule of the second line", "by Fri 27 Nov", Action: Do("Received"))]),
            new Facts([
                new("Last visit", "Wed 18 Nov: saw the prototype, finds delivery too slow, wants a plan within two weeks"),
                new("Decider", "Maria Anders, managing director · neutral", Tone.Warning),
                new("Renewal", "Sun 31 Jan 2027 · 70 days left"),
                new("Finance contact", "not on file", Tone.Quiet, Do("Add"))]),
            new Fold("More", [
                new People("Other people", [
                    new("Tom Berger", "Purchasing manager", "positive", Tone.Good, "asked about the second line himself"),
                    new("Ana Trujillo", "Head of production", "negative", Tone.Bad)]),
                new Items("Earlier visits", [new("Thu 29 Oct: talked about the new hall", "Li Lei and Han Meimei"), new("Mon 12 Oct: quarterly review")])]),
        ],
        Actions = [Do("Report a visit", ActionStyle.Main), Do("All promises"), Do("History")],
    };

    private static Card ThinZh() => new()
    {
        Title = "青山茶业",
        Language = Language.Zh,
        Notice = "客户简报",
        Subtitle = "还没有拜访记录",
        Parts = [new Facts([new("决策人", "未登记", Tone.Quiet, Do("补"))])],
        Actions = [Do("记拜访", ActionStyle.Main)],
    };

    private static Card NoteZh() => new()
    {
        Title = "宏达精密机械 · 要记下的",
        Language = Language.Zh,
        Notice = "一条拜访记录等你确认",
        Subtitle = "沿用刚才说的宏达",
        Parts =
        [
            new Ticks([
                new("1", "拜访 11/18", "11月18日 周三拜访宏达，见了王建国和刘敏，谈续约价格", Ticked: true, "「上周三」") { Actions = [Do("改")] },
                new("2", "承诺 报价单", "你答应 11月27日 周五前把新报价单发给王建国", Ticked: true, "有两位姓王：按总经理记", Tone.Warning) { Actions = [Do("改"), Do("王芳 采购"), Do("王建国 总经理")] },
                new("3", "态度 变消极", "赵强的态度从中立变成消极", Ticked: false, "从「赵强一直抱怨漏油」推出来的，不对就别勾") { Actions = [Do("改")] }]),
            new Paragraph("保存后会告诉：韩梅梅（组长）", Tone.Quiet),
        ],
        Actions = [Do("全部保存", ActionStyle.Main, inputs: true), Do("换客户"), Do("不记了", ActionStyle.Quiet)],
    };

    private static Card NoteEn() => new()
    {
        Title = "Northwind Traders · to be saved",
        Language = Language.En,
        Notice = "A visit note waits for you",
        Parts =
        [
            new Ticks([
                new("1", "Visit", "Visit to Northwind on Wed 18 Nov: met Maria Anders, talked about the renewal price", Ticked: true, "\"last Wednesday\"") { Actions = [Do("Edit")] },
                new("2", "Promise", "You send Maria Anders the new quote by Fri 27 Nov", Ticked: true) { Actions = [Do("Edit"), Do("A week later")] }]),
        ],
        Actions = [Do("Save all", ActionStyle.Main, inputs: true), Do("Other client"), Do("Drop it", ActionStyle.Quiet)],
    };

    private static Card SavedZh() => new()
    {
        Title = "已保存",
        Language = Language.Zh,
        Notice = "拜访记录已保存",
        Badges = [new("2 条", Tone.Good)],
        Parts = [new Items(null, [new("11月18日 周三拜访宏达，见了王建国和刘敏"), new("你答应 11月27日 周五前发新报价单", "到期前一天提醒你")])],
        Actions = [Do("撤销（18:40 前）", ActionStyle.Quiet), Do("看宏达的简报")],
    };

    private static Card WhichZh() => new()
    {
        Title = "哪一家宏达",
        Language = Language.Zh,
        Notice = "有一个问题要你选",
        Parts = [new Choices("「宏达」有两家，你说的是哪一家？", [
            new("宏达精密机械（苏州）有限公司", "A 级 · 苏州 · 李雷 · 上周三拜访过", Press.To("sample", "pick", ("id", "c1"))),
            new("宏达物流", "C 级 · 宁波 · 半年没联系", Press.To("sample", "pick", ("id", "c2"))),
            new("都不是", null, Press.To("sample", "pick", ("id", "")))])],
    };

    private static Card WhichEn() => new()
    {
        Title = "Which Wang",
        Language = Language.En,
        Notice = "A question for you",
        Parts = [new Choices("Two people are called Wang. Which one did you meet?", [
            new("Wang Fang", "Purchasing manager, met last Wednesday", Press.To("sample", "pick", ("id", "p1"))),
            new("Wang Jianguo", "Managing director", Press.To("sample", "pick", ("id", "p2")))])],
    };

    private static Card FormZh() => new()
    {
        Title = "改：承诺",
        Language = Language.Zh,
        Notice = "改一条记录",
        Parts = [new Form([
            new("what", "答应了什么", FieldKind.LongText, "把新报价单发给王建国", Required: true),
            new("due", "到哪天", FieldKind.Day, "2026-11-27", Required: true),
            new("time", "几点前", FieldKind.Time, "18:00"),
            new("who", "谁答应的", FieldKind.Choice, "us") { Options = [new("us", "我们"), new("them", "客户")] },
            new("person", "给谁", FieldKind.Text, "王健国") { Error = "宏达没有登记这个人，最像的是王建国" }])],
        Actions = [Do("改好了", ActionStyle.Main, inputs: true), Do("不改了", ActionStyle.Quiet)],
    };

    private static Card FormEn() => new()
    {
        Title = "Edit: visit",
        Language = Language.En,
        Notice = "Change a line",
        Parts = [new Form([
            new("day", "Day of the visit", FieldKind.Day, "2026-11-18", Required: true),
            new("with", "Who you met", FieldKind.Text, "Maria Anders"),
            new("what", "What was said", FieldKind.LongText),
            new("mood", "How it went", FieldKind.Choice) { Options = [new("good", "Well"), new("bad", "Badly")] }])],
        Actions = [Do("Done", ActionStyle.Main, inputs: true), Do("Cancel", ActionStyle.Quiet)],
    };

    private static Card MarksZh() => new()
    {
        Title = "*星*_光_ [科技](http://bad.example) #1",
        Language = Language.Zh,
        Notice = "客户简报",
        Badges = [new("A*级*", Tone.Good)],
        Parts =
        [
            new Paragraph("1. 不是列表 <b>不是粗体</b> {{DATE(2026-11-18T06:08:39Z,SHORT)}} \\* **星** `码` ~~删~~ &amp; \"引号\""),
            new Items("- [点我](javascript:alert(1))", [new("https://bad.example/ 不是链接", "_注_ <script>alert(1)</script>", Action: Do("*改*"))]),
            new Ticks([new("1", "拜访 [星]", "和 *星光* 的 [王总](http://bad.example) 见面", Ticked: true, "「**上周三**」") { Actions = [Do("改")] }]),
            new Facts([new("__标签__", "|值| > 引 $5.00 a_b_c")]),
            new People(null, [new("张*三*", "[CEO]", "_积极_", Tone.Good, "第一行\n第二行 ![图](x)")]),
            new Choices("**哪个**?", [new("[甲](http://bad.example)", "`乙`", Press.To("sample", "pick", ("id", "*1*")))]),
        ],
        Actions = [Do("**全部**保存", ActionStyle.Main, inputs: true)],
    };

    private static Card Longest(Language language)
    {
        var long1 = string.Concat(Enumerable.Repeat(language == Language.Zh ? "客户说交期太长而且价格也没有优势，希望我们两周内给出方案。" : "The client finds delivery slow and wants a plan within two weeks. ", 12));
        var row = long1[..(language == Language.Zh ? 90 : 160)];
        return new()
        {
            Title = long1[..(language == Language.Zh ? 40 : 80)],
            Language = language,
            Notice = language == Language.Zh ? "客户简报" : "Client brief",
            Badges = [new(language == Language.Zh ? "A 级" : "Tier A", Tone.Good), new(language == Language.Zh ? "合同快到期" : "Renewal due", Tone.Warning), new(language == Language.Zh ? "有投诉" : "Complaint open", Tone.Bad)],
            Subtitle = row,
            Parts =
            [
                new Paragraph(long1, Strong: true),
                new Items(language == Language.Zh ? "没做完的承诺" : "Open promises", [.. Enumerable.Range(1, 40).Select(i => new Item($"{i}: {row}", row, i % 2 == 0 ? Tone.Bad : Tone.Plain, i <= 3 ? Do($"OK {i}") : null))]),
                new Facts([.. Enumerable.Range(1, 20).Select(i => new Fact(row[..8] + i, long1, Action: i == 1 ? Do("Fix") : null))]),
                new Ticks([.. Enumerable.Range(1, 6).Select(i => new Tick($"{i}", $"T{i}", $"{i} {long1}", true, row) { Actions = [Do($"Edit {i}"), Do($"Other {i}")] })]),
                new Fold(language == Language.Zh ? "更多" : "More", [
                    new People(row[..10], [.. Enumerable.Range(1, 30).Select(i => new PersonRow($"{row[..4]} {i}", row[..12], row[..3], Tone.Good, long1))]),
                    new Items(null, [.. Enumerable.Range(1, 50).Select(i => new Item($"{i}) {long1}"))])]),
            ],
            Actions = [.. Enumerable.Range(1, 8).Select(i => Do($"{row[..6]} {i}", i == 1 ? ActionStyle.Main : ActionStyle.Normal, inputs: i == 1))],
        };
    }
}
