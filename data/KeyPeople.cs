using System.Text.Json.Serialization;

namespace CrmBot.Data;

/// <summary>What somebody does in a purchase decision.</summary>
public enum DecisionRole
{
    [JsonStringEnumMemberName("decider")] Decider,
    [JsonStringEnumMemberName("influencer")] Influencer,
    [JsonStringEnumMemberName("user")] User,
    [JsonStringEnumMemberName("gatekeeper")] Gatekeeper,
    [JsonStringEnumMemberName("coach")] Coach,
}

/// <summary>The handbook's four states of a relationship: 积极, 中立, 消极, 尚未建立.</summary>
public enum AttitudeValue
{
    [JsonStringEnumMemberName("positive")] Positive,
    [JsonStringEnumMemberName("neutral")] Neutral,
    [JsonStringEnumMemberName("negative")] Negative,
    [JsonStringEnumMemberName("none")] None,
}

/// <summary>Somebody at the client who counts; kept inside the client's document.</summary>
public sealed record KeyPerson
{
    /// <summary>Unique within the client.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Title { get; init; }

    public DecisionRole? Role { get; init; }

    public string? Phone { get; init; }

    /// <summary>What he cares about.</summary>
    public string? Cares { get; init; }

    /// <summary>Where he stands to each of our people; nobody in it: not established.</summary>
    public IReadOnlyList<Attitude> Attitudes { get; init; } = [];

    /// <summary>His standing to this colleague, else the latest to anybody, else null.</summary>
    public Attitude? AttitudeTo(string staffId) =>
        Attitudes.FirstOrDefault(a => a.StaffId == staffId) ?? Attitudes.MaxBy(a => a.On, StringComparer.Ordinal);
}

/// <summary>Key person × our person: the standing, since when, and the words of the visit that prove it.</summary>
public sealed record Attitude
{
    public required string StaffId { get; init; }

    public required AttitudeValue Value { get; init; }

    public required string On { get; init; }

    public string? Quote { get; init; }

    public string? VisitId { get; init; }
}
