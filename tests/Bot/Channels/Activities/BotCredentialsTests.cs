using CrmBot.Channels;
using CrmBot.Channels.Activities;
using CrmBot.Tests.Bot.Channels.Teams;
using CrmBot.Tests.Support;
using Microsoft.Extensions.Options;

namespace CrmBot.Tests.Bot.Channels.Activities;

public sealed class BotCredentialsTests : IDisposable
{
    private static readonly byte[] Activity = "{\"type\":\"message\"}"u8.ToArray();

    private readonly ManualClock _clock = new(TimeProvider.System.GetUtcNow());
    private readonly SignIn _signIn = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _signIn.Dispose();

    [Fact]
    public async Task One_token_serves_many_calls_and_is_shown_to_a_proven_service_only()
    {
        await using var connector = await Connector.StartAsync(Token);
        using var credentials = OutboundSupport.Credentials(OutboundSupport.Registered(), _signIn, _clock);
        using var client = Client(credentials);

        for (var i = 0; i < 5; i++) await client.SendAsync(connector.Address() with { ServiceProven = true }, Activity, Token);
        await client.SendAsync(connector.Address(), Activity, Token);

        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-1", "Bearer token-1", "Bearer token-1", null], connector.Calls.Select(c => c.Authorization));
        var (url, body) = Assert.Single(_signIn.Calls);
        Assert.Equal($"https://login.microsoftonline.com/{Issuer.Tenant}/oauth2/v2.0/token", url.GetLeftPart(UriPartial.Path));
        Assert.Contains("api.botframework.com%2F.default", body, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BotAppType.MultiTenant, BotCloudName.Public, "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    [InlineData(BotAppType.SingleTenant, BotCloudName.UsGovernment, "https://login.microsoftonline.us/72f988bf-0000-4000-8000-2d7cd011db47/oauth2/v2.0/token")]
    public async Task Each_registration_asks_at_its_own_address(BotAppType type, BotCloudName cloud, string address)
    {
        var options = OutboundSupport.Registered();
        (options.AppType, options.Cloud) = (type, cloud);
        using var credentials = OutboundSupport.Credentials(options, _signIn, _clock);

        Assert.NotNull(await credentials.TokenAsync(anew: false, Token));

        Assert.Equal(address, Assert.Single(_signIn.Calls).Url.GetLeftPart(UriPartial.Path));
    }

    [Theory]
    [InlineData("http://smba.trafficmanager.net/teams/", true)]
    [InlineData("https://attacker.example.com/", false)]
    public async Task No_token_goes_in_the_clear_or_to_a_service_nobody_proved(string service, bool proven)
    {
        await using var connector = await Connector.StartAsync(Token);
        using var credentials = OutboundSupport.Credentials(OutboundSupport.Registered(), _signIn, _clock);
        using var client = Client(credentials);

        var sent = await client.SendAsync(connector.Address(serviceUrl: service) with { ServiceProven = proven }, Activity, Token);

        Assert.Equal(new Sent(SendStatus.Refused, Reason: "ServiceUrlNotAllowed"), sent);
        Assert.Empty(_signIn.Calls);
    }

    [Fact]
    public async Task A_token_no_longer_taken_is_fetched_anew_once()
    {
        await using var connector = await Connector.StartAsync(Token);
        connector.Answer = context =>
        {
            context.Response.StatusCode = context.Request.Headers.Authorization == "Bearer token-1" ? 401 : 201;
            return Task.CompletedTask;
        };
        using var credentials = OutboundSupport.Credentials(OutboundSupport.Registered(), _signIn, _clock);
        using var client = Client(credentials);

        Assert.Equal(SendStatus.Sent, (await client.SendAsync(connector.Address() with { ServiceProven = true }, Activity, Token)).Status);
        Assert.Equal(2, _signIn.Calls.Count);
    }

    [Theory]
    [InlineData("AADSTS7000222", "Certificates & secrets")]
    [InlineData("AADSTS7000215", "its id in place of its value")]
    [InlineData("AADSTS700016", "compare Teams:AppId")]
    public async Task A_secret_that_does_not_hold_is_named_with_what_mends_it_and_replies_wait(string code, string step)
    {
        await using var connector = await Connector.StartAsync(Token);
        _signIn.Refuses = code;
        using var credentials = OutboundSupport.Credentials(OutboundSupport.Registered(), _signIn, _clock);
        using var client = Client(credentials);
        var address = connector.Address() with { ServiceProven = true };

        var held = await client.SendAsync(address, Activity, Token);

        Assert.Equal(new Sent(SendStatus.Failed, Reason: code) { Held = true }, held);
        Assert.Empty(connector.Calls);
        var looked = await credentials.LookAsync(Token);
        Assert.False(looked.IsWell);
        Assert.Contains(code, looked.Says, StringComparison.Ordinal);
        Assert.Contains(step, looked.Says, StringComparison.Ordinal);

        _signIn.Refuses = null;
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(SendStatus.Sent, (await client.SendAsync(address, Activity, Token)).Status);
        Assert.Null(credentials.Problem);
    }

    [Fact]
    public async Task A_service_that_refuses_is_not_asked_at_every_reply()
    {
        _signIn.Refuses = "AADSTS7000222";
        using var credentials = OutboundSupport.Credentials(OutboundSupport.Registered(), _signIn, _clock);

        for (var i = 0; i < 20; i++) Assert.Null(await credentials.TokenAsync(anew: false, Token));

        Assert.Single(_signIn.Calls);
    }

    [Fact]
    public async Task Each_hour_of_a_failing_secret_is_logged_and_its_end_is_announced()
    {
        using var log = new LogLines();
        _signIn.Refuses = "AADSTS7000222";
        var options = OutboundSupport.Registered();
        options.SecretEnds = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime.AddDays(30));
        using var credentials = OutboundSupport.Credentials(options, _signIn, _clock);
        using var watch = new CredentialWatch(credentials, _clock, new Microsoft.Extensions.Logging.Logger<CredentialWatch>(new Microsoft.Extensions.Logging.LoggerFactory([log])));

        for (var hour = 0; hour < 4; hour++)
        {
            await watch.LookAsync(Token);
            _clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(3, log.Lines.Count(l => l.Contains("AADSTS7000222", StringComparison.Ordinal)));
        Assert.Single(log.Lines, l => l.Contains("in 30 days", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("no id", Issuer.Tenant, "s", null, "AppId")]
    [InlineData(Issuer.AppId, null, "s", null, "TenantId")]
    [InlineData(Issuer.AppId, Issuer.Tenant, null, null, "Secret")]
    [InlineData(Issuer.AppId, Issuer.Tenant, "s", "bot.pfx", "Secret")]
    public void A_registration_that_cannot_work_stops_the_start(string app, string? tenant, string? secret, string? certificate, string named)
    {
        var options = new BotOptions
        {
            AppId = app,
            TenantId = tenant,
            Secret = secret,
            CertificateFile = certificate,
        };

        Assert.Contains(named, new BotOptionsCheck().Validate(null, options).FailureMessage, StringComparison.Ordinal);
    }

    private ConnectorClient Client(BotCredentials credentials) => new(new OutboundTokens(credentials), new SendPace(TimeProvider.System), Options.Create(new ActivityOptions()), _clock);
}
