using System.Text.Json;

namespace CrmBot.Channels.Activities;

/// <summary>Reads an activity in one pass over its bytes, in whatever order its fields come; unknown fields are passed over.</summary>
internal static class ActivityReader
{
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    private const string FileDownload = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>Null when the bytes are not one JSON object, or one that tells a name twice.</summary>
    public static Activity? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
            var activity = Fields(ref reader);
            if (reader.Read()) return null;
            // A name told twice could mean one thing to whoever checked it and another to us.
            JsonElement.Parse(json, Once);
            return activity;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair in a string: no text can be made of it.
            return null;
        }
    }

    private static Activity Fields(ref Utf8JsonReader reader)
    {
        var activity = new Activity();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8)) activity.Type = Text(ref reader);
            else if (reader.ValueTextEquals("id"u8)) activity.Id = Text(ref reader);
            else if (reader.ValueTextEquals("text"u8)) activity.Text = Text(ref reader);
            else if (reader.ValueTextEquals("from"u8)) activity.From = Account(ref reader);
            else if (reader.ValueTextEquals("recipient"u8)) activity.Recipient = Account(ref reader);
            else if (reader.ValueTextEquals("conversation"u8)) activity.Conversation = Conversation(ref reader);
            else if (reader.ValueTextEquals("channelId"u8)) activity.ChannelId = Text(ref reader);
            else if (reader.ValueTextEquals("serviceUrl"u8)) activity.ServiceUrl = Text(ref reader);
            else if (reader.ValueTextEquals("locale"u8)) activity.Locale = Text(ref reader);
            else if (reader.ValueTextEquals("localTimezone"u8)) activity.LocalTimezone = Text(ref reader);
            else if (reader.ValueTextEquals("replyToId"u8)) activity.ReplyToId = Text(ref reader);
            else if (reader.ValueTextEquals("name"u8)) activity.Name = Text(ref reader);
            else if (reader.ValueTextEquals("action"u8)) activity.Action = Text(ref reader);
            else if (reader.ValueTextEquals("deliveryMode"u8)) activity.DeliveryMode = Text(ref reader);
            else if (reader.ValueTextEquals("value"u8)) Value(ref reader, activity);
            else if (reader.ValueTextEquals("channelData"u8)) ChannelData(ref reader, activity);
            else if (reader.ValueTextEquals("entities"u8)) Entities(ref reader, activity);
            else if (reader.ValueTextEquals("attachments"u8)) Attachments(ref reader, activity);
            else if (reader.ValueTextEquals("membersAdded"u8)) Members(ref reader, activity);
            else if (reader.ValueTextEquals("reactionsAdded"u8)) activity.HasReactionsAdded = Any(ref reader);
            else reader.Skip();
        }

        return activity;
    }

    private static ActivityAccount? Account(ref Utf8JsonReader reader) =>
        Enter(ref reader, JsonTokenType.StartObject) ? AccountFields(ref reader) : null;

    private static ActivityConversation? Conversation(ref Utf8JsonReader reader)
    {
        if (!Enter(ref reader, JsonTokenType.StartObject)) return null;
        string? id = null, type = null, tenant = null, name = null;
        var group = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8)) id = Text(ref reader);
            else if (reader.ValueTextEquals("conversationType"u8)) type = Text(ref reader);
            else if (reader.ValueTextEquals("tenantId"u8)) tenant = Text(ref reader);
            else if (reader.ValueTextEquals("name"u8)) name = Text(ref reader);
            else if (reader.ValueTextEquals("isGroup"u8)) group = True(ref reader);
            else reader.Skip();
        }

        return new ActivityConversation(id, group, type, tenant) { Name = name };
    }

    private static void Value(ref Utf8JsonReader reader, Activity activity)
    {
        var value = JsonElement.ParseValue(ref reader);
        activity.Value = value;
        if (value.ValueKind != JsonValueKind.Object) return;
        activity.IsAutomatic = value.TryGetProperty("trigger"u8, out var trigger) && trigger.ValueKind == JsonValueKind.String && trigger.ValueEquals("automatic"u8);
        if (value.TryGetProperty("action"u8, out var action) && action.ValueKind == JsonValueKind.Object && action.TryGetProperty("data"u8, out var data))
        {
            activity.ActionData = data;
        }
    }

    private static void ChannelData(ref Utf8JsonReader reader, Activity activity)
    {
        if (!Enter(ref reader, JsonTokenType.StartObject)) return;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("tenant"u8)) activity.TenantId = Account(ref reader)?.Id;
            else if (reader.ValueTextEquals("team"u8)) activity.TeamName = Account(ref reader)?.Name;
            else if (reader.ValueTextEquals("channel"u8)) activity.ChannelName = Account(ref reader)?.Name;
            else if (reader.ValueTextEquals("eventType"u8)) activity.EventType = Text(ref reader);
            else reader.Skip();
        }
    }

    private static void Members(ref Utf8JsonReader reader, Activity activity)
    {
        if (!Enter(ref reader, JsonTokenType.StartArray)) return;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject) reader.Skip();
            else if (AccountFields(ref reader) is { Id: { Length: > 0 } id }) activity.MembersAdded.Add(id);
        }
    }

    private static void Entities(ref Utf8JsonReader reader, Activity activity)
    {
        if (!Enter(ref reader, JsonTokenType.StartArray)) return;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject) Entity(ref reader, activity);
            else reader.Skip();
        }
    }

    private static void Entity(ref Utf8JsonReader reader, Activity activity)
    {
        string? type = null, text = null, locale = null, zone = null;
        ActivityAccount? mentioned = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8)) type = Text(ref reader);
            else if (reader.ValueTextEquals("text"u8)) text = Text(ref reader);
            else if (reader.ValueTextEquals("mentioned"u8)) mentioned = Account(ref reader);
            else if (reader.ValueTextEquals("locale"u8)) locale = Text(ref reader);
            else if (reader.ValueTextEquals("timezone"u8)) zone = Text(ref reader);
            else reader.Skip();
        }

        if (type == "mention" && text is { Length: > 0 } && mentioned?.Id is { } id)
        {
            activity.Mentions.Add(new ActivityMention(text, id, mentioned.Name));
        }
        else if (type == "clientInfo")
        {
            activity.ClientLocale = locale;
            activity.ClientTimezone = zone;
        }
    }

    private static void Attachments(ref Utf8JsonReader reader, Activity activity)
    {
        if (!Enter(ref reader, JsonTokenType.StartArray)) return;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject) activity.HasFiles |= IsFile(ref reader);
            else reader.Skip();
        }
    }

    private static bool IsFile(ref Utf8JsonReader reader)
    {
        string? type = null, url = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("contentType"u8)) type = Text(ref reader);
            else if (reader.ValueTextEquals("contentUrl"u8)) url = Text(ref reader);
            else reader.Skip();
        }

        return type == FileDownload || (!string.IsNullOrEmpty(url) && type != "text/html");
    }

    private static ActivityAccount AccountFields(ref Utf8JsonReader reader)
    {
        string? id = null, name = null, objectId = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8)) id = Text(ref reader);
            else if (reader.ValueTextEquals("name"u8)) name = Text(ref reader);
            else if (reader.ValueTextEquals("aadObjectId"u8)) objectId = Text(ref reader);
            else reader.Skip();
        }

        return new ActivityAccount(id, name) { ObjectId = objectId };
    }

    private static bool Any(ref Utf8JsonReader reader)
    {
        if (!Enter(ref reader, JsonTokenType.StartArray)) return false;
        var any = false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            any = true;
            reader.Skip();
        }

        return any;
    }

    private static bool Enter(ref Utf8JsonReader reader, JsonTokenType start)
    {
        reader.Read();
        if (reader.TokenType == start) return true;
        reader.Skip();
        return false;
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String) return reader.GetString();
        reader.Skip();
        return null;
    }

    private static bool True(ref Utf8JsonReader reader)
    {
        reader.Read();
        reader.Skip();
        return reader.TokenType == JsonTokenType.True;
    }
}
