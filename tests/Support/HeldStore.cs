using CrmBot.Data.Documents;

namespace CrmBot.Tests.Support;

/// <summary>A store whose disk takes its time: what is committed can be read, and is acknowledged when it is let go or failed.</summary>
public sealed class HeldStore(IDocumentStore inner) : IDocumentStore
{
    private TaskCompletionSource? _disk;

    public bool CanCommitTogether => inner.CanCommitTogether;

    /// <summary>Commits wait from now on.</summary>
    public void Hold() => _disk = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetGo() => Interlocked.Exchange(ref _disk, null)?.SetResult();

    /// <summary>The disk does not take the commits that wait.</summary>
    public void Fail() => Interlocked.Exchange(ref _disk, null)?.SetException(new StoreUnavailableException("sync", "The store's disk does not work."));

    public Task EnsureAsync(IReadOnlyList<CollectionSpec> specs, CancellationToken cancellationToken) => inner.EnsureAsync(specs, cancellationToken);

    public Task<StoreHealth> CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);

    public IDocuments Collection(string name) => inner.Collection(name);

    public Task<IReadOnlyList<WriteResult>> CommitAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken) => CommitAsync(writes, null, cancellationToken);

    public async Task<IReadOnlyList<WriteResult>> CommitAsync(IReadOnlyList<Write> writes, Action<IReadOnlyList<WriteResult>>? decided, CancellationToken cancellationToken)
    {
        var results = await inner.CommitAsync(writes, cancellationToken);
        if (_disk is not { } disk) return results;
        decided?.Invoke(results);
        await disk.Task;
        return results;
    }

    public Task<IReadOnlyList<WriteResult>> CommitSoonAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken) => inner.CommitSoonAsync(writes, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
