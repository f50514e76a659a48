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
