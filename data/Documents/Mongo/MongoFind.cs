using System.Text;
using CrmBot.Data.Documents.Mongo.Bson;
using CrmBot.Data.Documents.Mongo.Native;

namespace CrmBot.Data.Documents.Mongo;

/// <summary>A checked query in MongoDB's words; a page is one command.</summary>
internal sealed class MongoFind
{
    private readonly Query _query;
    private readonly string? _orderBy;
    private readonly FindCommand _command;

    private MongoFind(CollectionSpec spec, Query query, Conditions conditions, string? orderBy, long? now)
    {
        (_query, _orderBy) = (query, orderBy);
        Filter = new MongoFilter(spec, conditions, now).After(PageToken.Parse(query.After), orderBy, query.Descending);
        Sort = Sorting(orderBy, query.Descending);
        _command = new FindCommand(spec.Name, Filter, query.Limit + 1, Sort);
    }

    public byte[] Filter { get; }

    public byte[] Sort { get; }

    /// <summary>Null when nothing can match.</summary>
    public static MongoFind? Of(CollectionSpec spec, Query query, long? now)
    {
        if (query.Limit is < 1 or > DocumentRules.MostAtOnce)
            throw new ArgumentException($"A page has 1 to {DocumentRules.MostAtOnce} documents.", nameof(query));
        var conditions = Conditions.Of(spec, query.Where);
        var serving = Serving.Ordered(spec, conditions, query.SortBy);
        _ = PageToken.Parse(query.After);
        // One value leaves nothing to sort by; of several, their own order does it.
        var constant = query.SortBy is { } sort && conditions.Values.Any(v => v.Key == sort && v.Value.Count > 1) ? query.SortBy : null;
        return conditions.MatchesNothing ? null : new MongoFind(spec, query, conditions, serving.OrderBy ?? constant, now);
    }

    public Page Run(MongoClient client)
    {
        var found = client.Page(_command, Read);
        if (found.Count <= _query.Limit)
            return new Page(found.ConvertAll(f => f.Doc), null);
        var page = found.GetRange(0, _query.Limit);
        return new Page(page.ConvertAll(f => f.Doc), new PageToken(page[^1].Sort, page[^1].Doc.Id).ToString());
    }

    private (Doc Doc, FieldValue? Sort) Read(ReadOnlySpan<byte> document) =>
        (StoredShape.Read(document), _orderBy is null ? null : StoredFields.ValueOf(document, Encoding.UTF8.GetBytes(_orderBy)));

    private static byte[] Sorting(string? orderBy, bool descending)
    {
        var sort = new BsonWriter();
        if (orderBy is not null)
            sort.Int32(Encoding.UTF8.GetBytes(orderBy), descending ? -1 : 1);
        return sort.Int32(StoredFields.Id, descending ? -1 : 1).ToArray();
    }
}
