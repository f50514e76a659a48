using System.Net;
using System.Net.Http.Headers;
using CrmBot.Data;
using Microsoft.Extensions.Options;

namespace CrmBot.Channels.Activities;

/// <summary>Sends activities to the connector an address names. It follows no redirect, uses no proxy, waits a bounded time, and tells the outcome by status and code only.</summary>
internal sealed class ConnectorClient(OutboundTokens tokens, SendPace pace, IOptions<ActivityOptions> options, TimeProvider time) : IDisposable
{
    private const int LongestAnswer = 16 * 1024;

    /// <summary>What is larger would be refused by the platform; cards and texts are cut long before.</summary>
    private const int LargestActivity = 40 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly TimeSpan _timeout = options.Value.SendTimeout;

    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        // Long enough to be reused, short enough to follow a service that moves.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = 512,
        MaxResponseHeadersLength = 32,
        ActivityHeadersPropagator = null,
    });

    /// <summary>Appends an activity to the conversation.</summary>
    public Task<Sent> SendAsync(Address address, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Post, address, null, activity, cancellationToken);

    /// <summary>Puts an activity in the place of one sent before.</summary>
    public Task<Sent> UpdateAsync(Address address, string activityId, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Put, address, activityId, activity, cancellationToken);

    /// <summary>Takes back an activity sent before.</summary>
    public Task<Sent> RemoveAsync(Address address, string activityId, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Delete, address, activityId, null, cancellationToken);

    /// <summary>Opens the conversation of the bot and the address's person alone; its id stands where a sent message's would.</summary>
    public Task<Sent> OpenAsync(Address person, CancellationToken cancellationToken) => OpenAsync(person, ActivityWriter.Opening(person), cancellationToken);

    /// <summary>The same with what it is to begin with.</summary>
    public async Task<Sent> OpenAsync(Address address, ReadOnlyMemory<byte> opening, CancellationToken cancellationToken)
    {
        if (ServiceUrl.Read(address.ServiceUrl) is not { } service) return new Sent(SendStatus.Refused, Reason: "NoServiceUrl");
        return (await CallAsync(address, service, new ConnectorCall(HttpMethod.Post, ServiceUrl.Conversations(service), opening), cancellationToken)).Sent;
    }

    /// <summary>What the platform tells of the address's person; empty when it tells nothing.</summary>
    public async Task<ReadOnlyMemory<byte>> MemberAsync(Address address, CancellationToken cancellationToken)
    {
        if (ServiceUrl.Read(address.ServiceUrl) is not { } service) return default;
        var called = await CallAsync(address, service, new ConnectorCall(HttpMethod.Get, ServiceUrl.Member(service, address.Conversation, address.UserId), null), cancellationToken);
        return called.Sent.Status == SendStatus.Sent ? called.Body : default;
    }

    public void Dispose() => _http.Dispose();

    private async Task<Sent> CallAsync(HttpMethod method, Address address, string? activityId, ReadOnlyMemory<byte>? activity, CancellationToken cancellationToken)
    {
        if (ServiceUrl.Read(address.ServiceUrl) is not { } service) return new Sent(SendStatus.Refused, Reason: "NoServiceUrl");
        return (await CallAsync(address, service, new ConnectorCall(method, ServiceUrl.Activities(service, address.Conversation, activityId), activity), cancellationToken)).Sent;
    }

    private async Task<Called> CallAsync(Address address, Uri service, ConnectorCall call, CancellationToken cancellationToken)
    {
        if (call.Activity?.Length > LargestActivity) return new Called(new Sent(SendStatus.Refused, Reason: "MessageSizeTooBig"));
        if (call.Method != HttpMethod.Get && await pace.PassAsync(address, service, cancellationToken) is { } later) return new Called(later);
        var token = await tokens.ForAsync(address, service, anew: false, cancellationToken);
        var called = await CallAsync(call, token, cancellationToken);
        if (called.Status == HttpStatusCode.TooManyRequests) pace.Pause(address, called.Sent.After);
        if (called.Status != HttpStatusCode.Unauthorized || token.Header is null) return called;
        // The token may have been taken back before its end: once more with a new one.
        token = await tokens.ForAsync(address, service, anew: true, cancellationToken);
        return await CallAsync(call, token, cancellationToken);
    }

    private async Task<Called> CallAsync(ConnectorCall call, OutboundToken token, CancellationToken cancellationToken)
    {
        if (token.Refused is { } reason) return new Called(new Sent(token.Held ? SendStatus.Failed : SendStatus.Refused, Reason: reason) { Held = token.Held });
        using var request = new HttpRequestMessage(call.Method, call.Url)
        {
            Version = HttpVersion.Version11,
            Content = call.Activity is { } activity ? new ReadOnlyMemoryContent(activity) { Headers = { ContentType = Json } } : null,
        };
        request.Headers.Authorization = token.Header;
        using var timeout = new CancellationTokenSource(_timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var response = await _http.SendAsync(request, either.Token);
            var body = await BodyAsync(response, either.Token);
            return new Called(ConnectorAnswer.Read(response, body, time.GetUtcNow()), response.StatusCode, body);
        }
        catch (HttpRequestException problem)
        {
            return new Called(new Sent(SendStatus.Failed, Reason: problem.HttpRequestError.ToString()));
        }
        catch (IOException)
        {
            return new Called(new Sent(SendStatus.Failed, Reason: "ConnectionLost"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Called(new Sent(SendStatus.Failed, Reason: "Timeout"));
        }
    }

    /// <summary>The answer's beginning: ids and error codes are short, and nobody may fill our memory.</summary>
    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength == 0 || response.StatusCode == HttpStatusCode.NoContent) return default;
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[response.Content.Headers.ContentLength is { } length and < LongestAnswer ? (int)length : LongestAnswer];
        var read = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return buffer.AsMemory(0, read);
    }

    private sealed record ConnectorCall(HttpMethod Method, Uri Url, ReadOnlyMemory<byte>? Activity);

    private readonly record struct Called(Sent Sent, HttpStatusCode? Status = null, ReadOnlyMemory<byte> Body = default);
}
