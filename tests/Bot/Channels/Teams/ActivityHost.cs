using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CrmBot.Channels;
using CrmBot.Channels.Teams;
using CrmBot.Skills;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CrmBot.Tests.Bot.Channels.Teams;

/// <summary>The endpoint on a real server, with turns that only note what they were given and answer what the test says.</summary>
internal sealed class ActivityHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    private ActivityHost(WebApplication app, ConcurrentQueue<Message> accepted, ConcurrentQueue<Message> asked, Task<IReadOnlyList<Reply>> delivered)
    {
        _app = app;
        Accepted = accepted;
        Asked = asked;
        Delivered = delivered;
    }

    public ConcurrentQueue<Message> Accepted { get; }

    public ConcurrentQueue<Message> Asked { get; }

    /// <summary>What was sent after a response that could not hold it.</summary>
    public Task<IReadOnlyList<Reply>> Delivered { get; }

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<ActivityHost> StartAsync(CancellationToken cancellationToken, IReadOnlyList<Reply>? answers = null, string environment = "Development", Func<IChannel, Turns>? turns = null, Action<WebApplicationBuilder>? adjust = null)
    {
        var (accepted, asked, delivered) = (new ConcurrentQueue<Message>(), new ConcurrentQueue<Message>(), new TaskCompletionSource<IReadOnlyList<Reply>>());
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddTeams(builder.Configuration);
        builder.Services.AddSingleton(provider => turns?.Invoke(provider.GetRequiredService<IChannel>()) ?? Noting(accepted, asked, delivered, answers));
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.UseStoreFaults();
        app.MapTeams();
        await app.StartAsync(cancellationToken);
        return new ActivityHost(app, accepted, asked, delivered.Task);
    }

    private static Turns Noting(ConcurrentQueue<Message> accepted, ConcurrentQueue<Message> asked, TaskCompletionSource<IReadOnlyList<Reply>> delivered, IReadOnlyList<Reply>? answers) => new(
        (message, _) =>
        {
            accepted.Enqueue(message);
            return Task.FromResult(new Accepted(false, Task.CompletedTask));
        },
        (message, _, _) =>
        {
            asked.Enqueue(message);
            return Task.FromResult(answers);
        },
        (message, replies, _) =>
        {
            delivered.SetResult(replies);
            return Task.FromResult(true);
        });

    public Task<HttpResponseMessage> PostAsync(JsonObject activity, CancellationToken cancellationToken) => PostAsync(activity.Bytes(), cancellationToken);

    public Task<HttpResponseMessage> PostAsync(byte[] body, CancellationToken cancellationToken, string type = "application/json", Action<HttpRequestMessage>? change = null)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content }, cancellationToken, change);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken, Action<HttpRequestMessage>? change = null)
    {
        request.RequestUri = new Uri(Address, request.RequestUri!);
        change?.Invoke(request);
        return await _http.SendAsync(request, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
