namespace CrmBot.Data.Documents.Moving;

/// <summary>What a restore did.</summary>
public readonly record struct RestoreResult(long Added, long PutBack, long Removed);

/// <summary>
/// Makes a store as a backup says: what is missing is added, what was changed since is put back, what came since is removed.
/// In an empty store only the first happens. Done again it finds nothing to do, so one that was killed is simply run again.
/// </summary>
public sealed class Restore(IDocumentStore store, IReadOnlyList<string> collections)
{
    private const int BatchSize = 500;

    public Task<bool> IsTargetEmptyAsync(CancellationToken cancellationToken) => AllDocuments.IsEmptyAsync(store, collections, cancellationToken);

    public async Task<RestoreResult> RunAsync(string path, string passphrase, long total, IProgress<MoveProgress> progress, CancellationToken cancellationToken)
    {
        var (result, done) = (new RestoreResult(), 0L);
        var left = collections.ToList();
        await using var lines = Backup.ReadAsync(path, passphrase, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var more = await lines.MoveNextAsync();
        while (more)
        {
            var collection = lines.Current.Collection;
            if (!left.Remove(collection))
                throw new InvalidDataException($"The backup holds a collection '{collection}' that this release does not know, or holds one twice.");
            var side = new Side(store.Collection(collection), cancellationToken);
            for (; more && lines.Current.Collection == collection; more = await lines.MoveNextAsync())
            {
                result = await side.MeetAsync(lines.Current.Doc, result);
                if (++done % BatchSize == 0)
                    progress.Report(new MoveProgress(collection, done, total));
            }
            result = await side.EndAsync(result);
        }
        foreach (var collection in left)
            result = await new Side(store.Collection(collection), cancellationToken).EndAsync(result);
        return result;
    }

    /// <summary>A collection of the store, walked in step with the file by the ids.</summary>
    private sealed class Side(IDocuments documents, CancellationToken cancellationToken)
    {
        private readonly Queue<Doc> _page = new();
        private readonly List<Doc> _missing = [];
        private string? _after;
        private bool _read;

        public async Task<RestoreResult> MeetAsync(Doc wanted, RestoreResult result)
        {
            while (await PeekAsync() is { } there && TextOrder.Compare(there.Id, wanted.Id) < 0)
                result = await RemoveAsync(result);
            if (await PeekAsync() is not { } same || same.Id != wanted.Id)
            {
                _missing.Add(wanted);
                return _missing.Count < BatchSize ? result : await AddAsync(result);
            }
            _page.Dequeue();
            if (same.Json.Span.SequenceEqual(wanted.Json.Span))
                return result;
            if (await documents.PutAsync(wanted.Id, wanted.Json, cancellationToken) is { Done: false } refused)
                throw InTheWay(refused);
            return result with { PutBack = result.PutBack + 1 };
        }

        public async Task<RestoreResult> EndAsync(RestoreResult result)
        {
            while (await PeekAsync() is not null)
                result = await RemoveAsync(result);
            return await AddAsync(result);
        }

        private async Task<RestoreResult> RemoveAsync(RestoreResult result)
        {
            await documents.DeleteAsync(_page.Dequeue().Id, null, cancellationToken);
            return result with { Removed = result.Removed + 1 };
        }

        private async Task<RestoreResult> AddAsync(RestoreResult result)
        {
            var refused = (await documents.InsertManyAsync(_missing, cancellationToken)).Where(r => !r.Done).ToList();
            if (refused.Count > 0)
                throw InTheWay(refused[0]);
            result = result with { Added = result.Added + _missing.Count };
            _missing.Clear();
            return result;
        }

        private static StoreException InTheWay(WriteResult refused) => new("restore-conflict", $"A document's key stands in the way ('{refused.Index}'). Run the restore again.");

        // Added documents lie behind this place or are never asked for: the page goes on by the id.
        private async Task<Doc?> PeekAsync()
        {
            if (_page.Count == 0 && (!_read || _after is not null))
            {
                var page = await documents.FindAsync(new Query(null, BatchSize, After: _after), cancellationToken);
                (_read, _after) = (true, page.Next);
                foreach (var doc in page.Docs)
                    _page.Enqueue(doc);
            }
            return _page.TryPeek(out var next) ? next : null;
        }
    }
}
