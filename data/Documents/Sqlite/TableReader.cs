namespace CrmBot.Data.Documents.Sqlite;

/// <summary>The reads of one collection, on whichever connection and thread asks.</summary>
internal sealed class TableReader(Table table, TimeProvider clock)
{
    private const int MostGroups = 1_000;

    private string? Now => table.Expires is null ? null : clock.GetUtcNow().ToInstant();

    public Doc? Get(Connection connection, string id)
    {
        using var get = connection.Use(table.SelectOne).Bind(1, id);
        if (table.Expires is not null)
            get.Bind(2, Now);
        return get.Step() ? new Doc(id, get.Number(0), get.Bytes(1).ToArray()) : null;
    }

    public Page Find(Connection connection, Conditions conditions, Serving serving, Query query) =>
        new PageReader(connection, table, conditions, serving, query, Now).Read();

    /// <summary>A first page by a plan and its values.</summary>
    public Page Find(Connection connection, QueryPlan plan, ReadOnlySpan<FieldValue> values, int limit)
    {
        using var statement = Open(connection, plan, values, limit + 1);
        var docs = new List<Doc>(Math.Min(limit, 8));
        FieldValue? last = null;
        while (statement.Step())
        {
            if (docs.Count == limit)
                return new Page(docs, new PageToken(last, docs[^1].Id).ToString());
            docs.Add(Read(statement));
            if (docs.Count == limit)
                last = plan.SortFrom >= 0 ? values[plan.SortFrom] : statement.Value(3);
        }
        return new Page(docs, null);
    }

    /// <summary>Adds the first documents by a plan and its values, each with what it is sorted by.</summary>
    public void Add(Connection connection, QueryPlan plan, ReadOnlySpan<FieldValue> values, int most, List<(FieldValue? Sort, Doc Doc)> found)
    {
        using var statement = Open(connection, plan, values, most);
        while (statement.Step())
            found.Add((plan.SortFrom >= 0 ? values[plan.SortFrom] : statement.Value(3), Read(statement)));
    }

    private static Doc Read(Statement statement) => new(statement.Text(0), statement.Number(1), statement.Bytes(2).ToArray());

    private Statement Open(Connection connection, QueryPlan plan, ReadOnlySpan<FieldValue> values, int most)
    {
        var statement = connection.Use(plan.Sql);
        var position = 0;
        foreach (var value in values)
            statement.Bind(++position, value);
        if (table.Expires is not null)
            statement.Bind(++position, Now);
        return statement.Bind(++position, most);
    }

    public long Count(Connection connection, Conditions conditions, Serving serving, long cap)
    {
        if (Source.Of(connection, table, conditions, serving, Now) is not { } source)
            return 0;
        using var count = connection.Use($"SELECT count(*) FROM (SELECT 1 FROM {source.From}{source.Where} LIMIT ?)");
        source.Bind(count);
        count.Bind(source.Values.Count + 1, cap).Step();
        return count.Number(0);
    }

    public IReadOnlyList<string> Ids(Connection connection, Conditions conditions, Serving serving, int most)
    {
        var ids = new List<string>();
        if (Source.Of(connection, table, conditions, serving, Now) is not { } source)
            return ids;
        using var find = connection.Use($"SELECT t.id FROM {source.From}{source.Where} LIMIT ?");
        source.Bind(find);
        find.Bind(source.Values.Count + 1, most);
        while (find.Step())
            ids.Add(find.Text(0));
        return ids;
    }

    public IReadOnlyList<Group> Groups(Connection connection, Conditions conditions, Serving serving, IReadOnlyList<string> by, IReadOnlyList<string> sums)
    {
        var groups = new List<Group>();
        if (Source.Of(connection, table, conditions, serving, Now) is not { } source)
            return groups;
        var keys = string.Join(", ", by.Select(f => $"t.{Table.Column(f)}"));
        var columns = string.Concat(by.Select(f => $"t.{Table.Column(f)}, ")) + "count(*)" + string.Concat(sums.Select(f => $", coalesce(sum(t.{Table.Column(f)}), 0)"));
        var grouping = by.Count == 0 ? "" : $" GROUP BY {keys} ORDER BY {keys}";
        using var group = connection.Use($"SELECT {columns} FROM {source.From}{source.Where}{grouping} LIMIT {MostGroups}");
        source.Bind(group);
        var flags = by.Select(f => DocumentRules.Declared(table.Spec, f).Type == FieldType.Flag).ToArray();
        while (group.Step())
        {
            var count = group.Number(by.Count);
            if (count == 0)
                continue;
            var values = by.Select((_, i) => group.Value(i) is { IsText: false } number && flags[i] ? FieldValue.Of(number.Number != 0) : group.Value(i));
            groups.Add(new Group([.. values], count, [.. sums.Select((_, i) => group.Number(by.Count + 1 + i))]));
        }
        return groups;
    }
}
