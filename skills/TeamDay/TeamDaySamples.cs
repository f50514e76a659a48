using CrmBot.Data;
using CrmBot.Skills.Complaints;

namespace CrmBot.Skills.TeamDay;

/// <summary>A day with everything, one with nothing, one as long as it gets, several teams, and what a colleague who is asked sees.</summary>
internal static class TeamDaySamples
{
    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly DateTimeOffset Evening = new(2026, 11, 23, 18, 12, 0, TimeSpan.FromHours(8));
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), "+8", "+8");

    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Each("day-rich", l => TeamDayCard.Compose(Rich(l))),
        .. Each("day-settled", l => TeamDayCard.Compose(Settled(l), TeamDayWords.NudgeSent.In(l, Person("s01", l).NameIn(l)))),
        .. Each("day-thin", l => TeamDayCard.Compose(Facts(l) with { Evidence = new TeamEvidence { Visits = [Met("v1", "s01", "c1", l)] } })),
        .. Each("day-past", l => TeamDayCard.Compose(Rich(l) with { Key = new TeamDayKey("south", Day.AddDays(-3)) })),
        .. Each("day-longest", l => TeamDayCard.Compose(Longest(l))),
        .. Each("day-teams", l => TeamsCard.Compose(Day, Day, [Rich(l), Facts(l) with { Team = Team("east", l == Language.Zh ? "华东组" : "East China"), NoLead = true }], 0, l)),
        .. Each("day-nudge", l => NudgeCard.Compose(Asked(), Promised(l), l == Language.Zh ? "周敏" : "Min Zhou", l)),
        .. Each("day-nudge-back", NudgeCard.TakenBack),
        .. Each("day-nudge-answered", l => NudgeCard.Compose(Asked() with { Answer = MatterAnswer.Today, AnsweredAt = Evening.ToInstant() }, Promised(l), l == Language.Zh ? "周敏" : "Min Zhou", l)),
    ];

    private static TeamDayFacts Facts(Language language) => new()
    {
        Key = new TeamDayKey("south", Day),
        Team = Team("south", language == Language.Zh ? "华南组" : "South China"),
        Now = Evening,
        Zone = Zone,
        Language = language,
        Rules = ComplaintRules.Default(),
        Members = [Person("s01", language), Person("s02", language), Person("s03", language)],
        Next = Day.AddDays(1),
        Deciding = true,
        Clients = new[] { ("c1", "宏达", "Northgate"), ("c2", "新苑", "Elmwood"), ("c3", "瑞丰", "Harborview") }.ToDictionary(
            c => c.Item1,
            c => Named(c.Item1, language == Language.Zh ? c.Item2 : c.Item3, c.Item1 == "c2" ? Cooled(language) : [])),
    };

    private static TeamDayFacts Rich(Language language)
    {
        var zh = language == Language.Zh;
        return Facts(language) with
        {
            Evidence = new TeamEvidence
            {
                Visits = [Met("v1", "s01", "c1", language), Met("v2", "s01", "c3", language), Met("v3", "s02", "c2", language)],
                Plans = [Planned("p1", "s01", "c1", Day) with { State = PlanState.Met, Result = PlanResult.Reached }, Planned("p2", "s01", "c3", Day), Planned("p3", "s02", "c2", Day), Planned("p4", "s02", "c1", Day)],
                Next = [Planned("p5", "s01", "c2", Day.AddDays(1)) with { Time = "09:30", Goal = zh ? "谈第二条产线" : "talk about the second line" }, Planned("p6", "s03", "c3", Day.AddDays(1)) with { Time = "14:00" }],
                Waiting = [.. Enumerable.Range(0, 12).Select(i => Planned($"w{i}", "s03", $"c{1 + (i % 3)}", Day.AddDays(12 + i)) with { State = PlanState.Submitted })],
                Complaints =
                [
                    new Complaint { Id = "k1", ClientId = "c1", OwnerId = "s01", HandlerId = "s01", Number = "TS-1024", Text = "", ComplainedAt = Evening.AddHours(-21).ToInstant() },
                    new Complaint { Id = "k2", ClientId = "c3", OwnerId = "s02", Number = "TS-1025", Text = "", ComplainedAt = Evening.AddHours(-26).ToInstant() },
                    new Complaint { Id = "k3", ClientId = "c2", OwnerId = "s02", HandlerId = "s02", Number = "TS-1021", Text = "", State = ComplaintState.Answered, ComplainedAt = Evening.AddHours(-9).ToInstant(), AnsweredAt = Evening.AddHours(-6).ToInstant() },
                ],
                Overdue = [new Promise { Id = "q1", ClientId = "c1", OwnerId = "s01", StaffId = "s01", By = PromiseSide.Us, Text = zh ? "给第二条产线的报价" : "quote for the second line", MadeOn = "2026-11-10", DueOn = "2026-11-19" }],
                Unsaved = [new UnsavedNote("n1", "s02", Evening.AddHours(-8).ToInstant(), "c2")],
            },
            Overdue = [new OverdueClient(Named("c3", zh ? "瑞丰" : "Harborview", []) with { OwnerId = "s03" }, new DateOnly(2026, 10, 8), 30)],
            Unreached = [zh ? "林志鹏" : "Zhipeng Lin"],
        };
    }

    private static TeamDayFacts Settled(Language language)
    {
        Matter Done(MatterKind kind, string id, string whom) => new() { Id = Matter.IdOf(kind, id), Kind = kind, RecordId = id, StaffId = whom, TeamId = "south", WhomId = whom, NudgedBy = "s04", NudgedAt = Evening.ToInstant(), Day = Day.ToDay(), SeenLevel = 9, SeenBy = "s04" };
        var done = new[]
        {
            Done(MatterKind.Complaint, "k1", "s01"), Done(MatterKind.Promise, "s01", "s01") with { Answer = MatterAnswer.Today },
            Done(MatterKind.Cadence, "s03", "s03") with { NudgedAt = null, Until = "2026-11-26" },
        };
        return Rich(language) with { Done = done.ToDictionary(d => d.Id) };
    }

    private static TeamDayFacts Longest(Language language)
    {
        var rich = Rich(language);
        return rich with
        {
            Members = [.. Enumerable.Range(1, 20).Select(i => Person($"s{i:00}", language))],
            Evidence = rich.Evidence with
            {
                Complaints = [.. Enumerable.Range(0, 40).Select(i => rich.Evidence.Complaints[0] with { Id = $"k{i}", Number = $"TS-{2000 + i}" })],
                Overdue = [.. Enumerable.Range(0, 120).Select(i => new Promise { Id = $"q{i}", ClientId = "c1", OwnerId = "s01", StaffId = $"s{1 + (i % 20):00}", By = PromiseSide.Us, Text = new string('诺', 300), MadeOn = "2026-10-01", DueOn = "2026-10-10" })],
                Next = [.. Enumerable.Range(0, 60).Select(i => Planned($"x{i}", "s01", "c1", Day.AddDays(1)) with { Goal = new string('谈', 200) })],
            },
        };
    }

    private static Matter Asked() => new()
    {
        Id = "promise|s01",
        Kind = MatterKind.Promise,
        RecordId = "s01",
        StaffId = "s01",
        TeamId = "south",
        WhomId = "s01",
        NudgedBy = "s04",
        NudgedAt = Evening.ToInstant(),
        Day = Day.ToDay(),
    };

    private static (string, string?)? Promised(Language language) => language == Language.Zh
        ? ("宏达：给第二条产线的报价", "11月19日 周四到期 · 逾期4天")
        : ("Northgate: quote for the second line", "due Thu 19 Nov · 4 days overdue");

    private static Visit Met(string id, string who, string client, Language language) => new()
    {
        Id = id,
        ClientId = client,
        OwnerId = who,
        StaffId = who,
        On = Day.ToDay(),
        Text = language == Language.Zh ? "谈了报价" : "talked about the quote",
    };

    private static Plan Planned(string id, string who, string client, DateOnly on) => new() { Id = id, ClientId = client, OwnerId = who, StaffId = who, On = on.ToDay(), State = PlanState.Approved };

    private static Client Named(string id, string name, IReadOnlyList<KeyPerson> people) => new()
    {
        Id = id,
        Name = name,
        OwnerId = "s02",
        Tier = Tier.A,
        KeyPeople = people,
    };

    private static IReadOnlyList<KeyPerson> Cooled(Language language) =>
    [
        new()
        {
            Id = "p1",
            Name = language == Language.Zh ? "王总" : "Ms Chen",
            Role = DecisionRole.Decider,
            Attitudes = [new Attitude { StaffId = "s02", Value = AttitudeValue.Negative, On = Day.ToDay(), VisitId = "v3", Quote = language == Language.Zh ? "你们价格太高，不想再谈" : "you are too expensive, no more talks" }],
        },
    ];

    private static Team Team(string id, string name) => new() { Id = id, NameZh = name, NameEn = name, LeadId = "s04" };

    private static StaffMember Person(string id, Language language)
    {
        string[] zh = ["张伟", "李晓梅", "林志鹏"], en = ["Wei Zhang", "Xiaomei Li", "Zhipeng Lin"];
        var at = int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture) - 1;
        return new() { Id = id, NameZh = zh[at % 3], NameEn = en[at % 3], Role = StaffRole.Manager, TeamId = "south", Language = language };
    }

    private static IEnumerable<Sample> Each(string name, Func<Language, Card> of) => new[] { Language.Zh, Language.En }.Select(l => new Sample($"{name}-{(l == Language.Zh ? "zh" : "en")}", of(l)));
}
