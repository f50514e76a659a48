using CrmBot.Data.Documents;

namespace CrmBot.Tests.Data.Documents;

public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task Without_conditions_documents_come_by_id_in_either_direction()
    {
        foreach (var id in new[] { "b", "a", "c" })
            await AddAsync(id, new { });

        Assert.Equal(["a", "b", "c"], await PagedAsync(null, null, false));
        Assert.Equal(["c", "b", "a"], await PagedAsync(Filter.Of(), null, true));
    }

    [Fact]
    public async Task A_page_ends_exactly_where_the_documents_do()
    {
        foreach (var id in new[] { "a", "b", "c", "d" })
            await AddAsync(id, new { owner = "o" });

        var first = await Documents.FindAsync(new Query(Filter.Is("owner", "o"), 2), Token);
        var second = await Documents.FindAsync(new Query(Filter.Is("owner", "o"), 2, After: first.Next), Token);

        Assert.NotNull(first.Next);
        Assert.Equal(["c", "d"], Ids(second));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Equal_sort_values_are_parted_by_id_and_missing_ones_come_first()
    {
        await AddAsync("e", new { owner = "o", visited = "2026-03-02" });
        await AddAsync("d", new { owner = "o", visited = "2026-03-01" });
        await AddAsync("c", new { owner = "o", visited = "2026-03-01" });
        await AddAsync("b", new { owner = "o" });
        await AddAsync("a", new { owner = "o", visited = (string?)null });
        await AddAsync("z", new { owner = "other" });

        foreach (var limit in new[] { 1, 2, 3, 10 })
        {
            Assert.Equal(["a", "b", "c", "d", "e"], await PagedAsync(Filter.Is("owner", "o"), "visited", false, limit));
            Assert.Equal(["e", "d", "c", "b", "a"], await PagedAsync(Filter.Is("owner", "o"), "visited", true, limit));
        }
    }

    [Fact]
    public async Task A_sort_alone_is_served_by_an_index_that_starts_with_it()
    {
        await AddAsync("a", new { amount = 10 });
        await AddAsync("b", new { amount = 9 });
        await AddAsync("c", new { amount = -1 });
        await AddAsync("d", new { });

        Assert.Equal(["d", "c", "b", "a"], await PagedAsync(null, "amount", false));
        Assert.Equal(["a", "b", "c", "d"], await PagedAsync(null, "amount", true));
    }

    [Fact]
    public async Task A_range_holds_both_ends_and_never_a_missing_field()
    {
        for (var day = 1; day <= 5; day++)
            await AddAsync($"c{day}", new { owner = "o", visited = $"2026-03-0{day}" });
        await AddAsync("none", new { owner = "o" });
        var from2 = new Filter.Range("visited", "2026-03-02", null);
        var to4 = new Filter.Range("visited", null, "2026-03-04");

        Assert.Equal(["c2", "c3", "c4"], await PagedAsync(Filter.Of(Filter.Is("owner", "o"), from2, to4), "visited", false));
        Assert.Equal(["c4", "c3", "c2"], await PagedAsync(Filter.Of(to4, from2, Filter.Is("owner", "o")), "visited", true));
        Assert.Equal(["c1", "c2", "c3", "c4"], await PagedAsync(Filter.Of(Filter.Is("owner", "o"), to4), "visited", false));
        Assert.Equal(["c4", "c3", "c2", "c1"], await PagedAsync(Filter.Of(Filter.Is("owner", "o"), to4), "visited", true));
        Assert.Equal(["c5", "c4", "c3", "c2"], await PagedAsync(Filter.Of(Filter.Is("owner", "o"), from2), "visited", true));
        Assert.Equal(["c2", "c3", "c4", "c5"], await PagedAsync(Filter.Of(Filter.Is("owner", "o"), from2), null, false));
        Assert.Empty(await FindAsync(Filter.Of(Filter.Is("owner", "o"), new Filter.Range("visited", "2026-04-01", "2026-01-01"))));
    }

    [Fact]
    public async Task Exists_means_present_and_not_null()
    {
        await AddAsync("a", new { changedAt = "2026-03-05T09:00:00.000Z" });
        await AddAsync("b", new { changedAt = (string?)null });
        await AddAsync("c", new { amount = 0 });

        Assert.Equal(["a"], await PagedAsync(new Filter.Exists("changedAt"), null, false));
        Assert.Equal(["c"], await PagedAsync(new Filter.Exists("amount"), "amount", true));
    }

    [Fact]
    public async Task Several_values_are_merged_in_the_sort_order_and_paged_across()
    {
        var expected = new List<(string Day, string Id)>();
        for (var i = 0; i < 30; i++)
        {
            var (id, day) = ($"c{i:00}", $"2026-03-{(i * 7 % 10) + 1:00}");
            await AddAsync(id, new { owner = $"o{i % 5}", tier = i % 2 == 0 ? "A" : "B", visited = day });
            if (i % 5 is 0 or 2 or 3)
                expected.Add((day, id));
        }
        await AddAsync("missing", new { owner = "o2", tier = "A" });
        string[] ascending = ["missing", .. expected.Order().Select(e => e.Id)];
        var owners = new Filter.In("owner", ["o0", "o3", "o2", "o0", "nobody"]);

        foreach (var limit in new[] { 1, 4, 100 })
        {
            Assert.Equal(ascending, await PagedAsync(owners, "visited", false, limit));
            Assert.Equal(ascending.Reverse(), await PagedAsync(owners, "visited", true, limit));
            Assert.Equal(ascending, await PagedAsync(Filter.Of(owners, new Filter.In("tier", ["A", "B"])), "visited", false, limit));
            Assert.Equal(ascending.Skip(1), await PagedAsync(Filter.Of(owners, new Filter.Exists("visited")), "visited", false, limit));
        }
        Assert.Equal(ascending.Order(StringComparer.Ordinal), await PagedAsync(owners, null, false, 4));
    }

    [Fact]
    public async Task Sorting_by_a_field_whose_values_are_given_works_too()
    {
        await AddAsync("a", new { owner = "o2" });
        await AddAsync("b", new { owner = "o1" });
        await AddAsync("c", new { owner = "o2" });
        await AddAsync("d", new { owner = "o1" });
        var owners = new Filter.In("owner", ["o2", "o1"]);

        Assert.Equal(["b", "d", "a", "c"], await PagedAsync(owners, "owner", false));
        Assert.Equal(["c", "a", "d", "b"], await PagedAsync(owners, "owner", true));
        Assert.Equal(["a", "c"], await PagedAsync(Filter.Is("owner", "o2"), "owner", false));
    }

    [Fact]
    public async Task A_thousand_values_are_served()
    {
        for (var i = 0; i < 50; i++)
            await AddAsync($"c{i:00}", new { owner = $"o{i * 20}", visited = $"2026-03-{(i % 28) + 1:00}" });
        var owners = new Filter.In("owner", [.. Enumerable.Range(0, 1_000).Select(i => FieldValue.Of($"o{i}"))]);

        Assert.Equal(["c00", "c28", "c01"], await FindAsync(owners, "visited", false, 3));
        Assert.Equal(50, await Documents.CountAsync(owners, 1_000, Token));
    }

    [Fact]
    public async Task Conditions_on_one_field_narrow_each_other()
    {
        await AddAsync("a", new { owner = "o1" });
        await AddAsync("b", new { owner = "o2" });
        await AddAsync("c", new { owner = "o3" });

        Assert.Equal(["b"], await FindAsync(Filter.Of(new Filter.In("owner", ["o1", "o2"]), Filter.Of(new Filter.In("owner", ["o2", "o3"])))));
        Assert.Empty(await FindAsync(Filter.Of(Filter.Is("owner", "o1"), Filter.Is("owner", "o2"))));
        Assert.Equal(["b"], await FindAsync(Filter.Of(new Filter.In("owner", ["o1", "o2"]), new Filter.Range("owner", "o2", null))));
    }

    [Fact]
    public async Task No_value_matches_nothing()
    {
        await AddAsync("a", new { owner = "o1" });

        Assert.Empty(await FindAsync(new Filter.In("owner", [])));
        Assert.Equal(0, await Documents.CountAsync(new Filter.In("owner", []), 10, Token));
        Assert.Equal(0, await Documents.DeleteWhereAsync(new Filter.In("owner", []), Token));
        Assert.Empty(await Documents.GroupAsync(new Filter.In("owner", []), ["tier"], [], Token));
    }

    [Fact]
    public async Task Flags_and_numbers_are_values_too()
    {
        await AddAsync("a", new { open = true, amount = 9_007_199_254_740_992 });
        await AddAsync("b", new { open = true, amount = 5 });
        await AddAsync("c", new { open = false, amount = 7 });

        Assert.Equal(["b", "a"], await FindAsync(Filter.Is("open", true), "amount"));
        Assert.Equal(["a"], await FindAsync(Filter.Of(Filter.Is("open", true), Filter.Is("amount", 9_007_199_254_740_992))));
        Assert.Equal(["c", "a"], await FindAsync(new Filter.Range("amount", 6, null), "amount"));
    }

    [Fact]
    public async Task Text_is_ordered_by_its_bytes_also_above_the_basic_plane()
    {
        string[] names = ["B", "a", "é", "中", "\uE000", "\uFF5E", "😀", "𠮷"];
        for (var i = 0; i < names.Length; i++)
            await AddAsync($"c{i}", new { name = names[i] });
        for (var i = 0; i < names.Length; i++)
            await AddAsync(names[i], new { owner = "o" });

        Assert.Equal(names.Order(ByBytes).Select(n => $"c{Array.IndexOf(names, n)}"), await PagedAsync(new Filter.Exists("name"), "name", false));
        Assert.Equal(names.Order(ByBytes), await PagedAsync(Filter.Is("owner", "o"), null, false));
        Assert.Equal(["c6", "c7"], await PagedAsync(new Filter.Range("name", "😀", null), "name", false));
        Assert.Equal(names.Order(ByBytes).Select(n => $"c{Array.IndexOf(names, n)}"), await PagedAsync(new Filter.In("name", [.. names.Select(FieldValue.Of)]), "name", false));
    }

    [Fact]
    public async Task Escaped_and_plain_text_are_the_same_value()
    {
        await Documents.InsertAsync("a", Utf8("{\"name\":\"\\u5b8f\\u8fbe \\ud83d\\ude00\"}"), Token);

        Assert.Equal(["a"], await FindAsync(Filter.Is("name", "宏达 😀")));
        Assert.Equal(["a"], await FindAsync(new Filter.Contains("达 😀")));
    }

    [Fact]
    public async Task A_query_that_no_index_serves_is_refused_by_the_name_of_the_one_it_wants()
    {
        Task Refused(string wanted, Filter? where, string? sortBy = null) => RefusedAsync(wanted, async () => await FindAsync(where, sortBy));

        await Refused("tier", Filter.Is("tier", "A"));
        await Refused("tier", null, "tier");
        await Refused("owner, amount", Filter.Of(Filter.Is("owner", "o"), new Filter.Range("amount", 1, 2)));
        await Refused("owner, visited, name", Filter.Of(Filter.Is("owner", "o"), new Filter.Exists("visited")), "name");
        await Refused("owner, visited, amount", Filter.Of(Filter.Is("owner", "o"), new Filter.Exists("visited"), new Filter.Exists("amount")));
        await Refused("open", Filter.Is("open", true));
        await Refused("taxId", null, "taxId");
        await Refused("tier, visited", Filter.Is("tier", "A"), "visited");
        await RefusedAsync("tier", async () => await Documents.CountAsync(Filter.Is("tier", "A"), 1, Token));
        await RefusedAsync("tier", async () => await Documents.GroupAsync(Filter.Is("tier", "A"), ["tier"], [], Token));
        await RefusedAsync("tier", () => Documents.DeleteWhereAsync(Filter.Is("tier", "A"), Token));
        await RefusedAsync("tier, amount", () => Documents.ClaimAsync(Filter.Is("tier", "A"), "amount", new Dictionary<string, FieldValue>(), Token));
    }

    [Fact]
    public async Task Fields_and_values_that_were_not_declared_so_are_refused()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => FindAsync(Filter.Is("unheardOf", "x")));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => FindAsync(null, "unheardOf"));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => FindAsync(Filter.Is("owner", 1)));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => FindAsync(new Filter.Range("amount", "a", null)));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => FindAsync(Filter.Is("open", 1)));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Documents.FindAsync(new Query(null, 10, After: "nonsense"), Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Documents.GroupAsync(null, ["owner"], ["name"], Token));
    }

    [Fact]
    public async Task A_count_goes_no_further_than_its_cap()
    {
        for (var i = 0; i < 12; i++)
            await AddAsync($"c{i}", new { owner = "o", tier = "A", visited = $"2026-03-{i + 1:00}" });

        Assert.Equal(12, await Documents.CountAsync(Filter.Is("owner", "o"), 1_000, Token));
        Assert.Equal(10, await Documents.CountAsync(Filter.Is("owner", "o"), 10, Token));
        Assert.Equal(12, await Documents.CountAsync(Filter.Of(), 100, Token));
        Assert.Equal(3, await Documents.CountAsync(Filter.Of(new Filter.In("owner", ["o", "p"]), new Filter.Range("visited", "2026-03-10", null)), 100, Token));
    }

    [Fact]
    public async Task Groups_are_counted_and_summed_by_their_values()
    {
        await AddAsync("a", new { owner = "o", tier = "A", amount = 5, open = true });
        await AddAsync("b", new { owner = "o", tier = "A", amount = 7, open = false });
        await AddAsync("c", new { owner = "o", tier = "B", open = true });
        await AddAsync("d", new { owner = "o" });
        await AddAsync("e", new { owner = "p", tier = "A", amount = 100 });

        var byTier = await Documents.GroupAsync(Filter.Is("owner", "o"), ["tier"], ["amount"], Token);
        var byOpen = await Documents.GroupAsync(Filter.Is("owner", "o"), ["open", "tier"], [], Token);
        var all = await Documents.GroupAsync(null, [], ["amount"], Token);

        Assert.Equal([(null, 1L, 0L), (FieldValue.Of("A"), 2L, 12L), (FieldValue.Of("B"), 1L, 0L)], byTier.Select(g => (g.By[0], g.Count, g.Sums[0])));
        Assert.Equal([null, FieldValue.Of(false), FieldValue.Of(true), FieldValue.Of(true)], byOpen.Select(g => g.By[0]));
        Assert.Equal((5L, 112L), (all[0].Count, all[0].Sums[0]));
    }

    [Fact]
    public async Task Deleting_by_a_filter_takes_all_that_match_and_says_how_many()
    {
        await Documents.InsertManyAsync([.. Enumerable.Range(0, 900).Select(i => new Doc($"c{i}", 0, Json(new { owner = i % 9 == 0 ? "stay" : "go", name = "公司" })))], Token);

        Assert.Equal(800, await Documents.DeleteWhereAsync(Filter.Is("owner", "go"), Token));
        Assert.Equal(100, await Documents.CountAsync(Filter.Of(), 1_000, Token));
        Assert.Equal(100, await Documents.CountAsync(new Filter.Contains("公司"), 1_000, Token));
    }

    private static readonly Comparer<string> ByBytes = Comparer<string>.Create((a, b) => Utf8(a).AsSpan().SequenceCompareTo(Utf8(b)));

    private static async Task RefusedAsync(string wanted, Func<Task> ask)
    {
        var refusal = await Assert.ThrowsAsync<UnservedQueryException>(ask);
        Assert.Equal(("clients", wanted), (refusal.Collection, refusal.Wanted));
        Assert.Contains($"({wanted})", refusal.Message, StringComparison.Ordinal);
    }
}
