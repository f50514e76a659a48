using System.Text.Json;
using CrmBot.Channels.Cards;
using CrmBot.Skills;
using CrmBot.Skills.Sharing;

namespace CrmBot.Channels.Teams.Compose;

/// <summary>The bodies of our answers to the compose box: hits with the card each puts into the chat, a line, or a form.</summary>
internal static class ComposeAnswers
{
    private const string Thumbnail = "application/vnd.microsoft.card.thumbnail";

    /// <summary>Each hit as its finder alone sees it, and the card that all will see.</summary>
    public static Task HitsAsync(HttpResponse response, IEnumerable<(Found Hit, Card Card)> hits) => ActivityAnswers.WriteAsync(response, writer =>
    {
        Start(writer, "result");
        writer.WriteString("attachmentLayout"u8, "list");
        writer.WriteStartArray("attachments"u8);
        foreach (var (hit, card) in hits)
        {
            writer.WriteStartObject();
            Content(writer, card);
            writer.WriteStartObject("preview"u8);
            writer.WriteString("contentType"u8, Thumbnail);
            writer.WriteStartObject("content"u8);
            writer.WriteString("title"u8, hit.Title);
            writer.WriteString("text"u8, hit.Note);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        End(writer);
    });

    /// <summary>A line in the place of the hits.</summary>
    public static Task LineAsync(HttpResponse response, string line) => ActivityAnswers.WriteAsync(response, writer =>
    {
        Start(writer, "message");
        writer.WriteString("text"u8, line);
        End(writer);
    });

    /// <summary>A form to fill.</summary>
    public static Task FormAsync(HttpResponse response, Card card) => ActivityAnswers.WriteAsync(response, writer =>
    {
        StartTask(writer, "continue");
        writer.WriteStartObject("value"u8);
        writer.WriteString("title"u8, card.Title);
        writer.WriteString("height"u8, "medium");
        writer.WriteString("width"u8, "medium");
        writer.WriteStartObject("card"u8);
        Content(writer, card);
        writer.WriteEndObject();
        writer.WriteEndObject();
        End(writer);
    });

    /// <summary>What the form's place says when it is done.</summary>
    public static Task DoneAsync(HttpResponse response, string line) => ActivityAnswers.WriteAsync(response, writer =>
    {
        StartTask(writer, "message");
        writer.WriteString("value"u8, line);
        End(writer);
    });

    private static void Start(Utf8JsonWriter writer, string type)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("composeExtension"u8);
        writer.WriteString("type"u8, type);
    }

    private static void StartTask(Utf8JsonWriter writer, string type)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("task"u8);
        writer.WriteString("type"u8, type);
    }

    private static void End(Utf8JsonWriter writer)
    {
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>A form's window knows no button that is answered in its own request; a chat does.</summary>
    private static void Content(Utf8JsonWriter writer, Card card)
    {
        writer.WriteString("contentType"u8, AdaptiveCards.ContentType);
        writer.WritePropertyName("content"u8);
        AdaptiveCards.Write(writer, card, card.Parts.OfType<Form>().Any() ? AdaptiveTarget.WebChat : AdaptiveTarget.Teams);
    }
}
