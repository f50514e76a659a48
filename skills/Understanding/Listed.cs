namespace CrmBot.Skills.Understanding;

/// <summary>
/// Names that stand in one list with a client that is known (Northgate and Harborview, 宏达、蓝海) are clients too, though nobody knows them or the reader may not see them:
/// what is said of them must not go into the known one's file.
/// </summary>
internal static class Listed
{
    private const int Most = 8;
    private const int LongestHan = 8;

    public static IReadOnlyList<FoundClient> With(ClientQuery query, List<FoundClient> found)
    {
        if (query.Stretches.Count == 0) return found;
        var all = found;
        for (var k = 0; k < all.Count && all.Count < Most; k++)
        {
            foreach (var stretch in query.Stretches)
            {
                var start = stretch.Start < all[k].End && stretch.End > all[k].End ? all[k].End + Joint(query.Text.Text.AsSpan(all[k].End)) : stretch.Start;
                if (start >= stretch.End || start == all[k].End || !IsBeside(query, all[k], start, stretch.End) || !IsName(query, stretch, start) || all.Exists(f => start < f.End && stretch.End > f.Start)) continue;
                if (ReferenceEquals(all, found)) all = [.. found];
                AddEach(query, start, stretch.End, all);
            }
        }
        if (!ReferenceEquals(all, found)) all.Sort((a, b) => a.Start - b.Start);
        return all;
    }

    // The name wherever it stands, so that what is said of it later is known to be its.
    private static void AddEach(ClientQuery query, int start, int until, List<FoundClient> all)
    {
        var (text, words) = (query.Text.Text, query.Text.Text[start..until]);
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0 && all.Count < Most; at = text.IndexOf(words, at + words.Length, StringComparison.Ordinal))
        {
            var end = at + words.Length;
            if (all.Exists(f => at < f.End && end > f.Start) || (FoldedText.IsWord(words[0]) && ((at > 0 && FoldedText.IsWord(text[at - 1])) || (end < text.Length && FoldedText.IsWord(text[end]))))) continue;
            all.Add(new FoundClient(query.Mention([], at, end, false), at, end, []));
        }
    }

    // 宏达和紫晶科技 is one stretch: the name begins behind the joint.
    private static int Joint(ReadOnlySpan<char> behind) => behind.Length > 0 && "和与及跟、&".Contains(behind[0]) ? 1 : 0;

    private static bool IsBeside(ClientQuery query, FoundClient client, int start, int end) =>
        start >= client.End ? IsList(query.Text.Text.AsSpan(client.End, start - client.End)) : end <= client.Start && IsList(query.Text.Text.AsSpan(end, client.Start - end));

    private static bool IsList(ReadOnlySpan<char> between)
    {
        if (between.Length is 0 or > 6) return false;
        var words = between.Trim(" ,，、&");
        return words is "and" or "和" or "与" or "及" or "跟" or "还有" || (words.Length == 0 && between.ContainsAny("、&"));
    }

    private static bool IsName(ClientQuery query, Stretch stretch, int start) =>
        FoldedText.IsHan(query.Text.Text[start]) ? stretch.IsCompany || (stretch.End - start is >= 2 and <= LongestHan && !OrdinaryWords.Zh.Has(query.Text.Text.AsSpan(start, stretch.End - start))) : stretch.IsCompany || stretch.HasCapital;
}
