using System.Text.Json;
using CrmBot.Data;
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

    public static byte[] Render(Card card, AdaptiveTarget target)
    {
        var scratch = Whole(card, target);
        var json = scratch.Written.ToArray();
        scratch.Return();
        return json;
    }

    /// <summary>Writes the card as the next value.</summary>
    public static void Write(Utf8JsonWriter json, Card card, AdaptiveTarget target, CardRefresh? refresh = null)
    {
        var scratch = Whole(card, target, refresh);
        json.WriteRawValue(scratch.Written, skipInputValidation: true);
        scratch.Return();
    }

    private static JsonScratch Whole(Card card, AdaptiveTarget target, CardRefresh? refresh = null)
    {
        var scratch = JsonScratch.Rent();
        if (Measure(scratch, card, target, refresh) > MaxBytes)
            Measure(scratch, CardSize.Fit(card, MaxBytes, smaller => Measure(scratch, smaller, target, refresh)), target, refresh);
        return scratch;
    }

    private static int Measure(JsonScratch scratch, Card card, AdaptiveTarget target, CardRefresh? refresh)
    {
        scratch.Clear();
        new AdaptiveParts(new AdaptiveBlocks(scratch.Writer, card, target)).Card(card, refresh);
        return scratch.Written.Length;
    }
}

/// <summary>A card's own request to be drawn anew whenever this person comes to see it.</summary>
public sealed record CardRefresh(Press Press, string UserId);
