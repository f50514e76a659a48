using System.Diagnostics;
using System.Text.Json;
using CrmBot.Benchmarks.Hosts;
using CrmBot.Benchmarks.Names;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Understanding.Naming;

namespace CrmBot.Benchmarks.Parts;

/// <summary>How often the client is found that words mean, among a million, beside fuse.js and minisearch among a hundred thousand.</summary>
public sealed class ClientsPart(Workplace work, Report report, bool small)
{
    private const int PeerClients = 100_000;

    private static readonly string[] FramesZh = ["{0}", "{0}简报", "昨天拜访了{0}，谈了合同的事"];
    private static readonly string[] FramesEn = ["{0}", "brief on {0}", "met with {0} yesterday about the contract"];

    public async Task RunAsync()
    {
        var folder = Path.Combine(work.Root, "tests", "Benchmarks", "peers", "clients");
        if (!Directory.Exists(Path.Combine(folder, "node_modules"))) throw new InvalidOperationException($"Install the peers first: npm ci --prefix {folder} (tests/bench.sh does).");
        var data = work.NewData("clients");
        Directory.CreateDirectory(data);
        await NodeAsync(Path.Combine(folder, "readings.js"), Path.Combine(data, "readings.json"));
        var readings = Readings.Read(Path.Combine(data, "readings.json"));

        Measure(small ? PeerClients : 1_000_000, readings);
        await BesideAsync(folder, data, readings);
    }

    private void Measure(int clients, Readings readings)
    {
        var before = GC.GetTotalMemory(true);
        var watch = Stopwatch.StartNew();
        var names = Table(clients);
        var made = watch.Elapsed;
        var kept = (GC.GetTotalMemory(true) - before) / 1e6;
        report.AtMost($"Names of {clients:N0} clients in memory", kept, 500, " MB", $"{names.Forms:N0} forms; read and sorted in {made.TotalSeconds:0.0} s");

        var lookups = new NameLookups(clients, readings, new FitScan(clients, readings)).Make(10);
        var book = new NameBook(names, id => MadeName.Of(int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)).AsClient());
        var results = Ask(book, lookups, framed: true);
        foreach (var kind in results.GroupBy(r => r.Lookup.Kind))
            Console.WriteLine($"{kind.Key}: {kind.Count(r => r.IsRight)} of {kind.Count()} right, {kind.Count(r => r.IsWrong)} wrong; {string.Join(" | ", kind.Where(r => !r.IsRight).Take(6).Select(r => $"{r.Text} → {r.Told}, not {r.Wanted}"))}");
        var several = lookups.Count(l => !l.IsUnique);
        report.AtLeast($"The right client among {clients:N0} names", 100.0 * results.Count(r => r.IsRight) / results.Count, 97, " %", $"{lookups.Count} look-ups by short form, alias, same-sound slip, wrong letter, pinyin, initials; for {several} several clients fit equally and all are to be named");
        report.AtMost("A wrong client given as the one", 100.0 * results.Count(r => r.IsWrong) / results.Count, 0.5, " %", "one of several that fit equally counts as wrong too");
        var times = results.Select(r => r.Microseconds).Order().ToList();
        report.AtMost("A look-up, p99", times[times.Count * 99 / 100] / 1000, 5, " ms", $"median {times[times.Count / 2]:0} µs, of text already cut into words");
    }

    private async Task BesideAsync(string folder, string data, Readings readings)
    {
        var lookups = new NameLookups(PeerClients, readings, new FitScan(PeerClients, readings)).Make(10);
        var (to, from) = (Path.Combine(data, "in.json"), Path.Combine(data, "out.json"));
        var names = Enumerable.Range(0, PeerClients).Select(MadeName.Of).Select(m => m.Alias is null ? new[] { m.Name } : [m.Name, m.Alias]);
        await File.WriteAllTextAsync(to, JsonSerializer.Serialize(new { names, lookups = lookups.Select(l => new { words = l.Words, right = l.Right }) }));
        await NodeAsync(Path.Combine(folder, "search.js"), to, from);
        var book = new NameBook(Table(PeerClients), id => MadeName.Of(int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)).AsClient());
        var results = Ask(book, lookups, framed: false);
        var ours = results.Select(r => r.Microseconds).Order().ElementAt(results.Count / 2);
        var right = 100.0 * results.Count(r => r.IsRight) / results.Count;
        using var answers = JsonDocument.Parse(await File.ReadAllTextAsync(from));
        foreach (var peer in answers.RootElement.EnumerateObject())
        {
            var (count, found, median) = (peer.Value.GetProperty("count").GetInt32(), peer.Value.GetProperty("right").GetInt32(), peer.Value.GetProperty("median").GetDouble());
            report.AtLeast($"Clients found among {PeerClients:N0}, over {peer.Name}", right - (100.0 * found / count), 0, " points", $"{right:0.0} % of {results.Count} against {100.0 * found / count:0.0} % of {count} (any of those that fit); median {ours:0} µs against {median:0} µs");
        }
    }

    private static NameTable Table(int clients)
    {
        var builder = new NameTableBuilder();
        for (var i = 0; i < clients; i++) builder.Add(MadeName.Of(i).AsClient());
        return builder.Build();
    }

    private static List<Answered> Ask(NameBook book, List<NameLookup> lookups, bool framed)
    {
        var now = new DateTimeOffset(2026, 11, 25, 15, 0, 0, TimeSpan.FromHours(8));
        // The first round is the warm-up.
        var results = new List<Answered>();
        for (var round = 0; round < 3; round++)
        {
            results.Clear();
            foreach (var (lookup, number) in lookups.Select((l, i) => (l, i)))
            {
                var frames = !framed ? ["{0}"] : lookup.Words[0] > '\u3000' || number % 2 == 0 && lookup.Kind is "pinyin" ? FramesZh : FramesEn;
                var frame = frames[number % (lookup.Kind == "initials" ? Math.Min(2, frames.Length) : frames.Length)];
                var text = frame.Replace("{0}", lookup.Words, StringComparison.Ordinal);
                var query = Query(text, now);
                var start = Stopwatch.GetTimestamp();
                var found = book.Find(query);
                results.Add(new Answered(lookup, text, found?.Mention.Ids ?? [], Stopwatch.GetElapsedTime(start).TotalMicroseconds));
            }
        }
        return results;
    }

    private static ClientQuery Query(string text, DateTimeOffset now)
    {
        var folded = FoldedText.Of(text);
        var tokens = Tokens.Of(folded.Text);
        List<Span> taken = [.. Dates.Find(folded, now).Select(d => new Span(d.Start, d.End)), .. People.Titled(folded).Select(p => new Span(p.Start, p.End))];
        return new ClientQuery(folded, tokens, taken, Stretches.Find(folded, tokens, taken), "nobody", Cues.Brief.In(folded.Text));
    }

    private static async Task NodeAsync(params string[] arguments)
    {
        using var node = Process.Start("node", arguments);
        await node.WaitForExitAsync();
        if (node.ExitCode != 0) throw new InvalidOperationException($"{Path.GetFileName(arguments[0])} ended with {node.ExitCode}.");
    }

    private sealed record Answered(NameLookup Lookup, string Text, IReadOnlyList<string> Ids, double Microseconds)
    {
        private IEnumerable<int> Numbers => Ids.Select(id => int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture));

        public bool IsRight => Lookup.IsUnique ? Ids.Count == 1 && Numbers.First() == Lookup.Number : Ids.Count > 1 && Numbers.Contains(Lookup.Number);

        public bool IsWrong => Ids.Count == 1 && !IsRight;

        public string Told => Ids.Count == 0 ? "nobody" : Names(Numbers);

        public string Wanted => Names(Lookup.Right);

        private static string Names(IEnumerable<int> numbers) => string.Join('+', numbers.Take(3).Select(n => MadeName.Of(n)).Select(m => m.Alias is null ? m.Name : $"{m.Name} ({m.Alias})"));
    }
}
