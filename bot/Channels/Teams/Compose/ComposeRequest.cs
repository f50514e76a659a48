using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CrmBot.Channels.Teams.Compose;

/// <summary>What the compose box asks: which of our commands, the words to look for, how far down the list, a link, or a message to make something of.</summary>
internal sealed partial record ComposeRequest(string? Command, string Words, int Skip, int Count, string? Link, string Message, JsonElement? Data)
{
    private const int MostHits = 25;
    private const int LongestMessage = 4_000;

    public static ComposeRequest Read(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } asked) return new(null, "", 0, MostHits, null, "", null);
        var options = Of(asked, "queryOptions");
        return new(
            Text(asked, "commandId"),
            Typed(asked),
            Math.Max(0, Number(options, "skip") ?? 0),
            Math.Clamp(Number(options, "count") ?? MostHits, 1, MostHits),
            Text(asked, "url"),
            Of(asked, "messagePayload") is { } payload ? Said(payload) : "",
            Of(asked, "data"));
    }

    /// <summary>The first parameter is what was typed; a list that opens by itself has none.</summary>
    private static string Typed(JsonElement asked)
    {
        if (!asked.TryGetProperty("parameters", out var all) || all.ValueKind != JsonValueKind.Array) return "";
        foreach (var parameter in all.EnumerateArray())
        {
            if (parameter.ValueKind != JsonValueKind.Object || Text(parameter, "name") is "initialRun" or null) continue;
            return Text(parameter, "value") ?? "";
        }

        return "";
    }

    /// <summary>The message's words without their HTML.</summary>
    private static string Said(JsonElement payload)
    {
        if (Of(payload, "body") is not { } body || Text(body, "content") is not { } content) return "";
        if (Text(body, "contentType") != "text") content = WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(content, "\n"), ""));
        content = content.Replace('\u00a0', ' ').Trim();
        return content.Length <= LongestMessage ? content : content[..LongestMessage];
    }

    private static JsonElement? Of(JsonElement? from, string name) =>
        from is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static string? Text(JsonElement from, string name) => from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement? from, string name) =>
        from is { } parent && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<br */?>|</p>|</div>", RegexOptions.IgnoreCase)]
    private static partial Regex LineEnd();
}
