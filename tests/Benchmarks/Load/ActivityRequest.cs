using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmBot.Benchmarks.Questions;

namespace CrmBot.Benchmarks.Load;

/// <summary>A personal Teams message as it goes over the wire, head and body in one piece.</summary>
public static class ActivityRequest
{
    private static long _lastId = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() * 1000;

    public static byte[] Write(int port, string serviceUrl, string? token, Question question, string conversationId)
    {
        var id = Interlocked.Increment(ref _lastId);
        var now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        var body = $$$"""
            {"type":"message","text":"{{{Json(question.Text)}}}","id":"{{{id}}}","from":{"id":"{{{Json(question.SenderId)}}}","name":"Bench"},
            "timestamp":"{{{now}}}","localTimezone":"Asia/Shanghai","serviceUrl":"{{{serviceUrl}}}",
            "conversation":{"conversationType":"personal","tenantId":"72f988bf-0000-4000-8000-2d7cd011db47","id":"{{{Json(conversationId)}}}"},
            "recipient":{"id":"28:11111111-2222-3333-4444-555555555555","name":"CrmBot"},"textFormat":"plain","locale":"zh-CN",
            "entities":[{"type":"clientInfo","locale":"zh-CN","country":"CN","platform":"Web","timezone":"Asia/Shanghai"}],
            "channelData":{"tenant":{"id":"72f988bf-0000-4000-8000-2d7cd011db47"}},"channelId":"msteams"}
            """;
        var head =
            $"POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json; charset=utf-8\r\n" +
            (token is null ? "" : $"Authorization: Bearer {token}\r\n") +
            $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n";
        return Encoding.UTF8.GetBytes(head + body);
    }

    private static string Json(string text) => JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;
}
