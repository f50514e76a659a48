using System.Globalization;
using CrmBot.Data.Documents;

namespace CrmBot.Data.Demo;

/// <summary>So many teams of ten with a year of visits each, to measure what is asked team by team: 20 clients and 200 visits a colleague, plans, promises and complaints among them.</summary>
public static class LargeTeams
{
    public const int Most = 5_000;

    private const ulong Seed = 20261127;
    private const int TeamSize = 10;
    private const int ClientsEach = 20;
    private const int VisitsEach = 10;
    private const int PerMember = 1 + ClientsEach + (ClientsEach * VisitsEach) + 9;

    private static readonly string[] Told =
    [
        "看了现场，周转箱破损比上月少，仓库主管要求把标识做清楚一些，回去让工艺排样。",
        "谈明年的价格，对方说同行报得低，让我们月底前给一个阶梯价，量在三千只以上。",
        "电话确认了送货时段，早上八点到十点不能卸货，司机下次提前半天打招呼。",
        "送了新样，采购和质检都在，当场做了跌落，结果满意，等他们内部走流程。",
        "对账，少开一张票，财务同意下周补；顺带问了第二条产线的进度，预算还没批。",
        "Walked the line with the plant manager; pallets hold, two labels peel off, we send new ones.",
    ];

    /// <summary>Loads so many teams into an empty store.</summary>
    public static Task LoadAsync(IDocumentStore store, int teams, DateOnly today, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(teams, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(teams, Most);
        return BulkLoad.RunAsync(store, (long)teams * TeamSize * PerMember, batches => MakeAsync(teams, today, batches), progress, cancellationToken);
    }

    private static async Task MakeAsync(int teams, DateOnly today, Batches batches)
    {
        for (var t = 0; t < teams; t++)
        {
            var (team, dice) = (string.Create(CultureInfo.InvariantCulture, $"t{t + 1:D4}"), Dice.For(Seed, t));
            await batches.AddAsync("teams", new Team { Id = team, NameZh = $"{t + 1}组", NameEn = $"Team {t + 1}", LeadId = IdOf(t, TeamSize - 1) });
            for (var m = 0; m < TeamSize; m++)
            {
                var id = IdOf(t, m);
                var (zh, en) = (DemoWords.Surname(dice) + DemoWords.Given(dice), $"{dice.Pick(DemoWords.FirstNames)} {dice.Pick(DemoWords.LastNames)}");
                await batches.AddAsync(Staff.Collection, m == TeamSize - 1 ? DemoStaff.Lead(id, zh, en, team, "组长", "Team lead") : DemoStaff.Manager(id, zh, en, team));
                for (var c = 0; c < ClientsEach; c++) await FileAsync(id, (((t * TeamSize) + m) * ClientsEach) + c, c, today, dice, batches);
                await DayAsync(id, (((t * TeamSize) + m) * ClientsEach), m, today, dice, batches);
            }
        }
    }

    // A client seen ten times a year; every fifth is an A client, some of which nobody has seen for long.
    private static async Task FileAsync(string owner, int number, int nth, DateOnly today, Dice dice, Batches batches)
    {
        var (client, last) = (ClientOf(number), dice.Below(dice.Chance(20) ? 90 : 30));
        var (name, aliases, city, industry) = LargeNames.Chinese(number);
        var person = new KeyPerson
        {
            Id = "p1",
            Name = DemoWords.Surname(dice) + "总",
            Role = DecisionRole.Decider,
            Attitudes = [new Attitude { StaffId = owner, Value = dice.Chance(4) ? AttitudeValue.Negative : AttitudeValue.Neutral, On = today.AddDays(-last).ToDay(), VisitId = $"{client}-v0", Quote = "价格还是高" }],
        };
        await batches.AddAsync(Clients.Collection, new Client
        {
            Id = client,
            Name = name,
            Aliases = aliases,
            OwnerId = owner,
            Region = city,
            Industry = industry,
            Tier = nth % 5 == 0 ? Tier.A : nth % 2 == 0 ? Tier.B : Tier.C,
            Stage = Stage.Active,
            KeyPeople = [person],
            ChangedAt = new DateTimeOffset(today.AddDays(-2).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMilliseconds(number).ToInstant(),
        });
        for (var v = 0; v < VisitsEach; v++)
        {
            var on = today.AddDays(-last - (v * 36) - (v == 0 ? 0 : dice.Below(30)));
            await batches.AddAsync(Visits.Collection, new Visit { Id = $"{client}-v{v}", ClientId = client, OwnerId = owner, StaffId = owner, On = on.ToDay(), Kind = dice.Chance(70) ? VisitKind.Visit : VisitKind.Call, People = [person.Name], Text = dice.Pick(Told) });
        }
    }

    // What the day is about: plans for today and the next days, promises, a complaint now and then, one plan of the month to approve.
    private static async Task DayAsync(string owner, int first, int member, DateOnly today, Dice dice, Batches batches)
    {
        for (var i = 0; i < 2; i++)
        {
            foreach (var ahead in (int[])[0, 1, 3])
                await batches.AddAsync(Plans.Collection, PlanOf($"{owner}-d{ahead}-{i}", owner, ClientOf(first + dice.Below(ClientsEach)), today.AddDays(ahead), PlanState.Approved));
        }
        if (member == 0)
        {
            for (var i = 0; i < 8; i++) await batches.AddAsync(Plans.Collection, PlanOf($"{owner}-m{i}", owner, ClientOf(first + i), today.AddDays(10 + i), PlanState.Submitted));
        }
        foreach (var (due, state) in new[] { (-4, PromiseState.Open), (5, PromiseState.Open), (0, PromiseState.Done) })
        {
            var client = ClientOf(first + dice.Below(ClientsEach));
            await batches.AddAsync(Promises.Collection, new Promise
            {
                Id = $"{owner}-p{due}",
                ClientId = client,
                OwnerId = owner,
                By = PromiseSide.Us,
                StaffId = owner,
                Text = "把改过的报价发给采购",
                MadeOn = today.AddDays(-20).ToDay(),
                DueOn = today.AddDays(due).ToDay(),
                State = state,
                SettledOn = state == PromiseState.Done ? today.ToDay() : null,
            });
        }
        if (member % 3 != 0) return;
        var complained = new DateTimeOffset(today.AddDays(-1).ToDateTime(new TimeOnly(2 + dice.Below(8), 0)), TimeSpan.Zero);
        await batches.AddAsync(Complaints.Collection, new Complaint
        {
            Id = $"{owner}-k",
            ClientId = ClientOf(first + 1),
            OwnerId = owner,
            HandlerId = owner,
            Number = string.Create(CultureInfo.InvariantCulture, $"TS-{1001 + first}"),
            Text = "托盘有裂缝，要求换货",
            State = ComplaintState.Accepted,
            ComplainedAt = complained.ToInstant(),
            ReporterId = owner,
        });
    }

    private static Plan PlanOf(string id, string owner, string client, DateOnly on, PlanState state) => new()
    {
        Id = id,
        ClientId = client,
        OwnerId = owner,
        StaffId = owner,
        On = on.ToDay(),
        Time = "10:00",
        Goal = "谈续约",
        State = state,
    };

    private static string IdOf(int team, int member) => string.Create(CultureInfo.InvariantCulture, $"s{(team * TeamSize) + member + 1:D5}");

    private static string ClientOf(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number + 1:D7}");
}
