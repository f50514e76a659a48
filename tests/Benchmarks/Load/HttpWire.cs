using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CrmBot.Benchmarks.Load;

/// <summary>One kept-alive HTTP/1.1 connection on a blocking socket: whole messages in, prepared bytes out.</summary>
/// <remarks>Blocking sockets are the cheapest way to wait; the processor belongs to the systems being measured.</remarks>
public sealed class HttpWire(Socket socket) : IDisposable
{
    private byte[] _buffer = new byte[32 * 1024];
    private int _filled;
    private int _next;
    private int _firstLineEnd;
    private int _bodyStart;
    private int _bodyEnd;

    public ReadOnlySpan<byte> FirstLine => _buffer.AsSpan(0, _firstLineEnd);

    public ReadOnlySpan<byte> Body => _buffer.AsSpan(_bodyStart, _bodyEnd - _bodyStart);

    public bool PeerWillClose { get; private set; }

    public static HttpWire Connect(int port, TimeSpan patience)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
        {
            NoDelay = true,
            ReceiveTimeout = (int)patience.TotalMilliseconds,
        };
        socket.Connect(IPAddress.Loopback, port);
        return new HttpWire(socket);
    }

    public void Send(ReadOnlySpan<byte> message)
    {
        while (!message.IsEmpty)
            message = message[socket.Send(message)..];
    }

    /// <summary>Reads the next whole message; false when the peer closed between messages.</summary>
    public bool Read()
    {
        _buffer.AsSpan(_next, _filled - _next).CopyTo(_buffer);
        _filled -= _next;
        _next = 0;

        int headEnd;
        while ((headEnd = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (Fill())
                continue;
            return _filled == 0 ? false : throw new InvalidDataException("The connection closed inside a message.");
        }

        _bodyStart = headEnd + 4;
        var (length, chunked) = ReadHeaders(_buffer.AsSpan(0, headEnd));
        if (chunked)
        {
            ReadChunks();
            return true;
        }

        Need(_bodyStart + length);
        _bodyEnd = _next = _bodyStart + length;
        return true;
    }

    public void Dispose() => socket.Dispose();

    private (int Length, bool Chunked) ReadHeaders(ReadOnlySpan<byte> head)
    {
        var (length, chunked, line) = (0, false, 0);
        PeerWillClose = false;
        foreach (var range in head.Split("\r\n"u8))
        {
            var header = head[range];
            if (line++ == 0)
                _firstLineEnd = header.Length;
            else if (Value(header, "content-length:"u8, out var value))
                length = Utf8Parser.TryParse(value, out int parsed, out _) ? parsed : throw new InvalidDataException("Content-Length");
            else if (Value(header, "transfer-encoding:"u8, out value))
                chunked = Ascii.EqualsIgnoreCase(value, "chunked"u8);
            else if (Value(header, "connection:"u8, out value))
                PeerWillClose = Ascii.EqualsIgnoreCase(value, "close"u8);
        }

        return (length, chunked);
    }

    private static bool Value(ReadOnlySpan<byte> header, ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (header.Length < name.Length || !Ascii.EqualsIgnoreCase(header[..name.Length], name))
            return false;
        value = header[name.Length..].Trim((byte)' ');
        return true;
    }

    /// <summary>Joins the chunks in place, so that the body is one span.</summary>
    private void ReadChunks()
    {
        var (read, written) = (_bodyStart, _bodyStart);
        while (true)
        {
            int lineEnd;
            while ((lineEnd = _buffer.AsSpan(read, _filled - read).IndexOf("\r\n"u8)) < 0)
                Need(_filled + 1);
            if (!Utf8Parser.TryParse(_buffer.AsSpan(read, lineEnd), out int size, out _, 'x'))
                throw new InvalidDataException("A chunk without a size.");
            read += lineEnd + 2;
            Need(read + size + 2);
            _buffer.AsSpan(read, size).CopyTo(_buffer.AsSpan(written));
            (read, written) = (read + size + 2, written + size);
            if (size > 0)
                continue;
            (_bodyEnd, _next) = (written, read);
            return;
        }
    }

    private void Need(int filled)
    {
        while (_filled < filled)
        {
            if (!Fill())
                throw new InvalidDataException("The connection closed inside a message.");
        }
    }

    private bool Fill()
    {
        if (_filled == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var count = socket.Receive(_buffer.AsSpan(_filled));
        _filled += count;
        return count > 0;
    }
}
