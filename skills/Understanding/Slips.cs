using CrmBot.Data;

namespace CrmBot.Skills.Understanding;

/// <summary>Names written with one slip: a character that sounds the same, a letter wrong.</summary>
internal static class Slips
{
    private const int LongestName = 12;

    public static IEnumerable<NameMatch> Find(ClientQuery query, NameLook look)
    {
        foreach (var stretch in query.Stretches.Take(20))
        {
            var first = query.Tokens[stretch.FirstToken];
            if (!first.IsHan)
            {
                var word = query.Text.Text[first.Start..first.End];
                if (word.Length < EnglishSlips.Shortest || (!stretch.HasCapital && !stretch.IsLed && !query.AsksBrief && query.Tokens.Count > 3)) continue;
                var hits = new List<NameHit>();
                foreach (var key in EnglishSlips.KeysOf(word)) look.Slipped(key, ClientFinder.MostCandidates + 1, hits);
                if (hits.Count > 0) yield return new NameMatch(stretch.FirstToken, stretch.FirstToken, hits);
                continue;
            }
            if (Sounding(query, look, stretch, stretch.FirstToken) is { } match) yield return match;
            var place = NameWords.Regions.At(query.Text.Text, stretch.Start);
            if (place > 0 && stretch.FirstToken + place < stretch.LastToken && Sounding(query, look, stretch, stretch.FirstToken + place) is { } inPlace) yield return inPlace;
        }
    }

    /// <summary>How the client's name is meant by the words, null when they are more than one slip away from it.</summary>
    public static NameLevel? LevelOf(string words, Client client)
    {
        if (!FoldedText.IsHan(words[0])) return ClientNames.FirstWords(client).Any(w => EnglishSlips.OneApart(w, words)) ? NameLevel.Part : null;
        NameLevel? level = null;
        foreach (var name in client.Aliases.Prepend(client.Name))
        {
            var parsed = ClientNames.Parse(name);
            for (var start = 0; start <= parsed.Start; start += Math.Max(parsed.Start, 1))
            {
                if (start >= parsed.Core.Count) break;
                var core = parsed.Text[parsed.Core[start].Start..parsed.Core[^1].End];
                if (core.Length < words.Length || !Near(words, core.AsSpan(0, words.Length))) continue;
                if (core.Length == words.Length) return NameLevel.Core;
                level = NameLevel.Part;
            }
        }
        return level;
    }

    private static NameMatch? Sounding(ClientQuery query, NameLook look, Stretch stretch, int first)
    {
        NameKey key = default;
        NameMatch? longest = null;
        for (var k = first; k <= Math.Min(stretch.LastToken, first + LongestName); k++)
        {
            key = Tokens.Then(key, query.Tokens[k]);
            if (k == first) continue;
            if (k == first + 1 && !look.MayStart(key)) return null;
            var hits = new List<NameHit>();
            look.Sounding(key, ClientFinder.MostCandidates + 1, hits);
            if (hits.Count > 0) longest = new NameMatch(first, k, hits);
        }
        return longest;
    }

    private static bool Near(string words, ReadOnlySpan<char> name)
    {
        var wrong = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == name[i]) continue;
            if (Sounds.Of(words[i]) != Sounds.Of(name[i])) return false;
            wrong++;
        }
        return wrong > 0 && wrong <= (words.Length >= 4 ? 2 : 1);
    }
}
