using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmBot.Skills;

namespace CrmBot.Channels.Cards;

/// <summary>Whose client shows the card: Teams answers a press in place (Execute), Web Chat sends it as a message (Submit).</summary>
public enum AdaptiveTarget
{
    Teams,
    WebChat,
}

/// <summary>A card as Adaptive Card 1.5 JSON in UTF-8, ready to stand in an attachment as it is; never larger than a message may be.</summary>
public static class AdaptiveCards
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>28 KB is what Teams takes for a message; the rest is for the envelope.</summary>
    public const int MaxBytes = 27 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Render(Card card, AdaptiveTarget target)
    {
        var json = Whole(card, target);
        return json.Length <= MaxBytes ? json : Whole(CardSize.Fit(card, MaxBytes, smaller => Whole(smaller, target).Length), target);
    }

    private static byte[] Whole(Card card, AdaptiveTarget target)
    {
        var buffer = new ArrayBufferWriter<byte>(8 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            new AdaptiveParts(new AdaptiveBlocks(json, card, target)).Card(card);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
