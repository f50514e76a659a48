using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CrmBot.Benchmarks.Hosts;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;

namespace CrmBot.Benchmarks.Parts;

/// <summary>The lists of what is open, with a thousand closed promises and complaints beside it and with a million, all of the one manager who asks. The store refuses a query that no declared index serves.</summary>
public sealed class ListsPart(Workplace work, Report report, bool small)
{
    private const int Few = 1_000;
    private const int Open = 20;
    private const int ClientsEach = 40;
    private const string Owner = "s01";

    private static readonly DateOnly Today = new(2026, 11, 25);

    public async Task RunAsync()
    {
        var many = small ? 20_000 : 1_000_000;
        await using var fewStore = await MakeAsync(Few);
        await using var manyStore = await MakeAsync(many);
        (string Name, Func<Lists, Task<int>> Ask)[] lists =
        [
            ("What I have promised", l => l.PromisedAsync()),
            ("A client's open promises", l => l.OfClientAsync()),
            ("Overdue promises", l => l.OverdueAsync()),
            ("Complaints in hand", l => l.InHandAsync()),
            ("A client's open complaints", l => l.ComplaintsOfClientAsync()),
        ];
        var (few, more) = (await Lists.OpenAsync(fewStore), await Lists.OpenAsync(manyStore));
        foreach (var (name, ask) in lists)
        {
            var (fewTimes, manyTimes) = (new List<double>(), new List<double>());
            var rows = 0;
            for (var round = 0; round < (small ? 500 : 2_000); round++)
            {
                fewTimes.Add(await TimeAsync(() => ask(few)));
                manyTimes.Add(await TimeAsync(async () => rows = await ask(more)));
            }

            if (rows == 0) throw new InvalidOperationException($"“{name}” is empty.");
            var (a, b) = (Median(fewTimes), Median(manyTimes));
            report.AtMost($"{name}, {Few:N0} against {many:N0} closed: medians apart", Math.Max(a, b) / Math.Min(a, b), 1.3, " ×", string.Create(CultureInfo.InvariantCulture, $"{a:0} µs and {b:0} µs, {rows} rows"));
        }
    }

    private static async Task<double> TimeAsync(Func<Task<int>> ask)
    {
        var start = Stopwatch.GetTimestamp();
        await ask();
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    }

    // The first quarter is the warm-up.
    private static double Median(List<double> times) => times.Skip(times.Count / 4).Order().ElementAt(times.Count * 3 / 8);

    private async Task<SqliteDocumentStore> MakeAsync(int closed)
    {
        var watch = Stopwatch.StartNew();
        var store = await SqliteDocumentStore.OpenAsync(Path.Combine(work.NewData($"lists-{closed}"), "crmbot.db"), TimeProvider.System, CancellationToken.None);
        await store.EnsureAsync(DataSchema.All, CancellationToken.None);
        await PutAsync(store, "staff", [(Owner, new { nameZh = "张伟", nameEn = "Wei Zhang", role = "manager", teamId = "t" })]);
        await PutAsync(store, "clients", Enumerable.Range(0, ClientsEach).Select(c => ($"c{c}", (object)new { name = $"客户{c}", aliases = new[] { $"客户{c}" }, ownerId = Owner, tier = "B" })));
        await PutAsync(store, "promises", Enumerable.Range(0, closed + Open).Select(i => ($"p{i}", (object)new { clientId = $"c{i % ClientsEach}", ownerId = Owner, by = "us", staffId = Owner, text = "把新报价单发给对方，含运费和交期", madeOn = Day(-i % 900), dueOn = Day((i % 40) - 20), state = i < Open ? "open" : "done" })));
        await PutAsync(store, "complaints", Enumerable.Range(0, closed + Open).Select(i => ($"x{i}", (object)new { clientId = $"c{i % ClientsEach}", ownerId = Owner, handlerId = Owner, number = $"TS-{i + 1001}", text = "最近两批到货箱角都有压痕，仓库要求换货", state = i < Open ? "assigned" : "closed", complainedAt = $"{Day(-i % 900)}T02:00:00.000Z" })));
        await store.EnsureAsync(DataSchema.All, CancellationToken.None);
        Console.WriteLine($"A store with {closed:N0} closed promises and complaints, made in {watch.Elapsed.TotalSeconds:0.0} s");
        return store;

        static string Day(int offset) => Today.AddDays(offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static async Task PutAsync(SqliteDocumentStore store, string collection, IEnumerable<(string Id, object Body)> documents)
    {
        foreach (var some in documents.Chunk(1_000))
            await store.Collection(collection).InsertManyAsync([.. some.Select(d => new Doc(d.Id, 0, JsonSerializer.SerializeToUtf8Bytes(d.Body)))], CancellationToken.None);
    }

    /// <summary>The lists of one store, as the manager reads them.</summary>
    private sealed record Lists(Promises Promises, Complaints Complaints, Reader Reader)
    {
        public static async Task<Lists> OpenAsync(IDocumentStore store)
        {
            var staff = new Staff(store, TimeProvider.System);
            var manager = await staff.GetAsync(Owner, CancellationToken.None) ?? throw new InvalidOperationException("The manager is missing.");
            return new Lists(new Promises(store), new Complaints(store), await new Access(store, staff, TimeProvider.System).ForAsync(manager, CancellationToken.None));
        }

        public async Task<int> PromisedAsync() => (await Promises.OpenOfStaffAsync(Reader, Owner, Open + 1, CancellationToken.None)).Count;

        public async Task<int> OfClientAsync() => (await Promises.OpenOfClientAsync(Reader, "c1", Open + 1, CancellationToken.None)).Count;

        public async Task<int> OverdueAsync() => (await Promises.OverdueAsync(Reader, [Owner], Today, 200, CancellationToken.None)).Count;

        public async Task<int> InHandAsync() => (await Complaints.InHandAsync(Reader, 200, CancellationToken.None)).Count;

        public async Task<int> ComplaintsOfClientAsync() => (await Complaints.OpenOfClientAsync(Reader, "c1", Open + 1, CancellationToken.None)).Count;
    }
}
