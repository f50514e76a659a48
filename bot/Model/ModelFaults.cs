using System.ClientModel;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Anthropic.Exceptions;
using CrmBot.Skills.Drafting.Writing;

namespace CrmBot.Model;

/// <summary>What each SDK's failures mean.</summary>
internal static class ModelFaults
{
    public static ModelException Of(Exception exception) => exception switch
    {
        ClientResultException result => OfStatus(result.Status, After(result), result),
        AnthropicApiException api => OfStatus((int)api.StatusCode, null, api),
        JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentException => new(ModelFault.Unreadable, inner: exception),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } => new(ModelFault.Unreachable, inner: exception),
        HttpRequestException => new(ModelFault.BrokenOff, inner: exception),
        IOException => new(ModelFault.BrokenOff, inner: exception),
        AggregateException { InnerException: { } inner } => Of(inner),
        { InnerException: HttpRequestException inner } => Of(inner),
        _ => new(ModelFault.ServerError, inner: exception),
    };

    private static ModelException OfStatus(int status, TimeSpan? after, Exception exception) => (HttpStatusCode)status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new(ModelFault.Refused, inner: exception),
        HttpStatusCode.TooManyRequests => new(ModelFault.Busy, after, exception),
        0 => exception.InnerException is { } inner ? Of(inner) : new(ModelFault.Unreachable, inner: exception),
        >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => new(ModelFault.Unreadable, inner: exception),
        _ => new(ModelFault.ServerError, inner: exception),
    };

    private static TimeSpan? After(ClientResultException exception) =>
        exception.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) == true && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
}
