namespace CrmBot.Data.Documents.Sqlite;

/// <summary>A checked query with all that could be worked out before a connection is there: one plan, or one a value of its In field, or the general way.</summary>
internal sealed class PreparedFind
{
    private const int MostValues = 8;
    private const int MostBranches = 8;
    private const int FewDocuments = 50;

    private readonly TableReader _reader;
    private readonly Query _query;
    private readonly (QueryPlan Plan, FieldValue[] Values, int Count)[] _planned;
    private readonly Conditions? _conditions;
    private readonly Serving? _serving;

    private PreparedFind(TableReader reader, Query query, (QueryPlan Plan, FieldValue[] Values, int Count)[] planned, Conditions? conditions, Serving? serving) =>
        (_reader, _query, _planned, _conditions, _serving) = (reader, query, planned, conditions, serving);

    /// <summary>Whether it reads a few documents by an index, and may so share the writer's connection.</summary>
    public bool IsShort => _query.Limit <= FewDocuments && (_conditions is null || (_conditions.Contains is null && _conditions.Combinations <= MostBranches));

    public static PreparedFind Of(TableReader reader, QueryPlans plans, CollectionSpec spec, Query query)
    {
        if (query.Limit is < 1 or > DocumentRules.MostAtOnce)
            throw new ArgumentException($"A page has 1 to {DocumentRules.MostAtOnce} documents.", nameof(query));
        if (Planned(plans, query) is { } one)
            return new PreparedFind(reader, query, [one], null, null);
        if (Branches(query) is { } branches && Array.ConvertAll(branches, branch => Planned(plans, branch)) is var all && Array.TrueForAll(all, b => b is not null))
            return new PreparedFind(reader, query, Array.ConvertAll(all, b => b!.Value), null, null);
        var conditions = Conditions.Of(spec, query.Where);
        return new PreparedFind(reader, query, [], conditions, Serving.Ordered(spec, conditions, query.SortBy));
    }

    public Page Run(Connection connection) => _planned.Length switch
    {
        0 => _reader.Find(connection, _conditions!, _serving!, _query),
        1 => _reader.Find(connection, _planned[0].Plan, _planned[0].Values.AsSpan(0, _planned[0].Count), _query.Limit),
        _ => Merge(connection),
    };

    private static (QueryPlan, FieldValue[], int)? Planned(QueryPlans plans, Query query)
    {
        var values = new FieldValue[MostValues];
        return plans.TryFind(query, values, out var plan, out var count) ? (plan, values, count) : null;
    }

    // One query a value, where one field may have a few and the order is that of another.
    private static Query[]? Branches(Query query)
    {
        if (query.After is not null || query.Where is not Filter.And and || query.SortBy is null)
            return null;
        var at = -1;
        for (var i = 0; i < and.All.Count; i++)
        {
            if (and.All[i] is not Filter.In)
                continue;
            if (at >= 0)
                return null;
            at = i;
        }
        if (at < 0 || and.All[at] is not Filter.In { Values.Count: >= 1 and <= MostBranches } any || any.Field == query.SortBy || any.Values.Distinct().Count() != any.Values.Count)
            return null;
        return [.. any.Values.Select(value => query with { Where = new Filter.And([.. and.All.Select((f, i) => i == at ? new Filter.Eq(any.Field, value) : f)]) })];
    }

    private Page Merge(Connection connection)
    {
        var found = new List<(FieldValue? Sort, Doc Doc)>();
        foreach (var (plan, values, count) in _planned)
            _reader.Add(connection, plan, values.AsSpan(0, count), _query.Limit + 1, found);
        if (found.Count > 1)
            found.Sort((a, b) => Firsts.Compare(a.Sort, a.Doc.Id, b.Sort, b.Doc.Id) * (_query.Descending ? -1 : 1));
        var page = found.Count <= _query.Limit ? found : found.GetRange(0, _query.Limit);
        return new Page(page.ConvertAll(f => f.Doc), found.Count > _query.Limit ? new PageToken(page[^1].Sort, page[^1].Doc.Id).ToString() : null);
    }
}
