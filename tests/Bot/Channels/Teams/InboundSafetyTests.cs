using System.Net;
using CrmBot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBot.Tests.Bot.Channels.Teams;

public sealed class InboundSafetyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Without_credentials_nobody_gets_in_outside_development(string environment)
    {
        await using var host = await ActivityHost.StartAsync(Token, environment: environment);

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.PostAsync(Recording.Read("04"), Token)).StatusCode);
        Assert.Empty(host.Accepted);
    }

    [Theory]
    [InlineData("bot.example.com")]
    [InlineData("localhost.example.com")]
    [InlineData("127.0.0.1.example.com:3978")]
    [InlineData("[::2]")]
    public async Task A_host_name_that_is_not_this_machine_is_refused(string name)
    {
        await using var host = await ActivityHost.StartAsync(Token);

        var answer = await host.PostAsync(Recording.Read("04").Bytes(), Token, change: request => request.Headers.Host = name);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(host.Accepted);
    }

    [Theory]
    [InlineData("localhost:3978")]
    [InlineData("LOCALHOST")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:80")]
    public async Task The_names_of_this_machine_are_taken(string name)
    {
        await using var host = await ActivityHost.StartAsync(Token);

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(Recording.Read("04").Bytes(), Token, change: request => request.Headers.Host = name)).StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("x-forwarded-host")]
    [InlineData("Forwarded")]
    public async Task What_came_through_a_proxy_is_refused(string header)
    {
        await using var host = await ActivityHost.StartAsync(Token);

        var answer = await host.PostAsync(Recording.Read("04").Bytes(), Token, change: request => request.Headers.TryAddWithoutValidation(header, "127.0.0.1"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("http://169.254.169.254/latest/")]
    [InlineData("http://localhost.example.com/")]
    [InlineData("http://10.0.0.1:3978/")]
    public async Task An_activity_that_wants_its_replies_elsewhere_is_refused(string serviceUrl)
    {
        await using var host = await ActivityHost.StartAsync(Token);

        Assert.Equal(HttpStatusCode.Forbidden, (await host.PostAsync(Recording.Read("04").From(serviceUrl), Token)).StatusCode);
        Assert.Empty(host.Accepted);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://localhost@example.com/")]
    [InlineData("http://localhost/?q=")]
    [InlineData("not an address")]
    public async Task An_address_that_is_none_is_refused(string serviceUrl)
    {
        await using var host = await ActivityHost.StartAsync(Token);

        Assert.Equal(HttpStatusCode.BadRequest, (await host.PostAsync(Recording.Read("04").From(serviceUrl), Token)).StatusCode);
    }

    [Theory]
    [InlineData("192.168.1.5", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    public async Task Only_a_connection_from_this_machine_is_taken(string address, bool taken)
    {
        await using var host = await ActivityHost.StartAsync(Token);
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        context.Request.Host = new HostString("localhost", 3978);

        Assert.Equal(taken, (await host.Services.GetRequiredService<InboundCheck>().CallerAsync(context)).IsAllowed);
    }
}
