using CrmBot.Data;
using CrmBot.Skills.Complaints;
using CrmBot.Skills.FileReviews;

namespace CrmBot.Skills.Mornings;

/// <summary>A full morning, an empty one, and one as long as it gets.</summary>
internal static class MorningSamples
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 8, 22, 0, TimeSpan.FromHours(8));
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("+8", TimeSpan.FromHours(8), "+8", "+8");

    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Each("morning-rich", l => MorningCard.Compose(Rich(l))),
        .. Each("morning-thin", l => MorningCard.Compose(Empty(l))),
        .. Each("morning-longest", l => MorningCard.Compose(Longest(l), MorningWords.Late.In(l, "08:20"))),
    ];

    private static MorningFacts Empty(Language language) => new()
    {
        Now = Morning,
        Zone = Zone,
        Language = language,
        Rules = ComplaintRules.Default(),
    };

    private static MorningFacts Rich(Language language)
    {
        var zh = language == Language.Zh;
        return Empty(language) with
        {
            Plans = [Planned("p1", "c1", "09:30", zh ? "谈续约，把新报价给王总" : "renewal; hand over the new quote"), Planned("p2", "c2", null, null)],
            Promises = [new Promise { Id = "q1", ClientId = "c1", OwnerId = "s01", StaffId = "s01", By = PromiseSide.Us, Text = zh ? "给第二条产线的报价" : "quote for the second line", MadeOn = "2026-11-10", DueOn = "2026-11-19" }],
            Complaints = [new Complaint { Id = "k1", ClientId = "c2", OwnerId = "s01", HandlerId = "s01", Number = "TS-1024", Text = "", ComplainedAt = Morning.AddHours(-18).ToInstant() }],
            Call = new OverdueClient(new Client { Id = "c3", Name = zh ? "瑞丰" : "Harborview", OwnerId = "s01", Tier = Tier.A }, new DateOnly(2026, 10, 8), 30),
            Unsaved = [Note("n1", zh ? "昨天拜访了新苑，他们说预算还没批" : "Visited Elmwood, the budget is not approved yet", language)],
            Review = new ReviewState(Quarter.Of(new DateOnly(2026, 11, 23)), 20, [.. Enumerable.Range(0, 12).Select(_ => new Client { Id = "c3", Name = zh ? "瑞丰" : "Harborview", OwnerId = "s01", Tier = Tier.A, ReviewedOn = "2026-08-12" })]),
            Names = new Dictionary<string, string> { ["c1"] = zh ? "宏达" : "Northgate", ["c2"] = zh ? "新苑" : "Elmwood" },
        };
    }

    private static MorningFacts Longest(Language language)
    {
        var rich = Rich(language);
        return rich with
        {
            Plans = [.. Enumerable.Range(0, 30).Select(i => Planned($"p{i}", "c1", "09:30", new string('谈', 300)))],
            Promises = [.. Enumerable.Range(0, 50).Select(i => rich.Promises[0] with { Id = $"q{i}", Text = new string('诺', 300) })],
            Complaints = [.. Enumerable.Range(0, 50).Select(i => rich.Complaints[0] with { Id = $"k{i}" })],
            Unsaved = [.. Enumerable.Range(0, 20).Select(i => Note($"n{i}", new string('记', 2000), language))],
        };
    }

    private static Plan Planned(string id, string client, string? time, string? goal) => new()
    {
        Id = id,
        ClientId = client,
        OwnerId = "s01",
        StaffId = "s01",
        On = "2026-11-23",
        Time = time,
        Goal = goal,
        State = PlanState.Approved,
    };

    private static Proposal Note(string id, string text, Language language) => new()
    {
        Id = id,
        AuthorId = "s01",
        Skill = "visit",
        Conversation = "c",
        MessageKey = "m",
        Text = text,
        Language = language,
        CreatedAt = Morning.AddHours(-14).ToInstant(),
    };

    private static IEnumerable<Sample> Each(string name, Func<Language, Card> of) => new[] { Language.Zh, Language.En }.Select(l => new Sample($"{name}-{(l == Language.Zh ? "zh" : "en")}", of(l)));
}
