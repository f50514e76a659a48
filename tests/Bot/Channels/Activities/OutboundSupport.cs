using System.Collections.Concurrent;
using System.Net;
using System.Text;
using CrmBot.Channels.Activities;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace CrmBot.Tests.Bot.Channels.Activities;

/// <summary>Microsoft's sign-in service as a test wants it: every call is noted and answered as the test says.</summary>
internal sealed class SignIn : HttpMessageHandler, IMsalHttpClientFactory
{
    private readonly HttpClient _http;

    public SignIn() => _http = new HttpClient(this);

    public ConcurrentQueue<(Uri Url, string Body)> Calls { get; } = new();

    /// <summary>The AADSTS code with which it refuses, or null while it gives tokens.</summary>
    public string? Refuses { get; set; }

    public HttpClient GetHttpClient() => _http;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Calls.Enqueue((request.RequestUri!, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
        var (status, answer) = Refuses is { } code
            ? (HttpStatusCode.Unauthorized, $$"""{"error":"invalid_client","error_description":"{{code}}: The provided client secret keys are expired.","error_codes":[{{code["AADSTS".Length..]}}]}""")
            : (HttpStatusCode.OK, $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"token-{{Calls.Count}}"}""");
        return new HttpResponseMessage(status) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
    }
}

/// <summary>Outbound tokens as a host would have them.</summary>
internal static class OutboundSupport
{
    public static OutboundTokens WithoutCredentials() => new(Credentials(new BotOptions(), null, TimeProvider.System));

    public static BotCredentials Credentials(BotOptions options, SignIn? signIn, TimeProvider time) =>
        new(Options.Create(options), time, NullLogger<BotCredentials>.Instance, signIn);

    public static BotOptions Registered() => new()
    {
        AppId = Issuer.AppId,
        TenantId = Issuer.Tenant,
        Secret = "not-a-secret-of-anybody",
    };
}
