using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmBot.Data.Documents;

namespace CrmBot.Data;

/// <summary>Turns field changes into document writes, forwards and backwards, comparing only the fields they name.</summary>
public sealed class ChangeWriter(IDocumentStore store, Clients clients, ComplaintNumbers numbers, TimeProvider clock)
{
    /// <summary>Records that belong to a colleague rather than to a client's file.</summary>
    private static readonly HashSet<string> OwnedByStaff = [Absences.Collection, Tasks.Collection, Reports.Collection, Preferences.Collection, Matters.Collection];

    /// <summary>Those that nobody else may write for him, whoever leads him.</summary>
    private static readonly HashSet<string> OwnAlone = [Tasks.Collection, Reports.Collection, Preferences.Collection];

    private static readonly HashSet<string> Stamps = ["schema", "ownerId", "madeBy", "changedAt", "changedBy"];

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Documents that name others: what a later record may have been built on.</summary>
    private static readonly (string Of, string In, string Field)[] References =
    [
        (Visits.Collection, Promises.Collection, "visitId"),
        (Visits.Collection, Complaints.Collection, "visitId"),
        (Complaints.Collection, Promises.Collection, "complaintId"),
        (Visits.Collection, Plans.Collection, "visitId"),
    ];

    /// <summary>What a client's file is made of beside itself.</summary>
    private static readonly string[] InFile = [Visits.Collection, Promises.Collection, Complaints.Collection, Plans.Collection, Surveys.Collection, ClientFacts.Collection, SignedTexts.Collection];

    /// <summary>The proposal with what is only known when it is written: the numbers of new complaints.</summary>
    internal async Task<Proposal> CompleteAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        if (!proposal.Changes.Any(IsUnnumbered)) return proposal;
        var given = new Dictionary<string, string>();
        foreach (var change in proposal.Changes.Where(IsUnnumbered)) given[change.Id] = await numbers.GiveAsync(change.Id, cancellationToken);
        return proposal with
        {
            Lines = [.. proposal.Lines.Select(l => !l.Ticked ? l : l with
            {
                Changes = [.. l.Changes.Select(c => IsUnnumbered(c) ? c with { Fields = [.. c.Fields, .. Change.Make(c.Collection, c.Id, ("number", given[c.Id])).Fields] } : c)],
            })],
        };
    }

    /// <summary>The writes of a proposal's ticked lines for a reader, the fields that changed since, and whether he may not write there.</summary>
    internal async Task<(List<Write> Writes, List<FieldConflict> Conflicts, bool Refused)> ForwardAsync(Reader reader, Proposal proposal, CancellationToken cancellationToken)
    {
        var (writes, conflicts) = (new List<Write>(), new List<FieldConflict>());
        foreach (var (line, change) in Merged(proposal))
        {
            var stored = await store.Collection(change.Collection).GetAsync(change.Id, cancellationToken);
            var now = stored is null ? null : Parse(stored);
            var owner = await OwnerAsync(reader, change, now, cancellationToken);
            if ((owner is null || !Access.MayChange(reader, owner)) && Access.MayWork(reader, change, stored)) owner = (now?["ownerId"] ?? now?["staffId"])?.ToString();
            else if (owner is null || !Access.MayChange(reader, owner)) return (writes, conflicts, true);
            if (change is { Collection: Clients.Collection, Create: true } && reader.Staff is not null && !Access.MayOpenFileFor(reader, owner!)) return (writes, conflicts, true);
            if (change is { Collection: Clients.Collection, Create: false } && change.Fields.FirstOrDefault(f => f.Name == "ownerId") is { } assigned && !Access.MayAssign(reader, assigned.After?.GetString())) return (writes, conflicts, true);
            if (OwnAlone.Contains(change.Collection) && reader.Staff is { } self && self.Id != owner) return (writes, conflicts, true);
            if (owner is null || !await MayMoveAsync(reader, change, now, cancellationToken)) return (writes, conflicts, true);

            if (change.Create)
            {
                if (stored is null) writes.Add(new Write.Insert(change.Collection, change.Id, Made(proposal, change, owner)));
            }
            else if (stored is null || now is null)
            {
                conflicts.Add(new(line, change.Collection, change.Id, null, null, null, null));
            }
            else
            {
                var different = change.Fields.Where(f => !RecordPath.IsReached(now, f.Name) || (!Same(RecordPath.Get(now, f.Name), f.Before) && !Same(RecordPath.Get(now, f.Name), f.After))).ToList();
                conflicts.AddRange(different.Select(f => new FieldConflict(line, change.Collection, change.Id, f.Name, f.Before?.ToString(), RecordPath.Get(now, f.Name)?.ToString(), now["changedBy"]?.ToString())));
                if (different.Count == 0) writes.Add(new Write.Replace(change.Collection, change.Id, Patched(now, change.Fields.Select(f => (f.Name, f.After)), proposal.AuthorId), stored.Version));
            }
        }
        return (writes, conflicts, false);
    }

    /// <summary>What is still to write of an intent whose rights were checked when it was made; null when a field changed under it, so that it must be taken back.</summary>
    internal async Task<List<Write>?> ContinueAsync(Reader reader, Proposal proposal, CancellationToken cancellationToken)
    {
        var writes = new List<Write>();
        foreach (var (_, change) in Merged(proposal))
        {
            var stored = await store.Collection(change.Collection).GetAsync(change.Id, cancellationToken);
            var now = stored is null ? null : Parse(stored);
            if (change.Create)
            {
                if (stored is not null) continue;
                if (await OwnerAsync(reader, change, null, cancellationToken) is not { } owner) return null;
                writes.Add(new Write.Insert(change.Collection, change.Id, Made(proposal, change, owner)));
            }
            else if (stored is null || now is null || change.Fields.Any(f => !RecordPath.IsReached(now, f.Name) || (!Same(RecordPath.Get(now, f.Name), f.Before) && !Same(RecordPath.Get(now, f.Name), f.After))))
            {
                return null;
            }
            else if (change.Fields.Any(f => !Same(RecordPath.Get(now, f.Name), f.After)))
            {
                writes.Add(new Write.Replace(change.Collection, change.Id, Patched(now, change.Fields.Select(f => (f.Name, f.After)), proposal.AuthorId), stored.Version));
            }
        }
        return writes;
    }

    /// <summary>The writes that take a proposal back, and what stands in the way: a field written since, or a later record that names one it made.</summary>
    internal async Task<(List<Write> Writes, List<FieldConflict> Blocked)> BackwardAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var (writes, blocked) = (new List<Write>(), new List<FieldConflict>());
        var made = proposal.Changes.Select(c => (c.Collection, c.Id)).ToHashSet();
        foreach (var (line, change) in Merged(proposal).AsEnumerable().Reverse())
        {
            if (await store.Collection(change.Collection).GetAsync(change.Id, cancellationToken) is not { } stored) continue;
            var now = Parse(stored);
            if (change.Create)
            {
                if (now["madeBy"]?.ToString() != proposal.Id) continue;
                var changed = stored.Version > 1 && IsOtherThanMade(now, change);
                var by = changed ? now["changedBy"]?.ToString() : await BuiltOnByAsync(change, made, cancellationToken);
                if (changed || by is not null) blocked.Add(new(line, change.Collection, change.Id, null, null, null, by));
                else writes.Add(new Write.Delete(change.Collection, change.Id, stored.Version));
                continue;
            }
            var since = change.Fields.Where(f => !RecordPath.IsReached(now, f.Name) || (!Same(RecordPath.Get(now, f.Name), f.After) && !Same(RecordPath.Get(now, f.Name), f.Before))).ToList();
            blocked.AddRange(since.Select(f => new FieldConflict(line, change.Collection, change.Id, f.Name, f.After?.ToString(), RecordPath.Get(now, f.Name)?.ToString(), now["changedBy"]?.ToString())));
            if (since.Count == 0 && change.Fields.Any(f => !Same(RecordPath.Get(now, f.Name), f.Before)))
                writes.Add(new Write.Replace(change.Collection, change.Id, Patched(now, change.Fields.Select(f => (f.Name, f.Before)), proposal.AuthorId), stored.Version));
        }
        return (writes, blocked);
    }

    /// <summary>Whose file the change is in: a client's own owner, a team's lead, the colleague who is away, or the owner of the client a record names. Null when there is none or the reader may not see it.</summary>
    private async Task<string?> OwnerAsync(Reader reader, Change change, JsonObject? stored, CancellationToken cancellationToken)
    {
        if (change.Collection == Clients.Collection) return stored?["ownerId"]?.ToString() ?? (change.Create ? OwnerMade(change) : null);
        if (change.Collection == Staff.TeamCollection) return stored?["leadId"]?.ToString();
        if (OwnedByStaff.Contains(change.Collection)) return stored?["staffId"]?.ToString() ?? change.Fields.FirstOrDefault(f => f.Name == "staffId")?.After?.GetString();
        var clientId = stored?["clientId"]?.ToString() ?? change.Fields.FirstOrDefault(f => f.Name == "clientId")?.After?.GetString();
        return clientId is null ? null : (await clients.FindAsync(reader, clientId, cancellationToken))?.OwnerId;
    }

    private static string? OwnerMade(Change change) => change.Fields.FirstOrDefault(f => f.Name == "ownerId")?.After?.GetString();

    /// <summary>A record goes to another client's file only where the reader may see that one too, and then belongs to its owner.</summary>
    private async Task<bool> MayMoveAsync(Reader reader, Change change, JsonObject? stored, CancellationToken cancellationToken)
    {
        if (change.Create || change.Fields.FirstOrDefault(f => f.Name == "clientId")?.After?.GetString() is not { } to || to == stored?["clientId"]?.ToString()) return true;
        return await clients.FindAsync(reader, to, cancellationToken) is { } client
            && (change.Fields.FirstOrDefault(f => f.Name == "ownerId")?.After?.GetString() ?? stored?["ownerId"]?.ToString()) == client.OwnerId;
    }

    // What was corrected and put back again is as it was made.
    private static bool IsOtherThanMade(JsonObject stored, Change made) =>
        made.Fields.Any(f => f.Name != "ownerId" && !Same(stored[f.Name], f.After)) || stored.Any(f => !Stamps.Contains(f.Key) && !made.Fields.Any(m => m.Name == f.Key));

    private static bool IsUnnumbered(Change change) => change is { Collection: Complaints.Collection, Create: true } && !change.Fields.Any(f => f.Name == "number");

    private async Task<string?> BuiltOnByAsync(Change change, HashSet<(string, string)> made, CancellationToken cancellationToken)
    {
        if (change.Collection == Clients.Collection)
        {
            foreach (var collection in InFile)
            {
                if (await store.Collection(collection).CountAsync(Filter.Is("clientId", change.Id), 1, cancellationToken) > 0) return OwnerMade(change) ?? "system";
            }
            return null;
        }
        foreach (var (_, collection, field) in References.Where(r => r.Of == change.Collection))
        {
            var naming = await store.Collection(collection).FindAsync(new Query(Filter.Is(field, change.Id), 50), cancellationToken);
            if (naming.Docs.FirstOrDefault(d => !made.Contains((collection, d.Id))) is { } later) return Parse(later)["changedBy"]?.ToString() ?? "system";
        }
        return null;
    }

    private static List<(string Line, Change Change)> Merged(Proposal proposal) =>
        [.. proposal.Lines.Where(l => l.Ticked)
            .SelectMany(l => l.Changes.Select(c => (Line: l.Id, Change: c)))
            .GroupBy(x => (x.Change.Collection, x.Change.Id))
            .Select(g => (g.First().Line, g.First().Change with { Fields = [.. g.SelectMany(x => x.Change.Fields)] }))];

    private byte[] Made(Proposal proposal, Change change, string owner)
    {
        var made = new JsonObject { ["schema"] = DataSchema.NumberOf(change.Collection) };
        var leftOut = proposal.Lines.Where(l => !l.Ticked).SelectMany(l => l.Changes).Where(c => c.Create).Select(c => c.Id).ToHashSet();
        foreach (var field in change.Fields)
        {
            // A promise does not name the visit or complaint that was unticked beside it.
            if (field.After is { } value && !(value.ValueKind == JsonValueKind.String && leftOut.Contains(value.ToString()))) made[field.Name] = JsonNode.Parse(value.GetRawText());
        }
        made["ownerId"] = owner;
        made["madeBy"] = proposal.Id;
        return Stamped(made, proposal.AuthorId);
    }

    private byte[] Patched(JsonObject stored, IEnumerable<(string Name, JsonElement? Value)> fields, string by)
    {
        var patched = stored.DeepClone().AsObject();
        foreach (var (name, value) in fields)
        {
            RecordPath.Set(patched, name, value is { ValueKind: not JsonValueKind.Null } v ? JsonNode.Parse(v.GetRawText()) : null);
        }
        return Stamped(patched, by);
    }

    private byte[] Stamped(JsonObject json, string by)
    {
        json["changedAt"] = clock.GetUtcNow().ToInstant();
        json["changedBy"] = by;
        return JsonSerializer.SerializeToUtf8Bytes(json, Readable);
    }

    private static JsonObject Parse(Doc doc) => JsonNode.Parse(doc.Json.Span)?.AsObject() ?? throw new InvalidDataException("A stored document is no object.");

    private static bool Same(JsonNode? present, JsonElement? expected) =>
        // A list that is empty is the same as one that is not there.
        expected is not { } e || e.ValueKind == JsonValueKind.Null ? present is null or JsonArray { Count: 0 } : present is not null && JsonNode.DeepEquals(present, JsonNode.Parse(e.GetRawText()));
}
