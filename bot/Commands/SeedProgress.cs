using CrmBot.Data.Demo;

namespace CrmBot.Commands;

/// <summary>Says once a second how far a load is: documents, how many a second, how long it may still take.</summary>
internal sealed class SeedProgress(TextWriter error, TimeProvider clock) : IProgress<LoadProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _said;
    private LoadProgress _latest;

    public long Documents => _latest.Done;

    public void Report(LoadProgress value)
    {
        _latest = value;
        var elapsed = clock.GetElapsedTime(_start);
        if (elapsed - _said < Pause) return;
        _said = elapsed;
        Say(elapsed);
    }

    /// <summary>The last line, whenever the one before was.</summary>
    public void End() => Say(clock.GetElapsedTime(_start));

    private void Say(TimeSpan elapsed)
    {
        var rate = _latest.Done / Math.Max(elapsed.TotalSeconds, 0.001);
        var rest = TimeSpan.FromSeconds((_latest.Total - _latest.Done) / Math.Max(rate, 1));
        error.WriteLine($"{_latest.Done:N0} of {_latest.Total:N0} documents, {rate:N0} a second, about {rest:h\\:mm\\:ss} to go");
    }
}
