using System.Text.Json;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Channels.Cards;

/// <summary>A press as the data of a card's button, and back: what a client sends is read within limits, and only the inputs that the button names.</summary>
public static class PressJson
{
    /// <summary>Input ids of ticks begin with this.</summary>
    public const string TickPrefix = "tick.";

    private const int MaxArgs = 64;
    private const int MaxNameLength = 64;
    private const int MaxValueLength = 20 * 1024;

    internal static void Write(Utf8JsonWriter json, Press press, CardInputs? inputs)
    {
        json.WriteStartObject();
        json.WriteStartObject(AdaptiveWords.Crm);
        json.WriteString(AdaptiveWords.Skill, press.Skill);
        json.WriteString(AdaptiveWords.Verb, press.Verb);
        if (press.Args.Count > 0)
        {
            json.WriteStartObject(AdaptiveWords.Args);
            foreach (var (name, value) in press.Args) json.WriteString(name, value);
            json.WriteEndObject();
        }

        if (inputs is not null)
        {
            WriteNames(json, AdaptiveWords.Ticks, inputs.Ticks);
            WriteNames(json, AdaptiveWords.Fields, inputs.Fields);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The press in an action's data (a Submit's value, an Execute's action.data); null for anything that is not one of ours or is out of bounds.</summary>
    public static Press? Read(JsonElement data)
    {
        try
        {
            return Parse(data);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair in a name or value is only found out when it is read.
            return null;
        }
    }

    private static Press? Parse(JsonElement data)
    {
        if (data.ValueKind != JsonValueKind.Object
            || !data.TryGetProperty("crm"u8, out var crm) || crm.ValueKind != JsonValueKind.Object
            || Name(crm, "skill"u8) is not { } skill || Name(crm, "verb"u8) is not { } verb)
        {
            return null;
        }

        var args = new Dictionary<string, string>();
        if (crm.TryGetProperty("args"u8, out var own) && !AddAll(args, own)) return null;
        if (!AddFields(args, data, crm) || !AddTicks(args, data, crm)) return null;
        return args.Values.Sum(v => v.Length) <= MaxValueLength ? new Press(skill, verb) { Args = args } : null;
    }

    private static bool AddAll(Dictionary<string, string> args, JsonElement own)
    {
        if (own.ValueKind != JsonValueKind.Object) return false;
        foreach (var property in own.EnumerateObject())
        {
            if (property.Name.Length > MaxNameLength || Scalar(property.Value) is not { } value || !Add(args, property.Name, value)) return false;
        }

        return true;
    }

    /// <summary>A field that was on the card and did not come back was emptied. The button's own arguments are not overwritten.</summary>
    private static bool AddFields(Dictionary<string, string> args, JsonElement data, JsonElement crm)
    {
        if (Names(crm, "fields"u8) is not { } fields) return false;
        foreach (var field in fields)
        {
            var value = data.TryGetProperty(field, out var sent) ? Scalar(sent) : "";
            if (value is null || !(args.ContainsKey(field) || Add(args, field, value))) return false;
        }

        return true;
    }

    private static bool AddTicks(Dictionary<string, string> args, JsonElement data, JsonElement crm)
    {
        if (Names(crm, "ticks"u8) is not { } ticks) return false;
        if (ticks.Count == 0) return true;
        var ticked = ticks.Where(id => data.TryGetProperty(TickPrefix + id, out var sent) && Scalar(sent) == "true");
        return Add(args, Ticks.Field, string.Join(',', ticked));
    }

    private static bool Add(Dictionary<string, string> args, string name, string value)
    {
        args[name] = value;
        return args.Count <= MaxArgs;
    }

    private static string? Name(JsonElement parent, ReadOnlySpan<byte> property) =>
        parent.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= MaxNameLength } name ? name : null;

    /// <summary>A short list of names; empty where there is none, null where it is something else.</summary>
    private static List<string>? Names(JsonElement parent, ReadOnlySpan<byte> property)
    {
        if (!parent.TryGetProperty(property, out var list)) return [];
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > MaxArgs) return null;
        List<string> names = [];
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || item.GetString() is not { Length: > 0 and <= MaxNameLength } name) return null;
            names.Add(name);
        }

        return names;
    }

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => "",
        _ => null,
    };

    private static void WriteNames(Utf8JsonWriter json, JsonEncodedText property, IReadOnlyList<string> names)
    {
        if (names.Count == 0) return;
        json.WriteStartArray(property);
        foreach (var name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
