namespace CrmBot.Data.Documents.Sqlite;

/// <summary>What a claim got: a document, or none, or the index that its new values break; an exception would fail the other writes of its group.</summary>
internal readonly record struct Claimed(Doc? Doc, string? RefusedBy);

/// <summary>The writes of one collection, done on the writer's thread inside its transaction; each keeps the search pairs in step with the body.</summary>
internal sealed class TableWriter(Table table, TimeProvider clock)
{
    private const int LookedAtOnce = 1_000;
    private static readonly TimeSpan PurgeEvery = TimeSpan.FromSeconds(10);

    private DateTimeOffset _nextPurge;
    private long _looked;

    /// <summary>True while much is loaded and the search pairs are built at its end.</summary>
    public bool LeavesSearchToLater { get; set; }

    /// <summary>The pairs to store with a body; computed on the caller's thread, since the writer is the one that everybody waits for.</summary>
    public long[] GramsOf(ReadOnlyMemory<byte> json) => table.Searches && !LeavesSearchToLater ? SearchText.Grams(SearchText.Of(json.Span, table.Spec.Search)) : [];

    public WriteResult Insert(Connection connection, string id, ReadOnlyMemory<byte> json, long[] grams)
    {
        // What has expired is gone, so it holds no key either.
        if (!TryInsert(connection, id, json, out var refusedBy) && (!MakesRoom(connection, id, refusedBy) || !TryInsert(connection, id, json, out refusedBy)))
            return new WriteResult(WriteStatus.Duplicate, 0, refusedBy);
        foreach (var gram in grams)
            RunGram(connection, table.InsertGram, gram, id);
        return new WriteResult(WriteStatus.Done, 1);
    }

    public WriteResult Replace(Connection connection, string id, ReadOnlyMemory<byte> json, long expectedVersion, long[] grams)
    {
        if (table.Searches)
            return FindOld(connection, id) is { } old && old.Version == expectedVersion ? ReplaceOld(connection, id, json, old, grams) : new WriteResult(WriteStatus.LostRace);
        using var update = connection.Use(table.Replace).Bind(1, json).Bind(2, id).Bind(3, expectedVersion);
        if (table.Expires is not null)
            update.Bind(4, clock.GetUtcNow().ToInstant());
        if (!update.TryStep(out _))
            return new WriteResult(WriteStatus.Duplicate, 0, table.RefusedBy(connection.LastError));
        return connection.Changes == 1 ? new WriteResult(WriteStatus.Done, expectedVersion + 1) : new WriteResult(WriteStatus.LostRace);
    }

    public WriteResult Put(Connection connection, string id, ReadOnlyMemory<byte> json, long[] grams)
    {
        return FindOld(connection, id) is { } old ? ReplaceOld(connection, id, json, old, grams) : Insert(connection, id, json, grams);
    }

    public WriteResult Delete(Connection connection, string id, long? expectedVersion)
    {
        if (FindOld(connection, id) is not { } old || (expectedVersion is { } version && version != old.Version))
            return new WriteResult(WriteStatus.LostRace);
        Delete(connection, id, old);
        return new WriteResult(WriteStatus.Done);
    }

    public Claimed Claim(Connection connection, Doc found, IReadOnlyDictionary<string, FieldValue> set)
    {
        var json = JsonFields.Set(found.Json.Span, set);
        var written = Replace(connection, found.Id, json, found.Version, GramsOf(json));
        return written.Done ? new Claimed(new Doc(found.Id, written.Version, json), null) : new Claimed(null, written.Index);
    }

    /// <summary>A stretch of the collection is looked through now and then for what has expired; an index for it would cost every write more than it saves here.</summary>
    public void PurgeNowAndThen(Connection connection)
    {
        if (table.Expires is null || clock.GetUtcNow() < _nextPurge)
            return;
        _nextPurge = clock.GetUtcNow() + PurgeEvery;
        _looked = Purge(connection, _looked, LookedAtOnce);
    }

    // Says where the next stretch begins: behind this one, or at the start again.
    private long Purge(Connection connection, long behind, long most)
    {
        var (now, seen, last) = (clock.GetUtcNow().ToInstant(), 0, behind);
        var expired = new List<string>();
        using (var look = connection.Use(table.SelectStretch))
        {
            look.Bind(1, behind).Bind(2, most);
            while (look.Step())
            {
                (seen, last) = (seen + 1, look.Number(0));
                if (!look.IsNull(2) && string.CompareOrdinal(look.Text(2), now) <= 0)
                    expired.Add(look.Text(1));
            }
        }
        foreach (var id in expired)
            Delete(connection, id, FindAny(connection, id)!.Value);
        return seen == most ? last : 0;
    }

    private bool MakesRoom(Connection connection, string id, string? refusedBy)
    {
        if (table.Expires is null)
            return false;
        if (refusedBy != "_id")
        {
            Purge(connection, 0, long.MaxValue);
            return true;
        }
        if (FindAny(connection, id) is not { Expired: true } old)
            return false;
        Delete(connection, id, old);
        return true;
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

    private Old? FindOld(Connection connection, string id) => FindAny(connection, id) is { Expired: false } old ? old : null;

    private Old? FindAny(Connection connection, string id)
    {
        using var find = connection.Use(table.SelectOld).Bind(1, id);
        if (!find.Step())
            return null;
        var expired = table.Expires is not null && !find.IsNull(3) && string.CompareOrdinal(find.Text(3), clock.GetUtcNow().ToInstant()) <= 0;
        return new Old(find.Number(0), find.Number(1), table.Searches ? SearchText.Grams(SearchText.Of(find.Bytes(2), table.Spec.Search)) : [], expired);
    }

    private static void RunGram(Connection connection, string sql, long gram, string id)
    {
        using var statement = connection.Use(sql).Bind(1, gram).Bind(2, id);
        statement.Step();
    }

    private readonly record struct Old(long Rid, long Version, long[] Grams, bool Expired);
}
