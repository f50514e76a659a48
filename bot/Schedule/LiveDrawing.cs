using CrmBot.Channels;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Schedule;

/// <summary>Sends and draws cards that follow their record. After each drawing the record is read again, so that of two hosts drawing at once the later state stays.</summary>
public sealed class LiveDrawing(Assistant assistant, Access access, Staff staff, Conversations conversations, LiveCardSending sending)
{
    private const int Rounds = 4;

    /// <summary>Who has not sent a form after so long has left it.</summary>
    private static readonly TimeSpan FormsLast = TimeSpan.FromMinutes(30);

    /// <summary>Sends what a notice shows, and draws it anew if the record changed meanwhile.</summary>
    public async Task<Sent> SendAsync(Address address, Shown shown, CancellationToken cancellationToken)
    {
        await access.WriteLogAsync(shown.Reader, cancellationToken);
        var sent = await sending.Delivery.SendAsync(address, shown.Reply, null, cancellationToken);
        if (sent.Status == SendStatus.Sent && shown.Reply is { Live: not null, LiveKey: { } key } && await sending.LiveCards.FindAsync(key, address, cancellationToken) is { } card)
            await DrawAsync(card, cancellationToken);
        return sent;
    }

    /// <summary>Draws every message that holds the card until it shows the record's version; the newest is left alone where it was sent with that version. False where one of them holds a form that somebody fills in: that one is still to be drawn.</summary>
    public async Task<bool> DrawAsync(LiveCard card, CancellationToken cancellationToken)
    {
        if (card is not { ReaderId: { } readerId, Skill: { } skill, View: { } view, RecordId: { } record } || await staff.PresentAsync(readerId, cancellationToken) is not { } reader) return true;
        var drawn = true;
        // A card without a version is drawn in any case.
        var (newest, older, seen) = (card.Shown == 0 ? -1 : card.Shown, -1L, -1L);
        for (var round = 0; round < Rounds; round++)
        {
            if (await conversations.FindAsync(card.Address.Key, cancellationToken) is not { } place) return true;
            if (await assistant.ShowAsync(new Notice(readerId, skill, view, record), reader, place, sending.Clock.GetUtcNow(), cancellationToken) is not { } shown) return true;
            var form = FormIn(place);
            drawn = form is null || (card.CardId != form && !card.Older.Contains(form));
            var version = shown.Reply.LiveVersion;
            // A turn that ended while the card was drawn may have been drawn over.
            var wasTurn = seen >= 0 && seen != place.Version;
            if (version == newest && version == older && !wasTurn) return drawn;
            await access.WriteLogAsync(shown.Reader, cancellationToken);
            if ((version != newest || wasTurn) && card.CardId != form) await sending.Delivery.RedrawAsync(card.Address, card.CardId, shown.Reply, cancellationToken);
            if (version != older || wasTurn)
            {
                foreach (var id in card.Older.Where(id => id != form)) await sending.Delivery.RedrawAsync(card.Address, id, shown.Reply, cancellationToken);
            }
            (newest, older, seen) = (version, version, place.Version);
        }
        return drawn;
    }

    /// <summary>The message in which somebody fills in a form or chooses; null where that was long ago.</summary>
    private string? FormIn(Conversation place) =>
        place is { FormIn: { } held, FormAt: { } since } && sending.Clock.GetUtcNow() - Moments.FromInstant(since) < FormsLast ? held : null;
}

/// <summary>Where live cards are and how they are sent, handed on together.</summary>
public sealed record LiveCardSending(Delivery Delivery, LiveCards LiveCards, TimeProvider Clock);
