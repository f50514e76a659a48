using CrmBot.Data;
using CrmBot.Skills.Understanding.Naming;

namespace CrmBot.Skills.Understanding;

/// <summary>Finds the clients that a text names: in the index, then by the store's search; every hit is read as the reader sees it.</summary>
internal sealed class ClientFinder(ClientIndex index, Clients clients, TaughtNames? names = null)
{
    /// <summary>At most so many that cannot be told apart.</summary>
    public const int MostCandidates = 32;

    private readonly TaughtSearch? _taught = names is null ? null : new TaughtSearch(names, clients);

    private const int MostReads = 6;
    private const int MostNamed = 8;
    private const int MostSearched = 9;

    /// <summary>The client that the text names, the first of several; one without ids when it names one that is not there; null when it names none.</summary>
    public async ValueTask<FoundClient?> FindAsync(ClientQuery query, Reader reader, CancellationToken cancellationToken)
    {
        var look = index.Look(reader, query);
        if (look is not null && await InIndexAsync(query, look, 1, reader, cancellationToken) is [var first]) return first;
        if (look is null && Whole(query) is { } whole && await SearchAsync(query, whole, null, reader, cancellationToken) is { } asked) return asked;
        var likely = query.Likely().ToList();
        foreach (var stretch in likely.Take(look is null ? 3 : 1))
            if (await SearchAsync(query, stretch, look, reader, cancellationToken) is { } found) return found;
        return NamePick.NotThere(query, likely);
    }

    /// <summary>Every client that the text names, in the order of the words.</summary>
    public async ValueTask<IReadOnlyList<FoundClient>> FindAllAsync(ClientQuery query, Reader reader, CancellationToken cancellationToken)
    {
        var others = await NamedAsync(query, reader, cancellationToken);
        return _taught is null ? others : TaughtSearch.Joined(await _taught.FindAsync(query, reader, cancellationToken), others);
    }

    private async ValueTask<IReadOnlyList<FoundClient>> NamedAsync(ClientQuery query, Reader reader, CancellationToken cancellationToken)
    {
        if (index.Look(reader, query) is { } look && await InIndexAsync(query, look, MostNamed, reader, cancellationToken) is { Count: > 0 } found) return Listed.With(query, found);
        return await FindAsync(query, reader, cancellationToken) is { } one ? [one] : [];
    }

    private async ValueTask<List<FoundClient>> InIndexAsync(ClientQuery query, NameLook look, int most, Reader reader, CancellationToken cancellationToken)
    {
        var found = new List<FoundClient>(1);
        var reads = 0;
        foreach (var place in NameSearch.Find(query, look))
        {
            foreach (var match in place)
            {
                if (found.Count == most || reads++ >= MostReads * most) break;
                var own = match.OwnOf(query);
                var picked = own is null ? null : await PickAsync(query, match, own, reader, cancellationToken);
                picked ??= await PickAsync(query, match, match.Hits, reader, cancellationToken);
                if (picked is null) continue;
                found.Add(picked);
                break;
            }
        }
        if (found.Count > 1) found.Sort((a, b) => a.Start - b.Start);
        return found;
    }

    private async ValueTask<FoundClient?> PickAsync(ClientQuery query, NameMatch match, List<NameHit> hits, Reader reader, CancellationToken cancellationToken) =>
        NamePick.Of(query, match, await clients.FindManyAsync(reader, hits.ConvertAll(h => h.Id), cancellationToken));

    private async ValueTask<FoundClient?> SearchAsync(ClientQuery query, Stretch stretch, NameLook? look, Reader reader, CancellationToken cancellationToken)
    {
        var words = query.Text.WordsOf(stretch.Start, stretch.End);
        if (words.Length is < 2 or > 60 || words.Any(char.IsSurrogate) || NameWords.IsOnlyTrade(words)) return null;
        var found = await clients.SearchAsync(reader, words, MostSearched, cancellationToken);
        var match = new NameMatch(stretch.FirstToken, stretch.LastToken, MatchKind.Written, query.KeyOf(stretch), [new NameHit("", "", NameLevel.Part)]);
        // With the index there, the store only adds what was written in the last seconds: it must be called so.
        return look is not null ? NamePick.Of(query, match, found) : NamePick.Any(query, match, found);
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
}

/// <summary>The client of a text, where it stands in the folded text, and the clients read for it.</summary>
internal sealed record FoundClient(ClientMention Mention, int Start, int End, IReadOnlyList<Client> Clients);
