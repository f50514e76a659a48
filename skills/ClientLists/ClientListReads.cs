using CrmBot.Data;

namespace CrmBot.Skills.ClientLists;

/// <summary>Reads the clients a list is made of: of one manager, or of all whom the reader leads; bounded, whatever the company's size.</summary>
public sealed class ClientListReads(Clients clients, Staff staff)
{
    private const int Most = 2_000;
    private const int MostOfOne = 500;
    private const int MostManagers = 60;

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
        return new ClientsRead(read, whole, managers.ToDictionary(m => m.Id, m => m.NameIn(turn.Language)));
    }
}

/// <summary>Clients that were read, whether these are all, and whose names stand behind their owners' ids.</summary>
public sealed record ClientsRead(IReadOnlyList<Client> Clients, bool Whole, IReadOnlyDictionary<string, string> Managers);
