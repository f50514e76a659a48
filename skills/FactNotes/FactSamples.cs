using CrmBot.Data;

namespace CrmBot.Skills.FactNotes;

/// <summary>The facts' cards: just noted, released, an insider's, a list, the question whose it is, and the longest.</summary>
internal static class FactSamples
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 14, 5, 0, TimeSpan.FromHours(8));

    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Each("fact-noted", l => FactCards.One(View(l, Fact(l)), FactNoteWords.Kept.In(l, l == Language.Zh ? "听王总说" : "told by Wang", l == Language.Zh ? "3级" : "grade 3"), null, l)),
        .. Each("fact-released", l => FactCards.One(View(l, Fact(l) with { Grade = SourceGrade.Published, Source = null, ReleasedBy = "s01" }), null, null, l)),
        .. Each("fact-insider", l => FactCards.One(View(l, Fact(l) with { Grade = SourceGrade.Insider, Source = null }), null, null, l)),
        .. Each("fact-list", l => FactCards.List(Name(l), [View(l, Fact(l)), View(l, Fact(l) with { Id = "f2", Grade = SourceGrade.Insider, On = "2025-09-01" })], false, l, Now)),
        .. Each("fact-which", l => FactCards.Which([new Client { Id = "c1", Name = Name(l), OwnerId = "s01", Region = l == Language.Zh ? "上海" : "Shanghai" }, new Client { Id = "c2", Name = Name(l), OwnerId = "s01" }], "", l, Now)),
        .. Each("fact-longest", l => FactCards.List(new string('长', 60), [.. Enumerable.Range(0, 20).Select(i => View(l, Fact(l) with { Id = $"f{i}", Text = new string('情', 600), Source = new string('源', 30) }) with { By = new string('名', 30) })], true, l, Now)),
    ];

    private static string Name(Language language) => language == Language.Zh ? "宏达" : "Hongda";

    private static ClientFact Fact(Language language) => new()
    {
        Id = "f1",
        ClientId = "c1",
        OwnerId = "s01",
        StaffId = "s01",
        On = "2026-08-20",
        Text = language == Language.Zh ? "打算明年上新产线，预算三百万" : "planning a new line next year, three million budgeted",
        Grade = SourceGrade.Contact,
        Source = language == Language.Zh ? "王总" : "Wang",
    };

    private static FactView View(Language language, ClientFact fact) => new(fact, Name(language), language == Language.Zh ? "张伟" : "Wei Zhang", language == Language.Zh ? "张伟" : "Wei Zhang", Now);

    private static IEnumerable<Sample> Each(string name, Func<Language, Card> compose) => new[] { Language.Zh, Language.En }.Select(l => new Sample($"{name}-{(l == Language.Zh ? "zh" : "en")}", compose(l)));
}
