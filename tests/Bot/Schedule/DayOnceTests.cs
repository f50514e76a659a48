using System.Globalization;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Schedule;

/// <summary>Two hosts, a clock that is driven, one host killed at any moment: each push once. DAY_KILLS asks for more runs than the few of every day.</summary>
public sealed class DayOnceTests
{
    private static readonly string[] People = ["s01", "s02", "s03", "s04", "s05", "s06", "s07", "s08"];

    [Fact]
    public async Task Two_hosts_one_of_them_killed_send_each_push_once()
    {
        var runs = int.Parse(Environment.GetEnvironmentVariable("DAY_KILLS") ?? "4", CultureInfo.InvariantCulture);
        DyingStore? dying = null;
        await using var house = await DemoHouse.OpenAsync(store => dying = new DyingStore(store));
        await house.GreetAsync(People);
        await using var second = await house.SecondHostAsync(sameChannel: true);
        var (random, day) = (new Random(20261127), new DateOnly(2026, 11, 24));
        var (expected, lost, doubled, again) = (0, 0, 0, 0);

        for (var run = 0; run < runs; run++, day = day.AddDays(1))
        {
            while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(1);
            house.Clock.Now = second.Clock.Now = DayHouse.At($"{day.ToDay()}T00:30");
            // A chat in which nobody says anything for months is forgotten.
            if (run % 20 == 19) await house.GreetAsync(People);
            await DrainAsync(second);
            var before = house.Channel.Events.Count;
            house.Clock.Now = second.Clock.Now = DayHouse.At($"{day.ToDay()}T18:30");
            dying!.DieAfter(random.Next(1, 400));
            await Task.WhenAll(DieAsync(house), DrainAsync(second));
            dying.Revive();
            // What the dead host had in hand is free again after its lease.
            second.Clock.Advance(TimeSpan.FromMinutes(3));
            await DrainAsync(second);

            var lines = await SettledAsync(second, day);
            var sent = house.Channel.Events.Skip(before).Where(e => !e.Update && e.Text.Contains(day.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)).ToList();
            expected += lines.Count;
            lost += lines.Count(l => l.State != "done");
            var cards = sent.Where(e => e.Text.Contains("要你定", StringComparison.Ordinal)).CountBy(e => e.Address.UserId).ToList();
            again += cards.Sum(c => c.Value - 1);
            doubled += lines.GroupBy(l => l.Id).Count(g => g.Count() > 1);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{runs} runs, {expected} pushes, {lost} lost, {doubled} doubled, {again} sent again after the channel took them");
        Assert.True(expected > runs * 4);
        Assert.Equal((0, 0), (lost, doubled));
        Assert.True(again <= runs, $"{again} came twice");
    }

    private static async Task DrainAsync(DemoHouse house)
    {
        while (await house.RunDueAsync() > 0)
        {
        }
    }

    private static async Task DieAsync(DemoHouse house)
    {
        try
        {
            await DrainAsync(house);
        }
        catch (Exception e) when (e is StoreException or System.Reflection.TargetInvocationException)
        {
            // Dead.
        }
    }

    private static async Task<IReadOnlyList<DueItem>> SettledAsync(DemoHouse house, DateOnly day)
    {
        var found = new List<DueItem>();
        foreach (var id in People.Select(p => $"day|morning|{p}|{day.ToDay()}").Concat(new[] { "south", "east" }.Select(t => $"day|daily|{t}|{day.ToDay()}")))
        {
            if (await house.Get<DueItems>().FindAsync(id, TestContext.Current.CancellationToken) is { } item) found.Add(item);
        }
        return found;
    }
}
