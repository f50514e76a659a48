using System.Diagnostics.CodeAnalysis;

namespace CrmBot.Data.Documents.Sqlite;

/// <summary>
/// The one writer of this process: takes all work that waits, does it in one transaction and syncs once for all. It does the sync that <c>synchronous=FULL</c> would do itself,
/// after the commit and apart from the connection, whose pages are in memory: short reads go on meanwhile. A commit that is not synced yet outlives the process, not the machine.
/// Whoever comes while nobody writes does it himself, without a change of thread; who comes meanwhile waits and goes with the next group.
/// A fault of the store fails the whole group with nothing written; a refused write is a result and touches nobody else's.
/// </summary>
internal sealed class GroupCommit(Connection connection, Action sync, Checkpointer checkpointer) : IDisposable
{
    private const int HeaviestGroup = 2_000;

    private readonly Queue<WriteJob> _waiting = new();
    private readonly List<WriteJob> _group = [];
    private readonly Lock _using = new();
    private bool _closed;
    private bool _writing;
    private bool _closing;
    private bool _failedLast;

    public Task<T> WriteAsync<T>(Func<Connection, T> work, int weight, CancellationToken cancellationToken) => WriteAsync(work, weight, null, cancellationToken);

    /// <summary>The same, done when it is committed: it goes to disk with the next work that waits for it.</summary>
    public Task<T> WriteSoonAsync<T>(Func<Connection, T> work, int weight, CancellationToken cancellationToken) => WriteAsync(new WriteJob<T>(work, weight, null, cancellationToken) { MayWait = true }, cancellationToken);

    /// <summary>The same; <paramref name="decided"/> hears the result once its group is committed and before it is synced, unless the one before failed; it keeps the writer while it runs.</summary>
    public Task<T> WriteAsync<T>(Func<Connection, T> work, int weight, Action<T>? decided, CancellationToken cancellationToken) => WriteAsync(new WriteJob<T>(work, weight, decided, cancellationToken), cancellationToken);

    private Task<T> WriteAsync<T>(WriteJob<T> job, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);
        lock (_waiting)
        {
            ObjectDisposedException.ThrowIf(_closing, this);
            _waiting.Enqueue(job);
            if (_writing)
                return job.Done;
            _writing = true;
        }
        WriteGroup();
        return job.Done;
    }

    /// <summary>Reads on the writer's connection; false while a group runs on it or somebody else reads.</summary>
    public bool TryRead<T, TState>(TState state, Func<Connection, TState, T> read, [MaybeNullWhen(false)] out T result)
    {
        result = default;
        if (!_using.TryEnter())
            return false;
        try
        {
            if (_closed)
                return false;
            result = read(connection, state);
            return true;
        }
        finally
        {
            if (!_closed)
                connection.RollbackIfOpen();
            _using.Exit();
        }
    }

    /// <summary>Finishes what waits and ends the writer.</summary>
    public void Dispose()
    {
        lock (_waiting)
        {
            _closing = true;
            while (_writing)
                Monitor.Wait(_waiting);
        }
        lock (_using)
        {
            _closed = true;
            connection.Dispose();
        }
    }

    private void WriteGroup()
    {
        TakeGroup();
        if (TryRun() && !WaitedForLater())
        {
            if (!_failedLast)
            {
                foreach (var job in _group)
                    job.Decide();
            }
            SyncGroup();
        }
        _group.Clear();
        lock (_using)
            checkpointer.Wrote(connection);
        lock (_waiting)
        {
            if (_waiting.Count == 0)
            {
                _writing = false;
                Monitor.PulseAll(_waiting);
                return;
            }
        }
        // Those who came meanwhile are not written by this caller, who has his own answer to go on with.
        ThreadPool.UnsafeQueueUserWorkItem(static writer => writer.WriteGroup(), this, preferLocal: false);
    }

    // After a commit that failed, what may wait is not taken for kept either.
    private bool WaitedForLater()
    {
        if (_failedLast || !_group.TrueForAll(job => job.MayWait))
            return false;
        foreach (var job in _group)
            job.Succeed();
        return true;
    }

    private void SyncGroup()
    {
        if (!Tried(sync))
            return;
        _failedLast = false;
        foreach (var job in _group)
            job.Succeed();
    }

    private void TakeGroup()
    {
        lock (_waiting)
        {
            var weight = 0;
            while (weight < HeaviestGroup && _waiting.TryDequeue(out var job))
            {
                if (!job.Begin())
                    continue;
                _group.Add(job);
                weight += job.Weight;
            }
        }
    }

    private bool TryRun()
    {
        if (_group.Count == 0)
            return false;
        lock (_using)
            return Tried(RunGroup);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever went wrong, the group's callers hear of it and the writer lives on.")]
    private bool Tried(Action step)
    {
        try
        {
            step();
            return true;
        }
        catch (Exception fault)
        {
            _failedLast = true;
            foreach (var job in _group)
                job.Fail(fault);
            return false;
        }
    }

    private void RunGroup()
    {
        try
        {
            connection.Run("BEGIN IMMEDIATE");
            foreach (var job in _group)
                job.Run(connection);
            connection.Run("COMMIT");
        }
        finally
        {
            connection.RollbackIfOpen();
        }
    }
}
