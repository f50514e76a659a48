using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CrmBot.Tests.Bot.Channels.Activities;

namespace CrmBot.Tests.Bot.Channels.Teams;

/// <summary>Who gets in: a table of forged, stale, mismatched and malformed requests, none of which is taken, and of genuine ones, all of which are.</summary>
public sealed class CallerTableTests(CallerHost callers) : IClassFixture<CallerHost>
{
    private static readonly Dictionary<string, (int Status, Action<Posted, Issuer> Change)> Forged = new()
    {
        ["no header at all"] = (401, (p, _) => p.Shows = _ => null),
        ["an empty header"] = (401, (p, _) => p.Shows = _ => ""),
        ["the scheme alone"] = (401, (p, _) => p.Shows = _ => "Bearer"),
        ["the scheme and a blank"] = (401, (p, _) => p.Shows = _ => "Bearer "),
        ["the token without its scheme"] = (401, (p, _) => p.Shows = token => token),
        ["another scheme"] = (401, (p, _) => p.Shows = token => $"Basic {token}"),
        ["three parts in the header"] = (401, (p, _) => p.Shows = token => $"Bearer {token} more"),
        ["two blanks in the header"] = (401, (p, _) => p.Shows = token => $"Bearer  {token}"),
        ["two tokens in one header"] = (401, (p, _) => p.Shows = token => $"Bearer {token}, Bearer {token}"),
        ["the token in the query"] = (401, (p, _) =>
        {
            p.Shows = _ => null;
            p.Change = (request, token) => request.RequestUri = new Uri($"/api/messages?access_token={token}", UriKind.Relative);
        }
        ),
        ["the token in a cookie"] = (401, (p, _) =>
        {
            p.Shows = _ => null;
            p.Change = (request, token) => request.Headers.TryAddWithoutValidation("Cookie", $"Authorization={token}");
        }
        ),
        ["a token that is none"] = (401, (p, _) => p.Token.Bend = _ => "hello"),
        ["two of the three parts"] = (401, (p, _) => p.Token.Bend = token => token[..token.LastIndexOf('.')]),
        ["an empty signature"] = (401, (p, _) => p.Token.Forge = _ => []),
        ["four parts"] = (401, (p, _) => p.Token.Bend = token => $"{token}.{token.Split('.')[1]}"),
        ["five parts, as if encrypted"] = (401, (p, _) => p.Token.Bend = token => $"{token}.a.b"),
        ["parts that are no base64"] = (401, (p, _) => p.Token.Bend = token => $"!!{token}"),
        ["a header that is no JSON"] = (401, (p, _) => p.Token.Bend = token => $"aGVsbG8{token[token.IndexOf('.')..]}"),
        ["a token of 20,000 letters"] = (401, (p, _) => p.Token.Payload["more"] = new string('x', 20_000)),
        ["algorithm none"] = (401, (p, _) =>
        {
            p.Token.Header["alg"] = "none";
            p.Token.Forge = _ => [];
        }
        ),
        ["algorithm none with a signature"] = (401, (p, _) => p.Token.Header["alg"] = "none"),
        ["HS256 with the public key as its secret"] = (401, (p, issuer) =>
        {
            p.Token.Header["alg"] = "HS256";
            p.Token.Forge = said => HMACSHA256.HashData(issuer.PublicPart(Issuer.Good), said);
        }
        ),
        ["PS256, which nobody agreed on"] = (401, (p, _) => p.Token.Header["alg"] = "PS256"),
        ["another algorithm than the one that signed"] = (401, (p, _) => p.Token.Header["alg"] = "RS512"),
        ["no algorithm"] = (401, (p, _) => p.Token.Header.Remove("alg")),
        ["a header that must be understood"] = (401, (p, _) => p.Token.Header["crit"] = new JsonArray("exp")),
        ["no key named"] = (401, (p, _) => p.Token.Header.Remove("kid")),
        ["a key nobody knows"] = (401, (p, _) => p.Token.Header["kid"] = "invented"),
        ["a key of one's own, carried along"] = (401, (p, issuer) =>
        {
            p.Token.SignedBy = "foreign";
            p.Token.Header["kid"] = "foreign";
            p.Token.Header["jwk"] = new JsonObject { ["kty"] = "RSA" };
            p.Token.Header["jku"] = issuer.Metadata;
        }
        ),
        ["signed by another key under a good name"] = (401, (p, _) => p.Token.SignedBy = "foreign"),
        ["signed by another listed key under a good name"] = (401, (p, _) => p.Token.SignedBy = "unendorsed"),
        ["a key too short to trust"] = (401, (p, _) => Sign(p, "short")),
        ["a changed payload under the old signature"] = (401, (p, _) => p.Token.Bend = token => Changed(token, p)),
        ["another issuer"] = (401, (p, _) => p.Token.Payload["iss"] = "https://login.example.com"),
        ["the other cloud's issuer"] = (401, (p, _) => p.Token.Payload["iss"] = "https://api.botframework.us"),
        ["the emulator's issuer"] = (401, (p, _) => p.Token.Payload["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"),
        ["the issuer with a slash"] = (401, (p, _) => p.Token.Payload["iss"] = "https://api.botframework.com/"),
        ["no issuer"] = (401, (p, _) => p.Token.Payload.Remove("iss")),
        ["another bot's audience"] = (401, (p, _) => p.Token.Payload["aud"] = "99999999-2222-3333-4444-555555555555"),
        ["the connector as audience, as in our own token"] = (401, (p, _) => p.Token.Payload["aud"] = Issuer.Name),
        ["no audience"] = (401, (p, _) => p.Token.Payload.Remove("aud")),
        ["ended 5 minutes and 10 seconds ago"] = (401, (p, _) => p.Token.Payload["exp"] = Seconds(-310)),
        ["no end"] = (401, (p, _) => p.Token.Payload.Remove("exp")),
        ["begins in 6 minutes"] = (401, (p, _) => p.Token.Payload["nbf"] = Seconds(360)),
        ["no service named in the token"] = (401, (p, _) => p.Token.Payload.Remove("serviceurl")),
        ["the service's name in other letters"] = (401, (p, _) =>
        {
            p.Token.Payload.Remove("serviceurl");
            p.Token.Payload["serviceUrl"] = CallerHost.ServiceUrl;
        }
        ),
        ["a foreign service in the activity"] = (403, (p, _) => p.Activity["serviceUrl"] = "https://attacker.example.com/"),
        ["this machine as the service"] = (403, (p, _) => p.Activity["serviceUrl"] = "http://localhost/"),
        ["the service without its slash"] = (403, (p, _) => p.Activity["serviceUrl"] = CallerHost.ServiceUrl.TrimEnd('/')),
        ["a key endorsed for another channel"] = (403, (p, _) => Sign(p, "webchat-only")),
        ["a key endorsed for none"] = (403, (p, _) => Sign(p, "unendorsed")),
        ["a channel we do not serve, endorsed"] = (403, (p, _) => p.Activity["channelId"] = "webchat"),
        ["the emulator's channel"] = (403, (p, _) => p.Activity["channelId"] = "emulator"),
        ["another tenant"] = (403, (p, _) => p.Activity["conversation"]!["tenantId"] = Guid.Empty.ToString()),
        ["another tenant in the channel's data"] = (403, (p, _) => p.Activity["channelData"]!["tenant"]!["id"] = Guid.Empty.ToString()),
        ["no tenant"] = (403, (p, _) =>
        {
            p.Activity["conversation"]!.AsObject().Remove("tenantId");
            p.Activity.Remove("channelData");
        }
        ),
        ["no channel"] = (400, (p, _) => p.Activity.Remove("channelId")),
        ["no service in the activity"] = (400, (p, _) => p.Activity.Remove("serviceUrl")),
        ["no type"] = (400, (p, _) => p.Activity.Remove("type")),
        ["a type that is a number"] = (400, (p, _) => p.Activity["type"] = 1),
        ["nobody who says it"] = (400, (p, _) => p.Activity.Remove("from")),
        ["an empty body"] = (400, (p, _) => p.Body = _ => []),
        ["a list"] = (400, (p, _) => p.Body = body => [(byte)'[', .. body, (byte)']']),
        ["half a body"] = (400, (p, _) => p.Body = body => body[..(body.Length / 2)]),
        ["two bodies"] = (400, (p, _) => p.Body = body => [.. body, .. body]),
        ["the service told twice"] = (400, (p, _) => p.Body = body => Twice(body, "\"serviceUrl\":\"https://attacker.example.com/\"")),
        ["the service told twice, once in escapes"] = (400, (p, _) => p.Body = body => Twice(body, "\"service\\u0055rl\":\"https://attacker.example.com/\"")),
        ["a name told twice further in"] = (400, (p, _) => p.Body = body => Twice(body, "\"value\":{\"a\":1,\"a\":2}")),
        ["nested a thousand deep"] = (400, (p, _) => p.Body = body => Twice(body, $"\"value\":{new string('[', 1000)}{new string(']', 1000)}")),
        ["longer than the limit"] = (413, (p, _) => p.Activity["text"] = new string('x', 17_000)),
    };

    private static readonly Dictionary<string, Action<Posted>> Genuine = new()
    {
        ["as it is"] = _ => { },
        ["the scheme in small letters"] = p => p.Shows = token => $"bearer {token}",
        ["signed with RS384"] = p => (p.Token.Header["alg"], p.Token.Hash) = ("RS384", HashAlgorithmName.SHA384),
        ["signed with RS512"] = p => (p.Token.Header["alg"], p.Token.Hash) = ("RS512", HashAlgorithmName.SHA512),
        ["ended four minutes ago"] = p => p.Token.Payload["exp"] = Seconds(-240),
        ["begins in four minutes"] = p => p.Token.Payload["nbf"] = Seconds(240),
        ["without a beginning"] = p => p.Token.Payload.Remove("nbf"),
        ["several audiences, one of them ours"] = p => p.Token.Payload["aud"] = new JsonArray("another", Issuer.AppId),
        ["the service in capitals"] = p => p.Activity["serviceUrl"] = "https://SMBA.trafficmanager.net/Teams/",
        ["the tenant in capitals"] = p => p.Activity["conversation"]!["tenantId"] = Issuer.Tenant.ToUpperInvariant(),
        ["the tenant in one place only"] = p => p.Activity.Remove("channelData"),
        ["fields nobody has heard of"] = p => p.Activity["news"] = new JsonObject { ["a"] = new JsonArray(1, 2) },
        ["claims nobody has heard of"] = p => p.Token.Payload["news"] = new JsonObject { ["a"] = 1 },
        ["the type last"] = p =>
        {
            p.Activity.Remove("type");
            p.Activity["type"] = "message";
        },
    };

    public static TheoryData<string> ForgedRows => [.. Forged.Keys];

    public static TheoryData<string> GenuineRows => [.. Genuine.Keys];

    [Theory]
    [MemberData(nameof(ForgedRows))]
    public async Task A_forged_request_is_refused_and_told_nothing(string row)
    {
        var (status, change) = Forged[row];
        var before = callers.Host.Accepted.Count;
        var posted = new Posted();
        change(posted, callers.Issuer);

        var answer = await posted.ToAsync(callers.Host, callers.Issuer);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(before, callers.Host.Accepted.Count);
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        string[] told = ["audience", "issuer", "IDX", "kid", "expired", "lifetime", "signature", "tenant", "endorse", Issuer.AppId, Issuer.Tenant, "Exception"];
        Assert.All(told, word => Assert.DoesNotContain(word, body, StringComparison.OrdinalIgnoreCase));
        Assert.False(answer.Headers.Contains("Server") && answer.Headers.Server.ToString() != "Kestrel");
    }

    [Theory]
    [MemberData(nameof(GenuineRows))]
    public async Task A_genuine_request_is_taken_with_its_service_proven(string row)
    {
        var posted = new Posted();
        posted.Activity["id"] = row;
        Genuine[row](posted);

        var answer = await posted.ToAsync(callers.Host, callers.Issuer);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var message = Assert.Single(callers.Host.Accepted, m => m.Key.EndsWith(row, StringComparison.Ordinal));
        Assert.True(message.Address.ServiceProven);
        Assert.Equal("7faf8ab2-3d56-4244-b585-20c8a42ed2b8", message.DirectoryId);
    }

    [Fact]
    public void The_tables_are_as_long_as_promised()
    {
        Assert.True(Forged.Count >= 40);
        Assert.True(Genuine.Count >= 10);
    }

    [Fact]
    public async Task Two_headers_are_one_too_many()
    {
        var posted = new Posted();
        var token = posted.Token.Signed(callers.Issuer);
        var body = posted.Activity.Bytes();
        using var client = new TcpClient();
        await client.ConnectAsync(callers.Host.Address.Host, callers.Host.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        var head = $"POST /api/messages HTTP/1.1\r\nHost: bot\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\nAuthorization: Bearer {token}\r\nAuthorization: Bearer {token}\r\n\r\n";

        await stream.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes(head), .. body], TestContext.Current.CancellationToken);

        using var reader = new StreamReader(stream);
        Assert.Contains(" 401 ", await reader.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_logged_is_secret()
    {
        foreach (var (_, change) in Forged.Values.Take(50))
        {
            var posted = new Posted();
            change(posted, callers.Issuer);
            await posted.ToAsync(callers.Host, callers.Issuer);
        }

        var good = new Posted();
        string[] secret = [.. good.Token.Signed(callers.Issuer).Split('.'), "hunter2", "hello", "Alex", "29:1alex", "a:1personal"];
        Assert.NotEmpty(callers.Log.Lines);
        Assert.All(callers.Log.Lines, line => Assert.All(secret, word => Assert.DoesNotContain(word, line, StringComparison.Ordinal)));
        Assert.DoesNotContain(callers.Log.Lines, line => line.Contains("IDX", StringComparison.Ordinal));
    }

    private static long Seconds(int fromNow) => TimeProvider.System.GetUtcNow().AddSeconds(fromNow).ToUnixTimeSeconds();

    private static void Sign(Posted posted, string key)
    {
        posted.Token.SignedBy = key;
        posted.Token.Header["kid"] = key;
    }

    private static byte[] Twice(byte[] body, string more) => [.. body[..^1], .. Encoding.UTF8.GetBytes($",{more}}}")];

    /// <summary>Another audience's payload between this token's header and signature.</summary>
    private static string Changed(string token, Posted posted)
    {
        var parts = token.Split('.');
        var payload = posted.Token.Payload.DeepClone().AsObject();
        payload["serviceurl"] = "https://attacker.example.com/";
        return $"{parts[0]}.{Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(payload.ToJsonString())}.{parts[2]}";
    }
}
