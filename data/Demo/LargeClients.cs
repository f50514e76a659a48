using System.Globalization;

namespace CrmBot.Data.Demo;

/// <summary>The clients of a company of any size, one at a time: one in twenty is busy, two in three are Chinese.</summary>
internal sealed class LargeClients(ulong seed, int clients, DateOnly today, LargeStaff staff)
{
    public const int BusyEvery = 20;
    public const int BusyVisits = 24;
    public const int BusyPromises = 6;
    public const int BusyComplaints = 2;
    private static readonly string[] Regions = ["West Coast", "Midwest", "East Coast"];

    // Yesterday's midnight: never ahead of the clock, and the same all day.
    private readonly DateTimeOffset _midnight = new(today.AddDays(-2).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    public static int Busy(int clients) => (clients + BusyEvery - 1) / BusyEvery;

    public static bool IsBusy(int number) => number % BusyEvery == 0;

    public ClientFile Make(int number)
    {
        var dice = Dice.For(seed, number);
        var language = number % 3 == 2 ? Language.En : Language.Zh;
        var keeper = staff.KeeperOf(number, clients);
        var busy = IsBusy(number);
        var client = ClientFacts.Fill(Named(number, language, keeper.OwnerId, busy, dice), language, today, dice);
        var cast = DemoPeople.Make(language, busy ? 4 : dice.Between(2, 3), dice, TextBook.Of(language));
        var history = new ClientHistory(client, cast, language, keeper, today, dice);
        return busy
            ? history.Regular(BusyVisits, today.AddDays(-355), today.AddDays(-dice.Between(1, 14)), 7, 16).Finish(BusyPromises)
            : history.Regular(2, today.AddDays(-dice.Between(200, 355)), today.AddDays(-dice.Between(3, 180))).Finish(0);
    }

    private Client Named(int number, Language language, string ownerId, bool busy, Dice dice)
    {
        var (name, aliases, region, industry) = language == Language.Zh ? Chinese(number) : English(number);
        return new Client
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"c{number + 1:D7}"),
            Name = name,
            Aliases = aliases,
            OwnerId = ownerId,
            Industry = industry,
            Region = region,
            Tier = busy ? Tier.A : dice.Chance(30) ? Tier.B : Tier.C,
            Stage = busy ? Stage.Loyal : Stage.Active,
            ChangedAt = _midnight.AddMilliseconds(number).ToInstant(),
        };
    }

    // Numbers of one language run without gaps: 0, 1, 3, 4, 6 … and 2, 5, 8 …
    private static (string, string[], string, string) Chinese(int number)
    {
        var (name, aliases, city, industry) = LargeNames.Chinese(number - (number / 3));
        return (name, aliases, city, industry);
    }

    private static (string, string[], string, string) English(int number)
    {
        var (name, aliases, industry) = LargeNames.English(number / 3);
        return (name, aliases, Regions[number % Regions.Length == 2 ? number / 3 % 3 : 0], industry);
    }
}
