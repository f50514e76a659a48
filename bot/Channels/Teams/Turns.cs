using CrmBot.Channels.Teams.Compose;
using CrmBot.Data;
using CrmBot.Schedule;
using CrmBot.Skills;

namespace CrmBot.Channels.Teams;

/// <summary>How an activity enters a turn, acknowledged and answered later or answered in its own response, and how what such a response cannot hold is sent (false where the person's platform took nothing).</summary>
internal sealed record Turns(
    Func<Message, CancellationToken, Task<Accepted>> AcceptAsync,
    Func<Message, TimeSpan, CancellationToken, Task<IReadOnlyList<Reply>?>> AnswerAsync,
    Func<Message, IReadOnlyList<Reply>, CancellationToken, Task<bool>> DeliverAsync)
{
    /// <summary>Takes what was asked in a group to where the person is alone with us.</summary>
    public Func<Message, CancellationToken, ValueTask<Message>> MoveAsync { get; init; } = static (message, _) => ValueTask.FromResult(message);

    /// <summary>A card as its record and this person's rights are now, read and nothing else.</summary>
    public Func<Message, CancellationToken, Task<Reply?>> RefreshAsync { get; init; } = static (_, _) => Task.FromResult<Reply?>(null);

    /// <summary>Keeps what an activity tells of where people can be reached.</summary>
    public Func<Activities.Activity, Address, CancellationToken, ValueTask> NoteAsync { get; init; } = static (_, _, _) => ValueTask.CompletedTask;

    /// <summary>Answers the compose box in its own response; false for what is none of ours.</summary>
    public Func<Incoming, Message, HttpResponse, CancellationToken, Task<bool>> ComposeAsync { get; init; } = static (_, _, _, _) => Task.FromResult(false);

    public static Turns Of(IServiceProvider services)
    {
        var (runner, delivery) = (services.GetRequiredService<TurnRunner>(), services.GetRequiredService<Delivery>());
        return new(runner.AcceptAsync, runner.AnswerAsync, delivery.SendAsync)
        {
            MoveAsync = services.GetRequiredService<Privately>().MoveAsync,
            RefreshAsync = ActivatorUtilities.CreateInstance<Refreshing>(services).ShowAsync,
            NoteAsync = ActivatorUtilities.CreateInstance<Reach>(services).NoteAsync,
            ComposeAsync = ActivatorUtilities.CreateInstance<ComposeBox>(services).AnswerAsync,
        };
    }
}
