using System.Diagnostics;
using System.Text.Json;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Mongo;
using CrmBot.Tests.MongoServer;
using CrmBot.Tests.Support;
using Index = CrmBot.Data.Documents.Index;

namespace CrmBot.Tests.Data.Documents;

/// <summary>MongoDB's official driver for Node reads what we wrote, and we read what it wrote.</summary>
[Collection(MongoTestServer.Collection)]
public sealed class MongoSecondOpinionTests
{
    private static readonly CollectionSpec Clients = new(
        "clients",
        [new("name"), new("taxId"), new("visited", FieldType.Day), new("changedAt", FieldType.Instant), new("amount", FieldType.Number), new("open", FieldType.Flag)],
        [new Index("byName", ["name"]), new Index("byChange", ["changedAt"]), new Index("taxId", ["taxId"], Unique: true)])
    { Search = ["name"] };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Types_dates_numbers_and_indexes_are_the_same_to_both()
    {
        var connection = await MongoHouse.ConnectionAsync("second", Topology.ReplicaSet);
        Assert.SkipUnless(Directory.Exists(Path.Combine(TestFolder.Tests, "node_modules", "mongodb")), "npm ci did not install the mongodb package");
        await using var store = MongoDocumentStore.Open(new MongoStoreOptions { Connection = connection }, TimeProvider.System);
        await store.EnsureAsync([Clients], Token);
        var clients = store.Collection("clients");
        var ours = """{"schema":1,"name":"上海宏达商贸","taxId":"T1","visited":"2026-03-05","changedAt":"2026-03-05T09:00:00.123Z","amount":7,"big":9007199254740991,"rate":0.5,"open":false,"nothing":null,"people":[{"name":"王芳"}]}"""u8.ToArray();
        await clients.InsertAsync("ours", ours, Token);

        using var opinion = JsonDocument.Parse(await NodeAsync(connection, "clients"));

        var found = opinion.RootElement.GetProperty("found").GetProperty("ours");
        string[] wanted =
        [
            "name string \"上海宏达商贸\"", "visited string \"2026-03-05\"", "changedAt date 2026-03-05T09:00:00.123Z", "amount number 7", "big number 9007199254740991", "rate number 0.5",
            "open boolean false", "nothing null null", "people array [{\"name\":\"王芳\"}]", "_v number 1",
        ];
        Assert.Equal(wanted, wanted.Select(w => w[..w.IndexOf(' ', StringComparison.Ordinal)]).Select(name => $"{name} {found.GetProperty(name).GetString()}"));
        var indexes = opinion.RootElement.GetProperty("indexes").EnumerateObject().ToDictionary(i => i.Name, i => i.Value.GetString());
        Assert.Equal("taxId unique", indexes["taxId_unique"]);
        Assert.Equal("changedAt _id", indexes["changedAt"]);
        Assert.Equal("_g _id", indexes["_search"]);

        await ReadsTheirsAsync(clients);
    }

    private static async Task ReadsTheirsAsync(IDocuments clients)
    {
        var changed = await clients.GetAsync("ours", Token);
        var theirs = await clients.FindAsync(new Query(new Filter.Range("changedAt", "2026-03-06T00:00:00.000Z", null), 10), Token);

        Assert.Equal(2, changed!.Version);
        Assert.Contains("\"amount\":8", System.Text.Encoding.UTF8.GetString(changed.Json.Span), StringComparison.Ordinal);
        var doc = Assert.Single(theirs.Docs);
        Assert.Equal("""{"name":"宏达 from Node","visited":"2026-03-06","changedAt":"2026-03-06T01:02:03.004Z","amount":42,"open":true,"more":{"list":[1,2.5,null,"x"]}}""", System.Text.Encoding.UTF8.GetString(doc.Json.Span));
        Assert.True((await clients.ReplaceAsync("theirs", doc.Json, doc.Version, Token)).Done);
        Assert.Equal("theirs", Assert.Single((await clients.FindAsync(new Query(new Filter.Contains("from node"), 10), Token)).Docs).Id);
    }

    private static async Task<string> NodeAsync(params string[] arguments)
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(TestFolder.Tests, "node", "mongo.mjs"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = TestFolder.Tests })!;
        var (output, error) = (node.StandardOutput.ReadToEndAsync(Token), node.StandardError.ReadToEndAsync(Token));
        await node.WaitForExitAsync(Token);
        Assert.True(node.ExitCode == 0, await error);
        return await output;
    }
}
