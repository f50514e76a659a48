using System.Runtime.CompilerServices;

namespace CrmBot.Data.Documents.Moving;

/// <summary>All documents of a collection in the order of their ids, a page at a time.</summary>
internal static class AllDocuments
{
    private const int PageSize = 500;
    private const long Uncapped = 1_000_000_000_000;

    public static async IAsyncEnumerable<Page> PagesAsync(IDocuments documents, string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        do
        {
            var page = await documents.FindAsync(new Query(null, PageSize, After: after), cancellationToken);
            if (page.Docs.Count > 0)
                yield return page;
            after = page.Next;
        }
        while (after is not null);
    }

    public static async IAsyncEnumerable<Doc> Async(IDocuments documents, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in PagesAsync(documents, null, cancellationToken))
        {
            foreach (var doc in page.Docs)
                yield return doc;
        }
    }

    public static async Task<long> CountAsync(IDocumentStore store, IEnumerable<string> collections, CancellationToken cancellationToken)
    {
        var total = 0L;
        foreach (var collection in collections)
            total += await store.Collection(collection).CountAsync(Filter.Of(), Uncapped, cancellationToken);
        return total;
    }

    public static async Task<bool> IsEmptyAsync(IDocumentStore store, IEnumerable<string> collections, CancellationToken cancellationToken)
    {
        foreach (var collection in collections)
        {
            if ((await store.Collection(collection).FindAsync(new Query(null, 1), cancellationToken)).Docs.Count > 0)
                return false;
        }
        return true;
    }
}
