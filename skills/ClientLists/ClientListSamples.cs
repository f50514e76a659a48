using CrmBot.Data;

namespace CrmBot.Skills.ClientLists;

/// <summary>Examples of the list, made by the code that makes the real ones.</summary>
public static class ClientListSamples
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly IReadOnlyDictionary<string, string> One = new Dictionary<string, string> { ["s01"] = "张伟" };
    private static readonly IReadOnlyDictionary<string, string> Two = new Dictionary<string, string> { ["s01"] = "张伟", ["s09"] = "Ryan Cole" };

    public static IReadOnlyList<Sample> All { get; } =
    [
        .. from language in new[] { Language.Zh, Language.En }
           from sample in new[]
           {
               ("rich", Listed(new ClientFilter(), new ClientsRead(Many(23), true, One), ClientListWords.Own.In(language), 0, null, language, Today)),
               ("second page", Listed(new ClientFilter { Everybody = true, Tier = Tier.A }, new ClientsRead(Many(70), false, Two), ClientListWords.OfTeam.In(language), 10, null, language, Today)),
               ("renewals", Listed(new ClientFilter { RenewsFrom = new DateOnly(2026, 12, 1), RenewsTo = new DateOnly(2026, 12, 31) }, new ClientsRead(Many(23), true, One), ClientListWords.Own.In(language), 0, null, language, Today)),
               ("unseen", Listed(new ClientFilter { Unseen = new Unseen(new DateOnly(2026, 8, 25), Today, true) }, new ClientsRead(Many(23), true, One) { LastContacts = Many(4).ToDictionary(c => c.Id, c => new VisitMade(c.Id, "s01", null, "2026-08-12", VisitKind.Call)) }, ClientListWords.Own.In(language), 0, null, language, Today)),
               ("who went", WhoWent.Compose([("张伟", 3, false), ("李晓梅", 0, false), ("Ryan Cole", 1, false), ("林志鹏", 0, true)], new Unseen(new DateOnly(2026, 11, 23), Today, true), true, language, Today)),
               ("thin", Listed(new ClientFilter { Region = "西北" }, new ClientsRead(Many(3), true, One), ClientListWords.Own.In(language), 0, language == Language.Zh ? "上个月" : "last month", language, Today)),
           }
           select new Sample($"{sample.Item1} {(language == Language.Zh ? "zh" : "en")}", sample.Item2),
    ];

    private static Card Listed(ClientFilter filter, ClientsRead read, string whose, int from, string? aside, Language language, DateOnly today) =>
        ClientListCard.Compose(filter, read.Only(filter), whose, from, aside, language, today);

    private static List<Client> Many(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i => new Client
        {
            Id = $"c{i}",
            OwnerId = i % 2 == 0 ? "s01" : "s09",
            Name = i == 1 ? "Northgate Precision Components and Subassemblies Limited" : $"宏达精密{i}",
            Tier = (Tier)(i % 3),
            Region = i % 2 == 0 ? "华南" : "华东",
            Industry = i % 4 == 0 ? "电子" : "物流",
            RenewsOn = i % 5 == 0 ? $"2026-12-{i % 28 + 1:00}" : null,
        }),
    ];
}
