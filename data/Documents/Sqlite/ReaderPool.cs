using System.Collections.Concurrent;

namespace CrmBot.Data.Documents.Sqlite;

/// <summary>
/// Where reads run, on the caller's thread. A short one takes the writer's own connection while nobody writes: its pages are still those in memory, while every commit
/// makes a reading connection fetch its pages again. Long ones, and all that come during a commit, take one of a bounded set of reading connections, opened when first needed.
/// </summary>
internal sealed class ReaderPool(SqliteStoreOptions options, GroupCommit writer, Func<string, IReadOnlyList<string>?> searchFields) : IDisposable
{
    private readonly SemaphoreSlim _free = new(options.Readers, options.Readers);
    private readonly ConcurrentStack<Connection> _idle = new();

    /// <summary>A read of a few documents by an index.</summary>
    public ValueTask<T> ReadShortAsync<T, TState>(TState state, Func<Connection, TState, T> read, CancellationToken cancellationToken) =>
        !cancellationToken.IsCancellationRequested && writer.TryRead(state, read, out var result) ? ValueTask.FromResult(result) : ReadAsync(state, read, cancellationToken);

    public async ValueTask<T> ReadAsync<T, TState>(TState state, Func<Connection, TState, T> read, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            if (!_idle.TryPop(out var connection))
                connection = new Connection(options, options.ReaderCacheKilobytes, searchFields);
            try
            {
                return read(connection, state);
            }
            finally
            {
                connection.RollbackIfOpen();
                _idle.Push(connection);
            }
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose()
    {
        // Every permit taken means that no read is under way.
        for (var i = 0; i < options.Readers; i++)
            _free.Wait();
        foreach (var connection in _idle)
            connection.Dispose();
        _free.Dispose();
    }
}
