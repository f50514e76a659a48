using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CrmBot.Benchmarks.Hosts;
using CrmBot.Data;
using CrmBot.Data.Calendar;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Skills.VisitPlans;
using Microsoft.Extensions.Options;

namespace CrmBot.Benchmarks.Parts;

/// <summary>What a month's plan of 40 managers with 150 clients each costs, evidence and draft, and how often the store is asked for it.</summary>
public sealed class PlansPart(Workplace work, Report report, bool small)
{
    private const int ClientsEach = 150;
    private const int VisitsEach = 8;
    private const int Rounds = 9;

    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly MonthKey Next = new("", new DateOnly(2026, 12, 1));

    public async Task RunAsync()
    {
        var managers = small ? 4 : 40;
        await using var store = await SqliteDocumentStore.OpenAsync(Path.Combine(work.NewData("plans"), "crmbot.db"), TimeProvider.System, CancellationToken.None);
        await store.EnsureAsync(DataSchema.All, CancellationToken.None);
        await FillAsync(store, managers);
        await store.EnsureAsync(DataSchema.All, CancellationToken.None);

        var counting = new CountingStore(store);
        var staff = new Staff(counting, TimeProvider.System);
        var months = new MonthPlans(new Plans(counting), new PlanEvidences(counting), staff, WorkCalendar.Of(new CalendarOptions()), Options.Create(new PlanOptions()));
        var access = new Access(counting, staff, TimeProvider.System);
        var people = await staff.AllAsync(CancellationToken.None);
        var readers = new List<(StaffMember Person, Reader Reader)>();
        foreach (var person in people) readers.Add((person, await access.ForAsync(person, CancellationToken.None)));

        var times = new List<double>();
        var (lines, left, calls) = (0, 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            (lines, left, var before, var watch) = (0, 0, counting.Calls, Stopwatch.StartNew());
            foreach (var (person, reader) in readers)
            {
                var draft = await months.DraftAsync(reader, person, Next with { StaffId = person.Id }, Today, CancellationToken.None);
                (lines, left) = (lines + draft.Lines.Count, left + draft.Left.Count);
            }
            times.Add(watch.Elapsed.TotalMilliseconds / (managers * ClientsEach));
            calls = counting.Calls - before;
        }
        times.Sort();
        report.AtMost(
            $"A month's plan, {managers} managers × {ClientsEach} clients: time a client",
            times[times.Count / 2],
            1,
            " ms",
            $"median of {Rounds}; {calls} calls of the store, {lines:N0} lines drafted, {left:N0} clients without room; slowest round {times[^1].ToString("0.###", CultureInfo.InvariantCulture)} ms");
    }

    private static async Task FillAsync(SqliteDocumentStore store, int managers)
    {
        var dice = new Random(20261125);
        var made = new Dictionary<string, List<Doc>>();
        for (var m = 0; m < managers; m++)
        {
            var owner = $"s{m:00}";
            Add("staff", owner, new { nameZh = $"经理{m}", nameEn = $"Manager {m}", role = "manager", teamId = "t" });
            for (var c = 0; c < ClientsEach; c++)
            {
                var id = $"{owner}-c{c:000}";
                Add("clients", id, new { name = $"客户{m}-{c}", aliases = new[] { $"客户{c}" }, ownerId = owner, tier = "ABC"[dice.Next(3)].ToString(), region = "华南", renewsOn = Day(dice.Next(-30, 360)), profile = Words(60), changedAt = "2026-11-01T00:00:00.000Z" });
                for (var v = 0; v < VisitsEach; v++) Add("visits", $"{id}-v{v}", new { clientId = id, ownerId = owner, staffId = owner, on = Day(-dice.Next(360)), kind = "visit", people = new[] { "王芳" }, text = Words(120) });
                if (dice.Next(3) == 0) Add("promises", $"{id}-p", new { clientId = id, ownerId = owner, by = "us", staffId = owner, text = Words(20), madeOn = Day(-20), dueOn = Day(dice.Next(-20, 40)), state = "open" });
                if (dice.Next(15) == 0) Add("complaints", $"{id}-x", new { clientId = id, ownerId = owner, number = $"TS-{(m * ClientsEach) + c + 1001}", text = Words(40), state = "open", complainedAt = "2026-11-20T02:00:00.000Z" });
                if (dice.Next(10) == 0) Add("plans", $"{id}-n", new { clientId = id, ownerId = owner, staffId = owner, on = Day(dice.Next(6, 36)), state = "planned" });
            }
        }
        foreach (var (collection, docs) in made)
        {
            foreach (var some in docs.Chunk(1000)) await store.Collection(collection).InsertManyAsync(some, CancellationToken.None);
        }

        void Add(string collection, string id, object body)
        {
            if (!made.TryGetValue(collection, out var docs)) made[collection] = docs = [];
            docs.Add(new Doc(id, 0, JsonSerializer.SerializeToUtf8Bytes(body)));
        }

        static string Day(int offset) => Today.AddDays(offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        static string Words(int length) => new('谈', length);
    }
}
