namespace CrmBot.Data.Documents.Sqlite;

/// <summary>A collection's names in SQL. Fields are virtual columns over the body, so a release that does not know a field still keeps its index right.</summary>
internal sealed class Table(CollectionSpec spec)
{
    public CollectionSpec Spec { get; } = spec;

    public string Name { get; } = $"c_{spec.Name}";

    /// <summary>The table of (pair of characters, id) behind the search fields.</summary>
    public string Grams { get; } = $"s_{spec.Name}";

    public bool Searches { get; } = spec.Search.Count > 0;

    public string IdIndex { get; } = $"sqlite_autoindex_c_{spec.Name}_1";

    /// <summary>The column of the expiry, null where documents stay.</summary>
    public string? Expires { get; } = spec.ExpiresBy is null ? null : Column(spec.ExpiresBy);

    /// <summary>The condition that leaves out what has expired; its one value is the time.</summary>
    public string Alive => $"ifnull({Expires}, '9') > ?";

    public string SelectOne { get; } =
        $"SELECT version, body FROM c_{spec.Name} WHERE id = ?" + (spec.ExpiresBy is null ? "" : $" AND ifnull({Column(spec.ExpiresBy)}, '9') > ?");

    public string SelectOld { get; } =
        $"SELECT rid, version, {(spec.Search.Count > 0 ? "body" : "NULL")}{(spec.ExpiresBy is null ? "" : $", {Column(spec.ExpiresBy)}")} FROM c_{spec.Name} WHERE id = ?";

    public string Insert { get; } = $"INSERT INTO c_{spec.Name}(id, version, body) VALUES (?, 1, ?)";

    public string Replace { get; } = $"UPDATE c_{spec.Name} SET version = version + 1, body = ? WHERE id = ? AND version = ?" + (spec.ExpiresBy is null ? "" : $" AND ifnull({Column(spec.ExpiresBy)}, '9') > ?");

    public string SelectStretch { get; } = $"SELECT rid, id, {(spec.ExpiresBy is null ? "NULL" : Column(spec.ExpiresBy))} FROM c_{spec.Name} WHERE rid > ? ORDER BY rid LIMIT ?";

    public string ReplaceRow { get; } = $"UPDATE c_{spec.Name} SET version = version + 1, body = ? WHERE rid = ?";

    public string DeleteRow { get; } = $"DELETE FROM c_{spec.Name} WHERE rid = ?";

    public string InsertGram { get; } = $"INSERT OR IGNORE INTO s_{spec.Name}(gram, id) VALUES (?, ?)";

    public string DeleteGram { get; } = $"DELETE FROM s_{spec.Name} WHERE gram = ? AND id = ?";

    /// <summary>The statement that reads one stretch of an index; bound are the equal values, the stretch's, the time where documents expire, and how many.</summary>
    public string SelectPage(string columns, Conditions conditions, Serving serving, Segment segment)
    {
        var terms = conditions.Values.Select(v => $"{Column(v.Key)} = ?");
        if (segment.Where.Length > 0)
            terms = terms.Append(segment.Where);
        if (Present(serving.Index) is { } present)
            terms = terms.Append(present);
        if (Expires is not null)
            terms = terms.Append(Alive);
        var where = string.Join(" AND ", terms);
        var index = serving.Index is null ? IdIndex : Quoted(serving.Index);
        return $"SELECT {columns} FROM {Name} INDEXED BY {index}{(where.Length > 0 ? " WHERE " : "")}{where} ORDER BY {segment.OrderBy} LIMIT ?";
    }

    public static string Column(string field) => $"f_{field}";

    /// <summary>An index's name says what it holds, so a changed declaration is another index and two releases do not quarrel over one.</summary>
    public string Quoted(Index index) => $"\"{Spec.Name}{(index.Unique ? "!" : "")}{(index.Sparse ? "?" : "")}({string.Join(',', index.Fields)})\"";

    /// <summary>What a statement must say to be let at a sparse index; null for all others.</summary>
    public static string? Present(Index? index) => index is { Sparse: true } ? $"{Column(index.Fields[0])} IS NOT NULL" : null;

    /// <summary>The declared unique index that SQLite's message "UNIQUE constraint failed: t.a, t.b" speaks of.</summary>
    public string RefusedBy(string message)
    {
        var columns = message[(message.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        var index = Spec.Indexes.FirstOrDefault(i => i.Unique && columns == string.Join(", ", i.Fields.Select(f => $"{Name}.{Column(f)}")));
        return index?.Name ?? "_id";
    }
}
