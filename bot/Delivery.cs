using CrmBot.Channels;
using CrmBot.Data;
using CrmBot.Links;
using CrmBot.Schedule;
using CrmBot.Skills;
using CrmBot.Skills.Understanding;

namespace CrmBot;

/// <summary>Sends replies through their channel: cards in place where they belong, the rest anew; what could not be sent becomes a due item.</summary>
public sealed partial class Delivery(ChannelSet channels, LiveCards liveCards, LinkAddresses links, DueItems dueItems, TimeProvider clock, ILogger<Delivery> logger)
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(15);

    /// <summary>Sends a turn's replies in order; what was asked in a group is answered to the person, and the group hears one line. False where the person's platform took nothing.</summary>
    public async Task<bool> SendAsync(Message message, IReadOnlyList<Reply> replies, CancellationToken cancellationToken)
    {
        var reached = await SendAllAsync(message, replies, cancellationToken);
        if (message.AskedIn is { } group && replies.Count > 0) await SendAsync(group, Reply.Say(GroupLine(message, reached)), null, cancellationToken);
        return reached;
    }

    /// <summary>What a group hears of an answer: the same whatever was asked, and no name.</summary>
    public static string GroupLine(Message message, bool reached) =>
        (reached ? AssistantWords.AnsweredInPrivate : AssistantWords.OnlyPrivate).In(LanguageOf.Words(message.Text) ?? LanguageOf.Locale(message.Locale));

    /// <summary>The first that fails for now and all after it are kept and sent later, so that their order holds.</summary>
    private async Task<bool> SendAllAsync(Message message, IReadOnlyList<Reply> replies, CancellationToken cancellationToken)
    {
        var reached = true;
        for (var i = 0; i < replies.Count; i++)
        {
            var pressed = message.Kind == MessageKind.Press ? message.CardId : null;
            var sent = await SendAsync(message.Address, replies[i], pressed, cancellationToken);
            reached &= sent.Status != SendStatus.Refused;
            if (sent.Status != SendStatus.Failed) continue;
            var later = new UnsentReplies(message.Address, [.. replies.Skip(i)]);
            LogLater(message.Address.Channel, sent.Reason ?? "");
            await dueItems.AddAsync(Resend.Item($"resend|{message.Key}", later, clock.GetUtcNow() + (sent.After ?? FirstRetry)), cancellationToken);
            break;
        }
        return reached;
    }

    /// <summary>Sends one reply: in the place of the pressed card or of the one last sent under its key, else as a new message whose place is remembered.</summary>
    public async Task<Sent> SendAsync(Address address, Reply reply, string? pressed, CancellationToken cancellationToken)
    {
        if (channels.Find(address.Channel) is not { } channel) return new Sent(SendStatus.Refused, Reason: "channel off");
        reply = await links.AddressAsync(address, reply, cancellationToken);
        if ((reply.InPlace || reply.OnlyInPlace) && reply.Card is not null)
        {
            var known = reply is { OnlyInPlace: false } && pressed is not null ? pressed
                : reply.LiveKey is { } key ? (await liveCards.FindAsync(key, address, cancellationToken))?.CardId
                : null;
            if (known is not null && await channel.UpdateAsync(address, known, reply, cancellationToken))
            {
                await RememberAsync(address, reply with { LiveKey = reply.Live is null ? null : reply.LiveKey }, known, cancellationToken);
                return new Sent(SendStatus.Sent, known);
            }
            if (reply.OnlyInPlace) return new Sent(SendStatus.Sent);
        }
        var sent = await channel.SendAsync(address, reply, cancellationToken);
        if (sent.Status == SendStatus.Refused) LogRefused(address.Channel, sent.Reason ?? "");
        if (sent is { Status: SendStatus.Sent, CardId: { } cardId }) await RememberAsync(address, reply, cardId, cancellationToken);
        return sent;
    }

    /// <summary>Puts a card in the place of a message known to hold it; nothing where it is gone.</summary>
    public async Task RedrawAsync(Address address, string cardId, Reply reply, CancellationToken cancellationToken)
    {
        if (channels.Find(address.Channel) is { } channel) await channel.UpdateAsync(address, cardId, await links.AddressAsync(address, reply, cancellationToken), cancellationToken);
    }

    private Task RememberAsync(Address address, Reply reply, string cardId, CancellationToken cancellationToken) => reply.LiveKey is not { } key ? Task.CompletedTask : liveCards.RememberAsync(
        new LiveCard { LiveKey = key, Address = address, CardId = cardId, ReaderId = reply.Live?.StaffId, Skill = reply.Live?.Skill, View = reply.Live?.View, RecordId = reply.Live?.RecordId, Shown = reply.LiveVersion },
        cancellationToken);

    /// <summary>Shows that the person's message is being worked on.</summary>
    public Task ShowWorkingAsync(Address address, CancellationToken cancellationToken) => channels.Find(address.Channel)?.ShowWorkingAsync(address, cancellationToken) ?? Task.CompletedTask;

    /// <summary>Sends without keeping anything, for when nothing can be kept.</summary>
    public async Task TrySendAsync(Address address, Reply reply, CancellationToken cancellationToken)
    {
        if (channels.Find(address.Channel) is { } channel) await channel.SendAsync(address, reply, cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Warning, "A reply on {Channel} could not be sent yet ({Reason}); it is kept.")]
    private partial void LogLater(string channel, string reason);

    [LoggerMessage(2, LogLevel.Warning, "A reply on {Channel} was refused for good ({Reason}).")]
    private partial void LogRefused(string channel, string reason);
}

/// <summary>Replies waiting to be sent again.</summary>
public sealed record UnsentReplies(Address Address, IReadOnlyList<Reply> Replies);
