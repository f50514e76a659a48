namespace CrmBot.Data;

/// <summary>Holds the writes of what is thought of before it is known that its message comes next: it reads meanwhile, and is given up where another one comes first.</summary>
public sealed class WriteGate
{
    private static readonly AsyncLocal<WriteGate?> Held = new();

    private readonly TaskCompletionSource<bool> _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Begins work whose writes wait for <see cref="Open"/>.</summary>
    public Task<T> HoldAsync<T>(Func<Task<T>> work)
    {
        Held.Value = this;
        try
        {
            return work();
        }
        finally
        {
            Held.Value = null;
        }
    }

    /// <summary>Lets the work write; false ends it where it would.</summary>
    public void Open(bool mayWrite) => _open.TrySetResult(mayWrite);

    /// <summary>Called before anything is written for a person; goes on at once in work that nobody holds.</summary>
    internal static async ValueTask PassAsync(CancellationToken cancellationToken)
    {
        if (Held.Value is { } gate && !await gate._open.Task.WaitAsync(cancellationToken)) throw new OperationCanceledException("Another message of the conversation comes first.");
    }
}
