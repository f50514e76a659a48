using CrmBot.Skills;

namespace CrmBot.Channels.Teams;

/// <summary>How an activity enters a turn, acknowledged and answered later or answered in its own response, and how what such a response cannot hold is sent.</summary>
internal sealed record Turns(
    Func<Message, CancellationToken, Task<Accepted>> AcceptAsync,
    Func<Message, TimeSpan, CancellationToken, Task<IReadOnlyList<Reply>?>> AnswerAsync,
    Func<Message, IReadOnlyList<Reply>, CancellationToken, Task> DeliverAsync)
{
    public static Turns Of(TurnRunner runner, Delivery delivery) => new(runner.AcceptAsync, runner.AnswerAsync, delivery.SendAsync);
}
