namespace CrmBot.Data.Documents.Sqlite;

/// <summary>Builds the search pairs of documents that were there before the search fields were declared, sorted by the hundred thousand so that the table is swept and not jumped about in.</summary>
internal static class SearchBuilder
{
    // Pair (42 bits) and place within the batch (17 bits) fit one number, which sorts fast.
    private const int PlaceBits = 17;
    private const int BatchSize = 100_000;

    public static void Ensure(Connection connection, Table table)
    {
        if (table.Spec.Search.All(Searched(connection, table).Contains))
            return;
        for (var rid = 0L; rid >= 0;)
        {
            connection.Execute("BEGIN IMMEDIATE");
            rid = AddBatch(connection, table, rid);
            if (rid < 0)
                Remember(connection, table);
            connection.Execute("COMMIT");
            _ = connection.Checkpoint();
        }
    }

    private static string[] Searched(Connection connection, Table table)
    {
        using var find = connection.Use("SELECT fields FROM searched WHERE collection = ?").Bind(1, table.Spec.Name);
        return find.Step() ? find.Text(0).Split(',') : [];
    }

    private static void Remember(Connection connection, Table table)
    {
        var fields = Searched(connection, table).Union(table.Spec.Search);
        using var remember = connection.Use("INSERT OR REPLACE INTO searched(collection, fields) VALUES (?, ?)");
        remember.Bind(1, table.Spec.Name).Bind(2, string.Join(',', fields)).Step();
    }

    private static long AddBatch(Connection connection, Table table, long afterRid)
    {
        var ids = new List<string>();
        var gramsOf = new List<long[]>();
        var last = afterRid;
        using (var rows = connection.Use($"SELECT rid, id, body FROM {table.Name} WHERE rid > ? ORDER BY rid LIMIT ?").Bind(1, afterRid).Bind(2, BatchSize))
        {
            while (rows.Step())
            {
                last = rows.Number(0);
                ids.Add(rows.Text(1));
                gramsOf.Add(SearchText.Grams(SearchText.Of(rows.Bytes(2), table.Spec.Search)));
            }
        }
        Insert(connection, table, ids, gramsOf);
        return ids.Count < BatchSize ? -1 : last;
    }

    private static void Insert(Connection connection, Table table, List<string> ids, List<long[]> gramsOf)
    {
        var byId = Enumerable.Range(0, ids.Count).ToArray();
        Array.Sort(byId, (a, b) => TextOrder.Compare(ids[a], ids[b]));
        var pairs = new List<long>(ids.Count * 16);
        for (var place = 0; place < byId.Length; place++)
        {
            foreach (var gram in gramsOf[byId[place]])
                pairs.Add((gram << PlaceBits) | (long)place);
        }
        pairs.Sort();
        foreach (var pair in pairs)
        {
            using var insert = connection.Use(table.InsertGram).Bind(1, pair >> PlaceBits).Bind(2, ids[byId[pair & ((1 << PlaceBits) - 1)]]);
            insert.Step();
        }
    }
}
