using System.Text.Json;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Commands;

/// <summary>Writes the records that a message would save, each with the words it came from.</summary>
internal static class UnderstandRecords
{
    public static void Write(Utf8JsonWriter json, RecordMention record, Frame frame)
    {
        json.WriteStartObject();
        json.WriteString("type", TypeOf(record));
        if ((record.Client ?? frame.Client) is { Ids: [var client] }) json.WriteString("client", client);
        switch (record)
        {
            case VisitMention visit:
                Day(json, "date", visit.Date?.From);
                Text(json, "time", visit.Time);
                json.WriteString("kind", visit.Kind);
                People(json, visit.People);
                Text(json, "text", visit.Text);
                break;
            case PromiseMention promise:
                json.WriteString("by", promise.ByUs ? "us" : "them");
                Text(json, "person", promise.Person?.Words);
                Text(json, "text", promise.Text);
                Day(json, "due", promise.Due?.To);
                break;
            case ComplaintMention complaint:
                Text(json, "text", complaint.Text);
                if (complaint.Severity is { } severity) json.WriteString("severity", severity == Severity.High ? "high" : "low");
                Text(json, "person", complaint.Person?.Words);
                Day(json, "due", complaint.Due?.To);
                break;
            case PlanMention plan:
                Day(json, "date", plan.Date?.From);
                Text(json, "time", plan.Time);
                People(json, plan.People);
                Text(json, "goal", plan.Goal);
                break;
            case AttitudeMention attitude:
                Text(json, "person", attitude.Person?.Words);
                json.WriteString("value", attitude.Value switch { AttitudeValue.Positive => "positive", AttitudeValue.Negative => "negative", _ => "neutral" });
                Text(json, "quote", attitude.Text);
                break;
            case UpdateMention update:
                Text(json, "field", update.Field);
                Text(json, "value", update.Value);
                break;
            case ScoreMention score:
                json.WriteNumber("score", score.Score);
                if (score.OutOf is { } outOf) json.WriteNumber("outOf", outOf);
                Text(json, "person", score.Person?.Words);
                Text(json, "text", score.Text);
                break;
            case TaskMention task:
                Text(json, "text", task.Text);
                Day(json, "due", task.Due?.To);
                break;
        }
        json.WriteStartArray("span");
        json.WriteNumberValue(record.Span.Start);
        json.WriteNumberValue(record.Span.End);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string TypeOf(RecordMention record) => record switch
    {
        VisitMention => "visit",
        PromiseMention => "promise",
        ComplaintMention => "complaint",
        PlanMention => "plan",
        AttitudeMention => "attitude",
        UpdateMention => "update",
        ScoreMention => "score",
        _ => "task",
    };

    private static void People(Utf8JsonWriter json, IReadOnlyList<PersonMention> people)
    {
        json.WriteStartArray("people");
        foreach (var person in people) json.WriteStringValue(person.Words);
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value) => UnderstandWire.WriteText(json, name, value);

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day) => UnderstandWire.WriteDay(json, name, day);
}
