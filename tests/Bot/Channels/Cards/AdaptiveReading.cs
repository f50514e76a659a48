using System.Text.Json;

namespace CrmBot.Tests.Bot.Channels.Cards;

/// <summary>Reads an Adaptive Card's JSON the way a person reads the card: top to bottom.</summary>
internal static class AdaptiveReading
{
    /// <summary>Every object, parents first, in document order.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            yield return json;
            foreach (var inner in json.EnumerateObject().Where(p => p.Name is not ("data" or "fallback")).SelectMany(p => Objects(p.Value))) yield return inner;
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in json.EnumerateArray().SelectMany(Objects)) yield return inner;
        }
    }

    /// <summary>All that is shown, in order, on one line.</summary>
    public static string Words(JsonElement card)
    {
        List<string> words = [];
        foreach (var o in Objects(card))
        {
            foreach (var name in (string[])["label", "text", "title", "value"])
            {
                if (o.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String) words.Add(word.GetString()!);
            }
        }

        return string.Join('\n', words);
    }
}
