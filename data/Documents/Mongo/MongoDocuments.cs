using System.Text;
using CrmBot.Data.Documents.Mongo.Bson;
using CrmBot.Data.Documents.Mongo.Native;

namespace CrmBot.Data.Documents.Mongo;

/// <summary>One collection kept in MongoDB.</summary>
internal sealed class MongoDocuments(CollectionSpec spec, MongoThreads threads, TimeProvider clock) : IDocuments
{
    private const int MostGroups = 1_000;

    public CollectionSpec Spec => spec;

    public MongoWrites Writes { get; } = new(spec, clock);

    public async ValueTask<Doc?> GetAsync(string id, CancellationToken cancellationToken)
    {
        var found = await threads.HereAsync(Getting(id), cancellationToken);
        return found is [var doc] ? doc : null;
    }

    /// <summary>The read of one document, or of none, made ready.</summary>
    public Func<MongoClient, List<Doc>> Getting(string id)
    {
        DocumentRules.CheckId(id);
        var find = new FindCommand(spec.Name, MongoFilter.One(spec, id, null, Writes.Now), 1);
        return client => client.Page(find, StoredShape.Read);
    }

    public async ValueTask<IReadOnlyList<Doc>> GetManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        DocumentRules.CheckCount(ids.Count);
        if (ids.Count == 0)
            return [];
        var filter = new BsonWriter().Document(StoredFields.Id).Array("$in"u8);
        var place = 0;
        foreach (var id in ids.Distinct())
        {
            DocumentRules.CheckId(id);
            filter.Text(BsonNames.Place(place++), id);
        }
        var these = MongoFilter.Alive(filter.End().End(), spec, Writes.Now).ToArray();
        var find = new FindCommand(spec.Name, these, Math.Max(2, place));
        return await threads.HereAsync(client => client.Page(find, StoredShape.Read), cancellationToken);
    }

    public async ValueTask<Page> FindAsync(Query query, CancellationToken cancellationToken)
    {
        var find = MongoFind.Of(spec, query, Writes.Now);
        return find is null ? new Page([], null) : await threads.HereAsync(find.Run, cancellationToken);
    }

    public async ValueTask<long> CountAsync(Filter where, long cap, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cap);
        if (Matching(where) is not { } matching || cap == 0)
            return 0;
        var command = Aggregating().Document("0"u8).Document("$match"u8, matching).End()
            .Document("1"u8).Int64("$limit"u8, cap).End()
            .Document("2"u8).Text("$count"u8, "n").ToArray();
        var counted = await AggregateAsync(command, static group => BsonReader.TryGet(group, "n"u8, out var n) ? n.Whole : 0, cancellationToken);
        return counted is [var count] ? count : 0;
    }

    public async ValueTask<IReadOnlyList<Group>> GroupAsync(Filter? where, IReadOnlyList<string> by, IReadOnlyList<string> sums, CancellationToken cancellationToken)
    {
        foreach (var field in by)
            DocumentRules.CheckDeclared(spec, field);
        foreach (var field in sums)
            DocumentRules.CheckType(spec, field, 0);
        if (Matching(where) is not { } matching)
            return [];
        var command = Aggregating().Document("0"u8).Document("$match"u8, matching).End().Document("1"u8).Document("$group"u8);
        AppendGrouping(command, by, sums);
        command.End().End()
            .Document("2"u8).Document("$sort"u8).Int32(StoredFields.Id, 1).End().End()
            .Document("3"u8).Int32("$limit"u8, MostGroups).End();
        return await AggregateAsync(command.ToArray(), group => ReadGroup(group, by.Count, sums.Count), cancellationToken);
    }

    public Task<WriteResult> InsertAsync(string id, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        WriteAsync(new Write.Insert(spec.Name, id, json), cancellationToken);

    public async Task<IReadOnlyList<WriteResult>> InsertManyAsync(IReadOnlyList<Doc> documents, CancellationToken cancellationToken)
    {
        DocumentRules.CheckCount(documents.Count);
        if (documents.Count == 0)
            return [];
        foreach (var document in documents)
            DocumentRules.CheckId(document.Id);
        var stored = documents.Select(d => Writes.Stored(d.Id, 1, d.Json)).ToArray();
        return await threads.RunAsync(client => new MongoLoad(Writes, stored).Run(client), cancellationToken);
    }

    public Task<WriteResult> ReplaceAsync(string id, ReadOnlyMemory<byte> json, long expectedVersion, CancellationToken cancellationToken) =>
        WriteAsync(new Write.Replace(spec.Name, id, json, expectedVersion), cancellationToken);

    public Task<WriteResult> PutAsync(string id, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        WriteAsync(new Write.Put(spec.Name, id, json), cancellationToken);

    public Task<WriteResult> DeleteAsync(string id, long? expectedVersion, CancellationToken cancellationToken) =>
        WriteAsync(new Write.Delete(spec.Name, id, expectedVersion), cancellationToken);

    public async Task<long> DeleteWhereAsync(Filter where, CancellationToken cancellationToken)
    {
        if (Matching(where) is not { } matching)
            return 0;
        var deleted = await threads.RunAsync(client => client.Delete(spec.Name, matching, many: true, null), cancellationToken);
        return deleted.Ok ? deleted.Count("deletedCount"u8) : throw MongoFault.Of(deleted, writing: true);
    }

    public async Task<Doc?> ClaimAsync(Filter where, string sortField, IReadOnlyDictionary<string, FieldValue> set, CancellationToken cancellationToken)
    {
        var first = new Query(where, 1, sortField);
        if (MongoFind.Of(spec, first, Writes.Now) is not { } find)
            return null;
        if (set.Keys.Any(spec.Search.Contains))
            return await ClaimSearchedAsync(first, set, cancellationToken);
        var modification = new Modification(Writes.Shape.Setting(set), Sort: find.Sort);
        var claimed = await threads.HereAsync(client => client.Modify(spec.Name, find.Filter, modification, null), cancellationToken);
        if (claimed.Ok)
            return BsonReader.TryGet(claimed.Document, "value"u8, out var value) && value.Type == BsonType.Document ? StoredShape.Read(value.Value) : null;
        throw claimed.IsDuplicate ? Refused(Writes.Duplicate(claimed.RefusedBy).Index) : MongoFault.Of(claimed, writing: true);
    }

    // What search needs is made from the whole document, so it is read, changed and written back if nobody else was faster.
    private async Task<Doc?> ClaimSearchedAsync(Query first, IReadOnlyDictionary<string, FieldValue> set, CancellationToken cancellationToken)
    {
        while ((await FindAsync(first, cancellationToken)).Docs is [var found])
        {
            var json = JsonFields.Set(found.Json.Span, set);
            var written = await ReplaceAsync(found.Id, json, found.Version, cancellationToken);
            if (written.Done)
                return new Doc(found.Id, written.Version, json);
            if (written.Status == WriteStatus.Duplicate)
                throw Refused(written.Index);
        }
        return null;
    }

    private StoreException Refused(string? index) => new("claim-refused", $"The claim's new values break the index '{index}' of '{spec.Name}'.");

    private async Task<WriteResult> WriteAsync(Write write, CancellationToken cancellationToken)
    {
        var prepared = new MongoCommit([Writes], [Writes.Prepare(write)]);
        return (await threads.RunAsync(prepared.OneByOne, cancellationToken))[0];
    }

    /// <summary>What matches in no promised order; null when nothing can.</summary>
    private byte[]? Matching(Filter? where)
    {
        var conditions = Conditions.Of(spec, where);
        _ = Serving.Unordered(spec, conditions);
        return conditions.MatchesNothing ? null : new MongoFilter(spec, conditions, Writes.Now).All();
    }

    private BsonWriter Aggregating() => new BsonWriter().Text("aggregate"u8, spec.Name).Document("cursor"u8).Int32("batchSize"u8, MostGroups + 1).End().Array("pipeline"u8);

    private ValueTask<List<T>> AggregateAsync<T>(byte[] command, BsonRead<T> read, CancellationToken cancellationToken) => threads.HereAsync(
        client =>
        {
            var found = new List<T>();
            if (!BsonReader.TryGet(client.Read(command), "cursor"u8, out var cursor) || !BsonReader.TryGet(cursor.Value, "firstBatch"u8, out var batch))
                return found;
            for (var reader = new BsonReader(batch.Value); reader.Next();)
                found.Add(read(reader.Value));
            return found;
        },
        cancellationToken);

    private static void AppendGrouping(BsonWriter command, IReadOnlyList<string> by, IReadOnlyList<string> sums)
    {
        if (by.Count == 0)
        {
            command.Null(StoredFields.Id);
        }
        else
        {
            command.Document(StoredFields.Id);
            for (var i = 0; i < by.Count; i++)
                command.Document(Encoding.UTF8.GetBytes($"k{i:000}")).Array("$ifNull"u8).Text("0"u8, $"${by[i]}").Null("1"u8).End().End();
            command.End();
        }
        command.Document("n"u8).Int32("$sum"u8, 1).End();
        for (var i = 0; i < sums.Count; i++)
            command.Document(Encoding.UTF8.GetBytes($"s{i:000}")).Text("$sum"u8, $"${sums[i]}").End();
    }

    private static Group ReadGroup(ReadOnlySpan<byte> group, int keys, int sums)
    {
        var (by, values, count) = (new List<FieldValue?>(keys), new List<long>(sums), 0L);
        for (var reader = new BsonReader(group); reader.Next();)
        {
            if (reader.Name.SequenceEqual(StoredFields.Id) && reader.Type == BsonType.Document)
                AddKeys(by, reader.Value);
            else if (reader.Name.SequenceEqual("n"u8))
                count = reader.Whole;
            else if (reader.Name[0] == 's')
                values.Add(reader.Whole);
        }
        return new Group(by, count, values);
    }

    private static void AddKeys(List<FieldValue?> by, ReadOnlySpan<byte> keys)
    {
        for (var reader = new BsonReader(keys); reader.Next();)
            by.Add(StoredFields.ValueOf(reader));
    }
}
