namespace CrmBot.Skills.Understanding.Learning;

/// <summary>Numbers the features that stand in enough sentences; what only one sentence has teaches nothing about others.</summary>
internal sealed class FeatureTable(int leastSentences)
{
    private readonly Dictionary<ulong, (int Sentences, int LastLine, int Id)> _seen = new(200_000);

    /// <summary>The kept features' keys, and the numbers of each example's features, one example after the other.</summary>
    public (ulong[] Keys, int[] Ids, int[] Starts) Read(IReadOnlyList<Example> examples)
    {
        var buffer = new ulong[Features.Most];
        foreach (var example in examples)
        {
            var features = new Features(buffer);
            features.Read(example.Text, WordGroups.Own);
            for (var i = 0; i < features.Count; i++) Count(buffer[i], example.Line);
        }
        var keys = new List<ulong>();
        foreach (var (key, seen) in _seen)
        {
            if (seen.Sentences < leastSentences) continue;
            _seen[key] = seen with { Id = keys.Count };
            keys.Add(key);
        }
        var (ids, starts) = (new List<int>(examples.Count * 64), new int[examples.Count + 1]);
        for (var e = 0; e < examples.Count; e++)
        {
            var features = new Features(buffer);
            features.Read(examples[e].Text, WordGroups.Own);
            var unseen = 0;
            for (var i = 0; i < features.Count; i++)
            {
                if (IdOf(buffer[i]) is >= 0 and var id) ids.Add(id);
                else if (i < features.Words) unseen++;
            }
            ids.Add(UnseenId(IntentModel.Unseen(unseen, features.Words), keys));
            starts[e + 1] = ids.Count;
        }
        return ([.. keys], [.. ids], starts);
    }

    private void Count(ulong key, int line)
    {
        if (!_seen.TryGetValue(key, out var seen)) seen = (0, -1, -1);
        if (seen.LastLine != line) _seen[key] = (seen.Sentences + 1, line, -1);
    }

    private int IdOf(ulong key) => _seen.TryGetValue(key, out var seen) ? seen.Id : -1;

    private int UnseenId(ulong key, List<ulong> keys)
    {
        if (IdOf(key) is >= 0 and var id) return id;
        _seen[key] = (1, -1, keys.Count);
        keys.Add(key);
        return keys.Count - 1;
    }
}
