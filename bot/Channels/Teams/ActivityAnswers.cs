using System.Text.Json;
using CrmBot.Channels.Activities;
using CrmBot.Channels.Cards;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Channels.Teams;

/// <summary>The bodies of our answers to a platform, written straight into the response.</summary>
internal static class ActivityAnswers
{
    private const string Json = "application/json; charset=utf-8";

    public static Task ErrorAsync(HttpResponse response, int status, string code, string message)
    {
        response.StatusCode = status;
        return WriteAsync(response, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("error"u8);
            writer.WriteString("code"u8, code);
            writer.WriteString("message"u8, message);
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
    }

    /// <summary>The replies in the place of calls to the connector.</summary>
    public static Task RepliesAsync(HttpResponse response, Address address, IReadOnlyList<Reply> replies, string? replyToId) => WriteAsync(response, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("activities"u8);
        foreach (var reply in replies.Where(reply => !reply.OnlyInPlace)) ActivityWriter.WriteAll(writer, address, reply, replyToId);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>The card that takes the pressed one's place.</summary>
    public static Task CardAsync(HttpResponse response, Reply reply, Address address) => EnvelopeAsync(response, 200, AdaptiveCards.ContentType, writer =>
        ActivityWriter.WriteContent(writer, address, reply));

    /// <summary>A line under the pressed card, which stays.</summary>
    public static Task LineAsync(HttpResponse response, string line) => EnvelopeAsync(response, 200, "application/vnd.microsoft.activity.message", writer =>
        writer.WriteStringValue(line));

    /// <summary>A line in red; the HTTP status stays 200, or the person would see nothing.</summary>
    public static Task WrongAsync(HttpResponse response, int status, string code, string line) => EnvelopeAsync(response, status, "application/vnd.microsoft.error", writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("code"u8, code);
        writer.WriteString("message"u8, line);
        writer.WriteEndObject();
    });

    private static Task EnvelopeAsync(HttpResponse response, int status, string type, Action<Utf8JsonWriter> value) => WriteAsync(response, writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("statusCode"u8, status);
        writer.WriteString("type"u8, type);
        writer.WritePropertyName("value"u8);
        value(writer);
        writer.WriteEndObject();
    });

    public static async Task WriteAsync(HttpResponse response, Action<Utf8JsonWriter> write)
    {
        response.ContentType = Json;
        await using (var writer = ActivityWriter.To(response.BodyWriter)) write(writer);
        await response.BodyWriter.FlushAsync();
    }
}
