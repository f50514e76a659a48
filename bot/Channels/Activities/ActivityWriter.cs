using System.Buffers;
using System.Text.Json;
using CrmBot.Channels.Cards;
using CrmBot.Data;
using CrmBot.Schedule;
using CrmBot.Skills;

namespace CrmBot.Channels.Activities;

/// <summary>Writes a reply as activities. Words and card are activities of their own: together they would be split and the card's id lost.</summary>
internal static class ActivityWriter
{
    /// <summary>Three bytes a character and the rest of the message stay under what Teams takes.</summary>
    private const int LongestText = 9_000;

    public static Utf8JsonWriter To(IBufferWriter<byte> buffer) => new(buffer, JsonScratch.Options);

    public static ReadOnlyMemory<byte> Text(Address address, Reply reply, bool named = false) => Whole(writer => WriteText(writer, address, reply, null, named));

    public static ReadOnlyMemory<byte> Card(Address address, Reply reply, bool named = false) => Whole(writer => WriteCard(writer, address, reply, null, named));

    /// <summary>The three dots that say somebody is at it.</summary>
    public static ReadOnlyMemory<byte> Typing(Address address) => Whole(writer =>
    {
        Begin(writer, address, null, "typing"u8);
        writer.WriteEndObject();
    });

    /// <summary>What opens a conversation with one person.</summary>
    public static ReadOnlyMemory<byte> Opening(Address person) => Whole(writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("isGroup"u8, false);
        if (person.BotId is { } bot) WriteId(writer, "bot"u8, bot);
        writer.WriteStartArray("members"u8);
        writer.WriteStartObject();
        writer.WriteString("id"u8, person.UserId);
        writer.WriteEndObject();
        writer.WriteEndArray();
        if (person.TenantId is { } tenant)
        {
            writer.WriteString("tenantId"u8, tenant);
            writer.WriteStartObject("channelData"u8);
            WriteId(writer, "tenant"u8, tenant);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    });

    /// <summary>What begins a thread in a team's channel: the channel by its id, and the words it begins with.</summary>
    public static ReadOnlyMemory<byte> Thread(Address channel, Reply reply, bool named) => Whole(writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("isGroup"u8, true);
        if (channel.BotId is { } bot) WriteId(writer, "bot"u8, bot);
        if (channel.TenantId is { } tenant) writer.WriteString("tenantId"u8, tenant);
        writer.WriteStartObject("channelData"u8);
        WriteId(writer, "channel"u8, channel.Conversation);
        if (channel.TenantId is { } ours) WriteId(writer, "tenant"u8, ours);
        writer.WriteEndObject();
        writer.WritePropertyName("activity"u8);
        WriteText(writer, channel, reply, replyToId: null, named);
        writer.WriteEndObject();
    });

    /// <summary>Every activity of the reply, one after the other into an open array.</summary>
    public static void WriteAll(Utf8JsonWriter writer, Address address, Reply reply, string? replyToId)
    {
        if (reply.Text is { Length: > 0 }) WriteText(writer, address, reply, replyToId);
        if (reply.Card is not null) WriteCard(writer, address, reply, replyToId);
    }

    private static void WriteText(Utf8JsonWriter writer, Address address, Reply reply, string? replyToId, bool named = false)
    {
        Begin(writer, address, replyToId, "message"u8);
        writer.WriteString("text"u8, Cut(reply.Text ?? ""));
        // Markdown would turn stored words with stars or straight quotes into something else.
        writer.WriteString("textFormat"u8, "plain"u8);
        if (!address.InGroup && !named) writer.WriteString("summary"u8, reply.Text?.Any(c => c >= '\u2E80') == true ? ActivityWords.Answer.Zh : ActivityWords.Answer.En);
        if (reply.Card is null) WriteSuggestions(writer, address, reply.Suggestions);
        writer.WriteEndObject();
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText), "…");

    private static void WriteCard(Utf8JsonWriter writer, Address address, Reply reply, string? replyToId, bool named = false)
    {
        if (reply.Card is not { } card) return;
        Begin(writer, address, replyToId, "message"u8);
        // What a lock screen shows: the matter and a time, and no name unless the company wants it.
        writer.WriteString("summary"u8, named ? card.Title : card.Notice);
        writer.WriteStartArray("attachments"u8);
        writer.WriteStartObject();
        writer.WriteString("contentType"u8, AdaptiveCards.ContentType);
        writer.WritePropertyName("content"u8);
        WriteContent(writer, address, reply);
        writer.WriteEndObject();
        writer.WriteEndArray();
        WriteSuggestions(writer, address, reply.Suggestions);
        writer.WriteEndObject();
    }

    /// <summary>The reply's card; where the platform can, one that follows a record asks by itself to be drawn anew for its person.</summary>
    public static void WriteContent(Utf8JsonWriter writer, Address address, Reply reply)
    {
        if (reply.Card is not { } card) return;
        var follows = reply.Live is not null && !address.InGroup && TargetOf(address.Channel) == AdaptiveTarget.Teams;
        AdaptiveCards.Write(writer, card, TargetOf(address.Channel), follows ? new CardRefresh(LiveView.On(reply.Live!), address.UserId) : null);
    }

    /// <summary>Only Teams knows a button that is answered in its own request.</summary>
    public static AdaptiveTarget TargetOf(string channel) => channel == "msteams" ? AdaptiveTarget.Teams : AdaptiveTarget.WebChat;

    private static void Begin(Utf8JsonWriter writer, Address address, string? replyToId, ReadOnlySpan<byte> type)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, type);
        if (address.BotId is { } bot) WriteId(writer, "from"u8, bot);
        WriteId(writer, "recipient"u8, address.UserId);
        WriteId(writer, "conversation"u8, address.Conversation);
        if (replyToId is not null) writer.WriteString("replyToId"u8, replyToId);
    }

    private static void WriteId(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string id)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id"u8, id);
        writer.WriteEndObject();
    }

    private static void WriteSuggestions(Utf8JsonWriter writer, Address address, IReadOnlyList<Suggestion> suggestions)
    {
        if (suggestions.Count == 0 || address.InGroup) return;
        writer.WriteStartObject("suggestedActions"u8);
        writer.WriteStartArray("to"u8);
        writer.WriteStringValue(address.UserId);
        writer.WriteEndArray();
        writer.WriteStartArray("actions"u8);
        foreach (var suggestion in suggestions)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "imBack"u8);
            writer.WriteString("title"u8, suggestion.Label);
            writer.WriteString("value"u8, suggestion.Says);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Whole(Action<Utf8JsonWriter> write)
    {
        var scratch = JsonScratch.Rent();
        write(scratch.Writer);
        var activity = scratch.Written.ToArray();
        scratch.Return();
        return activity;
    }
}
