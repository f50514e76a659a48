using SQLitePCL;

namespace CrmBot.Data.Documents.Sqlite;

/// <summary>Turns SQLite's result codes into the port's exceptions; their messages name the fault and never a document.</summary>
internal static class SqliteFault
{
    public static StoreException Of(int code, Exception? inner = null)
    {
        var name = $"sqlite-{code}";
        return (code & 0xFF) switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new StoreUnavailableException(name, "The store's file is locked by another process.", inner),
            raw.SQLITE_FULL => new StoreUnavailableException(name, "The store's disk is full.", inner),
            raw.SQLITE_IOERR => new StoreUnavailableException(name, "The store's disk does not work.", inner),
            raw.SQLITE_CANTOPEN => new StoreUnavailableException(name, "The store's file cannot be opened.", inner),
            raw.SQLITE_READONLY or raw.SQLITE_PERM => new StoreUnavailableException(name, "The store's file cannot be written.", inner),
            raw.SQLITE_NOMEM => new StoreUnavailableException(name, "The store has no memory left.", inner),
            raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => new StoreException(name, "The store's file is damaged.", inner),
            _ => new StoreException(name, $"The store failed: {raw.sqlite3_errstr(code & 0xFF).utf8_to_string()}.", inner),
        };
    }
}
