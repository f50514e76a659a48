using System.Diagnostics;
using CrmBot.Benchmarks.Hosts;

namespace CrmBot.Benchmarks.Parts;

/// <summary>The commands that one turn sends to MongoDB, and how many of them wait for one another.</summary>
internal sealed class TurnCommands(MongoServerProcess server, string database, Func<double> turn)
{
    private const int Turns = 40;
    private const double LateMilliseconds = 100;
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    public async Task ReportAsync(Report report)
    {
        var seen = new List<IReadOnlyList<GivenCommand>>();
        await server.CommandsAsync(database);
        for (var i = 0; i < Turns; i++)
        {
            turn();
            seen.Add(await server.CommandsAsync(database));
            // What the host does behind an answer is no part of the next one.
            await Task.Delay(Quiet);
            await server.CommandsAsync(database);
        }
        var usual = seen.Where(s => s.Count > 0).MinBy(s => s.Count) ?? [];
        Print(usual);
        report.AtMost("Commands of a brief that wait one after another, each answered 0.1 s late", await InARowAsync(), 4, "", $"of {usual.Count} commands; half of {Turns} turns have no more");
    }

    // Where every answer takes a tenth of a second, a turn takes as many tenths as it has commands in a row.
    private async Task<double> InARowAsync()
    {
        await server.AnswerLateAsync(database, true);
        var taken = Enumerable.Range(0, Turns).Select(_ => turn()).Order().ToList();
        await server.AnswerLateAsync(database, false);
        Console.WriteLine($"Such turns took {taken[0]:0} to {taken[^1]:0} ms, half of them at most {taken[Turns / 2]:0} ms.");
        return Math.Floor(taken[Turns / 2] / LateMilliseconds);
    }

    private static void Print(IReadOnlyList<GivenCommand> commands)
    {
        Console.WriteLine("Commands of a brief, with their times at the server:");
        var start = commands.Min(c => c.Start);
        foreach (var command in commands.OrderBy(c => c.Start))
            Console.WriteLine($"  {At(command.Start - start),6:0} to {At(command.End - start),6:0} µs  {command.Name} {command.Collection}");
    }

    private static double At(long ticks) => ticks * 1e6 / Stopwatch.Frequency;
}
