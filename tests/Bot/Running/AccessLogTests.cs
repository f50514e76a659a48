using System.Text.Json;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>Whoever read a client's file can be told afterwards, from what the store holds.</summary>
public sealed class AccessLogTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_brief_leaves_one_line_that_says_who_read_which_file()
    {
        await using var house = await DemoHouse.OpenAsync();

        await house.SayAsync("s01", "宏达简报");

        var line = Assert.Single(await LinesAsync(house));
        Assert.Equal("s01", line.GetProperty("staffId").GetString());
        var client = await house.Store.Collection(Clients.Collection).GetAsync(line.GetProperty("clientId").GetString()!, Token);
        Assert.Contains("宏达", JsonDocument.Parse(client!.Json).RootElement.GetProperty("name").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_for_a_client_that_is_not_there_opens_no_file()
    {
        await using var house = await DemoHouse.OpenAsync();

        await house.SayAsync("s01", "瀚海深蓝造船简报");

        Assert.Empty(await LinesAsync(house));
    }

    private static async Task<IReadOnlyList<JsonElement>> LinesAsync(DemoHouse house) =>
        [.. (await house.Store.Collection(Access.Log).FindAsync(new Query(null, 10), Token)).Docs.Select(d => JsonDocument.Parse(d.Json).RootElement)];
}
