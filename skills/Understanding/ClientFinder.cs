using CrmBot.Data;

namespace CrmBot.Skills.Understanding;

/// <summary>Finds the client that a text names: in the index as written, by the store's search, then forgiving one slip; every hit is read as the reader sees it.</summary>
internal sealed class ClientFinder(ClientIndex index, Clients clients)
{
    public const int MostCandidates = 8;

    private const int LongestName = 16;
    private const int MostReads = 4;

    public async ValueTask<FoundClient?> FindAsync(ClientQuery query, Reader reader, CancellationToken cancellationToken)
    {
        var look = index.Look(reader, query.SpeakerId);
        if (look is not null)
        {
            foreach (var match in Best(query, AsWritten(query, look)))
                if (await SettleAsync(query, match, false, reader, cancellationToken) is { } found) return found;
            foreach (var match in Slips.Find(query, look).Take(MostReads))
                if (await SettleAsync(query, match, true, reader, cancellationToken) is { } found) return found;
        }
        else if (Whole(query) is { } whole && await SearchAsync(query, whole, reader, cancellationToken) is { } asked)
        {
            return asked;
        }
        var likely = query.Likely().ToList();
        foreach (var stretch in likely.Take(look is null ? 3 : 1))
            if (await SearchAsync(query, stretch, reader, cancellationToken) is { } found) return found;
        return NotThere(query, likely);
    }

    internal static FoundClient? NotThere(ClientQuery query, IEnumerable<Stretch> likely) =>
        likely.FirstOrDefault(query.IsSurelyAName) is { End: > 0 } unknown ? new FoundClient(query.Mention([], unknown.Start, unknown.End, false), unknown.Start, unknown.End, []) : null;

    internal static List<NameMatch> AsWritten(ClientQuery query, NameLook look)
    {
        var (tokens, matches) = (query.Tokens, new List<NameMatch>());
        for (var i = 0; i < tokens.Count; i++)
        {
            NameKey key = default;
            NameMatch? longest = null;
            var may = false;
            for (var k = i; k < Math.Min(tokens.Count, i + LongestName); k++)
            {
                if (k > i && !query.Joins(k)) break;
                key = Tokens.Then(key, tokens[k]);
                if (k - i < 2) may = look.MayStart(key);
                if (k - i == 1 && !may) break;
                if (!may || (k == i && tokens[i].IsHan)) continue;
                var hits = new List<NameHit>();
                look.Written(key, MostCandidates + 1, hits);
                // 今天国际 is a name although it begins like a day.
                var certain = k - i >= 3;
                if (hits.Count > 0 && (certain || !query.IsTaken(tokens[i].Start, tokens[k].End))) longest = new NameMatch(i, k, hits);
            }
            if (longest is null) continue;
            matches.Add(longest);
            i = longest.Last;
        }
        return matches;
    }

    // Two characters in the middle of a sentence may be a name by chance: such matches come last.
    internal static IEnumerable<NameMatch> Best(ClientQuery query, List<NameMatch> matches) =>
        matches.OrderBy(m => m.Last - m.First == 1 && query.Tokens[m.First].IsHan && m.Hits.All(h => h.Level == NameLevel.Part) && !query.IsNameStart(m.First) ? 1 : 0).Take(MostReads);

    private async ValueTask<FoundClient?> SettleAsync(ClientQuery query, NameMatch match, bool slipped, Reader reader, CancellationToken cancellationToken) =>
        Settle(query, match, slipped, await clients.FindManyAsync(reader, [.. match.Hits.Select(h => h.Id)], cancellationToken));

    internal static FoundClient? Settle(ClientQuery query, NameMatch match, bool slipped, IReadOnlyList<Client> read)
    {
        var (start, end) = (query.Tokens[match.First].Start, query.Tokens[match.Last].End);
        var words = query.Text.Text[start..end];
        var fitting = read
            .Select(c => (Client: c, Level: slipped ? Slips.LevelOf(words, c) : LevelOf(match, query.Tokens, c)))
            .Where(x => x.Level is not null && query.Fits(x.Client, match, slipped))
            .Select(x => (x.Client, x.Level!.Value))
            .ToList();
        return Settle(query, fitting, start, end, slipped);
    }

    private async ValueTask<FoundClient?> SearchAsync(ClientQuery query, Stretch stretch, Reader reader, CancellationToken cancellationToken)
    {
        var words = query.Text.WordsOf(stretch.Start, stretch.End);
        if (words.Length is < 2 or > 60 || words.Any(char.IsSurrogate) || IsOnlyTrade(words)) return null;
        var found = await clients.SearchAsync(reader, words, MostCandidates + 1, cancellationToken);
        return Settle(query, [.. found.Select(c => (c, NameLevel.Part))], stretch.Start, stretch.End, false);
    }

    // While the index loads: all that stands before 简报 is the name, whatever ordinary words it holds.
    private static Stretch? Whole(ClientQuery query)
    {
        if (query.Tokens.Count == 0) return null;
        var start = query.Tokens[0].Start;
        var end = Cues.Brief.FindIn(query.Text.Text, out var at, out _) && at > start ? at : query.Tokens[^1].End;
        var last = query.Tokens.FindLastIndex(t => t.End <= end);
        return last < 0 ? null : new Stretch(start, query.Tokens[last].End, 0, last);
    }

    /// <summary>科技有限公司 is in many names and is none.</summary>
    private static bool IsOnlyTrade(string words)
    {
        for (var i = 0; i < words.Length;)
        {
            var length = Math.Max(NameWords.LegalZh.At(words, i), NameWords.Trades.At(words, i));
            if (length == 0) return false;
            i += length;
        }
        return true;
    }

    private static FoundClient? Settle(ClientQuery query, List<(Client Client, NameLevel Level)> fitting, int start, int end, bool slipped)
    {
        if (fitting.Count == 0) return null;
        // The speaker's own come first, unless somebody else's was named in full.
        var own = fitting.Where(f => f.Client.OwnerId == query.SpeakerId).ToList();
        var pool = own.Count > 0 && (own.Any(f => f.Level == NameLevel.Full) || fitting.All(f => f.Level != NameLevel.Full)) ? own : fitting;
        var best = pool.Min(f => f.Level);
        var chosen = pool.Where(f => f.Level == best).Take(MostCandidates).Select(f => f.Client).ToList();
        return new FoundClient(query.Mention([.. chosen.Select(c => c.Id)], start, end, slipped), start, end, chosen);
    }

    // The index may be behind: the client must still be called so.
    private static NameLevel? LevelOf(NameMatch match, List<Token> tokens, Client client)
    {
        NameKey key = default;
        for (var k = match.First; k <= match.Last; k++) key = Tokens.Then(key, tokens[k]);
        foreach (var form in ClientNames.FormsOf(client).OrderBy(f => f.Level))
            if (form.Key.Stored == key.Stored) return form.Level;
        return null;
    }
}

/// <summary>Tokens of the text, first to last, and the clients they may mean.</summary>
internal sealed record NameMatch(int First, int Last, List<NameHit> Hits);

/// <summary>The client of a text, where it stands in the folded text, and the clients read for it.</summary>
internal sealed record FoundClient(ClientMention Mention, int Start, int End, IReadOnlyList<Client> Clients);
