using System.Text;
using System.Text.Json;
using CrmBot.Data.Documents;
using Index = CrmBot.Data.Documents.Index;

namespace CrmBot.Tests.Data.Documents;

/// <summary>What every document store promises; one implementation is one subclass that opens it.</summary>
public abstract partial class DocumentStoreContract : IAsyncLifetime
{
    private static readonly CollectionSpec Clients = new(
        "clients",
        [new("owner"), new("tier"), new("name"), new("taxId"), new("visited", FieldType.Day), new("changedAt", FieldType.Instant), new("amount", FieldType.Number), new("open", FieldType.Flag)],
        [
            new Index("byOwner", ["owner"]),
            new Index("byOwnerTier", ["owner", "tier"]),
            new Index("byOwnerVisited", ["owner", "visited"]),
            new Index("byOwnerTierVisited", ["owner", "tier", "visited"]),
            new Index("byName", ["name"]),
            new Index("byAmount", ["amount"]),
            new Index("byOpenAmount", ["open", "amount"]),
            new Index("byChangedAt", ["changedAt"]),
            new Index("taxId", ["taxId"], Unique: true),
        ])
    { Search = ["name", "aliases"] };

    private static readonly CollectionSpec Links = new(
        "links",
        [new("key"), new("reader"), new("until", FieldType.Instant)],
        [new Index("key", ["key"], Unique: true), new Index("byReader", ["reader"]), new Index("byReaderUntil", ["reader", "until"])])
    { ExpiresBy = "until" };

    private static readonly CollectionSpec Messages = new(
        "messages",
        [new("conversation"), new("order", FieldType.Number)],
        [new Index("waiting", ["conversation", "order"], Sparse: true), new Index("byOrder", ["order"], Sparse: true)]);

    private IDocumentStore? _store;

    protected StoreClock Clock { get; } = new();

    protected IDocumentStore Store => _store!;

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private IDocuments Documents => Store.Collection("clients");

    protected abstract Task<IDocumentStore> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        _store = await OpenAsync();
        await Store.EnsureAsync([Clients, Links, Messages], Token);
    }

    public virtual async ValueTask DisposeAsync()
    {
        // A test that was skipped has none.
        if (_store is not null)
            await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static byte[] Json(object fields) => JsonSerializer.SerializeToUtf8Bytes(fields);

    private protected static byte[] Utf8(string json) => Encoding.UTF8.GetBytes(json);

    private static string[] Ids(Page page) => [.. page.Docs.Select(d => d.Id)];

    private static string Read(Doc? doc, string field)
    {
        using var json = JsonDocument.Parse(doc!.Json);
        return json.RootElement.GetProperty(field).ToString();
    }

    private async Task AddAsync(string id, object fields) => Assert.True((await Documents.InsertAsync(id, Json(fields), Token)).Done);

    private async Task<string[]> FindAsync(Filter? where, string? sortBy = null, bool descending = false, int limit = 100) =>
        Ids(await Documents.FindAsync(new Query(where, limit, sortBy, descending), Token));

    /// <summary>The whole result, page by page, so that every end of a page is crossed.</summary>
    private async Task<List<string>> PagedAsync(Filter? where, string? sortBy, bool descending, int limit = 1)
    {
        var ids = new List<string>();
        string? after = null;
        do
        {
            var page = await Documents.FindAsync(new Query(where, limit, sortBy, descending, after), Token);
            Assert.True(page.Docs.Count <= limit);
            ids.AddRange(Ids(page));
            after = page.Next;
        }
        while (after is not null);
        return ids;
    }
}
