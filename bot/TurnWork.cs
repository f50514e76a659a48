using System.Text.Json;
using CrmBot.Data;
using CrmBot.Schedule;
using CrmBot.Skills;
using CrmBot.Skills.Understanding;

namespace CrmBot;

/// <summary>The steps of a turn that read and write: think, end, send, and the order among hosts.</summary>
public sealed class TurnWork(Inbox inbox, Conversations conversations, Assistant assistant, Delivery delivery, HandledMessages handled, TimeProvider clock)
{
    /// <summary>Replies beyond this are not kept with the conversation, which stays under 16 KB; such a turn is run again after a crash.</summary>
    private const int MostKept = 12_000;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    /// <summary>What takes longer shows that it is being worked on.</summary>
    private static readonly TimeSpan Unnoticed = TimeSpan.FromSeconds(1);

    public TimeProvider Clock => clock;

    /// <summary>Waits for the turn's result; the person who waits as well sees after a second that he is not forgotten.</summary>
    public async Task<TurnResult> WaitAsync(TurnInHand hand, Task<TurnResult> thinking)
    {
        if (thinking.IsCompleted || hand.Response is not null || hand.Message.Kind == MessageKind.Arrival) return await thinking;
        using var waited = new CancellationTokenSource();
        if (await Task.WhenAny(thinking, Task.Delay(Unnoticed, clock, waited.Token)) != thinking) await delivery.ShowWorkingAsync(hand.Message.Address, CancellationToken.None);
        await waited.CancelAsync();
        return await thinking;
    }

    public async Task<TurnResult> ThinkAsync(TurnInHand hand, CancellationToken cancellationToken)
    {
        var conversation = await conversations.OpenAsync(hand.Message.Address, cancellationToken);
        return await assistant.AnswerAsync(hand.Message, conversation, cancellationToken);
    }

    public Task<TurnEnd> EndAsync(TurnInHand hand, TurnResult result, bool isSaid, CancellationToken cancellationToken)
    {
        var replies = result.CanRunAgain ? null : JsonSerializer.SerializeToUtf8Bytes(result.Replies, SkillsJson.Readable.IReadOnlyListReply);
        var kept = replies is { Length: <= MostKept };
        return conversations.EndTurnAsync(
            new TurnWrites(result.Conversation with { Outgoing = kept ? new RawJson(replies) : null, OutgoingFor = kept ? hand.Item.Id : null })
            {
                Reader = result.Reader,
                Proposals = result.Proposals,
                Due =
                [
                    .. result.Reminders.Select(r => r.Kind is { } kind ? NoticeItem.Of(kind, r.Id, r.Notice, r.At) : Push.Item(r.Id, r.Notice, r.At)),
                    .. result.Notices.Select(n => Push.Item($"tell|{hand.Item.Id}|{n.StaffId}|{n.View}|{n.RecordId}", n, clock.GetUtcNow())),
                    .. result.Work.Select(n => BehindTurns.Item($"work|{hand.Item.Id}|{n.View}|{n.RecordId}", n, clock.GetUtcNow())),
                    .. result.Redrawn.Distinct().Select(key => Redraw.Item($"redraw|{hand.Item.Id}|{key}", key, clock.GetUtcNow())),
                ],
                IsSaid = isSaid,
            },
            cancellationToken);
    }

    /// <summary>Replies that a host stored and may not have sent.</summary>
    public async Task<IReadOnlyList<Reply>?> UnsentAsync(TurnInHand hand, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(hand.Lane, cancellationToken) is not { Outgoing: { } outgoing, OutgoingFor: { } key } || key != hand.Item.Id) return null;
        var unsent = JsonSerializer.Deserialize(outgoing.Utf8.Span, SkillsJson.Readable.IReadOnlyListReply) ?? [];
        await conversations.AddDueAsync(Redraw.After(hand.Item.Id, unsent, clock.GetUtcNow()), cancellationToken);
        return unsent;
    }

    public Task SendAsync(TurnInHand hand, IReadOnlyList<Reply> replies) => delivery.SendAsync(hand.Message, replies, CancellationToken.None);

    public void Handled(InboxItem item) => handled.Add(item);

    public Task FlushAsync() => handled.FlushAsync(CancellationToken.None);

    /// <summary>A plain sentence straight to the person, where nothing can be stored.</summary>
    public Task SayAsync(TurnInHand hand, Phrase words)
    {
        var reply = Reply.Say(words.In(LanguageOf.Words(hand.Message.Text) ?? LanguageOf.Locale(hand.Message.Locale)));
        return hand.Response?.TrySetResult([reply]) == true ? Task.CompletedTask : delivery.TrySendAsync(hand.Message.Address, reply, CancellationToken.None);
    }

    public Reply Failure(TurnInHand hand, string reference) =>
        Reply.Say(AssistantWords.Failed.In(LanguageOf.Words(hand.Message.Text) ?? LanguageOf.Locale(hand.Message.Locale), reference));

    public ValueTask<bool> OthersBeforeAsync(TurnInHand hand, CancellationToken cancellationToken) => inbox.OthersBeforeAsync(hand.Item, cancellationToken);

    public async Task WaitForOthersAsync(TurnInHand hand, CancellationToken cancellationToken)
    {
        while (await OthersBeforeAsync(hand, cancellationToken)) await Task.Delay(LookAgain, clock, cancellationToken);
    }
}

/// <summary>How a message stands once it is stored.</summary>
public enum Received
{
    /// <summary>The next to be answered.</summary>
    Next,

    /// <summary>Another host works on an earlier one.</summary>
    BehindOthers,

    /// <summary>It had come in before.</summary>
    Before,
}
