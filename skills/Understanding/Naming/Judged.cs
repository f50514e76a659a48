namespace CrmBot.Skills.Understanding.Naming;

/// <summary>Decides whether a match is worth following where it stands, and how sure it is: the shorter and the less exact, the more the words around must say.</summary>
internal static class Judged
{
    private const int HanWeight = 3;
    private const int Slip = 20;

    public static NameMatch? Written(ClientQuery query, Surroundings around, NameMatch match)
    {
        var (first, last) = (match.First, match.Last);
        var count = last - first + 1;
        if (count < 4 && query.IsTaken(query.Tokens[first].Start, query.Tokens[last].End)) return null;
        var scored = match with { Score = Weight(query, first, last) * 10, IsSure = true };
        if (!query.Tokens[first].IsHan) return WrittenInLetters(query, around, scored);
        if (around.IsInLongerName(first)) return null;
        if (count >= 4) return scored;
        if (around.IsCut(first, last) && !around.IsLed(first, last)) return null;
        var (begins, ends, known) = (around.Begins(first), around.Ends(last), IsKnown(query, match));
        if (begins && ends) return scored with { IsSure = count > 2 || known || around.IsLed(first, last) || IsName(match) };
        if (count == 3 && (begins || ends || known)) return scored;
        return (begins && (known || around.IsLed(first, last))) || (known && ends && query.Stretches.Count == 0) || (IsName(match) && (begins || ends)) ? scored with { IsSure = begins } : null;
    }

    private static NameMatch? WrittenInLetters(ClientQuery query, Surroundings around, NameMatch match)
    {
        if (match.Last > match.First) return match;
        var word = query.WordOf(match.First);
        var ordinary = OrdinaryWords.En.Has(word) || NameWords.Trades.Has(word);
        var (known, led) = (IsKnown(query, match), around.IsLed(match.First, match.Last));
        var capital = char.IsUpper(query.Text.OriginalFolded[query.Tokens[match.First].Start]);
        if (ordinary) return query.Tokens.Count == 1 || (led && capital && match.First > 0) ? match with { IsSure = false } : null;
        return match with { IsSure = known || led || capital || word.Length > 3 };
    }

    public static NameMatch? Sounding(ClientQuery query, Surroundings around, NameMatch match)
    {
        var count = match.Last - match.First + 1;
        if (query.IsTaken(query.Tokens[match.First].Start, query.Tokens[match.Last].End) || (count < 4 && around.IsCut(match.First, match.Last))) return null;
        if (around.IsInLongerName(match.First)) return null;
        var (begins, ends) = (around.Begins(match.First), around.Ends(match.Last));
        var (known, led) = (IsKnown(query, match), around.IsLed(match.First, match.Last));
        var good = count switch
        {
            2 => begins && ends && (led || known),
            3 => begins && (ends || led || known),
            _ => begins || ends || known,
        };
        if (!good) return null;
        return match with { Score = (Weight(query, match.First, match.Last) * 10) - Slip, IsSure = count > 3 || (led && ends), NeedsOwnCharacter = count == 2 && !(led && known) };
    }

    public static NameMatch? Pinyin(ClientQuery query, Surroundings around, NameMatch match)
    {
        var letters = query.Tokens[match.Last].End - query.Tokens[match.First].Start;
        if (letters < 4 || around.IsCut(match.First, match.Last) || query.IsTaken(query.Tokens[match.First].Start, query.Tokens[match.Last].End)) return null;
        if (match.First == match.Last && OrdinaryWords.En.Has(query.WordOf(match.First))) return null;
        var (known, led) = (IsKnown(query, match), around.IsLed(match.First, match.Last));
        if (!known && !led && letters < 6) return null;
        return around.Begins(match.First) && around.Ends(match.Last) ? match with { Score = (Weight(query, match.First, match.Last) * 10) - (Slip / 2), IsSure = known || led || letters >= 8 } : null;
    }

    public static NameMatch? Mistyped(ClientQuery query, Surroundings around, NameMatch match, int slips)
    {
        var single = match.First == match.Last;
        var capital = char.IsUpper(query.Text.OriginalFolded[query.Tokens[match.First].Start]);
        var (known, led) = (IsKnown(query, match), around.IsLed(match.First, match.Last));
        if (single && (query.Tokens[match.First].Length < 5 || !(capital || led || known || query.Tokens.Count <= 3))) return null;
        if (query.IsTaken(query.Tokens[match.First].Start, query.Tokens[match.Last].End)) return null;
        return match with { Score = (Weight(query, match.First, match.Last) * 10) - (Slip * slips), IsSure = !single || led };
    }

    public static NameMatch? Initials(ClientQuery query, Surroundings around, NameMatch match)
    {
        var letters = query.Tokens[match.Last].End - query.Tokens[match.First].Start;
        var known = IsKnown(query, match);
        if (query.IsTaken(query.Tokens[match.First].Start, query.Tokens[match.Last].End)) return null;
        if (!around.IsLed(match.First, match.Last) && !(known && letters > 2)) return null;
        return around.Begins(match.First) && around.Ends(match.Last) ? match with { Score = (Weight(query, match.First, match.Last) * 10) - Slip, IsSure = around.IsLed(match.First, match.Last) } : null;
    }

    private static bool IsName(NameMatch match) => match.Hits[0].Level <= NameLevel.Core;

    private static bool IsKnown(ClientQuery query, NameMatch match)
    {
        foreach (var hit in match.Hits)
            if (hit.OwnerId == query.SpeakerId || query.LastClients.Contains(hit.Id)) return true;
        return false;
    }

    private static int Weight(ClientQuery query, int first, int last)
    {
        var weight = 0;
        for (var i = first; i <= last; i++) weight += query.Tokens[i].IsHan ? HanWeight : Math.Min(query.Tokens[i].Length, 12);
        return weight;
    }
}
