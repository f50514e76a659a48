using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CrmBot.Data.Documents;

namespace CrmBot.Channels.WebChat;

/// <summary>How this channel reads and writes JSON: activities stay open objects, Chinese stays as it is.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebChatToken))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class WebChatJson : JsonSerializerContext
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes(JsonNode node)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Readable)) node.WriteTo(writer);
        return bytes.ToArray();
    }

    public static JsonObject Read(Doc doc) => JsonNode.Parse(doc.Json.Span)?.AsObject() ?? throw new InvalidDataException("A stored document is null.");
}

/// <summary>Reading what clients send, which may be anything.</summary>
internal static class WebChatFields
{
    /// <summary>The field when it is text, else null, whatever a client sent.</summary>
    public static string? Text(this JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
