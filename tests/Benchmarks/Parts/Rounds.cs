using System.Globalization;
using CrmBot.Benchmarks.Load;

namespace CrmBot.Benchmarks.Parts;

/// <summary>Warms targets up and measures them in turn, so that a noisy minute falls on all of them.</summary>
public sealed class Rounds(Connector connector, IReadOnlyList<Target> targets)
{
    private const int Count = 3;

    /// <summary>Enough turns for the runtimes to have compiled what is hot, many at a time and one by one.</summary>
    public async Task WarmUpAsync(int turns)
    {
        foreach (var target in targets)
        {
            Go(target, 16, turns, seed: 1);
            Go(target, 1, turns / 4, seed: 2);
        }

        // Tiered compilation replaces what it has counted a little later, in the background.
        await Task.Delay(TimeSpan.FromSeconds(1));
        foreach (var target in targets)
            Go(target, 16, turns / 4, seed: 3);
    }

    /// <summary>The best of each figure over three interleaved rounds, target by target.</summary>
    public IReadOnlyList<Best> Measure(int conversations, int turns)
    {
        var rounds = targets.Select(_ => new List<Round>()).ToList();
        for (var i = 0; i < Count; i++)
        {
            for (var t = 0; t < targets.Count; t++)
            {
                var round = Go(targets[t], conversations, turns, seed: 100 + i);
                rounds[t].Add(round);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{targets[t].Name,-24} {conversations,2} at a time  round {i + 1}  median {round.Median,7:0.000} ms  p99 {round.P99,7:0.000} ms  {round.PerSecond,7:0} turns/s  CPU/turn host {round.HostMicrosecondsPerTurn,5:0} µs, load program {round.OwnMicrosecondsPerTurn,4:0} µs"));
            }
        }

        return [.. rounds.Select(all => new Best(all.Min(r => r.Median), all.Min(r => r.P99), all.Max(r => r.PerSecond)))];
    }

    private Round Go(Target target, int conversations, int turns, int seed) => new LoadRun(connector, target).Go(conversations, turns, seed);
}

/// <summary>The best median, p99 and throughput seen.</summary>
public sealed record Best(double Median, double P99, double PerSecond)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"median {Median:0.00} ms, p99 {P99:0.00} ms, {PerSecond:N0} turns/s");
}
