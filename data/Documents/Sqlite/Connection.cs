using System.Diagnostics;
using SQLitePCL;

namespace CrmBot.Data.Documents.Sqlite;

/// <summary>One connection to the file, for one thread at a time, with its prepared statements; it speaks SQLite's own calls, which cost a tenth of commands and readers.</summary>
internal sealed class Connection : IDisposable
{
    private const int MostStatements = 200;
    private const int PersistentStatement = 1;
    private const int CacheWrites = 9;
    private const int StablePlans = 1007;

    private readonly sqlite3 _handle;
    private readonly Dictionary<string, sqlite3_stmt> _statements = [];
    private readonly Action<string>? _prepared;

    public Connection(SqliteStoreOptions options, int cacheKilobytes, Func<string, IReadOnlyList<string>?> searchFields, bool syncs = true)
    {
        _prepared = options.Prepared;
        var opened = raw.sqlite3_open_v2(options.Path, out _handle, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX, null);
        try
        {
            Check(opened);
            _ = raw.sqlite3_busy_timeout(_handle, (int)options.BusyTimeout.TotalMilliseconds);
            // Every query names its index, so no plan depends on a value; without this each binding of one has the statement compiled again.
            _ = raw.sqlite3_db_config(_handle, StablePlans, 1, out _);
            SwitchToLog(options.BusyTimeout);
            // Checkpoints run beside the writer, not inside a commit; what a savepoint may have to take back is kept in memory, not in a file made for each.
            // One that does not sync its commits still syncs what it copies out of the log.
            Execute($"PRAGMA synchronous={(syncs ? "FULL" : "NORMAL")}; PRAGMA wal_autocheckpoint=0; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-{cacheKilobytes}");
            if (options.MostPages > 0)
                Execute($"PRAGMA max_page_count={options.MostPages}");
            SearchFunction.Add(_handle, searchFields);
        }
        catch (StoreException)
        {
            _handle.Dispose();
            throw;
        }
    }

    static Connection()
    {
        Batteries_V2.Init();
        // Counting SQLite's memory takes one lock for all threads at each allocation, and nobody reads the count.
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <summary>Documents changed by the last statement.</summary>
    public int Changes => raw.sqlite3_changes(_handle);

    /// <summary>Reads several things as of one moment; within such a read it is the same moment.</summary>
    public T AtOnce<T>(Func<T> read)
    {
        if (InTransaction)
            return read();
        Run("BEGIN");
        var result = read();
        Run("COMMIT");
        return result;
    }

    public bool InTransaction => raw.sqlite3_get_autocommit(_handle) == 0;

    public string LastError => raw.sqlite3_errmsg(_handle).utf8_to_string();

    public Statement Use(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            if (_statements.Count >= MostStatements)
                FinalizeStatements();
            Check(raw.sqlite3_prepare_v3(_handle, sql, PersistentStatement, out statement));
            _statements.Add(sql, statement);
            _prepared?.Invoke(sql);
        }
        return new Statement(statement);
    }

    /// <summary>Runs a statement that needs no values and is not worth keeping prepared.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>Runs a prepared statement to its end.</summary>
    public void Run(string sql)
    {
        using var statement = Use(sql);
        while (statement.Step())
        {
        }
    }

    public void RollbackIfOpen()
    {
        if (InTransaction)
            _ = raw.sqlite3_exec(_handle, "ROLLBACK");
    }

    /// <summary>Pages this connection has written into the log since it was asked last.</summary>
    public int TakeWrittenPages()
    {
        _ = raw.sqlite3_db_status(_handle, CacheWrites, out var pages, out _, 1);
        return pages;
    }

    /// <summary>Copies the log into the file as far as readers and writers allow, without waiting for them; true when the whole log is copied.</summary>
    public bool Checkpoint()
    {
        var code = raw.sqlite3_wal_checkpoint_v2(_handle, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out var pages, out var copied);
        return code == raw.SQLITE_OK && pages == copied;
    }

    /// <summary>Copies the whole log and gives its room back; false when somebody is reading or writing.</summary>
    public bool ShortenLog() => raw.sqlite3_wal_checkpoint_v2(_handle, "main", raw.SQLITE_CHECKPOINT_TRUNCATE, out _, out _) == raw.SQLITE_OK;

    public void Dispose()
    {
        FinalizeStatements();
        _handle.Dispose();
    }

    // SQLite does not wait by itself when two processes make the same new file at once.
    private void SwitchToLog(TimeSpan patience)
    {
        var start = Stopwatch.GetTimestamp();
        int code;
        while ((code = raw.sqlite3_exec(_handle, "PRAGMA journal_mode=WAL")) == raw.SQLITE_BUSY && Stopwatch.GetElapsedTime(start) < patience)
            Thread.Yield();
        Check(code);
    }

    private void FinalizeStatements()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _statements.Clear();
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw SqliteFault.Of(raw.sqlite3_extended_errcode(_handle) is var extended and not 0 ? extended : code);
    }
}
