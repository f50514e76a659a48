using CrmBot.Skills;

namespace CrmBot;

/// <summary>One turn: inbox, own time-out, log scope, Assistant, send; the one error boundary.</summary>
public sealed class TurnRunner
{
    /// <summary>
    /// Stores the message in the inbox and returns once it is durable; the turn then runs by itself. A second delivery of the same message is told as such and does nothing.
    /// </summary>
    public Task<Accepted> AcceptAsync(Message message, CancellationToken cancellationToken) => throw new NotSupportedException("Written next.");

    /// <summary>
    /// The same for a message whose answer travels in its own response (an invoke, expectReplies): waits for the turn's replies, at most <paramref name="patience"/>;
    /// null when it takes longer (they are then sent by the channel) or when it was delivered before.
    /// </summary>
    public Task<IReadOnlyList<Reply>?> AnswerAsync(Message message, TimeSpan patience, CancellationToken cancellationToken) => throw new NotSupportedException("Written next.");
}

/// <summary>What became of an incoming message; Turn ends when its replies were sent (never with a fault).</summary>
public sealed record Accepted(bool Duplicate, Task Turn);
