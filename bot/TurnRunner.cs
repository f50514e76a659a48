using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Skills;
using Microsoft.Extensions.Options;

namespace CrmBot;

/// <summary>
/// One turn: inbox, own time-out, log scope, Assistant, send; the one error boundary. A message is acknowledged when it is on disk; meanwhile its answer is thought of,
/// and goes out as soon as it is ready where it changes nothing.
/// </summary>
public sealed partial class TurnRunner(Inbox inbox, TurnWork work, IOptions<TurnOptions> options, ILogger<TurnRunner> logger)
{
    private const int Tries = 6;

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);

    private static readonly Func<ILogger, string, IDisposable?> TurnScope = LoggerMessage.DefineScope<string>("turn {Turn}");

    private readonly Lock _lining = new();
    private readonly Lanes _lanes = new();

    /// <summary>
    /// Stores the message in the inbox and returns once it is durable; the turn then runs by itself. A second delivery of the same message is told as such and does nothing.
    /// A store that cannot take it is a <see cref="StoreException"/>: the message must not be acknowledged.
    /// </summary>
    public Task<Accepted> AcceptAsync(Message message, CancellationToken cancellationToken) => AcceptAsync(message, null, cancellationToken);

    /// <summary>
    /// The same for a message whose answer travels in its own response (an invoke, expectReplies): waits for the turn's replies, at most <paramref name="patience"/>;
    /// null when it takes longer (they are then sent by the channel) or when it was delivered before.
    /// </summary>
    public async Task<IReadOnlyList<Reply>?> AnswerAsync(Message message, TimeSpan patience, CancellationToken cancellationToken)
    {
        var response = new TaskCompletionSource<IReadOnlyList<Reply>>(TaskCreationOptions.RunContinuationsAsynchronously);
        if ((await AcceptAsync(message, response, cancellationToken)).Duplicate) return null;
        var first = await Task.WhenAny(response.Task, Task.Delay(patience, work.Clock, cancellationToken));
        return first == response.Task || !response.TrySetCanceled(CancellationToken.None) ? await response.Task : null;
    }

    /// <summary>Takes up a message that another host left.</summary>
    public async Task ResumeAsync(InboxItem item)
    {
        if (item.Body is not { } body || JsonSerializer.Deserialize(body.Utf8.Span, SkillsJson.Readable.Message) is not { } message) return;
        await _lanes.Enter(message.Address.Key);
        // A turn of this host may have outlived its lease and have ended just now.
        await work.FlushAsync();
        if (await inbox.FindAsync(item.Id, CancellationToken.None) is { Handled: true })
        {
            _lanes.Leave(message.Address.Key);
            return;
        }
        LogResumed(TurnId(message));
        await RunWhenFreeAsync(Task.CompletedTask, new TurnInHand(message, item, null), null);
    }

    private async Task<Accepted> AcceptAsync(Message message, TaskCompletionSource<IReadOnlyList<Reply>>? response, CancellationToken cancellationToken)
    {
        var conversation = message.Address.Key;
        var body = new RawJson(JsonSerializer.SerializeToUtf8Bytes(message, SkillsJson.Readable.Message));
        var (item, place) = Line(message.Key, conversation, body);
        var hand = new TurnInHand(message, item, response);
        Intake intake;
        Accepted accepted;
        try
        {
            // The turn before may only have to remember where its card is.
            if (!place.IsCompleted) await Task.WhenAny(place, Task.Delay(Soon, TimeProvider.System, cancellationToken));
            intake = inbox.Add(item, cancellationToken);
            accepted = place.IsCompleted ? await BeginBesideAsync(hand, intake, cancellationToken)
                : await intake.IsNew ? new Accepted(false, RunWhenFreeAsync(place, hand, null))
                : Leave(place, conversation);
        }
        catch
        {
            Leave(place, conversation);
            throw;
        }
        await intake.Kept;
        return accepted;
    }

    /// <summary>The order among hosts is the order in this host's lane: two messages that each wait for the other would both wait for a lease to run out.</summary>
    private (InboxItem Item, Task Place) Line(string key, string conversation, RawJson body)
    {
        lock (_lining) return (inbox.Receive(key, conversation, body), _lanes.Enter(conversation));
    }

    /// <summary>The message is stored while its answer is thought of: nothing is written, and nothing said, before it is known to be new and the next in its conversation.</summary>
    private async Task<Accepted> BeginBesideAsync(TurnInHand hand, Intake intake, CancellationToken cancellationToken)
    {
        var behindOthers = work.OthersBeforeAsync(hand, cancellationToken).AsTask();
        var receiving = new Lazy<Task<Received>>(() => ReceiveAsync(intake, behindOthers));
        Task<TurnResult>? thinking = new WriteGate(async () => await receiving.Value == Received.Next).HoldAsync(() => ThinkAsync(hand));
        try
        {
            switch (await receiving.Value)
            {
                case Received.Before:
                    await Quietly(thinking);
                    return Leave(Task.CompletedTask, hand.Lane);
                case Received.BehindOthers:
                    // What was thought of may be about a conversation that goes on meanwhile.
                    await Quietly(thinking);
                    return new Accepted(false, RunWhenFreeAsync(Task.CompletedTask, hand, null));
                default:
                    return new Accepted(false, RunWhenFreeAsync(Task.CompletedTask, hand, thinking));
            }
        }
        catch
        {
            await Quietly(thinking);
            throw;
        }
    }

    private static async Task<Received> ReceiveAsync(Intake intake, Task<bool> behindOthers) =>
        !await intake.IsNew ? Received.Before : await behindOthers ? Received.BehindOthers : Received.Next;

    private static Task Quietly(Task task) => task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    private async Task RunWhenFreeAsync(Task place, TurnInHand hand, Task<TurnResult>? thinking)
    {
        inbox.Hold(hand.Item);
        try
        {
            if (!place.IsCompleted)
            {
                await place;
                if (!await KeepsAsync(hand)) return;
            }
            await RunAsync(hand, thinking);
        }
        finally
        {
            inbox.LetGo(hand.Item);
        }
    }

    /// <summary>Whether the message is still to be answered here after its wait; the lane is left where it is not, or where the store cannot tell: it is taken up again then.</summary>
    private async Task<bool> KeepsAsync(TurnInHand hand)
    {
        var keeps = false;
        try
        {
            keeps = await inbox.KeepAsync(hand.Item, CancellationToken.None);
        }
        catch (StoreException e)
        {
            LogStoreFailed(e.Code);
        }
        if (!keeps) _lanes.Leave(hand.Lane);
        return keeps;
    }

    /// <summary>Runs a turn whose message the inbox holds, in this one's lane, to its end; what was begun to be thought of comes next.</summary>
    private async Task RunAsync(TurnInHand hand, Task<TurnResult>? thinking)
    {
        using var scope = TurnScope(logger, TurnId(hand.Message));
        IReadOnlyList<Reply>? replies = null;
        Task? sending = null;
#pragma warning disable CA1031 // The one error boundary: whatever failed, the person gets a plain sentence and a reference.
        try
        {
            for (var attempt = 0; replies is null && attempt < Tries; attempt++)
            {
                if (thinking is null) await work.WaitForOthersAsync(hand, CancellationToken.None);
                if (attempt == 0 && thinking is null && await work.UnsentAsync(hand, CancellationToken.None) is { } unsent)
                {
                    replies = unsent;
                    break;
                }
                var result = await work.WaitAsync(hand, thinking ?? ThinkAsync(hand));
                thinking = null;
                if (attempt == 0 && IsSaidEarly(hand, result)) sending = work.SendAsync(hand, result.Replies);
                if (await work.EndAsync(hand, result, sending is not null, CancellationToken.None) == TurnEnd.Ended)
                {
                    replies = result.Replies;
                    break;
                }
                // Another host's turn came between: what it left is answered anew.
                if (sending is not null) await Quietly(sending);
                sending = null;
                if (await inbox.FindAsync(hand.Item.Id, CancellationToken.None) is { } item && (item.Handled || item.Host != inbox.Host)) replies = [];
            }
        }
        catch (StoreException e)
        {
            // The message stays in the inbox; its lease runs out and it is taken up again.
            LogStoreFailed(e.Code);
            await (sending is null ? work.SayAsync(hand, AssistantWords.StoreDown) : Quietly(sending));
            _lanes.Leave(hand.Lane);
            return;
        }
        catch (Exception e)
        {
            LogFailed(e.GetType().Name, e);
            replies = [work.Failure(hand, TurnId(hand.Message))];
        }
#pragma warning restore CA1031
        await FinishAsync(hand, replies ?? [work.Failure(hand, TurnId(hand.Message))], sending);
    }

    /// <summary>What changed nothing and is answered anew after a crash is on its way while it is written down; a group's line comes behind the acknowledgement of what it answers.</summary>
    private static bool IsSaidEarly(TurnInHand hand, TurnResult result) => result.CanRunAgain && hand.Response is null && hand.Message.AskedIn is null;

    private async Task<TurnResult> ThinkAsync(TurnInHand hand)
    {
        var patience = Patience();
        var thinking = work.ThinkAsync(hand, patience.Token);
        if (thinking.IsCompleted) patience.Dispose();
        return await thinking;
    }

    /// <summary>Sends what is stored, then lets the inbox forget the message's body.</summary>
    private async Task FinishAsync(TurnInHand hand, IReadOnlyList<Reply> replies, Task? sending)
    {
#pragma warning disable CA1031 // What is stored is sent again after the lease; nothing may stop the lane.
        try
        {
            if (hand.Response?.TrySetResult(replies) != true) await (sending ?? work.SendAsync(hand, replies));
            work.Handled(hand.Item);
        }
        catch (Exception e)
        {
            LogFailed(e.GetType().Name, e);
        }
        finally
        {
            _lanes.Leave(hand.Lane);
        }
#pragma warning restore CA1031
    }

    private Accepted Leave(Task place, string conversation)
    {
        _ = place.ContinueWith(_ => _lanes.Leave(conversation), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        return new Accepted(true, Task.CompletedTask);
    }

    private CancellationTokenSource Patience() => new(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), work.Clock);

    private static string TurnId(Message message) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(message.Key)).AsSpan(0, 4));

    [LoggerMessage(1, LogLevel.Error, "A turn failed: {Kind}.")]
    private partial void LogFailed(string kind, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "The store failed during a turn ({Code}); the message will be taken up again.")]
    private partial void LogStoreFailed(string code);

    [LoggerMessage(3, LogLevel.Information, "Turn {Turn}: taken up after another host left it.")]
    private partial void LogResumed(string turn);
}

/// <summary>What became of an incoming message; Turn ends when its replies were sent (never with a fault).</summary>
public sealed record Accepted(bool Duplicate, Task Turn);

/// <summary>A message being worked on, its place in the inbox, and the response that waits for it, if one does.</summary>
public sealed record TurnInHand(Message Message, InboxItem Item, TaskCompletionSource<IReadOnlyList<Reply>>? Response)
{
    /// <summary>The conversation's key.</summary>
    public string Lane { get; } = Message.Address.Key;
}
