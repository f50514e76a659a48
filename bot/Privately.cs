using CrmBot.Channels;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot;

/// <summary>Takes what was asked among others to where the person is alone with us: the whole turn happens there, with its cards and what they remember.</summary>
public sealed class Privately(ChannelSet channels, Strangers strangers, Conversations conversations, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>The message as if it had been said in private; unchanged where it was, or where the person cannot be reached alone.</summary>
    public async ValueTask<Message> MoveAsync(Message message, CancellationToken cancellationToken)
    {
        if (!message.Address.InGroup || message.Kind is not (MessageKind.Text or MessageKind.Press)) return message;
        if (await PlaceAsync(message, cancellationToken) is not { } place) return message;
        return message with { Address = place, AskedIn = message.Kind == MessageKind.Text ? message.Address : null, CardId = null };
    }

    private async ValueTask<Address?> PlaceAsync(Message message, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await KnownAsync(message, either.Token) ?? (channels.Find(message.Address.Channel) is { } channel ? await channel.OpenAsync(message.Address, either.Token) : null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Somebody waits for an acknowledgement; what took so long is tried again with his next words.
            return null;
        }
    }

    private async ValueTask<Address?> KnownAsync(Message message, CancellationToken cancellationToken)
    {
        if (await strangers.FindAsync(message, cancellationToken) is not { } person) return null;
        var among = message.Address;
        var known = (await conversations.OfStaffAsync(person.Id, cancellationToken)).Where(c => c.Address is { InGroup: false } a && a.Channel == among.Channel && a.UserId == among.UserId);
        return known.MaxBy(c => c.ChangedAt, StringComparer.Ordinal) is { } place ? among with { Conversation = place.Address.Conversation, InGroup = false } : null;
    }
}
