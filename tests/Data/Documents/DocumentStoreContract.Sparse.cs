using CrmBot.Data.Documents;

namespace CrmBot.Tests.Data.Documents;

public abstract partial class DocumentStoreContract
{
    [Fact]
    public async Task A_sparse_index_finds_what_has_its_first_field_and_follows_its_coming_and_going()
    {
        var messages = Store.Collection("messages");
        await messages.InsertAsync("a", Json(new { conversation = "c", order = 2 }), Token);
        await messages.InsertAsync("b", Json(new { conversation = "c", order = 1 }), Token);
        await messages.InsertAsync("over", Json(new { done = true }), Token);

        Assert.Equal(["b", "a"], await WaitingAsync());

        await messages.PutAsync("b", Json(new { done = true }), Token);
        await messages.PutAsync("over", Json(new { conversation = "c", order = 3 }), Token);

        Assert.Equal(["a", "over"], await WaitingAsync());
        Assert.Equal(2, await messages.CountAsync(new Filter.Range("order", 2, null), 10, Token));
        Assert.NotNull(await messages.GetAsync("b", Token));

        async Task<IEnumerable<string>> WaitingAsync() =>
            (await messages.FindAsync(new Query(Filter.Is("conversation", "c"), 10, "order"), Token)).Docs.Select(d => d.Id);
    }

    [Fact]
    public async Task A_sparse_index_is_read_page_by_page()
    {
        var messages = Store.Collection("messages");
        for (var i = 0; i < 5; i++)
            await messages.InsertAsync($"m{i}", Json(new { order = i }), Token);
        var all = new Filter.Range("order", null, null);
        var found = new List<string>();
        string? after = null;

        do
        {
            var page = await messages.FindAsync(new Query(all, 2, "order", After: after), Token);
            found.AddRange(page.Docs.Select(d => d.Id));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(["m0", "m1", "m2", "m3", "m4"], found);
    }

    [Fact]
    public async Task A_sparse_index_serves_no_query_that_documents_without_its_field_could_match() =>
        await Assert.ThrowsAsync<UnservedQueryException>(async () => await Store.Collection("messages").FindAsync(new Query(null, 10, "order"), Token));

    [Fact]
    public async Task What_expired_can_be_put_and_inserted_anew_and_not_replaced()
    {
        var links = Store.Collection("links");
        await links.InsertAsync("a", Json(new { key = "k", until = "2020-01-01T00:00:00.000Z" }), Token);

        Assert.Equal(WriteStatus.LostRace, (await links.ReplaceAsync("a", Json(new { key = "other" }), 1, Token)).Status);
        Assert.Equal(new WriteResult(WriteStatus.Done, 1), await links.PutAsync("a", Json(new { key = "k" }), Token));
        Assert.Equal(WriteStatus.Duplicate, (await links.InsertAsync("a", Json(new { }), Token)).Status);
    }
}
