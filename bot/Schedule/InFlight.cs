namespace CrmBot.Schedule;

/// <summary>Things done at the same time, at most so many; those of one lane one after the other.</summary>
internal sealed class InFlight(int most)
{
    private readonly Dictionary<string, Task> _lanes = new(StringComparer.Ordinal);

    /// <summary>Starts it behind what its lane does, once there is room.</summary>
    public async Task AddAsync(string lane, Func<Task> work)
    {
        // Counted and waited for are the same ones: some may end in between.
        while (_lanes.Values.Where(t => !t.IsCompleted).ToList() is var going && going.Count >= most) await Task.WhenAny(going);
        foreach (var (done, task) in _lanes.Where(l => l.Value.IsCompletedSuccessfully).ToList()) _lanes.Remove(done);
        _lanes[lane] = _lanes.TryGetValue(lane, out var before) ? BehindAsync(before, work) : work();
    }

    /// <summary>Waits for all; what failed fails here.</summary>
    public async Task AllAsync()
    {
        await Task.WhenAll(_lanes.Values);
        _lanes.Clear();
    }

    private static async Task BehindAsync(Task before, Func<Task> work)
    {
        await before;
        await work();
    }
}
