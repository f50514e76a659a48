using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Confirming;
using Plan = CrmBot.Data.Plan;

namespace CrmBot.Skills.VisitPlans;

/// <summary>Every card the skill makes: rich and thin, in both languages, and the longest.</summary>
public static class PlanSamples
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly MonthKey Key = new("s01", new DateOnly(2026, 12, 1));
    private static readonly StaffMember Min = new() { Id = "s01", NameZh = "张伟", NameEn = "Wei Zhang", Role = StaffRole.Manager, TeamId = "south" };
    private static readonly StaffMember Lead = new() { Id = "s04", NameZh = "周敏", NameEn = "Min Zhou", Role = StaffRole.Lead, TeamId = "south" };

    private static readonly Client[] Some =
    [
        Named("c1", "宏达", Tier.A, "苏州"), Named("c2", "联泰电子", Tier.B, "东莞"), Named("c3", "青山茶业", Tier.C, "杭州"), Named("c4", "Northgate", Tier.A, "Shenzhen"), Named("c5", "永昌机械", Tier.B, "佛山"),
    ];

    private static readonly Dictionary<string, string> Names = Some.ToDictionary(c => c.Id, c => c.ShortName);

    private static readonly PlanReason Complains = new(PlanReasonKind.Complaint, new DateOnly(2026, 11, 20), 0, "TS-1003", "三号机漏油");
    private static readonly PlanReason Promised = new(PlanReasonKind.PromiseUs, new DateOnly(2026, 12, 4), 0, "p1", "把新报价单发给王总");
    private static readonly PlanReason Renews = new(PlanReasonKind.Renewal, new DateOnly(2027, 1, 31));
    private static readonly PlanReason Rhythm = new(PlanReasonKind.Cadence, new DateOnly(2026, 10, 28), 30);
    private static readonly PlanReason Unseen = new(PlanReasonKind.NoContact, null, 151);

    private static readonly IReadOnlyList<Due> Ranked =
    [
        new(Some[0], 170, [Complains, Promised], Today), new(Some[3], 60, [Renews], Today), new(Some[1], 30, [Rhythm], Today), new(Some[2], 25, [Unseen], Today),
    ];

    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Both("month drafted", l => MonthCard.Compose(Month(Drafted), l, Today, MonthWords.Left.In(l, 3, "顺风物流、华光、Northgate"))),
        .. Both("month handed in", l => MonthCard.Compose(Month(Mixed), l, Today)),
        .. Both("month to approve", l => MonthCard.Compose(Month([.. Drafted.Select(d => d with { State = PlanState.Submitted })]) with { Deciding = true }, l, Today, MonthWords.Waiting.In(l, Min.NameIn(l), Key.Say(l, Today), 4))),
        new("month empty zh", MonthCard.Compose(Month([]), Language.Zh, Today)),
        .. Both("month longest", l => MonthCard.Compose(Month(Longest), l, Today)),
        One("month longest, second page zh", MonthCard.Compose(Month(Longest), Language.Zh, Today, page: 1)),
        .. Both("line form", l => LineForm.Compose(Month(Drafted), Drafted[0], l, Today)),
        .. Both("line to decide", l => LineForm.Compose(Month(Drafted) with { Deciding = true }, Drafted[0] with { State = PlanState.Submitted }, l, Today, ("comment", MonthWords.NeedComment.In(l)))),
        One("line standing zh", LineForm.Compose(Month(Mixed), Mixed[0], Language.Zh, Today)),
        .. Both("whom", l => WhomToVisit.Compose(Ranked, null, l, Today)),
        new("whom none zh", WhomToVisit.Compose([], "苏州", Language.Zh, Today)),
        .. Both("list", l => PlanLists.Compose(ListWords.ListTitle.In(l), Wording.Days.Say(Today, l, Today), Clashing, Names, [], l, Today, 60)),
        .. Both("team list", l => PlanLists.ComposeTeam([(Min, Clashing), (Lead, Mixed)], Names, Wording.Days.Say(Today, l, Today), l, Today, 60)),
        One("team list longest zh", PlanLists.ComposeTeam([(Min, Longest), (Lead, Longest)], Names, "12月", Language.Zh, Today, 60)),
        new("list none zh", PlanLists.Compose(ListWords.ListTitle.Zh, "明天", [], Names, [], Language.Zh, Today, 60)),
        .. Both("waiting", l => PlanLists.Compose([(Key, Min, 12), (Key with { StaffId = "s02" }, Lead, 3)], l, Today)),
        .. Both("single", Single),
        .. Both("away", l => AbsenceNotes.Compose(new(2026, 12, 2), new(2026, 12, 4), "我下周三到周五休假", [(Mixed[0], "宏达")], l, Today)),
        .. Both("prepare", Prepare),
        .. Both("what to ask", Ask),
        .. Both("met", l => PlanMeeting.Compose(Mixed[0] with { State = PlanState.Met, Result = PlanResult.Partly }, "宏达 " + PlanSentences.When(Mixed[0], l, Today), null, l, TimeZoneInfo.Utc)),
    ];

    private static IEnumerable<Sample> Both(string name, Func<Language, Card> card) => [One($"{name} zh", card(Language.Zh)), One($"{name} en", card(Language.En))];

    // As the host sends them, with an address for each file.
    private static Sample One(string name, Card card) => new(name, card with { Actions = [.. card.Actions.Select(a => a.File is null ? a : a with { Url = "https://crm.example.com/f/AAAAAAAAAAAAAAAAAAAAAA" })] });

    private static Plan[] Drafted =>
    [
        Line("1", "c1", "2026-12-01", PlanPurpose.Bond, Complains, Promised) with { Goal = "当面说清漏油的处理，谈续约价格", People = ["王建国", "刘敏"], Materials = "样件、新报价单", Expense = "工作餐 300 元" },
        Line("2", "c4", "2026-12-03", PlanPurpose.Volume, Renews), Line("3", "c2", "2026-12-08", PlanPurpose.Bond, Rhythm), Line("4", "c3", "2026-12-15", PlanPurpose.NewClient, Unseen),
    ];

    private static Plan[] Mixed =>
    [
        Drafted[0] with { State = PlanState.Approved, Time = "10:00", DecidedBy = "s04" },
        Drafted[1] with { State = PlanState.Changed, On = "2026-12-04", DecidedBy = "s04", Comment = "3号他们开董事会，改4号" },
        Drafted[2] with { State = PlanState.Refused, DecidedBy = "s04", Comment = "上周刚去过，换永昌" },
        Drafted[3] with { State = PlanState.Submitted },
        Line("5", "c5", "2026-12-10", PlanPurpose.Payment) with { State = PlanState.Cancelled },
        Line("6", "c1", "2026-12-17", PlanPurpose.Bond) with { State = PlanState.Planned, WithId = "s04", Time = "14:30" },
        Line("7", "c5", "2026-12-01", PlanPurpose.Payment) with { State = PlanState.Met, Result = PlanResult.Partly },
    ];

    private static Plan[] Clashing => [Mixed[0] with { On = "2026-11-26" }, Line("8", "c2", "2026-11-26", PlanPurpose.Market) with { State = PlanState.Planned, Time = "10:30" }];

    private static Plan[] Longest =>
    [
        .. Enumerable.Range(0, 40).Select(i => Line($"l{i}", Some[i % Some.Length].Id, new DateOnly(2026, 12, 1).AddDays(i * 30 / 40).ToDay(), PlanPurpose.Influence, Complains, Promised, Rhythm) with
        {
            Goal = string.Concat(Enumerable.Repeat("把合同、样件、价格和排期一次谈定，", 6)), State = PlanState.Refused, DecidedBy = "s04", Comment = string.Concat(Enumerable.Repeat("这家上周刚去过，", 12)),
        }),
    ];

    private static Card Single(Language language)
    {
        var proposal = new Proposal
        {
            Id = "p1",
            AuthorId = "s01",
            Skill = VisitPlansSkill.Name,
            Conversation = "c",
            MessageKey = "m",
            Text = "下周二上午十点约宏达王总谈续约，周敏一起去",
            Language = language,
            CreatedAt = "2026-11-26T06:00:00.000Z",
            ClientId = "c1",
            Lines =
            [
                new ProposalLine
                {
                    Id = "1", Kind = ToldVisit.LineKind, Ticked = true,
                    Sentence = PlanSentences.Say(Line("9", "c1", "2026-12-01", PlanPurpose.Volume) with { Time = "10:00", People = ["王建国"], Goal = "续约" }, "宏达", Lead.NameIn(language), language, Today),
                    Label = PlanWords.Label.In(language),
                    Note = string.Join(" · ", [PlanWords.ClashHour.In(language, "10:30", "联泰电子", 60), PlanWords.WillTell.In(language, Lead.NameIn(language))]),
                },
            ],
        };
        return ConfirmingCards.Pending(proposal, Some[0], language);
    }

    private static Card Prepare(Language language) => PreparationCard.Compose(
        [new(Mixed[0] with { On = "2026-11-27" }, "宏达", Known()), new(Mixed[3] with { On = "2026-11-27", Time = "15:00", Goal = null }, "青山茶业", null)], new(2026, 11, 27), Evening(language));

    private static Card Ask(Language language) => PreparationCard.ComposeOne(new(Mixed[0] with { On = "2026-11-27" }, "宏达", Known()), Evening(language));

    private static Viewer Evening(Language language) =>
        new("s01", language, new DateTimeOffset(2026, 11, 26, 18, 0, 0, TimeSpan.FromHours(8)), TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), null, null));

    private static BriefFacts Known() => new BriefFacts(Some[0] with { RenewsOn = "2027-01-10", KeyPeople = [new() { Id = "k1", Name = "王建国", Title = "总经理", Role = DecisionRole.Decider }] })
    {
        Promises =
        [
            new() { Id = "p1", ClientId = "c1", OwnerId = "s01", StaffId = "s01", By = PromiseSide.Us, Text = "把新报价单发给王总", Person = "王建国", MadeOn = "2026-11-18", DueOn = "2026-11-27" },
            new() { Id = "p2", ClientId = "c1", OwnerId = "s01", StaffId = "s01", By = PromiseSide.Them, Text = "确认第二条产线的排期", MadeOn = "2026-11-18", DueOn = "2026-11-24" },
        ],
        Visits = [new() { Id = "v1", ClientId = "c1", OwnerId = "s01", StaffId = "s01", On = "2026-11-18", People = ["王建国"], Text = "看了样机，嫌交期长。" }],
    };

    private static MonthPlan Month(IReadOnlyList<Plan> lines) => new(Key, Min, [.. lines.OrderBy(l => l.On, StringComparer.Ordinal)])
    {
        Names = Names,
        Colleagues = new Dictionary<string, StaffMember> { ["s01"] = Min, ["s04"] = Lead },
        Approver = Lead,
    };

    private static Plan Line(string id, string clientId, string on, PlanPurpose purpose, params PlanReason[] reasons) => new()
    {
        Id = id,
        ClientId = clientId,
        OwnerId = "s01",
        StaffId = "s01",
        On = on,
        Purpose = purpose,
        Reasons = [.. reasons.Select(r => r.Code)],
        State = PlanState.Drafted,
    };

    private static Client Named(string id, string name, Tier tier, string region) => new() { Id = id, Name = name, Aliases = [name], OwnerId = "s01", Tier = tier, Region = region };
}
