using System.Text.Encodings.Web;
using System.Text.Json;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Commands;

/// <summary>The JSON lines of the understand command: clients and users in, frames out, as the language contract writes them.</summary>
internal static class UnderstandWire
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly HashSet<string> WithoutSlots = [Intents.None, Intents.Greet, Intents.Help];

    public static IReadOnlyList<Client> Clients(FileInfo file) => Read(file, static (json, id) => new Client
    {
        Id = id,
        Name = Text(json, "name") ?? throw new FormatException("a client has a name"),
        Aliases = Texts(json, "aliases"),
        OwnerId = Text(json, "owner") ?? "",
        Industry = Text(json, "industry"),
        Region = Text(json, "region"),
        Tier = Enum.TryParse<Tier>(Text(json, "tier"), ignoreCase: true, out var tier) ? tier : null,
        KeyPeople = People(json),
    });

    public static IReadOnlyList<StaffMember> Users(FileInfo file) => Read(file, static (json, id) => new StaffMember
    {
        Id = id,
        NameZh = Text(json, "name_zh") ?? "",
        NameEn = Text(json, "name_en") ?? "",
        Role = Enum.TryParse<StaffRole>(Text(json, "role"), ignoreCase: true, out var role) ? role : StaffRole.Manager,
        TeamId = Text(json, "team") ?? "",
    });

    public static void WriteError(Stream output, string? id, string error)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        WriteId(json, id);
        json.WriteString("error", error);
        json.WriteEndObject();
    }

    public static void Write(Stream output, string? id, Frame frame)
    {
        using var json = new Utf8JsonWriter(output, Options);
        var intent = Intents.Contract.Contains(frame.Intent) ? frame.Intent : frame.Intent switch { Intents.ReminderChange => Intents.TaskAdd, Intents.FactNote => Intents.VisitLog, Intents.FactList => Intents.ClientBrief, _ => Intents.None };
        var bare = WithoutSlots.Contains(intent);
        json.WriteStartObject();
        WriteId(json, id);
        json.WriteString("intent", intent);
        json.WriteNumber("confidence", Math.Round(Math.Clamp(frame.Confidence, 0, 1), 3));
        json.WriteStartObject("slots");
        if (!bare) UnderstandSlots.Write(json, frame);
        json.WriteEndObject();
        json.WriteStartObject("extra");
        if (!bare && frame.Slots.NewName is { } name) json.WriteString("newName", name);
        if (!bare && frame.Slots.OutOf is { } outOf) json.WriteNumber("outOf", outOf);
        json.WriteEndObject();
        json.WriteStartArray("records");
        // The command's form knows no record of contacts, and none of what is only wanted.
        foreach (var record in frame.Records.Where(r => r is not (ContactMention or PromiseMention { IsAsked: true }))) UnderstandRecords.Write(json, record, frame);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }

    public static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } known) json.WriteString(name, known.ToDay());
    }

    private static void WriteId(Utf8JsonWriter json, string? id)
    {
        if (id is null) return;
        json.WritePropertyName("id");
        json.WriteRawValue(id);
    }

    private static List<T> Read<T>(FileInfo file, Func<JsonElement, string, T> read)
    {
        var all = new List<T>();
        var number = 0;
        foreach (var line in File.ReadLines(file.FullName))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var json = JsonDocument.Parse(line);
                all.Add(read(json.RootElement, Text(json.RootElement, "id") is { Length: > 0 } id ? id : throw new FormatException("an id is missing")));
            }
            catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
            {
                throw new FormatException($"{file.Name}, line {number}: {e.Message}", e);
            }
        }
        return all;
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    } : null;

    private static List<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString() ?? "").Where(v => v.Length > 0)] : [];

    private static List<KeyPerson> People(JsonElement json) =>
        json.TryGetProperty("contacts", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object && Text(p, "name") is { Length: > 0 }).Select((p, i) => new KeyPerson { Id = $"p{i + 1}", Name = Text(p, "name") ?? "", Title = Text(p, "title") })]
            : [];
}
