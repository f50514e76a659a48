using CrmBot.Channels;
using CrmBot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CrmBot.Tests.Bot.Channels.Activities;

public sealed class ConnectorClientTests
{
    private static readonly byte[] Activity = "{\"type\":\"message\"}"u8.ToArray();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    public async Task A_service_address_may_end_in_a_slash_or_not(string end)
    {
        await using var connector = await Connector.StartAsync(Token);
        using var client = Client();

        var sent = await client.SendAsync(connector.Address("a:1 号", serviceUrl: connector.ServiceUrl + end), Activity, Token);

        Assert.Equal(new Sent(SendStatus.Sent, "m1"), sent);
        var call = Assert.Single(connector.Calls);
        Assert.Equal("/_connector/v3/conversations/a%3A1%20%E5%8F%B7/activities", call.Path);
        Assert.Equal("application/json; charset=utf-8", call.ContentType);
        Assert.Null(call.Authorization);
    }

    [Fact]
    public async Task An_answer_without_a_body_has_no_id()
    {
        await using var connector = await Connector.StartAsync(Token);
        connector.Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status202Accepted;
            return Task.CompletedTask;
        };
        using var client = Client();

        Assert.Equal(new Sent(SendStatus.Sent), await client.SendAsync(connector.Address(), Activity, Token));
    }

    [Theory]
    [InlineData(408, SendStatus.Failed)]
    [InlineData(412, SendStatus.Failed)]
    [InlineData(502, SendStatus.Failed)]
    [InlineData(503, SendStatus.Failed)]
    [InlineData(504, SendStatus.Failed)]
    [InlineData(302, SendStatus.Refused)]
    [InlineData(400, SendStatus.Refused)]
    [InlineData(401, SendStatus.Refused)]
    [InlineData(404, SendStatus.Refused)]
    [InlineData(413, SendStatus.Refused)]
    [InlineData(500, SendStatus.Refused)]
    public async Task An_error_says_whether_another_try_is_worth_it(int status, SendStatus outcome)
    {
        await using var connector = await Connector.StartAsync(Token);
        connector.Answer = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = connector.ServiceUrl;
            return Task.CompletedTask;
        };
        using var client = Client();

        var sent = await client.SendAsync(connector.Address(), Activity, Token);

        Assert.Equal(outcome, sent.Status);
        Assert.Single(connector.Calls);
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_is_given_up_with_the_code_alone()
    {
        await using var connector = await Connector.StartAsync(Token);
        connector.Answer = context => ErrorAsync(context, 403, "ConversationBlockedByUser");
        using var client = Client();

        Assert.Equal(new Sent(SendStatus.Refused, Reason: "ConversationBlockedByUser"), await client.SendAsync(connector.Address(), Activity, Token));
    }

    [Fact]
    public async Task A_code_that_is_a_sentence_is_not_repeated()
    {
        await using var connector = await Connector.StartAsync(Token);
        connector.Answer = context => ErrorAsync(context, 400, "Bad text: 宏达的王总说");
        using var client = Client();

        Assert.Equal("400", (await client.SendAsync(connector.Address(), Activity, Token)).Reason);
    }

    [Fact]
    public async Task Asked_to_wait_it_says_how_long()
    {
        await using var connector = await Connector.StartAsync(Token);
        connector.Answer = context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "7";
            return Task.CompletedTask;
        };
        using var client = Client();

        Assert.Equal(new Sent(SendStatus.Failed, After: TimeSpan.FromSeconds(7), Reason: "429"), await client.SendAsync(connector.Address(), Activity, Token));
    }

    [Fact]
    public async Task A_service_that_is_down_is_worth_another_try()
    {
        string serviceUrl;
        await using (var connector = await Connector.StartAsync(Token)) serviceUrl = connector.ServiceUrl;
        using var client = Client();

        var sent = await client.SendAsync(new() { Channel = "msteams", Conversation = "a", UserId = "u", ServiceUrl = serviceUrl }, Activity, Token);

        Assert.Equal(new Sent(SendStatus.Failed, Reason: "ConnectionError"), sent);
    }

    [Fact]
    public async Task A_service_that_does_not_answer_is_left_after_a_while()
    {
        await using var connector = await Connector.StartAsync(Token);
        connector.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        using var client = Client(TimeSpan.FromMilliseconds(200));

        Assert.Equal(new Sent(SendStatus.Failed, Reason: "Timeout"), await client.SendAsync(connector.Address(), Activity, Token));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/", "ServiceUrlNotAllowed")]
    [InlineData("http://169.254.169.254/", "ServiceUrlNotAllowed")]
    [InlineData("gopher://localhost/", "NoServiceUrl")]
    [InlineData("http://localhost@example.com/", "NoServiceUrl")]
    [InlineData("", "NoServiceUrl")]
    public async Task Without_a_token_nothing_leaves_this_machine(string serviceUrl, string reason)
    {
        await using var connector = await Connector.StartAsync(Token);
        using var client = Client();

        Assert.Equal(new Sent(SendStatus.Refused, Reason: reason), await client.SendAsync(connector.Address(serviceUrl: serviceUrl), Activity, Token));
    }

    private static async Task ErrorAsync(HttpContext context, int status, string code)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsJsonAsync(new { error = new { code, message = "client text" } });
    }

    private static ConnectorClient Client(TimeSpan? timeout = null) =>
        new(OutboundSupport.WithoutCredentials(), new SendPace(TimeProvider.System), Options.Create(new ActivityOptions { SendTimeout = timeout ?? TimeSpan.FromSeconds(15) }), TimeProvider.System);
}
