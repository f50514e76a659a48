using System.Globalization;
using System.Text;

namespace CrmBot.Benchmarks.Results;

/// <summary>The results of a run as a Markdown table, with the machine they were measured on.</summary>
public sealed class Report
{
    private readonly StringBuilder _rows = new();
    private readonly string _machine =
        $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Environment.ProcessorCount} cores ({Processor()}), " +
        $"load average {LoadAverage()} at the start, .NET {Environment.Version}";

    public bool Missed { get; private set; }

    public string Machine => _machine;

    /// <summary>A figure that has to stay at or under its limit.</summary>
    public void AtMost(string what, double value, double limit, string unit, string detail) =>
        Row(what, $"{Number(value)}{unit}", $"≤ {Number(limit)}{unit}", value <= limit, detail);

    /// <summary>A figure that has to reach its limit.</summary>
    public void AtLeast(string what, double value, double limit, string unit, string detail) =>
        Row(what, $"{Number(value)}{unit}", $"≥ {Number(limit)}{unit}", value >= limit, detail);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"Measured {_machine}; {LoadAverage()} at the end.\n\n| What | Measured | Must reach | | How |\n|---|---|---|---|---|\n{_rows}");

    private void Row(string what, string measured, string target, bool met, string detail)
    {
        Missed |= !met;
        _rows.Append(CultureInfo.InvariantCulture, $"| {what} | {measured} | {target} | {(met ? "met" : "**missed**")} | {detail} |\n");
    }

    private static string Number(double value) => value.ToString(value >= 100 ? "N0" : "0.##", CultureInfo.InvariantCulture);

    private static string LoadAverage() => string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3));

    private static string Processor() =>
        File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown";
}
