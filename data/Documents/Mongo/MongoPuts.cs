using CrmBot.Data.Documents.Mongo.Bson;
using CrmBot.Data.Documents.Mongo.Native;

namespace CrmBot.Data.Documents.Mongo;

/// <summary>Puts of one collection in one round trip, each on its own. Made ready on the caller's thread.</summary>
internal sealed class MongoPuts(MongoWrites writes, IReadOnlyList<Write.Put> puts)
{
    private readonly (byte[] Filter, byte[] Update)[] _updates =
        [.. puts.Select(p => (new BsonWriter().Text(StoredFields.Id, p.Id).ToArray(), writes.Putting(writes.Stored(p.Id, 1, p.Json))))];

    public bool Run(MongoClient client)
    {
        var reply = _updates.Length == 0 ? new NativeReply(true, [], 0, 0, "") : client.UpdateMany(writes.Spec.Name, _updates);
        if (reply.Ok)
            return true;
        if (!reply.IsDuplicate || !BsonReader.TryGet(reply.Document, "writeErrors"u8, out var errors))
            throw MongoFault.Of(reply, writing: true);
        // Two hosts put a new one at once, or an expired one holds a key: by itself, each refused one knows what to do about it.
        for (var refused = new BsonReader(errors.Value); refused.Next();)
        {
            if (BsonReader.TryGet(refused.Value, "index"u8, out var place))
                _ = new MongoCommit([writes], [writes.Prepare(puts[(int)place.Whole])]).OneByOne(client);
        }
        return true;
    }
}
