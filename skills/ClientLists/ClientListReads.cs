using CrmBot.Data;

namespace CrmBot.Skills.ClientLists;

/// <summary>Reads the clients a list is made of: of one manager, or of all whom the reader leads; bounded, whatever the company's size.</summary>
public sealed class ClientListReads(Clients clients, Visits visits, Staff staff)
{
    private const int Most = 2_000;
    private const int MostOfOne = 500;
    private const int MostManagers = 60;
    private const int MostVisits = 10_000;

    /// <summary>The clients as far as they were read, whether that is all of them, and the names of their managers.</summary>
    public async Task<ClientsRead> ReadAsync(Turn turn, ClientFilter filter, CancellationToken cancellationToken)
    {
        IReadOnlyList<StaffMember> managers = filter.OwnerId is { } id ? await staff.GetAsync(id, cancellationToken) is { } one ? [one] : []
            : filter.Everybody ? [.. (await staff.AllAsync(cancellationToken)).Where(s => s.Role != StaffRole.Director && turn.Reader.MaySee(s.Id))]
            : [turn.Staff];
        var each = Math.Min(MostOfOne, Most / Math.Max(1, Math.Min(managers.Count, MostManagers)));
        var read = await clients.OfOwnersAsync(turn.Reader, managers.Take(MostManagers).Select(m => m.Id), each, cancellationToken);
        // Who has as many as were read may have more.
        var whole = managers.Count <= MostManagers && read.CountBy(c => c.OwnerId).All(o => o.Value < each);
        var names = managers.ToDictionary(m => m.Id, m => m.NameIn(turn.Language));
        return filter.Unseen is { } unseen ? await WithoutSeenAsync(turn.Reader, new ClientsRead(read, whole, names), managers, unseen, cancellationToken) : new ClientsRead(read, whole, names);
    }

    /// <summary>When each of these was last in contact with us, and how; who never was is not among them.</summary>
    public async Task<IReadOnlyDictionary<string, VisitMade>> LastContactsAsync(Reader reader, IReadOnlyList<string> clientIds, DateOnly until, CancellationToken cancellationToken) =>
        (await visits.LastOfAsync(reader, clientIds, until, cancellationToken)).ToDictionary(v => v.ClientId, StringComparer.Ordinal);

    private async Task<ClientsRead> WithoutSeenAsync(Reader reader, ClientsRead all, IReadOnlyList<StaffMember> managers, Unseen unseen, CancellationToken cancellationToken)
    {
        var scope = new VisitScope(null, null, unseen.From, unseen.To) { OwnerIds = [.. managers.Select(m => m.Id)] };
        var (contacts, whole) = await visits.MadeAsync(reader, scope, MostVisits, cancellationToken);
        var seen = contacts.Where(unseen.Counts).Select(c => c.ClientId).ToHashSet(StringComparer.Ordinal);
        return all with { Clients = [.. all.Clients.Where(c => !seen.Contains(c.Id))], Whole = all.Whole && whole };
    }
}

/// <summary>Clients that were read, whether these are all, and whose names stand behind their owners' ids.</summary>
public sealed record ClientsRead(IReadOnlyList<Client> Clients, bool Whole, IReadOnlyDictionary<string, string> Managers)
{
    /// <summary>The last contact of each client of the page that is shown, where that was asked for.</summary>
    public IReadOnlyDictionary<string, VisitMade>? LastContacts { get; init; }

    /// <summary>Those of them that the filter holds, in its order.</summary>
    public ClientsRead Only(ClientFilter filter) => this with { Clients = [.. filter.Ordered(Clients.Where(filter.Holds))] };
}
