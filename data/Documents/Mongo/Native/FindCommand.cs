using CrmBot.Data.Documents.Mongo.Bson;

namespace CrmBot.Data.Documents.Mongo.Native;

/// <summary>A read of at most so many documents, ready to be sent as one command.</summary>
internal sealed class FindCommand(string collection, byte[] filter, int most, byte[]? sort = null)
{
    public string Collection => collection;

    public byte[] Filter => filter;

    /// <summary>The whole command; the batch has room for one more, so that the server sees its end and keeps no cursor.</summary>
    public byte[] Command { get; } = most == 1
        ? Asking(new BsonWriter(filter.Length + 160).Text("find"u8, collection).Document("filter"u8, filter), sort).Int32("limit"u8, 1).Bool("singleBatch"u8, true).ToArray()
        : Asking(new BsonWriter(filter.Length + 160).Text("find"u8, collection).Document("filter"u8, filter), sort).Int64("limit"u8, most).Int32("batchSize"u8, most + 1).ToArray();

    /// <summary>The same for a cursor, beside the filter.</summary>
    public byte[] Options => Asking(new BsonWriter(), sort).Int64("limit"u8, most).ToArray();

    /// <summary>Reads the reply in place; false when it holds only a part of what was found.</summary>
    public static bool TryRead<T>(ReadOnlySpan<byte> reply, List<T> found, BsonRead<T> read)
    {
        if (!BsonReader.TryGet(reply, "cursor"u8, out var cursor) || !BsonReader.TryGet(cursor.Value, "firstBatch"u8, out var batch))
            return false;
        if (BsonReader.TryGet(cursor.Value, "id"u8, out var id) && id.Whole != 0)
            return false;
        for (var reader = new BsonReader(batch.Value); reader.Next();)
            found.Add(read(reader.Value));
        return true;
    }

    private static BsonWriter Asking(BsonWriter writer, byte[]? sort) => sort is null ? writer : writer.Document("sort"u8, sort);
}
