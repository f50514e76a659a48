using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using CrmBot.Data.Documents.Mongo.Native;

namespace CrmBot.Data.Documents.Mongo;

/// <summary>
/// The driver's calls block, so they run on threads of their own, each with a client of its own; made when they are needed, never more than the pool allows.
/// A call that waited too long for a thread fails with nothing done, and so does one that comes when too many wait.
/// </summary>
internal sealed class MongoThreads(MongoPool pool, int most) : IDisposable
{
    private const int MostWaiting = 4_000;
    private const int StackBytes = 1_048_576;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly Queue<Job> _waiting = new();
    private readonly List<Thread> _threads = [];
    private int _idle;
    private bool _closing;

    public Task<T> RunAsync<T>(Func<MongoClient, T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);
        var job = new Job<T>(work, cancellationToken);
        lock (_waiting)
        {
            ObjectDisposedException.ThrowIf(_closing, this);
            if (_waiting.Count >= MostWaiting)
                return Task.FromException<T>(Busy());
            _waiting.Enqueue(job);
            if (_idle >= _waiting.Count)
                Monitor.Pulse(_waiting);
            else if (_threads.Count < most)
                StartThread();
        }
        return job.Done;
    }

    /// <summary>Finishes what waits and gives the clients back.</summary>
    public void Dispose()
    {
        lock (_waiting)
        {
            _closing = true;
            Monitor.PulseAll(_waiting);
        }
        foreach (var thread in _threads)
            thread.Join();
        pool.Dispose();
    }

    private static StoreUnavailableException Busy() => new("mongodb-busy", "Too many calls wait for MongoDB.");

    private void StartThread()
    {
        var thread = new Thread(Work, StackBytes) { IsBackground = true, Name = $"mongodb {_threads.Count + 1}" };
        _threads.Add(thread);
        thread.Start();
    }

    private void Work()
    {
        using var client = new MongoClient(pool);
        while (Take() is { } job)
            job.Run(client);
    }

    private Job? Take()
    {
        lock (_waiting)
        {
            Job? job;
            while (!_waiting.TryDequeue(out job))
            {
                if (_closing)
                    return null;
                _idle++;
                Monitor.Wait(_waiting);
                _idle--;
            }
            return job;
        }
    }

    private abstract class Job
    {
        protected long Since { get; } = Stopwatch.GetTimestamp();

        public abstract void Run(MongoClient client);
    }

    private sealed class Job<T>(Func<MongoClient, T> work, CancellationToken cancellationToken) : Job
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<T> Done => _done.Task;

        [SuppressMessage("Design", "CA1031", Justification = "Whatever went wrong, the caller hears of it and the thread lives on.")]
        public override void Run(MongoClient client)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                _done.SetCanceled(cancellationToken);
                return;
            }
            if (Stopwatch.GetElapsedTime(Since) > LongestWait)
            {
                _done.SetException(Busy());
                return;
            }
            try
            {
                _done.SetResult(work(client));
            }
            catch (Exception e)
            {
                _done.SetException(e);
            }
        }
    }
}
