namespace CrmBot.Data.Documents.Sqlite;

/// <summary>One collection of the embedded store: reads on the caller's thread, writes through the one writer.</summary>
internal sealed class SqliteDocuments(Table table, ReaderPool readers, GroupCommit writer, TimeProvider clock) : IDocuments
{
    private const int DeletedAtOnce = 500;

    private const int FewDocuments = 50;

    private readonly TableReader _reader = new(table, clock);
    private readonly QueryPlans _plans = new(table);

    public Table Table => table;

    public CollectionSpec Spec => table.Spec;

    public TableWriter Writer { get; } = new(table, clock);

    public ValueTask<Doc?> GetAsync(string id, CancellationToken cancellationToken)
    {
        DocumentRules.CheckId(id);
        return readers.ReadShortAsync((_reader, id), static (c, s) => s._reader.Get(c, s.id), cancellationToken);
    }

    public ValueTask<IReadOnlyList<Doc>> GetManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        DocumentRules.CheckCount(ids.Count);
        foreach (var id in ids)
            DocumentRules.CheckId(id);
        return ids.Count <= FewDocuments
            ? readers.ReadShortAsync((_reader, ids), static (c, s) => (IReadOnlyList<Doc>)GetMany(c, s._reader, s.ids), cancellationToken)
            : readers.ReadAsync((_reader, ids), static (c, s) => (IReadOnlyList<Doc>)GetMany(c, s._reader, s.ids), cancellationToken);
    }

    public ValueTask<Page> FindAsync(Query query, CancellationToken cancellationToken)
    {
        var find = Prepare(query);
        return find.IsShort ? readers.ReadShortAsync(find, static (c, f) => f.Run(c), cancellationToken) : readers.ReadAsync(find, static (c, f) => f.Run(c), cancellationToken);
    }

    public PreparedFind Prepare(Query query) => PreparedFind.Of(_reader, _plans, Spec, query);

    public ValueTask<long> CountAsync(Filter where, long cap, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cap);
        var conditions = Conditions.Of(Spec, where);
        var serving = Serving.Unordered(Spec, conditions);
        return readers.ReadAsync((_reader, conditions, serving, cap), static (c, s) => s._reader.Count(c, s.conditions, s.serving, s.cap), cancellationToken);
    }

    public ValueTask<IReadOnlyList<Group>> GroupAsync(Filter? where, IReadOnlyList<string> by, IReadOnlyList<string> sums, CancellationToken cancellationToken)
    {
        foreach (var field in by)
            DocumentRules.CheckDeclared(Spec, field);
        foreach (var field in sums)
            DocumentRules.CheckType(Spec, field, 0);
        var conditions = Conditions.Of(Spec, where);
        var serving = Serving.Unordered(Spec, conditions);
        return readers.ReadAsync((_reader, conditions, serving, by, sums), static (c, s) => s._reader.Groups(c, s.conditions, s.serving, s.by, s.sums), cancellationToken);
    }

    public Task<WriteResult> InsertAsync(string id, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        WriteAsync(new Write.Insert(Spec.Name, id, json), cancellationToken);

    public Task<IReadOnlyList<WriteResult>> InsertManyAsync(IReadOnlyList<Doc> documents, CancellationToken cancellationToken)
    {
        DocumentRules.CheckCount(documents.Count);
        var writes = documents.Select(d => PreparedWrite.Of(Writer, new Write.Insert(Spec.Name, d.Id, d.Json))).ToArray();
        return writer.WriteAsync<IReadOnlyList<WriteResult>>(c => Array.ConvertAll(writes, write => write.Run(c)), writes.Length, cancellationToken);
    }

    public Task<WriteResult> ReplaceAsync(string id, ReadOnlyMemory<byte> json, long expectedVersion, CancellationToken cancellationToken) =>
        WriteAsync(new Write.Replace(Spec.Name, id, json, expectedVersion), cancellationToken);

    public Task<WriteResult> PutAsync(string id, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        WriteAsync(new Write.Put(Spec.Name, id, json), cancellationToken);

    public Task<WriteResult> DeleteAsync(string id, long? expectedVersion, CancellationToken cancellationToken) =>
        WriteAsync(new Write.Delete(Spec.Name, id, expectedVersion), cancellationToken);

    public async Task<long> DeleteWhereAsync(Filter where, CancellationToken cancellationToken)
    {
        var conditions = Conditions.Of(Spec, where);
        var serving = Serving.Unordered(Spec, conditions);
        var total = 0L;
        int deleted;
        do
        {
            deleted = await writer.WriteAsync(c => DeleteSome(c, conditions, serving), DeletedAtOnce, cancellationToken);
            total += deleted;
        }
        while (deleted == DeletedAtOnce);
        return total;
    }

    public async Task<Doc?> ClaimAsync(Filter where, string sortField, IReadOnlyDictionary<string, FieldValue> set, CancellationToken cancellationToken)
    {
        var conditions = Conditions.Of(Spec, where);
        var serving = Serving.Ordered(Spec, conditions, sortField);
        var first = new Query(where, 1, sortField);
        var claimed = await writer.WriteAsync(c => _reader.Find(c, conditions, serving, first).Docs is [var found] ? Writer.Claim(c, found, set) : default, 1, cancellationToken);
        return claimed.RefusedBy is null ? claimed.Doc : throw new StoreException("claim-refused", $"The claim's new values break the index '{claimed.RefusedBy}' of '{Spec.Name}'.");
    }

    private Task<WriteResult> WriteAsync(Write write, CancellationToken cancellationToken) =>
        writer.WriteAsync(PreparedWrite.Of(Writer, write).Run, 1, cancellationToken);

    private int DeleteSome(Connection connection, Conditions conditions, Serving serving)
    {
        var ids = _reader.Ids(connection, conditions, serving, DeletedAtOnce);
        foreach (var id in ids)
            Writer.Delete(connection, id, null);
        return ids.Count;
    }

    private static List<Doc> GetMany(Connection connection, TableReader reader, IReadOnlyCollection<string> ids) => connection.AtOnce(() =>
    {
        var docs = new List<Doc>(ids.Count);
        foreach (var id in ids.Distinct())
        {
            if (reader.Get(connection, id) is { } doc)
                docs.Add(doc);
        }
        return docs;
    });
}
