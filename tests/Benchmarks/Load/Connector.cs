using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace CrmBot.Benchmarks.Load;

/// <summary>The channel's end: takes replies over the connector API and hands each to the conversation it belongs to.</summary>
public sealed class Connector
{
    private const int MostConnections = 128;
    private readonly ConcurrentDictionary<string, Lane> _lanes = new(StringComparer.Ordinal);
    private long _lastId = 1_800_000_000_000;

    public Connector() => ServiceUrl = $"http://127.0.0.1:{Listener.Open(MostConnections, Serve)}/connector";

    public string ServiceUrl { get; }

    public void Route(string conversationId, Lane lane) => _lanes[conversationId] = lane;

    private void Serve(HttpWire wire)
    {
        while (wire.Read())
        {
            var received = Stopwatch.GetTimestamp();
            var line = Encoding.ASCII.GetString(wire.FirstLine);
            var method = line[..line.IndexOf(' ', StringComparison.Ordinal)];
            var lane = ConversationOf(line) is { } id ? _lanes.GetValueOrDefault(id) : null;
            // The answer goes first: what is left to do here is our work, not the host's waiting time.
            wire.Send(Answer(method, lane is not null));
            if (method == "POST")
                lane?.Receive(wire.Body, received);
            if (wire.PeerWillClose)
                return;
        }
    }

    private byte[] Answer(string method, bool known)
    {
        var (status, body) = (method, known) switch
        {
            ("POST", true) => ("201 Created", $$"""{"id":"{{Interlocked.Increment(ref _lastId)}}"}"""),
            ("PUT", true) => ("200 OK", $$"""{"id":"{{_lastId}}"}"""),
            _ => ("404 Not Found", """{"error":{"code":"ConversationNotFound","message":"Not found"}}"""),
        };
        return Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    private static string? ConversationOf(string requestLine)
    {
        const string Before = "/v3/conversations/";
        var start = requestLine.IndexOf(Before, StringComparison.Ordinal);
        if (start < 0)
            return null;
        start += Before.Length;
        var end = requestLine.AsSpan(start).IndexOfAny('/', ' ');
        return end < 0 ? null : Uri.UnescapeDataString(requestLine.AsSpan(start, end));
    }
}
