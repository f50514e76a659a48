using System.Text;
using System.Text.RegularExpressions;
using CrmBot.Data.Documents.Mongo.Bson;

namespace CrmBot.Data.Documents.Mongo;

/// <summary>What to find, in MongoDB's words: the port's conditions, that nothing has expired, and where a page begins.</summary>
internal sealed class MongoFilter(CollectionSpec spec, Conditions conditions, long? now)
{
    private const int MostGrams = 7;

    /// <summary>All that match.</summary>
    public byte[] All() => Base(new BsonWriter()).ToArray();

    /// <summary>Those that match and follow a page's end in the order of the field and the id, or of the id alone.</summary>
    public byte[] After(PageToken? end, string? orderBy, bool descending)
    {
        if (end is null)
            return All();
        var beyond = descending ? "$lt"u8 : "$gt"u8;
        var filter = new BsonWriter();
        if (orderBy is null)
            return Base(filter).Document(StoredFields.Id).Text(beyond, end.Id).ToArray();

        var (field, type) = (Encoding.UTF8.GetBytes(orderBy), DocumentRules.Declared(spec, orderBy).Type);
        filter.Array("$or"u8);
        var branches = 0;
        void Branch(Action<BsonWriter> also)
        {
            filter.Document(BsonNames.Place(branches++)).Array("$and"u8).Document("0"u8);
            Base(filter).End().Document("1"u8);
            also(filter);
            filter.End().End().End();
        }
        Branch(w => Equal(w, field, type, end.Sort).Document(StoredFields.Id).Text(descending ? "$lt"u8 : "$gt"u8, end.Id).End());
        if (end.Sort is { } sort)
        {
            Branch(w =>
            {
                w.Document(field);
                StoredFields.Append(w, descending ? "$lt"u8 : "$gt"u8, type, sort);
                w.End();
            });
            // Missing values come first, and so last when the order is turned round.
            if (descending && !conditions.Asks(orderBy))
                Branch(w => w.Null(field));
        }
        else if (!descending)
        {
            Branch(w =>
            {
                w.Document(field);
                StoredFields.AppendLeast(w, "$gte"u8, type);
                w.End();
            });
        }
        return filter.ToArray();
    }

    /// <summary>One document, by its id and where asked its version; none that has expired.</summary>
    public static byte[] One(CollectionSpec spec, string id, long? version, long? now)
    {
        var filter = new BsonWriter().Text(StoredFields.Id, id);
        // What others wrote has no version of ours, or none yet.
        if (version is 0)
            filter.Document(StoredFields.Version).Array("$in"u8).Null("0"u8).Int64("1"u8, 0).End().End();
        else if (version is { } expected)
            filter.Int64(StoredFields.Version, expected);
        return Alive(filter, spec, now).ToArray();
    }

    /// <summary>What has expired.</summary>
    public static byte[] Expired(CollectionSpec spec, long now) =>
        new BsonWriter().Document(Encoding.UTF8.GetBytes(spec.ExpiresBy!)).Date("$lte"u8, now).ToArray();

    public static BsonWriter Alive(BsonWriter filter, CollectionSpec spec, long? now)
    {
        if (now is { } time)
            filter.Array("$nor"u8).Document("0"u8, Expired(spec, time)).End();
        return filter;
    }

    private static BsonWriter Equal(BsonWriter filter, ReadOnlySpan<byte> field, FieldType type, FieldValue? value)
    {
        if (value is { } present)
            StoredFields.Append(filter, field, type, present);
        else
            filter.Null(field);
        return filter;
    }

    private BsonWriter Base(BsonWriter filter)
    {
        foreach (var (name, values) in conditions.Values)
            AppendValues(filter, Encoding.UTF8.GetBytes(name), DocumentRules.Declared(spec, name).Type, values);
        foreach (var (name, bounds) in conditions.Ranges)
            AppendRange(filter, Encoding.UTF8.GetBytes(name), DocumentRules.Declared(spec, name).Type, bounds);
        if (conditions.Contains is { } text)
            AppendSearch(filter, text);
        return Alive(filter, spec, now);
    }

    private static void AppendValues(BsonWriter filter, ReadOnlySpan<byte> field, FieldType type, IReadOnlyList<FieldValue> values)
    {
        if (values.Count == 1)
        {
            StoredFields.Append(filter, field, type, values[0]);
            return;
        }
        filter.Document(field).Array("$in"u8);
        for (var i = 0; i < values.Count; i++)
            StoredFields.Append(filter, BsonNames.Place(i), type, values[i]);
        filter.End().End();
    }

    private static void AppendRange(BsonWriter filter, ReadOnlySpan<byte> field, FieldType type, Bounds bounds)
    {
        filter.Document(field);
        if (bounds.From is { } from)
            StoredFields.Append(filter, "$gte"u8, type, from);
        else
            StoredFields.AppendLeast(filter, "$gte"u8, type);
        if (bounds.To is { } to)
            StoredFields.Append(filter, "$lte"u8, type, to);
        filter.End();
    }

    // The pairs find the candidates by their index, the text itself decides.
    private static void AppendSearch(BsonWriter filter, string text)
    {
        var grams = SearchText.Grams([text]);
        filter.Document(StoredFields.Grams).Array("$all"u8);
        for (var i = 0; i < Math.Min(grams.Length, MostGrams); i++)
            filter.Int64(BsonNames.Place(i), grams[i]);
        filter.End().End().Document(StoredFields.Texts).Text("$regex"u8, Regex.Escape(text)).End();
    }
}
