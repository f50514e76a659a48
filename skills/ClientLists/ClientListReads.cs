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
        var read = new List<Client>();
        var whole = managers.Count <= MostManagers;
        foreach (var manager in managers.Take(MostManagers))
        {
            var own = await clients.OfOwnerAsync(turn.Reader, manager.Id, each + 1, cancellationToken);
            whole &= own.Count <= each;
            read.AddRange(own.Take(each));
        }
        return new ClientsRead(read, whole, managers.ToDictionary(m => m.Id, m => m.NameIn(turn.Language)));
    }
}

/// <summary>Clients that were read, whether these are all, and whose names stand behind their owners' ids.</summary>
public sealed record ClientsRead(IReadOnlyList<Client> Clients, bool Whole, IReadOnlyDictionary<string, string> Managers);
