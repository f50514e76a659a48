using System.Diagnostics.CodeAnalysis;

namespace CrmBot.Data.Documents.Sqlite;

/// <summary>
/// The one writer of this process: takes all work that waits, does it in one transaction and syncs once for all.
/// A fault of the store fails the whole group with nothing written; a refused write is a result and touches nobody else's.
/// </summary>
internal sealed class GroupCommit : IDisposable
{
    private const int HeaviestGroup = 2_000;

    private readonly Connection _connection;
    private readonly Checkpointer _checkpointer;
    private readonly Queue<WriteJob> _waiting = new();
    private readonly List<WriteJob> _group = [];
    private readonly Thread _thread;
    private bool _closing;

    public GroupCommit(Connection connection, Checkpointer checkpointer)
    {
        _connection = connection;
        _checkpointer = checkpointer;
        _thread = new Thread(Work) { IsBackground = true, Name = "store writer" };
        _thread.Start();
    }

    public Task<T> WriteAsync<T>(Func<Connection, T> work, int weight, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);
        var job = new WriteJob<T>(work, weight, cancellationToken);
        lock (_waiting)
        {
            ObjectDisposedException.ThrowIf(_closing, this);
            _waiting.Enqueue(job);
            if (_waiting.Count == 1)
                Monitor.Pulse(_waiting);
        }
        return job.Done;
    }

    /// <summary>Finishes what waits and ends the writer.</summary>
    public void Dispose()
    {
        lock (_waiting)
        {
            _closing = true;
            Monitor.Pulse(_waiting);
        }
        _thread.Join();
        _connection.Dispose();
    }

    private void Work()
    {
        while (TakeGroup())
        {
            if (_group.Count > 0)
                CommitGroup();
            _group.Clear();
            _checkpointer.Wrote(_connection);
        }
    }

    private bool TakeGroup()
    {
        lock (_waiting)
        {
            while (_waiting.Count == 0)
            {
                if (_closing)
                    return false;
                Monitor.Wait(_waiting);
            }
            var weight = 0;
            while (weight < HeaviestGroup && _waiting.TryDequeue(out var job))
            {
                if (!job.Begin())
                    continue;
                _group.Add(job);
                weight += job.Weight;
            }
            return true;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever went wrong, the group's callers hear of it and the writer lives on.")]
    private void CommitGroup()
    {
        try
        {
            _connection.Run("BEGIN IMMEDIATE");
            foreach (var job in _group)
                job.Run(_connection);
            _connection.Run("COMMIT");
        }
        catch (Exception fault)
        {
            _connection.RollbackIfOpen();
            foreach (var job in _group)
                job.Fail(fault);
            return;
        }
        foreach (var job in _group)
            job.Succeed();
    }
}
