using System.Collections.Concurrent;

namespace CrmBot.Channels.Activities;

/// <summary>The connector's address as an activity tells it, with or without a slash at its end, and the paths below it.</summary>
internal static class ServiceUrl
{
    private const int MostKnown = 500;

    /// <summary>A tenant's conversations share a few addresses.</summary>
    private static readonly ConcurrentDictionary<string, Uri> Known = new(StringComparer.Ordinal);

    /// <summary>Null when it is no plain http(s) address.</summary>
    public static Uri? Read(string? text)
    {
        if (text is null) return null;
        if (Known.TryGetValue(text, out var known)) return known;
        if (Parse(text) is not { } url) return null;
        if (Known.Count < MostKnown) Known[text] = url;
        return url;
    }

    private static Uri? Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url is { Query: "", Fragment: "", UserInfo: "" }
            ? url
            : null;

    public static Uri Conversations(Uri service) => new($"{service.AbsoluteUri.TrimEnd('/')}/v3/conversations");

    public static Uri Member(Uri service, string conversation, string user) =>
        new($"{service.AbsoluteUri.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversation)}/members/{Uri.EscapeDataString(user)}");

    public static Uri Activities(Uri service, string conversation, string? activityId)
    {
        var path = $"{service.AbsoluteUri.TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversation)}/activities";
        return new Uri(activityId is null ? path : $"{path}/{Uri.EscapeDataString(activityId)}");
    }
}
