using System.Text.Json;

namespace CrmBot.Data;

/// <summary>A message that came in, kept from before it is acknowledged until it is handled; afterwards only its id stays for a while, to know a second delivery by.</summary>
public sealed record InboxItem : Document
{
    /// <summary>The conversation's key.</summary>
    public required string Conversation { get; init; }

    public required string ReceivedAt { get; init; }

    /// <summary>new or done.</summary>
    public required string State { get; init; }

    /// <summary>The host that works on it, and until when the others leave it alone.</summary>
    public string? Host { get; init; }

    public string? LeaseUntil { get; init; }

    /// <summary>The whole message; gone when handled.</summary>
    public JsonElement? Body { get; init; }

    public string? ExpiresAt { get; init; }
}
