using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>
/// What follows from a client's new owner: every record of its file gets the owner, and what is still to be done (our open promises, coming visits, a complaint in hand) goes from the one
/// before to him. It is done in small steps that any host may go on with, and doing it twice changes nothing.
/// </summary>
public sealed class HandOvers(IDocumentStore store, TimeProvider clock)
{
    public const string Kind = "handover";

    private const int PageSize = 200;
    private const char Bar = '|';

    private static readonly FieldValue[] PromiseStatesOfAll = [.. Enum.GetValues<PromiseState>().Select(s => FieldValue.Of(s.ToString().ToLowerInvariant()))];
    private static readonly FieldValue[] PlanStatesOfAll = [.. Enum.GetValues<PlanState>().Select(s => FieldValue.Of(PlanStates.Stored(s)))];
    private static readonly FieldValue[] ComplaintStatesOfAll = [.. Enum.GetValues<ComplaintState>().Select(s => FieldValue.Of(Complaints.Stored(s)))];

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Records<Client> _clients = new(store, Clients.Collection);

    /// <summary>What is to be done after these changes were written or taken back; it goes into the same write.</summary>
    internal static IEnumerable<DueItem> After(Proposal settled, DateTimeOffset now)
    {
        foreach (var change in settled.Changes.Where(c => c is { Collection: Clients.Collection, Create: false }))
        {
            if (change.Fields.FirstOrDefault(f => f.Name == "ownerId") is not { Before: { } before, After: { } after }) continue;
            var from = settled.State == ProposalState.Undone ? after : before;
            yield return new DueItem { Id = $"{Kind}{Bar}{settled.Id}{Bar}{settled.State}{Bar}{change.Id}", Kind = Kind, At = now.ToInstant(), Subject = $"{change.Id}{Bar}{from.GetString()}", State = "waiting" };
        }
    }

    /// <summary>Moves everything that is not yet the present owner's; false when some records changed under it and it is to be asked again.</summary>
    public async Task<bool> MoveAsync(Reader reader, string subject, CancellationToken cancellationToken)
    {
        reader.RequireSystem();
        if (subject.Split(Bar) is not [var clientId, var from] || await _clients.GetAsync(clientId, cancellationToken) is not { } client) return true;
        var whole = true;
        whole &= await MoveAsync(Visits.Collection, clientId, "on", null, null, client, cancellationToken);
        whole &= await MoveAsync(Surveys.Collection, clientId, "on", null, null, client, cancellationToken);
        whole &= await MoveAsync(Promises.Collection, clientId, "madeOn", PromiseStatesOfAll, (record, _) => MovePromise(record, from, client.OwnerId), client, cancellationToken);
        whole &= await MoveAsync(Plans.Collection, clientId, "on", PlanStatesOfAll, (record, _) => MovePlan(record, from, client.OwnerId), client, cancellationToken);
        whole &= await MoveAsync(Complaints.Collection, clientId, "complainedAt", ComplaintStatesOfAll, (record, doc) => MoveComplaint(record, doc, from, client.OwnerId), client, cancellationToken);
        whole &= await MoveAsync(SignedTexts.Collection, clientId, "signedAt", null, null, client, cancellationToken);
        whole &= await MoveAsync(ClientFacts.Collection, clientId, "on", null, null, client, cancellationToken);
        whole &= await MoveAsync(DraftEdits.Collection, clientId, "at", null, null, client, cancellationToken);
        return whole;
    }

    private async Task<bool> MoveAsync(string collection, string clientId, string sort, FieldValue[]? states, Action<JsonObject, Doc>? move, Client client, CancellationToken cancellationToken)
    {
        var (documents, whole) = (store.Collection(collection), true);
        Filter who = Filter.Is("clientId", clientId);
        var where = states is null ? who : Filter.Of(who, new Filter.In("state", states));
        for (string? after = null; ;)
        {
            var page = await documents.FindAsync(new Query(where, PageSize, sort, After: after), cancellationToken);
            foreach (var doc in page.Docs)
            {
                var record = JsonNode.Parse(doc.Json.Span)!.AsObject();
                if (record["ownerId"]?.ToString() == client.OwnerId) continue;
                move?.Invoke(record, doc);
                record["ownerId"] = client.OwnerId;
                record["changedAt"] = clock.GetUtcNow().ToInstant();
                whole &= (await documents.ReplaceAsync(doc.Id, Encoding.UTF8.GetBytes(record.ToJsonString(Readable)), doc.Version, cancellationToken)).Done;
            }
            if ((after = page.Next) is null) return whole;
        }
    }

    // What they promised us is heard by the new one; what we promised and have not kept, he keeps.
    private static void MovePromise(JsonObject record, string from, string to)
    {
        if ((record["state"]?.ToString() ?? "open") == "open" && record["staffId"]?.ToString() == from) record["staffId"] = to;
    }

    // He who goes there next is the new one, unless a colleague of theirs had it already.
    private static void MovePlan(JsonObject record, string from, string to)
    {
        if (!PlanStates.Standing.Select(PlanStates.Stored).Contains(record["state"]?.ToString()) || record["staffId"]?.ToString() != from) return;
        record["staffId"] = to;
        if (record["withId"]?.ToString() == to) record.Remove("withId");
    }

    // In the table's own step, so that its history says it.
    private void MoveComplaint(JsonObject record, Doc doc, string from, string to)
    {
        var complaint = Records<Complaint>.Read(doc);
        if (!complaint.IsInHand || complaint.HandlerId != from) return;
        var now = clock.GetUtcNow();
        if (ComplaintMoves.Take(complaint, new ComplaintMove(ComplaintEvent.Assign, to, now, now) { To = to }).After is not { } after) return;
        foreach (var (name, value) in JsonNode.Parse(Records<Complaint>.Json(after))!.AsObject().ToList()) record[name] = value?.DeepClone();
        if (after.AcceptedAt is null) record.Remove("acceptedAt");
    }
}
