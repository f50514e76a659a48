using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Mongo;

namespace CrmBot.Tests.Data.Documents;

/// <summary>Connection strings: what is wrong with one is said in a line, and its password never.</summary>
public sealed class MongoAddressTests
{
    [Theory]
    [InlineData("localhost:27017", "neither mongodb:// nor mongodb+srv://")]
    [InlineData("mongodb://", "Store:Connection")]
    [InlineData("mongodb://127.0.0.1:99999/crmbot", "Store:Connection")]
    [InlineData("mongodb://127.0.0.1/crmbot?readPreference=secondary", "readPreference must be primary")]
    [InlineData("mongodb://127.0.0.1/crmbot?w=0", "w=0 would lose writes")]
    [InlineData("mongodb://zhang:geheim&77@@127.0.0.1/crmbot", "Store:Connection")]
    [InlineData("mongodb://zhang:geheim&77%zz@127.0.0.1/crmbot", "Store:Connection")]
    [InlineData("mongodb://zhang:geheim&77/8@127.0.0.1/crmbot", "Store:Connection")]
    public void A_string_that_cannot_be_used_is_refused_in_one_line_without_its_password(string connection, string says)
    {
        RequireDriver();

        var refusal = Assert.ThrowsAny<StoreException>(() => MongoDocumentStore.Open(new MongoStoreOptions { Connection = connection }, TimeProvider.System));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.DoesNotContain("geheim", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_time_out_is_set_and_what_the_string_says_is_kept()
    {
        RequireDriver();

        using var plain = MongoAddress.Parse("mongodb://127.0.0.1");
        using var own = MongoAddress.Parse("mongodb://user:p%40ss@127.0.0.1,127.0.0.2/company?maxPoolSize=7&socketTimeoutMS=1234&replicaSet=rs0&readPreference=primaryPreferred");

        Assert.Equal(("crmbot", 32), (plain.Database, plain.MostAtOnce));
        Assert.Equal(("company", 7), (own.Database, own.MostAtOnce));
        Assert.Equal((10_000, 5_000, 5_000), (plain.Milliseconds("socketTimeoutMS"), plain.Milliseconds("serverSelectionTimeoutMS"), plain.Milliseconds("connectTimeoutMS")));
        Assert.Equal(1_234, own.Milliseconds("socketTimeoutMS"));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_said_to_be_out_of_reach()
    {
        RequireDriver();
        await using var store = MongoDocumentStore.Open(new MongoStoreOptions { Connection = "mongodb://zhang:geheim77@127.0.0.1:1/crmbot?serverSelectionTimeoutMS=300" }, TimeProvider.System);

        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.EnsureAsync([], TestContext.Current.CancellationToken));
        var health = await store.CheckAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("MongoDB cannot be reached", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", fault.ToString(), StringComparison.Ordinal);
        Assert.False(health.Reachable);
    }

    private static void RequireDriver()
    {
        try
        {
            CrmBot.Data.Documents.Mongo.Native.DriverLibrary.Start();
        }
        catch (StoreException e)
        {
            Assert.Skip(e.Message);
        }
    }
}
