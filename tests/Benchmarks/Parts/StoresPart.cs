using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CrmBot.Benchmarks.Hosts;
using CrmBot.Benchmarks.Load;
using CrmBot.Benchmarks.Questions;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Mongo;
using Index = CrmBot.Data.Documents.Index;

namespace CrmBot.Benchmarks.Parts;

/// <summary>The store on MongoDB beside MongoDB's own driver for Node, what it costs by itself, and a whole turn beside the embedded store's.</summary>
internal sealed class StoresPart(Workplace work, Connector connector, Report report, bool small)
{
    private const int Documents = 20_000;
    private const int Milliseconds = 2_000;
    private const int Callers = 32;
    private const int Measures = 5;
    private const double SettledMilliseconds = 8;
    private static readonly TimeSpan LongestUnsettled = TimeSpan.FromMinutes(5);

    private static readonly CollectionSpec Bench = new("bench", [new("key")], [new Index("byKey", ["key"])]);
    private static readonly Dictionary<string, FieldValue> Set = new() { ["tries"] = 1 };

    public async Task RunAsync()
    {
        await using var server = await MongoServerProcess.StartAsync(work.NewData("mongo"));
        await BesideAsync(server);
        await AloneAsync(server);
        await TurnsAsync(server);
    }

    private async Task BesideAsync(MongoServerProcess server)
    {
        await using var store = await OpenAsync(server, "bench");
        var bench = store.Collection(Bench.Name);
        for (var from = 0; from < Documents; from += 1_000)
            await bench.InsertManyAsync([.. Enumerable.Range(from, 1_000).Select(i => new Doc($"c-{i}", 0, Body(i)))], CancellationToken.None);
        await SettledAsync(bench);
        foreach (var callers in new[] { 1, 8, 32 })
        {
            foreach (var operation in new[] { "find", "findAndModify" })
            {
                var (ours, theirs) = (0.0, 0.0);
                // In turns, the better of two each: others use the machine as well.
                for (var round = 0; round < 2; round++)
                {
                    ours = Math.Max(ours, await OursAsync(bench, operation, callers));
                    theirs = Math.Max(theirs, await TheirsAsync(server, operation, callers));
                }
                report.AtLeast($"MongoDB, {operation}, {callers} callers: operations a second over the Node driver's", ours / theirs, 1.3, " ×", $"{ours:N0} and {theirs:N0} a second, {Documents:N0} documents");
            }
        }
    }

    // Right after a load the engine has no statistics and looks through everything; it makes them by itself within a minute or two.
    private static async Task SettledAsync(IDocuments bench)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < LongestUnsettled)
        {
            var mark = Stopwatch.GetTimestamp();
            for (var i = 0; i < 20; i++) await bench.ClaimAsync(Filter.Is("key", $"k{i}"), "key", Set, CancellationToken.None);
            if (Stopwatch.GetElapsedTime(mark).TotalMilliseconds < 20 * SettledMilliseconds) return;
            await Task.Delay(TimeSpan.FromSeconds(2));
        }
    }

    private async Task AloneAsync(MongoServerProcess server)
    {
        await using var store = await OpenAsync(server, "canned");
        var bench = store.Collection(Bench.Name);
        var operations = small ? 200_000 : 1_000_000;
        await ManyAsync(bench, operations / 10);
        DriverAlone.Measure(server.Address + "canned", Callers, operations / 10);
        var (own, driver, memory) = (double.MaxValue, double.MaxValue, Resident());
        // In turns, the least of each: what others do on the machine makes the same call dearer, never cheaper.
        for (var round = 0; round < Measures; round++)
        {
            var cpu = Environment.CpuUsage.TotalTime;
            await ManyAsync(bench, operations / Measures);
            own = Math.Min(own, (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / (operations / Measures));
            driver = Math.Min(driver, DriverAlone.Measure(server.Address + "canned", Callers, operations / Measures));
        }
        var gained = Resident() - memory;
        report.AtMost($"Own processor time an operation, {Callers} callers, answers from memory", own, 30, " µs", string.Create(CultureInfo.InvariantCulture, $"{operations:N0} reads by id, the least of {Measures} rounds; the C driver's call with nothing around it, in turns with them: {driver:0.0} µs"));
        report.AtMost($"Resident memory gained over {operations:N0} operations", gained, 8, " MB", $"{memory:N0} MB before");
    }

    private async Task TurnsAsync(MongoServerProcess server)
    {
        var clients = small ? 2_000 : 1_000_000;
        var seeded = await work.StoreAsync(clients);
        var database = server.Address + "turns";
        await MoveAsync(seeded.Data, database);
        await using var store = await OpenAsync(server, "turns", CrmBot.DataStart.Collections);
        var floor = new TurnFloor(store, seeded.Busy);
        await floor.SettleAsync(LongestUnsettled);
        await using var onFile = await HostProcess.StartCrmBotAsync(work, seeded.Data);
        await using var onMongo = await HostProcess.StartCrmBotAsync(work, work.NewData("mongo-host"), database);
        foreach (var host in (HostProcess[])[onFile, onMongo]) await host.SaidAsync("The client index holds", LongestUnsettled);
        var onMongoTarget = new Target("MongoDB", onMongo.Port, onMongo, seeded.Busy, Asking.Brief);
        var rounds = new Rounds(connector, [onMongoTarget, new Target("embedded", onFile.Port, onFile, seeded.Busy, Asking.Brief)]);
        await rounds.WarmUpAsync(small ? 1_000 : 4_000);
        var best = rounds.Measure(conversations: 1, turns: small ? 300 : 2_000);
        var alone = await floor.MeasureAsync();
        report.AtMost($"Brief turn on MongoDB, {clients:N0} clients: median over the embedded store's", best[0].Median / best[1].Median, 2.5, " ×", string.Create(CultureInfo.InvariantCulture, $"{best[0]}; embedded {best[1]}; its commands alone on this server: {alone:0.00} ms, {alone / best[1].Median:0.0} ×"));

        await new TurnCommands(server, "turns", () => new LoadRun(connector, onMongoTarget).Go(conversations: 1, turns: 1, seed: Random.Shared.Next()).Median).ReportAsync(report);
    }

    private async Task MoveAsync(string data, string database)
    {
        string[] arguments = [.. work.CrmBot.Skip(1), "migrate", "--from", $"sqlite:{Path.Combine(data, "crmbot.db")}", "--to", database];
        using var move = Process.Start(new ProcessStartInfo(work.CrmBot[0], arguments))!;
        await move.WaitForExitAsync();
        if (move.ExitCode != 0) throw new InvalidOperationException($"`migrate` ended with {move.ExitCode}.");
    }

    private static async Task<IDocumentStore> OpenAsync(MongoServerProcess server, string database, IReadOnlyList<CollectionSpec>? specs = null)
    {
        var store = MongoDocumentStore.Open(new MongoStoreOptions { Connection = server.Address + database }, TimeProvider.System);
        await store.EnsureAsync(specs ?? [Bench], CancellationToken.None);
        return store;
    }

    private static byte[] Body(int i) => JsonSerializer.SerializeToUtf8Bytes(new { schema = 1, key = $"k{i}", name = "上海宏达商贸", tries = 0, contact = new { phone = "13800000000", email = "someone@example.com" }, note = new string('x', 250) });

    private static async Task<double> OursAsync(IDocuments bench, string operation, int callers)
    {
        var done = 0L;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var random = new Random(caller);
            while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < Milliseconds)
            {
                var any = random.Next(Documents);
                if (operation == "find") await bench.GetAsync($"c-{any}", CancellationToken.None);
                else await bench.ClaimAsync(Filter.Is("key", $"k{any}"), "key", Set, CancellationToken.None);
                Interlocked.Increment(ref done);
            }
        })));
        return done / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private async Task<double> TheirsAsync(MongoServerProcess server, string operation, int callers)
    {
        string[] arguments = [Path.Combine(work.Root, "tests", "node", "mongo-bench.mjs"), server.Address + "bench", Bench.Name, operation, $"{callers}", $"{Documents}", $"{Milliseconds}"];
        using var node = Process.Start(new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true })!;
        var said = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return double.TryParse(said, NumberStyles.Float, CultureInfo.InvariantCulture, out var rate) ? rate : throw new InvalidOperationException("The Node driver did not measure.");
    }

    private static Task ManyAsync(IDocuments bench, int operations) => Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(async () =>
    {
        for (var i = 0; i < operations / Callers; i++) await bench.GetAsync("c-1", CancellationToken.None);
    })));

    private static double Resident() => Environment.WorkingSet / 1e6;
}
