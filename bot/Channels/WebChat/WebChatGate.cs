using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace CrmBot.Channels.WebChat;

/// <summary>
/// Who may come in. In Development the page and its endpoint serve this machine alone; elsewhere the endpoint is there only with a secret, and the page, where one chooses who one is, never.
/// </summary>
public sealed class WebChatGate(IHostEnvironment environment, IOptions<WebChatOptions> options)
{
    private static readonly HashSet<string> LocalNames = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "[::1]" };

    public bool PageIsOn => environment.IsDevelopment();

    public bool EndpointIsOn => PageIsOn || options.Value.Secret is not null;

    /// <summary>A request that may choose who it is: from this machine, asking for this machine (no rebound name), through no proxy.</summary>
    public static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && LocalNames.Contains(http.Request.Host.Host)
        && !http.Request.Headers.Any(h => h.Key.Equals("Forwarded", StringComparison.OrdinalIgnoreCase) || h.Key.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a request without a secret of its own may reach the Direct Line endpoint.</summary>
    public bool MayReachEndpoint(HttpContext http) => options.Value.Secret is not null || IsLocal(http);

    public bool IsSecret(string? bearer) =>
        options.Value.Secret is { } secret && bearer is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(bearer)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static string OwnOrigin(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    /// <summary>Browsers name the page's origin on every socket; other programs name none and have the token alone.</summary>
    public bool MayOpenStream(HttpRequest request) =>
        request.Headers.Origin is not [{ } origin] || origin == OwnOrigin(request) || options.Value.Origins.Contains(origin);
}
