using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Skills;
using Microsoft.Extensions.Options;

namespace CrmBot;

/// <summary>
/// One turn: inbox, own time-out, log scope, Assistant, send; the one error boundary. An answer that is ready at once is stored together with its message, in one write;
/// everything slower is acknowledged as soon as the message is safe and answered afterwards.
/// </summary>
public sealed partial class TurnRunner(Inbox inbox, TurnWork work, IDocumentStore store, IOptions<TurnOptions> options, ILogger<TurnRunner> logger)
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
        Lazy<Task>? sending = null;
        try
        {
            Task<TurnResult>? thinking = null;
            // The turn before may only have to remember where its card is.
            if (!place.IsCompleted) await Task.WhenAny(place, Task.Delay(Soon, TimeProvider.System, cancellationToken));
            if (place.IsCompleted && !store.CommitsInOneStep) return await ReceiveBesideAsync(place, hand, cancellationToken);
            if (place.IsCompleted && store.CanCommitTogether && !await work.OthersBeforeAsync(hand, cancellationToken))
            {
                thinking = ThinkAsync(hand);
                // A turn that soon ends is stored with its message in one commit; one that wrote meanwhile knows its message again.
                if (!thinking.IsCompleted) await Task.WhenAny(thinking, Task.Delay(Soon, TimeProvider.System, cancellationToken));
                if (thinking.IsCompletedSuccessfully)
                {
                    var result = await thinking;
                    // What changed nothing and would be answered anew after a crash is on its way while it is written down; a group's line comes behind the acknowledgement of what it answers.
                    sending = new Lazy<Task>(() => work.SendAsync(hand, result.Replies));
                    Action? early = result.CanRunAgain && response is null && message.AskedIn is null ? () => _ = sending.Value : null;
                    var ended = await work.EndAsync(hand, result, together: true, early, cancellationToken);
                    if (ended == TurnEnd.Duplicate) return Leave(place, conversation);
                    if (ended == TurnEnd.Ended) return new Accepted(false, FinishAsync(hand, result.Replies, sending));
                    (thinking, sending) = (null, null);
                }
            }
            if (await inbox.AddAsync(item, cancellationToken) is null)
            {
                if (thinking is not null) await Quietly(thinking);
                return Leave(place, conversation);
            }
            return new Accepted(false, RunWhenFreeAsync(place, hand, thinking));
        }
        catch
        {
            if (sending is { IsValueCreated: true }) await Quietly(sending.Value);
            Leave(place, conversation);
            throw;
        }
    }

    /// <summary>The order among hosts is the order in this host's lane: two messages that each wait for the other would both wait for a lease to run out.</summary>
    private (InboxItem Item, Task Place) Line(string key, string conversation, RawJson body)
    {
        lock (_lining) return (inbox.Receive(key, conversation, body), _lanes.Enter(conversation));
    }

    /// <summary>Where every write is a round trip, the message is stored while its answer is thought of: nothing is written before both are known.</summary>
    private async Task<Accepted> ReceiveBesideAsync(Task place, TurnInHand hand, CancellationToken cancellationToken)
    {
        var gate = new WriteGate();
        Task<TurnResult>? thinking = gate.HoldAsync(() => ThinkAsync(hand));
        var receiving = ReceiveAsync(hand, gate, thinking, cancellationToken);
        if (!thinking.IsCompleted) await Task.WhenAny(thinking, Task.Delay(Soon, TimeProvider.System, cancellationToken));
        var received = await receiving;
        if (received == Received.Before)
        {
            await Quietly(thinking);
            return Leave(place, hand.Lane);
        }
        if (received == Received.BehindOthers)
        {
            // What was thought of may be about a conversation that goes on meanwhile.
            await Quietly(thinking);
            thinking = null;
        }
        else if (thinking.IsCompletedSuccessfully)
        {
            if (await EndsAsync(hand, await thinking)) return new Accepted(false, FinishAsync(hand, (await thinking).Replies));
            thinking = null;
        }
        return new Accepted(false, RunWhenFreeAsync(place, hand, thinking, looked: received == Received.Next));
    }

    private async Task<Received> ReceiveAsync(TurnInHand hand, WriteGate gate, Task<TurnResult> thinking, CancellationToken cancellationToken)
    {
        try
        {
            var received = await work.ReceiveAsync(hand, cancellationToken);
            gate.Open(received == Received.Next);
            return received;
        }
        catch
        {
            gate.Open(false);
            await Quietly(thinking);
            throw;
        }
    }

    /// <summary>A message that is stored is not refused any more: what fails here is tried once more behind its acknowledgement.</summary>
    private async Task<bool> EndsAsync(TurnInHand hand, TurnResult result)
    {
        try
        {
            return await work.EndAsync(hand, result, together: false, null, CancellationToken.None) == TurnEnd.Ended;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    private static Task Quietly(Task task) => task.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);

    private async Task RunWhenFreeAsync(Task place, TurnInHand hand, Task<TurnResult>? thinking, bool looked = false)
    {
        inbox.Hold(hand.Item);
        try
        {
            if (!place.IsCompleted)
            {
                await place;
                if (!await KeepsAsync(hand)) return;
            }
            await RunAsync(hand, thinking, looked);
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

    /// <summary>Runs a turn whose message the inbox holds, in this one's lane, to its end.</summary>
    private async Task RunAsync(TurnInHand hand, Task<TurnResult>? thinking, bool looked = false)
    {
        using var scope = TurnScope(logger, TurnId(hand.Message));
        IReadOnlyList<Reply>? replies = null;
#pragma warning disable CA1031 // The one error boundary: whatever failed, the person gets a plain sentence and a reference.
        try
        {
            for (var attempt = 0; replies is null && attempt < Tries; attempt++)
            {
                if (!looked || attempt > 0) await work.WaitForOthersAsync(hand, CancellationToken.None);
                if (attempt == 0 && thinking is null && await work.UnsentAsync(hand, CancellationToken.None) is { } unsent)
                {
                    replies = unsent;
                    break;
                }
                var result = await work.WaitAsync(hand, thinking ?? ThinkAsync(hand));
                thinking = null;
                if (await work.EndAsync(hand, result, together: false, null, CancellationToken.None) == TurnEnd.Ended) replies = result.Replies;
                else if (await inbox.FindAsync(hand.Item.Id, CancellationToken.None) is { } item && (item.Handled || item.Host != inbox.Host)) replies = [];
            }
        }
        catch (StoreException e)
        {
            // The message stays in the inbox; its lease runs out and it is taken up again.
            LogStoreFailed(e.Code);
            await work.SayAsync(hand, AssistantWords.StoreDown);
            _lanes.Leave(hand.Lane);
            return;
        }
        catch (Exception e)
        {
            LogFailed(e.GetType().Name, e);
            replies = [work.Failure(hand, TurnId(hand.Message))];
        }
#pragma warning restore CA1031
        await FinishAsync(hand, replies ?? [work.Failure(hand, TurnId(hand.Message))]);
    }

    private async Task<TurnResult> ThinkAsync(TurnInHand hand)
    {
        var patience = Patience();
        var thinking = work.ThinkAsync(hand, patience.Token);
        if (thinking.IsCompleted) patience.Dispose();
        return await thinking;
    }

    /// <summary>Sends what is stored, then lets the inbox forget the message's body.</summary>
    private async Task FinishAsync(TurnInHand hand, IReadOnlyList<Reply> replies, Lazy<Task>? sending = null)
    {
#pragma warning disable CA1031 // What is stored is sent again after the lease; nothing may stop the lane.
        try
        {
            if (hand.Response?.TrySetResult(replies) != true) await (sending?.Value ?? work.SendAsync(hand, replies));
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
