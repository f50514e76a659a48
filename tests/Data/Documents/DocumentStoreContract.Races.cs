using System.Text.Json;
using CrmBot.Data.Documents;

namespace CrmBot.Tests.Data.Documents;

public abstract partial class DocumentStoreContract
{
    private static readonly Dictionary<string, FieldValue> Taken = new() { ["open"] = false, ["by"] = "host 1", ["tries"] = 1 };

    [Fact]
    public async Task Thirty_two_writers_of_one_document_lose_no_change()
    {
        await AddAsync("c", new { amount = 0 });

        await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => AddOneAsync("c"), Token)));

        var doc = await Documents.GetAsync("c", Token);
        Assert.Equal("32", Read(doc, "amount"));
        Assert.Equal(33, doc!.Version);
    }

    [Fact]
    public async Task Of_a_hundred_inserts_of_one_id_one_wins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(() => Documents.InsertAsync("c", Json(new { amount = i }), Token), Token)));

        var winner = Array.FindIndex(results, r => r.Done);
        Assert.Single(results, r => r.Done);
        Assert.Equal(99, results.Count(r => r.Status == WriteStatus.Duplicate));
        Assert.Equal($"{winner}", Read(await Documents.GetAsync("c", Token), "amount"));
    }

    [Fact]
    public async Task Of_fifty_inserts_of_one_unique_key_one_wins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => Documents.InsertAsync($"c{i}", Json(new { taxId = "T1" }), Token), Token)));

        Assert.Single(results, r => r.Done);
        Assert.Equal(1, await Documents.CountAsync(Filter.Of(), 100, Token));
    }

    [Fact]
    public async Task One_caller_s_refusal_touches_nobody_else_s_write()
    {
        await AddAsync("taken", new { });

        var results = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(
            () => Store.CommitAsync([new Write.Insert("clients", $"c{i}", Json(new { })), new Write.Insert("clients", i % 3 == 0 ? "taken" : $"d{i}", Json(new { }))], Token), Token)));

        Assert.Equal(20, results.Count(r => r[1].Status == WriteStatus.Duplicate));
        Assert.Equal(Store.CanCommitTogether ? 81 : 101, await Documents.CountAsync(Filter.Of(), 1_000, Token));
    }

    [Fact]
    public async Task A_claim_takes_the_first_and_sets_only_what_it_names()
    {
        await Documents.InsertAsync("late", Utf8("{\"open\":true,\"amount\":2}"), Token);
        await Documents.InsertAsync("soon", Utf8("{\"open\":true,\"amount\":1,\"name\":\"\\u5b8f达\",\"unknown\":{\"x\":[1.50]}}"), Token);

        var claimed = await Documents.ClaimAsync(Filter.Is("open", true), "amount", Taken, Token);

        Assert.Equal(("soon", 2L), (claimed!.Id, claimed.Version));
        Assert.Equal(["False", "host 1", "1", "宏达", "{\"x\":[1.50]}"], new[] { "open", "by", "tries", "name", "unknown" }.Select(f => Read(claimed, f)));
        Assert.Equal(claimed.Json.ToArray(), (await Documents.GetAsync("soon", Token))!.Json.ToArray());
        Assert.Equal("late", (await Documents.ClaimAsync(Filter.Is("open", true), "amount", Taken, Token))!.Id);
        Assert.Null(await Documents.ClaimAsync(Filter.Is("open", true), "amount", Taken, Token));
    }

    [Fact]
    public async Task A_claim_whose_values_break_a_unique_index_fails_alone()
    {
        await AddAsync("a", new { taxId = "T1" });
        await AddAsync("b", new { open = true, amount = 1 });

        var writes = Enumerable.Range(0, 20).Select(i => Task.Run(() => Documents.InsertAsync($"n{i}", Json(new { }), Token), Token)).ToList();
        await Assert.ThrowsAsync<StoreException>(() => Documents.ClaimAsync(Filter.Is("open", true), "amount", new Dictionary<string, FieldValue> { ["taxId"] = "T1" }, Token));

        Assert.All(await Task.WhenAll(writes), r => Assert.True(r.Done));
        Assert.Equal(1, (await Documents.GetAsync("b", Token))!.Version);
    }

    [Fact]
    public async Task No_two_claims_get_the_same_document()
    {
        await Documents.InsertManyAsync([.. Enumerable.Range(0, 200).Select(i => new Doc($"c{i}", 0, Json(new { open = true, amount = i % 10 })))], Token);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ClaimAllAsync(), Token)));

        Assert.Equal(200, claimed.Sum(c => c.Count));
        Assert.Equal(200, claimed.SelectMany(c => c).Distinct().Count());
    }

    [Fact]
    public async Task Pages_stay_as_they_were_while_others_insert()
    {
        var before = Enumerable.Range(0, 120).Select(i => $"c{i:000}").ToList();
        await Documents.InsertManyAsync([.. before.Select((id, i) => new Doc(id, 0, Json(new { owner = "o", visited = $"2026-03-{(i % 28) + 1:00}" })))], Token);

        var inserting = Task.Run(() => InsertNoiseAsync(), Token);
        var seen = await PagedAsync(Filter.Is("owner", "o"), "visited", true, 7);
        await inserting;

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(before.Except(seen));
    }

    [Fact]
    public async Task A_read_sees_every_write_acknowledged_before_it()
    {
        for (var i = 0; i < 50; i++)
        {
            await AddAsync($"c{i}", new { owner = "o", name = "公司" });
            Assert.NotNull(await Documents.GetAsync($"c{i}", Token));
            Assert.Equal(i + 1, await Documents.CountAsync(Filter.Is("owner", "o"), 100, Token));
        }
    }

    private async Task AddOneAsync(string id)
    {
        while (true)
        {
            var doc = await Documents.GetAsync(id, Token);
            using var json = JsonDocument.Parse(doc!.Json);
            if ((await Documents.ReplaceAsync(id, Json(new { amount = json.RootElement.GetProperty("amount").GetInt64() + 1 }), doc.Version, Token)).Done)
                return;
        }
    }

    private async Task<List<string>> ClaimAllAsync()
    {
        var ids = new List<string>();
        while (await Documents.ClaimAsync(Filter.Is("open", true), "amount", Taken, Token) is { } doc)
            ids.Add(doc.Id);
        return ids;
    }

    private async Task InsertNoiseAsync()
    {
        for (var i = 0; i < 60; i++)
            await AddAsync($"n{i * 37 % 60:00}", new { owner = "o", visited = $"2026-03-{(i % 28) + 1:00}" });
    }
}
