using System.Text.Json;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Commands;

/// <summary>Writes a frame's slots: only those that the words bear.</summary>
internal static class UnderstandSlots
{
    public static void Write(Utf8JsonWriter json, Frame frame)
    {
        if (frame.Client is { Ids: [var client] }) json.WriteString("client", client);
        else if (frame.Client is { Ids.Count: > 1 } several) WriteIds(json, several.Ids);
        Days(json, frame);
        if (frame.People.Count > 0) json.WriteString("person", frame.People[0].Words);
        var slots = frame.Slots;
        UnderstandWire.WriteText(json, "tier", slots.Tier);
        UnderstandWire.WriteText(json, "region", slots.Region);
        UnderstandWire.WriteText(json, "industry", slots.Industry);
        UnderstandWire.WriteText(json, "stage", slots.Stage);
        UnderstandWire.WriteText(json, "field", slots.Field);
        UnderstandWire.WriteText(json, "value", slots.Value);
        if (slots.Severity is { } severity) json.WriteString("severity", severity == Severity.High ? "high" : "low");
        if (slots.Score is { } score) json.WriteNumber("score", score);
        UnderstandWire.WriteText(json, "complaintRef", slots.ComplaintRef);
        if (frame.Language is { } language) json.WriteString("language", language == Language.Zh ? "zh" : "en");
    }

    private static void Days(Utf8JsonWriter json, Frame frame)
    {
        if (frame.Period is { CannotBe: false } period)
        {
            UnderstandWire.WriteDay(json, "from", period.From);
            UnderstandWire.WriteDay(json, "to", period.To);
        }
        else if (frame.Date is { CannotBe: false } date)
        {
            UnderstandWire.WriteDay(json, "date", date.From);
        }
        if (frame.Due is { CannotBe: false } due) UnderstandWire.WriteDay(json, "due", due.To);
    }

    private static void WriteIds(Utf8JsonWriter json, IReadOnlyList<string> ids)
    {
        json.WriteStartArray("ambiguous");
        foreach (var id in ids) json.WriteStringValue(id);
        json.WriteEndArray();
    }
}
