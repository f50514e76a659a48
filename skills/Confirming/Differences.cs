using CrmBot.Data;

namespace CrmBot.Skills.Confirming;

/// <summary>The field changes by which a corrected line differs from what is stored of it.</summary>
internal static class Differences
{
    public static IEnumerable<Change> Of(Whole whole, ProposalLine root, ProposalLine old, ProposalLine now, bool moved)
    {
        foreach (var made in now.Changes.Where(c => c.Create))
        {
            var before = old.Changes.FirstOrDefault(c => c.Create && c.Collection == made.Collection && c.Id == made.Id);
            var fields = made.Fields.Concat(before?.Fields ?? []).Select(f => f.Name).Distinct()
                .Where(name => Raw(before, name) != Raw(made, name))
                .Select(name => new FieldChange(name, Stored(whole, made, name), made.Fields.FirstOrDefault(f => f.Name == name)?.After))
                .Where(f => f.Before?.GetRawText() != f.After?.GetRawText()).ToList();
            if (fields.Count > 0) yield return new Change(made.Collection, made.Id, false, fields);
        }
        // What was changed in the wrong file, or is changed no more, is put back; the right one is changed below.
        foreach (var wrong in Latest(whole, root).Where(c => !c.Create))
        {
            var back = wrong.Fields.Where(f => moved || !now.Changes.Any(n => n.Collection == wrong.Collection && n.Id == wrong.Id && n.Fields.Any(x => x.Name == f.Name)))
                .Select(f => new FieldChange(f.Name, Stored(whole, wrong, f.Name), f.Before)).ToList();
            if (back.Count > 0) yield return wrong with { Fields = back };
        }
        var sameFields = old.Fields.Count == now.Fields.Count && old.Fields.All(f => now.Fields.TryGetValue(f.Key, out var value) && value == f.Value);
        if (!moved && sameFields) yield break;
        foreach (var update in now.Changes.Where(c => !c.Create && c.Fields.Count > 0)) yield return update;
    }

    // The line's changes of other documents, as the save or the last correction that touched them left them.
    private static IEnumerable<Change> Latest(Whole whole, ProposalLine root) => root.Changes.Where(c => !whole.Chain.SkipLast(1).SelectMany(p => p.Changes).Any(later => later.Collection == c.Collection && later.Id == c.Id));

    private static string? Raw(Change? change, string name) => change?.Fields.FirstOrDefault(f => f.Name == name)?.After?.GetRawText();

    /// <summary>The value as the save or its latest correction wrote it.</summary>
    private static System.Text.Json.JsonElement? Stored(Whole whole, Change change, string name)
    {
        foreach (var proposal in whole.Chain)
        {
            var written = proposal.Changes.Where(c => c.Collection == change.Collection && c.Id == change.Id).SelectMany(c => c.Fields).LastOrDefault(f => f.Name == name);
            if (written is not null) return written.After;
        }
        return null;
    }
}
