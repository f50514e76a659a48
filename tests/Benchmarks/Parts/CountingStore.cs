using System.Reflection;
using CrmBot.Data.Documents;

namespace CrmBot.Benchmarks.Parts;

/// <summary>A store that counts how often it is asked; several queries asked together are one call.</summary>
internal sealed class CountingStore(IDocumentStore inner) : IDocumentStore
{
    private int _calls;

    public int Calls => _calls;

    public bool CanCommitTogether => inner.CanCommitTogether;

    public Task EnsureAsync(IReadOnlyList<CollectionSpec> specs, CancellationToken cancellationToken) => inner.EnsureAsync(specs, cancellationToken);

    public Task<StoreHealth> CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);

    public IDocuments Collection(string name)
    {
        var documents = DispatchProxy.Create<IDocuments, CountedDocuments>();
        (((CountedDocuments)(object)documents).Inner, ((CountedDocuments)(object)documents).Count) = (inner.Collection(name), () => Interlocked.Increment(ref _calls));
        return documents;
    }

    public ValueTask<IReadOnlyList<Page>> FindTogetherAsync(IReadOnlyList<Ask> asked, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return inner.FindTogetherAsync(asked, cancellationToken);
    }

    public Task<IReadOnlyList<WriteResult>> CommitAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return inner.CommitAsync(writes, cancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>One collection of it.</summary>
public class CountedDocuments : DispatchProxy
{
    public IDocuments? Inner { get; set; }

    public Action? Count { get; set; }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Count?.Invoke();
        return targetMethod?.Invoke(Inner, args);
    }
}
