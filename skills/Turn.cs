using System.Security.Cryptography;
using System.Text;
using CrmBot.Data;

namespace CrmBot.Skills;

/// <summary>What a skill may know of the turn it answers: who asks, with which rights, in which language, and when it is for him.</summary>
public sealed record Turn
{
    private static readonly TimeSpan TalkLasts = TimeSpan.FromMinutes(30);

    public required Message Message { get; init; }

    public required StaffMember Staff { get; init; }

    public required Reader Reader { get; init; }

    public required Language Language { get; init; }

    /// <summary>The turn's time in the person's zone.</summary>
    public required DateTimeOffset Now { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The conversation as it was when the turn began.</summary>
    public required Conversation Conversation { get; init; }

    /// <summary>The client that was spoken of here in the last half hour: whom "they" means. Whether the person may see him is still to be asked.</summary>
    public string? SpokenOf => Conversation is { ClientId: { } client, ClientAt: { } at } && Now - Moments.FromInstant(at) <= TalkLasts ? client : null;

    /// <summary>Where and how this is kept: an id for what the message makes, the same at every delivery.</summary>
    public string IdFor(string prefix) => IdFor(prefix, Message.Key);

    /// <summary>The id of what another message made.</summary>
    public static string IdFor(string prefix, string messageKey) => prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageKey)).AsSpan(0, 12));

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);
}
