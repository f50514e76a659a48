namespace CrmBot.Data.Documents;

/// <summary>Where documents are kept: an embedded file or a database cluster, the same to everything above it.</summary>
public interface IDocumentStore : IAsyncDisposable
{
    /// <summary>True when <see cref="CommitAsync(IReadOnlyList{Write}, CancellationToken)"/> writes all or nothing; nothing above the port may depend on it being true.</summary>
    bool CanCommitTogether { get; }

    /// <summary>True when a commit costs one step however many writes it holds. Where it is false each write is a step of its own, and those that may stand alone are better sent side by side.</summary>
    bool CommitsInOneStep => true;

    /// <summary>Makes the named collections, fields and indexes where they are missing, and refreshes the planner's statistics. Safe to call again, on several hosts at once.</summary>
    Task EnsureAsync(IReadOnlyList<CollectionSpec> specs, CancellationToken cancellationToken);

    /// <summary>Whether the store answers, which kind it is, and how long the answer took.</summary>
    Task<StoreHealth> CheckAsync(CancellationToken cancellationToken);

    /// <summary>A collection that was ensured; an unknown name is an <see cref="ArgumentException"/>.</summary>
    IDocuments Collection(string name);

    /// <summary>First pages of several queries, in the order asked. One round trip and one moment where the store can; nothing above the port may depend on their being of one moment.</summary>
    async ValueTask<IReadOnlyList<Page>> FindTogetherAsync(IReadOnlyList<Ask> asked, CancellationToken cancellationToken)
    {
        var pages = new Page[asked.Count];
        for (var i = 0; i < pages.Length; i++)
            pages[i] = await Collection(asked[i].Collection).FindAsync(asked[i].Query, cancellationToken);
        return pages;
    }

    /// <summary>Documents of several collections by their ids, null where there is none, in the order asked; at once where the store can.</summary>
    async ValueTask<IReadOnlyList<Doc?>> GetTogetherAsync(IReadOnlyList<(string Collection, string Id)> asked, CancellationToken cancellationToken)
    {
        var found = new Doc?[asked.Count];
        for (var i = 0; i < found.Length; i++)
            found[i] = await Collection(asked[i].Collection).GetAsync(asked[i].Id, cancellationToken);
        return found;
    }

    /// <summary>
    /// Carries out the writes in order. Where the store commits together, the first write that is refused takes back all of them
    /// and the others read <see cref="WriteStatus.NotDone"/>. Elsewhere the writes before the refused one stay and the later ones are not tried.
    /// </summary>
    Task<IReadOnlyList<WriteResult>> CommitAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken);

    /// <summary>
    /// The same, heard of twice: <paramref name="decided"/> is told the results as soon as they outlive this process but perhaps not yet the machine, at most once and perhaps just as the task ends; it returns at once.
    /// A store that has no such moment, or whose last commit failed, leaves it out: what is done there must be right even when the commit fails after all.
    /// </summary>
    Task<IReadOnlyList<WriteResult>> CommitAsync(IReadOnlyList<Write> writes, Action<IReadOnlyList<WriteResult>>? decided, CancellationToken cancellationToken) => CommitAsync(writes, cancellationToken);

    /// <summary>
    /// The same for what is done again should the machine stop: ends as soon as it outlives this process and is on disk with whatever is committed next.
    /// A store that has no such moment commits as ever.
    /// </summary>
    Task<IReadOnlyList<WriteResult>> CommitSoonAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken) => CommitAsync(writes, cancellationToken);

    /// <summary>Puts that may stand alone, in as few steps as the store can; when it fails, some of them may have been done.</summary>
    Task PutEachAsync(IReadOnlyList<Write.Put> puts, CancellationToken cancellationToken) => CommitAsync(puts, cancellationToken);
}

/// <summary>One collection of documents. Reads see every write that was acknowledged before they began.</summary>
public interface IDocuments
{
    /// <summary>The document, or null.</summary>
    ValueTask<Doc?> GetAsync(string id, CancellationToken cancellationToken);

    /// <summary>Those of the ids that exist, in no promised order.</summary>
    ValueTask<IReadOnlyList<Doc>> GetManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>A page in the query's order. A query that no declared index serves is an <see cref="UnservedQueryException"/> that names the index it wants.</summary>
    ValueTask<Page> FindAsync(Query query, CancellationToken cancellationToken);

    /// <summary>How many documents match, counted no further than <paramref name="cap"/>.</summary>
    ValueTask<long> CountAsync(Filter where, long cap, CancellationToken cancellationToken);

    /// <summary>Counts and sums of the matching documents by the values of the named fields, at most 1,000 groups.</summary>
    ValueTask<IReadOnlyList<Group>> GroupAsync(Filter? where, IReadOnlyList<string> by, IReadOnlyList<string> sums, CancellationToken cancellationToken);

    Task<WriteResult> InsertAsync(string id, ReadOnlyMemory<byte> json, CancellationToken cancellationToken);

    /// <summary>At most 1,000 documents, each on its own: a duplicate is reported in its place and does not stop the rest.</summary>
    Task<IReadOnlyList<WriteResult>> InsertManyAsync(IReadOnlyList<Doc> documents, CancellationToken cancellationToken);

    /// <summary>Replaces the document if it still has the expected version; otherwise <see cref="WriteStatus.LostRace"/>.</summary>
    Task<WriteResult> ReplaceAsync(string id, ReadOnlyMemory<byte> json, long expectedVersion, CancellationToken cancellationToken);

    /// <summary>Inserts or replaces, whatever was there.</summary>
    Task<WriteResult> PutAsync(string id, ReadOnlyMemory<byte> json, CancellationToken cancellationToken);

    /// <summary>Deletes the document; a missing one, or one of another version than expected, is <see cref="WriteStatus.LostRace"/>.</summary>
    Task<WriteResult> DeleteAsync(string id, long? expectedVersion, CancellationToken cancellationToken);

    Task<long> DeleteWhereAsync(Filter where, CancellationToken cancellationToken);

    /// <summary>Takes the first matching document in the order of the sort field, sets the given fields on it and returns it as it is afterwards; null when none matches. Two callers never get the same one.</summary>
    Task<Doc?> ClaimAsync(Filter where, string sortField, IReadOnlyDictionary<string, FieldValue> set, CancellationToken cancellationToken);
}
