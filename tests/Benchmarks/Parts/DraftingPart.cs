using System.Diagnostics;
using System.Globalization;
using CrmBot.Benchmarks.Hosts;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.HistorySummary;

namespace CrmBot.Benchmarks.Parts;

/// <summary>What a history written in code costs: from evidence in memory, and with reading beside reading the same rows alone.</summary>
public sealed class DraftingPart(Workplace work, Report report, bool small)
{
    private const int Rounds = 15;
    private const int Warming = 40;

    private static readonly TimeSpan LeastWarming = TimeSpan.FromSeconds(1);

    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.Utc;

    public async Task RunAsync()
    {
        foreach (var (records, limit) in (ReadOnlySpan<(int, double)>)[(500, 5), (50_000, 100)])
        {
            var (client, past) = Made(records);
            var (first, times) = Timed(() => HistoryWriter.Write(EvidenceSet.Of(client, past, Period.Whole, Today, Zone), Language.Zh, DraftLength.Page).Sections.Count);
            report.AtMost($"A history from {records.ToString("N0", CultureInfo.InvariantCulture)} records in memory", times[times.Count / 2], limit, " ms", $"the long version; median of {Rounds} once the code is warm; {Said(times[0])} to {Said(times[^1])} ms, the very first {Said(first)} ms");
        }
        await ReadingAsync(small ? 500 : 2000);
    }

    private async Task ReadingAsync(int records)
    {
        await using var store = await SqliteDocumentStore.OpenAsync(Path.Combine(work.NewData("drafting"), "crmbot.db"), TimeProvider.System, CancellationToken.None);
        await store.EnsureAsync(DataSchema.All, CancellationToken.None);
        var (client, past) = Made(records);
        await FillAsync(store, Visits.Collection, past.Visits);
        await FillAsync(store, Promises.Collection, past.Promises);
        await FillAsync(store, Complaints.Collection, past.Complaints);
        await store.EnsureAsync(DataSchema.All, CancellationToken.None);
        var director = new StaffMember { Id = "d", NameZh = "总监", NameEn = "Director", Role = StaffRole.Director, TeamId = "t" };
        var reader = await new Access(store, new Staff(store, TimeProvider.System), TimeProvider.System).ForAsync(director, CancellationToken.None);
        var pasts = new ClientPasts(store);

        var (alone, whole) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            var read = await pasts.ReadAsync(reader, client, CancellationToken.None);
            alone.Add(watch.Elapsed.TotalMilliseconds);
            if (read.Visits.Count != past.Visits.Count) throw new InvalidOperationException($"Read {read.Visits.Count} visits of {past.Visits.Count}.");
            watch.Restart();
            read = await pasts.ReadAsync(reader, client, CancellationToken.None);
            HistoryWriter.Write(EvidenceSet.Of(client, read, Period.Whole, Today, Zone), Language.Zh, DraftLength.Page);
            whole.Add(watch.Elapsed.TotalMilliseconds);
        }
        alone.Sort();
        whole.Sort();
        report.AtMost($"A history with reading its {records:N0} records, over reading them alone", whole[Rounds / 2] / alone[Rounds / 2], 2, " ×", $"medians {Said(whole[Rounds / 2])} and {Said(alone[Rounds / 2])} ms");
    }

    private static string Said(double milliseconds) => milliseconds.ToString("0.##", CultureInfo.InvariantCulture);

    // A running host has its code compiled; so long it is written before times are taken.
    private static (double First, List<double> Times) Timed(Func<int> write)
    {
        var (warm, first) = (Stopwatch.StartNew(), Once());
        for (var round = 1; round < Warming || warm.Elapsed < LeastWarming; round++) Once();
        return (first, [.. Enumerable.Range(0, Rounds).Select(_ => Once()).Order()]);

        double Once()
        {
            var watch = Stopwatch.StartNew();
            if (write() == 0) throw new InvalidOperationException("Nothing was written.");
            return watch.Elapsed.TotalMilliseconds;
        }
    }

    private static (Client Client, ClientPast Past) Made(int records)
    {
        var (visits, promises) = (records * 6 / 10, records * 3 / 10);
        var complaints = records - visits - promises;
        var dice = new Random(20261125);
        var start = Today.AddDays(-3600);
        string Day(int i, int of) => start.AddDays((int)(3600L * i / of)).ToDay();
        string[] notes = ["见了王总，谈明年年框。今年走了360万，按10%的增量谈。我答应下周三前给一版方案。", "电话里说报价批了，合同走法务，预计一周。", "季度对账，差异12万，主要是两张退货单没冲。王总说「你们今年没掉过链子」。", "顺路送样品，没谈业务。"];
        var client = new Client
        {
            Id = "c",
            Name = "宏达",
            OwnerId = "s",
            KeyPeople = [.. Enumerable.Range(0, 8).Select(i => new KeyPerson { Id = $"p{i}", Name = $"王芳{i}", Role = i == 0 ? DecisionRole.Decider : DecisionRole.User, Attitudes = [new Attitude { StaffId = "s", Value = AttitudeValue.Positive, On = "2026-10-01", Quote = "这次合作很顺" }] })],
        };
        return (client, new ClientPast(
            [.. Enumerable.Range(0, visits).Select(i => new Visit { Id = $"v{i:D6}", ClientId = "c", OwnerId = "s", StaffId = "s", On = Day(i, visits), Kind = (VisitKind)dice.Next(5), People = [$"王芳{i % 8}"], Text = notes[dice.Next(notes.Length)] })],
            [.. Enumerable.Range(0, promises).Select(i => new Promise { Id = $"p{i:D6}", ClientId = "c", OwnerId = "s", By = (PromiseSide)(i % 2), StaffId = "s", Text = "给一版分档返点的方案", MadeOn = Day(i, promises), DueOn = Day(Math.Min(promises - 1, i + 1), promises), VisitId = $"v{i * 2:D6}", State = i % 20 == 0 ? PromiseState.Open : PromiseState.Done })],
            [.. Enumerable.Range(0, complaints).Select(i => new Complaint { Id = $"k{i:D6}", ClientId = "c", OwnerId = "s", Number = $"TS-{i}", Text = "少了两箱", State = ComplaintState.Closed, ComplainedAt = $"{Day(i, complaints)}T02:00:00.000Z", AnsweredAt = $"{Day(i, complaints)}T08:00:00.000Z" })],
            [],
            []));
    }

    private static async Task FillAsync<T>(SqliteDocumentStore store, string collection, IReadOnlyList<T> records) where T : Document
    {
        foreach (var batch in records.Select(r => new Doc(r.Id, 0, Records<T>.Json(r))).Chunk(1000))
            await store.Collection(collection).InsertManyAsync(batch, CancellationToken.None);
    }
}
