using CrmBot.Data.Documents;
using Microsoft.Extensions.Options;

namespace CrmBot.Data;

/// <summary>
/// The one way to write for a person: applies a proposal's ticked changes, once, and takes them back.
/// Where the store commits together this is one commit; elsewhere the proposal itself is the intent ("applying"), which any host completes.
/// </summary>
public sealed class Changes(IDocumentStore store, Proposals proposals, ChangeWriter writer, TimeProvider clock, IOptions<ProposalOptions> options)
{
    private const int Tries = 8;

    private readonly Audit _audit = new(store);
    private readonly DueItems _due = new(store, clock);

    public ProposalOptions Options => options.Value;

    /// <summary>Saves the ticked lines of the reader's own pending proposal. The same message twice is answered the same; nothing is written in any other case than Applied.</summary>
    public Task<ChangeResult> ApplyAsync(Reader reader, string proposalId, IReadOnlyCollection<string>? ticked, string messageKey, CancellationToken cancellationToken) =>
        ApplyAsync(reader, proposalId, null, ticked, messageKey, cancellationToken);

    /// <summary>Saves a proposal that nobody has to confirm (its button named its effect): stored and applied at once.</summary>
    public Task<ChangeResult> ActAsync(Reader reader, Proposal proposal, string messageKey, CancellationToken cancellationToken) =>
        ApplyAsync(reader, proposal.Id, proposal, null, messageKey, cancellationToken);

    private async Task<ChangeResult> ApplyAsync(Reader reader, string proposalId, Proposal? fresh, IReadOnlyCollection<string>? ticked, string messageKey, CancellationToken cancellationToken)
    {
        var result = await TryApplyAsync(reader, proposalId, fresh, ticked, messageKey, cancellationToken);
        reader.Forget();
        return result;
    }

    private async Task<ChangeResult> TryApplyAsync(Reader reader, string proposalId, Proposal? fresh, IReadOnlyCollection<string>? ticked, string messageKey, CancellationToken cancellationToken)
    {
        await WriteGate.PassAsync(cancellationToken);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if ((await proposals.FindAsync(reader, proposalId, cancellationToken) ?? fresh) is not { } found) return new(ChangeOutcome.Missing);
            if (found.State is ProposalState.Applied or ProposalState.Applying && found.AppliedBy == messageKey)
                return new(ChangeOutcome.Done, found.State == ProposalState.Applying ? await FinishAsync(found, cancellationToken) ?? found : found);
            if (found.State != ProposalState.Pending) return new(ChangeOutcome.Settled, found);

            var chosen = ticked is null ? found : found with { Lines = [.. found.Lines.Select(l => l with { Ticked = l.Problem is null && ticked.Contains(l.Id) })] };
            chosen = await writer.CompleteAsync(chosen, cancellationToken);
            var (writes, conflicts, refused) = await writer.ForwardAsync(reader, chosen, cancellationToken);
            if (refused) return new(ChangeOutcome.Refused, found);
            if (conflicts.Count > 0) return new(ChangeOutcome.Conflict, found) { Conflicts = conflicts };
            if (writes.Count == 0)
            {
                // Another host may have written it between the two reads.
                if (attempt > 0 || !chosen.Changes.Any()) return new(ChangeOutcome.Nothing, found);
                continue;
            }

            var now = clock.GetUtcNow();
            var applied = Settled(chosen, now) with
            {
                State = ProposalState.Applied,
                AppliedBy = messageKey,
                AppliedAt = now.ToInstant(),
                UndoUntil = (now + TimeSpan.FromMinutes(options.Value.UndoMinutes)).ToInstant(),
            };
            if (store.CanCommitTogether)
            {
                if (await CommitAsync([.. writes, proposals.Settle(applied, now.ToInstant(), By(reader)), _audit.Add(Line(applied, "applied", now)), .. Follow(applied, now)], cancellationToken))
                    return new(ChangeOutcome.Done, applied with { Version = found.Version + 1 });
            }
            else if (await CommitAsync([proposals.Settle(applied with { State = ProposalState.Applying, ExpiresAt = null }, now.ToInstant(), By(reader))], cancellationToken)
                && await FinishAsync(applied with { State = ProposalState.Applying, Version = found.Version + 1 }, cancellationToken) is { } finished)
            {
                return finished.State == ProposalState.Applied ? new(ChangeOutcome.Done, finished) : new(ChangeOutcome.Conflict, finished);
            }
        }
        return new(ChangeOutcome.Busy);
    }

    /// <summary>Takes back what an applied proposal wrote, within its time. Refused for lines that somebody built on, which are named; with <paramref name="rest"/> the others are taken back.</summary>
    public async Task<ChangeResult> UndoAsync(Reader reader, string proposalId, bool rest, string messageKey, CancellationToken cancellationToken)
    {
        var result = await TryUndoAsync(reader, proposalId, rest, messageKey, cancellationToken);
        reader.Forget();
        return result;
    }

    private async Task<ChangeResult> TryUndoAsync(Reader reader, string proposalId, bool rest, string messageKey, CancellationToken cancellationToken)
    {
        await WriteGate.PassAsync(cancellationToken);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await proposals.FindAsync(reader, proposalId, cancellationToken) is not { } found) return new(ChangeOutcome.Missing);
            if (found.State is ProposalState.Undone or ProposalState.Undoing && found.UndoneBy == messageKey)
                return new(ChangeOutcome.Done, found.State == ProposalState.Undoing ? await FinishAsync(found, cancellationToken) ?? found : found);
            if (found.State != ProposalState.Applied) return new(ChangeOutcome.Settled, found);
            var now = clock.GetUtcNow();
            if (found.UndoUntil is null || string.CompareOrdinal(now.ToInstant(), found.UndoUntil) > 0) return new(ChangeOutcome.TooLate, found);

            var (writes, blocked) = await writer.BackwardAsync(found, cancellationToken);
            if (blocked.Count > 0 && (!rest || writes.Count == 0)) return new(ChangeOutcome.Conflict, found) { Conflicts = blocked };

            var undone = Settled(found, now) with { State = ProposalState.Undone, UndoneBy = messageKey };
            if (store.CanCommitTogether)
            {
                if (await CommitAsync([.. writes, proposals.Settle(undone, now.ToInstant(), By(reader)), _audit.Add(Line(undone, "undone", now)), .. Follow(undone, now)], cancellationToken))
                    return new(ChangeOutcome.Done, undone with { Version = found.Version + 1 }) { Conflicts = blocked };
            }
            else if (await CommitAsync([proposals.Settle(undone with { State = ProposalState.Undoing, ExpiresAt = null }, now.ToInstant(), By(reader))], cancellationToken)
                && await FinishAsync(undone with { State = ProposalState.Undoing, Version = found.Version + 1 }, cancellationToken) is { } finished)
            {
                return new(ChangeOutcome.Done, finished) { Conflicts = blocked };
            }
        }
        return new(ChangeOutcome.Busy);
    }

    /// <summary>Completes what hosts began to write and left; for the schedule, on stores that do not commit together.</summary>
    public async Task<int> CompleteAsync(TimeSpan olderThan, CancellationToken cancellationToken)
    {
        var before = (clock.GetUtcNow() - olderThan).ToInstant();
        var completed = 0;
        foreach (var state in new[] { ProposalState.Applying, ProposalState.Undoing })
        {
            foreach (var left in await proposals.UnfinishedAsync(state, before, cancellationToken))
                completed += await FinishAsync(left, cancellationToken) is null ? 0 : 1;
        }
        return completed;
    }

    /// <summary>Carries an intent to its end, from wherever it was left: every write is checked and done once. Null when the proposal itself was lost to another host.</summary>
    private async Task<Proposal?> FinishAsync(Proposal intent, CancellationToken cancellationToken)
    {
        var forward = intent.State == ProposalState.Applying;
        var failed = false;
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var writes = forward && !failed ? await writer.ContinueAsync(Access.Finishing(clock), intent, cancellationToken) : (await writer.BackwardAsync(intent, cancellationToken)).Writes;
            if (writes is null)
            {
                failed = true;
                continue;
            }
            var done = true;
            foreach (var write in writes) done &= await CommitAsync([write], cancellationToken);
            if (!done) continue;

            var now = clock.GetUtcNow();
            var end = Settled(intent, now) with { State = failed ? ProposalState.Conflict : forward ? ProposalState.Applied : ProposalState.Undone };
            var ended = await CommitAsync([_audit.Add(Line(end, failed ? "conflict" : forward ? "applied" : "undone", now)), proposals.Settle(end, now.ToInstant(), intent.AuthorId), .. Follow(end, now)], cancellationToken);
            return ended ? end with { Version = intent.Version + 1 } : await proposals.FindAsync(Access.Finishing(clock), intent.Id, cancellationToken);
        }
        return null;
    }

    private async Task<bool> CommitAsync(IReadOnlyList<Write> writes, CancellationToken cancellationToken) =>
        (await store.CommitAsync(writes, cancellationToken)).All(r => r.Done);

    private Proposal Settled(Proposal proposal, DateTimeOffset now) => proposal with { ExpiresAt = (now + TimeSpan.FromDays(options.Value.KeepDays)).ToInstant() };

    private static AuditLine Line(Proposal proposal, string what, DateTimeOffset now) => new()
    {
        Id = $"{proposal.Id}|{what}",
        At = now.ToInstant(),
        By = proposal.AuthorId,
        What = what,
        ProposalId = proposal.Id,
        ClientId = proposal.ClientId,
        Changes = [.. proposal.Changes],
    };

    // A client's new owner: what lies in its file follows. Other times: the day is laid out anew.
    private IEnumerable<Write> Follow(Proposal settled, DateTimeOffset now) =>
        settled.State is ProposalState.Applied or ProposalState.Undone ? HandOvers.After(settled, now).Concat(Preferences.After(settled, now)).Select(_due.Put) : [];

    private static string By(Reader reader) => reader.Staff?.Id ?? "system";
}

/// <summary>How a confirmation or an undo went.</summary>
public enum ChangeOutcome
{
    /// <summary>Written, now or by an earlier delivery of the same message.</summary>
    Done,

    /// <summary>No such proposal, or not the reader's.</summary>
    Missing,

    /// <summary>It was saved, given up, undone or replaced before; its state says which.</summary>
    Settled,

    /// <summary>The file is no longer the reader's to change.</summary>
    Refused,

    /// <summary>A field changed since the proposal was made (or since it was saved, for an undo).</summary>
    Conflict,

    /// <summary>No line is ticked.</summary>
    Nothing,

    TooLate,

    /// <summary>Others kept writing the same records; nothing was written.</summary>
    Busy,
}

/// <summary>The outcome, the proposal as it stands, and the fields that stood in the way.</summary>
public sealed record ChangeResult(ChangeOutcome Outcome, Proposal? Proposal = null)
{
    public IReadOnlyList<FieldConflict> Conflicts { get; init; } = [];
}

/// <summary>A field (or, without a name, the whole document) that is not as expected: the line, the value that was expected and the one that is there, and who wrote it.</summary>
public sealed record FieldConflict(string LineId, string Collection, string Id, string? Field, string? Expected, string? Present, string? By);
