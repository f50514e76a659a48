using System.Collections.Concurrent;

namespace CrmBot.Data;

/// <summary>What was read a moment ago, for small records that every message asks for and that change rarely; another host's change is seen after three seconds.</summary>
internal sealed class Recent<T>(TimeProvider clock) where T : class
{
    private const int Most = 5_000;

    private static readonly TimeSpan Lasts = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, (T Value, DateTimeOffset At)> _known = new(StringComparer.Ordinal);

    /// <summary>The record under the key; what is not there is looked for anew each time.</summary>
    public async ValueTask<T?> GetAsync(string key, Func<string, CancellationToken, ValueTask<T?>> read, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(key, out var known) && (now - known.At).Duration() < Lasts) return known.Value;
        var found = await read(key, cancellationToken);
        if (found is null)
        {
            _known.TryRemove(key, out _);
            return null;
        }
        if (_known.Count >= Most) _known.Clear();
        _known[key] = (found, now);
        return found;
    }

    /// <summary>What is known and still new enough.</summary>
    public T? Known(string key) => _known.TryGetValue(key, out var known) && (clock.GetUtcNow() - known.At).Duration() < Lasts ? known.Value : null;

    /// <summary>What was read last, however long ago: a hint of what to read again, never an answer.</summary>
    public T? Last(string key) => _known.TryGetValue(key, out var known) ? known.Value : null;

    /// <summary>Takes in what was just read.</summary>
    public void Take(string key, T? value)
    {
        if (value is null) _known.TryRemove(key, out _);
        else _known[key] = (value, clock.GetUtcNow());
    }

    public void Forget(string key) => _known.TryRemove(key, out _);
}
