using System.Security.Cryptography;
using CrmBot.Channels.Activities;
using CrmBot.Channels.Cards;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Channels.Teams;

/// <summary>What an activity says, as a message of ours.</summary>
internal static class ActivityMessages
{
    /// <summary>Words, or the button of a card that answers with a message.</summary>
    public static Message Said(Activity activity, Address address, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var press = activity.Value is { } value ? PressJson.Read(value) : null;
        return Whole(activity, address, body, now) with
        {
            Kind = press is null ? MessageKind.Text : MessageKind.Press,
            Text = press is null ? MentionText.Of(activity) : null,
            Press = press,
            CardId = press is null ? null : activity.ReplyToId,
            HasFiles = activity.HasFiles,
        };
    }

    /// <summary>Somebody asks out of any chat, ours or one of his with others: what comes of it is for him alone.</summary>
    public static Message Asked(Activity activity, Address address, DateTimeOffset now) => Whole(activity, address with { InGroup = true }, [], now);

    /// <summary>Words that their author changed after he had sent them; they keep the id they had.</summary>
    public static Message Edited(Activity activity, Address address, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var whole = Whole(activity, address, body, now);
        return whole with { Key = $"{whole.Key}|{Fingerprint(body)}", Kind = MessageKind.Edited, EditOf = whole.Key, Text = MentionText.Of(activity) };
    }

    /// <summary>Words that their author took away.</summary>
    public static Message Deleted(Activity activity, Address address, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var whole = Whole(activity, address, body, now);
        return whole with { Key = $"{whole.Key}|deleted", Kind = MessageKind.Deleted, EditOf = whole.Key };
    }

    /// <summary>A sign on one of our messages: the first on each is the one that counts.</summary>
    public static Message? Reacted(Activity activity, Address address, DateTimeOffset now) =>
        activity is not { HasReactionsAdded: true, ReplyToId: { Length: > 0 and <= ActivityChannels.LongestId } on } ? null : Whole(activity, address, [], now) with
        {
            Key = $"{address.Channel}|{address.Conversation}|{on}|reaction",
            Kind = MessageKind.Reaction,
            CardId = on,
        };

    /// <summary>The button of a card that is answered in its own request; null when it is none of ours.</summary>
    public static Message? Pressed(Activity activity, Address address, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (activity.ActionData is not { } data || PressJson.Read(data) is not { } press) return null;
        return Whole(activity, address, body, now) with { Kind = MessageKind.Press, Press = press, CardId = activity.ReplyToId };
    }

    /// <summary>
    /// Somebody opened the conversation or added the bot; null when nobody new is there. Its key is the person's, not the activity's:
    /// the platform tells the same arrival in two ways, and some tell it at every opening.
    /// </summary>
    public static Message? Arrived(Activity activity, Address address, DateTimeOffset now)
    {
        if (Newcomer(activity) is not { Length: > 0 and <= ActivityChannels.LongestId } who || who == address.BotId) return null;
        return Whole(activity, address with { UserId = who }, [], now) with
        {
            Key = $"{address.Channel}|{address.Conversation}|{who}|arrival",
            Kind = MessageKind.Arrival,
            SenderName = who == activity.From?.Id ? activity.From.Name : null,
            DirectoryId = who == activity.From?.Id ? DirectoryIdOf(activity, address) : null,
        };
    }

    private static string? Newcomer(Activity activity)
    {
        if (activity.Type == "installationUpdate") return activity.Action == "add" ? activity.From?.Id : null;
        var people = activity.MembersAdded.Where(id => id != activity.Recipient?.Id).ToList();
        return people.Count switch
        {
            0 => activity.MembersAdded.Count > 0 ? activity.From?.Id : null,
            1 => people[0],
            // A crowd joined a group: greeting each would bury it.
            _ => null,
        };
    }

    private static Message Whole(Activity activity, Address address, ReadOnlySpan<byte> body, DateTimeOffset now) => new()
    {
        Key = $"{address.Channel}|{address.Conversation}|{(string.IsNullOrEmpty(activity.Id) ? Fingerprint(body) : activity.Id)}",
        Address = address,
        Kind = MessageKind.Text,
        At = now,
        Locale = activity.Locale ?? activity.ClientLocale,
        Zone = activity.LocalTimezone ?? activity.ClientTimezone,
        SenderName = activity.From?.Name,
        DirectoryId = DirectoryIdOf(activity, address),
    };

    /// <summary>Only a verified platform knows its company's directory.</summary>
    private static string? DirectoryIdOf(Activity activity, Address address) =>
        address is { ServiceProven: true, Channel: "msteams" } && activity.From?.ObjectId is { Length: > 0 and <= ActivityChannels.LongestId } id ? id : null;

    /// <summary>Two deliveries of an activity without an id are the same bytes.</summary>
    private static string Fingerprint(ReadOnlySpan<byte> body) => $"sha256-{Convert.ToHexStringLower(SHA256.HashData(body))}";
}
