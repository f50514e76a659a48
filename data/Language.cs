using System.Text.Json.Serialization;

namespace CrmBot.Data;

/// <summary>The two languages the product speaks; Chinese is written first.</summary>
public enum Language
{
    [JsonStringEnumMemberName("zh")] Zh,
    [JsonStringEnumMemberName("en")] En,
}
