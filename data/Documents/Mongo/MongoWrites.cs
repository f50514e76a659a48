using CrmBot.Data.Documents.Mongo.Bson;
using CrmBot.Data.Documents.Mongo.Native;

namespace CrmBot.Data.Documents.Mongo;

/// <summary>The writes of one collection on whichever client; a refused one is a value.</summary>
internal sealed class MongoWrites(CollectionSpec spec, TimeProvider clock)
{
    private const int MostUpserts = 5;

    private static readonly byte[] VersionOnly = new BsonWriter().Int32(StoredFields.Version, 1).ToArray();

    private readonly StoredShape _shape = new(spec);

    public CollectionSpec Spec => spec;

    public StoredShape Shape => _shape;

    /// <summary>The time against which documents expire, null where they stay.</summary>
    public long? Now => spec.ExpiresBy is null ? null : clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A write made ready on the caller's thread.</summary>
    public Func<MongoClient, Transaction?, WriteResult> Prepare(Write write)
    {
        DocumentRules.CheckId(write.Id);
        switch (write)
        {
            case Write.Insert insert:
                var made = Stored(insert.Id, 1, insert.Json);
                return (client, transaction) => Insert(client, made, transaction);
            case Write.Replace replace:
                var replaced = Stored(replace.Id, replace.ExpectedVersion + 1, replace.Json);
                return (client, transaction) => Replace(client, replace, replaced, transaction);
            case Write.Put put:
                var put1 = Stored(put.Id, 1, put.Json);
                return (client, transaction) => Put(client, put.Id, put1, transaction);
            case Write.Delete delete:
                return (client, transaction) => Delete(client, delete, transaction);
            default:
                throw new ArgumentException("No such write.", nameof(write));
        }
    }

    public byte[] Stored(string id, long version, ReadOnlyMemory<byte> json)
    {
        DocumentRules.CheckBody(json);
        return _shape.Write(id, version, json.Span);
    }

    /// <summary>What has expired holds no key; true when some of it went, so that the write may be tried again.</summary>
    public bool MakesRoom(MongoClient client)
    {
        if (Now is not { } now)
            return false;
        var deleted = client.Delete(spec.Name, MongoFilter.Expired(spec, now), many: true, null);
        return deleted.Ok ? deleted.Count("deletedCount"u8) > 0 : throw MongoFault.Of(deleted, writing: true);
    }

    public WriteResult Duplicate(string mongoName) => new(WriteStatus.Duplicate, 0, MongoIndexes.Declared(spec, mongoName));

    private WriteResult Insert(MongoClient client, byte[] document, Transaction? transaction)
    {
        var reply = client.Insert(spec.Name, document, transaction);
        if (reply.IsDuplicate && transaction is null && MakesRoom(client))
            reply = client.Insert(spec.Name, document, transaction);
        return reply.Ok ? new WriteResult(WriteStatus.Done, 1) : Refused(reply);
    }

    private WriteResult Replace(MongoClient client, Write.Replace write, byte[] document, Transaction? transaction)
    {
        var filter = MongoFilter.One(spec, write.Id, write.ExpectedVersion, Now);
        var reply = client.Replace(spec.Name, filter, document, transaction);
        if (!reply.Ok)
            return Refused(reply);
        return reply.Count("matchedCount"u8) == 1 ? new WriteResult(WriteStatus.Done, write.ExpectedVersion + 1) : new WriteResult(WriteStatus.LostRace);
    }

    // The new document takes the old one's place with the old one's version counted on, in one step of the server.
    private WriteResult Put(MongoClient client, string id, byte[] document, Transaction? transaction)
    {
        var filter = new BsonWriter().Text(StoredFields.Id, id).ToArray();
        var modification = new Modification(Putting(document), Fields: VersionOnly, Upsert: true);
        for (var upsert = 1; ; upsert++)
        {
            var reply = client.Modify(spec.Name, filter, modification, transaction);
            if (reply.Ok)
                return new WriteResult(WriteStatus.Done, BsonReader.TryGet(reply.Document, "value"u8, out var value) && BsonReader.TryGet(value.Value, StoredFields.Version, out var version) ? version.Whole : 1);
            // Two that put a new document at once: the later one finds it on its next try.
            var again = reply.IsDuplicate && transaction is null && upsert < MostUpserts && (MongoIndexes.Declared(spec, reply.RefusedBy) == "_id" || MakesRoom(client));
            if (!again)
                return Refused(reply);
        }
    }

    /// <summary>The update that makes what stands there this document, its version counted on.</summary>
    public byte[] Putting(byte[] document)
    {
        var update = new BsonWriter(document.Length + 256);
        update.Document("0"u8).Document("$replaceWith"u8).Array("$mergeObjects"u8)
            .Document("0"u8).Document("$literal"u8, document).End()
            .Document("1"u8).Document(StoredFields.Version).Array("$add"u8);
        var old = new BsonWriter().Array("$ifNull"u8).Text("0"u8, "$_v").Int64("1"u8, 0).ToArray();
        if (Now is { } now)
            AppendUnlessExpired(update, old, now);
        else
            update.Document("0"u8, old);
        return update.Int64("1"u8, 1).ToArray();
    }

    private void AppendUnlessExpired(BsonWriter update, byte[] old, long now)
    {
        update.Document("0"u8).Array("$cond"u8).Document("0"u8).Array("$and"u8)
            .Document("0"u8).Array("$eq"u8).Document("0"u8).Text("$type"u8, $"${spec.ExpiresBy}").End().Text("1"u8, "date").End().End()
            .Document("1"u8).Array("$lte"u8).Text("0"u8, $"${spec.ExpiresBy}").Date("1"u8, now).End().End()
            .End().End()
            .Int64("1"u8, 0).Document("2"u8, old).End().End();
    }

    private WriteResult Delete(MongoClient client, Write.Delete write, Transaction? transaction)
    {
        var reply = client.Delete(spec.Name, MongoFilter.One(spec, write.Id, write.ExpectedVersion, Now), many: false, transaction);
        if (!reply.Ok)
            return Refused(reply);
        return new WriteResult(reply.Count("deletedCount"u8) == 1 ? WriteStatus.Done : WriteStatus.LostRace);
    }

    private WriteResult Refused(NativeReply reply) => reply.IsDuplicate ? Duplicate(reply.RefusedBy) : throw new RefusedException(reply);
}

/// <summary>A write that the server refused for another reason than a key; what it means depends on whether it was part of a transaction.</summary>
internal sealed class RefusedException(NativeReply reply) : Exception("MongoDB refused the write.")
{
    public NativeReply Reply { get; } = reply;
}
