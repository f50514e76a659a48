using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Editing;
using CrmBot.Skills.HistorySummary.AccountPlan;

namespace CrmBot.Skills.HistorySummary;

/// <summary>Made-up pasts through the real writer: rich, thin and as long as it gets.</summary>
internal static class HistorySamples
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 14, 5, 0, TimeSpan.FromHours(8));
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), null, null);

    private static readonly Dictionary<string, StaffMember> Colleagues = new()
    {
        ["s01"] = new StaffMember { Id = "s01", NameZh = "王敏", NameEn = "Min Wang", Role = StaffRole.Manager, TeamId = "t1" },
        ["s02"] = new StaffMember { Id = "s02", NameZh = "李强", NameEn = "Qiang Li", Role = StaffRole.Manager, TeamId = "t1" },
    };

    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Both("history-rich", Rich, DraftLength.Card, HistoryKind.History),
        .. Both("history-page", Rich, DraftLength.Page, HistoryKind.History),
        .. Both("history-line", Rich, DraftLength.Line, HistoryKind.History),
        .. Both("history-handover", Rich, DraftLength.Card, HistoryKind.HandOver),
        .. Both("history-thin", _ => Thin, DraftLength.Card, HistoryKind.History),
        .. Both("history-longest", _ => Longest, DraftLength.Page, HistoryKind.History),
        .. Both("history-plan", Rich, DraftLength.Card, HistoryKind.Plan),
        .. Both("history-plan-thin", _ => Thin, DraftLength.Card, HistoryKind.Plan),
        .. Both("history-plan-longest", _ => Longest, DraftLength.Card, HistoryKind.Plan),
        .. Each("history-edited", Edited),
        .. Each("history-plan-edit", (set, key, v) => HistoryEditing.Form(new WrittenDraft(set, PlanOf(set, v), null, EditedDraft.Of(PlanOf(set, v), [])), key with { Kind = HistoryKind.Plan }, v.Language)),
        .. Each("history-signed", Signed),
        .. Each("history-sign", (set, key, v) => HistorySigning.Form(set, HistoryWriter.Write(set, v.Language, DraftLength.Card), key, v.Language)),
        .. Each("history-record", (set, key, v) => RecordCard.Compose(set.Contacts[^1], set, key, v.Language)),
        .. Each("history-which", (set, key, v) => HistoryChoice.Compose(HistoryWords.WhichOf.In(v.Language, "宏达", 2), [set.Client, new Client { Id = "c3", Name = "宏达物流", OwnerId = "s02", Region = "苏州" }], key, v.Language, Now)),
        .. Each("history-model-which", (set, _, v) => ModelChoice.Which([set.Client, new Client { Id = "c3", Name = "宏达物流", OwnerId = "s02", Region = "苏州" }], keep: true, v.Language)),
    ];

    private static EvidenceSet Thin => EvidenceSet.Of(new Client { Id = "c2", Name = "新苑物业", OwnerId = "s01" }, ClientPast.Empty, Period.Whole, new(2026, 11, 22), Zone);

    private static Draft PlanOf(EvidenceSet set, Viewer viewer) => HistoryWriter.Write(set, viewer.Language, DraftLength.Card, HistoryKind.Plan);

    // Changed in words: prices left out, a sentence added.
    private static Card Edited(EvidenceSet set, HistoryKey key, Viewer viewer)
    {
        var zh = viewer.Language == Language.Zh;
        DraftEdit Edit(DraftEditKind kind, string? what, string? words) => new() { Id = "e", ClientId = "c1", OwnerId = "s01", StaffId = "s01", Draft = "history", Kind = kind, What = what, Words = words, At = "2026-11-22T06:00:00.000Z" };
        var edited = EditedDraft.Of(HistoryWriter.Write(set, viewer.Language, DraftLength.Card), [Edit(DraftEditKind.LeaveOut, zh ? "报价" : "quote", null), Edit(DraftEditKind.Add, null, zh ? "明年把备件库存谈进合同。" : "Next year spare parts go into the contract.")]);
        return HistoryCard.Compose(set, edited.Draft, key, viewer, new HistoryNotes(Edits: HistoryEditing.Summary(edited, key, viewer.Language)));
    }

    // Signed a while ago: a promise has been kept since.
    private static Card Signed(EvidenceSet set, HistoryKey key, Viewer viewer)
    {
        var draft = PlanOf(set, viewer);
        var title = HistoryWords.TitleOf(HistoryKind.Plan).In(viewer.Language, set.Client.ShortName);
        var text = new SignedText { Id = "t1", ClientId = "c1", OwnerId = "s01", Kind = "plan", Title = title, Text = draft.ToText(), SignedBy = "s01", SignedAt = "2026-11-01T06:00:00.000Z" };
        var against = new Contradiction(draft.Sections[^1].Sentences[^1].Text, set.Promises[^1]);
        var remark = new Item(viewer.Language == Language.Zh ? "续约前先把备件的事了结。" : "Settle the spare parts before the renewal.", PlanPhrases.RemarkBy.In(viewer.Language, "周敏", "11/2 09:30"));
        return SignedViews.Compose(text, HistoryWords.SignedBy.In(viewer.Language, Colleagues["s01"].NameIn(viewer.Language), "11/1 14:00"), new SignedNotes(null, 3, [remark], [SignedViews.Row(against, set, key, viewer.Language)]), key with { Kind = HistoryKind.Plan }, viewer.Language);
    }

    private static IEnumerable<Sample> Both(string name, Func<Language, EvidenceSet> of, DraftLength length, HistoryKind kind) =>
        new[] { Language.Zh, Language.En }.Select(language =>
        {
            var set = of(language);
            var key = new HistoryKey(set.Client.Id, Period.Whole, length, kind);
            var card = HistoryCard.Compose(set, HistoryWriter.Write(set, language, length, kind), key, new Viewer("s01", language, Now, Zone));
            return new Sample($"{name}-{(language == Language.Zh ? "zh" : "en")}", Addressed(card));
        });

    // As the host sends it: a file has an address.
    private static Card Addressed(Card card) => card with { Actions = [.. card.Actions.Select(a => a.File is null ? a : a with { Url = "https://crm.example.com/f/AAAAAAAAAAAAAAAAAAAAAA" })] };

    private static IEnumerable<Sample> Each(string name, Func<EvidenceSet, HistoryKey, Viewer, Card> compose) =>
        new[] { Language.Zh, Language.En }.Select(language =>
        {
            var set = Rich(language);
            return new Sample($"{name}-{(language == Language.Zh ? "zh" : "en")}", Addressed(compose(set, new HistoryKey(set.Client.Id, Period.Whole, DraftLength.Card, HistoryKind.History), new Viewer("s01", language, Now, Zone))));
        });

    internal static EvidenceSet Rich(Language language)
    {
        var zh = language == Language.Zh;
        var (wang, zhao) = (zh ? "王芳" : "Fang Wang", zh ? "赵磊" : "Lei Zhao");
        var client = new Client
        {
            Id = "c1",
            Name = zh ? "上海宏达机械有限公司" : "Hongda Machinery (Shanghai) Ltd",
            Aliases = [zh ? "宏达" : "Hongda"],
            OwnerId = "s01",
            Tier = Tier.A,
            RenewsOn = "2026-12-20",
            KeyPeople =
            [
                new KeyPerson { Id = "p1", Name = wang, Title = zh ? "采购总监" : "Head of purchasing", Role = DecisionRole.Decider, Attitudes = [new Attitude { StaffId = "s01", Value = AttitudeValue.Positive, On = "2026-11-19", Quote = zh ? "这次合作很顺。" : "It went smoothly this time." }] },
                new KeyPerson { Id = "p2", Name = zhao, Title = zh ? "设备部经理" : "Equipment manager", Role = DecisionRole.User, Attitudes = [new Attitude { StaffId = "s02", Value = AttitudeValue.Negative, On = "2026-10-08", Quote = zh ? "备件等了两周" : "Spare parts took two weeks" }] },
            ],
        };
        Visit On(string day, string who, VisitKind kind, string person, string said, string english) =>
            new() { Id = $"v{day}", ClientId = "c1", OwnerId = "s01", StaffId = who, On = day, Kind = kind, People = person.Length > 0 ? [person] : [], Text = zh ? said : english };
        var past = new ClientPast(
            [
                On("2025-12-30", "s02", VisitKind.Call, wang, "电话里谈了年度框架，对方想按10%的增量谈。", "Talked about next year's framework; they want to grow 10%."),
                On("2026-01-20", "s02", VisitKind.Visit, wang, "带框架方案去的，单价能接受，账期不松口。", "Took the framework proposal in; price is fine, payment terms are not."),
                On("2026-03-05", "s01", VisitKind.Visit, wang, "年框签了，明年10%的增量写进附件。", "Framework signed; the 10% growth is in the schedule."),
                On("2026-08-12", "s01", VisitKind.Visit, zhao, "看了第二条产线的场地，尺寸还没定。", "Saw the site of the second line; its measures are not settled."),
                On("2026-10-08", "s02", VisitKind.Call, zhao, "赵经理来电，备件等了两周，很不满。", "Mr Zhao rang: spare parts took two weeks, he is unhappy."),
                On("2026-11-19", "s01", VisitKind.Visit, wang, "见了王总，第二条产线定了。报价周五前给她。", "Met Ms Wang, the second line is decided. The quote is due on Friday."),
            ],
            [
                new Promise { Id = "p1", ClientId = "c1", OwnerId = "s01", By = PromiseSide.Us, StaffId = "s02", Person = wang, Text = zh ? "给年框方案" : "send the framework proposal", MadeOn = "2025-12-30", DueOn = "2026-01-10", State = PromiseState.Done, SettledOn = "2026-01-20" },
                new Promise { Id = "p2", ClientId = "c1", OwnerId = "s01", By = PromiseSide.Us, StaffId = "s01", Person = wang, Text = zh ? "给第二条产线的报价" : "the quote for the second line", MadeOn = "2026-11-12", DueOn = "2026-11-19", VisitId = "v2026-11-19" },
                new Promise { Id = "p3", ClientId = "c1", OwnerId = "s01", By = PromiseSide.Them, StaffId = "s01", Person = zhao, Text = zh ? "提供场地尺寸" : "the measures of the site", MadeOn = "2026-08-12", DueOn = "2026-11-25" },
            ],
            [new Complaint { Id = "k1", ClientId = "c1", OwnerId = "s01", Number = "TS-1001", Text = zh ? "备件等了两周" : "Spare parts took two weeks", Category = "delivery", Person = zhao, ComplainedAt = "2026-10-08T02:40:00.000Z", AnsweredAt = "2026-10-09T01:10:00.000Z", State = ComplaintState.Answered, VisitId = "v2026-10-08" }],
            [new Survey { Id = "q1", ClientId = "c1", OwnerId = "s01", StaffId = "s01", On = "2026-09-15", Score = 700, OutOf = 10 }],
            [new FileTurn("a1", "2026-03-06T02:00:00.000Z", "s01", "tier", "B", "A")]);
        return EvidenceSet.Of(EvidenceSet.Of(client, past, Period.Whole, new(2026, 11, 22), Zone), Colleagues, new DraftRules(30, 60));
    }

    private static EvidenceSet Longest
    {
        get
        {
            var start = new DateOnly(2023, 1, 3);
            var client = new Client
            {
                Id = "c9",
                Name = string.Concat(Enumerable.Repeat("中国华东超长名称集团", 10)),
                Aliases = ["华东超长"],
                OwnerId = "s02",
                KeyPeople = [.. Enumerable.Range(1, 20).Select(i => new KeyPerson { Id = $"p{i}", Name = $"欧阳长名第{i}", Title = "集团采购与供应链管理中心高级副总监", Attitudes = [new Attitude { StaffId = "s02", Value = (AttitudeValue)(i % 4), On = "2026-09-01", Quote = new string('话', 200) }] })],
            };
            var past = new ClientPast(
                [.. Enumerable.Range(0, 60).Select(i => new Visit { Id = $"v{i}", ClientId = "c9", OwnerId = "s02", StaffId = "s02", On = start.AddDays(i * 23).ToDay(), People = [.. Enumerable.Repeat("欧阳长名", 10)], Text = new string('记', 5000) })],
                [.. Enumerable.Range(0, 60).Select(i => new Promise { Id = $"p{i}", ClientId = "c9", OwnerId = "s02", By = (PromiseSide)(i % 2), StaffId = "s02", Text = new string('诺', 300), MadeOn = start.AddDays(i * 23).ToDay(), DueOn = start.AddDays(1300 + i).ToDay(), VisitId = $"v{i}" })],
                [.. Enumerable.Range(0, 30).Select(i => new Complaint { Id = $"k{i}", ClientId = "c9", OwnerId = "s02", Number = $"TS-{1000 + i}", Text = new string('诉', 500), ComplainedAt = "2026-11-20T02:00:00.000Z" })],
                [],
                []);
            return EvidenceSet.Of(EvidenceSet.Of(client, past, Period.Whole, new(2026, 11, 22), Zone), Colleagues, new DraftRules());
        }
    }
}
