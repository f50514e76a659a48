using System.Diagnostics;
using System.Globalization;
using CrmBot.Benchmarks.Hosts;
using CrmBot.Benchmarks.Load;
using CrmBot.Benchmarks.Questions;

namespace CrmBot.Benchmarks.Parts;

/// <summary>A visit told, its card confirmed and read back, beside the brief turn of the same host: the three in turn, one person after another.</summary>
public sealed class LoopPart(Workplace work, Connector connector, Report report, bool small)
{
    private const int Rounds = 3;

    public async Task RunAsync()
    {
        var clients = small ? 1_000 : 100_000;
        var store = await work.StoreAsync(clients);
        // The notes go to other clients than the briefs: what a brief shows of its client stays as the manifest has it.
        var asked = store.Busy.Where((_, i) => i % 2 == 0).ToList();
        var told = store.Busy.Where((_, i) => i % 2 == 1).ToList();
        await using var host = await HostProcess.StartCrmBotAsync(work, store.Data);
        using var lane = new Lane(host.Port, connector.ServiceUrl);
        foreach (var owner in store.Busy.Select(b => b.OwnerUserId).Distinct()) connector.Route(Conversation(owner), lane);

        Go(lane, asked, told, small ? 300 : 1_500, seed: 1);
        // Tiered compilation replaces what it has counted a little later, in the background.
        await Task.Delay(TimeSpan.FromSeconds(1));
        Go(lane, asked, told, small ? 100 : 500, seed: 2);
        var measured = Enumerable.Range(0, Rounds).Select(round => Go(lane, asked, told, small ? 200 : 1_000, 100 + round)).ToList();

        var brief = measured.Min(m => m.Brief);
        report.AtMost($"A visit told, message to card, {clients:N0} clients: median over the brief turn's", measured.Min(m => m.Note) / brief, 1.5, " ×", Say("card", measured.Min(m => m.Note), brief));
        report.AtMost("The same, confirmed and read back: median over the brief turn's", measured.Min(m => m.Confirm) / brief, 2, " ×", Say("read back", measured.Min(m => m.Confirm), brief));
    }

    private static (double Brief, double Note, double Confirm) Go(Lane lane, List<BusyClient> asked, List<BusyClient> told, int turns, int seed)
    {
        var random = new Random(seed);
        var (briefs, notes, confirms) = (new List<double>(turns), new List<double>(turns), new List<double>(turns));
        for (var turn = 0; turn < turns; turn++)
        {
            var (about, visited) = (asked[random.Next(asked.Count)], told[random.Next(told.Count)]);
            briefs.Add(Ask(lane, Asking.Brief(about)));
            notes.Add(Ask(lane, Asking.Visit(visited)));
            confirms.Add(Ask(lane, Asking.Confirm(visited)));
        }

        var medians = (Median(briefs), Median(notes), Median(confirms));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{turns} of each: brief {medians.Item1:0.000} ms, told {medians.Item2:0.000} ms, confirmed {medians.Item3:0.000} ms (medians)"));
        return medians;
    }

    private static double Ask(Lane lane, Question question) => Stopwatch.GetElapsedTime(0, lane.Ask(question, Conversation(question.SenderId))).TotalMilliseconds;

    private static string Conversation(string owner) => $"a:loop-{owner}";

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    private static string Say(string what, double time, double brief) => string.Create(CultureInfo.InvariantCulture, $"best median of {Rounds} rounds, one at a time: {what} {time:0.00} ms, brief {brief:0.00} ms");
}
