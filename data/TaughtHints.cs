namespace CrmBot.Data;

/// <summary>A taught name as it is remembered: the document to read, whose it is and which client it means.</summary>
public sealed record TaughtHint(string Id, string For, string ClientId, string ChangedAt);

/// <summary>The taught names by their words, for looking into every message; read without a lock. One that was forgotten stays, since an undo may bring it back: who follows it reads how it stands.</summary>
public sealed class TaughtHints
{
    private readonly Lock _writing = new();
    private volatile Known _known = new([], []);

    public bool IsEmpty => _known.ByKey.Count == 0;

    /// <summary>Whether some name begins with this character.</summary>
    public bool MayBegin(char first) => _known.Firsts.Contains(first);

    /// <summary>What the words may mean to a colleague: his own first, then everybody's, the latest first.</summary>
    public IReadOnlyList<TaughtHint> Find(ReadOnlySpan<char> key, string staffId)
    {
        if (!_known.Lookup.TryGetValue(key, out var hints)) return [];
        var meant = new List<TaughtHint>(1);
        foreach (var hint in hints)
            if (hint.For == staffId) meant.Add(hint);
        foreach (var hint in hints)
            if (hint.For == TaughtNames.Everybody) meant.Add(hint);
        return meant;
    }

    internal void Take(IEnumerable<TaughtName> names)
    {
        lock (_writing)
        {
            Dictionary<string, TaughtHint[]>? changed = null;
            foreach (var name in names)
            {
                var hints = (changed ?? _known.ByKey).GetValueOrDefault(name.Key, []);
                var hint = new TaughtHint(name.Id, name.For, name.ClientId, name.ChangedAt ?? "");
                if (Array.Exists(hints, h => h == hint)) continue;
                changed ??= new Dictionary<string, TaughtHint[]>(_known.ByKey, StringComparer.Ordinal);
                changed[name.Key] = [.. hints.Where(h => h.Id != hint.Id).Append(hint).OrderByDescending(h => h.ChangedAt, StringComparer.Ordinal)];
            }
            if (changed is not null) _known = new Known(changed, [.. changed.Keys.Select(k => k[0])]);
        }
    }

    private sealed record Known(Dictionary<string, TaughtHint[]> ByKey, HashSet<char> Firsts)
    {
        public Dictionary<string, TaughtHint[]>.AlternateLookup<ReadOnlySpan<char>> Lookup { get; } = ByKey.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
