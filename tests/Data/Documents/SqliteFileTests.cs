using System.Text.Json;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Sqlite;
using Microsoft.Data.Sqlite;
using Index = CrmBot.Data.Documents.Index;

namespace CrmBot.Tests.Data.Documents;

/// <summary>What the embedded store promises about its file: shared, filled up, opened again, loaded in bulk.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private static readonly CollectionSpec Notes = new(
        "notes", [new("owner"), new("day", FieldType.Day), new("rank", FieldType.Number), new("key")],
        [new Index("byOwner", ["owner"]), new Index("byOwnerDay", ["owner", "day"]), new Index("byRank", ["rank"]), new Index("key", ["key"], Unique: true)])
    { Search = ["text"] };

    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-store-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder, "store.db");

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task What_was_written_is_there_when_the_file_is_opened_again()
    {
        await using (var store = await OpenAsync())
            await store.Collection("notes").InsertAsync("a", Json(new { owner = "o", text = "宏达商贸" }), Token);

        await using var again = await OpenAsync();

        Assert.NotNull(await again.Collection("notes").GetAsync("a", Token));
        Assert.Equal(1, await again.Collection("notes").CountAsync(new Filter.Contains("宏达"), 10, Token));
        Assert.Equal(WriteStatus.Duplicate, (await again.Collection("notes").InsertAsync("a", Json(new { }), Token)).Status);
    }

    [Fact]
    public async Task Closing_finishes_the_writes_that_wait()
    {
        var store = await OpenAsync();
        var writes = Enumerable.Range(0, 200).Select(i => store.Collection("notes").InsertAsync($"n{i}", Json(new { }), Token)).ToList();

        await store.DisposeAsync();

        Assert.All(await Task.WhenAll(writes), r => Assert.True(r.Done));
        await using var again = await OpenAsync();
        Assert.Equal(200, await again.Collection("notes").CountAsync(Filter.Of(), 1_000, Token));
    }

    [Fact]
    public async Task Four_hosts_start_on_one_new_file_and_write_together()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(OpenAsync, Token)));

        await Task.WhenAll(stores.Select((store, host) => Task.Run(() => InsertAsync(store, host), Token)));

        foreach (var store in stores)
            Assert.Equal(120, await store.Collection("notes").CountAsync(Filter.Is("owner", "o"), 1_000, Token));
        var races = await Task.WhenAll(stores.Select(store => Task.Run(() => store.Collection("notes").ReplaceAsync("h0-0", Json(new { }), 1, Token), Token)));
        Assert.Single(races, r => r.Done);
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    [Fact]
    public async Task Every_served_query_is_a_search_by_its_index_and_sorts_nothing()
    {
        var asked = new System.Collections.Concurrent.ConcurrentDictionary<string, bool>();
        await using var store = await OpenAsync(0, sql => asked[sql] = true);
        var notes = store.Collection("notes");
        await InsertAsync(store, 0);
        asked.Clear();
        Filter owner = Filter.Is("owner", "o"), owners = new Filter.In("owner", ["o", "p"]), days = new Filter.Range("day", "2026-01-01", "2026-12-31");

        foreach (var descending in new[] { false, true })
        {
            foreach (var (where, sort) in new (Filter?, string?)[]
            {
                (null, null), (owner, null), (owner, "day"), (owners, "day"), (owners, null), (Filter.Of(owner, days), "day"), (Filter.Of(owners, days), "day"), (Filter.Of(owner, new Filter.Exists("day")), "day"),
                (null, "rank"), (new Filter.Range("rank", 1, null), null), (Filter.Is("key", "k1"), null), (new Filter.Range("key", "k1", null), "key"), (new Filter.Contains("宏达商"), null),
            })
            {
                var page = await notes.FindAsync(new Query(where, 1, sort, descending), Token);
                if (page.Next is not null)
                    await notes.FindAsync(new Query(where, 1, sort, descending, page.Next), Token);
            }
            await notes.FindAsync(new Query(owner, 1, "day", descending, "-:h0"), Token);
        }
        await notes.CountAsync(owners, 10, Token);
        await notes.CountAsync(Filter.Of(owner, days), 10, Token);

        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        connection.CreateFunction("holds", (string _, string _, string _) => true);
        var plans = asked.Keys.Where(sql => sql.StartsWith("SELECT", StringComparison.Ordinal)).ToDictionary(sql => sql, sql => Plan(connection, sql));
        Assert.True(plans.Count > 20);
        foreach (var (sql, plan) in plans)
        {
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
            if (sql.Contains(" WHERE ", StringComparison.Ordinal))
                Assert.DoesNotContain("SCAN c_notes", plan, StringComparison.Ordinal);
            else
                Assert.Contains("USING", plan, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_full_disk_fails_the_write_whole_and_heals_when_there_is_room()
    {
        await using (var store = await OpenAsync())
            await store.Collection("notes").InsertAsync("kept", Json(new { }), Token);
        var pages = (int)(new FileInfo(File).Length / 4096) + 30;
        await using (var full = await OpenAsync(mostPages: pages))
        {
            var notes = full.Collection("notes");
            var body = Json(new { fill = new string('x', 50_000) });
            var together = Enumerable.Range(0, 20).Select(i => new Write.Insert("notes", $"big{i}", body)).ToList();

            var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => full.CommitAsync(together, Token));

            Assert.Equal("sqlite-13", fault.Code);
            Assert.DoesNotContain("xxx", fault.ToString(), StringComparison.Ordinal);
            Assert.Equal(1, await notes.CountAsync(Filter.Of(), 100, Token));
            Assert.True((await notes.InsertAsync("small", Json(new { }), Token)).Done);
            Assert.True((await notes.DeleteAsync("kept", null, Token)).Done);
        }
        await using var room = await OpenAsync();
        Assert.True((await room.Collection("notes").InsertAsync("big", Json(new { fill = new string('x', 500_000) }), Token)).Done);
        Assert.Equal(2, await room.Collection("notes").CountAsync(Filter.Of(), 100, Token));
    }

    [Fact]
    public async Task Steady_writing_starts_the_log_anew_instead_of_growing_it()
    {
        await using var store = await OpenAsync();
        var notes = store.Collection("notes");
        var body = Json(new { fill = new string('x', 400_000) });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(caller => Task.Run(
            async () =>
            {
                for (var i = 0; i < 150; i++)
                {
                    await notes.PutAsync($"n{caller}", body, Token);
                    Assert.NotNull(await notes.GetAsync($"n{caller}", Token));
                }
            },
            Token)));

        Assert.InRange(new FileInfo(File + "-wal").Length, 1, 150_000_000);
    }

    [Fact]
    public async Task A_file_held_by_another_process_is_unavailable_and_free_again_later()
    {
        await using var store = await OpenAsync();
        using (var other = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            other.Open();
            using var hold = other.CreateCommand();
            hold.CommandText = "BEGIN IMMEDIATE";
            hold.ExecuteNonQuery();

            await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Collection("notes").InsertAsync("a", Json(new { }), Token));
            Assert.Null(await store.Collection("notes").GetAsync("a", Token));
        }

        Assert.True((await store.Collection("notes").InsertAsync("a", Json(new { }), Token)).Done);
    }

    [Fact]
    public async Task A_file_that_is_none_of_ours_is_said_to_be_damaged_and_a_folder_cannot_be_opened()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('?', 10_000), Token);

        Assert.IsNotType<StoreUnavailableException>(await Assert.ThrowsAnyAsync<StoreException>(OpenAsync));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => SqliteDocumentStore.OpenAsync(_folder, TimeProvider.System, Token));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => SqliteDocumentStore.OpenAsync(Path.Combine(File, "below", "store.db"), TimeProvider.System, Token));
    }

    [Fact]
    public async Task A_bulk_load_leaves_everything_searchable_and_indexed()
    {
        await using var store = await OpenAsync();

        await store.BulkLoadAsync(() => InsertAsync(store, 0), Token);

        var notes = store.Collection("notes");
        Assert.Equal(30, await notes.CountAsync(new Filter.Contains("宏达"), 100, Token));
        Assert.Equal("h0-0", (await notes.FindAsync(new Query(Filter.Is("owner", "o"), 1, "day"), Token)).Docs[0].Id);
        await notes.InsertAsync("later", Json(new { text = "宏达" }), Token);
        Assert.Equal(31, await notes.CountAsync(new Filter.Contains("宏达"), 100, Token));
    }

    [Fact]
    public async Task A_bulk_load_that_fails_half_way_leaves_what_it_wrote_searchable()
    {
        await using var store = await OpenAsync();

        await Assert.ThrowsAsync<InvalidDataException>(() => store.BulkLoadAsync(
            async () =>
            {
                await InsertAsync(store, 0);
                throw new InvalidDataException();
            },
            Token));

        Assert.Equal(30, await store.Collection("notes").CountAsync(new Filter.Contains("宏达"), 100, Token));
    }

    private static byte[] Json(object fields) => JsonSerializer.SerializeToUtf8Bytes(fields);

    private static async Task InsertAsync(SqliteDocumentStore store, int host)
    {
        for (var i = 0; i < 30; i++)
        {
            var json = Json(new { owner = "o", day = $"2026-03-{i + 1:00}", rank = i, key = $"k{host}-{i}", text = "上海宏达商贸" });
            Assert.True((await store.Collection("notes").InsertAsync($"h{host}-{i}", json, Token)).Done);
        }
    }

    private static string Plan(SqliteConnection connection, string sql)
    {
        using var explain = connection.CreateCommand();
        explain.CommandText = $"EXPLAIN QUERY PLAN {sql.Replace("?", "'1'", StringComparison.Ordinal)}";
        using var reader = explain.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
            lines.Add(reader.GetString(3));
        return $"{sql}: {string.Join(" | ", lines)}";
    }

    private Task<SqliteDocumentStore> OpenAsync() => OpenAsync(0);

    private async Task<SqliteDocumentStore> OpenAsync(int mostPages, Action<string>? prepared = null)
    {
        var options = new SqliteStoreOptions { Path = File, BusyTimeout = TimeSpan.FromSeconds(2), MostPages = mostPages, Prepared = prepared };
        var store = await SqliteDocumentStore.OpenAsync(options, TimeProvider.System, Token);
        await store.EnsureAsync([Notes], Token);
        return store;
    }
}
