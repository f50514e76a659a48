using System.Text.Json.Nodes;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Mongo;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Tests.Data.Documents;
using CrmBot.Tests.MongoServer;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Data;

/// <summary>Documents of an older schema number become the present ones in the background, once, whoever dies meanwhile; on both stores.</summary>
[Collection(MongoTestServer.Collection)]
public sealed class UpgradesTests : IDisposable
{
    private const int Many = 450;

    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-upgrade-").FullName;
    private readonly StoreClock _clock = new();
    private int _changed;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SchemaStep[] Steps =>
    [
        new("notes", 2, record =>
        {
            Interlocked.Increment(ref _changed);
            record["text"] = record["words"]?.DeepClone();
            record.Remove("words");
        }),
        new("notes", 3, record => record["length"] = record["text"]?.ToString().Length),
    ];

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Older_documents_are_brought_up_step_by_step_and_present_ones_stay_as_they_are(bool mongo)
    {
        await using var store = await OpenAsync(mongo);
        await FillAsync(store, Many);
        await store.Collection("notes").InsertAsync("new", """{"schema":3,"text":"你好","length":2,"later":true}"""u8.ToArray(), Token);

        Assert.True(await new Upgrades(store, _clock).RunAsync(Steps, "a", Token));
        Assert.True(await new Upgrades(store, _clock).RunAsync(Steps, "b", Token));

        Assert.Equal(Many, _changed);
        var records = await ReadAsync(store);
        Assert.All(records, r => Assert.Equal((3, r["text"]!.ToString().Length, null), ((int)r["schema"]!, (int)r["length"]!, r["words"])));
        Assert.Equal(1, (await store.Collection("notes").GetAsync("new", Token))!.Version);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_host_goes_on_where_a_dead_one_stopped_once_its_lease_is_over(bool mongo)
    {
        await using var store = await OpenAsync(mongo);
        await FillAsync(store, Many);
        var dying = new DyingStore(store);
        // The first batch of 200 is through, the second is not.
        dying.DieAfter(2 + 1 + 200 + 1 + 1 + 70);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => new Upgrades(dying, _clock).RunAsync(Steps, "a", Token));
        Assert.False(await new Upgrades(store, _clock).RunAsync(Steps, "b", Token));
        _clock.Time += TimeSpan.FromSeconds(31);
        Assert.True(await new Upgrades(store, _clock).RunAsync(Steps, "b", Token));

        // What was tried and not written when the host died is done once more, and nothing else is.
        Assert.Equal(Many + 1, _changed);
        Assert.Equal(Many, (await ReadAsync(store)).Count(r => (int)r["schema"]! == 3));
    }

    [Fact]
    public async Task What_somebody_writes_meanwhile_stays()
    {
        await using var store = await OpenAsync(mongo: false);
        await FillAsync(store, 1);
        var written = false;
        var meddled = new SchemaStep("notes", 2, record =>
        {
            if (!written) store.Collection("notes").PutAsync("n0000", """{"schema":1,"words":"改过了"}"""u8.ToArray(), Token).Wait(Token);
            written = true;
            record["text"] = record["words"]?.DeepClone();
        });

        Assert.True(await new Upgrades(store, _clock).RunAsync([meddled], "a", Token));

        var record = Assert.Single(await ReadAsync(store));
        Assert.Equal(("改过了", 2), (record["text"]!.ToString(), (int)record["schema"]!));
    }

    private static async Task FillAsync(IDocumentStore store, int count)
    {
        foreach (var some in Enumerable.Range(0, count).Chunk(500))
            await store.Collection("notes").InsertManyAsync([.. some.Select(i => new Doc($"n{i:0000}", 0, System.Text.Encoding.UTF8.GetBytes($$"""{"schema":1,"words":"第{{i}}次"}""")))], Token);
    }

    private static async Task<List<JsonObject>> ReadAsync(IDocumentStore store) =>
        [.. (await store.Collection("notes").FindAsync(new Query(null, 1_000), Token)).Docs.Select(d => JsonNode.Parse(d.Json.Span)!.AsObject())];

    private async Task<IDocumentStore> OpenAsync(bool mongo)
    {
        CollectionSpec[] specs = [new("notes", [], []), Upgrades.Spec];
        IDocumentStore store;
        if (mongo)
        {
            var server = await MongoTestServer.GetAsync();
            Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
            await MongoDatabase.EmptyAsync(server.Connection("upgrades"), "notes", "upgrades");
            store = MongoDocumentStore.Open(new MongoStoreOptions { Connection = server.Connection("upgrades") }, _clock);
        }
        else
        {
            store = await SqliteDocumentStore.OpenAsync(Path.Combine(_folder, "store.db"), _clock, Token);
        }
        await store.EnsureAsync(specs, Token);
        return store;
    }
}
