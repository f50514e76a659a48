using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using CrmBot.Data.Documents.Mongo.Native;

namespace CrmBot.Data.Documents.Mongo;

/// <summary>
/// The driver's calls block, so they run on threads of their own, each with a client of its own; made when they are needed, never more than the pool allows.
/// Whoever waited for a call goes on upon the thread that made it, and there his next call costs no change of threads: waking one costs as much as the call.
/// A call that waited too long for a thread fails with nothing done, and so does one that comes when too many wait.
/// </summary>
internal sealed class MongoThreads(MongoPool pool, int most) : IDisposable
{
    private const int MostWaiting = 4_000;
    private const int StackBytes = 1_048_576;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(15);

    [ThreadStatic]
    private static Own? _own;

    private readonly Queue<Job> _waiting = new();
    private readonly List<Thread> _threads = [];
    private int _waitingCount;
    private int _idle;
    private bool _closing;

    /// <summary>A call whose caller does nothing else meanwhile: on a thread of these it is made at once, unless others wait.</summary>
    public ValueTask<T> HereAsync<T>(Func<MongoClient, T> work, CancellationToken cancellationToken)
    {
        if (_own is not { } own || own.Threads != this || Volatile.Read(ref _waitingCount) > 0 || cancellationToken.IsCancellationRequested)
            return new ValueTask<T>(RunAsync(work, cancellationToken));
        try
        {
            return new ValueTask<T>(work(own.Client));
        }
        catch (StoreException e)
        {
            return ValueTask.FromException<T>(e);
        }
    }

    /// <summary>Several calls at once: the last one here, the others beside it.</summary>
    public async ValueTask<T[]> TogetherAsync<T>(IReadOnlyList<Func<MongoClient, T>> work, CancellationToken cancellationToken)
    {
        if (work.Count == 0)
            return [];
        var beside = work.SkipLast(1).Select(w => RunAsync(w, cancellationToken)).ToArray();
        T last;
        try
        {
            last = await HereAsync(work[^1], cancellationToken);
        }
        catch (StoreException)
        {
            await ((Task)Task.WhenAll(beside)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
        return [.. await Task.WhenAll(beside), last];
    }

    /// <summary>A call beside whatever its caller does, on another thread.</summary>
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
            _waitingCount = _waiting.Count;
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
        // Whoever closes the store may himself go on upon one of them.
        foreach (var thread in _threads)
            thread.Join(LongestFarewell);
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
        _own = new Own(this, client);
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
            _waitingCount = _waiting.Count;
            return job;
        }
    }

    /// <summary>What a thread of these has for itself.</summary>
    private sealed record Own(MongoThreads Threads, MongoClient Client);

    private abstract class Job
    {
        protected long Since { get; } = Stopwatch.GetTimestamp();

        public abstract void Run(MongoClient client);
    }

    private sealed class Job<T>(Func<MongoClient, T> work, CancellationToken cancellationToken) : Job
    {
        // What follows runs here and now: see above.
        private readonly TaskCompletionSource<T> _done = new();

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
            T result;
            try
            {
                result = work(client);
            }
            catch (Exception e)
            {
                _done.SetException(e);
                return;
            }
            _done.SetResult(result);
        }
    }
}
