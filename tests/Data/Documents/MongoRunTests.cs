using CrmBot.Tests.MongoServer;

namespace CrmBot.Tests.Data.Documents;

/// <summary>Says in every run whether the tests on MongoDB ran, and on what; where it is required, not having run is a failure.</summary>
public sealed class MongoRunTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_tests_on_MongoDB_ran_or_it_is_said_why_not()
    {
        var server = await MongoTestServer.GetAsync();

        output.WriteLine(server.Missing is { } reason ? $"MONGO: SKIPPED ({reason})" : $"MONGO: ran against {server.Name}");
        Assert.False(MongoTestServer.IsRequired && server.Missing is not null, $"CI_REQUIRE_MONGO=1 and there is no server: {server.Missing}");
    }
}
