using CrmBot.Data;

namespace CrmBot.Skills.Understanding.Naming;

/// <summary>Checks a match against the client as it is: it must still be called so, and the words around must not speak of another company.</summary>
internal static class NameFit
{
    [ThreadStatic]
    private static NameForms? _forms;

    /// <summary>How closely the client is called what was looked up; null when it no longer is. Otherwise: only if a character is said as it seldom is.</summary>
    public static (NameLevel Level, bool IsOtherwise)? LevelOf(NameMatch match, Client client)
    {
        if (match.Kind == MatchKind.Taught) return (NameLevel.Core, false);
        (NameLevel Level, bool IsOtherwise)? closest = null;
        foreach (var form in (_forms ??= new NameForms()).Of(client, match.Kind))
        {
            if (!match.Is(form.Key)) continue;
            if (closest is not { } so || (so.IsOtherwise, so.Level).CompareTo((form.IsOtherwise, form.Level)) > 0) closest = (form.Level, form.IsOtherwise);
        }
        return closest;
    }

    /// <summary>False when the words around the match name another trade, another place or a longer name.</summary>
    public static bool Fits(ClientQuery query, NameMatch match, Client client)
    {
        var names = new List<string>(client.Aliases.Count + 1) { FoldedText.Folded(client.Name) };
        foreach (var alias in client.Aliases) names.Add(FoldedText.Folded(alias));
        var (start, end) = (query.Tokens[match.First].Start, query.Tokens[match.Last].End);
        if (match.NeedsOwnCharacter && !SharesCharacter(query.Text.Text.AsSpan(start, end - start), names)) return false;
        return FitsBehind(query, match, names, start, end) && FitsPlace(query, match, client, start) && (!query.AsksBrief || FitsStretch(query, match, names, start, end));
    }

    /// <summary>How many of the words' characters stand in their place in one of the client's names.</summary>
    public static int SameCharacters(ReadOnlySpan<char> words, Client client)
    {
        var most = 0;
        foreach (var name in client.Aliases.Prepend(client.Name))
        {
            var text = FoldedText.Folded(name);
            for (var at = 0; at + words.Length <= text.Length; at++)
            {
                var same = 0;
                for (var i = 0; i < words.Length; i++)
                    if (words[i] == text[at + i]) same++;
                most = Math.Max(most, same);
            }
        }
        return most;
    }

    private static bool SharesCharacter(ReadOnlySpan<char> words, List<string> names)
    {
        foreach (var name in names)
            if (name.AsSpan().ContainsAny(words)) return true;
        return false;
    }

    private static bool FitsBehind(ClientQuery query, NameMatch match, List<string> names, int start, int end)
    {
        if (match.Last + 1 >= query.Tokens.Count || !query.Joins(match.Last + 1)) return true;
        var (text, next) = (query.Text.Text, query.Tokens[match.Last + 1]);
        if (query.IsTaken(next.Start, next.End)) return true;
        if (next.IsHan)
        {
            var trade = next.Start == end && OrdinaryWords.Zh.At(text, end) == 0 ? NameWords.Trades.At(text, end) : 0;
            return trade == 0 || GoesOn(match, names, text[start..(end + trade)], text.Substring(end, trade));
        }
        var word = query.WordOf(match.Last + 1);
        if (OrdinaryWords.En.Has(word) || NameWords.LegalEn.Has(word) || query.Tokens[match.Last].IsHan) return true;
        var isTrade = NameWords.Trades.Has(word);
        if (!isTrade && !char.IsUpper(query.Text.OriginalFolded[next.Start])) return true;
        // Pacific Crest Sarah: a person's name may follow as well.
        if (!isTrade && start > 0 && EnglishPeople.IsFirstName(word)) return true;
        return GoesOn(match, names, text[start..next.End], word.ToString());
    }

    // The name goes on with this trade, in either language.
    private static bool GoesOn(NameMatch match, List<string> names, string wanted, string trade)
    {
        var exact = match.Kind == MatchKind.Written;
        foreach (var name in names)
            if (name.Contains(exact ? wanted : trade, StringComparison.Ordinal)) return true;
        if (exact && match.Hits[0].Level != NameLevel.Part) return false;
        return TradeWords.IsAnyIn(trade, names);
    }

    private static bool FitsPlace(ClientQuery query, NameMatch match, Client client, int start)
    {
        var text = query.Text.Text.AsSpan();
        var place = Surroundings.PlaceBefore(text, start);
        if (place.Length == 0) return true;
        if (client.Region?.AsSpan().Contains(place, StringComparison.Ordinal) == true) return true;
        var (parts, told) = (new NameParts(), client.Region is not null);
        foreach (var name in client.Aliases.Prepend(client.Name))
        {
            parts.Read(name);
            if (place.SequenceEqual(parts.Place)) return true;
            told |= parts.Place.Length > 0;
        }
        // A slip and no word of the place is too little.
        return !told && !match.IsInexact;
    }

    private static bool FitsStretch(ClientQuery query, NameMatch match, List<string> names, int start, int end)
    {
        var text = query.Text.Text;
        foreach (var stretch in query.Stretches)
        {
            if (stretch.FirstToken > match.First || stretch.LastToken < match.Last || (stretch.Start == start && stretch.End == end)) continue;
            var tail = NameWords.LegalZh.Before(text, stretch.End);
            var to = Math.Max(end, stretch.End - tail);
            var from = stretch.Start + NameWords.Regions.At(text, stretch.Start);
            if (from < text.Length && text[from] is '市' or '省') from++;
            if (from >= start && to == end) return true;
            if (names.Exists(n => n.Contains(text.AsSpan(stretch.Start, to - stretch.Start), StringComparison.Ordinal))) return true;
            var behind = text.AsSpan(end, to - end).Trim();
            return match.Kind != MatchKind.Written && from >= start && (behind.Length == 0 || TradeWords.IsAnyIn(behind, names));
        }
        return true;
    }
}
