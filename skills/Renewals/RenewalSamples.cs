using CrmBot.Data;

namespace CrmBot.Skills.Renewals;

/// <summary>Examples of the renewal card, made by the code that makes the real one.</summary>
public static class RenewalSamples
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Notice About = new("s01", RenewalsSkill.Name, RenewalsSkill.View, "c1|2027-01-19") { Kind = PushKind.Renewal };

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("near zh", RenewalsSkill.Compose(Client("宏达"), Rich, new(2027, 1, 19), About, Language.Zh, Today)),
        new("near en", RenewalsSkill.Compose(Client("Hongda"), Rich, new(2027, 1, 19), About, Language.En, Today)),
        new("thin", RenewalsSkill.Compose(Client("宏达"), new ClientFile([], [], [], [], []), new(2026, 12, 20), About, Language.Zh, Today)),
        new("longest", RenewalsSkill.Compose(Client(new string('长', 80)), Rich, new(2027, 2, 18), About, Language.Zh, Today)),
    ];

    private static ClientFile Rich => new(
        [new Visit { ClientId = "c1", OwnerId = "s01", StaffId = "s01", On = "2026-11-12", Text = "聊了续约" }],
        [new Promise { ClientId = "c1", OwnerId = "s01", StaffId = "s01", By = PromiseSide.Us, Text = "给新报价", MadeOn = "2026-11-12" }],
        [],
        [],
        []);

    private static Client Client(string name) => new() { Id = "c1", Name = name, OwnerId = "s01", RenewsOn = "2027-01-19" };
}
