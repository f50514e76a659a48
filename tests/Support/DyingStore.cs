using System.Reflection;
using CrmBot.Data.Documents;

namespace CrmBot.Tests.Support;

/// <summary>The store of a host that dies: from a given call on nothing reaches it any more.</summary>
public sealed class DyingStore(IDocumentStore inner) : IDocumentStore
{
    private long _left = long.MaxValue;

    public bool CanCommitTogether => inner.CanCommitTogether;

    /// <summary>So many more calls go through.</summary>
    public void DieAfter(long calls) => Interlocked.Exchange(ref _left, calls);

    public void Revive() => Interlocked.Exchange(ref _left, long.MaxValue);

    public Task EnsureAsync(IReadOnlyList<CollectionSpec> specs, CancellationToken cancellationToken) => inner.EnsureAsync(specs, cancellationToken);

    public Task<StoreHealth> CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);

    public IDocuments Collection(string name)
    {
        var documents = DispatchProxy.Create<IDocuments, DyingDocuments>();
        (((DyingDocuments)(object)documents).Inner, ((DyingDocuments)(object)documents).Store) = (inner.Collection(name), this);
        return documents;
    }

    public ValueTask<IReadOnlyList<Page>> FindTogetherAsync(IReadOnlyList<Ask> asked, CancellationToken cancellationToken)
    {
        Call();
        return inner.FindTogetherAsync(asked, cancellationToken);
    }

    public Task<IReadOnlyList<WriteResult>> CommitAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        Call();
        return inner.CommitAsync(writes, cancellationToken);
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    internal void Call()
    {
        if (Interlocked.Decrement(ref _left) < 0) throw new StoreUnavailableException("test", "The host is dead.");
    }
}

/// <summary>A collection of a host that dies.</summary>
public class DyingDocuments : DispatchProxy
{
    internal IDocuments Inner { get; set; } = null!;

    internal DyingStore Store { get; set; } = null!;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Store.Call();
        return targetMethod!.Invoke(Inner, args);
    }
}
