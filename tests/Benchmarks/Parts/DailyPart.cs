using System.Diagnostics;
using System.Globalization;
using CrmBot.Benchmarks.Hosts;
using CrmBot.Channels.Cards;
using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.TeamDay;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CrmBot.Benchmarks.Parts;

/// <summary>The cards of the day of all teams with a year behind them, read and drawn as they are sent, and what a team costs beside one of ten teams.</summary>
public sealed class DailyPart(Workplace work, Report report, bool small)
{
    private const int FewTeams = 10;

    public async Task RunAsync()
    {
        var many = small ? 100 : 1_000;
        var few = await CostAsync(await work.TeamsAsync(FewTeams), FewTeams, many / FewTeams);
        var all = await CostAsync(await work.TeamsAsync(many), many, small ? 3 : 1);
        report.AtMost($"All cards of the day, {many:N0} teams × 10 with {many * 2_000:N0} visits", all.Seconds, 60, " s", string.Create(CultureInfo.InvariantCulture, $"{all.Cards:N0} cards, {all.Bytes / 1024.0 / all.Cards:0.0} KB each, one after another; {all.Items:N0} lines to decide"));
        report.AtMost("VmRSS above idle while they are made", all.Megabytes, 300, " MB", string.Create(CultureInfo.InvariantCulture, $"idle {all.Idle:0} MB"));
        report.AtMost($"A team's card, {many:N0} teams over {FewTeams}", all.Milliseconds / few.Milliseconds, 1.3, " ×", string.Create(CultureInfo.InvariantCulture, $"medians: {all.Milliseconds:0.00} ms, {few.Milliseconds:0.00} ms"));
    }

    private static async Task<Cost> CostAsync(string data, int teams, int rounds)
    {
        await using var services = Services(data);
        await services.GetRequiredService<Data.Documents.IDocumentStore>().EnsureAsync(DataStart.Collections, CancellationToken.None);
        var staff = services.GetRequiredService<Staff>();
        var people = new List<(StaffMember Lead, TeamDayKey Key)>();
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        var now = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), zone);
        await foreach (var page in staff.TeamPagesAsync(CancellationToken.None))
        {
            foreach (var team in page) people.Add(((await staff.GetAsync(team.LeadId, CancellationToken.None))!, new TeamDayKey(team.Id, DateOnly.FromDateTime(now.DateTime))));
        }
        if (people.Count != teams) throw new InvalidOperationException($"{people.Count} teams, not {teams}.");

        // Everything is compiled before it counts, on either size alike.
        for (var i = 0; i < 300; i++) await DrawAsync(services, people[i % people.Count], now);
        await Task.Delay(TimeSpan.FromSeconds(1));
        GC.Collect();
        var (idle, peak, bytes, cards, lines) = (Resident(), 0.0, 0L, 0, 0);
        var times = new List<double>(teams * rounds);
        var best = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            foreach (var person in people)
            {
                var one = Stopwatch.GetTimestamp();
                var (size, open) = await DrawAsync(services, person, now);
                times.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
                if (round > 0) continue;
                (bytes, cards, lines) = (bytes + size, cards + 1, lines + open);
                if (cards % 50 == 0) peak = Math.Max(peak, Resident());
            }
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalSeconds);
        }
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{teams:N0} teams: {best:0.00} s, median {times[times.Count / 2]:0.00} ms, p99 {times[times.Count * 99 / 100]:0.00} ms, {idle:0} MB idle, {peak:0} MB at most"));
        return new Cost(best, times[times.Count / 2], Math.Max(0, peak - idle), idle, bytes, cards, lines);
    }

    private static async Task<(int Bytes, int Open)> DrawAsync(ServiceProvider services, (StaffMember Lead, TeamDayKey Key) one, DateTimeOffset now)
    {
        var place = new Conversation { Address = new Address { Channel = "test", Conversation = one.Lead.Id, UserId = one.Lead.Id } };
        var shown = await services.GetRequiredService<Assistant>().ShowAsync(new Notice(one.Lead.Id, TeamDaySkill.Name, TeamDaySkill.TeamView, one.Key.RecordId), one.Lead, place, now, CancellationToken.None);
        if (shown?.Reply.Card is not { } card) throw new InvalidOperationException($"No card for {one.Key.RecordId}.");
        await services.GetRequiredService<Access>().WriteLogAsync(shown.Reader, CancellationToken.None);
        return (AdaptiveCards.Render(card, AdaptiveTarget.Teams).Length, card.Parts.OfType<Items>().Sum(i => i.Rows.Count(r => r.Actions.Count > 0)) + card.Parts.OfType<Fold>().SelectMany(f => f.Parts.OfType<Items>()).Sum(i => i.Rows.Count(r => r.Actions.Count > 0)));
    }

    private static double Resident()
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }

    private static ServiceProvider Services(string data)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Store:Folder", data)]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddCrmBot(configuration, new Hosting());
        return services.BuildServiceProvider();
    }

    private sealed record Cost(double Seconds, double Milliseconds, double Megabytes, double Idle, long Bytes, int Cards, int Items);

    private sealed class Hosting : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "CrmBot.Benchmarks";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
