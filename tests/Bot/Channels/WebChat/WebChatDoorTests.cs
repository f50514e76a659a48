using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CrmBot.Channels.WebChat;
using Microsoft.Extensions.Options;

namespace CrmBot.Tests.Bot.Channels.WebChat;

public sealed class WebChatDoorTests
{
    private const string Secret = "a-secret-of-the-portal-back-end";

    [Fact]
    public async Task The_page_loads_nothing_from_elsewhere()
    {
        await using var host = await WebChatHost.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };

        var page = await http.GetAsync("/", TestContext.Current.CancellationToken);

        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self' 'nonce-", policy, StringComparison.Ordinal);
        Assert.Contains($"connect-src 'self' ws://{host.Address.Authority};", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
        Assert.Contains("<title>CrmBot</title>", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host", "crm.evil.example")]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("X-Forwarded-Host", "localhost")]
    [InlineData("Forwarded", "for=10.0.0.1")]
    public async Task In_development_only_this_machine_is_served(string header, string value)
    {
        await using var host = await WebChatHost.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };
        http.DefaultRequestHeaders.Add(header, value);

        foreach (var path in new[] { "/", "/webchat/people", "/v3/directline/conversations/x" })
            Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://evil.example")]
    public async Task Another_page_cannot_choose_who_I_am(string? origin)
    {
        await using var host = await WebChatHost.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Address };
        if (origin is not null) http.DefaultRequestHeaders.Add("Origin", origin);

        var answer = await http.PostAsJsonAsync("/webchat/start", new { person = "s01" }, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Choosing_somebody_else_does_not_open_my_conversation()
    {
        await using var host = await WebChatHost.StartAsync();
        var mine = await host.JoinAsync();

        var same = await WebChatClient.JsonAsync(await mine.Http.PostAsJsonAsync("/webchat/start", new { person = "s01", conversation = mine.Conversation }, TestContext.Current.CancellationToken));
        var other = await WebChatClient.JsonAsync(await mine.Http.PostAsJsonAsync("/webchat/start", new { person = "s02", conversation = mine.Conversation }, TestContext.Current.CancellationToken));

        Assert.Equal(mine.Conversation, (string?)same["conversation"]);
        Assert.NotEqual(mine.Conversation, (string?)other["conversation"]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/webchat.js")]
    [InlineData("/webchat/people")]
    [InlineData("/v3/directline/conversations/x")]
    public async Task Outside_development_everything_is_off(string path)
    {
        await using var host = await WebChatHost.StartAsync(environment: "Production");
        using var http = new HttpClient { BaseAddress = host.Address };

        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task With_a_secret_another_back_end_names_its_person_and_the_page_stays_off()
    {
        await using var host = await WebChatHost.StartAsync(environment: "Production", secret: Secret);
        using var http = new HttpClient { BaseAddress = host.Address };
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GenerateAsync(http, "a-wrong-secret-of-the-portal")).StatusCode);

        var granted = await WebChatClient.JsonAsync(await GenerateAsync(http, Secret));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string)granted["token"]!);
        var started = await http.PostAsync("/v3/directline/conversations", null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        Assert.Equal("lilei@example.com", Assert.Single(host.Taken.Values).Address.UserId);
    }

    [Fact]
    public async Task A_secret_too_short_to_be_one_stops_the_start()
    {
        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() => WebChatHost.StartAsync(environment: "Production", secret: "short"));

        Assert.Contains(nameof(WebChatOptions.Secret), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_expires_unless_it_is_renewed_in_time()
    {
        var clock = new ShiftedClock();
        await using var host = await WebChatHost.StartAsync(clock: clock);
        var client = await host.JoinAsync();
        clock.Ahead = TimeSpan.FromMinutes(20);
        var renewed = (string?)(await WebChatClient.JsonAsync(await client.Http.PostAsync("/v3/directline/tokens/refresh", null, TestContext.Current.CancellationToken)))["token"];

        clock.Ahead = TimeSpan.FromMinutes(40);

        var late = await client.Http.PostAsync("/v3/directline/tokens/refresh", null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, late.StatusCode);
        Assert.Equal("TokenExpired", (string?)(await WebChatClient.JsonAsync(late))["error"]!["code"]);
        client.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", renewed);
        Assert.Empty((await client.ReadAsync()).Activities);
    }

    private static Task<HttpResponseMessage> GenerateAsync(HttpClient http, string secret)
    {
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return http.PostAsJsonAsync("/v3/directline/tokens/generate", new { user = new { id = "lilei@example.com" } }, TestContext.Current.CancellationToken);
    }

    private sealed class ShiftedClock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;
    }
}
