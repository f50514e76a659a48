using System.Collections.Concurrent;
using CrmBot.Data.Documents.Mongo;
using CrmBot.Data.Documents.Mongo.Bson;
using CrmBot.Data.Documents.Mongo.Native;

namespace CrmBot.Tests.MongoServer;

/// <summary>What a test does to a database beside the store: empty it, drop it, look at what is really in it.</summary>
internal static class MongoDatabase
{
    private static readonly ConcurrentDictionary<string, MongoThreads> Known = new();

    public static Task EmptyAsync(string connection, params string[] collections) => At(connection).RunAsync(
        client =>
        {
            foreach (var collection in collections)
                client.Delete(collection, BsonWriter.Empty, many: true, null);
            return true;
        },
        CancellationToken.None);

    public static Task DropAsync(string connection) => RunAsync(connection, new BsonWriter().Int32("dropDatabase"u8, 1).ToArray());

    public static Task<NativeReply> RunAsync(string connection, byte[] command) => At(connection).RunAsync(client => client.Run(command), CancellationToken.None);

    /// <summary>The stored documents of a collection as they are.</summary>
    public static Task<List<byte[]>> ReadAsync(string connection, string collection) =>
        At(connection).RunAsync(client => client.Find(collection, BsonWriter.Empty, BsonWriter.Empty, static d => d.ToArray()), CancellationToken.None);

    public static Task<NativeReply> InsertAsync(string connection, string collection, byte[] document) =>
        At(connection).RunAsync(client => client.Insert(collection, document, null), CancellationToken.None);

    private static MongoThreads At(string connection) => Known.GetOrAdd(connection, static c =>
    {
        using var address = MongoAddress.Parse(c);
        return new MongoThreads(new MongoPool(address), 1);
    });
}
