using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CrmBot.Tests.Bot.Model;

/// <summary>Anthropic's wire, as far as a model is spoken to on it: messages in, a stream of events out. The model's name says how it fails.</summary>
internal static class AnthropicWire
{
    public static async Task AnswerAsync(HttpContext http, ConcurrentQueue<string> asked, CancellationToken stopping)
    {
        using var body = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        asked.Enqueue($"{http.Request.Headers.Authorization} {body.RootElement.GetRawText()}");
        switch (body.RootElement.GetProperty("model").GetString())
        {
            case "401":
                await RefuseAsync(http, 401, "authentication_error");
                break;
            case "429":
                await RefuseAsync(http, 429, "rate_limit_error");
                break;
            case "500":
                await RefuseAsync(http, 500, "api_error");
                break;
            case "stops":
                await StartAsync(http);
                await SayAsync(http, "s1: half a sent");
                http.Abort();
                break;
            case "silent":
                await StartAsync(http);
                await Task.Delay(Timeout.Infinite, stopping).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case "empty":
                await StartAsync(http);
                await EndAsync(http);
                break;
            default:
                await StartAsync(http);
                await SayAsync(http, "fine ");
                await SayAsync(http, "[1]");
                await EndAsync(http);
                break;
        }
    }

    private static async Task RefuseAsync(HttpContext http, int status, string type)
    {
        http.Response.StatusCode = status;
        await http.Response.WriteAsJsonAsync(new { type = "error", error = new { type, message = "no" } });
    }

    private static async Task StartAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        await EventAsync(http, "message_start", new
        {
            type = "message_start",
            message = new { id = "msg_1", type = "message", role = "assistant", model = "m", content = Array.Empty<object>(), stop_reason = (string?)null, stop_sequence = (string?)null, usage = new { input_tokens = 12, output_tokens = 1 } },
        });
        await EventAsync(http, "content_block_start", new { type = "content_block_start", index = 0, content_block = new { type = "text", text = "" } });
    }

    private static Task SayAsync(HttpContext http, string text) =>
        EventAsync(http, "content_block_delta", new { type = "content_block_delta", index = 0, delta = new { type = "text_delta", text } });

    private static async Task EndAsync(HttpContext http)
    {
        await EventAsync(http, "content_block_stop", new { type = "content_block_stop", index = 0 });
        await EventAsync(http, "message_delta", new { type = "message_delta", delta = new { stop_reason = "end_turn", stop_sequence = (string?)null }, usage = new { output_tokens = 3 } });
        await EventAsync(http, "message_stop", new { type = "message_stop" });
    }

    private static async Task EventAsync(HttpContext http, string name, object data)
    {
        await http.Response.WriteAsync($"event: {name}\ndata: {JsonSerializer.Serialize(data)}\n\n");
        await http.Response.Body.FlushAsync();
    }
}
