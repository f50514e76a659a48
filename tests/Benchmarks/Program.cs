using System.Runtime.InteropServices;
using CrmBot.Benchmarks.Hosts;
using CrmBot.Benchmarks.Load;
using CrmBot.Benchmarks.Parts;

const string Usage = "turns|scale|start|store|stores|plans|daily|drafting|loop|indicators|auth|pushes|index|dates|clients|intents|frames|understanding|ceiling|all [--small] [--markdown FILE] [--work FOLDER] [--host CrmBot.dll]";
// The server that the stores are measured on is a process of its own.
if (args is ["mongo-server", var data]) return await MongoServerProcess.ServeAsync(data);
var chosen = args.FirstOrDefault() ?? "all";
var small = args.Contains("--small");
var report = new Report();
// Leaving by way of Exit lets the hosts be ended when the run is stopped half way.
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Environment.Exit(143));
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Environment.Exit(130));
try
{
    using var work = new Workplace(Option("--work"), Option("--host"));
    var connector = new Connector();
    var parts = new Dictionary<string, Func<Task>>
    {
        ["turns"] = new TurnsPart(work, connector, report, small).RunAsync,
        ["scale"] = new ScalePart(work, connector, report, small).RunAsync,
        ["frames"] = new FramesPart(work, report, small).RunAsync,
        ["start"] = new StartPart(work, connector, report, small).RunAsync,
        ["store"] = () => StoreBench.RunAsync(Console.Out, small ? 10_000 : 1_000_000),
        ["stores"] = new StoresPart(work, connector, report, small).RunAsync,
        ["plans"] = new PlansPart(work, report, small).RunAsync,
        ["daily"] = new DailyPart(work, report, small).RunAsync,
        ["drafting"] = new DraftingPart(work, report, small).RunAsync,
        ["loop"] = async () =>
        {
            await new LoopPart(work, connector, report, small).RunAsync();
            await new ListsPart(work, report, small).RunAsync();
        },
        ["indicators"] = new IndicatorsPart(work, connector, report, small).RunAsync,
        ["auth"] = new AuthPart(work, connector, report, small).RunAsync,
        ["pushes"] = new PushesPart(report, small).RunAsync,
        ["index"] = new IndexPart(work, report).RunAsync,
        ["intents"] = new IntentsPart(work, report).RunAsync,
        ["clients"] = new ClientsPart(work, report, small).RunAsync,
        ["dates"] = new DatesPart(work, report).RunAsync,
        ["ceiling"] = new CeilingPart(work, connector).RunAsync,
    };
    string[] understanding = ["dates", "clients", "intents", "frames"];
    if (chosen is not ("all" or "understanding") && !parts.ContainsKey(chosen))
    {
        await Console.Error.WriteLineAsync(Usage);
        return 64;
    }

    Console.WriteLine($"Measuring {chosen} on {report.Machine}");
    foreach (var (name, runAsync) in parts)
    {
        // The ceiling checks the load program, not the product: only when asked for by name.
        if (name == chosen || (chosen == "all" && name is not ("ceiling" or "stores" or "pushes")) || (chosen == "understanding" && understanding.Contains(name)))
            await runAsync();
    }
}
catch (Exception e) when (e is WrongReplyException or InvalidOperationException)
{
    await Console.Error.WriteLineAsync($"FAILED: {e.Message}");
    return 1;
}

Console.WriteLine(report);
if (Option("--markdown") is { } file)
    await File.WriteAllTextAsync(file, report.ToString());
return report.Missed ? 2 : 0;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
