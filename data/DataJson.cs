using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CrmBot.Data;

/// <summary>How records become JSON: generated ahead of time, camel case, no nulls, Chinese as it is.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Client))]
[JsonSerializable(typeof(Attitude))]
[JsonSerializable(typeof(KeyPerson))]
[JsonSerializable(typeof(Visit))]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(Absence))]
[JsonSerializable(typeof(Promise))]
[JsonSerializable(typeof(Reminding))]
[JsonSerializable(typeof(Complaint))]
[JsonSerializable(typeof(ComplaintNumber))]
[JsonSerializable(typeof(NumberCount))]
[JsonSerializable(typeof(Survey))]
[JsonSerializable(typeof(ClientFact))]
[JsonSerializable(typeof(TaughtName))]
[JsonSerializable(typeof(SignedText))]
[JsonSerializable(typeof(DraftEdit))]
[JsonSerializable(typeof(ModelText))]
[JsonSerializable(typeof(ModelUse))]
[JsonSerializable(typeof(StaffMember))]
[JsonSerializable(typeof(Team))]
[JsonSerializable(typeof(Identity))]
[JsonSerializable(typeof(Newcomer))]
[JsonSerializable(typeof(StaffPreferences))]
[JsonSerializable(typeof(Matter))]
[JsonSerializable(typeof(DeliveryLine))]
[JsonSerializable(typeof(Unreachable))]
[JsonSerializable(typeof(Service))]
[JsonSerializable(typeof(GroupChat))]
[JsonSerializable(typeof(Announcement))]
[JsonSerializable(typeof(LiveHost))]
[JsonSerializable(typeof(UpgradeProgress))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(Place))]
[JsonSerializable(typeof(Proposal))]
[JsonSerializable(typeof(InboxItem))]
[JsonSerializable(typeof(DueItem))]
[JsonSerializable(typeof(LiveCard))]
[JsonSerializable(typeof(AuditLine))]
[JsonSerializable(typeof(AccessLine))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(bool))]
internal sealed partial class DataJson : JsonSerializerContext
{
    public static DataJson Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)(Readable.GetTypeInfo(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not declared in DataJson."));
}
