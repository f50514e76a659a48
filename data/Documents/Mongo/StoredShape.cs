using System.Text;
using CrmBot.Data.Documents.Mongo.Bson;

namespace CrmBot.Data.Documents.Mongo;

/// <summary>How a document of one collection is kept: readable by anybody who knows MongoDB, and given back byte for byte.</summary>
internal sealed class StoredShape(CollectionSpec spec)
{
    private readonly StoredFields _fields = new(spec);

    /// <summary>What is stored for this JSON.</summary>
    public byte[] Write(string id, long version, ReadOnlySpan<byte> json)
    {
        var writer = new BsonWriter(json.Length + 256);
        writer.Text(StoredFields.Id, id).Int64(StoredFields.Version, version);
        JsonToBson.Append(writer, json, _fields);
        if (spec.Search.Count > 0)
            AppendSearch(writer, json);
        var stored = writer.ToArray();
        return BsonToJson.Says(stored, json) ? stored : WithRaw(stored, json);
    }

    public static Doc Read(ReadOnlySpan<byte> stored)
    {
        var (id, version) = ("", 0L);
        byte[]? raw = null;
        for (var reader = new BsonReader(stored); reader.Next();)
        {
            if (reader.Name.SequenceEqual(StoredFields.Id))
                id = reader.Type == BsonType.Text ? reader.Text : throw new StoreException("mongodb-id", "A document has an id that is no text.");
            else if (reader.Name.SequenceEqual(StoredFields.Version))
                version = reader.Whole;
            else if (reader.Name.SequenceEqual(StoredFields.Raw))
                raw = ReadRaw(reader.Value);
        }
        return new Doc(id, version, raw ?? BsonToJson.Body(stored));
    }

    /// <summary>The JSON that the search looks at, for documents that were there before the search was declared.</summary>
    public byte[] Write(Doc doc) => Write(doc.Id, doc.Version, doc.Json.Span);

    /// <summary>The update of a claim: the fields themselves, and the same said over the JSON as it came, for where that is kept.</summary>
    public byte[] Setting(IReadOnlyDictionary<string, FieldValue> set)
    {
        var update = new BsonWriter();
        if (set.Count > 0)
        {
            update.Document("$set"u8);
            foreach (var (name, value) in set)
            {
                StoredFields.Append(update, Encoding.UTF8.GetBytes(name), TypeOf(name), value);
                StoredFields.Append(update, Encoding.UTF8.GetBytes($"_raw.set.{name}"), FieldType.Text, value);
            }
            update.End();
        }
        return update.Document("$inc"u8).Int64(StoredFields.Version, 1).ToArray();
    }

    private FieldType TypeOf(string name) => spec.Fields.FirstOrDefault(f => f.Name == name)?.Type ?? FieldType.Text;

    private void AppendSearch(BsonWriter writer, ReadOnlySpan<byte> json)
    {
        var texts = SearchText.Of(json, spec.Search);
        var grams = SearchText.Grams(texts);
        if (grams.Length == 0)
            return;
        writer.Array(StoredFields.Grams);
        for (var i = 0; i < grams.Length; i++)
            writer.Int64(BsonNames.Place(i), grams[i]);
        writer.End().Array(StoredFields.Texts);
        for (var i = 0; i < texts.Count; i++)
            writer.Text(BsonNames.Place(i), texts[i]);
        writer.End();
    }

    private static byte[] WithRaw(byte[] stored, ReadOnlySpan<byte> json)
    {
        var writer = new BsonWriter(stored.Length + json.Length + 64);
        for (var reader = new BsonReader(stored); reader.Next();)
            writer.Value(reader.Name, reader.Type, reader.Value);
        return writer.Document(StoredFields.Raw).Text("json"u8, json).ToArray();
    }

    private static byte[]? ReadRaw(ReadOnlySpan<byte> raw)
    {
        if (!BsonReader.TryGet(raw, "json"u8, out var json))
            return null;
        var text = json.Utf8.ToArray();
        if (!BsonReader.TryGet(raw, "set"u8, out var set))
            return text;
        var fields = new Dictionary<string, FieldValue>();
        for (var reader = new BsonReader(set.Value); reader.Next();)
        {
            if (StoredFields.ValueOf(reader) is { } value)
                fields[Encoding.UTF8.GetString(reader.Name)] = value;
        }
        return JsonFields.Set(text, fields);
    }
}
