using System.Text.Json.Nodes;

namespace CrmBot.Data;

/// <summary>
/// Names a field of a record, one entry of a list in it by its key, or a field of such an entry: "tier", "keyPeople/p1/attitudes/s01", "keyPeople/p1/phone" (an entry's key is its id, else its staffId).
/// Two changes of different entries of one list do not stand in each other's way.
/// </summary>
internal static class RecordPath
{
    private const char Slash = '/';

    /// <summary>The path of one entry.</summary>
    public static string To(params ReadOnlySpan<string> parts) => string.Join(Slash, parts);

    /// <summary>The value there; null where there is none.</summary>
    public static JsonNode? Get(JsonObject record, string path) => path.Contains(Slash) ? Find(record, path.Split(Slash)) : record[path];

    /// <summary>Whether the entry could be there: the one that holds its list is.</summary>
    public static bool IsReached(JsonObject record, string path)
    {
        var parts = path.Split(Slash);
        return parts.Length < 3 || Find(record, parts.AsSpan(..^2)) is JsonObject || Find(record, parts.AsSpan(..^1)) is JsonObject;
    }

    /// <summary>Writes the value, or takes it away where it is null.</summary>
    public static void Set(JsonObject record, string path, JsonNode? value)
    {
        var parts = path.Split(Slash);
        if (Find(record, parts.AsSpan(..^1)) is JsonObject of)
        {
            if (value is null) of.Remove(parts[^1]);
            else of[parts[^1]] = value;
            return;
        }
        if (Find(record, parts.AsSpan(..^2)) is not JsonObject holder) throw new InvalidOperationException("The entry that holds the list is gone.");
        if (holder[parts[^2]] is not JsonArray list) holder[parts[^2]] = list = [];
        var at = list.IndexOf(Entry(list, parts[^1]));
        if (value is null && at >= 0) list.RemoveAt(at);
        else if (value is not null && at >= 0) list[at] = value;
        else if (value is not null) list.Add(value);
    }

    private static JsonNode? Find(JsonObject record, ReadOnlySpan<string> parts)
    {
        JsonNode? at = record;
        for (var i = 0; i < parts.Length && at is not null; i++) at = at is JsonArray list ? Entry(list, parts[i]) : at[parts[i]];
        return at;
    }

    private static JsonNode? Entry(JsonArray list, string key) =>
        list.FirstOrDefault(e => e is JsonObject entry && (entry["id"] ?? entry["staffId"])?.ToString() == key);
}
