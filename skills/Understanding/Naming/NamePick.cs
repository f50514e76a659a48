using CrmBot.Data;

namespace CrmBot.Skills.Understanding.Naming;

/// <summary>Picks among the clients that a match may mean: one when it is sure, all that cannot be told apart otherwise.</summary>
internal static class NamePick
{
    /// <summary>The client meant by the match, null when none of those read is called so here.</summary>
    public static FoundClient? Of(ClientQuery query, NameMatch match, IReadOnlyList<Client> read)
    {
        var (fitting, usual) = (new List<(Client Client, NameLevel Level)>(read.Count), false);
        foreach (var client in read)
        {
            if (NameFit.LevelOf(match, client) is not { } called || (usual && called.IsOtherwise) || !NameFit.Fits(query, match, client)) continue;
            // Said as usual comes before what needs a rare reading.
            if (!usual && !called.IsOtherwise) fitting.Clear();
            usual |= !called.IsOtherwise;
            fitting.Add((client, called.Level));
        }
        return fitting.Count == 0 ? null : Found(query, match, fitting);
    }

    /// <summary>Like <see cref="Of"/> for clients whose names hold the words somewhere; one whose whole name the text holds is meant.</summary>
    public static FoundClient? Any(ClientQuery query, NameMatch match, IReadOnlyList<Client> read) =>
        read.Count == 0 ? null : Found(query, match, [.. read.Select(c => (c, IsWhole(query, c) ? NameLevel.Full : NameLevel.Part))]);

    private static bool IsWhole(ClientQuery query, Client client) => query.Text.Text.AsSpan().IndexOf(FoldedText.Of(client.Name).Text, StringComparison.Ordinal) >= 0;

    private static FoundClient Found(ClientQuery query, NameMatch match, List<(Client Client, NameLevel Level)> fitting)
    {
        var chosen = Closest(query, match, Chosen(query, fitting));
        var (start, end) = (query.Tokens[match.First].Start, query.Tokens[match.Last].End);
        return new FoundClient(query.Mention([.. chosen.Select(c => c.Id)], start, end, match.IsInexact), start, end, chosen);
    }

    /// <summary>A name that no client has, where the words leave no doubt that it is one.</summary>
    public static FoundClient? NotThere(ClientQuery query, IEnumerable<Stretch> likely) =>
        likely.FirstOrDefault(query.IsSurelyAName) is { End: > 0 } unknown ? new FoundClient(query.Mention([], unknown.Start, unknown.End, false), unknown.Start, unknown.End, []) : null;

    // Of those that only sound alike, the ones with the most characters of the words.
    private static List<Client> Closest(ClientQuery query, NameMatch match, List<Client> chosen)
    {
        if (chosen.Count < 2 || match.Kind != MatchKind.Sounding) return chosen;
        var words = query.Text.Text.AsSpan(query.Tokens[match.First].Start, query.Tokens[match.Last].End - query.Tokens[match.First].Start);
        var (best, most) = (new List<Client>(), -1);
        foreach (var client in chosen)
        {
            var same = NameFit.SameCharacters(words, client);
            if (same > most) best.Clear();
            if (same >= most) best.Add(client);
            most = Math.Max(most, same);
        }
        return best;
    }

    // The conversation's last one comes first, then the speaker's own, unless somebody else's was named in full.
    private static List<Client> Chosen(ClientQuery query, List<(Client Client, NameLevel Level)> fitting)
    {
        if (fitting.Count == 1) return [fitting[0].Client];
        var named = fitting.Exists(f => f.Level == NameLevel.Full);
        foreach (var id in query.LastClients)
            if (fitting.Find(f => f.Client.Id == id) is { Client: not null } last && (!named || last.Level == NameLevel.Full)) return [last.Client];
        var own = fitting.FindAll(f => f.Client.OwnerId == query.SpeakerId);
        var pool = own.Count > 0 && (!named || own.Exists(f => f.Level == NameLevel.Full)) ? own : fitting;
        var best = pool.Min(f => f.Level);
        return [.. pool.Where(f => f.Level == best).Take(ClientFinder.MostCandidates).Select(f => f.Client)];
    }
}
