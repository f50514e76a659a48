namespace CrmBot.Data.Demo;

/// <summary>The twelve people of the demo company: three sales teams with their leads, the director and the file keeper.</summary>
internal static class DemoStaff
{
    public static IReadOnlyList<Team> Teams { get; } =
    [
        new() { Id = "south", NameZh = "华南组", NameEn = "South China", LeadId = "s04" },
        new() { Id = "east", NameZh = "华东组", NameEn = "East China", LeadId = "s08" },
        new() { Id = "america", NameZh = "北美组", NameEn = "North America", LeadId = "s10" },
        new() { Id = "office", NameZh = "总部", NameEn = "Head office", LeadId = "s11" },
    ];

    public static IReadOnlyList<StaffMember> People { get; } =
    [
        Manager("s01", "张伟", "Wei Zhang", "south"),
        Manager("s02", "李晓梅", "Xiaomei Li", "south"),
        Manager("s03", "林志鹏", "Zhipeng Lin", "south"),
        Lead("s04", "周敏", "Min Zhou", "south", "华南组长", "Team lead South China"),
        Manager("s05", "孙悦", "Yue Sun", "east"),
        Manager("s06", "徐海涛", "Haitao Xu", "east"),
        Manager("s07", "赵倩", "Qian Zhao", "east"),
        Lead("s08", "王磊", "Lei Wang", "east", "华东组长", "Team lead East China"),
        Manager("s09", "科瑞安", "Ryan Cole", "america") with { Zone = "America/Los_Angeles" },
        Lead("s10", "卡艾米", "Emily Carter", "america", "北美组长", "Team lead North America") with { Zone = "America/Los_Angeles" },
        Of("s11", "陈志远", "Zhiyuan Chen", "office", StaffRole.Director, "客户总监", "Client director"),
        Of("s12", "何静", "Jing He", "office", StaffRole.Keeper, "档案管理员", "File keeper"),
    ];

    /// <summary>The channel users that are a staff member, as the page, the terminal and the Playground name them.</summary>
    public static IEnumerable<Identity> IdentitiesOf(string staffId) =>
    [
        new() { Id = Identity.IdOf("webchat", staffId), StaffId = staffId },
        new() { Id = Identity.IdOf("terminal", staffId), StaffId = staffId },
        new() { Id = Identity.IdOf("msteams", $"29:demo-{staffId}"), StaffId = staffId },
    ];

    public static StaffMember Manager(string id, string zh, string en, string team) => Of(id, zh, en, team, StaffRole.Manager, "客户经理", "Account manager");

    public static StaffMember Lead(string id, string zh, string en, string team, string titleZh, string titleEn) => Of(id, zh, en, team, StaffRole.Lead, titleZh, titleEn);

    public static StaffMember Of(string id, string zh, string en, string team, StaffRole role, string titleZh, string titleEn) => new()
    {
        Id = id,
        NameZh = zh,
        NameEn = en,
        Role = role,
        TeamId = team,
        TitleZh = titleZh,
        TitleEn = titleEn,
        Zone = "Asia/Shanghai",
    };

    /// <summary>The owner's team-mates and his zone's usual distance from UTC.</summary>
    public static Keeper KeeperOf(string ownerId)
    {
        var owner = People.First(p => p.Id == ownerId);
        return new Keeper(
            ownerId,
            [.. People.Where(p => p.TeamId == owner.TeamId && p.Id != ownerId).Select(p => p.Id)],
            TimeSpan.FromHours(owner.TeamId == "america" ? -8 : 8));
    }
}
