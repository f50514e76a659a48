using CrmBot.Data.Documents.Mongo.Bson;
using CrmBot.Data.Documents.Mongo.Native;

namespace CrmBot.Data.Documents.Mongo;

/// <summary>Many inserts in one round trip, each on its own.</summary>
internal sealed class MongoLoad(MongoWrites writes, byte[][] documents)
{
    public WriteResult[] Run(MongoClient client)
    {
        var results = new WriteResult[documents.Length];
        Array.Fill(results, new WriteResult(WriteStatus.Done, 1));
        var refused = InsertSome(client, results, [.. Enumerable.Range(0, documents.Length)]);
        if (refused.Count > 0 && writes.MakesRoom(client))
            InsertSome(client, results, refused);
        return results;
    }

    private List<int> InsertSome(MongoClient client, WriteResult[] results, List<int> places)
    {
        foreach (var place in places)
            results[place] = new WriteResult(WriteStatus.Done, 1);
        var reply = client.InsertMany(writes.Spec.Name, [.. places.Select(p => documents[p])]);
        var refused = new List<int>();
        if (reply.Ok)
            return refused;
        if (!BsonReader.TryGet(reply.Document, "writeErrors"u8, out var errors))
            throw MongoFault.Of(reply, writing: true);
        for (var reader = new BsonReader(errors.Value); reader.Next();)
        {
            var (place, code, message) = Read(reader.Value);
            if (!new NativeReply(false, [], 0, (uint)code, message).IsDuplicate)
                throw MongoFault.Of(reply with { Code = (uint)code }, writing: true);
            results[places[place]] = writes.Duplicate(NativeReply.IndexOf(message));
            refused.Add(places[place]);
        }
        return refused.Count > 0 ? refused : throw MongoFault.Of(reply, writing: true);
    }

    private static (int Place, long Code, string Message) Read(ReadOnlySpan<byte> error)
    {
        var (place, code, message) = (0, 0L, "");
        for (var reader = new BsonReader(error); reader.Next();)
        {
            if (reader.Name.SequenceEqual("index"u8))
                place = (int)reader.Whole;
            else if (reader.Name.SequenceEqual("code"u8))
                code = reader.Whole;
            else if (reader.Name.SequenceEqual("errmsg"u8))
                message = reader.Text;
        }
        return (place, code, message);
    }
}
