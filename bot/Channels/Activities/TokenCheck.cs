using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CrmBot.Channels.Activities;

/// <summary>Who called: what a token proved, or in Development this machine without one.</summary>
internal sealed record Caller(string? ServiceUrl, IReadOnlyList<string> Endorsements)
{
    public static readonly Caller ThisMachine = new(null, []);

    public bool IsProven => ServiceUrl is not null;
}

/// <summary>What a token is worth: the caller it proves, or for the log alone the rule it broke.</summary>
internal readonly record struct TokenFinding(Caller? Caller, string? Broken);

/// <summary>
/// Verifies the token a channel shows, as the Bot Framework's authentication page lists it: signature, algorithm, issuer, audience, lifetime, and the service it speaks for.
/// A channel shows the same token for an hour: one that was verified is known again, while its key is still published and its time is not over.
/// </summary>
internal sealed class TokenCheck(SigningKeys keys, IOptions<BotOptions> options, TimeProvider time)
{
    private const int LongestToken = 16 * 1024;
    private const int MostKnown = 500;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Verified> _known = new(StringComparer.Ordinal);

    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = LongestToken };

    private readonly TokenValidationParameters _rules = new()
    {
        ValidIssuer = BotCloud.Of(options.Value.Cloud).Issuer,
        ValidAudience = options.Value.AppId,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        RequireAudience = true,
        ValidateIssuerSigningKey = true,
        LifetimeValidator = (from, until, _, _) => until is not null && IsNow(from, until.Value, time.GetUtcNow().UtcDateTime),
    };

    public async ValueTask<TokenFinding> CheckAsync(string token, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(token, out var known))
        {
            if (await keys.FindAsync(known.Key.Key.KeyId, cancellationToken) == known.Key && IsNow(known.From, known.Until, time.GetUtcNow().UtcDateTime)) return new TokenFinding(known.Caller, null);
            _known.TryRemove(token, out _);
        }
        return await VerifyAsync(token, cancellationToken);
    }

    private async ValueTask<TokenFinding> VerifyAsync(string token, CancellationToken cancellationToken)
    {
        if (Read(token) is not { } read) return Broken("Malformed");
        // A header that must be understood is one we do not know.
        if (read.TryGetHeaderValue<object>("crit", out _)) return Broken("CriticalHeader");
        if (string.IsNullOrEmpty(read.Kid) || await keys.FindAsync(read.Kid, cancellationToken) is not { } key) return Broken("UnknownKey");
        var rules = _rules.Clone();
        rules.IssuerSigningKey = key.Key;
        var result = await _handler.ValidateTokenAsync(read, rules);
        if (!result.IsValid) return Broken(result.Exception.GetType().Name);
        if (!read.TryGetPayloadValue<string>("serviceurl", out var service) || string.IsNullOrEmpty(service)) return Broken("NoServiceUrl");
        var caller = new Caller(service, key.Endorsements);
        if (_known.Count >= MostKnown) _known.Clear();
        _known[token] = new Verified(caller, key, read.ValidFrom == DateTime.MinValue ? null : read.ValidFrom, read.ValidTo);
        return new TokenFinding(caller, null);
    }

    private static bool IsNow(DateTime? from, DateTime until, DateTime now) => now <= until + Skew && (from is null || from.Value - Skew <= now);

    /// <summary>Three parts and no more: what is encrypted is not for us.</summary>
    private JsonWebToken? Read(string token)
    {
        if (token.Length > LongestToken || token.AsSpan().Count('.') != 2) return null;
        try
        {
            return _handler.ReadJsonWebToken(token);
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    private static TokenFinding Broken(string rule) => new(null, rule);

    private sealed record Verified(Caller Caller, SigningKey Key, DateTime? From, DateTime Until);
}
