using System.Net;
using System.Text.Json;

namespace CrmBot.Channels.Activities;

/// <summary>What a connector's answer means for the reply: arrived, worth another try, or never.</summary>
internal static class ConnectorAnswer
{
    private const int LongestCode = 64;

    public static Sent Read(HttpResponseMessage response, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        if (response.IsSuccessStatusCode) return new Sent(SendStatus.Sent, Find(body.Span, "id"u8));
        var reason = Find(body.Span, "code"u8) is { } code && IsCode(code) ? code : ((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => new Sent(SendStatus.Failed, After: After(response, now), Reason: reason),
            HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => new Sent(SendStatus.Failed, Reason: reason),
            // 500 included: the platform's own rule is not to send such a message again.
            _ => new Sent(SendStatus.Refused, Reason: reason),
        };
    }

    private static TimeSpan? After(HttpResponseMessage response, DateTimeOffset now)
    {
        var after = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => (TimeSpan?)null,
        };
        return after < TimeSpan.Zero ? TimeSpan.Zero : after;
    }

    /// <summary>The first string so named, at any depth: {"id"} or {"error":{"code"}}.</summary>
    private static string? Find(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (!json.IsEmpty && reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(name) && reader.Read() && reader.TokenType == JsonTokenType.String)
                {
                    return reader.GetString();
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }

        return null;
    }

    /// <summary>A code is a word; anything longer might be somebody's text.</summary>
    private static bool IsCode(string code) => code.Length is > 0 and <= LongestCode && code.All(char.IsAsciiLetterOrDigit);
}
