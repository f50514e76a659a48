using System.Text.Json;

namespace CrmBot.Tests.Bot.Channels.Cards;

/// <summary>Reads an Adaptive Card's JSON the way a person reads the card: top to bottom.</summary>
internal static class AdaptiveReading
{
    /// <summary>Every object, parents first, in document order; of a chart what a client shows that knows charts, or one that does not.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement json, bool knowsCharts = false)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            yield return json;
            var isChart = json.TryGetProperty("type", out var type) && type.ToString().StartsWith("Chart.", StringComparison.Ordinal);
            foreach (var inner in json.EnumerateObject().Where(p => Shows(p.Name, isChart, knowsCharts)).SelectMany(p => Objects(p.Value, knowsCharts))) yield return inner;
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var inner in json.EnumerateArray().SelectMany(e => Objects(e, knowsCharts))) yield return inner;
        }
    }

    /// <summary>All that is shown, in order, on one line.</summary>
    public static string Words(JsonElement card, bool knowsCharts = false)
    {
        List<string> words = [];
        foreach (var o in Objects(card, knowsCharts))
        {
            foreach (var name in (string[])["label", "text", "title", "value"])
            {
                if (o.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String) words.Add(word.GetString()!);
            }
        }

        return string.Join('\n', words);
    }

    private static bool Shows(string property, bool isChart, bool knowsCharts) => property switch
    {
        "data" => isChart && knowsCharts,
        "fallback" => isChart && !knowsCharts,
        _ => true,
    };
}
