using CrmBot.Data.Documents.Mongo.Bson;
using CrmBot.Data.Documents.Mongo.Native;

namespace CrmBot.Data.Documents.Mongo;

/// <summary>
/// Makes collections and indexes where they are missing, and writes documents anew that were there before a field was searched or declared an instant.
/// Nothing is ever dropped: another release may be using it.
/// </summary>
internal static class MongoSchema
{
    private const string Notes = "_declared";
    private const int CollectionExists = 48;
    private const int BatchSize = 500;

    public static bool Ensure(MongoClient client, CollectionSpec spec, bool serverExpires)
    {
        var made = client.Run(MongoIndexes.Making(spec, serverExpires) ?? MongoIndexes.MakingCollection(spec));
        if (!made.Ok && made.Code != CollectionExists)
            throw MongoFault.Of(made, writing: true);
        string[] wanted = [.. spec.Search.Select(f => $"search {f}"), .. spec.Fields.Where(f => f.Type == FieldType.Instant).Select(f => $"instant {f.Name}")];
        var known = Known(client, spec);
        if (wanted.All(known.Contains))
            return false;
        Rewrite(client, spec);
        Remember(client, spec, [.. known.Union(wanted)]);
        return true;
    }

    private static List<string> Known(MongoClient client, CollectionSpec spec)
    {
        var notes = client.Find(Notes, new BsonWriter().Text(StoredFields.Id, spec.Name).ToArray(), BsonWriter.Empty, static note =>
        {
            var known = new List<string>();
            if (BsonReader.TryGet(note, "known"u8, out var list))
            {
                for (var reader = new BsonReader(list.Value); reader.Next();)
                    known.Add(reader.Text);
            }
            return known;
        });
        return notes is [var one] ? one : [];
    }

    private static void Remember(MongoClient client, CollectionSpec spec, string[] known)
    {
        var update = new BsonWriter().Document("$set"u8).Array("known"u8);
        for (var i = 0; i < known.Length; i++)
            update.Text(BsonNames.Place(i), known[i]);
        var noted = client.Modify(Notes, new BsonWriter().Text(StoredFields.Id, spec.Name).ToArray(), new Modification(update.ToArray(), Upsert: true), null);
        if (!noted.Ok && !noted.IsDuplicate)
            throw MongoFault.Of(noted, writing: true);
    }

    // By the id, a batch at a time; a document that somebody writes meanwhile is written as it must be by him.
    private static void Rewrite(MongoClient client, CollectionSpec spec)
    {
        var shape = new StoredShape(spec);
        var options = new BsonWriter().Document("sort"u8).Int32(StoredFields.Id, 1).End().Int64("limit"u8, BatchSize).ToArray();
        var last = "";
        while (true)
        {
            var filter = new BsonWriter().Document(StoredFields.Id).Text("$gt"u8, last).ToArray();
            var batch = client.Find(spec.Name, filter, options, static stored => (Doc: StoredShape.Read(stored), Stored: stored.ToArray()));
            foreach (var (doc, stored) in batch)
            {
                var anew = shape.Write(doc);
                if (anew.AsSpan().SequenceEqual(stored))
                    continue;
                var replaced = client.Replace(spec.Name, MongoFilter.One(spec, doc.Id, doc.Version, null), anew, null);
                if (!replaced.Ok)
                    throw MongoFault.Of(replaced, writing: true);
            }
            if (batch.Count < BatchSize)
                return;
            last = batch[^1].Doc.Id;
        }
    }
}
