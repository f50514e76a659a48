using System.Text.Json.Nodes;
using CrmBot.Channels.Cards;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Channels.WebChat;

/// <summary>The web page as a way to reach people: what is sent is written into the transcript, and the open streams are told.</summary>
public sealed class WebChatChannel(WebChatActivities activities, WebChatConversations conversations) : IChannel
{
    public const string Name = "webchat";
    public const string BotId = "crmbot";

    /// <summary>Web Chat does not say which card was pressed, so each button carries the id of its own.</summary>
    public const string CardField = "card";

    public IReadOnlyList<string> Names { get; } = [Name];

    public async Task<Sent> SendAsync(Address address, Reply reply, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(address.Conversation, cancellationToken) is null)
            return new Sent(SendStatus.Refused, Reason: "The conversation has ended.");
        var cardId = WebChatActivities.NewId();
        foreach (var activity in Render(reply, cardId))
            await activities.AddAsync(address.Conversation, activity, null, cancellationToken);
        return new Sent(SendStatus.Sent, reply.Card is null && reply.LiveKey is null ? null : cardId);
    }

    public async Task<bool> UpdateAsync(Address address, string cardId, Reply reply, CancellationToken cancellationToken) =>
        Render(reply, cardId).LastOrDefault() is { } activity && await activities.ReplaceAsync(address.Conversation, cardId, activity, cancellationToken);

    internal static JsonObject Activity(string type) =>
        new() { ["type"] = type, ["from"] = new JsonObject { ["id"] = BotId, ["name"] = "CrmBot", ["role"] = "bot" } };

    internal static JsonObject Say(string text)
    {
        var activity = Activity("message");
        activity["text"] = text;
        // Markdown would turn straight quotation marks into curly ones and asterisks in names into emphasis.
        activity["textFormat"] = "plain";
        return activity;
    }

    /// <summary>Words and card as messages of their own, so that the card alone can be changed later; the suggestions under the last.</summary>
    private static List<JsonObject> Render(Reply reply, string cardId)
    {
        var all = new List<JsonObject>();
        if (!string.IsNullOrEmpty(reply.Text)) all.Add(Say(reply.Text));
        // Words that are changed later are known by an id of their own.
        if (reply is { Card: null, LiveKey: not null } && all.Count > 0) all[0]["id"] = cardId;
        if (reply.Card is { } card) all.Add(Show(card, cardId));
        if (reply.Suggestions.Count > 0 && all.Count > 0) all[^1]["suggestedActions"] = Suggest(reply.Suggestions);
        return all;
    }

    private static JsonObject Show(Card card, string cardId)
    {
        var content = JsonNode.Parse(AdaptiveCards.Render(card, AdaptiveTarget.WebChat));
        Mark(content, cardId);
        var activity = Activity("message");
        activity["id"] = cardId;
        activity["locale"] = card.Language == Language.Zh ? "zh-CN" : "en-US";
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = AdaptiveCards.ContentType, ["content"] = content });
        return activity;
    }

    private static void Mark(JsonNode? node, string cardId)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) Mark(item, cardId);
        }
        else if (node is JsonObject json)
        {
            if (json.Text("type") == "Action.Submit" && json["data"] is JsonObject data) data[CardField] = cardId;
            foreach (var (_, child) in json) Mark(child, cardId);
        }
    }

    private static JsonObject Suggest(IReadOnlyList<Suggestion> suggestions) => new()
    {
        ["to"] = new JsonArray(),
        ["actions"] = new JsonArray([.. suggestions.Select(s => new JsonObject { ["type"] = "imBack", ["title"] = s.Label, ["value"] = s.Says })]),
    };
}
