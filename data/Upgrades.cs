using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>What makes a collection's document of the schema number before into one of this number, in place.</summary>
public sealed record SchemaStep(string Collection, int To, Action<JsonObject> Change);

/// <summary>How far a step has come, and the host that is at it.</summary>
public sealed record UpgradeProgress : Document
{
    public string? Host { get; init; }

    public string? LeaseUntil { get; init; }

    /// <summary>Where the next batch begins.</summary>
    public string? Next { get; init; }

    public int Changed { get; init; }

    public string? DoneAt { get; init; }
}

/// <summary>
/// Brings documents of an older schema number to the present one while the hosts serve: readers take the last two numbers, so nothing waits for it. It goes batch by batch in the order of the
/// ids, one host at a time; another goes on where a dead one stopped, and a document done twice is the same.
/// </summary>
public sealed class Upgrades(IDocumentStore store, TimeProvider clock)
{
    private const int BatchSize = 200;
    private const int MostTries = 10;

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Records<UpgradeProgress> _progress = new(store, "upgrades");

    internal static CollectionSpec Spec { get; } = new("upgrades", [], []);

    /// <summary>Does what is left of the steps, those of one collection in their order; true when nothing is left, false while another host is at it.</summary>
    public async Task<bool> RunAsync(IReadOnlyList<SchemaStep> steps, string host, CancellationToken cancellationToken)
    {
        var all = true;
        foreach (var collection in steps.OrderBy(s => s.To).GroupBy(s => s.Collection))
        {
            foreach (var step in collection)
            {
                if (await RunAsync(step, host, cancellationToken)) continue;
                all = false;
                break;
            }
        }
        return all;
    }

    private async Task<bool> RunAsync(SchemaStep step, string host, CancellationToken cancellationToken)
    {
        var id = $"{step.Collection}|{step.To}";
        var known = await _progress.GetAsync(id, cancellationToken) ?? new UpgradeProgress { Id = id };
        if (known.DoneAt is not null) return true;
        if (known.Host != host && string.CompareOrdinal(known.LeaseUntil, clock.GetUtcNow().ToInstant()) > 0) return false;
        for (var held = await SaveAsync(known with { Host = host }, cancellationToken); held is not null;)
        {
            var page = await store.Collection(step.Collection).FindAsync(new Query(null, BatchSize, After: held.Next), cancellationToken);
            var changed = 0;
            foreach (var doc in page.Docs)
                changed += await ChangeAsync(step, doc, cancellationToken) ? 1 : 0;
            held = await SaveAsync(held with { Next = page.Next, Changed = held.Changed + changed, DoneAt = page.Next is null ? clock.GetUtcNow().ToInstant() : null }, cancellationToken);
            if (held?.DoneAt is not null) return true;
            // What people ask goes before.
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
        return false;
    }

    /// <summary>Null where another host has taken over meanwhile.</summary>
    private async Task<UpgradeProgress?> SaveAsync(UpgradeProgress progress, CancellationToken cancellationToken)
    {
        var held = progress with { LeaseUntil = (clock.GetUtcNow() + Lease).ToInstant() };
        var written = (await store.CommitAsync([_progress.Save(held)], cancellationToken))[0];
        return written.Done ? held with { Version = written.Version } : null;
    }

    private async Task<bool> ChangeAsync(SchemaStep step, Doc? doc, CancellationToken cancellationToken)
    {
        var documents = store.Collection(step.Collection);
        for (var tries = 1; doc is not null; tries++)
        {
            var record = JsonNode.Parse(doc.Json.Span)!.AsObject();
            if ((record["schema"]?.GetValue<int>() ?? 1) >= step.To) return false;
            step.Change(record);
            record["schema"] = step.To;
            var written = await documents.ReplaceAsync(doc.Id, Encoding.UTF8.GetBytes(record.ToJsonString(Readable)), doc.Version, cancellationToken);
            if (written.Done) return true;
            if (written.Status != WriteStatus.LostRace || tries == MostTries) throw new StoreException("upgrade", $"A document of '{step.Collection}' could not be brought to schema {step.To}.");
            doc = await documents.GetAsync(doc.Id, cancellationToken);
        }
        return false;
    }
}
