using System.Text.Json.Serialization;

namespace CrmBot.Data;

/// <summary>Where a planned visit stands.</summary>
public enum PlanState
{
    /// <summary>A single visit that somebody noted for himself; it needs nobody's leave.</summary>
    [JsonStringEnumMemberName("planned")] Planned,

    /// <summary>A line of a month's plan that has not been handed in.</summary>
    [JsonStringEnumMemberName("drafted")] Drafted,

    [JsonStringEnumMemberName("submitted")] Submitted,

    [JsonStringEnumMemberName("approved")] Approved,

    /// <summary>Approved as the lead changed it.</summary>
    [JsonStringEnumMemberName("changed")] Changed,

    [JsonStringEnumMemberName("refused")] Refused,

    /// <summary>The visit took place; <see cref="Plan.Result"/> says how it met its goal.</summary>
    [JsonStringEnumMemberName("met")] Met,

    [JsonStringEnumMemberName("cancelled")] Cancelled,

    /// <summary>Another line took its place, on another day.</summary>
    [JsonStringEnumMemberName("moved")] Moved,

    /// <summary>A drafted line that was left out.</summary>
    [JsonStringEnumMemberName("dropped")] Dropped,
}

/// <summary>What can happen to a planned visit.</summary>
public enum PlanEvent
{
    Edit,
    Submit,
    Drop,
    Approve,
    Change,
    Refuse,
    Meet,
    Cancel,
    Move,
}

/// <summary>The one table of what a planned visit may become; what is not in it does not happen.</summary>
public static class PlanStates
{
    private static readonly Dictionary<(PlanState From, PlanEvent On), PlanState> Table = new()
    {
        [(PlanState.Drafted, PlanEvent.Edit)] = PlanState.Drafted,
        [(PlanState.Drafted, PlanEvent.Submit)] = PlanState.Submitted,
        [(PlanState.Drafted, PlanEvent.Drop)] = PlanState.Dropped,

        [(PlanState.Submitted, PlanEvent.Edit)] = PlanState.Drafted,
        [(PlanState.Submitted, PlanEvent.Approve)] = PlanState.Approved,
        [(PlanState.Submitted, PlanEvent.Change)] = PlanState.Changed,
        [(PlanState.Submitted, PlanEvent.Refuse)] = PlanState.Refused,
        [(PlanState.Submitted, PlanEvent.Meet)] = PlanState.Met,
        [(PlanState.Submitted, PlanEvent.Cancel)] = PlanState.Cancelled,
        [(PlanState.Submitted, PlanEvent.Move)] = PlanState.Moved,

        [(PlanState.Refused, PlanEvent.Edit)] = PlanState.Drafted,
        [(PlanState.Refused, PlanEvent.Drop)] = PlanState.Dropped,

        [(PlanState.Approved, PlanEvent.Meet)] = PlanState.Met,
        [(PlanState.Approved, PlanEvent.Cancel)] = PlanState.Cancelled,
        [(PlanState.Approved, PlanEvent.Move)] = PlanState.Moved,

        [(PlanState.Changed, PlanEvent.Meet)] = PlanState.Met,
        [(PlanState.Changed, PlanEvent.Cancel)] = PlanState.Cancelled,
        [(PlanState.Changed, PlanEvent.Move)] = PlanState.Moved,

        [(PlanState.Planned, PlanEvent.Meet)] = PlanState.Met,
        [(PlanState.Planned, PlanEvent.Cancel)] = PlanState.Cancelled,
        [(PlanState.Planned, PlanEvent.Move)] = PlanState.Moved,

        // A visit that was called off gets its new day later.
        [(PlanState.Cancelled, PlanEvent.Move)] = PlanState.Moved,
    };

    /// <summary>Those that are going to take place: in the brief, in the day's list, in clashes.</summary>
    public static IReadOnlyList<PlanState> Standing { get; } = [PlanState.Planned, PlanState.Submitted, PlanState.Approved, PlanState.Changed];

    /// <summary>Those a month's plan shows: everything but what was left out or has moved on.</summary>
    public static IReadOnlyList<PlanState> Shown { get; } =
        [PlanState.Planned, PlanState.Drafted, PlanState.Submitted, PlanState.Approved, PlanState.Changed, PlanState.Refused, PlanState.Met, PlanState.Cancelled];

    /// <summary>What the line becomes, or null where that cannot happen to it.</summary>
    public static PlanState? Next(PlanState from, PlanEvent on) => Table.TryGetValue((from, on), out var next) ? next : null;

    public static bool Can(PlanState from, PlanEvent on) => Table.ContainsKey((from, on));

    public static bool Stands(PlanState state) => Standing.Contains(state);

    /// <summary>The word under which a state is stored.</summary>
    public static string Stored(PlanState state) => state.ToString().ToLowerInvariant();
}
