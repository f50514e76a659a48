using CrmBot.Data.Documents;

namespace CrmBot.Tests.Data.Documents;

public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task A_document_comes_back_byte_for_byte_with_version_one()
    {
        var body = Utf8("{ \"name\" : \"\\u5b8f达商贸 😀\",\n \"n\": 1.50, \"unknown\":[1,{\"a\":null}] }");

        var written = await Documents.InsertAsync("c1", body, Token);
        var doc = await Documents.GetAsync("c1", Token);

        Assert.Equal(new WriteResult(WriteStatus.Done, 1), written);
        Assert.Equal(("c1", 1L), (doc!.Id, doc.Version));
        Assert.Equal(body, doc.Json.ToArray());
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_null() => Assert.Null(await Documents.GetAsync("nobody", Token));

    [Fact]
    public async Task Many_are_read_at_once_and_missing_ones_are_left_out()
    {
        await AddAsync("a", new { name = "甲公司" });
        await AddAsync("b", new { name = "乙公司" });

        var docs = await Documents.GetManyAsync(["b", "x", "a", "b"], Token);

        Assert.Equal(["a", "b"], docs.Select(d => d.Id).Order());
    }

    [Fact]
    public async Task An_id_is_taken_once()
    {
        await AddAsync("c1", new { name = "first" });

        var second = await Documents.InsertAsync("c1", Json(new { name = "second" }), Token);

        Assert.Equal(new WriteResult(WriteStatus.Duplicate, 0, "_id"), second);
        Assert.Equal("first", Read(await Documents.GetAsync("c1", Token), "name"));
    }

    [Fact]
    public async Task Ids_that_differ_in_case_or_width_are_different()
    {
        await AddAsync("a", new { });
        await AddAsync("A", new { });
        await AddAsync("\uFF21", new { });

        Assert.Equal(["A", "a", "\uFF21"], await FindAsync(null));
    }

    [Fact]
    public async Task A_replacement_counts_the_version_and_keeps_nothing_of_the_old()
    {
        await AddAsync("c1", new { name = "old", tier = "A" });

        var written = await Documents.ReplaceAsync("c1", Json(new { name = "new" }), 1, Token);

        Assert.Equal(new WriteResult(WriteStatus.Done, 2), written);
        Assert.Equal("{\"name\":\"new\"}"u8.ToArray(), (await Documents.GetAsync("c1", Token))!.Json.ToArray());
    }

    [Fact]
    public async Task A_replacement_of_an_older_version_loses_the_race()
    {
        await AddAsync("c1", new { name = "old" });
        await Documents.ReplaceAsync("c1", Json(new { name = "won" }), 1, Token);

        Assert.Equal(WriteStatus.LostRace, (await Documents.ReplaceAsync("c1", Json(new { name = "lost" }), 1, Token)).Status);
        Assert.Equal(WriteStatus.LostRace, (await Documents.ReplaceAsync("nobody", Json(new { }), 1, Token)).Status);
        Assert.Equal("won", Read(await Documents.GetAsync("c1", Token), "name"));
    }

    [Fact]
    public async Task Put_writes_whatever_was_there()
    {
        Assert.Equal(1, (await Documents.PutAsync("c1", Json(new { name = "one" }), Token)).Version);
        Assert.Equal(2, (await Documents.PutAsync("c1", Json(new { name = "two" }), Token)).Version);
        Assert.Equal("two", Read(await Documents.GetAsync("c1", Token), "name"));
    }

    [Fact]
    public async Task Delete_minds_the_version_when_asked()
    {
        await AddAsync("c1", new { });
        await Documents.PutAsync("c1", Json(new { }), Token);

        Assert.Equal(WriteStatus.LostRace, (await Documents.DeleteAsync("c1", 1, Token)).Status);
        Assert.Equal(WriteStatus.Done, (await Documents.DeleteAsync("c1", 2, Token)).Status);
        Assert.Equal(WriteStatus.LostRace, (await Documents.DeleteAsync("c1", null, Token)).Status);
        Assert.Null(await Documents.GetAsync("c1", Token));
    }

    [Fact]
    public async Task A_document_made_again_after_its_deletion_starts_at_version_one()
    {
        await AddAsync("c1", new { });
        await Documents.PutAsync("c1", Json(new { }), Token);
        await Documents.DeleteAsync("c1", null, Token);

        Assert.Equal(1, (await Documents.PutAsync("c1", Json(new { }), Token)).Version);
    }

    [Fact]
    public async Task A_batch_reports_each_duplicate_in_its_place_and_writes_the_rest()
    {
        await AddAsync("b", new { taxId = "T1" });

        var results = await Documents.InsertManyAsync([new("a", 0, Json(new { taxId = "T1" })), new("b", 0, Json(new { })), new("c", 0, Json(new { })), new("c", 0, Json(new { }))], Token);

        Assert.Equal([new(WriteStatus.Duplicate, 0, "taxId"), new(WriteStatus.Duplicate, 0, "_id"), new(WriteStatus.Done, 1), new(WriteStatus.Duplicate, 0, "_id")], results);
        Assert.Equal(["b", "c"], await FindAsync(null));
    }

    [Fact]
    public async Task A_unique_index_names_itself_when_it_refuses_any_kind_of_write()
    {
        await AddAsync("a", new { taxId = "T1" });
        await AddAsync("b", new { taxId = "T2" });
        var refused = new WriteResult(WriteStatus.Duplicate, 0, "taxId");

        Assert.Equal(refused, await Documents.InsertAsync("c", Json(new { taxId = "T1" }), Token));
        Assert.Equal(refused, await Documents.ReplaceAsync("b", Json(new { taxId = "T1" }), 1, Token));
        Assert.Equal(refused, await Documents.PutAsync("b", Json(new { taxId = "T1" }), Token));
        Assert.Equal(refused, await Documents.PutAsync("d", Json(new { taxId = "T1" }), Token));
        Assert.Equal("T2", Read(await Documents.GetAsync("b", Token), "taxId"));
    }

    [Fact]
    public async Task A_unique_index_ignores_documents_without_the_field()
    {
        await AddAsync("a", new { });
        await AddAsync("b", new { taxId = (string?)null });
        await AddAsync("c", new { taxId = "T1" });

        Assert.Equal(["c"], await FindAsync(Filter.Is("taxId", "T1")));
    }

    [Fact]
    public async Task Ids_and_bodies_that_cannot_be_are_refused()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Documents.InsertAsync("", Json(new { }), Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Documents.InsertAsync(new string('达', 86), Json(new { }), Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Documents.InsertAsync("\ud83d", Json(new { }), Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Documents.InsertAsync("c", Utf8("[1]"), Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Documents.InsertAsync("c", Utf8("{\"a\":1"), Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Documents.InsertAsync("c", Utf8("{} {}"), Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Documents.InsertAsync("c", Array.Empty<byte>(), Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Documents.InsertAsync("c", Utf8("{\"a\":\"\\ud83d\"}"), Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Documents.InsertAsync("c", new byte[] { (byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}' }, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Documents.PutAsync("c", Json(new { a = new string('x', 4 * 1024 * 1024) }), Token));
        Assert.Empty(await FindAsync(null));
    }

    [Fact]
    public async Task A_document_of_nearly_four_megabytes_and_an_id_of_256_bytes_are_kept()
    {
        var id = new string('达', 85) + "x";
        var body = Json(new { a = new string('x', (4 * 1024 * 1024) - 100) });

        Assert.True((await Documents.InsertAsync(id, body, Token)).Done);
        Assert.Equal(body, (await Documents.GetAsync(id, Token))!.Json.ToArray());
    }

    [Fact]
    public async Task At_most_a_thousand_go_in_one_call()
    {
        var many = Enumerable.Range(0, 1_001).Select(i => new Doc($"d{i}", 0, Json(new { }))).ToList();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => Documents.InsertManyAsync(many, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Documents.FindAsync(new Query(null, 1_001), Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Documents.FindAsync(new Query(null, 0), Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await FindAsync(new Filter.In("owner", [.. Enumerable.Range(0, 1_001).Select(i => FieldValue.Of($"o{i}"))])));
        Assert.All(await Documents.InsertManyAsync(many[..1_000], Token), r => Assert.True(r.Done));
        Assert.Equal(1_000, (await Documents.FindAsync(new Query(null, 1_000), Token)).Docs.Count);
    }

    [Fact]
    public async Task An_unknown_collection_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => Store.Collection("unheardOf"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.CommitAsync([new Write.Insert("unheardOf", "a", Json(new { }))], Token));
    }

    [Fact]
    public async Task A_commit_does_all_its_writes_in_order()
    {
        await AddAsync("b", new { });
        await AddAsync("c", new { });

        var results = await Store.CommitAsync(
            [
                new Write.Insert("clients", "a", Json(new { name = "1" })), new Write.Put("clients", "a", Json(new { name = "2" })),
                new Write.Replace("clients", "b", Json(new { name = "3" }), 1), new Write.Delete("clients", "c"), new Write.Insert("links", "l", Json(new { key = "k" })),
            ],
            Token);

        Assert.All(results, r => Assert.True(r.Done));
        Assert.Equal([1, 2, 2], results.Take(3).Select(r => r.Version));
        Assert.Equal(["a", "b"], await FindAsync(null));
        Assert.NotNull(await Store.Collection("links").GetAsync("l", Token));
        Assert.Empty(await Store.CommitAsync([], Token));
    }

    [Fact]
    public async Task A_refused_write_takes_back_its_commit_where_the_store_can_and_stops_it_everywhere()
    {
        await AddAsync("b", new { });

        var results = await Store.CommitAsync(
            [new Write.Insert("clients", "a", Json(new { name = "宏达" })), new Write.Replace("clients", "b", Json(new { }), 7), new Write.Insert("clients", "c", Json(new { }))], Token);

        var first = Store.CanCommitTogether ? new WriteResult(WriteStatus.NotDone) : new WriteResult(WriteStatus.Done, 1);
        Assert.Equal([first, new WriteResult(WriteStatus.LostRace), new WriteResult(WriteStatus.NotDone)], results);
        Assert.Equal(Store.CanCommitTogether ? ["b"] : ["a", "b"], await FindAsync(null));
        Assert.Equal(Store.CanCommitTogether ? [] : ["a"], await FindAsync(new Filter.Contains("宏达")));
    }

    [Fact]
    public async Task A_cancelled_call_writes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Documents.InsertAsync("a", Json(new { }), cancelled.Token));
        Assert.Null(await Documents.GetAsync("a", Token));
    }

    [Fact]
    public async Task Health_says_what_the_store_is()
    {
        var health = await Store.CheckAsync(Token);

        Assert.True(health.Reachable);
        Assert.NotEqual("", health.Kind);
        Assert.NotEqual("", health.Version);
    }

    [Fact]
    public async Task Declaring_again_keeps_everything_and_new_fields_find_old_documents()
    {
        await AddAsync("a", new { city = "上海", nick = "老宏" });
        var more = Clients with
        {
            Fields = [.. Clients.Fields, new Field("city")],
            Indexes = [.. Clients.Indexes, new CrmBot.Data.Documents.Index("byCity", ["city"])],
            Search = ["name", "aliases", "nick"],
        };

        await Store.EnsureAsync([more], Token);
        await Store.EnsureAsync([more, Links], Token);

        Assert.Equal(["a"], await FindAsync(Filter.Is("city", "上海")));
        Assert.Equal(["a"], await FindAsync(new Filter.Contains("老宏")));
    }

    [Fact]
    public async Task A_declaration_with_names_that_no_store_could_keep_is_refused()
    {
        foreach (var name in new[] { "", "a.b", "$a", "a b", "a\"", "名" })
            await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.EnsureAsync([new CollectionSpec("things", [new Field(name)], [])], Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => Store.EnsureAsync([new CollectionSpec("things", [], [new CrmBot.Data.Documents.Index("x", ["undeclared"])])], Token));
    }
}
