using System.Text;
using System.Text.Json.Nodes;

namespace CrmBot.Tests.Bot.Channels.Teams;

/// <summary>An activity as a platform really sent it, changed only where a test says so.</summary>
internal static class Recording
{
    public static string PathOf(string number) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Bot", "Channels", "Teams", "Recorded"), $"{number}-*.json").Single();

    public static JsonObject Read(string number) => JsonNode.Parse(File.ReadAllText(PathOf(number)))!.AsObject();

    public static byte[] Bytes(this JsonObject activity) => Encoding.UTF8.GetBytes(activity.ToJsonString());

    /// <summary>The recorded activity as if it had come from this connector.</summary>
    public static JsonObject From(this JsonObject activity, string serviceUrl)
    {
        activity["serviceUrl"] = serviceUrl;
        return activity;
    }

    /// <summary>The recorded press of a button, carrying one of our own presses.</summary>
    public static JsonObject Pressing(this JsonObject activity, string skill, string verb)
    {
        var press = new JsonObject { ["crm"] = new JsonObject { ["skill"] = skill, ["verb"] = verb } };
        if (activity["value"]?["action"] is JsonObject action) action["data"] = press;
        else activity["value"] = press;
        return activity;
    }
}
