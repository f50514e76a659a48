using CrmBot.Tests.MongoServer;

namespace CrmBot.Tests.Support;

/// <summary>The demo house on the MongoDB of this test run; where there is none the test is skipped.</summary>
internal static class MongoHouse
{
    public static async Task<DemoHouse> OpenAsync(Topology topology) => await DemoHouse.OpenOnAsync(await ConnectionAsync($"house{topology}", topology));

    /// <summary>A database with nothing in the product's collections.</summary>
    public static async Task<string> ConnectionAsync(string database, Topology topology)
    {
        var server = await MongoTestServer.GetAsync();
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        var connection = server.Connection(database, topology);
        await MongoDatabase.EmptyAsync(connection, [.. DataStart.Collections.Select(c => c.Name)]);
        return connection;
    }
}
