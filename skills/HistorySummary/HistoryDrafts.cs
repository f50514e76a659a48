using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Editing;
using CrmBot.Skills.Drafting.Writing;

namespace CrmBot.Skills.HistorySummary;

/// <summary>A draft as its reader has it before him: what was written in code, what a model said better, and what people changed.</summary>
public sealed record WrittenDraft(EvidenceSet Set, Draft Known, ModelText? Text, EditedDraft Edited)
{
    public Draft Draft => Edited.Draft;

    /// <summary>As it may be kept or handed on: others read it, so what an insider told is not in it.</summary>
    public WrittenDraft ToKeep() => Set.Facts.Any(FactWords.IsInsider) ? this with { Edited = Edited with { Draft = Without(Draft, Set) } } : this;

    /// <summary>The draft without what an insider told.</summary>
    public static Draft Without(Draft draft, EvidenceSet set) =>
        new([.. draft.Sections.Select(s => s with { Sentences = [.. s.Sentences.Where(x => !x.Cites.Select(set.At).OfType<Evidence>().Any(FactWords.IsInsider))] }).Where(s => s.Sentences.Count > 0)]);

    /// <summary>When anything about the client's drafts was last changed; the next change comes after it.</summary>
    public string? ChangedAt { get; init; }
}

/// <summary>Gathers, writes and edits the drafts about one client.</summary>
public sealed class HistoryDrafts(Clients clients, EvidenceReads reads, HistoryRewriting rewriting, DraftEdits edits)
{
    public HistoryRewriting Rewriting => rewriting;

    /// <summary>The evidence, the file's opening noted; null where the reader may not see the client.</summary>
    public async Task<EvidenceSet?> GatherAsync(Turn turn, HistoryKey key, CancellationToken cancellationToken) =>
        await clients.OpenAsync(turn.Reader, key.ClientId, HistorySummarySkill.Name, cancellationToken) is { } client ? await reads.ReadAsync(client, key.Period, turn, cancellationToken) : null;

    public async Task<WrittenDraft?> WriteAsync(Turn turn, HistoryKey key, CancellationToken cancellationToken)
    {
        if (await GatherAsync(turn, key, cancellationToken) is not { } set) return null;
        var known = HistoryWriter.Write(set, turn.Language, key.Length, key.Kind);
        var text = rewriting.Serves(set.Client, key) ? await rewriting.FindAsync(turn, set, known, cancellationToken) : null;
        var changes = await edits.OfClientAsync(turn.Reader, key.ClientId, cancellationToken);
        return new WrittenDraft(set, known, text, EditedDraft.Of(text is null ? known : ModelWriter.Merge(known, text.Lines), [.. changes.Where(e => Holds(e, turn, key))])) { ChangedAt = changes.Count > 0 ? changes[^1].At : null };
    }

    /// <summary>Has the model write it behind the turn.</summary>
    public async Task<Worked?> RewriteAsync(Turn turn, HistoryKey key, CancellationToken cancellationToken) =>
        await GatherAsync(turn, key, cancellationToken) is { } set
            ? await rewriting.WriteAsync(turn, set, HistoryWriter.Write(set, turn.Language, key.Length, key.Kind), cancellationToken)
            : null;

    public ValueTask<DraftEdit?> FindEditAsync(Turn turn, string id, CancellationToken cancellationToken) => edits.FindAsync(turn.Reader, id, cancellationToken);

    // An account plan is one for everybody; what else one reads is one's own.
    private static bool Holds(DraftEdit edit, Turn turn, HistoryKey key) => edit.Draft == key.Draft && (key.Kind == HistoryKind.Plan || edit.StaffId == turn.Staff.Id);
}
