using System.Text.Json;

namespace CrmBot.Data.Documents.Moving;

/// <summary>How far a move is.</summary>
public readonly record struct MoveProgress(string Collection, long Done, long Total);

/// <summary>How a move ended: a sentence says what was wrong, none when all is there.</summary>
public sealed record MoveResult(long Documents, long Kept, string? Problem);

/// <summary>
/// Copies every document of one store into another. How far it came stands in the target, so that a move that was killed goes on where it stopped;
/// at the end both sides are counted and hashed.
/// </summary>
public sealed class StoreMove(IDocumentStore from, IDocumentStore to, IReadOnlyList<string> collections)
{
    private const string Marks = "moves";
    private const string Mark = "move";

    /// <summary>The collection that the target keeps the mark in; to be ensured there with all others.</summary>
    public static CollectionSpec Spec { get; } = new(Marks, [], []);

    /// <summary>Whether the target is in the middle of a move, from whatever source.</summary>
    public async Task<bool> IsUnderWayAsync(CancellationToken cancellationToken) => await ReadMarkAsync(cancellationToken) is not null;

    public Task<bool> IsTargetEmptyAsync(CancellationToken cancellationToken) => AllDocuments.IsEmptyAsync(to, collections, cancellationToken);

    /// <summary>Moves, or goes on moving. With <paramref name="merge"/> a document that the target has otherwise is kept as the target has it.</summary>
    public async Task<MoveResult> RunAsync(bool merge, IProgress<MoveProgress> progress, CancellationToken cancellationToken)
    {
        var total = await AllDocuments.CountAsync(from, collections, cancellationToken);
        var (first, after) = await ReadMarkAsync(cancellationToken) ?? (collections[0], null);
        var (done, kept) = (0L, 0L);
        foreach (var collection in collections.SkipWhile(c => c != first))
        {
            await foreach (var page in AllDocuments.PagesAsync(from.Collection(collection), collection == first ? after : null, cancellationToken))
            {
                kept += await CopyAsync(collection, page.Docs, merge, cancellationToken);
                await to.Collection(Marks).PutAsync(Mark, JsonSerializer.SerializeToUtf8Bytes(new MarkRecord(collection, page.Next)), cancellationToken);
                done += page.Docs.Count;
                progress.Report(new MoveProgress(collection, done, total));
            }
        }
        if (await DifferenceAsync(merge, cancellationToken) is { } problem)
            return new MoveResult(done, kept, problem);
        await to.Collection(Marks).DeleteAsync(Mark, null, cancellationToken);
        return new MoveResult(done, kept, null);
    }

    // How many were there already and are kept.
    private async Task<long> CopyAsync(string collection, IReadOnlyList<Doc> docs, bool merge, CancellationToken cancellationToken)
    {
        var results = await to.Collection(collection).InsertManyAsync(docs, cancellationToken);
        string[] refused = [.. docs.Where((_, i) => !results[i].Done).Select(d => d.Id)];
        if (refused.Length == 0)
            return 0;
        var there = (await to.Collection(collection).GetManyAsync(refused, cancellationToken)).ToDictionary(d => d.Id);
        var other = docs.Where((d, i) => !results[i].Done && !(there.TryGetValue(d.Id, out var known) && known.Json.Span.SequenceEqual(d.Json.Span))).ToList();
        return other.Count == 0 || merge
            ? other.Count
            : throw new StoreException("move-conflict", $"The target's '{collection}' has another document with the id or unique key of '{other[0].Id}'.");
    }

    private async Task<string?> DifferenceAsync(bool merge, CancellationToken cancellationToken)
    {
        foreach (var collection in collections)
        {
            var source = await Digest.OfAsync(from.Collection(collection), cancellationToken);
            var target = await Digest.OfAsync(to.Collection(collection), cancellationToken);
            if (merge ? target.Count < source.Count : target != source)
                return $"'{collection}' is not the same on both sides: {source.Count:N0} documents {source.Hash[..8]} here, {target.Count:N0} documents {target.Hash[..8]} there. Was something written meanwhile?";
        }
        return null;
    }

    private async Task<(string Collection, string? After)?> ReadMarkAsync(CancellationToken cancellationToken) =>
        await to.Collection(Marks).GetAsync(Mark, cancellationToken) is { } mark && JsonSerializer.Deserialize<MarkRecord>(mark.Json.Span) is { } read && collections.Contains(read.Collection)
            ? (read.Collection, read.After)
            : null;

    private sealed record MarkRecord(string Collection, string? After);
}
