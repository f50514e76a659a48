using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Somebody's right to read, made by <see cref="Access"/> alone and asked for by every store method.</summary>
public sealed class Reader
{
    private const int MostRemembered = 50;

    private readonly List<AccessLine> _opened = [];
    private readonly Dictionary<string, Client?> _clients = [];
    private readonly HashSet<string>? _owners;
    private readonly TimeProvider _clock;

    internal Reader(StaffMember? staff, string reason, IEnumerable<string>? owners, TimeProvider clock, IReadOnlySet<string>? standsInFor = null)
    {
        (Staff, Reason, _clock) = (staff, reason, clock);
        _owners = owners is null ? null : [.. owners];
        StandsInFor = standsInFor ?? new HashSet<string>();
        Owners = _owners is null ? null : [.. _owners.Order(StringComparer.Ordinal).Select(FieldValue.Of)];
    }

    /// <summary>The person who reads; null for the system.</summary>
    public StaffMember? Staff { get; }

    /// <summary>Why the system reads; "person" otherwise.</summary>
    public string Reason { get; }

    /// <summary>The managers whose clients may be seen; null: everybody's.</summary>
    internal IReadOnlyList<FieldValue>? Owners { get; }

    /// <summary>The same as ids.</summary>
    public IReadOnlySet<string>? Managers => _owners;

    /// <summary>The leads who are away today and for whom this person decides meanwhile.</summary>
    public IReadOnlySet<string> StandsInFor { get; }

    public bool MaySee(string ownerId) => _owners is null || _owners.Contains(ownerId);

    /// <summary>File reads noted so far and not yet written; the turn's write takes them along.</summary>
    internal IReadOnlyList<AccessLine> TakeNotes()
    {
        AccessLine[] lines = [.. _opened];
        _opened.Clear();
        return lines;
    }

    /// <summary>A person's reader lives for one turn: a client read twice in it is the same until something is saved.</summary>
    internal bool Recall(string clientId, out Client? client)
    {
        client = null;
        return Staff is not null && _clients.TryGetValue(clientId, out client);
    }

    internal void Remember(string clientId, Client? client)
    {
        if (Staff is not null && _clients.Count < MostRemembered) _clients[clientId] = client;
    }

    /// <summary>Something was written: what is read next is what is stored then.</summary>
    internal void Forget() => _clients.Clear();

    internal void Note(string clientId, string purpose)
    {
        if (Staff is null || _opened.Any(l => l.ClientId == clientId)) return;
        _opened.Add(new AccessLine { Id = Guid.CreateVersion7().ToString("N"), At = _clock.GetUtcNow().ToInstant(), StaffId = Staff.Id, ClientId = clientId, Purpose = purpose });
    }

    internal void RequireSystem()
    {
        if (Staff is not null) throw new InvalidOperationException("Only the system reads across owners.");
    }
}
