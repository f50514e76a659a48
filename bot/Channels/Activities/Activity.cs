using System.Text.Json;

namespace CrmBot.Channels.Activities;

/// <summary>What we read of an activity that came in; every field may be missing, ids are opaque.</summary>
internal sealed class Activity
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? ChannelId { get; set; }

    public string? ServiceUrl { get; set; }

    public ActivityAccount? From { get; set; }

    public ActivityAccount? Recipient { get; set; }

    public ActivityConversation? Conversation { get; set; }

    public string? Text { get; set; }

    public JsonElement? Value { get; set; }

    /// <summary>What the button of a card carries, when the card is answered in its own request (value.action.data).</summary>
    public JsonElement? ActionData { get; set; }

    /// <summary>The platform asks by itself to draw the card anew: nothing may change then.</summary>
    public bool IsAutomatic { get; set; }

    /// <summary>What an invoke asks for, such as adaptiveCard/action.</summary>
    public string? Name { get; set; }

    /// <summary>What an installationUpdate says: add or remove.</summary>
    public string? Action { get; set; }

    public string? ReplyToId { get; set; }

    public string? DeliveryMode { get; set; }

    public string? Locale { get; set; }

    public string? LocalTimezone { get; set; }

    /// <summary>The tenant as channelData tells it.</summary>
    public string? TenantId { get; set; }

    /// <summary>Locale and zone as the client program tells them.</summary>
    public string? ClientLocale { get; set; }

    public string? ClientTimezone { get; set; }

    /// <summary>What the group is called: a channel's name behind its team's, or the chat's topic.</summary>
    public string? TeamName { get; set; }

    public string? ChannelName { get; set; }

    /// <summary>What happened to a team, a channel or a message, as Teams names it: editMessage, teamRenamed …</summary>
    public string? EventType { get; set; }

    public List<string> MembersAdded { get; } = [];

    /// <summary>Signs that were put on one of our messages.</summary>
    public bool HasReactionsAdded { get; set; }

    public List<ActivityMention> Mentions { get; } = [];

    /// <summary>Something was uploaded; the HTML twin of the text and cards do not count.</summary>
    public bool HasFiles { get; set; }
}

/// <summary>A person or bot, as the channel names it.</summary>
internal sealed record ActivityAccount(string? Id, string? Name)
{
    /// <summary>His object id in the company's directory.</summary>
    public string? ObjectId { get; init; }
}

/// <summary>Where an activity belongs.</summary>
internal sealed record ActivityConversation(string? Id, bool IsGroup, string? Type, string? TenantId)
{
    public string? Name { get; init; }
}

/// <summary>The words of the text that name somebody, and who that is.</summary>
internal sealed record ActivityMention(string Text, string MentionedId, string? Name);
