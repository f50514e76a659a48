using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Letters;
using CrmBot.Skills.Drafting.Writing;

namespace CrmBot.Skills.Greetings;

/// <summary>The greeting's cards with a person and without, held back, sent, and with the longest names.</summary>
internal static class GreetingSamples
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 14, 5, 0, TimeSpan.FromHours(8));

    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Each("greeting-rich", (l, c) => Behind(new(c, c.KeyPeople[0]) { Released = [Known(l)] }, Ask(Occasion.MidAutumn), l, reworded: true)),
        .. Each("greeting-thin", (l, c) => Behind(new(c, null), Ask(Occasion.Plain), l)),
        .. Each("greeting-held", (l, c) => GreetingCard.HeldBack(c, null, [new Complaint { Id = "k1", ClientId = "c1", OwnerId = "s01", Number = "TS-1024", Text = "", ComplainedAt = "2026-11-20T02:00:00.000Z" }], Ask(Occasion.Birthday), l, Now)),
        .. Each("greeting-sent", (l, c) => GreetingCard.Sent(c, GreetingWords.SentAs.In(l, Occasions.Name(Occasion.NewYear, l)), null, l)),
        .. Each("greeting-which", (l, c) => GreetingCard.Which([c, c with { Id = "c2", Region = "苏州" }], Ask(Occasion.Plain), l, Now)),
        .. Each("greeting-longest", (l, c) => Behind(new(c with { Aliases = [new string('长', 60)] }, c.KeyPeople[0] with { Name = new string('名', 60), Title = new string('职', 60) }) { Released = [Known(l) with { Text = new string('情', 150) }] }, Ask(Occasion.SpringFestival), l)),
    ];

    private static GreetingAsk Ask(Occasion occasion) => new("c1", occasion, null, LetterTone.Plain, Anyway: false);

    private static ClientFact Known(Language language) => new() { Id = "f1", ClientId = "c1", OwnerId = "s01", StaffId = "s01", On = "2026-10-10", Text = language == Language.Zh ? "新厂房十月落成" : "the new hall opened in October", Grade = SourceGrade.Published, ReleasedBy = "s01" };

    private static Card Behind(GreetingFacts facts, GreetingAsk ask, Language language, bool reworded = false)
    {
        var letter = GreetingText.Letter(ask, facts, Sender, DateOnly.FromDateTime(Now.DateTime), TimeZoneInfo.Utc, language);
        var worded = Worded.Of(letter.Job, null, language);
        if (reworded) worded = worded with { Draft = new Draft([.. worded.Draft.Sections.Select(s => s with { Sentences = [.. s.Sentences.Select(x => x with { ByModel = true })] })]) };
        return GreetingCard.Behind(facts, ask, letter, worded, language, Now);
    }

    private static StaffMember Sender => new() { Id = "s01", NameZh = "王敏", NameEn = "Min Wang", Role = StaffRole.Manager, TeamId = "t1" };

    private static IEnumerable<Sample> Each(string name, Func<Language, Client, Card> compose) => new[] { Language.Zh, Language.En }.Select(language =>
    {
        var zh = language == Language.Zh;
        var client = new Client { Id = "c1", Name = zh ? "上海宏达机械有限公司" : "Hongda Machinery (Shanghai) Ltd", Aliases = [zh ? "宏达" : "Hongda"], OwnerId = "s01", KeyPeople = [new KeyPerson { Id = "p1", Name = zh ? "王芳" : "Fang Wang", Title = zh ? "采购总监" : "Purchasing director" }] };
        return new Sample($"{name}-{(zh ? "zh" : "en")}", compose(language, client));
    });
}
