using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CrmBot.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace CrmBot.Tests.Bot.Channels.Activities;

/// <summary>A connector on this machine that notes each call and answers as the test says.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Connector(WebApplication app) => _app = app;

    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>How the next calls are answered; without it 201 and an id that counts up.</summary>
    public Func<HttpContext, Task>? Answer { get; set; }

    public string ServiceUrl => $"{_app.Urls.Single()}/_connector";

    public static async Task<Connector> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new Connector(app);
        app.Run(connector.HandleAsync);
        await app.StartAsync(cancellationToken);
        return connector;
    }

    public Address Address(string conversation = "a:1", bool group = false, string channel = "msteams", string? serviceUrl = null) => new()
    {
        Channel = channel,
        Conversation = conversation,
        UserId = "29:user",
        BotId = "28:bot",
        ServiceUrl = serviceUrl ?? ServiceUrl,
        InGroup = group,
    };

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var body = context.Request.ContentLength > 0 ? (await JsonNode.ParseAsync(context.Request.Body))?.AsObject() : null;
        var path = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var call = new Call(context.Request.Method, path, context.Request.ContentType, context.Request.Headers.Authorization, body);
        Calls.Enqueue(call);
        context.Items[typeof(Call)] = call;
        if (Answer is not null)
        {
            await Answer(context);
            return;
        }

        context.Response.StatusCode = context.Request.Method == "PUT" ? StatusCodes.Status200OK : StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new { id = $"m{Calls.Count}" });
    }
}

/// <summary>One call to the connector.</summary>
internal sealed record Call(string Method, string Path, string? ContentType, string? Authorization, JsonObject? Body)
{
    /// <summary>The id it was answered with, where a test keeps it.</summary>
    public string? AnsweredId { get; set; }
}
