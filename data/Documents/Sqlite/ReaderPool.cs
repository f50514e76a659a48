using System.Collections.Concurrent;

namespace CrmBot.Data.Documents.Sqlite;

/// <summary>A bounded set of reading connections, opened when first needed; reads run on the caller's thread.</summary>
internal sealed class ReaderPool(SqliteStoreOptions options, Func<string, IReadOnlyList<string>?> searchFields) : IDisposable
{
    private readonly SemaphoreSlim _free = new(options.Readers, options.Readers);
    private readonly ConcurrentStack<Connection> _idle = new();

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
