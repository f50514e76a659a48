using System.Text;
using CrmBot.Data.Documents.Mongo.Bson;

namespace CrmBot.Data.Documents.Mongo;

/// <summary>The indexes of a collection. Each name says what it holds, so a changed declaration is another index and two releases do not quarrel over one.</summary>
internal static class MongoIndexes
{
    private const string ByText = "_search";
    private const string ByExpiry = "_expiry";

    public static string NameOf(Index index) => string.Join('_', index.Fields) + (index.Unique ? "_unique" : "") + (index.Sparse ? "_sparse" : "");

    /// <summary>The declared index that MongoDB's name speaks of; "_id" where it is the id's.</summary>
    public static string Declared(CollectionSpec spec, string name) => spec.Indexes.FirstOrDefault(i => NameOf(i) == name)?.Name ?? "_id";

    /// <summary>The command that makes those that are missing, and with them the collection; null where there is nothing to make.</summary>
    public static byte[]? Making(CollectionSpec spec, bool expiring)
    {
        var command = new BsonWriter().Text("createIndexes"u8, spec.Name).Array("indexes"u8);
        var count = 0;
        foreach (var index in spec.Indexes)
        {
            command.Document(BsonNames.Place(count++)).Text("name"u8, NameOf(index)).Document("key"u8);
            foreach (var field in index.Fields)
                command.Int32(Encoding.UTF8.GetBytes(field), 1);
            // The id behind the last field gives pages their order.
            if (!index.Unique)
                command.Int32(StoredFields.Id, 1);
            command.End();
            if (index.Unique)
                AppendPresent(command.Bool("unique"u8, true), spec, index.Fields);
            else if (index.Sparse)
                AppendPresent(command, spec, [index.Fields[0]]);
            command.End();
        }
        if (spec.Search.Count > 0)
            command.Document(BsonNames.Place(count++)).Text("name"u8, ByText).Document("key"u8).Int32(StoredFields.Grams, 1).Int32(StoredFields.Id, 1).End().End();
        if (spec.ExpiresBy is { } expires)
        {
            command.Document(BsonNames.Place(count++)).Text("name"u8, ByExpiry).Document("key"u8).Int32(Encoding.UTF8.GetBytes(expires), 1).End();
            if (expiring)
                command.Int32("expireAfterSeconds"u8, 0);
            command.End();
        }
        return count == 0 ? null : command.ToArray();
    }

    public static byte[] MakingCollection(CollectionSpec spec) => new BsonWriter().Text("create"u8, spec.Name).ToArray();

    // Present and not null, said so that MongoDB sees that a query which asks something of the field wants only what the index holds.
    private static void AppendPresent(BsonWriter command, CollectionSpec spec, IReadOnlyList<string> fields)
    {
        command.Document("partialFilterExpression"u8);
        foreach (var field in fields)
        {
            command.Document(Encoding.UTF8.GetBytes(field));
            StoredFields.AppendLeast(command, "$gte"u8, DocumentRules.Declared(spec, field).Type);
            command.End();
        }
        command.End();
    }
}
