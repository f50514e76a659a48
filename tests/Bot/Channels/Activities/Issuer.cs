using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace CrmBot.Tests.Bot.Channels.Activities;

/// <summary>An issuer of tokens on this machine: it publishes its keys as Microsoft does, and signs whatever a test writes.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Tenant = "72f988bf-0000-4000-8000-2d7cd011db47";
    public const string Name = "https://api.botframework.com";

    /// <summary>Listed and endorsed for Teams.</summary>
    public const string Good = "good";

    private readonly WebApplication _app;

    /// <summary>The published keys: endorsed for Teams, for another channel, for none, too short; and one that nobody published.</summary>
    private readonly Dictionary<string, (RSA Key, string[]? Endorsed)> _keys = new()
    {
        [Good] = (RSA.Create(2048), ["msteams", "webchat"]),
        ["webchat-only"] = (RSA.Create(2048), ["webchat"]),
        ["unendorsed"] = (RSA.Create(2048), null),
        ["short"] = (RSA.Create(1024), ["msteams"]),
        ["foreign"] = (RSA.Create(2048), ["msteams"]),
    };

    private Issuer(WebApplication app) => _app = app;

    public string Metadata => $"{_app.Urls.Single()}/metadata";

    /// <summary>Where a host's own machine gets the token of its managed identity.</summary>
    public string Identity => $"{_app.Urls.Single()}/identity";

    /// <summary>How often its keys were read.</summary>
    public int Reads { get; private set; }

    /// <summary>Whose keys it says they are.</summary>
    public string SaysItIs { get; set; } = Name;

    /// <summary>The keys it does not publish.</summary>
    public HashSet<string> Hidden { get; } = ["foreign"];

    public static async Task<Issuer> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var issuer = new Issuer(app);
        app.MapGet("/metadata", () => Results.Json(new { issuer = issuer.SaysItIs, jwks_uri = $"{app.Urls.Single()}/keys" }));
        app.MapGet("/identity", () => Results.Json(new { access_token = "identity-token", token_type = "Bearer", expires_on = TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds(), resource = Name }));
        app.MapGet("/keys", () => Results.Text(issuer.Keys().ToJsonString(), "application/json"));
        await app.StartAsync(cancellationToken);
        return issuer;
    }

    public byte[] Sign(string key, HashAlgorithmName hash, byte[] what) => _keys[key].Key.SignData(what, hash, RSASignaturePadding.Pkcs1);

    /// <summary>The modulus as the key set shows it, which everybody knows.</summary>
    public byte[] PublicPart(string key) => Encoding.UTF8.GetBytes(_keys[key].Key.ExportSubjectPublicKeyInfoPem());

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var (key, _) in _keys.Values) key.Dispose();
    }

    private JsonObject Keys()
    {
        Reads++;
        return new JsonObject { ["keys"] = new JsonArray([.. _keys.Where(k => !Hidden.Contains(k.Key)).Select(k => Published(k.Key, k.Value.Key, k.Value.Endorsed))]) };
    }

    private static JsonObject Published(string name, RSA key, string[]? endorsed)
    {
        var numbers = key.ExportParameters(false);
        var published = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = name,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus!),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent!),
        };
        if (endorsed is not null) published["endorsements"] = new JsonArray([.. endorsed.Select(e => (JsonNode)e)]);
        return published;
    }
}
