using System.Text.Json.Nodes;
using CrmBot.Data;
using CrmBot.Data.Documents;

namespace CrmBot.Commands;

/// <summary>Whether what belongs together agrees: documents with the indexes and the search that find them, and saves with their audit lines.</summary>
internal sealed class StoreAgreement(IDocumentStore store)
{
    private const int Looked = 200;

    /// <summary>How many clients were looked up by their owner and by their name, and how many were not found.</summary>
    public async Task<(int Looked, int Missing)> IndexAsync(CancellationToken cancellationToken)
    {
        var clients = store.Collection(Clients.Collection);
        var sample = (await clients.FindAsync(new Query(null, Looked), cancellationToken)).Docs;
        var missing = 0;
        foreach (var doc in sample)
        {
            var json = JsonNode.Parse(doc.Json.Span)!;
            var (owner, name) = (json["ownerId"]?.ToString(), json["name"]?.ToString());
            if ((owner is not null && name is not null && !await IsFoundAsync(clients, doc.Id, new Query(Filter.Of(Filter.Is("ownerId", owner), Filter.Is("name", name)), Looked), cancellationToken))
                || (name?.EnumerateRunes().Count() > 1 && !await IsFoundAsync(clients, doc.Id, new Query(new Filter.Contains(name), Looked), cancellationToken)))
            {
                missing++;
            }
        }
        return (sample.Count, missing);
    }

    /// <summary>How many of the newest saves were looked at, and how many have no audit line.</summary>
    public async Task<(int Looked, int Missing)> AuditAsync(CancellationToken cancellationToken)
    {
        var saved = (await store.Collection(Proposals.Collection).FindAsync(new Query(Filter.Is("state", "applied"), Looked, "changedAt", Descending: true), cancellationToken)).Docs;
        var missing = 0;
        foreach (var proposal in saved)
        {
            if ((await store.Collection(Audit.Collection).FindAsync(new Query(Filter.Is("proposalId", proposal.Id), 1), cancellationToken)).Docs.Count == 0)
                missing++;
        }
        return (saved.Count, missing);
    }

    private static async Task<bool> IsFoundAsync(IDocuments clients, string id, Query query, CancellationToken cancellationToken) =>
        (await clients.FindAsync(query, cancellationToken)).Docs.Any(d => d.Id == id);
}
