using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmBot.Skills.Understanding;

namespace CrmBot.Commands;

/// <summary>`dates`: the days that sentences name, a JSON line in and a JSON line out. Opens no store and starts no host.</summary>
public sealed class DatesCommand(TextReader input)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Command Build()
    {
        var command = new Command("dates", "Say which days sentences name: {\"id\",\"text\",\"now\"} a line in, {\"id\",\"dates\"} a line out.");
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>The answer to one line, which is JSON whatever the line is.</summary>
    public static string Answer(string line)
    {
        JsonElement? id = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            var asked = document.RootElement;
            if (asked.ValueKind != JsonValueKind.Object) return Failed(null, "The line is no JSON object.");
            if (asked.TryGetProperty("id", out var given)) id = given.Clone();
            if (!asked.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String) return Failed(id, "text is missing or no string.");
            if (!asked.TryGetProperty("now", out var said) || said.ValueKind != JsonValueKind.String) return Failed(id, "now is missing or no string.");
            // Without an offset it is the clock where the sentence was said, and so is what comes out.
            if (!DateTimeOffset.TryParse(said.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now)) return Failed(id, "now is no ISO date and time.");
            return Named(id, DateReading.Read(text.GetString() ?? "", now));
        }
        catch (JsonException)
        {
            return Failed(id, "The line is no JSON.");
        }
        catch (InvalidOperationException)
        {
            return Failed(id, "The line holds a character that cannot be.");
        }
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var output = arguments.InvocationConfiguration.Output;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
            if (!string.IsNullOrWhiteSpace(line)) await output.WriteLineAsync(Answer(line));
        return 0;
    }

    private static string Named(JsonElement? id, IReadOnlyList<DateMention> dates) => Write(id, json =>
    {
        json.WriteStartArray("dates");
        foreach (var date in dates)
        {
            json.WriteStartObject();
            json.WriteString("text", date.Words);
            json.WriteString("from", Iso(date.From));
            json.WriteString("to", Iso(date.To));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    private static string Failed(JsonElement? id, string problem) => Write(id, json => json.WriteString("error", problem));

    private static string Write(JsonElement? id, Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            if (id is { } given)
            {
                json.WritePropertyName("id");
                given.WriteTo(json);
            }
            content(json);
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
