namespace CrmBot.Skills.PromiseLedger;

/// <summary>Which lines of the ledger words such as 报价已经发了 mean: those whose text shares most with them.</summary>
internal static class LedgerMatch
{
    private const double Least = 0.34;
    private const double Near = 0.8;
    private const double MostOf = 0.6;

    /// <summary>The lines that fit best, the best first; several when they fit about as well.</summary>
    public static IReadOnlyList<LedgerEntry> Find(IReadOnlyList<LedgerEntry> entries, string words)
    {
        var said = Pieces(words);
        var fits = entries.Select(e => (Entry: e, Fit: Fit(Pieces(e.Text), said))).Where(f => f.Fit >= Least).OrderByDescending(f => f.Fit).ToList();
        return [.. fits.Where(f => f.Fit >= fits[0].Fit * Near).Select(f => f.Entry)];
    }

    /// <summary>The lines that hold most of the few words that name them: the drawings, 报价.</summary>
    public static IReadOnlyList<LedgerEntry> Naming(IReadOnlyList<LedgerEntry> entries, string words)
    {
        var said = Pieces(words);
        return said.Count == 0 ? [] : [.. entries.Where(e => Pieces(e.Text) is var text && said.Count(text.Contains) >= said.Count * MostOf)];
    }

    // How much of what was promised is in the words; a verb more or less does not matter.
    private static double Fit(HashSet<string> text, HashSet<string> said) => text.Count == 0 ? 0 : text.Count(said.Contains) / (double)Math.Min(text.Count, 6);

    private static HashSet<string> Pieces(string text)
    {
        var (pieces, word) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var letter = i < text.Length && char.IsAsciiLetterOrDigit(text[i]);
            if (!letter && i > word && i - word > 2) pieces.Add(Singular(text[word..i]));
            if (!letter) word = i + 1;
            if (i + 1 < text.Length && text[i] > 0x2e80 && text[i + 1] > 0x2e80 && char.IsLetter(text[i]) && char.IsLetter(text[i + 1])) pieces.Add(text.Substring(i, 2));
        }
        return pieces;
    }

    // samples, the sample one
    private static string Singular(string word) => word.Length > 3 && word[^1] is 's' or 'S' && word[^2] is not ('s' or 'S') ? word[..^1] : word;
}
