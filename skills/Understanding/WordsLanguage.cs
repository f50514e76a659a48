using CrmBot.Data;

namespace CrmBot.Skills.Understanding;

/// <summary>The language of a text's ordinary words; names, numbers, codes, dates and emoji have none.</summary>
internal static class WordsLanguage
{
    private static readonly Lexicon Neither = new("ok okay hi pm am id no a 好 行 对 嗯");
    private const int LongSentence = 10;

    public static Language? Of(string text)
    {
        var folded = FoldedText.Of(text);
        var t = folded.Text.AsSpan();
        var tokens = Tokens.Of(t);
        var taken = Dates.Find(folded, DateTimeOffset.UnixEpoch).Select(d => new Span(d.Start, d.End)).ToList();
        var (zh, en, unknown) = (0, 0, 0);
        for (var k = 0; k < tokens.Count;)
        {
            var token = tokens[k];
            var word = t[token.Start..token.End];
            var length = 1;
            if (taken.Any(s => token.Start < s.End && token.End > s.Start) || Neither.Has(word) && tokens.Count == 1)
            {
                k++;
                continue;
            }
            if (token.IsHan)
            {
                var legal = NameWords.LegalZh.At(t, token.Start);
                length = Math.Max(legal, Math.Max(NameWords.Regions.At(t, token.Start), NameWords.Trades.At(t, token.Start)));
                if (length == 0 && OrdinaryWords.Zh.At(t, token.Start) is > 0 and var ordinary) zh += length = ordinary;
                else if (length == 0) unknown += length = 1;
            }
            else if (OrdinaryWords.En.Has(word) && !Neither.Has(word))
            {
                en++;
            }
            k += length;
        }
        if (zh == 0 && en == 0) return unknown > LongSentence ? Language.Zh : null;
        return zh > 0 && zh >= en ? Language.Zh : en > 0 ? Language.En : Language.Zh;
    }
}
