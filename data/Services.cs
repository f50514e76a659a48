using System.Collections.Concurrent;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Where a platform takes messages for one company's people, as its last verified call told.</summary>
public sealed record Service : Document
{
    public required string ServiceUrl { get; init; }

    public string? BotId { get; init; }
}

/// <summary>The platforms' services by channel and tenant, for people who have never written: only what a verified token named is kept.</summary>
public sealed class Services(IDocumentStore store)
{
    private readonly Records<Service> _services = new(store, "services");
    private readonly ConcurrentDictionary<string, string> _noted = new(StringComparer.Ordinal);

    internal static CollectionSpec Spec { get; } = new("services", [], []);

    /// <summary>Keeps where a verified activity came from, when that is news.</summary>
    public async ValueTask NoteAsync(Address address, CancellationToken cancellationToken)
    {
        if (address is not { ServiceProven: true, ServiceUrl: { } url, TenantId: { } tenant } || _noted.GetValueOrDefault(IdOf(address.Channel, tenant)) == url) return;
        var service = new Service { Id = IdOf(address.Channel, tenant), ServiceUrl = url, BotId = address.BotId };
        await _services.Documents.PutAsync(service.Id, Records<Service>.Json(service), cancellationToken);
        _noted[service.Id] = url;
    }

    /// <summary>Every service known, at most 100, each with a channel and a tenant.</summary>
    public async ValueTask<IReadOnlyList<(string Channel, string Tenant, Service Service)>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await _services.FindAsync(new Query(null, 100), cancellationToken)).Select(s => (s.Id.Split('|')[0], s.Id.Split('|')[1], s))];

    private static string IdOf(string channel, string tenant) => $"{channel}|{tenant}";
}
