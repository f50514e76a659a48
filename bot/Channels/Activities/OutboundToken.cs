using System.Net.Http.Headers;
using CrmBot.Data;

namespace CrmBot.Channels.Activities;

/// <summary>Whether a connector may be called, and the token shown to it; Held says that our own credentials are what is in the way.</summary>
internal readonly record struct OutboundToken(AuthenticationHeaderValue? Header, string? Refused = null, bool Held = false);

/// <summary>Decides which connectors are called, and with what: our token goes only to a service that a verified token named, never in the clear over a network; without one only this machine is called.</summary>
internal sealed class OutboundTokens(BotCredentials credentials)
{
    private static readonly OutboundToken NotAllowed = new(null, "ServiceUrlNotAllowed");

    public async ValueTask<OutboundToken> ForAsync(Address address, Uri service, bool anew, CancellationToken cancellationToken)
    {
        if (!address.ServiceProven) return Loopback.IsUrl(service) ? default : NotAllowed;
        if (!credentials.AreSet || (service.Scheme != Uri.UriSchemeHttps && !Loopback.IsUrl(service))) return NotAllowed;
        return await credentials.TokenAsync(anew, cancellationToken) is { } header ? new OutboundToken(header) : new OutboundToken(null, credentials.Problem?.Code ?? "NoToken", Held: true);
    }
}
