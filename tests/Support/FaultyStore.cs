using System.Reflection;
using CrmBot.Data.Documents;

namespace CrmBot.Tests.Support;

/// <summary>A store that fails when it is told to: at the next commit that touches a collection, before or after it really committed, and at reads of the proposals.</summary>
public sealed class FaultyStore(IDocumentStore inner) : IDocumentStore
{
    private (string Collection, StoreException Fault, bool Committed)? _next;

    public bool CanCommitTogether => inner.CanCommitTogether;

    public bool ProposalsUnreadable { get; set; }

    /// <summary>Fails the next commit that writes to this collection.</summary>
    public void FailNext(string collection, StoreException fault, bool committed) => _next = (collection, fault, committed);

    public Task EnsureAsync(IReadOnlyList<CollectionSpec> specs, CancellationToken cancellationToken) => inner.EnsureAsync(specs, cancellationToken);

    public Task<StoreHealth> CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);

    public IDocuments Collection(string name)
    {
        if (name != CrmBot.Data.Proposals.Collection) return inner.Collection(name);
        var documents = DispatchProxy.Create<IDocuments, FaultyDocuments>();
        (((FaultyDocuments)(object)documents).Inner, ((FaultyDocuments)(object)documents).Fails) = (inner.Collection(name), () => ProposalsUnreadable);
        return documents;
    }

    public async Task<IReadOnlyList<WriteResult>> CommitAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        if (_next is not { } next || !writes.Any(w => w.Collection == next.Collection)) return await inner.CommitAsync(writes, cancellationToken);
        _next = null;
        if (next.Committed) await inner.CommitAsync(writes, cancellationToken);
        ProposalsUnreadable = ProposalsUnreadableAfterFault;
        throw next.Fault;
    }

    /// <summary>Whether proposals cannot be read from the fault on.</summary>
    public bool ProposalsUnreadableAfterFault { get; set; }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}

/// <summary>A collection that cannot be read while told so.</summary>
public class FaultyDocuments : DispatchProxy
{
    internal IDocuments Inner { get; set; } = null!;

    internal Func<bool> Fails { get; set; } = () => false;

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (Fails()) throw new StoreUnavailableException("test", "The store is away.");
        return targetMethod!.Invoke(Inner, args);
    }
}
