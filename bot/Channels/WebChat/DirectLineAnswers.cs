using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmBot.Channels.WebChat;

/// <summary>How the Direct Line endpoint reads bodies and writes answers and refusals.</summary>
internal static class DirectLineAnswers
{
    /// <summary>A text of 256 KB and what surrounds it.</summary>
    public const int MaxBody = 320 * 1024;

    public static IResult Json(JsonObject body, int status = StatusCodes.Status200OK) => new JsonBytes(WebChatJson.Bytes(body), status);

    public static IResult Refuse(int status, string code, string message) =>
        Json(new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }, status);

    public static IResult TooBig() => Refuse(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "A message may have 256 KB of text.");

    public static IResult Broken() => Refuse(StatusCodes.Status400BadRequest, "BadSyntax", "The body is not a JSON object.");

    /// <summary>The body as an object (none at all is an empty one), or the refusal to send.</summary>
    public static async Task<(JsonObject? Body, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaxBody) return (null, TooBig());
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (bytes.Length + count > MaxBody) return (null, TooBig());
            bytes.Write(buffer, 0, count);
        }
        if (bytes.Length == 0) return ([], null);
        try
        {
            return JsonNode.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)) is JsonObject body && Unambiguous(body) ? (body, null) : (null, Broken());
        }
        catch (JsonException)
        {
            return (null, Broken());
        }
    }

    /// <summary>Names that occur twice only show when the object is first used, as an exception in the middle of something.</summary>
    private static bool Unambiguous(JsonNode? node)
    {
        try
        {
            return node switch
            {
                JsonObject json => json.All(p => Unambiguous(p.Value)),
                JsonArray list => list.All(Unambiguous),
                _ => true,
            };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private sealed class JsonBytes(byte[] body, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            httpContext.Response.ContentLength = body.Length;
            httpContext.Response.Headers.CacheControl = "no-store";
            httpContext.Response.Headers.XContentTypeOptions = "nosniff";
            return httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
        }
    }
}
