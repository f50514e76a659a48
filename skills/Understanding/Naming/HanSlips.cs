using CrmBot.Skills.Understanding.Pinyin;

namespace CrmBot.Skills.Understanding.Naming;

/// <summary>Chinese names with a character that sounds or looks like the right one.</summary>
internal static class HanSlips
{
    private const int LongestName = 12;
    private const int MostReadings = 4;

    // In a few words everything may be the name, ordinary though it looks.
    private const int ShortText = 8;

    public static void Find(ClientQuery query, NameLook look, Surroundings around, List<NameMatch> matches)
    {
        var tokens = query.Tokens;
        for (var i = 0; i + 1 < tokens.Count && !look.IsSpent; i++)
        {
            if (!tokens[i].IsHan || !tokens[i + 1].IsHan || !(query.IsNearStretch(i) || tokens.Count <= ShortText || around.IsLedTo(i))) continue;
            if (Sounding(query, look, around, i) is { } sounding) matches.Add(sounding);
            if (LookingAlike(query, look, around, i) is { } looking) matches.Add(looking);
        }
    }

    private static NameMatch? Sounding(ClientQuery query, NameLook look, Surroundings around, int i)
    {
        if (!MaySound(query.CharAt(i), query.CharAt(i + 1), look)) return null;
        Span<NameKey> keys = stackalloc NameKey[MostReadings];
        keys[0] = default;
        var count = 1;
        NameMatch? longest = null;
        for (var k = i; k < Math.Min(query.Tokens.Count, i + LongestName); k++)
        {
            if (k > i && !query.Joins(k)) break;
            count = Then(keys, count, query, k);
            if (k == i) continue;
            foreach (var key in keys[..count])
            {
                if (look.Sounding(key.Stored) is not { } hits || Judged.Sounding(query, around, new NameMatch(i, k, MatchKind.Sounding, key, hits)) is not { } match) continue;
                longest = longest?.Last == k ? longest.With(match) : match;
            }
        }
        return longest;
    }

    private static bool MaySound(char first, char second, NameLook look)
    {
        if (look.MaySoundLike(Syllables.Of(first), Syllables.Of(second))) return true;
        foreach (var other in Syllables.OthersOf(first))
            if (look.MaySoundLike(other, Syllables.Of(second))) return true;
        foreach (var other in Syllables.OthersOf(second))
            if (look.MaySoundLike(Syllables.Of(first), other)) return true;
        return false;
    }

    private static int Then(Span<NameKey> keys, int count, ClientQuery query, int k)
    {
        var token = query.Tokens[k];
        var said = count;
        if (token.IsHan)
        {
            foreach (var other in Syllables.OthersOf(query.CharAt(k)))
                for (var n = 0; n < count && said < keys.Length; n++) keys[said++] = Tokens.Then(keys[n], Tokens.Said(0, query.CharAt(k), other));
        }
        for (var n = 0; n < count; n++) keys[n] = Tokens.Then(keys[n], token);
        return said;
    }

    // One character of the name is another that looks like it.
    private static NameMatch? LookingAlike(ClientQuery query, NameLook look, Surroundings around, int i)
    {
        NameMatch? longest = null;
        var tokens = query.Tokens;
        var end = Math.Min(tokens.Count, i + LongestName);
        for (var wrong = i; wrong < end && tokens[wrong].IsHan; wrong++)
        {
            if (wrong > i && !query.Joins(wrong)) break;
            foreach (var other in LookAlikes.Of(query.CharAt(wrong)))
            {
                var (first, second) = (wrong == i ? other : query.CharAt(i), wrong == i + 1 ? other : query.CharAt(i + 1));
                if (!look.MayStart(first, second)) continue;
                NameKey key = default;
                for (var k = i; k < end; k++)
                {
                    if (k > i && !query.Joins(k)) break;
                    key = Tokens.Then(key, k == wrong ? Tokens.Said(0, other, Syllables.Of(other)) : tokens[k]);
                    if (k == i || k < wrong || look.Find(key.Stored) is not { } hits) continue;
                    if (Judged.Sounding(query, around, new NameMatch(i, k, MatchKind.LookAlike, key, hits)) is not { } match || longest?.Last > k) continue;
                    longest = longest?.Last == k ? longest.With(match) : match;
                }
            }
        }
        return longest;
    }
}
