using System.Text.Json.Serialization;

namespace CrmBot.Data;

/// <summary>Where a conversation is, in the channel's own words; enough to send to it days later.</summary>
public sealed record Address
{
    public required string Channel { get; init; }

    /// <summary>The channel's id of the conversation: opaque, compared ordinally.</summary>
    public required string Conversation { get; init; }

    /// <summary>The person in it, as the channel names him.</summary>
    public required string UserId { get; init; }

    public string? BotId { get; init; }

    public string? ServiceUrl { get; init; }

    /// <summary>A verified token named this serviceUrl, so our own token may be shown there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ServiceProven { get; init; }

    public string? TenantId { get; init; }

    /// <summary>More people than this one read what is sent here.</summary>
    public bool InGroup { get; init; }

    /// <summary>The id under which the conversation's state is kept; in a group each person has his own.</summary>
    public string Key => InGroup ? $"{Channel}|{Conversation}|{UserId}" : $"{Channel}|{Conversation}";
}
