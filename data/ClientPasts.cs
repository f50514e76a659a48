using System.Text.Json;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>All that was recorded about one client, the oldest first.</summary>
public sealed record ClientPast(IReadOnlyList<Visit> Visits, IReadOnlyList<Promise> Promises, IReadOnlyList<Complaint> Complaints, IReadOnlyList<Survey> Surveys, IReadOnlyList<FileTurn> Turns)
{
    public static ClientPast Empty { get; } = new([], [], [], [], []);

    /// <summary>What was learned about the client, with how it is known.</summary>
    public IReadOnlyList<ClientFact> Facts { get; init; } = [];

    /// <summary>Visits whose notes are not for this reader, or for nobody but their author and his lead: a draft is read by others.</summary>
    public IReadOnlySet<string> Hidden { get; init; } = new HashSet<string>();

    /// <summary>There was more of some kind than is read; the oldest are left out.</summary>
    public bool IsCut { get; init; }
}

/// <summary>A field of the client's file that changed: when, by whom, from what to what, as stored. Of a <see cref="ClientPasts.Decider"/> it is who became one, by his id within the client.</summary>
public sealed record FileTurn(string Id, string At, string By, string Field, string? Before, string? After);

/// <summary>Reads a client's whole past for whoever may see the client; bounded whatever its length.</summary>
public sealed class ClientPasts(IDocumentStore store)
{
    /// <summary>At most so many of a kind are read, the newest.</summary>
    public const int MostOfAKind = 5000;

    /// <summary>The turn that somebody came to decide.</summary>
    public const string Decider = "decider";

    private const int Page = 1000;
    private static readonly string[] TurningFields = ["tier", "stage", "renewsOn", "ownerId"];

    public async ValueTask<ClientPast> ReadAsync(Reader reader, Client client, CancellationToken cancellationToken)
    {
        if (!reader.MaySee(client.OwnerId)) return ClientPast.Empty;
        var whose = Filter.Is("clientId", client.Id);
        var (visits, moreVisits) = await NewestAsync<Visit>(Visits.Collection, whose, "on", cancellationToken);
        var (promises, morePromises) = await NewestAsync<Promise>(Promises.Collection, Filter.Of(whose, new Filter.In("state", ["open", "done", "dropped"])), "madeOn", cancellationToken);
        var (complaints, moreComplaints) = await NewestAsync<Complaint>(Complaints.Collection, Filter.Of(whose, Complaints.In(ComplaintStates.Kept)), "complainedAt", cancellationToken);
        var (surveys, moreSurveys) = await NewestAsync<Survey>(Surveys.Collection, whose, "on", cancellationToken);
        var (lines, moreLines) = await NewestAsync<AuditLine>(Audit.Collection, whose, "at", cancellationToken);
        var (facts, moreFacts) = await NewestAsync<ClientFact>(ClientFacts.Collection, whose, "on", cancellationToken);
        var hidden = visits.Where(v => v.Private || !Access.MayRead(reader, v)).Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        return new ClientPast(
            Oldest(visits, v => v is { Voided: null, Private: false } && Access.MayRead(reader, v)),
            Oldest(promises, p => p.Voided is null && reader.MaySee(p.OwnerId)),
            Oldest(complaints, c => c.Voided is null && reader.MaySee(c.OwnerId)),
            Oldest(surveys, s => s.Voided is null && reader.MaySee(s.OwnerId)),
            TurnsOf(Oldest(lines, _ => true), client.Id))
        {
            Facts = Oldest(facts, f => ClientFacts.IsShown(reader, f)),
            Hidden = hidden,
            IsCut = moreFacts || moreVisits || morePromises || moreComplaints || moreSurveys || moreLines,
        };
    }

    /// <summary>What changed in the file's own fields, leaving out what was taken back.</summary>
    internal static IReadOnlyList<FileTurn> TurnsOf(IReadOnlyList<AuditLine> lines, string clientId)
    {
        var undone = lines.Where(l => l.What == "undone").Select(l => l.ProposalId).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from line in lines
               where line.What == "applied" && !undone.Contains(line.ProposalId)
               from change in line.Changes
               where change is { Collection: Clients.Collection, Create: false } && change.Id == clientId
               from field in change.Fields
               let turn = TurnOf(line, field)
               where turn is not null
               select turn,
        ];
    }

    private static FileTurn? TurnOf(AuditLine line, FieldChange field) => TurningFields.Contains(field.Name) ? new(line.Id, line.At, line.By, field.Name, Text(field.Before), Text(field.After))
        // keyPeople/p1/role
        : field.Name.Split('/') is ["keyPeople", var person, "role"] && Text(field.After) == "decider" ? new(line.Id, line.At, line.By, Decider, null, person)
        : null;

    private async ValueTask<(List<T> Found, bool More)> NewestAsync<T>(string collection, Filter where, string sortBy, CancellationToken cancellationToken) where T : Document
    {
        var found = new List<T>();
        string? after = null;
        do
        {
            var page = await store.Collection(collection).FindAsync(new Query(where, Page, sortBy, Descending: true, After: after), cancellationToken);
            found.AddRange(Records<T>.Read(page.Docs));
            after = page.Next;
        }
        while (after is not null && found.Count < MostOfAKind);
        return (found, after is not null);
    }

    private static List<T> Oldest<T>(List<T> newest, Func<T, bool> shown)
    {
        newest.RemoveAll(r => !shown(r));
        newest.Reverse();
        return newest;
    }

    private static string? Text(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : value?.GetRawText();
}
