using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmBot.Links;

namespace CrmBot;

/// <summary>How the host keeps what it has still to send.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(UnsentReplies))]
[JsonSerializable(typeof(LinkBody))]
internal sealed partial class BotJson : JsonSerializerContext
{
    public static BotJson Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
