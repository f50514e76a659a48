namespace CrmBot.Skills.Understanding.Naming;

/// <summary>Looks for clients' names everywhere in a text: as written first, then, where words are left unexplained, forgiving a slip.</summary>
internal static class NameSearch
{
    private const int LongestName = 16;
    private const int LongestNameInLetters = 8;

    /// <summary>What may be a name, grouped by where it stands: the likeliest place first, in each the likeliest match first.</summary>
    public static List<List<NameMatch>> Find(ClientQuery query, NameLook look)
    {
        var matches = new List<NameMatch>();
        var around = new Surroundings(query);
        AsWritten(query, look, around, matches);
        Split(query, around, matches);
        if (LeavesOpen(query, matches))
        {
            HanSlips.Find(query, look, around, matches);
            LetterSlips.Find(query, look, around, matches);
            Split(query, around, matches);
        }
        return Grouped(matches);
    }

    private static void AsWritten(ClientQuery query, NameLook look, Surroundings around, List<NameMatch> matches)
    {
        var tokens = query.Tokens;
        for (var i = 0; i < tokens.Count && !look.IsSpent; i++)
        {
            if (tokens[i].IsHan && i + 1 < tokens.Count && tokens[i + 1].IsHan && !look.MayStart(query.CharAt(i), query.CharAt(i + 1))) continue;
            NameKey key = default;
            NameMatch? longest = null;
            var end = Math.Min(tokens.Count, i + (tokens[i].IsHan ? LongestName : LongestNameInLetters));
            for (var k = i; k < end; k++)
            {
                if (k > i && !query.Joins(k)) break;
                key = Tokens.Then(key, tokens[k]);
                if (k == i && (tokens[i].IsHan || tokens[i].Length < 2)) continue;
                if (look.Find(key.Stored) is { } hits && Judged.Written(query, around, new NameMatch(i, k, MatchKind.Written, key, hits)) is { } match) longest = match;
            }
            if (longest is null) continue;
            matches.Add(longest);
            if (longest.IsSure) around.JoinBehind(longest.Last);
            i = longest.Last;
        }
    }

    private static void Split(ClientQuery query, Surroundings around, List<NameMatch> matches)
    {
        foreach (var match in matches)
            if (around.IsJoined(match.First) || (match.IsSure && around.IsBehindName(match.First))) query.SplitAt(match.First - 1);
    }

    // Words that neither a match nor the language explains.
    private static bool LeavesOpen(ClientQuery query, List<NameMatch> matches)
    {
        if (!matches.Exists(m => m.IsSure)) return true;
        foreach (var stretch in query.Stretches)
        {
            var explained = false;
            foreach (var match in matches) explained |= match.IsSure && match.First <= stretch.FirstToken && match.Last >= stretch.LastToken;
            if (!explained) return true;
        }
        return false;
    }

    private static List<List<NameMatch>> Grouped(List<NameMatch> matches)
    {
        var groups = new List<List<NameMatch>>();
        if (matches.Count == 0) return groups;
        matches.Sort((a, b) => a.First != b.First ? a.First - b.First : b.Last - a.Last);
        var end = -1;
        foreach (var match in matches)
        {
            if (match.First > end) groups.Add([]);
            groups[^1].Add(match);
            end = Math.Max(end, match.Last);
        }
        foreach (var group in groups) group.Sort((a, b) => b.Score != a.Score ? b.Score - a.Score : a.First - b.First);
        groups.Sort((a, b) => a[0].IsSure != b[0].IsSure ? (a[0].IsSure ? -1 : 1) : a[0].IsSure ? a[0].First - b[0].First : b[0].Score - a[0].Score);
        return groups;
    }
}
