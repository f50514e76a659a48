using System.Text;
using System.Text.Json;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Channels.Cards;

public enum AdaptiveTarget { Teams, WebChat }

public static class AdaptiveCards
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public static byte[] Render(Card card, AdaptiveTarget target) => Encoding.UTF8.GetBytes($$"""{"type":"AdaptiveCard","title":"{{card.Title + target}}"}""");
}

public static class PressJson
{
    public static Press? Read(JsonElement data) => data.ValueKind == JsonValueKind.Null ? new Press("", "") : null;
}
