using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Editing;
using CrmBot.Skills.Drafting.Writing;

namespace CrmBot.Skills.HistorySummary;

/// <summary>A draft as its reader has it before him: what was written in code, what a model said better, and what people changed.</summary>
public sealed record WrittenDraft(EvidenceSet Set, Draft Known, ModelText? Text, EditedDraft Edited)
{
    public Draft Draft => Edited.Draft;

    /// <summary>When anything about the client's drafts was last changed; the next change comes after it.</summary>
    public string? ChangedAt { get; init; }
}

/// <summary>Gathers, writes and edits the drafts about one client.</summary>
public sealed class HistoryDrafts(Clients clients, EvidenceReads reads, HistoryRewriting rewriting, DraftEdits edits)
{
    private const int LatestOwn = 40;

    public HistoryRewriting Rewriting => rewriting;

    /// <summary>The evidence, the file's opening noted; null where the reader may not see the client.</summary>
    public async Task<EvidenceSet?> GatherAsync(Turn turn, HistoryKey key, CancellationToken cancellationToken) =>
        await clients.OpenAsync(turn.Reader, key.ClientId, HistorySummarySkill.Name, cancellationToken) is { } client ? await reads.ReadAsync(client, key.Period, turn, cancellationToken) : null;

    public async Task<WrittenDraft?> WriteAsync(Turn turn, HistoryKey key, CancellationToken cancellationToken)
    {
        if (await GatherAsync(turn, key, cancellationToken) is not { } set) return null;
        var known = HistoryWriter.Write(set, turn.Language, key.Length, key.Kind);
        var text = rewriting.Serves(set.Client, key) ? await rewriting.FindAsync(turn, known, await StylesAsync(turn, cancellationToken), cancellationToken) : null;
        var changes = await edits.OfClientAsync(turn.Reader, key.ClientId, cancellationToken);
        return new WrittenDraft(set, known, text, EditedDraft.Of(text is null ? known : ModelWriter.Merge(known, text.Lines), [.. changes.Where(e => Holds(e, turn, key))])) { ChangedAt = changes.Count > 0 ? changes[^1].At : null };
    }

    /// <summary>Has the model write it behind the turn.</summary>
    public async Task<Worked?> RewriteAsync(Turn turn, HistoryKey key, CancellationToken cancellationToken) =>
        await GatherAsync(turn, key, cancellationToken) is { } set
            ? await rewriting.WriteAsync(turn, set, HistoryWriter.Write(set, turn.Language, key.Length, key.Kind), await StylesAsync(turn, cancellationToken), cancellationToken)
            : null;

    public ValueTask<DraftEdit?> FindEditAsync(Turn turn, string id, CancellationToken cancellationToken) => edits.FindAsync(turn.Reader, id, cancellationToken);

    // How he has asked for drafts to sound, whatever the client.
    private async Task<IReadOnlyList<string>> StylesAsync(Turn turn, CancellationToken cancellationToken) => EditedDraft.StylesOf(await edits.OwnAsync(turn.Reader, LatestOwn, cancellationToken));

    // An account plan is one for everybody; what else one reads is one's own.
    private static bool Holds(DraftEdit edit, Turn turn, HistoryKey key) => edit.Draft == key.Draft && (key.Kind == HistoryKind.Plan || edit.StaffId == turn.Staff.Id);
}
