using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace CrmBot.Channels.Activities;

/// <summary>Reads the two documents that name the signers' keys: the metadata, and the key set it points to. It follows no redirect and takes at most a megabyte.</summary>
internal sealed class KeyDocuments(TimeProvider time) : IDisposable
{
    private const int LongestDocument = 1024 * 1024;
    private const int ShortestModulus = 256;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        MaxResponseContentBufferSize = LongestDocument,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>The keys, or null when they could not be read or another issuer's are described.</summary>
    public async Task<IReadOnlyList<SigningKey>?> ReadAsync(string metadata, string issuer, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var described = JsonDocument.Parse(await _http.GetByteArrayAsync(new Uri(metadata), either.Token));
            if (Text(described.RootElement, "issuer") != issuer) return null;
            if (Text(described.RootElement, "jwks_uri") is not { } set || !BotOptionsCheck.IsSafe(set)) return null;
            using var keys = JsonDocument.Parse(await _http.GetByteArrayAsync(new Uri(set), either.Token));
            return [.. keys.RootElement.GetProperty("keys").EnumerateArray().Select(Key).OfType<SigningKey>()];
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OperationCanceledException)
        {
            return null;
        }
    }

    public void Dispose() => _http.Dispose();

    private static SigningKey? Key(JsonElement key)
    {
        if (Text(key, "kty") != "RSA" || Text(key, "use") is not (null or "sig") || Text(key, "kid") is not { Length: > 0 } name) return null;
        if (Text(key, "n") is not { } modulus || Text(key, "e") is not { } exponent) return null;
        var numbers = new RSAParameters
        {
            Modulus = Base64UrlEncoder.DecodeBytes(modulus),
            Exponent = Base64UrlEncoder.DecodeBytes(exponent),
        };
        if (numbers.Modulus.Length < ShortestModulus) return null;
        string[] endorsed = key.TryGetProperty("endorsements", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(e => e.GetString()).OfType<string>()]
            : [];
        return new SigningKey(new RsaSecurityKey(numbers) { KeyId = name }, endorsed);
    }

    private static string? Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
