using System.Text.Json.Serialization;

namespace CrmBot.Data;

/// <summary>Where a complaint stands.</summary>
public enum ComplaintState
{
    /// <summary>Written "open", as the first release wrote it.</summary>
    [JsonStringEnumMemberName("open")] Registered,
    [JsonStringEnumMemberName("classified")] Classified,
    [JsonStringEnumMemberName("assigned")] Assigned,
    [JsonStringEnumMemberName("accepted")] Accepted,
    [JsonStringEnumMemberName("answered")] Answered,
    [JsonStringEnumMemberName("resolved")] Resolved,
    [JsonStringEnumMemberName("closed")] Closed,
    [JsonStringEnumMemberName("reopened")] Reopened,
    [JsonStringEnumMemberName("merged")] Merged,
    [JsonStringEnumMemberName("voided")] Voided,
}

/// <summary>What can be done to a complaint.</summary>
public enum ComplaintEvent
{
    [JsonStringEnumMemberName("classify")] Classify,
    [JsonStringEnumMemberName("assign")] Assign,
    [JsonStringEnumMemberName("accept")] Accept,
    [JsonStringEnumMemberName("answer")] Answer,
    [JsonStringEnumMemberName("resolve")] Resolve,
    [JsonStringEnumMemberName("close")] Close,
    [JsonStringEnumMemberName("reopen")] Reopen,
    [JsonStringEnumMemberName("pause")] Pause,
    [JsonStringEnumMemberName("resume")] Resume,
    [JsonStringEnumMemberName("escalate")] Escalate,
    [JsonStringEnumMemberName("merge")] Merge,
    [JsonStringEnumMemberName("void")] Void,
}

/// <summary>The one table of what may be done to a complaint in which state, and where it leads; "=" stays, "-" cannot be.</summary>
public static class ComplaintStates
{
    private const string Table = """
        state       classify    assign    accept    answer    resolve   close   reopen    pause  resume  escalate  merge   void
        registered  classified  assigned  -         answered  -         -       -         =      =       =         merged  voided
        classified  =           assigned  -         answered  -         -       -         =      =       =         merged  voided
        assigned    =           =         accepted  answered  -         -       -         =      =       =         merged  voided
        accepted    =           assigned  -         answered  -         -       -         =      =       =         merged  voided
        answered    =           =         =         -         resolved  -       -         -      -       =         merged  voided
        resolved    =           -         -         -         -         closed  reopened  -      -       =         -       voided
        closed      -           -         -         -         -         -       reopened  -      -       -         -       voided
        reopened    =           assigned  accepted  answered  -         -       -         =      =       =         merged  voided
        merged      -           -         -         -         -         -       reopened  -      -       -         -       voided
        voided      -           -         -         -         -         -       -         -      -       -         -       -
        """;

    private static readonly Dictionary<(ComplaintState, ComplaintEvent), ComplaintState> Next = Read();

    /// <summary>Those in which the client waits or the matter is not settled yet.</summary>
    public static IReadOnlyList<ComplaintState> Open { get; } =
        [ComplaintState.Registered, ComplaintState.Classified, ComplaintState.Assigned, ComplaintState.Accepted, ComplaintState.Answered, ComplaintState.Reopened];

    /// <summary>Those in which somebody has it as his task.</summary>
    public static IReadOnlyList<ComplaintState> InHand { get; } = [.. Open, ComplaintState.Resolved];

    /// <summary>All but void ones.</summary>
    public static IReadOnlyList<ComplaintState> Kept { get; } = [.. InHand, ComplaintState.Closed, ComplaintState.Merged];

    /// <summary>Where the event leads from the state; null where it cannot be.</summary>
    public static ComplaintState? After(ComplaintState state, ComplaintEvent happens) => Next.TryGetValue((state, happens), out var next) ? next : null;

    private static Dictionary<(ComplaintState, ComplaintEvent), ComplaintState> Read()
    {
        var rows = Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var next = new Dictionary<(ComplaintState, ComplaintEvent), ComplaintState>();
        foreach (var row in rows.Skip(1))
        {
            var state = Enum.Parse<ComplaintState>(row[0], ignoreCase: true);
            for (var i = 1; i < row.Length; i++)
            {
                if (row[i] != "-") next[(state, Enum.Parse<ComplaintEvent>(rows[0][i], ignoreCase: true))] = row[i] == "=" ? state : Enum.Parse<ComplaintState>(row[i], ignoreCase: true);
            }
        }
        return next;
    }
}
