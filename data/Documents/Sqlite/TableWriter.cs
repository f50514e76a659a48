namespace CrmBot.Data.Documents.Sqlite;

/// <summary>The writes of one collection, done on the writer's thread inside its transaction; each keeps the search pairs in step with the body.</summary>
internal sealed class TableWriter(Table table, TimeProvider clock)
{
    private const int PurgeAtOnce = 100;
    private static readonly TimeSpan PurgeEvery = TimeSpan.FromSeconds(10);

    private DateTimeOffset _nextPurge;

    /// <summary>True while much is loaded and the search pairs are built at its end.</summary>
    public bool LeavesSearchToLater { get; set; }

    /// <summary>The pairs to store with a body; computed on the caller's thread, since the writer is the one that everybody waits for.</summary>
    public long[] GramsOf(ReadOnlyMemory<byte> json) => table.Searches && !LeavesSearchToLater ? SearchText.Grams(SearchText.Of(json.Span, table.Spec.Search)) : [];

    public WriteResult Insert(Connection connection, string id, ReadOnlyMemory<byte> json, long[] grams)
    {
        BuryExpired(connection, id);
        if (!TryInsert(connection, id, json, out var refusedBy))
        {
            // What has expired is gone, so it holds no key either.
            if (table.Expires is null || refusedBy == "_id" || PurgeExpired(connection, int.MaxValue) == 0 || !TryInsert(connection, id, json, out refusedBy))
                return new WriteResult(WriteStatus.Duplicate, 0, refusedBy);
        }
        foreach (var gram in grams)
            RunGram(connection, table.InsertGram, gram, id);
        return new WriteResult(WriteStatus.Done, 1);
    }

    public WriteResult Replace(Connection connection, string id, ReadOnlyMemory<byte> json, long expectedVersion, long[] grams)
    {
        BuryExpired(connection, id);
        if (table.Searches)
            return FindOld(connection, id) is { } old && old.Version == expectedVersion ? ReplaceOld(connection, id, json, old, grams) : new WriteResult(WriteStatus.LostRace);
        using var update = connection.Use(table.Replace).Bind(1, json).Bind(2, id).Bind(3, expectedVersion);
        if (!update.TryStep(out _))
            return new WriteResult(WriteStatus.Duplicate, 0, table.RefusedBy(connection.LastError));
        return connection.Changes == 1 ? new WriteResult(WriteStatus.Done, expectedVersion + 1) : new WriteResult(WriteStatus.LostRace);
    }

    public WriteResult Put(Connection connection, string id, ReadOnlyMemory<byte> json, long[] grams)
    {
        BuryExpired(connection, id);
        return FindOld(connection, id) is { } old ? ReplaceOld(connection, id, json, old, grams) : Insert(connection, id, json, grams);
    }

    public WriteResult Delete(Connection connection, string id, long? expectedVersion)
    {
        BuryExpired(connection, id);
        if (FindOld(connection, id) is not { } old || (expectedVersion is { } version && version != old.Version))
            return new WriteResult(WriteStatus.LostRace);
        Delete(connection, id, old);
        return new WriteResult(WriteStatus.Done);
    }

    public Doc Claim(Connection connection, Doc found, IReadOnlyDictionary<string, FieldValue> set)
    {
        var json = JsonFields.Set(found.Json.Span, set);
        var written = Replace(connection, found.Id, json, found.Version, GramsOf(json));
        if (!written.Done)
            throw new StoreException("claim-refused", $"The claim's new values break the index '{written.Index}'.");
        return new Doc(found.Id, written.Version, json);
    }

    /// <summary>A little of what has expired goes with the writes, now and then.</summary>
    public void PurgeNowAndThen(Connection connection)
    {
        if (table.Expires is null || clock.GetUtcNow() < _nextPurge)
            return;
        if (PurgeExpired(connection, PurgeAtOnce) < PurgeAtOnce)
            _nextPurge = clock.GetUtcNow() + PurgeEvery;
    }

    private int PurgeExpired(Connection connection, int most)
    {
        var ids = new List<string>();
        using (var expired = connection.Use($"SELECT id FROM {table.Name} INDEXED BY {table.ExpiryIndex} WHERE {table.Expires} <= ? LIMIT ?"))
        {
            expired.Bind(1, Instants.Now(clock)).Bind(2, most);
            while (expired.Step())
                ids.Add(expired.Text(0));
        }
        foreach (var id in ids)
            Delete(connection, id, FindOld(connection, id)!.Value);
        return ids.Count;
    }

    private void BuryExpired(Connection connection, string id)
    {
        if (table.Expires is null)
            return;
        bool expired;
        using (var find = connection.Use($"SELECT 1 FROM {table.Name} WHERE id = ? AND {table.Expires} <= ?").Bind(1, id).Bind(2, Instants.Now(clock)))
            expired = find.Step();
        if (expired)
            Delete(connection, id, FindOld(connection, id)!.Value);
    }

    private bool TryInsert(Connection connection, string id, ReadOnlyMemory<byte> json, out string? refusedBy)
    {
        using var insert = connection.Use(table.Insert).Bind(1, id).Bind(2, json);
        var done = insert.TryStep(out _);
        refusedBy = done ? null : table.RefusedBy(connection.LastError);
        return done;
    }

    private WriteResult ReplaceOld(Connection connection, string id, ReadOnlyMemory<byte> json, Old old, long[] grams)
    {
        using (var update = connection.Use(table.ReplaceRow).Bind(1, json).Bind(2, old.Rid))
        {
            if (!update.TryStep(out _))
                return new WriteResult(WriteStatus.Duplicate, 0, table.RefusedBy(connection.LastError));
        }
        foreach (var gram in old.Grams.Except(grams))
            RunGram(connection, table.DeleteGram, gram, id);
        foreach (var gram in grams.Except(old.Grams))
            RunGram(connection, table.InsertGram, gram, id);
        return new WriteResult(WriteStatus.Done, old.Version + 1);
    }

    private void Delete(Connection connection, string id, Old old)
    {
        using (var delete = connection.Use(table.DeleteRow).Bind(1, old.Rid))
            delete.Step();
        foreach (var gram in old.Grams)
            RunGram(connection, table.DeleteGram, gram, id);
    }

    private Old? FindOld(Connection connection, string id)
    {
        using var find = connection.Use(table.SelectOld).Bind(1, id);
        if (!find.Step())
            return null;
        return new Old(find.Number(0), find.Number(1), table.Searches ? SearchText.Grams(SearchText.Of(find.Bytes(2), table.Spec.Search)) : []);
    }

    private static void RunGram(Connection connection, string sql, long gram, string id)
    {
        using var statement = connection.Use(sql).Bind(1, gram).Bind(2, id);
        statement.Step();
    }

    private readonly record struct Old(long Rid, long Version, long[] Grams);
}
