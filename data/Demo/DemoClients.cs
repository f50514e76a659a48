namespace CrmBot.Data.Demo;

/// <summary>The demo company's clients, each with a year of its own.</summary>
internal static class DemoClients
{
    private static readonly (char, string, string)[] StarPeople =
        [('d', "王芳", "总经理"), ('b', "王强", "采购经理"), ('q', "陈立", "质量工程师"), ('w', "李娟", "仓储主管"), ('f', "郑虹", "财务经理")];

    private static readonly (char, string, string)[] PacificPeople =
        [('d', "Dana Whitfield", "VP Operations"), ('b', "Priya Raman", "Procurement Manager"), ('w', "Marcus Hale", "Terminal Manager"), ('q', "Tom Okafor", "Safety & Compliance")];

    // Those whose client rang yesterday or the day before and still waits for an answer, and those answered of late, by line of the list.
    private static readonly int[] Waiting = [9, 16, 30, 40];
    private static readonly int[] AnsweredOfLate = [2, 8, 22, 29, 35, 46, 52, 57];

    public static IEnumerable<(ClientFile File, string Goal)> Make(ulong seed, DateOnly today) =>
        TextBook.Lines("companies.txt").Select((line, i) => Make(line.Split('|'), i, Dice.For(seed, i), today));

    private static (ClientFile File, string Goal) Make(string[] line, int number, Dice dice, DateOnly today)
    {
        var language = line[0] == "zh" ? Language.Zh : Language.En;
        var keeper = DemoStaff.KeeperOf(line[5]);
        var client = ClientFacts.Fill(
            new Client
            {
                Id = $"c{number + 1:D3}",
                Name = line[1],
                Aliases = line[2].Split(','),
                OwnerId = line[5],
                Industry = line[3],
                Region = line[4],
                Tier = Enum.Parse<Tier>(line[6]),
                Stage = Enum.Parse<Stage>(line[7], ignoreCase: true),
                ReviewedOn = Reviewed(number, today)?.ToDay(),
                ReviewedBy = Reviewed(number, today) is null ? null : line[5],
            },
            language, today, dice);
        var texts = TextBook.Of(language);
        var cast = client.Aliases[0] switch
        {
            "宏达" => DemoPeople.Make(language, StarPeople, dice, texts),
            "Pacific Crest" => DemoPeople.Make(language, PacificPeople, dice, texts),
            _ => DemoPeople.Make(language, client.Tier switch { Tier.A => dice.Between(4, 5), Tier.B => dice.Between(3, 4), _ => dice.Between(2, 3) }, dice, texts),
        };
        var history = Live(new ClientHistory(client, cast, language, keeper, today, dice), client, number, today, dice);
        return (history.Finish(), history.NextGoal());
    }

    // Two files in five are signed this quarter, most of the others last quarter, some never.
    private static DateOnly? Reviewed(int number, DateOnly today)
    {
        var quarter = today.QuarterStart();
        var day = Workdays.OnOrBefore((number % 5 < 2 ? quarter : quarter.AddMonths(-3)).AddDays(9 + (number * 7 % 40)));
        return number % 10 == 9 ? null : day < today ? day : Workdays.OnOrBefore(day.AddMonths(-3));
    }

    private static ClientHistory Live(ClientHistory history, Client client, int number, DateOnly today, Dice dice)
    {
        if (client.Aliases[0] == "宏达") return history.Regular(8, today.AddDays(-352), today.AddDays(-196), 4).HandPlaced("star");
        if (client.Aliases[0] == "Pacific Crest") return history.Regular(9, today.AddDays(-348), today.AddDays(-112), 5).HandPlaced("pacific");
        var waiting = Waiting.Contains(number);
        var answered = AnsweredOfLate.Contains(number);
        var (contacts, since, last) = (client.Stage, client.Tier) switch
        {
            (Stage.Lapsed, _) => (dice.Between(3, 5), 358, dice.Between(185, 230)),
            (Stage.Prospect, _) => (dice.Between(2, 3), 75, dice.Between(6, 30)),
            (Stage.New, Tier.A) => (dice.Between(12, 14), 170, dice.Between(2, 12)),
            (Stage.New, _) => (dice.Between(5, 7), 120, dice.Between(3, 20)),
            (_, Tier.A) => (dice.Between(16, 23), 357, dice.Between(2, 16)),
            (_, Tier.B) => (dice.Between(8, 13), 350, dice.Between(4, 40)),
            _ => (dice.Between(3, 6), 340, dice.Between(20, 100)),
        };
        if (waiting || answered) last = Math.Max(last, 14);
        var before = client.Tier switch { Tier.A when contacts > 15 => [3, contacts - 6], Tier.B when contacts > 7 => [contacts / 2], _ => Array.Empty<int>() };
        history.Regular(contacts, today.AddDays(-since), today.AddDays(-last), before);
        if (answered) history.Complained(Workdays.OnOrBefore(today.AddDays(-dice.Between(4, 10))), ComplaintState.Answered);
        if (waiting) history.Complained(today.AddDays(number % 3 == 0 ? -2 : -1), ComplaintState.Registered);
        return history;
    }
}
