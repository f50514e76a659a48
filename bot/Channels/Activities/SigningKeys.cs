using System.Collections.Frozen;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace CrmBot.Channels.Activities;

/// <summary>
/// The keys that may have signed a call, and the platforms each may speak for. They are read anew once a day behind the calls, and at once for a key not seen before,
/// but never more than once a minute, so that made-up key names cost a forger's time and not ours. What cannot be read anew holds five days.
/// </summary>
internal sealed partial class SigningKeys(KeyDocuments documents, IOptions<BotOptions> options, TimeProvider time, ILogger<SigningKeys> log) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>While there are no keys at all nobody gets in, so they are asked for more often.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private Snapshot? _known;
    private DateTimeOffset _tried = DateTimeOffset.MinValue;

    /// <summary>The key of this name, or null when nobody we trust has one.</summary>
    public ValueTask<SigningKey?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var (known, now) = (_known, time.GetUtcNow());
        if (known is null || now - known.At > Longest || !known.Keys.TryGetValue(name, out var key)) return FindAnewAsync(name, cancellationToken);
        if (now - known.At > Fresh && now - _tried > Pause) _ = ReadAnewAsync(known, CancellationToken.None);
        return ValueTask.FromResult<SigningKey?>(key);
    }

    public void Dispose() => _one.Dispose();

    private async ValueTask<SigningKey?> FindAnewAsync(string name, CancellationToken cancellationToken)
    {
        await ReadAnewAsync(_known, cancellationToken);
        return _known is { } known && time.GetUtcNow() - known.At <= Longest ? known.Keys.GetValueOrDefault(name) : null;
    }

    /// <summary>Reads unless somebody else did since the caller looked, or a moment ago.</summary>
    private async Task ReadAnewAsync(Snapshot? seen, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var now = time.GetUtcNow();
            if (_known != seen || now - _tried < (_known is null ? FirstPause : Pause)) return;
            _tried = now;
            var cloud = BotCloud.Of(options.Value.Cloud);
            if (await documents.ReadAsync(options.Value.Metadata ?? cloud.Metadata, cloud.Issuer, CancellationToken.None) is { Count: > 0 } keys)
                _known = new Snapshot(keys.ToFrozenDictionary(k => k.Key.KeyId, StringComparer.Ordinal), now);
            else LogNoKeys();
        }
        finally
        {
            _one.Release();
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The keys that sign Microsoft's calls could not be read; calls signed with a new key are refused meanwhile.")]
    private partial void LogNoKeys();

    private sealed record Snapshot(FrozenDictionary<string, SigningKey> Keys, DateTimeOffset At);
}

/// <summary>A key, and the channels for which it may sign.</summary>
internal sealed record SigningKey(RsaSecurityKey Key, IReadOnlyList<string> Endorsements);
