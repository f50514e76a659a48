using System.Diagnostics;
using System.Globalization;
using CrmBot.Benchmarks.Hosts;
using CrmBot.Benchmarks.Load;
using CrmBot.Benchmarks.Questions;

namespace CrmBot.Benchmarks.Parts;

/// <summary>A manager's indicators of this month against the last, all ten reckoned from his records, beside the brief turn of the same host.</summary>
public sealed class IndicatorsPart(Workplace work, Connector connector, Report report, bool small)
{
    private const int Rounds = 3;
    private const double MostBriefs = 20;

    public async Task RunAsync()
    {
        var clients = small ? 1_000 : 100_000;
        var store = await work.StoreAsync(clients);
        await using var host = await HostProcess.StartCrmBotAsync(work, store.Data);
        using var lane = new Lane(host.Port, connector.ServiceUrl);
        foreach (var owner in store.Busy.Select(b => b.OwnerUserId).Distinct()) connector.Route(Conversation(owner), lane);

        Go(lane, store.Busy, small ? 200 : 600, seed: 1);
        // Tiered compilation replaces what it has counted a little later, in the background.
        await Task.Delay(TimeSpan.FromSeconds(1));
        Go(lane, store.Busy, small ? 50 : 200, seed: 2);
        var measured = Enumerable.Range(0, Rounds).Select(round => Go(lane, store.Busy, small ? 100 : 300, 100 + round)).ToList();

        var (brief, indicators) = (measured.Min(m => m.Brief), measured.Min(m => m.Indicators));
        report.AtMost($"A manager's ten indicators, {clients:N0} clients: median over the brief turn's", indicators / brief, MostBriefs, " ×", string.Create(CultureInfo.InvariantCulture, $"best median of {Rounds} rounds, one at a time: indicators {indicators:0.00} ms, brief {brief:0.00} ms"));
    }

    private static (double Brief, double Indicators) Go(Lane lane, IReadOnlyList<BusyClient> busy, int turns, int seed)
    {
        var random = new Random(seed);
        var (briefs, indicators) = (new List<double>(turns), new List<double>(turns));
        for (var turn = 0; turn < turns; turn++)
        {
            var about = busy[random.Next(busy.Count)];
            briefs.Add(Ask(lane, Asking.Brief(about)));
            indicators.Add(Ask(lane, Asking.Indicators(about)));
        }
        var medians = (Brief: Median(briefs), Indicators: Median(indicators));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{turns} of each: brief {medians.Brief:0.000} ms, indicators {medians.Indicators:0.000} ms (medians)"));
        return medians;
    }

    private static double Ask(Lane lane, Question question) => Stopwatch.GetElapsedTime(0, lane.Ask(question, Conversation(question.SenderId))).TotalMilliseconds;

    private static string Conversation(string owner) => $"a:indicators-{owner}";

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
