using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CrmBot.Channels.WebChat;

/// <summary>Direct Line 3.0 as Web Chat speaks it: tokens, conversations, activities by watermark.</summary>
public sealed class DirectLine(WebChatGate gate, WebChatTokens tokens, WebChatConversations conversations, WebChatActivities activities, WebChatInbound inbound)
{
    public const string Path = "/v3/directline";

    /// <summary>A conversation's id cannot be guessed.</summary>
    public static string NewConversation() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>A token for a person of the back end that shows the secret.</summary>
    public async Task<IResult> GenerateAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (!gate.IsSecret(Bearer(http))) return DirectLineAnswers.Refuse(401, "Unauthorized", "The secret is missing or wrong.");
        var (body, refusal) = await DirectLineAnswers.ReadAsync(http.Request, cancellationToken);
        if (body is null) return refusal!;
        if (body["user"] is not JsonObject user || user.Text("id") is not { Length: > 0 and <= 200 } id)
            return DirectLineAnswers.Refuse(400, "MissingProperty", "user.id names the person.");
        return DirectLineAnswers.Json(await GrantAsync(NewConversation(), id, user.Text("name"), cancellationToken));
    }

    public async Task<IResult> RefreshAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var (token, refusal) = await EnterAsync(http, null, cancellationToken);
        if (token is null) return refusal!;
        await conversations.ExtendAsync(token.Conversation, cancellationToken);
        return DirectLineAnswers.Json(await GrantAsync(token.Conversation, token.UserId, token.UserName, cancellationToken));
    }

    public async Task<IResult> StartAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var (token, refusal) = await EnterAsync(http, null, cancellationToken);
        if (token is null) return refusal!;
        (var body, refusal) = await DirectLineAnswers.ReadAsync(http.Request, cancellationToken);
        if (body is null) return refusal!;
        var isNew = await conversations.StartAsync(token.Conversation, token.UserId, body.Text("locale"), cancellationToken);
        // Also when it was there: the first call may have ended between the two writes. The inbox knows a second arrival by its key.
        await inbound.ArriveAsync(token, body, cancellationToken);
        return DirectLineAnswers.Json(await OpenAsync(http.Request, token, null, cancellationToken), isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public async Task<IResult> ReconnectAsync(HttpContext http, string conversation, string? watermark, CancellationToken cancellationToken)
    {
        var (token, refusal) = await EnterAsync(http, conversation, cancellationToken);
        return token is null ? refusal! : DirectLineAnswers.Json(await OpenAsync(http.Request, token, watermark, cancellationToken));
    }

    public async Task<IResult> ReadAsync(HttpContext http, string conversation, string? watermark, CancellationToken cancellationToken)
    {
        var (token, refusal) = await EnterAsync(http, conversation, cancellationToken);
        return token is null ? refusal! : DirectLineAnswers.Json((await activities.SinceAsync(conversation, Watermark(watermark), cancellationToken)).ToJson());
    }

    public async Task<IResult> PostAsync(HttpContext http, string conversation, CancellationToken cancellationToken)
    {
        var (token, refusal) = await EnterAsync(http, conversation, cancellationToken);
        if (token is null) return refusal!;
        (var body, refusal) = await DirectLineAnswers.ReadAsync(http.Request, cancellationToken);
        if (body is null) return refusal!;
        if (body.Text("type") is null) return DirectLineAnswers.Refuse(400, "MissingProperty", "type says what the activity is.");
        return DirectLineAnswers.Json(new JsonObject { ["id"] = await inbound.TakeAsync(token, body, cancellationToken) });
    }

    /// <summary>Files are not taken: the call says so, and so does the chat.</summary>
    public async Task<IResult> UploadAsync(HttpContext http, string conversation, CancellationToken cancellationToken)
    {
        var (token, refusal) = await EnterAsync(http, conversation, cancellationToken);
        if (token is null) return refusal!;
        await inbound.RefuseFilesAsync(token, cancellationToken);
        return DirectLineAnswers.Refuse(StatusCodes.Status415UnsupportedMediaType, "FilesNotTaken", "Files are not taken yet; send the main points as text.");
    }

    /// <summary>The number after which a client wants to read; what is none means from the beginning.</summary>
    public static long Watermark(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < long.MaxValue ? number : 0;

    /// <summary>The caller's token if it holds here; with a conversation, one that was started and is the token's own.</summary>
    private async Task<(WebChatToken? Token, IResult? Refusal)> EnterAsync(HttpContext http, string? conversation, CancellationToken cancellationToken)
    {
        if (await tokens.ReadAsync(Bearer(http), cancellationToken) is not { Kind: WebChatToken.Talk } token)
            return (null, DirectLineAnswers.Refuse(401, "Unauthorized", "The token is missing or wrong."));
        if (!tokens.Holds(token)) return (null, DirectLineAnswers.Refuse(403, "TokenExpired", "The token has expired."));
        if (conversation is null) return (token, null);
        if (conversation != token.Conversation) return (null, DirectLineAnswers.Refuse(403, "Forbidden", "The token belongs to another conversation."));
        return await conversations.FindAsync(conversation, cancellationToken) is null
            ? (null, DirectLineAnswers.Refuse(404, "ConversationNotFound", "The conversation has ended."))
            : (token, null);
    }

    private async Task<JsonObject> GrantAsync(string conversation, string userId, string? userName, CancellationToken cancellationToken) => new()
    {
        ["conversationId"] = conversation,
        ["token"] = await tokens.TalkAsync(conversation, userId, userName, cancellationToken),
        ["expires_in"] = tokens.Seconds,
    };

    private async Task<JsonObject> OpenAsync(HttpRequest request, WebChatToken token, string? watermark, CancellationToken cancellationToken)
    {
        var opened = await GrantAsync(token.Conversation, token.UserId, token.UserName, cancellationToken);
        var scheme = request.IsHttps ? "wss" : "ws";
        var pass = await tokens.StreamAsync(token, cancellationToken);
        opened["streamUrl"] = $"{scheme}://{request.Host}{request.PathBase}{Path}/conversations/{token.Conversation}/stream?watermark={Uri.EscapeDataString(watermark ?? "")}&t={pass}";
        return opened;
    }

    private static string? Bearer(HttpContext http) =>
        http.Request.Headers.Authorization is [{ } header] && header.Split(' ') is ["Bearer", { Length: > 0 } value] ? value : null;
}
