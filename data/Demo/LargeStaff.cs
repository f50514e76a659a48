using System.Globalization;

namespace CrmBot.Data.Demo;

/// <summary>The staff of a company of any size: teams of about ten, the last of each its lead, then the file keeper and the director.</summary>
internal sealed class LargeStaff
{
    private const int TeamSize = 10;
    private const int Office = 2;
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public LargeStaff(ulong seed, int clients)
    {
        var count = Math.Max(12, clients / 200);
        Owners = count - Office;
        var dice = Dice.For(seed, -2);
        for (var i = 0; i < count; i++) People.Add(Person(i, dice));
        for (var t = 0; t * TeamSize < Owners; t++) Teams.Add(new Team { Id = TeamOf(t * TeamSize), NameZh = $"{t + 1}组", NameEn = $"Team {t + 1}", LeadId = IdOf(Math.Min((t + 1) * TeamSize, Owners) - 1) });
        Teams.Add(new Team { Id = "office", NameZh = "总部", NameEn = "Head office", LeadId = IdOf(count - 1) });
    }

    public List<StaffMember> People { get; } = [];

    public List<Team> Teams { get; } = [];

    /// <summary>How many own clients: all but the keeper and the director.</summary>
    public int Owners { get; }

    /// <summary>The owner of one of so many clients; each has his in a row.</summary>
    public Keeper KeeperOf(int client, int clients) => new(IdOf((int)((long)client * Owners / clients)), [], Offset);

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"s{number + 1:D2}");

    private static string TeamOf(int number) => string.Create(CultureInfo.InvariantCulture, $"t{(number / TeamSize) + 1:D3}");

    private StaffMember Person(int number, Dice dice)
    {
        var id = IdOf(number);
        var zh = DemoWords.Surname(dice) + DemoWords.Given(dice);
        var en = $"{dice.Pick(DemoWords.FirstNames)} {dice.Pick(DemoWords.LastNames)}";
        if (number == Owners) return DemoStaff.Of(id, zh, en, "office", StaffRole.Keeper, "档案管理员", "File keeper");
        if (number > Owners) return DemoStaff.Of(id, zh, en, "office", StaffRole.Director, "客户总监", "Client director");
        var team = TeamOf(number);
        return number % TeamSize == TeamSize - 1 || number == Owners - 1
            ? DemoStaff.Lead(id, zh, en, team, "组长", "Team lead")
            : DemoStaff.Manager(id, zh, en, team);
    }
}
