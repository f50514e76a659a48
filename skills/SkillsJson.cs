using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmBot.Data;

namespace CrmBot.Skills;

/// <summary>How messages and replies are kept between intake and sending: generated ahead of time, Chinese as it is.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Notice))]
[JsonSerializable(typeof(IReadOnlyList<Reply>))]
[JsonSerializable(typeof(IReadOnlyList<ProposalLine>))]
public sealed partial class SkillsJson : JsonSerializerContext
{
    public static SkillsJson Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
