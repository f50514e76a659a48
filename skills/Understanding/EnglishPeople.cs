namespace CrmBot.Skills.Understanding;

/// <summary>People named in English: Mr. Brown, Dr Li, "met with Sarah Chen".</summary>
internal static class EnglishPeople
{
    private static readonly Lexicon Leads = new("with met saw and called to from told asked");

    private static readonly Lexicon LeadsOfFirstNames = new("promise promised owe owes call calling phone email meet meeting see seeing ping chase text message thank visit by for about of");

    private static readonly Lexicon FirstNames = new("""
        james john robert michael david william richard joseph thomas charles chris christopher daniel matthew mark paul steven andrew kenneth george brian kevin jason jeff ryan gary eric stephen larry scott frank ben sam peter patrick jack alex henry nick tom tim jim mike dave steve bob bill joe dan matt greg
        mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra ashley emily kim michelle laura amanda melissa rebecca sharon cindy amy anna emma grace helen julia kate katherine kelly rachel alice jane joan maria olivia sophie vivian wendy tina sue anne claire lucy
        """);

    public static bool IsFirstName(ReadOnlySpan<char> word) => FirstNames.Has(word);

    public static FoundPerson? Titled(FoldedText text, int i)
    {
        var t = text.Text.AsSpan();
        if (!BeginsWord(t, i)) return null;
        var end = WordEnd(t, i);
        if (!PersonTitles.En.Has(t[i..end])) return null;
        var at = end < t.Length && t[end] == '.' ? end + 1 : end;
        while (at < t.Length && t[at] == ' ') at++;
        var last = NameEnd(text, at, mustBeCapital: false);
        if (last <= at) return null;
        var name = text.Text[at..last];
        return new FoundPerson(i, last, text.WordsOf(at + name.LastIndexOf(' ') + 1, last), text.WordsOf(i, end));
    }

    public static FoundPerson? Bare(FoldedText text, int i, List<FoundPerson> before)
    {
        var t = text.Text.AsSpan();
        if (!BeginsWord(t, i) || !char.IsAsciiLetterUpper(text.OriginalFolded[i])) return null;
        var first = t[i..WordEnd(t, i)];
        if (OrdinaryWords.En.Has(first) || NameWords.Trades.Has(first)) return null;
        var lead = EnglishWords.Before(t, i);
        var asked = (lead is "is" or "who's" or "whos") && t.StartsWith("who");
        if (!asked && !Leads.Has(lead) && (!LeadsOfFirstNames.Has(lead) || !IsFirstName(first)) || (lead is "and" && before.Count == 0)) return null;
        var end = NameEnd(text, i, mustBeCapital: true);
        if (end <= i) return null;
        var name = text.WordsOf(i, end);
        var last = text.Text[i..end].Split(' ')[^1];
        if (asked && !name.Contains(' ', StringComparison.Ordinal) && !IsFirstName(first)) return null;
        return !name.Contains(' ', StringComparison.Ordinal) && !IsFirstName(first) && lead is "to" or "from" || NameWords.LegalEn.Has(last) || NameWords.Trades.Has(last) ? null : new FoundPerson(i, end, name, null);
    }

    // One or two words; without a capital only one, and no ordinary one.
    private static int NameEnd(FoldedText text, int start, bool mustBeCapital)
    {
        var t = text.Text.AsSpan();
        var end = start;
        for (var words = 0; words < 2 && end < t.Length; words++)
        {
            var from = words == 0 ? start : end + 1;
            if (from >= t.Length || (words > 0 && t[end] != ' ') || !char.IsAsciiLetter(t[from])) break;
            var to = WordEnd(t, from);
            var capital = char.IsAsciiLetterUpper(text.OriginalFolded[from]);
            if (!capital && (mustBeCapital || words > 0 || OrdinaryWords.En.Has(t[from..to]))) break;
            if (words > 0 && OrdinaryWords.En.Has(t[from..to])) break;
            end = to;
        }
        return end;
    }

    private static bool BeginsWord(ReadOnlySpan<char> t, int i) => char.IsAsciiLetter(t[i]) && (i == 0 || !FoldedText.IsWord(t[i - 1]));

    private static int WordEnd(ReadOnlySpan<char> t, int i)
    {
        while (i < t.Length && FoldedText.IsWord(t[i])) i++;
        return i;
    }
}
