using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrmBot.Tests.Bot.Model;

/// <summary>A server on this machine that speaks OpenAI's wire, streaming included; what it does is named by the model that is asked for.</summary>
public sealed class ModelServer : IAsyncLifetime
{
    private readonly CancellationTokenSource _stopping = new();
    private WebApplication? _app;

    /// <summary>What was asked, whole.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>What a model called "scripted" says to the words of the person.</summary>
    public Func<string, string> Script { get; set; } = _ => "s1: -";

    public string Url => $"{_app!.Urls.First()}/v1";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/chat/completions", AnswerAsync);
        _app.MapPost("/v1/messages", http => AnthropicWire.AnswerAsync(http, Asked, _stopping.Token));
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        if (_app is not null) await _app.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body);
        var model = body.RootElement.GetProperty("model").GetString()!;
        var said = body.RootElement.GetProperty("messages").EnumerateArray().Last().GetProperty("content");
        var words = said.ValueKind == JsonValueKind.String ? said.GetString()! : string.Concat(said.EnumerateArray().Select(p => p.GetProperty("text").GetString()));
        Asked.Enqueue(body.RootElement.GetRawText());
        switch (model)
        {
            case "401":
                http.Response.StatusCode = 401;
                await http.Response.WriteAsJsonAsync(new { error = new { message = "Incorrect API key provided", type = "invalid_request_error", code = "invalid_api_key" } });
                break;
            case "429" or "429-then-ok" when model == "429" || Asked.Count(a => a.Contains("\"429-then-ok\"", StringComparison.Ordinal)) == 1:
                http.Response.StatusCode = 429;
                http.Response.Headers.RetryAfter = model == "429" ? "120" : "1";
                await http.Response.WriteAsJsonAsync(new { error = new { message = "Rate limit reached", type = "requests" } });
                break;
            case "500":
                http.Response.StatusCode = 500;
                await http.Response.WriteAsync("upstream error");
                break;
            case "broken":
                await StreamAsync(http, "data: {\"id\":\"x\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"delta\":\n\n");
                break;
            case "stops":
                await StreamAsync(http, Chunk("s1: half a sent"));
                http.Abort();
                break;
            case "ends early":
                await StreamAsync(http, Chunk("s1: half a sent"));
                break;
            case "silent":
                await StreamAsync(http, Chunk("s1: "));
                await Task.Delay(Timeout.Infinite, _stopping.Token).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case "empty":
                await StreamAsync(http, Finish());
                break;
            case "huge":
                for (var i = 0; i < 512 && !http.RequestAborted.IsCancellationRequested; i++) await StreamAsync(http, Chunk(new string('a', 4096)));
                await StreamAsync(http, Finish());
                break;
            default:
                var answer = model == "scripted" ? Script(words) : "fine [1]";
                foreach (var piece in answer.Chunk(40)) await StreamAsync(http, Chunk(new string(piece)));
                await StreamAsync(http, Finish());
                break;
        }
    }

    private static async Task StreamAsync(HttpContext http, string text)
    {
        if (!http.Response.HasStarted) http.Response.ContentType = "text/event-stream";
        await http.Response.WriteAsync(text);
        await http.Response.Body.FlushAsync();
    }

    private static string Chunk(string text) =>
        $"data: {JsonSerializer.Serialize(new { id = "c1", @object = "chat.completion.chunk", created = 1, model = "m", choices = new[] { new { index = 0, delta = new { role = "assistant", content = text }, finish_reason = (string?)null } } })}\n\n";

    private static string Finish() =>
        "data: {\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
        + "data: {\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":[],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":3,\"total_tokens\":15}}\n\ndata: [DONE]\n\n";
}
