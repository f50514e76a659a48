namespace CrmBot.Skills.Understanding.Learning;

/// <summary>The examples as rows of numbered features; a feature that only one sentence has teaches nothing about others and gets no number.</summary>
internal sealed class FeatureTable
{
    private const int LikelyFeatures = 300_000;

    private readonly Dictionary<ulong, (int Sentences, int LastLine, int Id)> _seen = new(LikelyFeatures);
    private readonly List<ulong> _keys = [];
    private readonly int[] _ids;
    private readonly int[] _starts;

    public FeatureTable(IReadOnlyList<Example> examples, int leastSentences)
    {
        var (buffer, all, ends) = (new ulong[Features.Most], new List<ulong>(examples.Count * 90), new (int End, int Words)[examples.Count]);
        for (var e = 0; e < examples.Count; e++)
        {
            var features = new Features(buffer);
            features.Read(examples[e].Text, WordGroups.Own);
            foreach (var key in buffer.AsSpan(0, features.Count)) Count(key, examples[e].Line);
            all.AddRange(buffer.AsSpan(0, features.Count));
            ends[e] = (all.Count, features.Words);
        }
        foreach (var (key, seen) in _seen)
        {
            if (seen.Sentences < leastSentences) continue;
            _seen[key] = seen with { Id = _keys.Count };
            _keys.Add(key);
        }
        _starts = new int[examples.Count + 1];
        var ids = new List<int>(all.Count);
        for (var (e, i) = (0, 0); e < examples.Count; e++)
        {
            var (first, unseen) = (i, 0);
            for (; i < ends[e].End; i++)
            {
                if (IdOf(all[i]) is >= 0 and var id) ids.Add(id);
                else if (i < first + ends[e].Words) unseen++;
            }
            ids.Add(UnseenId(IntentModel.Unseen(unseen, ends[e].Words)));
            _starts[e + 1] = ids.Count;
        }
        (_ids, Keys) = ([.. ids], [.. _keys]);
    }

    public ulong[] Keys { get; }

    /// <summary>The numbers of an example's features.</summary>
    public ReadOnlySpan<int> RowOf(int example) => _ids.AsSpan(_starts[example], _starts[example + 1] - _starts[example]);

    private void Count(ulong key, int line)
    {
        if (!_seen.TryGetValue(key, out var seen)) seen = (0, -1, -1);
        if (seen.LastLine != line) _seen[key] = (seen.Sentences + 1, line, -1);
    }

    private int IdOf(ulong key) => _seen.TryGetValue(key, out var seen) ? seen.Id : -1;

    private int UnseenId(ulong key)
    {
        if (IdOf(key) is >= 0 and var id) return id;
        _seen[key] = (1, -1, _keys.Count);
        _keys.Add(key);
        return _keys.Count - 1;
    }
}
