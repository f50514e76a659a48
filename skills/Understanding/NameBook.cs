using CrmBot.Data;
using CrmBot.Skills.Understanding.Naming;

namespace CrmBot.Skills.Understanding;

/// <summary>
/// Clients known without a store, for the understand command and for measuring: the answer is the product's own.
/// <code>
/// var book = NameBook.Of(clients);                     // Client records with Id, Name, Aliases, OwnerId (Region and KeyPeople as known)
/// FoundClient? one = book.Find(query);                 // query.SpeakerId and query.LastClients say whose clients come first
/// IReadOnlyList&lt;FoundClient&gt; all = book.FindAll(query);  // every client that the text names, in the order of the words
/// </code>
/// </summary>
internal sealed class NameBook
{
    private readonly Func<string, Client> _read;
    private readonly NameTable _names;

    /// <summary>Names that are there already, with the way to the clients themselves.</summary>
    public NameBook(NameTable names, Func<string, Client> read) => (_names, _read) = (names, read);

    public static NameBook Of(IEnumerable<Client> clients)
    {
        var known = new Dictionary<string, Client>(StringComparer.Ordinal);
        foreach (var client in clients) known[client.Id] = client;
        var builder = new NameTableBuilder();
        foreach (var client in known.Values) builder.Add(client);
        return new NameBook(builder.Build(), id => known[id]);
    }

    /// <summary>The client that the text names, the first of several; one without ids when it names one that is not there; null when it names none.</summary>
    public FoundClient? Find(ClientQuery query)
    {
        foreach (var place in NameSearch.Find(query, Look(query)))
            if (FirstOf(query, place) is { } found) return found;
        return NamePick.NotThere(query, query.Likely());
    }

    /// <summary>Every client that the text names, in the order of the words; else the one name that is not there.</summary>
    public IReadOnlyList<FoundClient> FindAll(ClientQuery query)
    {
        var found = new List<FoundClient>();
        foreach (var place in NameSearch.Find(query, Look(query)))
            if (FirstOf(query, place) is { } picked) found.Add(picked);
        if (found.Count == 0) return NamePick.NotThere(query, query.Likely()) is { } unknown ? [unknown] : [];
        found.Sort((a, b) => a.Start - b.Start);
        return Listed.With(query, found);
    }

    internal NameLook Look(ClientQuery query) => new(_names, new Sight(query.SpeakerId, query.LastClients, null), null, null, NameLook.BudgetFor(query.Text.Text));

    private FoundClient? Pick(ClientQuery query, NameMatch match, List<NameHit> hits) => NamePick.Of(query, match, hits.ConvertAll(h => _read(h.Id)));

    private FoundClient? FirstOf(ClientQuery query, List<NameMatch> place)
    {
        foreach (var match in place)
        {
            if (match.OwnOf(query) is { } own && Pick(query, match, own) is { } mine) return mine;
            if (Pick(query, match, match.Hits) is { } found) return found;
        }
        return null;
    }
}
