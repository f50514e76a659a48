using CrmBot.Channels.Activities;
using CrmBot.Channels.Teams;
using CrmBot.Skills;
using CrmBot.Tests.Bot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CrmBot.Tests.Bot.Channels.Teams;

public sealed class TeamsAccountsTests
{
    private const string Whole = """{"id":"29:user","aadObjectId":"OID-1","tenantId":"72f988bf-0000-4000-8000-2d7cd011db47","userRole":"user","userPrincipalName":"min.chen@corp.example","name":"陈敏"}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_members_account_is_what_teams_says_it_is()
    {
        await using var connector = await Connector.StartAsync(Token);

        Assert.Equal("min.chen@corp.example", await AskAsync(connector, Whole));

        var call = Assert.Single(connector.Calls);
        Assert.Equal(("GET", "/_connector/v3/conversations/a%3A1/members/29%3Auser", "Bearer token-1"), (call.Method, call.Path, call.Authorization));
    }

    [Theory]
    [InlineData("\"user\"", "\"guest\"")]
    [InlineData("\"user\"", "\"anonymous\"")]
    [InlineData("OID-1", "OID-2")]
    [InlineData("72f988bf", "99999999")]
    [InlineData("min.chen@corp.example", "min.chen_corp.example#EXT#@host.onmicrosoft.com")]
    [InlineData("userPrincipalName", "email")]
    [InlineData("{", "[")]
    public async Task A_guest_another_persons_answer_and_another_companys_tell_no_account(string from, string to)
    {
        await using var connector = await Connector.StartAsync(Token);

        Assert.Null(await AskAsync(connector, Whole.Replace(from, to, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Nobody_is_asked_where_no_token_proved_the_service()
    {
        await using var connector = await Connector.StartAsync(Token);

        Assert.Null(await AskAsync(connector, Whole, proven: false));
        Assert.Empty(connector.Calls);
    }

    private static async Task<string?> AskAsync(Connector connector, string answer, bool proven = true)
    {
        connector.Answer = context => context.Response.WriteAsync(answer, Token);
        using var credentials = OutboundSupport.Credentials(OutboundSupport.Registered(), new SignIn(), TimeProvider.System);
        using var client = new ConnectorClient(new OutboundTokens(credentials), new SendPace(TimeProvider.System), Options.Create(new ActivityOptions()), TimeProvider.System);
        var message = new Message
        {
            Key = "k",
            Kind = MessageKind.Text,
            At = DateTimeOffset.UnixEpoch,
            DirectoryId = "oid-1",
            Address = connector.Address() with
            {
                ServiceProven = proven,
                TenantId = Issuer.Tenant,
            },
        };
        return await new TeamsAccounts(client).OfAsync(message, Token);
    }
}
