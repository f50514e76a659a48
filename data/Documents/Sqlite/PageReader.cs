namespace CrmBot.Data.Documents.Sqlite;

/// <summary>Reads one page in the query's order by the one index that serves it; In values are read one by one and merged by the sort key.</summary>
internal sealed class PageReader(Connection connection, Table table, Conditions conditions, Serving serving, Query query, string? now)
{
    private readonly PageToken? _after = PageToken.Parse(query.After);
    private readonly string? _order = serving.OrderBy is null ? null : Table.Column(serving.OrderBy);
    private readonly int _constant = conditions.Values.ToList().FindIndex(v => v.Key == query.SortBy);

    public Page Read()
    {
        if (conditions.Contains is not null)
            return ReadSearch();
        var branches = conditions.Combinations;
        if (branches == 0)
            return new Page([], null);
        return branches == 1 ? ReadOne() : ReadMerged();
    }

    private Page ReadOne()
    {
        var values = conditions.Values.Select(v => v.Value[0]).ToArray();
        var docs = new List<Doc>(Math.Min(query.Limit, 32));
        FieldValue? last = null;
        foreach (var segment in SegmentsOf(values))
        {
            using var statement = Open($"id, version, body, {_order ?? "NULL"}", segment, values, query.Limit + 1 - docs.Count);
            while (statement.Step())
            {
                if (docs.Count == query.Limit)
                    return new Page(docs, new PageToken(last, docs[^1].Id).ToString());
                docs.Add(new Doc(statement.Text(0), statement.Number(1), statement.Bytes(2).ToArray()));
                if (docs.Count == query.Limit)
                    last = _constant >= 0 ? values[_constant] : statement.Value(3);
            }
        }
        return new Page(docs, null);
    }

    private Page ReadMerged() => connection.AtOnce(() =>
    {
        var firsts = new Firsts(query.Limit + 1, query.Descending);
        foreach (var values in Branches(0, new FieldValue[conditions.Values.Count]))
        {
            foreach (var segment in SegmentsOf(values))
            {
                using var statement = Open($"rid, id, {_order ?? "NULL"}", segment, values, query.Limit + 1);
                while (statement.Step() && firsts.Offer(_constant >= 0 ? values[_constant] : statement.Value(2), statement.Text(1), statement.Number(0)))
                {
                }
            }
        }
        var found = firsts.InOrder();
        var docs = found.Take(query.Limit).Select(Load).ToList();
        return new Page(docs, found.Count > query.Limit ? new PageToken(found[query.Limit - 1].Sort, found[query.Limit - 1].Id).ToString() : null);
    });

    private Page ReadSearch()
    {
        var docs = new List<Doc>();
        if (Source.Of(connection, table, conditions, serving, now) is not { } source)
            return new Page(docs, null);
        if (_after is not null)
            source.And($"{source.Id} {(query.Descending ? "<" : ">")} ?", _after.Id);
        using var statement = connection.Use($"SELECT t.id, t.version, t.body FROM {source.From}{source.Where} ORDER BY {source.Id}{(query.Descending ? " DESC" : "")} LIMIT ?");
        source.Bind(statement);
        statement.Bind(source.Values.Count + 1, query.Limit + 1);
        while (statement.Step())
        {
            if (docs.Count == query.Limit)
                return new Page(docs, new PageToken(null, docs[^1].Id).ToString());
            docs.Add(new Doc(statement.Text(0), statement.Number(1), statement.Bytes(2).ToArray()));
        }
        return new Page(docs, null);
    }

    private IReadOnlyList<Segment> SegmentsOf(FieldValue[] values)
    {
        if (_order is not null)
        {
            Bounds? bounds = conditions.Ranges.Count > 0 ? conditions.Ranges[0].Value : null;
            return Segments.ByField(_order, serving.Index!.Unique, bounds, query.Descending, _after);
        }
        if (_constant < 0 || _after?.Sort is not { } end)
            return Segments.ById(query.Descending, _after?.Id);
        var place = TextOrder.Compare(values[_constant], end) * (query.Descending ? -1 : 1);
        return place < 0 ? [] : Segments.ById(query.Descending, place == 0 ? _after.Id : null);
    }

    private Statement Open(string columns, Segment segment, FieldValue[] values, int limit)
    {
        var statement = connection.Use(table.SelectPage(columns, conditions, serving, segment));

        var position = 0;
        foreach (var value in values)
            statement.Bind(++position, value);
        foreach (var value in segment.Values)
            statement.Bind(++position, value);
        if (table.Expires is not null)
            statement.Bind(++position, now);
        return statement.Bind(++position, limit);
    }

    private Doc Load(Candidate found)
    {
        using var statement = connection.Use($"SELECT version, body FROM {table.Name} WHERE rid = ?").Bind(1, found.Rid);
        statement.Step();
        return new Doc(found.Id, statement.Number(0), statement.Bytes(1).ToArray());
    }

    private IEnumerable<FieldValue[]> Branches(int field, FieldValue[] values)
    {
        if (field == values.Length)
        {
            yield return values;
            yield break;
        }
        foreach (var value in conditions.Values[field].Value)
        {
            values[field] = value;
            foreach (var branch in Branches(field + 1, values))
                yield return branch;
        }
    }
}
