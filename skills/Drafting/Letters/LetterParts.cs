using CrmBot.Data;
using CrmBot.Skills.Drafting.Writing;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Drafting.Letters;

/// <summary>What the card behind a text for a client says of it: the records it rests on, which sentences a model worded, and what could not be said.</summary>
internal static class LetterParts
{
    public static readonly Phrase Reworded = new("模型改写的句子，逐句核对过", "Worded by a model, checked sentence by sentence");
    public static readonly Phrase NoDelay = new("记录里没有耽误的事，这一句没写。", "No delay is on record, so that was not written.");
    public static readonly Phrase OwnWords = new("这一点我没有依据写。说“加一句”，后面写你自己的话。", "Nothing on record says that. Say “add a sentence …” in your own words.");

    public static IEnumerable<CardPart> Of(ClientLetter letter, Worded worded, Language language)
    {
        var sentences = worded.Draft.Sentences.Where(s => s.ByModel).Select(s => new Item(s.Shown())).ToList();
        if (sentences.Count > 0) yield return new Items(Reworded.In(language), sentences);
        var rows = worded.Draft.Sentences.SelectMany(s => s.Cites).Distinct().Order().Select(worded.Set.At).OfType<Evidence>().Where(e => e.Kind != EvidenceKind.File).Select(e =>
        {
            var text = EvidenceText.Of(e, worded.Set, language);
            return new Item($"[{e.Number}] {text.Head}", text.Words is { Length: > 0 } words ? Quotes.Of(Quotes.Cut(words, 120)) : null);
        }).ToList();
        if (rows.Count > 0) yield return new Items(DraftWords.Basis.In(language), rows);
        if (letter.Missing is { } missing) yield return new Paragraph(missing, Tone.Warning);
        if (worded.Why is { } why) yield return new Paragraph(why, Tone.Quiet);
    }
}
