using CrmBot.Channels.Activities;
using CrmBot.Data;

namespace CrmBot.Channels.Teams;

/// <summary>The platforms that may speak the Activity protocol with us, and the names their conversations are kept under.</summary>
internal static class ActivityChannels
{
    /// <summary>Our own page is "webchat" and takes no activities from here: a caller that says he is one gets a name, and so identities, of his own.</summary>
    private static readonly Dictionary<string, string> ByChannelId = new(StringComparer.Ordinal)
    {
        ["msteams"] = "msteams",
        ["emulator"] = "emulator",
        ["agents"] = "agents",
        ["webchat"] = "bf.webchat",
        ["directline"] = "bf.directline",
    };

    public static IReadOnlyList<string> Names { get; } = [.. ByChannelId.Values];

    /// <summary>Where the activity came from, or null when something needed to answer it is missing.</summary>
    public static Address? AddressOf(Activity activity)
    {
        if (activity is not { From.Id: { Length: > 0 } user, Conversation: { Id: { Length: > 0 } conversation } where, ChannelId: { } channelId, ServiceUrl: { } serviceUrl }
            || !ByChannelId.TryGetValue(channelId, out var channel)
            || user.Length > LongestId || conversation.Length > LongestId)
        {
            return null;
        }

        return new Address
        {
            Channel = channel,
            Conversation = conversation,
            UserId = user,
            BotId = activity.Recipient?.Id,
            ServiceUrl = serviceUrl,
            TenantId = where.TenantId ?? activity.TenantId,
            InGroup = where.IsGroup || where.Type is not (null or "personal"),
        };
    }

    /// <summary>Ids become keys of documents; real ones are a fifth of this.</summary>
    public const int LongestId = 1024;
}
