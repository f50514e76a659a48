using CrmBot.Data;
using CrmBot.Links;
using CrmBot.Skills;

namespace CrmBot.Schedule;

/// <summary>Shows a card as its record is now, to whoever looks at it and with his own rights and buttons: a platform asks so by itself, so it only reads.</summary>
public sealed class Refreshing(Assistant assistant, Strangers strangers, Conversations conversations, Access access, LinkAddresses links)
{
    /// <summary>The card of the record that the message names; null where it names none, or there is nothing to show him.</summary>
    public async Task<Reply?> ShowAsync(Message message, CancellationToken cancellationToken)
    {
        if (message.Address.InGroup || LiveView.Of(message.Press) is not { } view || await strangers.FindAsync(message, cancellationToken) is not { } person) return null;
        var place = await conversations.OpenAsync(message.Address, cancellationToken);
        if (await assistant.ShowAsync(new Notice(person.Id, view.Skill, view.View, view.RecordId), person, place, message.At, cancellationToken) is not { Reply.Card: not null } shown) return null;
        await access.WriteLogAsync(shown.Reader, cancellationToken);
        return await links.AddressAsync(message.Address, shown.Reply, cancellationToken);
    }
}

/// <summary>Which skill draws which view of which record, as a card's own request to be drawn anew carries it.</summary>
public sealed record LiveView(string Skill, string View, string RecordId)
{
    private const string Name = "live";

    public static LiveView? Of(Press? press) =>
        press is { Skill: Name } && press["skill"] is { } skill && press["view"] is { } view && press["record"] is { } record ? new LiveView(skill, view, record) : null;

    /// <summary>The request that a live reply's card carries.</summary>
    public static Press On(Notice live) => Press.To(Name, "show", ("skill", live.Skill), ("view", live.View), ("record", live.RecordId));
}
