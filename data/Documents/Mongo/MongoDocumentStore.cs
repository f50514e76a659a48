using System.Collections.Concurrent;
using CrmBot.Data.Documents.Mongo.Bson;
using CrmBot.Data.Documents.Mongo.Native;

namespace CrmBot.Data.Documents.Mongo;

/// <summary>Documents in MongoDB, on one server, a replica set or a sharded cluster, through the official C driver.</summary>
public sealed class MongoDocumentStore : IDocumentStore
{
    private readonly ConcurrentDictionary<string, MongoDocuments> _collections = new();
    private readonly MongoStoreOptions _options;
    private readonly TimeProvider _clock;
    private readonly MongoThreads _threads;
    private bool _disposed;

    private MongoDocumentStore(MongoStoreOptions options, TimeProvider clock, MongoThreads threads) => (_options, _clock, _threads) = (options, clock, threads);

    /// <summary>Known once <see cref="EnsureAsync"/> met the servers: a replica set and a cluster have transactions, a single server has none.</summary>
    public bool CanCommitTogether { get; private set; }

    public bool CommitsInOneStep => false;

    /// <summary>Checks the connection string and makes the pool; no server is asked yet. A driver that is missing is a <see cref="StoreUnavailableException"/>.</summary>
    public static MongoDocumentStore Open(MongoStoreOptions options, TimeProvider clock)
    {
        using var address = MongoAddress.Parse(options.Connection);
        return new MongoDocumentStore(options, clock, new MongoThreads(new MongoPool(address), address.MostAtOnce));
    }

    public async Task EnsureAsync(IReadOnlyList<CollectionSpec> specs, CancellationToken cancellationToken)
    {
        foreach (var spec in specs)
            DocumentRules.CheckSpec(spec);
        CanCommitTogether = await _threads.RunAsync(HasTransactions, cancellationToken);
        await Task.WhenAll(specs.Select(spec => _threads.RunAsync(client => MongoSchema.Ensure(client, spec, _options.ServerExpires), cancellationToken)));
        // Declared the same once more, a collection that somebody holds stays the one that is meant.
        foreach (var spec in specs)
            _collections.AddOrUpdate(spec.Name, _ => Documents(spec), (_, known) => ReferenceEquals(known.Spec, spec) ? known : Documents(spec));
    }

    public async Task<StoreHealth> CheckAsync(CancellationToken cancellationToken)
    {
        var start = _clock.GetTimestamp();
        try
        {
            var version = await _threads.RunAsync(static client => Version(client), cancellationToken);
            return new StoreHealth(true, "mongodb", version, _clock.GetElapsedTime(start));
        }
        catch (StoreException)
        {
            return new StoreHealth(false, "mongodb", "", _clock.GetElapsedTime(start));
        }
    }

    public IDocuments Collection(string name) => Known(name);

    public async ValueTask<IReadOnlyList<Page>> FindTogetherAsync(IReadOnlyList<Ask> asked, CancellationToken cancellationToken)
    {
        DocumentRules.CheckCount(asked.Count);
        var finds = asked.Select(a => MongoFind.Of(Known(a.Collection).Spec, a.Query, Known(a.Collection).Writes.Now)).ToArray();
        return await _threads.TogetherAsync([.. finds.Select(find => find is null ? static _ => new Page([], null) : (Func<MongoClient, Page>)find.Run)], cancellationToken);
    }

    public async ValueTask<IReadOnlyList<Doc?>> GetTogetherAsync(IReadOnlyList<(string Collection, string Id)> asked, CancellationToken cancellationToken)
    {
        DocumentRules.CheckCount(asked.Count);
        var found = await _threads.TogetherAsync([.. asked.Select(a => Known(a.Collection).Getting(a.Id))], cancellationToken);
        return [.. found.Select(docs => docs.Count == 0 ? null : docs[0])];
    }

    public async Task<IReadOnlyList<WriteResult>> CommitAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        DocumentRules.CheckCount(writes.Count);
        if (writes.Count == 0)
            return [];
        var collections = writes.Select(w => Known(w.Collection).Writes).ToArray();
        var commit = new MongoCommit(collections, [.. writes.Select((w, i) => collections[i].Prepare(w))]);
        return await _threads.RunAsync<WriteResult[]>(CanCommitTogether && writes.Count > 1 ? commit.Together : commit.OneByOne, cancellationToken);
    }

    public async Task PutEachAsync(IReadOnlyList<Write.Put> puts, CancellationToken cancellationToken)
    {
        DocumentRules.CheckCount(puts.Count);
        var loads = puts.GroupBy(p => p.Collection).Select(each => new MongoPuts(Known(each.Key).Writes, [.. each])).ToArray();
        await Task.WhenAll(loads.Select(load => _threads.RunAsync(load.Run, cancellationToken)));
    }

    /// <summary>Finishes what waits and closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        await Task.Run(_threads.Dispose);
    }

    private static bool HasTransactions(MongoClient client)
    {
        var hello = client.Read(new BsonWriter().Int32("hello"u8, 1).ToArray(), "admin");
        return BsonReader.TryGet(hello, "setName"u8, out _) || (BsonReader.TryGet(hello, "msg"u8, out var message) && message.Text == "isdbgrid");
    }

    private static string Version(MongoClient client)
    {
        var info = client.Read(new BsonWriter().Int32("buildInfo"u8, 1).ToArray(), "admin");
        return BsonReader.TryGet(info, "version"u8, out var version) ? version.Text : "";
    }

    private MongoDocuments Documents(CollectionSpec spec) => new(spec, _threads, _clock);

    private MongoDocuments Known(string name) =>
        _collections.TryGetValue(name, out var documents) ? documents : throw new ArgumentException($"No collection '{name}' was declared.", nameof(name));
}
