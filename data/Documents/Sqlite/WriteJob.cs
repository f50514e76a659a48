namespace CrmBot.Data.Documents.Sqlite;

/// <summary>Work waiting for the writer, done inside the group's transaction; its caller hears of it when the group is on disk, or committed where that is enough.</summary>
internal abstract class WriteJob(int weight)
{
    public int Weight { get; } = weight;

    /// <summary>It may go to disk with whatever comes next.</summary>
    public bool MayWait { get; init; }

    /// <summary>False when its caller gave up before it began.</summary>
    public abstract bool Begin();

    public abstract void Run(Connection connection);

    /// <summary>Nothing but the disk can fail it any more.</summary>
    public abstract void Decide();

    public abstract void Succeed();

    public abstract void Fail(Exception fault);
}

/// <summary>A piece of work with its result.</summary>
internal sealed class WriteJob<T>(Func<Connection, T> work, int weight, Action<T>? decided, CancellationToken cancellationToken) : WriteJob(weight)
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Done => _done.Task;

    public override bool Begin() => !cancellationToken.IsCancellationRequested || !_done.TrySetCanceled(cancellationToken);

    public override void Run(Connection connection) => _result = work(connection);

    public override void Decide() => decided?.Invoke(_result!);

    public override void Succeed() => _done.SetResult(_result!);

    public override void Fail(Exception fault) => _done.SetException(fault);
}
