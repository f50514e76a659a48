using CrmBot.Data.Documents;

namespace CrmBot.Tests.Support;

/// <summary>A store whose disk takes its time: commits are decided and then held until they are let go or failed.</summary>
public sealed class HeldStore(IDocumentStore inner) : IDocumentStore
{
    private TaskCompletionSource? _disk;

    public bool CanCommitTogether => inner.CanCommitTogether;

    /// <summary>Commits wait from now on.</summary>
    public void Hold() => _disk = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void LetGo() => _disk?.SetResult();

    /// <summary>The disk has nothing of the commits that wait.</summary>
    public void Fail() => _disk?.SetException(new StoreUnavailableException("sync", "The store's disk does not work."));

    public Task EnsureAsync(IReadOnlyList<CollectionSpec> specs, CancellationToken cancellationToken) => inner.EnsureAsync(specs, cancellationToken);

    public Task<StoreHealth> CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);

    public IDocuments Collection(string name) => inner.Collection(name);

    public Task<IReadOnlyList<WriteResult>> CommitAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken) => inner.CommitAsync(writes, cancellationToken);

    public async Task<IReadOnlyList<WriteResult>> CommitAsync(IReadOnlyList<Write> writes, Action<IReadOnlyList<WriteResult>>? decided, CancellationToken cancellationToken)
    {
        if (_disk is { } disk)
        {
            // Who hears of a commit that then fails hears of what would have been.
            decided?.Invoke([.. writes.Select(_ => new WriteResult(WriteStatus.Done, 1))]);
            await disk.Task.ContinueWith(_ => _disk = null, cancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
            await disk.Task;
        }
        return await inner.CommitAsync(writes, cancellationToken);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
