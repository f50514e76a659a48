using CrmBot.Benchmarks.Hosts;
using CrmBot.Benchmarks.Load;
using CrmBot.Benchmarks.Questions;

namespace CrmBot.Benchmarks.Parts;

/// <summary>What the load program could measure at most, and the echo alone: no part of the results, a check of the ruler.</summary>
public sealed class CeilingPart(Workplace work, Connector connector)
{
    public async Task RunAsync()
    {
        await using var echo = await HostProcess.StartEchoAsync(work);
        var clients = Enumerable.Range(0, 200)
            .Select(i => new BusyClient($"宏达精密{i}", $"c{i}", $"29:owner{i % 20}", new DateOnly(2026, 11, 3), "看了新厂房"))
            .ToList();
        var rounds = new Rounds(
            connector,
            [
                new Target("canned, in this process", CannedEcho.Start(connector), Process: null, clients, Asking.Echo),
                new Target("JS SDK echo", echo.Port, echo, clients, Asking.Echo),
            ]);
        await rounds.WarmUpAsync(8_000);
        rounds.Measure(conversations: 1, turns: 3_000);
        rounds.Measure(conversations: 16, turns: 8_000);
    }
}
