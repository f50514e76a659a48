using CrmBot.Data;

namespace CrmBot.Schedule;

/// <summary>One kind of due item and what is done when its time comes.</summary>
public interface IDueKind
{
    /// <summary>The name kept in <see cref="DueItem.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>Does it. It may be asked again after a crash, so it must bear being done twice.</summary>
    Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken);
}

/// <summary>How it went; After is how long to wait at least before it is tried again.</summary>
public sealed record DueOutcome(DueStatus Status, TimeSpan? After = null)
{
    public static DueOutcome Done { get; } = new(DueStatus.Done);
}

/// <summary>Done, to be tried again, or given up.</summary>
public enum DueStatus
{
    Done,
    Again,
    GiveUp,
}
