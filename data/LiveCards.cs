namespace CrmBot.Data;

/// <summary>Where a card was sent, so that it can be changed in place; the id is "live key|conversation key".</summary>
public sealed record LiveCard : Document
{
    public required string LiveKey { get; init; }

    public required Address Address { get; init; }

    /// <summary>The channel's id of the message that holds it.</summary>
    public required string CardId { get; init; }

    public string? ReaderId { get; init; }

    public required string ExpiresAt { get; init; }
}
