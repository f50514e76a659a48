using CrmBot.Channels;
using CrmBot.Data;

namespace CrmBot.Schedule;

/// <summary>One kind of due item and what is done when its time comes.</summary>
public interface IDueKind
{
    /// <summary>The name kept in <see cref="DueItem.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>What it must not overtake: items of different lanes are done at the same time, those of one in order; null for one that is done alone.</summary>
    string? LaneOf(DueItem item) => null;

    /// <summary>Does it. It may be asked again after a crash, so it must bear being done twice.</summary>
    Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken);
}

/// <summary>How it went; After is how long to wait at least before it is tried again.</summary>
public sealed record DueOutcome(DueStatus Status, TimeSpan? After = null)
{
    public static DueOutcome Done { get; } = new(DueStatus.Done);

    /// <summary>What a send means for the item that asked for it.</summary>
    public static DueOutcome Of(Sent sent) => sent.Status switch
    {
        SendStatus.Sent => Done,
        SendStatus.Failed => new(sent.Held ? DueStatus.Held : DueStatus.Again, sent.After),
        _ => new(DueStatus.GiveUp),
    };
}

/// <summary>Done, to be tried again, to be tried until something of ours is mended (no attempt is counted), or given up. Held with a time is tried then.</summary>
public enum DueStatus
{
    Done,
    Again,
    Held,
    GiveUp,
}
