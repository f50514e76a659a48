using CrmBot.Data.Documents;

namespace CrmBot.Tests.Support;

/// <summary>A store that cannot commit together, made of one that can: what a standalone database server is to the code above the port.</summary>
public sealed class SplitCommitStore(IDocumentStore inner) : IDocumentStore
{
    public bool CanCommitTogether => false;

    public bool CommitsInOneStep => false;

    public Task EnsureAsync(IReadOnlyList<CollectionSpec> specs, CancellationToken cancellationToken) => inner.EnsureAsync(specs, cancellationToken);

    public Task<StoreHealth> CheckAsync(CancellationToken cancellationToken) => inner.CheckAsync(cancellationToken);

    public IDocuments Collection(string name) => inner.Collection(name);

    public async Task<IReadOnlyList<WriteResult>> CommitAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        var results = new WriteResult[writes.Count];
        Array.Fill(results, new WriteResult(WriteStatus.NotDone));
        for (var i = 0; i < writes.Count; i++)
        {
            results[i] = (await inner.CommitAsync([writes[i]], cancellationToken))[0];
            if (!results[i].Done)
                break;
        }
        return results;
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
