using CrmBot.Benchmarks.Hosts;
using CrmBot.Benchmarks.Load;
using CrmBot.Benchmarks.Questions;

namespace CrmBot.Benchmarks.Parts;

/// <summary>The same turn over a small and a very large store, two hosts side by side.</summary>
public sealed class ScalePart(Workplace work, Connector connector, Report report, bool small)
{
    public async Task RunAsync()
    {
        var (few, many) = small ? (1_000, 10_000) : (1_000, 1_000_000);
        var (fewStore, manyStore) = (await work.StoreAsync(few), await work.StoreAsync(many));
        await using var fewHost = await HostProcess.StartCrmBotAsync(work, fewStore.Data);
        await using var manyHost = await HostProcess.StartCrmBotAsync(work, manyStore.Data);
        await ReadOnceAsync(manyStore.Data);
        var rounds = new Rounds(
            connector,
            [
                new Target($"{few:N0} clients", fewHost.Port, fewHost, fewStore.Busy, Asking.Brief),
                new Target($"{many:N0} clients", manyHost.Port, manyHost, manyStore.Busy, Asking.Brief),
            ]);

        await rounds.WarmUpAsync(small ? 2_000 : 8_000);
        var best = rounds.Measure(conversations: 1, turns: small ? 500 : 4_000);

        var detail = $"{few:N0}: {best[0]}; {many:N0}: {best[1]}";
        report.AtMost($"Brief turn, {few:N0} against {many:N0} clients: medians apart", Apart(best[0].Median, best[1].Median), 1.3, " ×", detail);
        report.AtMost("The same: p99 apart", Apart(best[0].P99, best[1].P99), 2, " ×", "random busy clients, warm");
    }

    private static double Apart(double a, double b) => Math.Max(a, b) / Math.Min(a, b);

    // Warm means in the system's file cache: asking about every busy client once would take longer and no longer be random.
    private static async Task ReadOnceAsync(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await stream.CopyToAsync(Stream.Null);
        }
    }
}
