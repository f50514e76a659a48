using CrmBot.Benchmarks.Hosts;
using CrmBot.Benchmarks.Load;
using CrmBot.Benchmarks.Questions;

namespace CrmBot.Benchmarks.Parts;

/// <summary>A whole brief turn against the mere echo turn of the official JavaScript SDK, in the same run.</summary>
public sealed class TurnsPart(Workplace work, Connector connector, Report report, bool small)
{
    public async Task RunAsync()
    {
        var clients = small ? 1_000 : 100_000;
        var store = await work.StoreAsync(clients);
        await using var crmBot = await HostProcess.StartCrmBotAsync(work, store.Data);
        await using var echo = await HostProcess.StartEchoAsync(work);
        var rounds = new Rounds(
            connector,
            [
                new Target("CrmBot brief", crmBot.Port, crmBot, store.Busy, Asking.Brief),
                new Target("JS SDK echo", echo.Port, echo, store.Busy, Asking.Echo),
            ]);

        await rounds.WarmUpAsync(small ? 2_000 : 8_000);
        var one = rounds.Measure(conversations: 1, turns: small ? 500 : 3_000);
        var many = rounds.Measure(conversations: 16, turns: small ? 1_000 : 8_000);

        report.AtMost($"Brief turn, {clients:N0} clients: median over the echo's", one[0].Median / one[1].Median, 1.0, " ×", $"one at a time: {one[0]}; echo {one[1]}");
        report.AtLeast("The same, 16 at a time: turns per second over the echo's", many[0].PerSecond / many[1].PerSecond, 3, " ×", $"{many[0]}; echo {many[1]}");
    }
}
