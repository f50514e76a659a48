using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace CrmBot.Tests.Bot.Channels.Activities;

/// <summary>A token as Microsoft would sign it for the recorded message, to be changed by a test before it is signed.</summary>
internal sealed class ShownToken
{
    public ShownToken(string serviceUrl, DateTimeOffset now)
    {
        Payload = new JsonObject
        {
            ["iss"] = Issuer.Name,
            ["aud"] = Issuer.AppId,
            ["serviceurl"] = serviceUrl,
            ["nbf"] = now.AddMinutes(-5).ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(55).ToUnixTimeSeconds(),
        };
    }

    public JsonObject Header { get; } = new()
    {
        ["alg"] = "RS256",
        ["typ"] = "JWT",
        ["kid"] = Issuer.Good,
    };

    public JsonObject Payload { get; }

    /// <summary>The key that really signs; the header may name another.</summary>
    public string SignedBy { get; set; } = Issuer.Good;

    public HashAlgorithmName Hash { get; set; } = HashAlgorithmName.SHA256;

    /// <summary>What stands for the signature in place of the issuer's.</summary>
    public Func<byte[], byte[]>? Forge { get; set; }

    /// <summary>What is done to the whole token at the end.</summary>
    public Func<string, string> Bend { get; set; } = token => token;

    public string Signed(Issuer issuer)
    {
        var said = $"{Part(Header)}.{Part(Payload)}";
        var bytes = Encoding.ASCII.GetBytes(said);
        var signature = Forge is null ? issuer.Sign(SignedBy, Hash, bytes) : Forge(bytes);
        return Bend($"{said}.{Base64UrlEncoder.Encode(signature)}");
    }

    private static string Part(JsonObject part) => Base64UrlEncoder.Encode(part.ToJsonString());
}
