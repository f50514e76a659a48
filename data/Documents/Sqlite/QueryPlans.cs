using System.Collections.Concurrent;

namespace CrmBot.Data.Documents.Sqlite;

/// <summary>How queries of one shape are read: the statements, and the type each value must have. What differs between two such queries is bound, nothing is worked out again.</summary>
internal sealed record QueryPlan(string Sql, FieldType[] Types, int SortFrom)
{
    /// <summary>The shape is known and must be worked out anew each time.</summary>
    public static readonly QueryPlan None = new("", [], -1);
}

/// <summary>
/// The plans of one collection by the shape of the query: equal fields, at most one range, an order, no page's end. Other shapes (several values of a field, a search, a next page)
/// are worked out where they are asked.
/// </summary>
internal sealed class QueryPlans(Table table)
{
    private const int MostShapes = 200;
    private const int LongestShape = 256;

    private readonly ConcurrentDictionary<string, QueryPlan> _plans = new(StringComparer.Ordinal);

    /// <summary>The plan and the values to bind in their order; false when the query has none.</summary>
    public bool TryFind(Query query, Span<FieldValue> values, out QueryPlan plan, out int count)
    {
        Span<char> shape = stackalloc char[LongestShape];
        var writing = new ShapeWriter(shape, values);
        plan = QueryPlan.None;
        count = 0;
        if (query.After is not null || !writing.Add(query.Where) || !writing.End(query))
            return false;
        count = writing.Count;
        var known = _plans.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(writing.Shape, out var found))
        {
            found = Make(query);
            if (_plans.Count >= MostShapes)
                _plans.Clear();
            known[writing.Shape] = found;
        }
        plan = found;
        if (ReferenceEquals(plan, QueryPlan.None))
            return false;
        for (var i = 0; i < count; i++)
            DocumentRules.CheckType(table.Spec, plan.Types[i], values[i]);
        return true;
    }

    private QueryPlan Make(Query query)
    {
        var conditions = Conditions.Of(table.Spec, query.Where);
        var serving = Serving.Ordered(table.Spec, conditions, query.SortBy);
        var asked = Filters(query.Where).ToList();
        var ranges = asked.OfType<Filter.Range>().ToList();
        // A field asked about twice is narrowed first.
        if (conditions.Values.Count != asked.Count - ranges.Count || conditions.Ranges.Count != ranges.Count || asked.FindIndex(f => f is Filter.Range) is >= 0 and var at && at < asked.Count - 1)
            return QueryPlan.None;
        var order = serving.OrderBy is null ? null : Table.Column(serving.OrderBy);
        var segment = order is null
            ? Segments.ById(query.Descending, null)[0]
            : Segments.ByField(order, serving.Index!.Unique, ranges.Count > 0 ? conditions.Ranges[0].Value : null, query.Descending, null)[0];
        var types = conditions.Values.Select(v => v.Key).Concat(ranges.SelectMany(r => new[] { r.From, r.To }.Where(v => v is not null).Select(_ => r.Field)))
            .Select(f => DocumentRules.Declared(table.Spec, f).Type).ToArray();
        var constant = query.SortBy is null ? -1 : conditions.Values.ToList().FindIndex(v => v.Key == query.SortBy);
        return new QueryPlan(table.SelectPage($"id, version, body, {order ?? "NULL"}", conditions, serving, segment), types, constant);
    }

    private static IEnumerable<Filter> Filters(Filter? where) => where switch
    {
        null => [],
        Filter.And and => and.All.SelectMany(Filters),
        _ => [where],
    };

    /// <summary>Writes down what a query asks, without its values, which are laid aside in the same order.</summary>
    private ref struct ShapeWriter(Span<char> shape, Span<FieldValue> values)
    {
        private readonly Span<char> _shape = shape;
        private readonly Span<FieldValue> _values = values;
        private int _length;

        public int Count { get; private set; }

        public readonly ReadOnlySpan<char> Shape => _shape[.._length];

        public bool Add(Filter? filter)
        {
            switch (filter)
            {
                case null:
                    return true;
                case Filter.Eq eq:
                    return Write('=', eq.Field) && Keep(eq.Value);
                case Filter.Range range:
                    var ends = (range.From is null ? 0 : 1) + (range.To is null ? 0 : 2);
                    return Write((char)('0' + ends), range.Field) && (range.From is not { } from || Keep(from)) && (range.To is not { } to || Keep(to));
                case Filter.And and:
                    foreach (var inner in and.All)
                    {
                        if (!Add(inner))
                            return false;
                    }
                    return true;
                default:
                    return false;
            }
        }

        public bool End(Query query) => Write(query.Descending ? '>' : '<', query.SortBy ?? "");

        private bool Keep(FieldValue value)
        {
            if (Count == _values.Length)
                return false;
            _values[Count++] = value;
            return true;
        }

        private bool Write(char kind, string name)
        {
            if (_length + name.Length + 1 > _shape.Length)
                return false;
            _shape[_length++] = kind;
            name.CopyTo(_shape[_length..]);
            _length += name.Length;
            return true;
        }
    }
}
