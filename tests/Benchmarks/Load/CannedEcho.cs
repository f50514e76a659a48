using System.Text;

namespace CrmBot.Benchmarks.Load;

/// <summary>The least a system can do for a turn, inside this process: it shows what the load program itself allows.</summary>
public static class CannedEcho
{
    /// <summary>Starts it and says on which port it listens.</summary>
    public static int Start(Connector connector)
    {
        var connectorPort = new Uri(connector.ServiceUrl).Port;
        return Listener.Open(32, wire =>
        {
            using var replies = HttpWire.Connect(connectorPort, TimeSpan.Zero);
            while (wire.Read())
                Answer(wire, replies);
        });
    }

    private static void Answer(HttpWire wire, HttpWire connector)
    {
        var body = wire.Body;
        var reply = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"Echo: {{Field(body, "\"text\":\""u8)}}"}""");
        var conversation = Uri.EscapeDataString(Field(body[body.IndexOf("\"conversation\""u8)..], "\"id\":\""u8));
        wire.Send("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n"u8);
        connector.Send(Encoding.ASCII.GetBytes(
            $"POST /connector/v3/conversations/{conversation}/activities HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {reply.Length}\r\n\r\n"));
        connector.Send(reply);
        connector.Read();
    }

    private static string Field(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        var value = json[(json.IndexOf(name) + name.Length)..];
        return Encoding.UTF8.GetString(value[..value.IndexOf((byte)'"')]);
    }
}
