using System.Net.WebSockets;

namespace CrmBot.Channels.WebChat;

/// <summary>The stream of a conversation over a web socket: everything after the watermark, then what comes.</summary>
public sealed class DirectLineStream(WebChatGate gate, WebChatTokens tokens, WebChatActivities activities, WebChatSockets sockets, IHostApplicationLifetime host)
{
    public async Task<IResult> OpenAsync(HttpContext http, string conversation, string? watermark, string? pass)
    {
        if (!http.WebSockets.IsWebSocketRequest) return DirectLineAnswers.Refuse(400, "BadArgument", "This address is opened as a web socket.");
        if (!gate.MayOpenStream(http.Request)) return DirectLineAnswers.Refuse(403, "Forbidden", "The page's origin is not known here.");
        if (await tokens.ReadAsync(pass, http.RequestAborted) is not { Kind: WebChatToken.Stream } token || token.Conversation != conversation)
            return DirectLineAnswers.Refuse(401, "Unauthorized", "The stream's pass is missing or wrong.");
        if (!tokens.Holds(token)) return DirectLineAnswers.Refuse(403, "TokenExpired", "The stream's pass has expired.");

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, host.ApplicationStopping);
        var sending = SendAsync(socket, conversation, DirectLine.Watermark(watermark), ended.Token);
        // Either side may end it: the client by closing, this host by stopping.
        await Task.WhenAny(ReceiveAsync(socket, ended.Token), sending);
        await ended.CancelAsync();
        await sending;
        return Results.Empty;
    }

    private async Task SendAsync(WebSocket socket, string conversation, long watermark, CancellationToken cancellationToken)
    {
        using var listener = sockets.Listen(conversation);
        try
        {
            await foreach (var signal in listener.SignalsAsync(cancellationToken))
            {
                if (signal == WebChatSignal.Typing) await SendAsync(socket, Typing(watermark), cancellationToken);
                else watermark = await CatchUpAsync(socket, conversation, watermark, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The client closed or the host stops; what is left to say is said after the client reconnects.
        }
        catch (WebSocketException)
        {
            // The connection broke: the same.
        }
    }

    private async Task<long> CatchUpAsync(WebSocket socket, string conversation, long watermark, CancellationToken cancellationToken)
    {
        while (true)
        {
            var news = await activities.SinceAsync(conversation, watermark, cancellationToken);
            if (news.Activities.Count > 0) await SendAsync(socket, news, cancellationToken);
            if (!news.More) return news.Watermark;
            watermark = news.Watermark;
        }
    }

    private static Task SendAsync(WebSocket socket, Transcript news, CancellationToken cancellationToken) =>
        socket.SendAsync(WebChatJson.Bytes(news.ToJson()), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    private static Transcript Typing(long watermark)
    {
        var typing = WebChatChannel.Activity("typing");
        typing["id"] = WebChatActivities.NewId();
        return new Transcript([typing], watermark, false);
    }

    /// <summary>Reads until the client closes. What it sends is its keep-alive, empty frames.</summary>
    private static async Task ReceiveAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken)).MessageType != WebSocketMessageType.Close) { }
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        catch (WebSocketException)
        {
            // The connection broke.
        }
    }
}
