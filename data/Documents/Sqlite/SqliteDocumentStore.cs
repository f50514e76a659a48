using System.Collections.Concurrent;

namespace CrmBot.Data.Documents.Sqlite;

/// <summary>Documents in one SQLite file that several processes may share; every acknowledged write is on disk.</summary>
public sealed class SqliteDocumentStore : IDocumentStore
{
    private static readonly TimeSpan PatienceWhileEnsuring = TimeSpan.FromMinutes(2);

    private const int LoadCacheKilobytes = 200_000;

    private readonly SqliteStoreOptions _options;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, SqliteDocuments> _collections = new();
    private readonly ReaderPool _readers;
    private readonly CommitLog _log;
    private readonly Checkpointer _checkpointer;
    private readonly GroupCommit _writer;
    private bool _disposed;

    private SqliteDocumentStore(SqliteStoreOptions options, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        var writing = new Connection(options, options.WriterCacheKilobytes, SearchFields, syncs: false);
        _checkpointer = new Checkpointer(new Connection(options, options.ReaderCacheKilobytes, SearchFields));
        _log = new CommitLog(options.Path);
        _writer = new GroupCommit(writing, _log.Sync, _checkpointer);
        _readers = new ReaderPool(options, _writer, SearchFields);
    }

    public bool CanCommitTogether => true;

    /// <summary>Opens the file, made with its folder when missing; a file that cannot be opened is a <see cref="StoreUnavailableException"/>.</summary>
    public static Task<SqliteDocumentStore> OpenAsync(SqliteStoreOptions options, TimeProvider clock, CancellationToken cancellationToken) =>
        Task.Run(() => Open(options, clock), cancellationToken);

    public static Task<SqliteDocumentStore> OpenAsync(string path, TimeProvider clock, CancellationToken cancellationToken) =>
        OpenAsync(new SqliteStoreOptions { Path = path }, clock, cancellationToken);

    public Task EnsureAsync(IReadOnlyList<CollectionSpec> specs, CancellationToken cancellationToken)
    {
        foreach (var spec in specs)
            DocumentRules.CheckSpec(spec);
        return Task.Run(() => Ensure(specs), cancellationToken);
    }

    public async Task<StoreHealth> CheckAsync(CancellationToken cancellationToken)
    {
        var start = _clock.GetTimestamp();
        try
        {
            var version = await _readers.ReadAsync(0, static (c, _) => Version(c), cancellationToken);
            return new StoreHealth(true, "sqlite", version, _clock.GetElapsedTime(start));
        }
        catch (StoreException)
        {
            return new StoreHealth(false, "sqlite", "", _clock.GetElapsedTime(start));
        }
    }

    public IDocuments Collection(string name) => Documents(name);

    public ValueTask<IReadOnlyList<Page>> FindTogetherAsync(IReadOnlyList<Ask> asked, CancellationToken cancellationToken)
    {
        DocumentRules.CheckCount(asked.Count);
        var finds = new PreparedFind[asked.Count];
        for (var i = 0; i < finds.Length; i++)
            finds[i] = Documents(asked[i].Collection).Prepare(asked[i].Query);
        return Array.TrueForAll(finds, f => f.IsShort) ? _readers.ReadShortAsync(finds, RunTogether, cancellationToken) : _readers.ReadAsync(finds, RunTogether, cancellationToken);
    }

    public Task<IReadOnlyList<WriteResult>> CommitAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken) => CommitAsync(writes, null, cancellationToken);

    public Task<IReadOnlyList<WriteResult>> CommitAsync(IReadOnlyList<Write> writes, Action<IReadOnlyList<WriteResult>>? decided, CancellationToken cancellationToken) =>
        Prepared(writes) is { Length: > 0 } prepared
            ? _writer.WriteAsync<IReadOnlyList<WriteResult>>(c => CommitTogether(c, prepared), prepared.Length, decided, cancellationToken)
            : Task.FromResult<IReadOnlyList<WriteResult>>([]);

    public Task<IReadOnlyList<WriteResult>> CommitSoonAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken) =>
        Prepared(writes) is { Length: > 0 } prepared
            ? _writer.WriteSoonAsync<IReadOnlyList<WriteResult>>(c => CommitTogether(c, prepared), prepared.Length, cancellationToken)
            : Task.FromResult<IReadOnlyList<WriteResult>>([]);

    /// <summary>
    /// Runs a large load: collections that are empty get their indexes and search pairs after it, in one sweep each. Until then their queries fail;
    /// if the process dies, the next <see cref="EnsureAsync"/> builds what is missing.
    /// </summary>
    public async Task BulkLoadAsync(Func<Task> load, CancellationToken cancellationToken)
    {
        var all = _collections.Values.ToArray();
        var empty = await Task.Run(() => WithPatience(LoadCacheKilobytes, c => Schema.Strip(c, [.. all.Select(d => d.Table)])), cancellationToken);
        var loading = all.Where(d => empty.Contains(d.Table)).ToArray();
        foreach (var documents in loading)
            documents.Writer.LeavesSearchToLater = true;
        _checkpointer.Loading = true;
        await SetCacheAsync(LoadCacheKilobytes);
        try
        {
            await load();
        }
        finally
        {
            _checkpointer.Loading = false;
            await SetCacheAsync(_options.WriterCacheKilobytes);
            foreach (var documents in loading)
                documents.Writer.LeavesSearchToLater = false;
            await Task.Run(() => WithPatience(LoadCacheKilobytes, c => Schema.Ensure(c, [.. all.Select(d => d.Table)])), CancellationToken.None);
            await Task.Run(() => WithPatience(LoadCacheKilobytes, c => c.ShortenLog()), CancellationToken.None);
        }
    }

    /// <summary>Finishes the writes that wait, copies the log into the file and closes it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        await Task.Run(() =>
        {
            _writer.Dispose();
            _log.Dispose();
            _checkpointer.Dispose();
            _readers.Dispose();
        });
    }

    /// <summary>The same without a hop to another thread, for a host that starts.</summary>
    public static SqliteDocumentStore Open(SqliteStoreOptions options, TimeProvider clock)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(options.Path)) is { } folder)
                Directory.CreateDirectory(folder);
            MakeOwnerOnly(options.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException("folder", "The store's folder cannot be made.", e);
        }
        return new SqliteDocumentStore(options, clock);
    }

    // The log and its index are given the file's own mode by SQLite.
    private static void MakeOwnerOnly(string path)
    {
        if (!OperatingSystem.IsWindows() && !File.Exists(path))
            new FileStream(path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite }).Dispose();
    }

    private static WriteResult[] CommitTogether(Connection connection, PreparedWrite[] writes)
    {
        if (writes.Length == 1)
            return [writes[0].Run(connection)];
        connection.Run("SAVEPOINT together");
        var results = new WriteResult[writes.Length];
        for (var i = 0; i < writes.Length; i++)
        {
            results[i] = writes[i].Run(connection);
            if (results[i].Done)
                continue;
            connection.Run("ROLLBACK TO together");
            connection.Run("RELEASE together");
            var refused = results[i];
            Array.Fill(results, new WriteResult(WriteStatus.NotDone));
            results[i] = refused;
            return results;
        }
        connection.Run("RELEASE together");
        return results;
    }

    private static IReadOnlyList<Page> RunTogether(Connection connection, PreparedFind[] finds)
    {
        connection.Run("BEGIN");
        var pages = Array.ConvertAll(finds, find => find.Run(connection));
        connection.Run("COMMIT");
        return pages;
    }

    private static string Version(Connection connection)
    {
        using var version = connection.Use("SELECT sqlite_version(), (SELECT count(*) FROM sqlite_schema)");
        version.Step();
        return version.Text(0);
    }

    private void Ensure(IReadOnlyList<CollectionSpec> specs)
    {
        var tables = specs.Select(s => new Table(s)).ToArray();
        WithPatience(_options.WriterCacheKilobytes, c => Schema.Ensure(c, tables));
        // Declared the same once more, a collection that somebody holds stays the one that is meant.
        foreach (var table in tables)
            _collections.AddOrUpdate(table.Spec.Name, _ => Documents(table), (_, known) => ReferenceEquals(known.Spec, table.Spec) ? known : Documents(table));
    }

    // Building an index over many documents may take longer than a write is ready to wait.
    private T WithPatience<T>(int cacheKilobytes, Func<Connection, T> work)
    {
        var patient = new SqliteStoreOptions { Path = _options.Path, BusyTimeout = PatienceWhileEnsuring, MostPages = _options.MostPages };
        using var connection = new Connection(patient, cacheKilobytes, SearchFields);
        try
        {
            // What is sorted for an index may be larger than memory.
            connection.Execute("PRAGMA threads=2; PRAGMA temp_store=FILE");
            return work(connection);
        }
        finally
        {
            connection.RollbackIfOpen();
        }
    }

    private Task<bool> SetCacheAsync(int kilobytes) => _writer.WriteAsync(
        c =>
        {
            c.Execute($"PRAGMA cache_size=-{kilobytes}");
            return true;
        },
        1,
        CancellationToken.None);

    private PreparedWrite[] Prepared(IReadOnlyList<Write> writes)
    {
        DocumentRules.CheckCount(writes.Count);
        var prepared = new PreparedWrite[writes.Count];
        for (var i = 0; i < prepared.Length; i++)
            prepared[i] = PreparedWrite.Of(Documents(writes[i].Collection).Writer, writes[i]);
        return prepared;
    }

    private SqliteDocuments Documents(Table table) => new(table, _readers, _writer, _clock);

    private SqliteDocuments Documents(string name) =>
        _collections.TryGetValue(name, out var documents) ? documents : throw new ArgumentException($"No collection '{name}' was declared.", nameof(name));

    private IReadOnlyList<string>? SearchFields(string collection) => _collections.TryGetValue(collection, out var documents) ? documents.Spec.Search : null;
}
