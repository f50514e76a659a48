using CrmBot.Data;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.HistorySummary;

namespace CrmBot.Skills.ClientBrief;

/// <summary>The brief's highlights as a draft that a model may reword, and how they look when it did.</summary>
internal static class BriefDraft
{
    private const string Prompt = "ClientBrief";

    /// <summary>What a brief of this client may rest on: the records that it was read from.</summary>
    public static EvidenceSet EvidenceOf(BriefFacts facts, Viewer viewer, ModelOptions model)
    {
        var past = new ClientPast([.. facts.Visits.Where(v => !v.Private).Reverse()], [.. facts.Promises.OrderBy(p => p.MadeOn, StringComparer.Ordinal)], [.. facts.Complaints.OrderBy(c => c.ComplainedAt, StringComparer.Ordinal)], [.. facts.Surveys.Reverse()], [])
        {
            Facts = [.. facts.Known.Reverse()],
            // Of an older note it is not known here whether its words are for everybody.
            Hidden = facts.Client.KeyPeople.SelectMany(p => p.Attitudes).Select(a => a.VisitId).OfType<string>().Except(facts.Visits.Where(v => !v.Private).Select(v => v.Id)).ToHashSet(StringComparer.Ordinal),
        };
        return FactWords.Withholding(EvidenceSet.Of(EvidenceSet.Of(facts.Client, past, Period.Whole, viewer.Today, viewer.Zone), facts.Colleagues, new DraftRules(RenewalNearDays: facts.Rules.RenewalNearDays)), model);
    }

    /// <summary>The highlights, a sentence each. What runs by the clock stands beside them and is not reworded.</summary>
    public static DraftJob Of(BriefFacts facts, Viewer viewer, ModelOptions model)
    {
        var set = EvidenceOf(facts, viewer, model);
        var stop = viewer.Language == Language.Zh ? "。" : ".";
        var sentences = Highlights.Of(facts, viewer).All.Select(h => new DraftSentence(h.Item.Text.TrimEnd('。', '.') + stop, [NumberOf(set, h)]) { Tone = h.Item.Tone });
        return new DraftJob(Prompt, set, new Draft([new("highlights", "", [.. sentences])]));
    }

    /// <summary>The card with the sentences that the model worded in their places, each with its records.</summary>
    public static IReadOnlyList<Item> Reworded(IReadOnlyList<Item> items, Draft? draft) => draft is null ? items
        : [.. items.Zip(draft.Sentences, (item, sentence) => sentence.ByModel ? item with { Text = sentence.Shown() } : item)];

    /// <summary>The records behind what the model worded, each to be opened; null where it worded nothing.</summary>
    public static Fold? Basis(Draft draft, EvidenceSet set, string clientId, Language language)
    {
        var rows = draft.Sentences.Where(s => s.ByModel).SelectMany(s => s.Cites).Distinct().Order().Select(set.At).OfType<Evidence>().Select(e =>
        {
            var text = EvidenceText.Of(e, set, language);
            var open = e.Kind == EvidenceKind.File ? null : new CardAction(DraftWords.Open.In(language), HistorySummarySkill.ToRecord(clientId, e), ActionStyle.Quiet);
            return new Item($"[{e.Number}] {text.Head}", text.Words is { Length: > 0 } words ? Wording.Quotes.Of(Wording.Quotes.Cut(words, 80)) : null, Action: open);
        }).ToList();
        return rows.Count == 0 ? null : new Fold($"✧ {DraftWords.Basis.In(language)}", [new Paragraph(DraftWords.ByModel.In(language), Tone.Quiet), new Items(null, rows)]);
    }

    private static int NumberOf(EvidenceSet set, Highlight highlight) =>
        set.Items.FirstOrDefault(e => e.Collection == highlight.Collection && e.Id == highlight.Id)?.Number ?? set.File.Number;
}
