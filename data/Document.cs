using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmBot.Data;

/// <summary>What every stored record has. Fields that this release does not know are kept and written back, so that two releases can share a store.</summary>
public abstract record Document
{
    [JsonIgnore]
    public string Id { get; init; } = "";

    /// <summary>Counts the writes; 0 for a record that is not stored yet.</summary>
    [JsonIgnore]
    public long Version { get; init; }

    public int Schema { get; init; } = 1;

    /// <summary>When it was last written (UTC instant) and by whom (staff id, or "system"); set by the writer, never proposed.</summary>
    public string? ChangedAt { get; init; }

    public string? ChangedBy { get; init; }

    /// <summary>The proposal that made it.</summary>
    public string? MadeBy { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}
