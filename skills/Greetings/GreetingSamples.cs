using CrmBot.Data;

namespace CrmBot.Skills.Greetings;

/// <summary>The greeting's cards with a person and without, held back, sent, and with the longest names.</summary>
internal static class GreetingSamples
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 14, 5, 0, TimeSpan.FromHours(8));

    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Each("greeting-rich", (l, c) => GreetingCard.Behind(c, c.KeyPeople[0], Ask(Occasion.MidAutumn), l, Now)),
        .. Each("greeting-thin", (l, c) => GreetingCard.Behind(c, null, Ask(Occasion.Plain), l, Now)),
        .. Each("greeting-held", (l, c) => GreetingCard.HeldBack(c, null, [new Complaint { Id = "k1", ClientId = "c1", OwnerId = "s01", Number = "TS-1024", Text = "", ComplainedAt = "2026-11-20T02:00:00.000Z" }], Ask(Occasion.Birthday), l, Now)),
        .. Each("greeting-sent", (l, c) => GreetingCard.Sent(c, GreetingWords.SentAs.In(l, Occasions.Name(Occasion.NewYear, l)), null, l)),
        .. Each("greeting-which", (l, c) => GreetingCard.Which([c, c with { Id = "c2", Region = "苏州" }], Ask(Occasion.Plain), l, Now)),
        .. Each("greeting-longest", (l, c) => GreetingCard.Behind(c with { Aliases = [new string('长', 60)] }, c.KeyPeople[0] with { Name = new string('名', 60), Title = new string('职', 60) }, Ask(Occasion.SpringFestival), l, Now)),
    ];

    private static GreetingAsk Ask(Occasion occasion) => new("c1", occasion, null, GreetingTone.Plain, Anyway: false);

    private static IEnumerable<Sample> Each(string name, Func<Language, Client, Card> compose) => new[] { Language.Zh, Language.En }.Select(language =>
    {
        var zh = language == Language.Zh;
        var client = new Client { Id = "c1", Name = zh ? "上海宏达机械有限公司" : "Hongda Machinery (Shanghai) Ltd", Aliases = [zh ? "宏达" : "Hongda"], OwnerId = "s01", KeyPeople = [new KeyPerson { Id = "p1", Name = zh ? "王芳" : "Fang Wang", Title = zh ? "采购总监" : "Purchasing director" }] };
        return new Sample($"{name}-{(zh ? "zh" : "en")}", compose(language, client));
    });
}
