namespace CrmBot.Data;

/// <summary>
/// Holds the writes of what is thought of before it is known that its message comes next: it reads meanwhile, and is given up where another one comes first.
/// <paramref name="mayWrite"/> is asked when something is to be written.
/// </summary>
public sealed class WriteGate(Func<Task<bool>> mayWrite)
{
    private static readonly AsyncLocal<WriteGate?> Held = new();

    /// <summary>Begins work whose writes wait.</summary>
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

    private Task<bool> MayWrite() => mayWrite();

    /// <summary>Called before anything is written for a person; goes on at once in work that nobody holds.</summary>
    internal static async ValueTask PassAsync(CancellationToken cancellationToken)
    {
        if (Held.Value is { } gate && !await gate.MayWrite().WaitAsync(cancellationToken)) throw new OperationCanceledException("Another message of the conversation comes first.");
    }
}
