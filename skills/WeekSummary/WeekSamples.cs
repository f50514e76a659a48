using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Writing;

namespace CrmBot.Skills.WeekSummary;

/// <summary>A team's week that is full, one without anything, and one as long as it gets.</summary>
internal static class WeekSamples
{
    private static readonly DateOnly Monday = new(2026, 11, 16);

    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Each("week-rich", Rich),
        .. Each("week-thin", l => new WeekFacts { From = Monday, To = Monday.AddDays(6), Today = Monday.AddDays(7), People = [Person("s01", l)] }),
        .. Each("week-longest", Longest),
        .. new[] { Language.Zh, Language.En }.Select(l => new Sample($"week-of-{(l == Language.Zh ? "zh" : "en")}", Compose(Rich(l) with { People = [Person("s01", l)] }, l, "s01"))),
    ];

    private static WeekFacts Rich(Language language)
    {
        var zh = language == Language.Zh;
        Visit Contact(string id, string who, int day, string client, string text) => new() { Id = id, ClientId = client, OwnerId = who, StaffId = who, On = Monday.AddDays(day).ToDay(), Text = text };
        return new WeekFacts
        {
            From = Monday,
            To = Monday.AddDays(6),
            Today = Monday.AddDays(7),
            People = [Person("s01", language), Person("s02", language), Person("s03", language)],
            Contacts =
            [
                Contact("v1", "s01", 0, "c1", zh ? "王芳说第二条产线的预算批了，要我们周五前报价。" : "Fang Wang said the budget for the second line is approved and wants a quote by Friday."),
                Contact("v2", "s02", 1, "c2", zh ? "对手报价低我们4%，要我们月底前答复。" : "A competitor quoted 4% less; they want an answer by the end of the month."),
                Contact("v3", "s01", 3, "c1", zh ? "送样，合格。" : "Samples delivered and accepted."),
            ],
            Complaints = [new Complaint { Id = "k1", ClientId = "c1", OwnerId = "s01", Number = "TS-1024", Text = "", ComplainedAt = "2026-11-18T02:00:00.000Z" }],
            Unanswered = [new Complaint { Id = "k1", ClientId = "c1", OwnerId = "s01", Number = "TS-1024", Text = "", ComplainedAt = "2026-11-18T02:00:00.000Z" }],
            Late = [new Promise { Id = "p1", ClientId = "c2", OwnerId = "s02", By = PromiseSide.Us, StaffId = "s02", Text = zh ? "给样品" : "send samples", MadeOn = "2026-11-01", DueOn = "2026-11-12" }],
            Clients = new Dictionary<string, string> { ["c1"] = zh ? "宏达" : "Hongda", ["c2"] = zh ? "新苑" : "Elmwood" },
        };
    }

    private static WeekFacts Longest(Language language) => Rich(language) with
    {
        People = [.. Enumerable.Range(1, 30).Select(i => Person($"s{i:00}", language))],
        Contacts = [.. Enumerable.Range(0, 200).Select(i => new Visit { Id = $"v{i}", ClientId = $"c{i % 40}", OwnerId = "s01", StaffId = $"s{1 + (i % 20):00}", On = Monday.AddDays(i % 7).ToDay(), Text = new string('记', 3000) })],
        Late = [.. Enumerable.Range(0, 100).Select(i => new Promise { Id = $"p{i}", ClientId = $"c{i % 40}", OwnerId = "s01", By = PromiseSide.Us, StaffId = "s01", Text = new string('诺', 300), MadeOn = "2026-10-01", DueOn = "2026-10-10" })],
        Clients = Enumerable.Range(0, 40).ToDictionary(i => $"c{i}", i => $"{new string('名', 30)}{i}"),
    };

    private static StaffMember Person(string id, Language language) => new() { Id = id, NameZh = $"王敏{id[1..]}", NameEn = $"Min Wang {id[1..]}", Role = StaffRole.Manager, TeamId = "t1", Language = language };

    private static IEnumerable<Sample> Each(string name, Func<Language, WeekFacts> of) => new[] { Language.Zh, Language.En }.Select(l => new Sample($"{name}-{(l == Language.Zh ? "zh" : "en")}", Compose(of(l), l)));

    // A model worded the first sentence.
    private static Card Compose(WeekFacts facts, Language language, string? staffId = null)
    {
        var worded = Worded.Of(WeekWriter.Write(facts, language), null, language);
        return WeekCard.Compose(facts, staffId, worded with { Draft = new Draft([.. worded.Draft.Sections.Select(s => s with { Sentences = [s.Sentences[0] with { ByModel = true }, .. s.Sentences.Skip(1)] })]) }, language);
    }
}
