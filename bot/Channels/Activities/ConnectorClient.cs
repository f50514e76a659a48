using System.Net;
using System.Net.Http.Headers;
using CrmBot.Data;
using Microsoft.Extensions.Options;

namespace CrmBot.Channels.Activities;

/// <summary>Sends activities to the connector an address names. It follows no redirect, uses no proxy, waits a bounded time, and tells the outcome by status and code only.</summary>
internal sealed class ConnectorClient(IOptions<ActivityOptions> options, TimeProvider time) : IDisposable
{
    private const int LongestAnswer = 16 * 1024;

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

    public void Dispose() => _http.Dispose();

    private async Task<Sent> CallAsync(HttpMethod method, Address address, string? activityId, ReadOnlyMemory<byte> activity, CancellationToken cancellationToken)
    {
        if (ServiceUrl.Read(address.ServiceUrl) is not { } service) return new Sent(SendStatus.Refused, Reason: "NoServiceUrl");
        if (!OutboundToken.TryGet(service, out var token)) return new Sent(SendStatus.Refused, Reason: "ServiceUrlNotAllowed");
        using var request = new HttpRequestMessage(method, ServiceUrl.Activities(service, address.Conversation, activityId))
        {
            Version = HttpVersion.Version11,
            Content = new ReadOnlyMemoryContent(activity),
        };
        request.Content.Headers.ContentType = Json;
        request.Headers.Authorization = token;
        using var timeout = new CancellationTokenSource(_timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var response = await _http.SendAsync(request, either.Token);
            var body = await BodyAsync(response, either.Token);
            return ConnectorAnswer.Read(response, body, time.GetUtcNow());
        }
        catch (HttpRequestException problem)
        {
            return new Sent(SendStatus.Failed, Reason: problem.HttpRequestError.ToString());
        }
        catch (IOException)
        {
            return new Sent(SendStatus.Failed, Reason: "ConnectionLost");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Sent(SendStatus.Failed, Reason: "Timeout");
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
}
