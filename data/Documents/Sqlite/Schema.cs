namespace CrmBot.Data.Documents.Sqlite;

/// <summary>Makes tables, columns and indexes where they are missing. Nothing is ever dropped: another release may be using it.</summary>
internal static class Schema
{
    public static int Ensure(Connection connection, IReadOnlyList<Table> tables)
    {
        connection.Execute("BEGIN IMMEDIATE");
        connection.Execute("CREATE TABLE IF NOT EXISTS searched(collection TEXT PRIMARY KEY, fields TEXT NOT NULL) WITHOUT ROWID");
        foreach (var table in tables)
            Ensure(connection, table);
        connection.Execute("COMMIT");
        foreach (var table in tables.Where(t => t.Searches))
            SearchBuilder.Ensure(connection, table);
        connection.Execute("PRAGMA analysis_limit=400; PRAGMA optimize=0x10002");
        return tables.Count;
    }

    /// <summary>Takes away what <see cref="Ensure(Connection, IReadOnlyList{Table})"/> builds faster afterwards, of those tables that are empty; they are returned.</summary>
    public static IReadOnlyList<Table> Strip(Connection connection, IReadOnlyList<Table> tables)
    {
        connection.Execute("BEGIN IMMEDIATE");
        var empty = tables.Where(t => IsEmpty(connection, t)).ToList();
        foreach (var table in empty)
        {
            foreach (var index in table.Spec.Indexes.Where(i => !i.Unique))
                connection.Execute($"DROP INDEX {table.Quoted(index)}");
            if (table.Searches)
                connection.Execute($"DELETE FROM searched WHERE collection = '{table.Spec.Name}'");
        }
        connection.Execute("COMMIT");
        return empty;
    }

    private static bool IsEmpty(Connection connection, Table table)
    {
        using var any = connection.Use($"SELECT 1 FROM {table.Name} LIMIT 1");
        return !any.Step();
    }

    private static void Ensure(Connection connection, Table table)
    {
        connection.Execute($"CREATE TABLE IF NOT EXISTS {table.Name}(rid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, body TEXT NOT NULL)");
        var known = new HashSet<string>();
        using (var columns = connection.Use($"SELECT name FROM pragma_table_xinfo('{table.Name}')"))
        {
            while (columns.Step())
                known.Add(columns.Text(0));
        }
        foreach (var field in table.Spec.Fields.Where(f => !known.Contains(Table.Column(f.Name))))
            connection.Execute($"ALTER TABLE {table.Name} ADD COLUMN {Table.Column(field.Name)} GENERATED ALWAYS AS (body ->> '$.{field.Name}') VIRTUAL");
        foreach (var index in table.Spec.Indexes)
        {
            var columns = string.Join(", ", index.Fields.Select(Table.Column)) + (index.Unique ? "" : ", id");
            var where = Table.Present(index) is { } present ? $" WHERE {present}" : "";
            connection.Execute($"CREATE {(index.Unique ? "UNIQUE " : "")}INDEX IF NOT EXISTS {table.Quoted(index)} ON {table.Name}({columns}){where}");
        }
        if (table.Searches)
            connection.Execute($"CREATE TABLE IF NOT EXISTS {table.Grams}(gram INTEGER NOT NULL, id TEXT NOT NULL, PRIMARY KEY (gram, id)) WITHOUT ROWID");
    }
}
