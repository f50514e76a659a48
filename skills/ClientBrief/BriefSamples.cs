using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Writing;

namespace CrmBot.Skills.ClientBrief;

/// <summary>Made-up clients through the real composing functions: rich, thin and as long as it gets.</summary>
internal static class BriefSamples
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 14, 5, 0, TimeSpan.FromHours(8));

    private static readonly Dictionary<string, StaffMember> Colleagues = new()
    {
        ["s01"] = new StaffMember { Id = "s01", NameZh = "王敏", NameEn = "Min Wang", Role = StaffRole.Manager, TeamId = "t1" },
        ["s02"] = new StaffMember { Id = "s02", NameZh = "李强", NameEn = "Qiang Li", Role = StaffRole.Manager, TeamId = "t1" },
    };

    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Both("brief-rich", v => BriefCard.Compose(Rich(v.Language), v)),
        .. Both("brief-reworded", v => BriefCard.Compose(Reworded(Rich(v.Language), v), v)),
        .. Both("brief-assumed", v => BriefCard.Compose(Rich(v.Language) with { Assumed = Assumed.Talk, Plans = [] }, v)),
        .. Both("brief-thin", v => BriefCard.Compose(new BriefFacts(new Client { Id = "c2", Name = "新苑物业", OwnerId = "s01" }) { Colleagues = Colleagues }, v)),
        .. Both("brief-longest", v => BriefCard.Compose(Longest, v)),
        .. Both("brief-which", v => ClientChoices.Compose(
            BriefWords.WhichOf.In(v.Language, "宏达", 8),
            [new(Rich(v.Language).Client, null, "2026-11-19"), new(new Client { Id = "c3", Name = "宏达物流", OwnerId = "s02", Region = "苏州" }, Colleagues["s02"], null)],
            6, "宏达", v)),
    ];

    private static IEnumerable<Sample> Both(string name, Func<Viewer, Card> compose) =>
        new[] { Language.Zh, Language.En }.Select(language => new Sample(
            language == Language.Zh ? $"{name}-zh" : $"{name}-en",
            compose(new Viewer("s01", language, Now, TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), null, null)))));

    // A model worded every highlight, and something was learned.
    private static BriefFacts Reworded(BriefFacts facts, Viewer viewer)
    {
        var zh = viewer.Language == Language.Zh;
        facts = facts with { Known = [new ClientFact { Id = "f1", ClientId = "c1", OwnerId = "s01", StaffId = "s01", On = "2026-08-20", Text = zh ? "打算明年上新产线" : "planning a new line next year", Grade = SourceGrade.Contact, Source = zh ? "王总" : "Wang" }] };
        var worded = Worded.Of(BriefDraft.Of(facts, viewer, new ModelOptions()), null, viewer.Language);
        return facts with { Worded = worded with { Draft = new Draft([.. worded.Draft.Sections.Select(s => s with { Sentences = [.. s.Sentences.Select(x => x with { ByModel = true })] })]) } };
    }

    private static BriefFacts Rich(Language language)
    {
        var zh = language == Language.Zh;
        return new BriefFacts(new Client
        {
            Id = "c1",
            Name = zh ? "上海宏达机械有限公司" : "Hongda Machinery (Shanghai) Ltd",
            Aliases = [zh ? "宏达" : "Hongda"],
            OwnerId = "s01",
            Industry = zh ? "机械" : "machinery",
            Region = zh ? "上海" : "Shanghai",
            Tier = Tier.A,
            TierReason = zh ? "年采购额全区第三" : "third largest buyer of the region",
            Stage = Stage.Loyal,
            RenewsOn = "2026-12-20",
            Profile = zh ? "做注塑机，最近在上第二条产线，关心交期。" : "Makes injection moulding machines; adding a second line and watching delivery times.",
            KeyPeople =
            [
                new KeyPerson { Id = "p1", Name = zh ? "王芳" : "Fang Wang", Title = zh ? "采购总监" : "Head of purchasing", Role = DecisionRole.Decider, Cares = zh ? "交期" : "delivery times", Attitudes = [new Attitude { StaffId = "s01", Value = AttitudeValue.Positive, On = "2026-11-19", Quote = zh ? "她说这次合作很顺。" : "She said that it went smoothly." }] },
                new KeyPerson { Id = "p2", Name = zh ? "赵磊" : "Lei Zhao", Title = zh ? "设备部经理" : "Equipment manager", Role = DecisionRole.User, Attitudes = [new Attitude { StaffId = "s02", Value = AttitudeValue.Negative, On = "2026-10-08" }] },
            ],
        })
        {
            Colleagues = Colleagues,
            Visits =
            [
                new Visit { ClientId = "c1", OwnerId = "s01", StaffId = "s01", On = "2026-11-19", People = [zh ? "王芳" : "Fang Wang"], Text = zh ? "见了王总，第二条产线定了。报价周五前给她。" : "Met Ms Wang, the second line is decided. The quote is due on Friday." },
                new Visit { ClientId = "c1", OwnerId = "s01", StaffId = "s02", On = "2025-12-30", Kind = VisitKind.Call, Text = zh ? "电话里谈了年度框架。" : "Talked about next year's framework by phone." },
            ],
            Promises =
            [
                new Promise { ClientId = "c1", OwnerId = "s01", By = PromiseSide.Us, StaffId = "s01", Person = zh ? "王芳" : "Fang Wang", Text = zh ? "给第二条产线的报价" : "the quote for the second line", MadeOn = "2026-11-12", DueOn = "2026-11-19" },
                new Promise { ClientId = "c1", OwnerId = "s01", By = PromiseSide.Them, StaffId = "s01", Person = zh ? "赵磊" : "Lei Zhao", Text = zh ? "提供场地尺寸" : "the measures of the site", MadeOn = "2026-11-19", DueOn = "2026-11-23" },
                new Promise { ClientId = "c1", OwnerId = "s01", By = PromiseSide.Us, StaffId = "s02", Text = zh ? "安排一次培训" : "a training day", MadeOn = "2026-10-08" },
            ],
            Complaints = [new Complaint { ClientId = "c1", OwnerId = "s01", Number = "TS-1001", Text = zh ? "备件等了两周。" : "Spare parts took two weeks.", ComplainedAt = "2026-11-21T10:40:00.000Z" }],
            Plans = [new Plan { ClientId = "c1", OwnerId = "s01", StaffId = "s01", On = "2026-11-22", Time = "15:30", Goal = zh ? "敲定报价和交期" : "settle price and delivery" }],
            Unsaved = [new Proposal { AuthorId = "s01", Skill = "visits", Conversation = "c", MessageKey = "m", Text = zh ? "今天跟赵经理通了电话，场地尺寸明天给。" : "Called Mr Zhao today, the measures come tomorrow.", Language = language, CreatedAt = "2026-11-22T05:50:00.000Z", ClientId = "c1" }],
        };
    }

    private static BriefFacts Longest => new(new Client
    {
        Id = "c9",
        Name = string.Concat(Enumerable.Repeat("中国华东超长名称集团", 10)),
        Aliases = ["华东超长"],
        OwnerId = "s02",
        Tier = Tier.B,
        TierReason = new string('理', 200),
        RenewsOn = "2027-01-15",
        Address = new string('路', 120),
        Profile = new string('介', 2000),
        KeyPeople = [.. Enumerable.Range(1, 20).Select(i => new KeyPerson { Id = $"p{i}", Name = $"欧阳长名第{i}", Title = "集团采购与供应链管理中心高级副总监", Role = (DecisionRole)(i % 5), Phone = "021-55550100", Cares = new string('心', 90), Attitudes = [new Attitude { StaffId = "s02", Value = (AttitudeValue)(i % 4), On = "2026-09-01", Quote = new string('话', 200) }] })],
    })
    {
        Colleagues = Colleagues,
        Visits = [.. Enumerable.Range(1, 6).Select(i => new Visit { ClientId = "c9", OwnerId = "s02", StaffId = "s02", On = $"2026-0{i}-15", People = [.. Enumerable.Repeat("欧阳长名", 10)], Text = new string('记', 5000) }).Reverse()],
        Promises = [.. Enumerable.Range(1, 20).Select(i => new Promise { ClientId = "c9", OwnerId = "s02", By = (PromiseSide)(i % 2), StaffId = "s02", Person = "欧阳长名", Text = new string('诺', 300), MadeOn = "2026-08-01", DueOn = $"2026-11-{i + 5:00}" })],
        Complaints = [.. Enumerable.Range(1, 10).Select(i => new Complaint { ClientId = "c9", OwnerId = "s02", Number = $"TS-{1000 + i}", Text = new string('诉', 500), ComplainedAt = "2026-11-20T02:00:00.000Z" })],
        Plans = [.. Enumerable.Range(0, 3).Select(i => new Plan { ClientId = "c9", OwnerId = "s02", StaffId = "s02", On = $"2026-11-2{2 + i}", Goal = new string('标', 200) })],
        Unsaved = [],
    };
}
