namespace CrmBot.Benchmarks.Load;

/// <summary>What one round of turns measured.</summary>
public sealed record Round(double[] Milliseconds, TimeSpan Elapsed, TimeSpan OwnCpu, TimeSpan HostCpu)
{
    private readonly double[] _sorted = [.. Milliseconds.Order()];

    public double Median => At(0.5);

    public double P99 => At(0.99);

    public double PerSecond => _sorted.Length / Elapsed.TotalSeconds;

    public double OwnMicrosecondsPerTurn => OwnCpu.TotalMicroseconds / _sorted.Length;

    public double HostMicrosecondsPerTurn => HostCpu.TotalMicroseconds / _sorted.Length;

    private double At(double share) => _sorted[(int)Math.Ceiling(share * _sorted.Length) - 1];
}
