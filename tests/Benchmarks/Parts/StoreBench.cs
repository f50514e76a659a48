using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;
using Index = CrmBot.Data.Documents.Index;

namespace CrmBot.Benchmarks.Parts;

/// <summary>The embedded store at full size: so many clients and 3.4 children each loaded as a seed does, then single reads and writes timed.</summary>
internal static class StoreBench
{
    private const int BatchSize = 1_000;
    private const int Rounds = 2_000;

    private static readonly CollectionSpec Clients = new(
        "clients",
        [new("owner"), new("tier"), new("lastVisit", FieldType.Day), new("changedAt", FieldType.Instant)],
        [new Index("byOwner", ["owner"]), new Index("byOwnerTierVisit", ["owner", "tier", "lastVisit"]), new Index("byChangedAt", ["changedAt"])])
    { Search = ["name", "aliases"] };

    private static readonly CollectionSpec Visits = new(
        "visits",
        [new("clientId"), new("ownerId"), new("kind"), new("day", FieldType.Day)],
        [new Index("byClientDay", ["clientId", "day"]), new Index("byOwnerDay", ["ownerId", "day"]), new Index("byOwnerKindDay", ["ownerId", "kind", "day"])]);

    public static async Task RunAsync(TextWriter output, int documents)
    {
        var folder = Directory.CreateTempSubdirectory("crmbot-bench-").FullName;
        try
        {
            await using var store = await SqliteDocumentStore.OpenAsync(Path.Combine(folder, "store.db"), TimeProvider.System, CancellationToken.None);
            await store.EnsureAsync([Clients, Visits], CancellationToken.None);
            await LoadAsync(output, store, documents);
            await output.WriteLineAsync($"{"file",-44} {new FileInfo(Path.Combine(folder, "store.db")).Length / 1_000_000,10:N0} MB");
            await MeasureAsync(output, store, documents);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    private static async Task LoadAsync(TextWriter output, SqliteDocumentStore store, int documents)
    {
        var start = Stopwatch.GetTimestamp();
        var children = documents * 34L / 10;
        await store.BulkLoadAsync(
            async () =>
            {
                await InsertAsync(output, store.Collection("clients"), documents, i => Client(i, Owners(documents)));
                await output.WriteLineAsync($"  clients after {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s, {Environment.CpuUsage.TotalTime.TotalSeconds:N0} s of processor time ({Environment.CpuUsage.UserTime.TotalSeconds:N0} s user)");
                await InsertAsync(output, store.Collection("visits"), children, i => Visit(i, documents));
                await output.WriteLineAsync($"  inserted after {Stopwatch.GetElapsedTime(start).TotalSeconds:N0} s, {Environment.CpuUsage.TotalTime.TotalSeconds:N0} s of processor time ({Environment.CpuUsage.UserTime.TotalSeconds:N0} s user)");
            },
            CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await output.WriteLineAsync($"{"load, all",-44} {(documents + children) / seconds,10:N0} documents/s   {Environment.CpuUsage.TotalTime.TotalSeconds:N0} s of processor time ({Environment.CpuUsage.UserTime.TotalSeconds:N0} s user)");
    }

    private static async Task InsertAsync(TextWriter output, IDocuments documents, long count, Func<long, Doc> make)
    {
        var start = Stopwatch.GetTimestamp();
        var mark = start;
        Task pending = Task.CompletedTask;
        for (var from = 0L; from < count; from += BatchSize)
        {
            var size = (int)Math.Min(BatchSize, count - from);
            var batch = Enumerable.Range(0, size).Select(i => make(from + i)).ToArray();
            await pending;
            pending = Task.Run(() => documents.InsertManyAsync(batch, CancellationToken.None));
            if ((from + size) % 200_000 == 0)
            {
                await output.WriteLineAsync($"  {from + size,10:N0} {200_000 / Stopwatch.GetElapsedTime(mark).TotalSeconds,10:N0} documents/s");
                mark = Stopwatch.GetTimestamp();
            }
        }
        await pending;
    }

    private static async Task MeasureAsync(TextWriter output, SqliteDocumentStore store, int documents)
    {
        var clients = store.Collection("clients");
        var visits = store.Collection("visits");
        var random = new Random(7);
        string Any() => Id(random.Next(documents));
        FieldValue Owner() => $"s{random.Next(Owners(documents))}";

        await TimeAsync(output, "get by id", Rounds * 5, 1, async _ => Check(await clients.GetAsync(Any(), default) is not null));
        await TimeAsync(output, "visits of a client, newest 20", Rounds, 1, async _ => Check((await visits.FindAsync(new Query(Filter.Is("clientId", Any()), 20, "day", true), default)).Docs.Count > 0));
        await TimeAsync(output, "page of 20 of an owner, sorted", Rounds, 1, async _ => Check((await visits.FindAsync(new Query(Filter.Is("ownerId", Owner()), 20, "day", true), default)).Docs.Count > 0));
        var lately = new Filter.Range("lastVisit", "2025-06-01", "2025-12-31");
        await TimeAsync(output, "three conditions, page of 20", Rounds, 1, async _ => Check((await clients.FindAsync(new Query(Filter.Of(Filter.Is("owner", Owner()), Filter.Is("tier", "A"), lately), 20, "lastVisit", true), default)).Docs.Count > 0));
        await TimeAsync(output, "page of 20 over a team of 20", Rounds / 4, 1, async _ => Check((await visits.FindAsync(new Query(new Filter.In("ownerId", [.. Enumerable.Range(0, 20).Select(_ => Owner()).Distinct()]), 20, "day", true), default)).Docs.Count > 0));
        await TimeAsync(output, "search, two characters", Rounds / 4, 1, async _ => Check((await clients.FindAsync(new Query(new Filter.Contains(Names.Word(random)), 20), default)).Docs.Count >= 0));
        await TimeAsync(output, "search, four characters", Rounds / 4, 1, async _ => Check((await clients.FindAsync(new Query(new Filter.Contains(Names.Word(random) + Names.Word(random)), 20), default)).Docs.Count >= 0));
        await TimeAsync(output, "insert a visit, 1 caller", Rounds, 1, async i => Check((await visits.InsertAsync($"n1-{i}", Visit(i, documents).Json, default)).Done));
        await TimeAsync(output, "insert a visit, 16 callers", Rounds * 8, 16, async i => Check((await visits.InsertAsync($"n16-{i}", Visit(i, documents).Json, default)).Done));
        await TimeAsync(output, "insert a client, 1 caller", Rounds, 1, async i => Check((await clients.InsertAsync($"n1-{i}", Client(i, Owners(documents)).Json, default)).Done));
        await TimeAsync(output, "compare and swap a client, 1 caller", Rounds, 1, async _ => Check(await SwapAsync(clients, Any())));
        await TimeAsync(output, "compare and swap a client, 16 callers", Rounds * 4, 16, async _ => await SwapAsync(clients, Any()));
    }

    private static async Task<bool> SwapAsync(IDocuments documents, string id)
    {
        var doc = await documents.GetAsync(id, default);
        return (await documents.ReplaceAsync(id, doc!.Json, doc.Version, default)).Done;
    }

    private static async Task TimeAsync(TextWriter output, string what, int times, int callers, Func<int, Task> act)
    {
        for (var i = 0; i < 200 && !what.StartsWith("insert", StringComparison.Ordinal); i++)
            await act(i);
        var took = new double[times];
        var next = -1;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(CallAsync)));
        var all = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Array.Sort(took);
        await output.WriteLineAsync($"{what,-44} {times / all,10:N0} /s   p50 {took[times / 2],8:N0} µs   p99 {took[times * 99 / 100],8:N0} µs   max {took[^1],8:N0} µs");

        async Task CallAsync()
        {
            int i;
            while ((i = Interlocked.Increment(ref next)) < times)
            {
                var begin = Stopwatch.GetTimestamp();
                await act(i);
                took[i] = Stopwatch.GetElapsedTime(begin).TotalMicroseconds;
            }
        }
    }

    private static void Check(bool good)
    {
        if (!good)
            throw new InvalidOperationException("The store gave a wrong answer.");
    }

    private static int Owners(int documents) => Math.Max(10, documents / 100);

    // Scattered like real keys: neighbours in time are not neighbours in the index.
    private static string Id(long i) => string.Create(CultureInfo.InvariantCulture, $"{unchecked((ulong)i * 0x9E3779B97F4A7C15):x16}");

    private static string Day(long i) => new DateOnly(2025, 1, 1).AddDays((int)(i * 7919 % 365)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Doc Client(long i, int owners) => new(Id(i), 0, JsonSerializer.SerializeToUtf8Bytes(new
    {
        schema = 1,
        name = Names.Company(i),
        aliases = new[] { Names.Company(i)[2..6], $"Client {i}" },
        owner = $"s{i * 31 % owners}",
        tier = i % 3 == 0 ? "A" : i % 3 == 1 ? "B" : "C",
        lastVisit = Day(i / 3),
        changedAt = $"{Day(i)}T10:00:00.{i % 1000:000}Z",
        people = new[] { new { name = "王芳", title = "采购总监", attitude = "positive", evidence = "Said so at the yearly review, and asked for a second offer." }, new { name = "李强", title = "总经理", attitude = "none", evidence = "" } },
        note = "Wants delivery within three weeks; pays on time; the plant moves to the new site in autumn.",
    }, Plain));

    private static Doc Visit(long i, int clients) => new($"v{Id(i)}", 0, JsonSerializer.SerializeToUtf8Bytes(new
    {
        schema = 1,
        clientId = Id(i % clients),
        ownerId = $"s{i % clients * 31 % Owners(clients)}",
        kind = i % 2 == 0 ? "visit" : "call",
        day = Day(i),
        text = "今天拜访了客户,谈了续约和交期",
    }, Plain));

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static class Names
    {
        private static readonly string[] Places = ["上海", "北京", "苏州", "杭州", "深圳", "广州", "成都", "武汉", "宁波", "无锡", "青岛", "厦门"];
        private static readonly string[] Kinds = ["商贸有限公司", "科技有限公司", "电子有限公司", "实业集团", "机械制造厂", "物流有限公司"];
        private const string Letters = "宏达华信泰和瑞丰恒盛嘉诚金鼎博远天成中兴德润佳美永昌安康万通新锐凯旋利民正大海川东升长青福源吉祥明辉国泰顺达广源同创";

        public static string Company(long i) => Places[i % 12] + Letters[(int)(i / 12 % 58)] + Letters[(int)(i / 7 % 57)] + Letters[(int)(i / 744 % 53)] + Kinds[i / 5 % 6];

        public static string Word(Random random) => $"{Letters[random.Next(Letters.Length)]}{Letters[random.Next(Letters.Length)]}";
    }
}
