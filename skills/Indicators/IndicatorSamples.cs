using CrmBot.Data;

namespace CrmBot.Skills.Indicators;

/// <summary>Examples of the indicators' cards, made by the code that makes the real ones.</summary>
public static class IndicatorSamples
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly IndicatorPeriod Month = new(new(2026, 11, 1), Today);

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("mine zh", IndicatorCard.Compose(Facts(true, 7) with { IsOwn = true }, Language.Zh)),
        new("mine en", IndicatorCard.Compose(Facts(false, 7) with { IsOwn = true }, Language.En)),
        new("team zh", IndicatorCard.Compose(Team(true), Language.Zh)),
        new("team en", IndicatorCard.Compose(Team(false), Language.En)),
        new("thin", IndicatorCard.Compose(Facts(true, 0) with { IsOwn = true }, Language.Zh)),
        new("records zh", IndicatorRecords.Compose(Opened(true, "宏达"), Language.Zh, Today)),
        new("records en", IndicatorRecords.Compose(Opened(false, "Hongda"), Language.En, Today)),
        new("longest", IndicatorRecords.Compose(Opened(true, new string('长', 60)), Language.Zh, Today)),
    ];

    private static IndicatorFacts Facts(bool zh, int some) => new(new IndicatorScope(IndicatorScope.OfStaff("s01"), zh ? "张伟" : "Wei Zhang", [Person("s01", "张伟", "Wei Zhang")]), Month, Values(some)) { Today = Today };

    private static IndicatorFacts Team(bool zh) => Facts(zh, 9) with
    {
        Scope = new IndicatorScope(IndicatorScope.OfTeam("t1"), zh ? "华东组" : "East China", []),
        ByMember = [(Person("s01", "张伟", "Wei Zhang"), 23), (Person("s02", "李晓梅", "Xiaomei Li"), 17), (Person("s03", "林志鹏", "Zhipeng Lin"), 4)],
        HasTeam = true,
    };

    private static IReadOnlyList<Reckoned> Values(int some) => [.. IndicatorTable.All.Select((indicator, i) => new Reckoned(indicator, Of(some == 0 ? 0 : some + i, some == 0 ? 0 : i % 4, indicator), Of(some == 0 ? 0 : some, some == 0 ? 0 : 2, indicator)))];

    private static Measure Of(int yes, int no, Indicator indicator) => new([.. Enumerable.Range(0, yes).Select(Record)], [.. Enumerable.Range(0, indicator.Unit == IndicatorUnit.Share ? no : 0).Select(Record)])
    {
        Mean = indicator.Unit == IndicatorUnit.Average && yes > 0 ? 80 + yes : null,
        Clients = indicator.Unit == IndicatorUnit.PerHundred ? 42 : indicator.Id == "contacts" ? yes - 2 : 0,
    };

    private static Counted Record(int i) => new($"c{i % 5}", $"2026-11-{(i % 19) + 1:00}", "看了样品，要两周内的报价", i % 2 == 0 ? "s01" : "s02");

    private static OpenedNumber Opened(bool zh, string client) =>
        new(IndicatorTable.Find("plan")!, Of(22, 3, IndicatorTable.Find("plan")!), new IndicatorScope(IndicatorScope.OfTeam("t1"), zh ? "华东组" : "East China", []), Month)
        {
            Clients = new Dictionary<string, string> { ["c0"] = client, ["c1"] = client, ["c2"] = client },
            People = new Dictionary<string, string> { ["s01"] = zh ? "张伟" : "Wei Zhang", ["s02"] = zh ? "李晓梅" : "Xiaomei Li" },
        };

    private static StaffMember Person(string id, string zh, string en) => new() { Id = id, NameZh = zh, NameEn = en, Role = StaffRole.Manager, TeamId = "t1" };
}
