using System.Net.Http.Headers;

namespace CrmBot.Channels.Activities;

/// <summary>The token shown to a connector, and which connectors may be called at all: the one place where real tokens will be fetched. None yet, so only this machine may be called.</summary>
internal static class OutboundToken
{
    /// <summary>False when nothing may be sent to this service; true with no token when it needs none.</summary>
    public static bool TryGet(Uri serviceUrl, out AuthenticationHeaderValue? token)
    {
        token = null;
        return Loopback.IsUrl(serviceUrl);
    }
}
