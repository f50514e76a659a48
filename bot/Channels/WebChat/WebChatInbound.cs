using System.Text.Json;
using System.Text.Json.Nodes;
using CrmBot.Channels.Cards;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Channels.WebChat;

/// <summary>Hands a message to the house, returning once it is kept.</summary>
public delegate Task<Accepted> AcceptMessage(Message message, CancellationToken cancellationToken);

/// <summary>From an activity of the page to a message of the house: it is kept, shown back to its sender, and handed on.</summary>
public sealed class WebChatInbound(AcceptMessage accept, WebChatActivities activities, WebChatConversations conversations, WebChatSockets sockets, TimeProvider clock)
{
    private static readonly TimeSpan FirstTyping = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan NextTyping = TimeSpan.FromSeconds(3);

    /// <summary>The activity's id here. Only messages are worked on; of the rest (typing, events) the page needs no more than the id.</summary>
    public async Task<string> TakeAsync(WebChatToken token, JsonObject activity, CancellationToken cancellationToken)
    {
        if (activity.Text("type") != "message") return WebChatActivities.NewId();

        // Who it is stands in the token, whatever the client wrote.
        var from = new JsonObject { ["id"] = token.UserId, ["role"] = "user" };
        if (token.UserName is not null) from["name"] = token.UserName;
        activity["from"] = from;
        activity.Remove("id");
        var message = Read(token, activity);
        var id = await activities.AddAsync(token.Conversation, activity, ClientId(activity), cancellationToken);
        await HandOnAsync(message with { Key = KeyOf(token.Conversation, id) }, cancellationToken);
        return id;
    }

    /// <summary>The person opened the conversation.</summary>
    public Task ArriveAsync(WebChatToken token, JsonObject start, CancellationToken cancellationToken) =>
        HandOnAsync(new Message
        {
            Key = KeyOf(token.Conversation, "arrival"),
            Address = AddressOf(token),
            Kind = MessageKind.Arrival,
            At = clock.GetUtcNow(),
            Locale = start.Text("locale"),
            Zone = start.Text("localTimezone"),
            SenderName = token.UserName,
        }, cancellationToken);

    public async Task RefuseFilesAsync(WebChatToken token, CancellationToken cancellationToken)
    {
        var locale = (await conversations.FindAsync(token.Conversation, cancellationToken))?.Locale;
        var language = locale?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Language.Zh : Language.En;
        await activities.AddAsync(token.Conversation, WebChatChannel.Say(WebChatWords.NoFiles.In(language)), null, cancellationToken);
    }

    private async Task HandOnAsync(Message message, CancellationToken cancellationToken)
    {
        var accepted = await accept(message, cancellationToken);
        if (!accepted.Duplicate && !accepted.Turn.IsCompleted) _ = ShowTypingAsync(message.Address.Conversation, accepted.Turn);
    }

    /// <summary>Only long work shows: a quick answer would make it flicker.</summary>
    private async Task ShowTypingAsync(string conversation, Task turn)
    {
        var pause = FirstTyping;
        while (await Task.WhenAny(turn, Task.Delay(pause, clock)) != turn)
        {
            sockets.ShowTyping(conversation);
            pause = NextTyping;
        }
    }

    private Message Read(WebChatToken token, JsonObject activity)
    {
        var press = PressOf(activity);
        return new Message
        {
            Key = "",
            Address = AddressOf(token),
            Kind = press is null ? MessageKind.Text : MessageKind.Press,
            Text = press is null ? activity.Text("text") ?? activity.Text("value") : null,
            Press = press,
            CardId = press is null ? null : (activity["value"] as JsonObject)?.Text(WebChatChannel.CardField),
            At = clock.GetUtcNow(),
            Locale = activity.Text("locale"),
            Zone = activity.Text("localTimezone"),
            HasFiles = activity["attachments"] is JsonArray { Count: > 0 },
            SenderName = token.UserName,
        };
    }

    private static Press? PressOf(JsonObject activity) => activity["value"] is JsonObject value ? PressJson.Read(JsonSerializer.SerializeToElement(value, WebChatJson.Default.JsonObject)) : null;

    private static string? ClientId(JsonObject activity) => (activity["channelData"] as JsonObject)?.Text("clientActivityID") is { Length: > 0 and <= 200 } id ? id : null;

    private static string KeyOf(string conversation, string id) => $"{WebChatChannel.Name}|{conversation}|{id}";

    private static Address AddressOf(WebChatToken token) =>
        new() { Channel = WebChatChannel.Name, Conversation = token.Conversation, UserId = token.UserId, BotId = WebChatChannel.BotId };
}
