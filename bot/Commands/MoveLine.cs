using CrmBot.Data.Documents.Moving;

namespace CrmBot.Commands;

/// <summary>A bar that says once a second how far a move, a backup or a restore is.</summary>
internal sealed class MoveLine(TextWriter error, TimeProvider clock) : IProgress<MoveProgress>
{
    private const int Width = 30;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly long _start = clock.GetTimestamp();
    private TimeSpan _said;

    public void Report(MoveProgress value)
    {
        var elapsed = clock.GetElapsedTime(_start);
        if (elapsed - _said < Pause && value.Done < value.Total)
            return;
        _said = elapsed;
        var filled = value.Total == 0 ? Width : (int)Math.Min(Width, value.Done * Width / value.Total);
        error.WriteLine($"[{new string('#', filled)}{new string('.', Width - filled)}] {value.Done:N0} of {value.Total:N0} documents, {value.Done / Math.Max(elapsed.TotalSeconds, 0.001):N0} a second ({value.Collection})");
    }
}
