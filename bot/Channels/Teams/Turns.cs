using CrmBot.Skills;

namespace CrmBot.Channels.Teams;

/// <summary>The two ways an activity enters a turn: acknowledged and answered later, or answered in its own response.</summary>
internal sealed record Turns(
    Func<Message, CancellationToken, Task<Accepted>> AcceptAsync,
    Func<Message, TimeSpan, CancellationToken, Task<IReadOnlyList<Reply>?>> AnswerAsync)
{
    public static Turns Of(TurnRunner runner) => new(runner.AcceptAsync, runner.AnswerAsync);
}
