using CrmBot.Data;
using CrmBot.Skills.Confirming;

namespace CrmBot.Skills.NewClients;

/// <summary>A new client's cards: as it was said, with names like it, as a lead sees it, after a try that lacked something, stored, there already, and the longest.</summary>
public static class NewClientSamples
{
    private static readonly Client Hongda = new() { Id = "c1", Name = "深圳宏达电子有限公司", Aliases = ["宏达"], OwnerId = "s01", Region = "华南", Industry = "电子", Tier = Tier.A };
    private static readonly string Long = new('新', 80);

    private static readonly IReadOnlyList<StaffMember> Owners =
    [
        new() { Id = "s01", NameZh = "张伟", NameEn = "Wei Zhang", Role = StaffRole.Manager, TeamId = "t1" },
        new() { Id = "s04", NameZh = "周敏", NameEn = "Min Zhou", Role = StaffRole.Lead, TeamId = "t1" },
    ];

    private static readonly Proposal Done = Acting.Sample(NewClientsSkill.Name);

    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Each("rich", l => NewClientCards.Ask(Rich(l), [], [], false, l)),
        .. Each("alike", l => NewClientCards.Ask(Thin(l), [Hongda], [], false, l)),
        .. Each("lead", l => NewClientCards.Ask(Thin(l), [], Owners, false, l)),
        .. Each("thin", l => NewClientCards.Ask(new NewClient(""), [], Owners, true, l)),
        .. Each("made", l => NewClientCards.Made(Rich(l).File("c9"), l == Language.Zh ? "张伟" : "Wei Zhang", false, Done, TimeZoneInfo.Utc, l)),
        .. Each("there", l => NewClientCards.There(Hongda, l)),
        .. Each("longest", l => NewClientCards.Made((Rich(l) with { Name = Long, Short = "", Industry = Long, Region = Long, Phone = Long }).File("c9"), new string('名', 30), true, Done, TimeZoneInfo.Utc, l)),
    ];

    private static NewClient Rich(Language language) => language == Language.Zh
        ? new("广州新锐电子有限公司") { Short = "新锐电子", Tier = "B", Industry = "电子", Region = "华南", Phone = "020-5550 1188", OwnerId = "s01" }
        : new("Brightwater Foods Inc") { Short = "Brightwater Foods", Tier = "B", Industry = "Food", Region = "West Coast", Phone = "(510) 555-0188", OwnerId = "s01" };

    private static NewClient Thin(Language language) => language == Language.Zh ? new("宏达食品") : new("Brightwater Foods");

    private static IEnumerable<Sample> Each(string name, Func<Language, Card> compose) => new[] { Language.Zh, Language.En }.Select(l => new Sample($"{name} {(l == Language.Zh ? "zh" : "en")}", compose(l)));
}
