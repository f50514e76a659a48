namespace CrmBot.Skills.Understanding.Naming;

/// <summary>Names in letters with a slip in a word, Chinese names in pinyin, and initials.</summary>
internal static class LetterSlips
{
    private const int LongestName = 6;
    private const int MostVariants = 12;
    private const int LongestInitials = 8;

    public static void Find(ClientQuery query, NameLook look, Surroundings around, List<NameMatch> matches)
    {
        var tokens = query.Tokens;
        List<string>?[]? slips = null;
        for (var i = 0; i < tokens.Count && !look.IsSpent; i++)
        {
            if (tokens[i].IsHan) continue;
            if (Sounding(query, look, around, i) is { } said) matches.Add(said);
            if (!query.IsNearStretch(i) && tokens[i].Length > 1) continue;
            slips ??= new List<string>?[tokens.Count];
            if (Mistyped(query, look, around, i, slips) is { } mistyped) matches.Add(mistyped);
            if (Initials(query, look, around, i) is { } initials) matches.Add(initials);
        }
    }

    private static NameMatch? Sounding(ClientQuery query, NameLook look, Surroundings around, int i)
    {
        NameKey key = default;
        NameMatch? longest = null;
        for (var k = i; k < Math.Min(query.Tokens.Count, i + LongestName); k++)
        {
            if (k > i && !query.Joins(k)) break;
            key = Tokens.Then(key, query.Tokens[k]);
            if (look.Sounding(key.Stored) is { } hits && Judged.Pinyin(query, around, new NameMatch(i, k, MatchKind.Pinyin, key, hits)) is { } match) longest = match;
        }
        return longest;
    }

    private static NameMatch? Initials(ClientQuery query, NameLook look, Surroundings around, int i)
    {
        // J&J is two words of one letter.
        Span<char> letters = stackalloc char[LongestInitials];
        var (count, last) = (0, i);
        for (; last < query.Tokens.Count && query.Tokens[last] is { IsHan: false, Length: 1 } && (last == i || query.Joins(last)) && count < letters.Length; last++) letters[count++] = query.WordOf(last)[0];
        last = Math.Max(i, last - 1);
        if (last == i)
        {
            if (query.Tokens[i].Length is < 2 or > LongestInitials) return null;
            query.WordOf(i).CopyTo(letters);
            count = query.Tokens[i].Length;
        }
        ReadOnlySpan<char> word = letters[..count];
        if (OrdinaryWords.En.Has(word) || NameWords.LegalEn.Has(word) || !word.ContainsAnyInRange('a', 'z')) return null;
        var key = NameForms.InitialsOf(word);
        return look.Find(key.Stored) is { } hits ? Judged.Initials(query, around, new NameMatch(i, last, MatchKind.Initials, key, hits)) : null;
    }

    private static NameMatch? Mistyped(ClientQuery query, NameLook look, Surroundings around, int i, List<string>?[] slips)
    {
        List<(NameKey Key, int Slips)> keys = [(default, 0)];
        NameMatch? best = null;
        for (var k = i; k < Math.Min(query.Tokens.Count, i + LongestName) && !query.Tokens[k].IsHan && !look.IsSpent; k++)
        {
            if (k > i && !query.Joins(k)) break;
            var others = slips[k] ??= SlipsOf(query, look, k);
            var longer = new List<(NameKey, int)>(Math.Min(keys.Count * (others.Count + 1), MostVariants));
            foreach (var (key, wrong) in keys)
                if (longer.Count < MostVariants) longer.Add((Tokens.Then(key, query.Tokens[k]), wrong));
            foreach (var (key, wrong) in keys)
            {
                foreach (var other in others)
                    if (longer.Count < MostVariants && wrong < 2) longer.Add((Tokens.Then(key, Tokens.Word(other, 0, other.Length)), wrong + 1));
            }
            keys = longer;
            foreach (var (key, wrong) in keys)
            {
                if (wrong == 0 || look.Find(key.Stored) is not { } hits) continue;
                if (Judged.Mistyped(query, around, new NameMatch(i, k, MatchKind.Mistyped, key, hits), wrong) is not { } match || best?.Score > match.Score) continue;
                best = best?.Score == match.Score && best.Last == k ? best.With(match) : match;
            }
        }
        return best;
    }

    private static List<string> SlipsOf(ClientQuery query, NameLook look, int k)
    {
        var found = new List<string>();
        var word = query.WordOf(k);
        if (WordSlips.MayHold(word) && !OrdinaryWords.En.Has(word)) look.Words(word, found);
        return found;
    }
}
