using CrmBot.Data.Documents;

namespace CrmBot.Tests.Data.Documents;

public abstract partial class DocumentStoreContract
{
    [Theory]
    [InlineData("宏达")]
    [InlineData("达商")]
    [InlineData("上海宏达商贸有限公司")]
    [InlineData("HONG")]
    [InlineData("ｈｏｎｇｄａ")]
    [InlineData("da t")]
    [InlineData("老宏")]
    [InlineData("𠮷野")]
    public async Task A_client_is_found_by_any_two_characters_whatever_their_case_and_width(string text)
    {
        await AddAsync("a", new { name = "上海宏达商贸有限公司", aliases = new[] { "Ｈongda Trading", "老宏", "𠮷野家" } });
        await AddAsync("b", new { name = "上海红大商行", aliases = new[] { "达宏", "野𠮷", "gnoh" } });
        await AddAsync("c", new { aliases = 7 });

        Assert.Equal(["a"], await FindAsync(new Filter.Contains(text)));
        Assert.Equal(1, await Documents.CountAsync(new Filter.Contains(text), 10, Token));
    }

    [Fact]
    public async Task What_only_holds_the_pairs_but_not_the_text_is_not_found()
    {
        await AddAsync("a", new { name = "华宏 宏达" });
        await AddAsync("b", new { name = "华宏", aliases = new[] { "宏达" } });

        Assert.Empty(await FindAsync(new Filter.Contains("华宏达")));
        Assert.Empty(await FindAsync(new Filter.Contains("没有")));
    }

    [Fact]
    public async Task Found_documents_come_by_id_page_by_page()
    {
        foreach (var id in new[] { "c", "a", "e", "b", "d" })
            await AddAsync(id, new { name = $"{id} 有限公司" });

        Assert.Equal(["a", "b", "c", "d", "e"], await PagedAsync(new Filter.Contains("有限"), null, false, 2));
        Assert.Equal(["e", "d", "c", "b", "a"], await PagedAsync(new Filter.Contains("有限公司"), null, true, 2));
    }

    [Fact]
    public async Task A_search_is_narrowed_by_other_conditions()
    {
        for (var i = 0; i < 6; i++)
            await AddAsync($"c{i}", new { name = "宏达", owner = $"o{i % 3}", visited = $"2026-03-0{i + 1}", amount = i });

        Assert.Equal(["c1", "c4"], await FindAsync(Filter.Of(new Filter.Contains("宏达"), Filter.Is("owner", "o1"))));
        Assert.Equal(["c4"], await FindAsync(Filter.Of(new Filter.In("owner", ["o1", "o2"]), new Filter.Contains("宏达"), new Filter.Range("visited", null, "2026-03-05"), new Filter.Range("amount", 3, null))));
        Assert.Equal(2, (await Documents.GroupAsync(new Filter.Contains("宏达"), ["owner"], [], Token))[0].Count);
        Assert.Equal(2, await Documents.DeleteWhereAsync(Filter.Of(new Filter.Contains("宏达"), Filter.Is("owner", "o1")), Token));
    }

    [Fact]
    public async Task A_search_within_one_owner_s_clients_finds_the_same_however_many_match_elsewhere()
    {
        await Documents.InsertManyAsync([.. Enumerable.Range(0, 300).Select(i => new Doc($"c{i:000}", 0, Json(new { name = $"上海{i}有限公司", owner = i % 100 == 7 ? "me" : "others", tier = "A" })))], Token);
        var mine = Filter.Of(new Filter.Contains("有限公司"), new Filter.In("owner", ["me", "nobody"]), Filter.Is("tier", "A"));

        Assert.Equal(["c007", "c107", "c207"], await PagedAsync(mine, null, false));
        Assert.Equal(["c207", "c107", "c007"], await PagedAsync(mine, null, true, 2));
        Assert.Equal(3, await Documents.CountAsync(mine, 10, Token));
    }

    [Fact]
    public async Task A_search_follows_every_change()
    {
        await AddAsync("a", new { name = "宏达商贸" });
        await Documents.ReplaceAsync("a", Json(new { name = "宏伟商贸" }), 1, Token);
        await Documents.PutAsync("b", Json(new { name = "宏达" }), Token);
        await Documents.PutAsync("b", Json(new { name = "达利" }), Token);
        await AddAsync("c", new { name = "宏达" });
        await Documents.DeleteAsync("c", null, Token);

        Assert.Empty(await FindAsync(new Filter.Contains("宏达")));
        Assert.Equal(["a"], await FindAsync(new Filter.Contains("宏伟")));
        Assert.Equal(["a"], await FindAsync(new Filter.Contains("商贸")));
        Assert.Equal(["b"], await FindAsync(new Filter.Contains("达利")));
    }

    [Fact]
    public async Task A_search_needs_two_characters_one_text_no_sort_and_search_fields()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => FindAsync(new Filter.Contains("宏")));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => FindAsync(new Filter.Contains("𠮷")));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => FindAsync(Filter.Of(new Filter.Contains("宏达"), new Filter.Contains("达商"))));
        await Assert.ThrowsAsync<UnservedQueryException>(() => FindAsync(new Filter.Contains("宏达"), "name"));
        await Assert.ThrowsAsync<UnservedQueryException>(async () => await Store.Collection("links").FindAsync(new Query(new Filter.Contains("宏达"), 1), Token));
    }

    [Fact]
    public async Task What_has_expired_is_gone_for_every_read()
    {
        var links = Store.Collection("links");
        await links.InsertAsync("old", Json(new { key = "k1", reader = "r", until = "2026-03-05T10:00:00.000Z" }), Token);
        await links.InsertAsync("new", Json(new { key = "k2", reader = "r", until = "2026-03-05T11:00:00.000Z" }), Token);
        await links.InsertAsync("ever", Json(new { key = "k3", reader = "r" }), Token);
        Assert.Equal(3, await links.CountAsync(Filter.Of(), 10, Token));

        Clock.Time = new DateTimeOffset(2026, 3, 5, 10, 0, 0, TimeSpan.Zero);

        Assert.Null(await links.GetAsync("old", Token));
        Assert.Equal(2, (await links.GetManyAsync(["old", "new", "ever"], Token)).Count);
        Assert.Equal(["ever", "new"], Ids(await links.FindAsync(new Query(null, 10), Token)));
        Assert.Equal(["ever", "new"], Ids(await links.FindAsync(new Query(Filter.Is("reader", "r"), 10), Token)));
        Assert.Equal(["ever", "new"], Ids(await links.FindAsync(new Query(new Filter.In("reader", ["r", "s"]), 10, "until"), Token)));
        Assert.Empty((await links.FindAsync(new Query(Filter.Is("key", "k1"), 10), Token)).Docs);
        Assert.Equal(2, await links.CountAsync(Filter.Of(), 10, Token));
        Assert.Equal(2, (await links.GroupAsync(null, ["reader"], [], Token))[0].Count);
        Assert.Null(await links.ClaimAsync(Filter.Is("key", "k1"), "key", new Dictionary<string, FieldValue>(), Token));
    }

    [Fact]
    public async Task What_has_expired_is_gone_for_every_write()
    {
        var links = Store.Collection("links");
        foreach (var id in new[] { "a", "b", "c", "d", "e" })
            await links.InsertAsync(id, Json(new { key = id, until = "2026-03-05T10:00:00.000Z" }), Token);
        Clock.Time = new DateTimeOffset(2026, 3, 6, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(WriteStatus.LostRace, (await links.ReplaceAsync("a", Json(new { }), 1, Token)).Status);
        Assert.Equal(WriteStatus.LostRace, (await links.DeleteAsync("b", null, Token)).Status);
        Assert.Equal(new WriteResult(WriteStatus.Done, 1), await links.PutAsync("c", Json(new { }), Token));
        Assert.Equal(new WriteResult(WriteStatus.Done, 1), await links.InsertAsync("d", Json(new { key = "d" }), Token));
        Assert.Equal(new WriteResult(WriteStatus.Done, 1), await links.InsertAsync("f", Json(new { key = "e" }), Token));
        Assert.Equal(["c", "d", "f"], Ids(await links.FindAsync(new Query(null, 10), Token)));
    }
}
