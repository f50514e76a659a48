namespace CrmBot.Data.Documents.Sqlite;

/// <summary>Where the embedded store keeps its file and how large its caches are.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The database file; its folder is made when missing.</summary>
    public required string Path { get; init; }

    /// <summary>How many reads run at once; each has a connection of its own. The default is 6.</summary>
    public int Readers { get; init; } = 6;

    /// <summary>The page cache of one reading connection in kilobytes; every commit of another connection empties it, so a larger one only holds memory. The default is 500.</summary>
    public int ReaderCacheKilobytes { get; init; } = 500;

    /// <summary>The page cache of the writing connection in kilobytes. The default is 8,000.</summary>
    public int WriterCacheKilobytes { get; init; } = 8_000;

    /// <summary>How long another process may hold the file before a call gives up. The default is 5 seconds.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A bound on the file's size in pages, so that a test can fill the disk; 0 is none.</summary>
    internal int MostPages { get; init; }

    /// <summary>Hears every statement once per connection, so that a test can ask for its plan.</summary>
    internal Action<string>? Prepared { get; init; }
}
