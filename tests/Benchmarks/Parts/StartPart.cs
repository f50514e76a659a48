using System.Diagnostics;
using CrmBot.Benchmarks.Hosts;
using CrmBot.Benchmarks.Load;
using CrmBot.Benchmarks.Questions;

namespace CrmBot.Benchmarks.Parts;

/// <summary>How soon a fresh process answers, and how much memory it holds after a thousand turns.</summary>
public sealed class StartPart(Workplace work, Connector connector, Report report, bool small)
{
    private const int Starts = 5;

    // The demo company loads itself into an empty store; one of its people asks what the bot can do.
    private static readonly Question FirstMessage = new(
        "29:1alexAlexAlex",
        "帮助",
        activity => activity.IndexOf("\"type\":\"message\""u8) >= 0 ? Verdict.Right : Verdict.Unrelated);

    public async Task RunAsync()
    {
        await StartsAsync();
        await MemoryAsync();
    }

    private async Task StartsAsync()
    {
        var data = work.NewData("demo");
        await FirstAnswerAsync(data);
        var seconds = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            seconds.Add(await FirstAnswerAsync(data));
            Console.WriteLine($"start {i + 1}: {seconds[i]:0.00} s");
        }

        var all = string.Join(", ", seconds.Select(s => $"{s:0.00}"));
        report.AtMost("Process start to first answered message, demo data", seconds.Order().ElementAt(Starts / 2), 2, " s", $"median of {all}");
    }

    private async Task<double> FirstAnswerAsync(string data)
    {
        var watch = Stopwatch.StartNew();
        await using var host = await HostProcess.StartCrmBotAsync(work, data);
        using var lane = new Lane(host.Port, connector.ServiceUrl);
        connector.Route("a:bench-start", lane);
        lane.Ask(FirstMessage, "a:bench-start");
        return watch.Elapsed.TotalSeconds;
    }

    private async Task MemoryAsync()
    {
        var clients = small ? 10_000 : 100_000;
        var store = await work.StoreAsync(clients);
        await using var host = await HostProcess.StartCrmBotAsync(work, store.Data);
        var before = host.ResidentMegabytes;
        new LoadRun(connector, new Target("CrmBot brief", host.Port, host, store.Busy, Asking.Brief)).Go(conversations: 16, turns: 1_000, seed: 1);
        report.AtMost($"VmRSS after 1,000 turns, {clients:N0} clients", host.ResidentMegabytes, 200, " MB", $"{before:0} MB once it listened");
    }
}
