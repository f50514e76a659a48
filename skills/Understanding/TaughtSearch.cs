using CrmBot.Data;
using CrmBot.Skills.Understanding.Naming;

namespace CrmBot.Skills.Understanding;

/// <summary>Finds the names that people taught: they come before every other reading, except that of a longer name around them.</summary>
internal sealed class TaughtSearch(TaughtNames names, Clients clients)
{
    private const int Most = 8;

    /// <summary>The clients that taught words of the text mean, as far as the reader may see them.</summary>
    public async ValueTask<List<FoundClient>> FindAsync(ClientQuery query, Reader reader, CancellationToken cancellationToken)
    {
        var found = new List<FoundClient>();
        if (names.Hints.IsEmpty || Places(query) is not { } places) return found;
        foreach (var (first, last, hints) in places)
        {
            if (found.Count > 0 && found[^1].End > query.Tokens[first].Start) continue;
            if (await MeantAsync(query, first, last, hints, reader, cancellationToken) is { } meant) found.Add(meant);
        }
        return found;
    }

    /// <summary>The names found otherwise, less those within taught words, and the taught ones, less those within a longer name that is sure.</summary>
    public static IReadOnlyList<FoundClient> Joined(List<FoundClient> taught, IReadOnlyList<FoundClient> others)
    {
        if (taught.Count == 0) return others;
        taught.RemoveAll(t => others.Any(o => o.Mention is { Ids.Count: 1, Inexact: false } && o.Start <= t.Start && o.End >= t.End && o.End - o.Start > t.End - t.Start));
        var joined = new List<FoundClient>(taught);
        joined.AddRange(others.Where(o => o.Mention.Ids.Count > 0 && !taught.Exists(t => o.Start < t.End && o.End > t.Start)));
        joined.Sort((a, b) => a.Start - b.Start);
        return joined.Count > 0 ? joined : others;
    }

    private async ValueTask<FoundClient?> MeantAsync(ClientQuery query, int first, int last, IReadOnlyList<TaughtHint> hints, Reader reader, CancellationToken cancellationToken)
    {
        foreach (var hint in hints)
        {
            if (await names.FindAsync(reader, hint.Id, cancellationToken) is not { Holds: true } name) continue;
            if (await clients.FindAsync(reader, name.ClientId, cancellationToken) is not { } client) continue;
            var match = new NameMatch(first, last, MatchKind.Taught, default, [new NameHit(client.Id, client.OwnerId, NameLevel.Core)]);
            if (NamePick.Of(query, match, [client]) is { } picked) return picked;
        }
        return null;
    }

    // The longest at each place; most messages hold none.
    private List<(int First, int Last, IReadOnlyList<TaughtHint> Hints)>? Places(ClientQuery query)
    {
        List<(int, int, IReadOnlyList<TaughtHint>)>? places = null;
        var (text, tokens) = (query.Text.Text, query.Tokens);
        Naming.Surroundings? around = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!names.Hints.MayBegin(text[tokens[i].Start])) continue;
            for (var k = Math.Min(tokens.Count, i + TaughtNames.Longest) - 1; k >= i; k--)
            {
                var words = text.AsSpan(tokens[i].Start, tokens[k].End - tokens[i].Start);
                if (words.Length is < 2 or > TaughtNames.Longest || names.Hints.Find(words, query.SpeakerId) is not { Count: > 0 } hints) continue;
                around ??= new Naming.Surroundings(query);
                if (!around.Begins(i) || !around.Ends(k)) continue;
                (places ??= []).Add((i, k, hints));
                if (places.Count == Most) return places;
                i = k;
                break;
            }
        }
        return places;
    }
}
