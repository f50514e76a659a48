using CrmBot.Data;

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
    private readonly Dictionary<string, Client> _clients;
    private readonly NameTable _names;

    private NameBook(Dictionary<string, Client> clients, NameTable names) => (_clients, _names) = (clients, names);

    public static NameBook Of(IEnumerable<Client> clients)
    {
        var known = new Dictionary<string, Client>(StringComparer.Ordinal);
        foreach (var client in clients) known[client.Id] = client;
        var builder = new NameTableBuilder(0);
        foreach (var client in known.Values) builder.Add(client);
        return new NameBook(known, builder.Build());
    }

    /// <summary>The client that the text names; one without ids when it names one that is not there; null when it names none.</summary>
    public FoundClient? Find(ClientQuery query)
    {
        var sight = new Sight(query.SpeakerId, static _ => true, null);
        var look = new NameLook(_names, null, sight, sight);
        foreach (var match in ClientFinder.Best(query, ClientFinder.AsWritten(query, look)))
            if (ClientFinder.Settle(query, match, false, Read(match)) is { } found) return found;
        foreach (var match in Slips.Find(query, look))
            if (ClientFinder.Settle(query, match, true, Read(match)) is { } found) return found;
        return ClientFinder.NotThere(query, query.Likely());
    }

    /// <summary>Every client that the text names.</summary>
    public IReadOnlyList<FoundClient> FindAll(ClientQuery query) => Find(query) is { } one ? [one] : [];

    private List<Client> Read(NameMatch match) => [.. match.Hits.Select(h => _clients[h.Id])];
}
