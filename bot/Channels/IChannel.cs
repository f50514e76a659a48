using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Channels;

/// <summary>One way to reach people. It renders a reply for its platform and sends it; it decides nothing.</summary>
public interface IChannel
{
    /// <summary>The names under which its conversations are kept (<see cref="Address.Channel"/>).</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Sends a reply as new messages.</summary>
    Task<Sent> SendAsync(Address address, Reply reply, CancellationToken cancellationToken);

    /// <summary>Shows that something is being worked on, where the platform has a way to.</summary>
    Task ShowWorkingAsync(Address address, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Where this person is alone with us, opened where that was never used; null where the platform has no such thing or does not let us.</summary>
    Task<Address?> OpenAsync(Address person, CancellationToken cancellationToken) => Task.FromResult<Address?>(null);

    /// <summary>Sends a reply as the beginning of a thread of its own in a team's channel; elsewhere as any message.</summary>
    Task<Sent> BeginThreadAsync(Address channel, Reply reply, CancellationToken cancellationToken) => SendAsync(channel, reply, cancellationToken);

    /// <summary>Takes a message back; false where the platform cannot.</summary>
    Task<bool> RemoveAsync(Address address, string messageId, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Puts the reply's card in the place of the one with this id; false when the channel cannot (the card is gone or cannot be changed).</summary>
    Task<bool> UpdateAsync(Address address, string cardId, Reply reply, CancellationToken cancellationToken);
}

/// <summary>How a send went.</summary>
public enum SendStatus
{
    Sent,

    /// <summary>Try again later.</summary>
    Failed,

    /// <summary>It will never arrive (blocked, uninstalled, conversation gone): give up and say so.</summary>
    Refused,
}

/// <summary>The outcome of a send, with the channel's id of the message that holds the card, where it told one. After is how long the channel asked to wait.</summary>
public sealed record Sent(SendStatus Status, string? CardId = null, TimeSpan? After = null, string? Reason = null)
{
    /// <summary>Our own credentials are in the way: it is kept until they are mended, however long that takes.</summary>
    public bool Held { get; init; }
}
