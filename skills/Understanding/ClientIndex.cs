using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Skills.Understanding.Naming;
using Microsoft.Extensions.Logging;

namespace CrmBot.Skills.Understanding;

/// <summary>All clients' names in memory, a few seconds behind the store: a hint of which documents to read, never an answer by itself.</summary>
public sealed partial class ClientIndex(Clients clients, Access access, TimeProvider clock, ILogger<ClientIndex> log, FieldBook? fields = null, TaughtNames? taught = null)
{
    private const int PageSize = 1000;
    private const int SmallDelta = 2000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, Client> _recent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _versions = new(StringComparer.Ordinal);
    private string _since = DateTimeOffset.UnixEpoch.ToInstant();
    private volatile Tables? _tables;

    /// <summary>False until every client was read once; meanwhile the store's own search answers.</summary>
    public bool IsLoaded => _tables is not null;

    /// <summary>Loads and then follows the store until it is stopped; a store that fails is asked again later.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pause = Pause;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await RefreshAsync(cancellationToken);
                pause = Pause;
            }
            catch (StoreException e)
            {
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                StoreFailed(log, e.Code, pause.TotalSeconds);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Takes in what changed since the last time; everything, the first time.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        // Writers' clocks differ and writes take time: what changed lately is read again and known by its version.
        var next = clock.GetUtcNow() - Overlap;
        if (taught is not null) await taught.FollowAsync(access.System("client index"), _since, cancellationToken);
        if (_tables is null) await LoadAsync(cancellationToken);
        else await FollowAsync(_tables, cancellationToken);
        _since = next.ToInstant();
    }

    /// <summary>The names as they are now, seen by this reader; null while they are loading.</summary>
    internal NameLook? Look(Reader reader, ClientQuery query)
    {
        if (_tables is not { } tables) return null;
        var sight = new Sight(query.SpeakerId, query.LastClients, reader.Managers);
        return new NameLook(tables.Old, sight with { Replaced = tables.Replaced }, tables.New, sight, NameLook.BudgetFor(query.Text.Text));
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        // A client written meanwhile comes again with what changed since; who follows its former name reads the client as it is.
        // By their ids, which every store reads page by page without sorting.
        var builder = new NameTableBuilder();
        await foreach (var client in EachAsync(clients.NamesAsync, cancellationToken)) builder.Add(client);
        _tables = new Tables(builder.Build(), null, null);
        Loaded(log, _tables.Old.Count);
    }

    private async Task FollowAsync(Tables tables, CancellationToken cancellationToken)
    {
        var changed = false;
        var since = _since;
        await foreach (var client in EachAsync((reader, after, limit, token) => clients.ChangedSinceAsync(reader, since, after, limit, token), cancellationToken))
        {
            if (_versions.TryGetValue(client.Id, out var version) && version >= client.Version) continue;
            _versions[client.Id] = client.Version;
            _recent[client.Id] = client;
            changed = true;
        }
        if (!changed) return;
        if (_recent.Count > Math.Max(SmallDelta, tables.Old.Count / 32))
        {
            var merged = new NameTableBuilder();
            tables.Old.CopyTo(merged, Places(tables.Old).Contains);
            foreach (var client in _recent.Values) merged.Add(client);
            _tables = new Tables(merged.Build(), null, null);
            _recent.Clear();
            _versions.Clear();
            return;
        }
        var delta = new NameTableBuilder();
        foreach (var client in _recent.Values) delta.Add(client);
        _tables = new Tables(tables.Old, delta.Build(), Places(tables.Old));
    }

    private delegate ValueTask<(IReadOnlyList<Client> Clients, string? Next)> Pages(Reader reader, string? after, int limit, CancellationToken cancellationToken);

    private async IAsyncEnumerable<Client> EachAsync(Pages pages, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = access.System("client index");
        string? after = null;
        do
        {
            (var page, after) = await pages(reader, after, PageSize, cancellationToken);
            foreach (var client in page)
            {
                fields?.Add(client);
                yield return client;
            }
        }
        while (after is not null);
    }

    private HashSet<int> Places(NameTable old) => [.. _recent.Keys.SelectMany(old.Ids.Find)];

    // Old holds nearly everything, New the clients written since Old was built; Replaced are their places in Old.
    private sealed record Tables(NameTable Old, NameTable? New, HashSet<int>? Replaced);

    [LoggerMessage(1, LogLevel.Information, "The client index holds {Count} clients")]
    private static partial void Loaded(ILogger log, int count);

    [LoggerMessage(2, LogLevel.Warning, "The client index could not read the store ({Code}); next try in {Seconds} s")]
    private static partial void StoreFailed(ILogger log, string code, double seconds);
}
