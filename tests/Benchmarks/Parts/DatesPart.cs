using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CrmBot.Benchmarks.Hosts;
using CrmBot.Skills.Understanding;
using CrmBot.Tests.Skills.Understanding;

namespace CrmBot.Benchmarks.Parts;

/// <summary>How often the days a sentence means are found, and how fast, beside Microsoft's recognizers on the same sentences.</summary>
public sealed class DatesPart(Workplace work, Report report)
{
    private const int Rounds = 40;

    public async Task RunAsync()
    {
        var cases = DateCase.Read(Path.Combine(work.Root, "tests", "Skills", "Understanding", "Cases", "dates.tsv"));
        var ours = cases.Select(IsRight).ToList();
        var (theirs, peerTime) = await PeerAsync(cases);
        var time = Measure(cases);
        for (var k = 0; k < cases.Count; k++)
            if (!ours[k]) Console.WriteLine($"{(theirs[k] ? "only the recognizers are right" : "wrong")}: {cases[k].Text}");

        var lost = cases.Where((_, k) => theirs[k] && !ours[k]).Count();
        var parts = string.Join("; ", cases.Select((c, k) => (c.Lang, Ours: ours[k], Theirs: theirs[k])).GroupBy(c => c.Lang)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} {Share(g.Count(c => c.Ours), g.Count()):0.0} % of {g.Count()}, recognizers {Share(g.Count(c => c.Theirs), g.Count()):0.0} %")));
        report.AtLeast("Dates found right", Share(ours.Count(r => r), cases.Count), 98, " %", $"{cases.Count} sentences; recognizers-text-suite 1.3.1 {Share(theirs.Count(r => r), cases.Count):0.0} % ({parts})");
        report.AtMost("Sentences only the recognizers get right", lost, 0, "", "any of their values counts, an end included or not");
        report.AtLeast("Dates of a sentence, the recognizers' time over ours", peerTime / time, 20, " ×", $"{time:0.00} µs against {peerTime:N0} µs");
    }

    private static bool IsRight(DateCase one) => DateReading.Read(one.Text, one.Moment).Select(d => (d.From, d.To)).SequenceEqual(one.Days);

    // The best of the rounds for each sentence, so that what else the machine does is left out; the recognizers are timed alike.
    private static double Measure(List<DateCase> cases)
    {
        var moments = cases.Select(c => c.Moment).ToArray();
        var best = new double[cases.Count];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var k = 0; k < cases.Count; k++)
            {
                var start = Stopwatch.GetTimestamp();
                DateReading.Read(cases[k].Text, moments[k]);
                best[k] = Math.Min(best[k], Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }
        return best.Average();
    }

    private async Task<(List<bool> Right, double Microseconds)> PeerAsync(List<DateCase> cases)
    {
        var folder = Path.Combine(work.Root, "tests", "Benchmarks", "peers", "dates");
        using var node = Process.Start(new ProcessStartInfo("node", ["recognize.js"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("node does not start.");
        foreach (var one in cases) await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { text = one.Text, now = one.Now, lang = one.Lang }));
        node.StandardInput.Close();
        var lines = (await node.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await node.WaitForExitAsync();
        if (lines.Length != cases.Count + 1) throw new InvalidOperationException($"The recognizers answered {lines.Length} lines (npm ci in {folder}?).");
        using var last = JsonDocument.Parse(lines[^1]);
        return ([.. cases.Select((one, k) => IsPeerRight(one, lines[k]))], last.RootElement.GetProperty("microseconds").GetDouble());
    }

    private static bool IsPeerRight(DateCase one, string line)
    {
        using var found = JsonDocument.Parse(line);
        if (found.RootElement.GetArrayLength() != one.Days.Count) return false;
        return one.Days.Select((days, k) => found.RootElement[k].EnumerateArray().Any(value => Fits(value, days, one.Moment))).All(fits => fits);
    }

    // Their ranges end on the day after; half-open ones (before, since) have one end only.
    private static bool Fits(JsonElement value, (DateOnly From, DateOnly To) days, DateTimeOffset now)
    {
        var (from, to) = (Day(value, "from"), Day(value, "to"));
        if (value.GetProperty("day").GetBoolean()) return from == days.From && to == days.To;
        if (from is null) return to is { } before && (before == days.To || before.AddDays(-1) == days.To) && days.From == days.To;
        if (to is null) return from == days.From && (days.To == DateOnly.FromDateTime(now.DateTime) || days.To == from);
        return from == days.From && (to == days.To || to.Value.AddDays(-1) == days.To);
    }

    private static DateOnly? Day(JsonElement value, string name) => value.GetProperty(name) is { ValueKind: JsonValueKind.String } text ? DateOnly.Parse(text.GetString() ?? "", CultureInfo.InvariantCulture) : null;

    private static double Share(int part, int all) => 100.0 * part / all;
}
