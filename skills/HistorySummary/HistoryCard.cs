using CrmBot.Data;
using CrmBot.Skills.ClientBrief;
using CrmBot.Skills.Drafting;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.HistorySummary.AccountPlan;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.HistorySummary;

/// <summary>A history as a card: the text part by part, then the records it rests on, each to be opened.</summary>
public static class HistoryCard
{
    private const int RecordsOnCard = 8;
    private const int RecordsOnPage = 12;

    public static Card Compose(EvidenceSet set, Draft draft, HistoryKey key, Viewer viewer, HistoryNotes? notes = null)
    {
        var language = viewer.Language;
        notes ??= new HistoryNotes();
        var period = PeriodWords.Say(set.Period, set.Today, language) ?? HistoryWords.WholeTime.In(language);
        List<CardPart> parts = [.. notes.Above is { } above ? [new Paragraph(above, Strong: true)] : Array.Empty<CardPart>(), .. draft.Sections.SelectMany(Part)];
        if (notes.Edits is { } edits) parts.Add(new Paragraph(edits, Tone.Quiet));
        if (set.IsCut) parts.Add(new Paragraph(HistoryWords.CutOff.In(language), Tone.Quiet));
        if (draft.Sentences.Any(s => s.ByModel)) parts.Add(new Paragraph(Rewording.Mark(notes.LeftOut, language), Tone.Quiet));
        if (notes.Why is { } why) parts.Add(new Paragraph(why, Tone.Quiet));
        if (Basis(set, draft, key, language) is { } basis) parts.Add(basis);
        return new Card
        {
            Title = HistoryWords.TitleOf(key.Kind).In(language, set.Client.ShortName),
            Subtitle = HistoryWords.Records.In(language, char.ToUpperInvariant(period[0]) + period[1..], set.Items.Count),
            Language = language,
            Notice = HistoryWords.Notice.In(language, Days.Time(viewer.Now)),
            Parts = parts,
            Actions = [.. notes.Undo is { } undo ? [undo] : Array.Empty<CardAction>(), .. Actions(key, language, notes), .. notes.WithModel ? [Model(set.Client, key, language)] : Array.Empty<CardAction>()],
        };
    }

    // The first part reads as one text, the others sentence by sentence.
    private static IEnumerable<CardPart> Part(DraftSection section)
    {
        if (section.Id is not ("overview" or "line")) return [new Items(section.Heading, [.. section.Sentences.Select(s => new Item(s.Shown(), Tone: s.Tone))])];
        return [new Paragraph(string.Join(' ', section.Sentences.Select(s => s.Shown())))];
    }

    private static Fold? Basis(EvidenceSet set, Draft draft, HistoryKey key, Language language)
    {
        var numbers = draft.Sentences.SelectMany(Shown).Distinct().Order().ToList();
        if (numbers.Count == 0) return null;
        var most = key.Length == DraftLength.Page ? RecordsOnPage : RecordsOnCard;
        var rows = numbers.Take(most).Select(set.At).OfType<Evidence>().Select(e => Row(e, set, key, language)).ToList();
        if (numbers.Count > most) rows.Add(new Item(HistoryWords.MoreBasis.In(language, numbers.Count - most, numbers[most]), Tone: Tone.Quiet));
        return new Fold(DraftWords.Basis.In(language), [new Items(null, rows)]);
    }

    private static Item Row(Evidence evidence, EvidenceSet set, HistoryKey key, Language language)
    {
        var text = EvidenceText.Of(evidence, set, language);
        var open = evidence.Kind is EvidenceKind.File ? null : new CardAction(DraftWords.Open.In(language), Press.To(HistorySummarySkill.Name, "record", ("key", key.ToString()), ("c", evidence.Collection), ("id", evidence.Id)), ActionStyle.Quiet);
        return new Item($"[{evidence.Number}] {text.Head}", text.Words is { Length: > 0 } words ? Quotes.Of(Quotes.Cut(words, 80)) : null, Action: open);
    }

    // The numbers that a sentence shows: the first three and the last.
    private static IEnumerable<int> Shown(DraftSentence sentence) => sentence.Cites.Count <= 4 ? sentence.Cites : [.. sentence.Cites.Take(2), sentence.Cites[^1]];

    private static IEnumerable<CardAction> Actions(HistoryKey key, Language language, HistoryNotes notes)
    {
        if (key.Kind == HistoryKind.Plan) yield return On(PlanPhrases.Edit, "edit", key);
        else if (key.Length != DraftLength.Page) yield return To(HistoryWords.Longer, key with { Length = DraftLength.Page });
        if (key.Length == DraftLength.Page) yield return To(HistoryWords.Middle, key with { Length = DraftLength.Card });
        if (key.Kind == HistoryKind.History) yield return To(HistoryWords.HandOver, key with { Kind = HistoryKind.HandOver, Length = DraftLength.Card });
        if (key.Kind == HistoryKind.History) yield return To(PlanPhrases.Plan, new HistoryKey(key.ClientId, Period.Whole, DraftLength.Card, HistoryKind.Plan));
        yield return On(HistoryWords.Edit, "sign", key);
        if (notes.Edits is not null) yield return On(HistoryWords.OriginalAgain, "reset", key);
        yield return On(HistoryWords.SignedOnes, "list", key);
        yield return new CardAction(HistoryWords.Brief.In(language), Press.To(ClientBriefSkill.Name, ClientBriefSkill.Show, ("id", key.ClientId)), ActionStyle.Quiet);
        yield return new CardAction(HistoryWords.File.In(language), Press.To(HistorySummarySkill.Name, "file", ("key", key.ToString()))) { File = new FileLink(HistorySummarySkill.Name, "page", key.ToString()) };

        CardAction To(Phrase title, HistoryKey other) => On(title, HistorySummarySkill.Show, other);

        CardAction On(Phrase title, string verb, HistoryKey of) => new(title.In(language), Press.To(HistorySummarySkill.Name, verb, ("key", of.ToString())));
    }

    private static CardAction Model(Client client, HistoryKey key, Language language) =>
        new((client.NoModel is null ? HistoryWords.KeepFromModel : HistoryWords.LetModel).In(language), ModelChoice.On(key, keep: client.NoModel is null), ActionStyle.Quiet);
}

/// <summary>What stands around a draft: a line above it, what was changed in it, why the model gave nothing, the button that takes the last change back, and whether there is a model at all.</summary>
public sealed record HistoryNotes(string? Above = null, string? Edits = null, string? Why = null, bool WithModel = false)
{
    public CardAction? Undo { get; init; }

    /// <summary>How many records the model did not see for want of room.</summary>
    public int LeftOut { get; init; }
}
