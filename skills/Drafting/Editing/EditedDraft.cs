using CrmBot.Data;

namespace CrmBot.Skills.Drafting.Editing;

/// <summary>A draft with the changes that people made to it, whoever wrote its sentences; and what those changes were, to be said beside it.</summary>
public sealed record EditedDraft(Draft Draft, IReadOnlyList<DraftEdit> Edits, int LeftOut)
{
    private const int StylesHeeded = 3;

    public bool IsEdited => Edits.Any(e => e.Kind != DraftEditKind.Style);

    /// <summary>Applies the changes in their order; those before the last reset are gone.</summary>
    public static EditedDraft Of(Draft draft, IReadOnlyList<DraftEdit> edits)
    {
        var kept = edits.Skip(1 + edits.ToList().FindLastIndex(e => e.Kind == DraftEditKind.Reset)).ToList();
        var before = draft.Sentences.Count();
        var (sections, added) = (draft.Sections, 0);
        foreach (var edit in kept)
        {
            switch (edit)
            {
                case { Kind: DraftEditKind.LeaveOut, What: { } what }:
                    sections = [.. sections.Select(s => s with { Sentences = [.. s.Sentences.Where(x => !Mentions.Of(what, x.Text) && !IsNamed(s, what))] }).Where(s => s.Sentences.Count > 0)];
                    break;
                case { Kind: DraftEditKind.Replace, What: { } from, Words: { } to }:
                    sections = [.. sections.Select(s => s with { Sentences = [.. s.Sentences.Select(x => x.Text.Contains(from, StringComparison.Ordinal) ? x with { Text = x.Text.Replace(from, to, StringComparison.Ordinal), ByModel = false, ByPerson = true } : x)] })];
                    break;
                case { Kind: DraftEditKind.Part, What: { } id, Words: { } words }:
                    sections = [.. sections.Select(s => s.Id == id ? s with { Sentences = Sentences(words) } : s)];
                    break;
                case { Kind: DraftEditKind.Add, Words: { } own } when sections.Count > 0:
                    sections = [.. sections.SkipLast(1), sections[^1] with { Sentences = [.. sections[^1].Sentences, new DraftSentence(own, []) { ByPerson = true }] }];
                    added++;
                    break;
            }
        }
        var edited = new Draft(sections);
        return new EditedDraft(edited, kept, kept.Exists(e => e.Kind == DraftEditKind.LeaveOut) ? Math.Max(0, before + added - edited.Sentences.Count()) : 0);
    }

    /// <summary>The wishes about wording that a model heeds: the latest first.</summary>
    public static IReadOnlyList<string> StylesOf(IReadOnlyList<DraftEdit> latestFirst) =>
        [.. latestFirst.TakeWhile(e => e.Kind != DraftEditKind.Reset).Where(e => e is { Kind: DraftEditKind.Style, What.Length: > 0 }).Select(e => e.What!).Distinct().Take(StylesHeeded)];

    /// <summary>A text of one's own as sentences, a line each; what it cites in brackets stays with it.</summary>
    public static IReadOnlyList<DraftSentence> Sentences(string words) =>
        [.. words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new DraftSentence(Cites.Without(line), Cites.In(line)) { ByPerson = true })];

    private static bool IsNamed(DraftSection section, string what) => section.Heading.Length > 0 && what.Length > 1 && section.Heading.Contains(what, StringComparison.OrdinalIgnoreCase);
}
