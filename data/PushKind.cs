using System.Text.Json.Serialization;

namespace CrmBot.Data;

/// <summary>What the assistant says by itself: the closed list of what somebody can put off or switch off. What a colleague asks of him is not in it.</summary>
public enum PushKind
{
    /// <summary>The lead's card of her team's day.</summary>
    [JsonStringEnumMemberName("daily")] Daily,

    /// <summary>The manager's morning.</summary>
    [JsonStringEnumMemberName("morning")] Morning,

    /// <summary>A promise whose day has come.</summary>
    [JsonStringEnumMemberName("promise")] Promise,

    /// <summary>The preparation of a visit that is about to begin.</summary>
    [JsonStringEnumMemberName("visitSoon")] VisitSoon,

    /// <summary>A complaint's clock getting late.</summary>
    [JsonStringEnumMemberName("complaintClock")] ComplaintClock,

    /// <summary>A contract that is to be renewed.</summary>
    [JsonStringEnumMemberName("renewal")] Renewal,

    /// <summary>The next month's plan: drafted, or not handed in.</summary>
    [JsonStringEnumMemberName("monthPlan")] MonthPlan,

    /// <summary>A reminder of his own.</summary>
    [JsonStringEnumMemberName("reminder")] Reminder,

    /// <summary>Notes that are still unsaved at the end of the day.</summary>
    [JsonStringEnumMemberName("unsaved")] Unsaved,
}
