namespace CrmBot.Data.Demo;

/// <summary>What the managers plan for today and the days after.</summary>
internal static class DemoPlans
{
    private static readonly string[] Hours = ["10:00", "15:30", "14:00", "09:30", "16:30", "11:00"];

    /// <summary>Each owner sees one client today and a few more this week; the star client is tomorrow's first visit.</summary>
    public static IEnumerable<Plan> Make(IReadOnlyList<(ClientFile File, string Goal)> files, DateOnly today, Dice dice)
    {
        foreach (var own in files.Where(f => f.File.Client.Stage != Stage.Lapsed && f.File.Client.Tier != Tier.C).GroupBy(f => f.File.Client.OwnerId))
        {
            var star = own.FirstOrDefault(f => f.File.Client.Aliases[0] == "宏达");
            (ClientFile File, string Goal)[] others = [.. dice.Shuffled(own.Where(f => f.File.Client.Aliases[0] != "宏达")).OrderByDescending(f => f.File.Client.Aliases[0] == "Pacific Crest")];
            if (star.File is not null) yield return Planned(star, today.AddDays(1), 0);
            for (var i = 0; i < Math.Min(others.Length, 5); i++)
            {
                var day = i == 0 ? today : Workdays.OnOrAfter(today.AddDays(i + (star.File is null ? 0 : 1)));
                yield return Planned(others[i], day, i + 1);
            }
        }
    }

    private static Plan Planned((ClientFile File, string Goal) file, DateOnly on, int turn) => new()
    {
        Id = $"{file.File.Client.Id}-n1",
        ClientId = file.File.Client.Id,
        OwnerId = file.File.Client.OwnerId,
        StaffId = file.File.Client.OwnerId,
        On = on.ToDay(),
        Time = Hours[turn],
        Goal = file.Goal,
        ChangedAt = file.File.Client.ChangedAt,
        ChangedBy = file.File.Client.OwnerId,
    };
}
