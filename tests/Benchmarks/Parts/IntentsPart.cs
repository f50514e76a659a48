using System.Diagnostics;
using System.Text.Json;
using CrmBot.Benchmarks.Hosts;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Understanding.Learning;

namespace CrmBot.Benchmarks.Parts;

/// <summary>How often the intent of a sentence never learned from is told right, beside node-nlp that learned from the same sentences.</summary>
public sealed class IntentsPart(Workplace work, Report report)
{
    private const int Worst = 10;
    private const int Runs = 20;

    private static readonly string[] NoAction = [Intents.None, Intents.Help, Intents.Greet, Intents.Cancel, Intents.Undo, Intents.LanguageSet, Intents.UnsavedList, Intents.NameTeach, Intents.NameList];

    public async Task RunAsync()
    {
        var cases = IntentCases.Read(work.Root, "zh", "en");
        await using var world = await IntentCases.OpenAsync(work.Root, work.NewData("intents"));
        var watch = Stopwatch.StartNew();
        var learned = IntentModels.InMemory.Current;
        Console.WriteLine($"learned {learned?.Keys.Length:N0} features in {watch.ElapsedMilliseconds} ms");

        var told = new List<string>(cases.Count);
        foreach (var one in cases) told.Add((await world.UnderstandAsync(one.Text)).Intent);
        PrintConfusions(cases, told);
        var (microseconds, bytes) = await MeasureAsync(world, cases);
        var peer = await PeerAsync(cases);

        foreach (var language in new[] { "zh", "en" }) report.AtLeast($"Intent accuracy, {language}", Accuracy(cases, told, language), 95, " %", $"{cases.Count(c => c.Language == language)} sentences; node-nlp {Accuracy(cases, peer.Told, language):0.0} %");
        report.AtMost("Out-of-scope sentences answered with a CRM action", Answered(cases, told), 3, " %", $"{cases.Count(c => c.Intent == Intents.None)} sentences; node-nlp {Answered(cases, peer.Told):0.0} %");
        var (wrong, peerWrong) = (Wrong(cases, told), Wrong(cases, peer.Told));
        report.AtMost("Wrong intents, of node-nlp's wrong ones", 100.0 * wrong / peerWrong, 40, " %", $"{wrong} against {peerWrong} of {cases.Count}");
        report.AtLeast("A sentence understood, node-nlp's time over ours", peer.Microseconds / microseconds, 20, " ×", $"{microseconds:0} µs and {bytes / 1024.0:0.0} KB, clients, dates and people included, against {peer.Microseconds:0} µs");
    }

    private static async Task<(double Microseconds, long Bytes)> MeasureAsync(IntentCases world, IReadOnlyList<IntentCase> cases)
    {
        for (var i = 0; i < Runs; i++)
            foreach (var one in cases) await world.UnderstandAsync(one.Text);
        var (watch, before) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes(precise: true));
        for (var i = 0; i < Runs; i++)
            foreach (var one in cases) await world.UnderstandAsync(one.Text);
        return (watch.Elapsed.TotalMicroseconds / Runs / cases.Count, (GC.GetTotalAllocatedBytes(precise: true) - before) / Runs / cases.Count);
    }

    private async Task<(IReadOnlyList<string> Told, double Microseconds)> PeerAsync(IReadOnlyList<IntentCase> cases)
    {
        var folder = Path.Combine(work.Root, "tests", "Benchmarks", "peers", "intents");
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) throw new InvalidOperationException($"Install node-nlp first: npm ci --prefix {folder} (tests/bench.sh does).");
        var samples = new SlotSamples();
        var (to, from) = (Path.Combine(work.NewData("peer"), "in.json"), Path.Combine(work.NewData("peer"), "out.json"));
        var train = SentenceBook.Read().Select(s => new { language = s.Language, intent = s.Intent, text = samples.Fill(s).Text });
        await File.WriteAllTextAsync(to, JsonSerializer.Serialize(new { train, test = cases.Select(c => new { language = c.Language, text = c.Text }) }));
        Console.WriteLine("node-nlp learns from the same sentences …");
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "index.js"), to, from]) { RedirectStandardOutput = true })!;
        await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        if (node.ExitCode != 0) throw new InvalidOperationException($"node-nlp ended with {node.ExitCode}.");
        using var answers = JsonDocument.Parse(await File.ReadAllTextAsync(from));
        var root = answers.RootElement;
        Console.WriteLine($"node-nlp learned for {root.GetProperty("seconds").GetDouble():0} s");
        // What it is not sure of at all it calls None.
        return ([.. root.GetProperty("answers").EnumerateArray().Select(a => a.GetProperty("intent").GetString() is { } name and not "None" ? name : Intents.None)], root.GetProperty("microseconds").GetDouble());
    }

    private static void PrintConfusions(IReadOnlyList<IntentCase> cases, List<string> told)
    {
        var wrong = cases.Zip(told).Where(x => x.First.Intent != x.Second).ToList();
        Console.WriteLine($"{wrong.Count} of {cases.Count} wrong; the most frequent confusions:");
        foreach (var group in wrong.GroupBy(x => (x.First.Intent, x.Second)).OrderByDescending(g => g.Count()).Take(Worst))
            Console.WriteLine($"  {group.Count()} × {group.Key.Intent} taken for {group.Key.Second}: {string.Join(" | ", group.Take(3).Select(x => x.First.Text))}");
    }

    private static double Accuracy(IReadOnlyList<IntentCase> cases, IReadOnlyList<string> told, string language)
    {
        var of = cases.Zip(told).Where(x => x.First.Language == language).ToList();
        return 100.0 * of.Count(x => x.First.Intent == x.Second) / of.Count;
    }

    private static double Answered(IReadOnlyList<IntentCase> cases, IReadOnlyList<string> told)
    {
        var of = cases.Zip(told).Where(x => x.First.Intent == Intents.None).ToList();
        return 100.0 * of.Count(x => !NoAction.Contains(x.Second)) / of.Count;
    }

    private static int Wrong(IReadOnlyList<IntentCase> cases, IReadOnlyList<string> told) => cases.Zip(told).Count(x => x.First.Intent != x.Second);
}
