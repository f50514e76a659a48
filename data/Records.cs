using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>One collection read and written as records: the codec between a store class and the document store.</summary>
internal sealed class Records<T>(IDocumentStore store, string collection) where T : Document
{
    private static readonly JsonTypeInfo<T> Type = DataJson.Of<T>();
    private static readonly Action<T, string> SetId = typeof(T).GetProperty(nameof(Document.Id))!.SetMethod!.CreateDelegate<Action<T, string>>();
    private static readonly Action<T, long> SetVersion = typeof(T).GetProperty(nameof(Document.Version))!.SetMethod!.CreateDelegate<Action<T, long>>();
    private IDocuments? _documents;

    /// <summary>Looked up at first use: the collections are made when the host starts.</summary>
    public IDocuments Documents => _documents ??= store.Collection(collection);

    public static byte[] Json(T record) => JsonSerializer.SerializeToUtf8Bytes(record, Type);

    public static T Read(Doc doc) => Read(doc.Id, doc.Version, doc.Json.Span);

    public static T Read(string id, long version, ReadOnlySpan<byte> json)
    {
        var record = RecordReader<T>.Shared.Read(json);
        SetId(record, id);
        SetVersion(record, version);
        return record;
    }

    public async ValueTask<T?> GetAsync(string id, CancellationToken cancellationToken) =>
        await Documents.GetAsync(id, cancellationToken) is { } doc ? Read(doc) : null;

    public async ValueTask<IReadOnlyList<T>> GetManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        Read(await Documents.GetManyAsync(ids, cancellationToken));

    public async ValueTask<IReadOnlyList<T>> FindAsync(Query query, CancellationToken cancellationToken) =>
        Read((await Documents.FindAsync(query, cancellationToken)).Docs);

    public static T[] Read(IReadOnlyList<Doc> docs)
    {
        if (docs.Count == 0) return [];
        var records = new T[docs.Count];
        for (var i = 0; i < records.Length; i++) records[i] = Read(docs[i]);
        return records;
    }

    public Write Insert(T record) => new Write.Insert(collection, record.Id, Json(record));

    public Write.Put Put(T record) => new Write.Put(collection, record.Id, Json(record));

    public Write Replace(T record) => new Write.Replace(collection, record.Id, Json(record), record.Version);

    /// <summary>An insert when the record is new, else a replacement of the version that was read.</summary>
    public Write Save(T record) => record.Version == 0 ? Insert(record) : Replace(record);
}
