using CrmBot.Data.Documents;

namespace CrmBot.Tests.Data.Documents;

public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task Queries_asked_together_are_answered_each_as_it_would_be_alone()
    {
        for (var i = 0; i < 5; i++)
            await AddAsync($"c{i}", new { owner = i < 3 ? "o" : "p", visited = $"2026-03-0{5 - i}" });
        await Store.Collection("links").InsertAsync("l", Json(new { key = "k", reader = "r" }), Token);

        var pages = await Store.FindTogetherAsync(
            [
                new Ask("clients", new Query(Filter.Is("owner", "o"), 2, "visited")),
                new Ask("links", new Query(Filter.Is("reader", "r"), 10)),
                new Ask("clients", new Query(Filter.Is("owner", "nobody"), 10)),
            ],
            Token);

        Assert.Equal(["c2", "c1"], Ids(pages[0]));
        Assert.Equal(["c0"], Ids(await Documents.FindAsync(new Query(Filter.Is("owner", "o"), 2, "visited", After: pages[0].Next), Token)));
        Assert.Equal(["l"], Ids(pages[1]));
        Assert.Empty(pages[2].Docs);
    }

    [Fact]
    public async Task Documents_of_several_collections_are_read_at_once_in_the_order_asked()
    {
        await AddAsync("c", new { owner = "o" });
        await Store.Collection("links").InsertAsync("l", Json(new { key = "k", reader = "r" }), Token);
        await Store.Collection("links").InsertAsync("gone", Json(new { key = "g", reader = "r", until = "2020-01-01T00:00:00.000Z" }), Token);

        var found = await Store.GetTogetherAsync([("links", "l"), ("clients", "nobody"), ("links", "gone"), ("clients", "c")], Token);

        Assert.Equal(["l", null, null, "c"], found.Select(d => d?.Id));
        Assert.Empty(await Store.GetTogetherAsync([], Token));
    }

    [Fact]
    public async Task Puts_of_several_collections_make_what_is_missing_and_replace_what_is_there()
    {
        await AddAsync("c", new { owner = "o", tier = "A" });
        await Store.Collection("links").InsertAsync("gone", Json(new { key = "g", until = "2020-01-01T00:00:00.000Z" }), Token);

        await Store.PutEachAsync(
            [
                new Write.Put("clients", "c", Json(new { owner = "p" })),
                new Write.Put("links", "l", Json(new { key = "k", reader = "r" })),
                new Write.Put("clients", "d", Json(new { owner = "q" })),
                new Write.Put("links", "m", Json(new { key = "g" })),
            ],
            Token);
        await Store.PutEachAsync([], Token);

        var found = await Store.GetTogetherAsync([("clients", "c"), ("clients", "d"), ("links", "l"), ("links", "m")], Token);
        Assert.Equal([2, 1, 1, 1], found.Select(d => d!.Version));
        Assert.Equal("""{"owner":"p"}""", System.Text.Encoding.UTF8.GetString(found[0]!.Json.Span));
    }

    [Fact]
    public async Task A_query_of_many_values_can_be_among_those_asked_together()
    {
        string[] owners = [.. Enumerable.Range(0, 20).Select(i => $"o{i:00}")];
        foreach (var owner in owners) await AddAsync($"c-{owner}", new { owner, visited = $"2026-03-{owner[1..]}" });

        var pages = await Store.FindTogetherAsync(
            [
                new Ask("clients", new Query(new Filter.In("owner", [.. owners.Select(FieldValue.Of)]), 3, "visited", Descending: true)),
                new Ask("clients", new Query(Filter.Is("owner", "o05"), 3, "visited")),
            ],
            Token);

        Assert.Equal(["c-o19", "c-o18", "c-o17"], Ids(pages[0]));
        Assert.Equal(["c-o05"], Ids(pages[1]));
    }

    [Fact]
    public async Task One_query_that_no_index_serves_refuses_them_all() =>
        await Assert.ThrowsAsync<UnservedQueryException>(async () => await Store.FindTogetherAsync([new Ask("links", new Query(Filter.Is("reader", "r"), 1)), new Ask("links", new Query(null, 1, "until"))], Token));

    [Fact]
    public async Task The_same_shape_asked_with_other_values_and_with_a_wrong_type_is_told_apart()
    {
        await AddAsync("a", new { owner = "o", amount = 5 });
        await AddAsync("b", new { owner = "p", amount = 6 });

        Assert.Equal(["a"], Ids(await Documents.FindAsync(new Query(Filter.Is("amount", 5), 10), Token)));
        Assert.Equal(["b"], Ids(await Documents.FindAsync(new Query(Filter.Is("amount", 6), 10), Token)));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Documents.FindAsync(new Query(Filter.Is("amount", "5"), 10), Token));
    }

    [Fact]
    public async Task Several_values_of_a_field_are_paged_in_one_order()
    {
        for (var i = 0; i < 9; i++)
            await AddAsync($"c{i}", new { owner = i % 3 == 0 ? "o" : i % 3 == 1 ? "p" : "q", visited = $"2026-03-0{9 - i}" });

        Assert.Equal(["c7", "c6", "c4", "c3", "c1", "c0"], await PagedAsync(new Filter.And([new Filter.In("owner", ["o", "p"])]), "visited", false));
        Assert.Equal(["c0", "c1", "c3", "c4", "c6", "c7"], await PagedAsync(new Filter.And([new Filter.In("owner", ["o", "p"])]), "visited", true));
    }
}
