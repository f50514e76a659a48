using CrmBot.Data;

namespace CrmBot.Skills.PromiseLedger;

/// <summary>Reads the lines of the ledger with what is shown beside them; bounded work whatever is stored.</summary>
public sealed class LedgerReads(Promises promises, Tasks tasks, Clients clients, Staff staff, ComplaintNumbers numbers)
{
    public const int Most = 20;

    /// <summary>What the reader has to keep himself: his promises and reminders, the nearest day first.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> MineAsync(Turn turn, CancellationToken cancellationToken)
    {
        var own = (await promises.OpenOfStaffAsync(turn.Reader, turn.Staff.Id, Most + 1, cancellationToken)).Where(p => p.By == PromiseSide.Us);
        var reminders = await tasks.OpenAsync(turn.Reader, Most + 1, cancellationToken);
        return await WithNamesAsync(turn, [.. own.Select(p => new LedgerEntry { Promise = p }), .. reminders.Select(t => new LedgerEntry { Task = t })], cancellationToken);
    }

    /// <summary>The client's open promises, of one side or both.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> OfClientAsync(Turn turn, string clientId, PromiseSide? by, CancellationToken cancellationToken)
    {
        var open = await promises.OpenOfClientAsync(turn.Reader, clientId, Most + 1, cancellationToken);
        return await WithNamesAsync(turn, [.. open.Where(p => by is null || p.By == by).Select(p => new LedgerEntry { Promise = p })], cancellationToken);
    }

    /// <summary>What was due before today with all clients the reader may see, A clients first.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> OverdueAsync(Turn turn, CancellationToken cancellationToken)
    {
        var owners = turn.Reader.Managers ?? (await staff.AllAsync(cancellationToken)).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var late = await promises.OverdueAsync(turn.Reader, [.. owners], turn.Today, 200, cancellationToken);
        var entries = await WithNamesAsync(turn, [.. late.Select(p => new LedgerEntry { Promise = p })], cancellationToken);
        return [.. entries.OrderBy(e => e.Tier ?? Tier.C).ThenBy(e => e.DueOn, StringComparer.Ordinal)];
    }

    public async Task<LedgerEntry?> FindAsync(Turn turn, string id, CancellationToken cancellationToken)
    {
        if (await promises.FindAsync(turn.Reader, id, cancellationToken) is { Voided: null } promise) return (await WithNamesAsync(turn, [new LedgerEntry { Promise = promise }], cancellationToken))[0];
        return await tasks.FindAsync(turn.Reader, id, cancellationToken) is { } task ? (await WithNamesAsync(turn, [new LedgerEntry { Task = task }], cancellationToken))[0] : null;
    }

    private async Task<IReadOnlyList<LedgerEntry>> WithNamesAsync(Turn turn, IReadOnlyList<LedgerEntry> entries, CancellationToken cancellationToken)
    {
        var named = (await clients.FindManyAsync(turn.Reader, [.. entries.Select(e => e.ClientId).OfType<string>().Distinct()], cancellationToken)).ToDictionary(c => c.Id);
        var shown = new List<LedgerEntry>(entries.Count);
        foreach (var entry in entries)
        {
            var client = entry.ClientId is { } id ? named.GetValueOrDefault(id) : null;
            var keeper = entry.Promise is { } promise && promise.StaffId != turn.Staff.Id ? (await staff.GetAsync(promise.StaffId, cancellationToken))?.NameIn(turn.Language) : null;
            var complaint = entry.Promise?.ComplaintId is { } filed ? await numbers.FindAsync(filed, cancellationToken) : null;
            shown.Add(entry with { Client = client?.ShortName, Tier = client?.Tier, Keeper = keeper, Complaint = complaint });
        }
        return [.. shown.OrderBy(e => e.DueOn ?? "9999", StringComparer.Ordinal)];
    }
}
