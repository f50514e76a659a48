using System.Text;
using System.Text.Json.Nodes;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Tests.Support;
using Microsoft.Extensions.Options;

namespace CrmBot.Tests.Data;

/// <summary>Two managers' clients in a real store, an open promise, and a note of three lines that waits to be saved: a visit, a promise made at it, the old promise kept.</summary>
internal sealed class ChangesHouse : IAsyncDisposable
{
    public const string Note = "n1";
    public const string OldPromise = "p0";

    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-changes").FullName;

    public static StaffMember Min { get; } = new() { Id = "s01", NameZh = "王敏", NameEn = "Min Wang", Role = StaffRole.Manager, TeamId = "t1" };

    public ManualClock Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 14, 5, 0, TimeSpan.FromHours(8)));

    public IDocumentStore Store { get; private set; } = null!;

    public Changes Changes { get; private set; } = null!;

    public Reader Reader => new(Min, "person", [Min.Id], Clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ChangesHouse> OpenAsync(Func<IDocumentStore, IDocumentStore>? wrap = null)
    {
        var house = new ChangesHouse();
        var store = await SqliteDocumentStore.OpenAsync(Path.Combine(house._folder, "crm.db"), house.Clock, Token);
        house.Store = wrap is null ? store : wrap(store);
        await store.EnsureAsync(DataSchema.All, Token);
        house.Changes = house.On(house.Store);
        await house.PutAsync(Clients.Collection, "c1", """{"name":"宏达","ownerId":"s01","industry":"电子","region":"华南"}""");
        await house.PutAsync(Clients.Collection, "c2", """{"name":"恒信","ownerId":"s02","industry":"化工"}""");
        await house.PutAsync(Promises.Collection, OldPromise, """{"clientId":"c1","ownerId":"s01","by":"us","staffId":"s01","text":"给样品","madeOn":"2026-11-01","state":"open","colour":"red"}""");
        await house.ProposeAsync(Note, Visit("v1", "c1"), Promise("p1", "v1"), Change.Set(Promises.Collection, OldPromise, "state", "open", "done"));
        return house;
    }

    /// <summary>The changes as another host of the same store would make them.</summary>
    public Changes On(IDocumentStore store) =>
        new(store, new Proposals(store), new ChangeWriter(store, new Clients(store), new ComplaintNumbers(store, Clock, Options.Create(new ComplaintOptions())), Clock), Clock, Options.Create(new ProposalOptions()));

    public static Change Visit(string id, string clientId) => Change.Make(
        Visits.Collection, id, ("clientId", clientId), ("ownerId", "s01"), ("staffId", "s01"), ("on", "2026-11-23"), ("kind", "visit"), ("people", (IReadOnlyList<string>)["王芳"]), ("text", "谈得不错"));

    public static Change Promise(string id, string? visitId) => Change.Make(
        Promises.Collection, id, ("clientId", "c1"), ("ownerId", "s01"), ("by", "us"), ("staffId", "s01"), ("text", "给报价"), ("madeOn", "2026-11-23"), ("visitId", visitId), ("state", "open"));

    public Task ProposeAsync(string id, params IReadOnlyList<Change> changes)
    {
        var proposal = new Proposal
        {
            Id = id,
            AuthorId = Min.Id,
            Skill = "visit",
            Conversation = "test|s01",
            MessageKey = "m0",
            Text = "谈得不错",
            Language = Language.Zh,
            CreatedAt = Clock.Now.ToInstant(),
            ClientId = "c1",
            Lines = [.. changes.Select((c, i) => new ProposalLine { Id = $"{i + 1}", Kind = "line", Ticked = true, Changes = [c] })],
        };
        return Store.Collection(Proposals.Collection).PutAsync(id, Records<Proposal>.Json(proposal), Token);
    }

    public Task<ChangeResult> ApplyAsync(string key = "m1", string note = Note) => Changes.ApplyAsync(Reader, note, null, key, Token);

    public Task<ChangeResult> UndoAsync(string key = "m2", bool rest = false) => Changes.UndoAsync(Reader, Note, rest, key, Token);

    public async Task<JsonObject?> ReadAsync(string collection, string id) =>
        await Store.Collection(collection).GetAsync(id, Token) is { } doc ? JsonNode.Parse(doc.Json.Span)!.AsObject() : null;

    public async Task<long?> VersionAsync(string collection, string id) => (await Store.Collection(collection).GetAsync(id, Token))?.Version;

    public Task PutAsync(string collection, string id, string json) => Store.Collection(collection).PutAsync(id, Encoding.UTF8.GetBytes(json), Token);

    /// <summary>What a colleague's save does to one field.</summary>
    public async Task SetAsync(string collection, string id, string field, string value, string by = "s04")
    {
        var json = (await ReadAsync(collection, id))!;
        (json[field], json["changedBy"]) = (value, by);
        await PutAsync(collection, id, json.ToJsonString());
    }

    public async Task<string> AuditAsync() =>
        string.Join(',', (await new Audit(Store).OfProposalAsync(new Access(Store, new Staff(Store, Clock), Clock).System("test"), Note, Token)).OrderBy(l => l.What, StringComparer.Ordinal).Select(l => $"{l.What} by {l.By}: {l.Changes.Count}"));

    /// <summary>How the note's three lines stand in the file: visit, new promise, state of the old one.</summary>
    public async Task<string> FileAsync() =>
        $"{(await ReadAsync(Visits.Collection, "v1") is null ? "-" : "visit")} {(await ReadAsync(Promises.Collection, "p1") is null ? "-" : "promise")} {(await ReadAsync(Promises.Collection, OldPromise))!["state"]}";

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
