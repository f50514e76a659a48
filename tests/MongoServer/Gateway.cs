using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CrmBot.Tests.MongoServer;

/// <summary>Speaks MongoDB's wire protocol on a port of this machine and hands each command to the engine. It can be stopped, as a server that is gone, and started again.</summary>
internal sealed class Gateway(Engine engine, Topology topology, int port, Door? door = null) : IAsyncDisposable
{
    private const int Message = 2013;
    private const int OldQuery = 2004;
    private const int OldReply = 1;
    private const int LongestMessage = 48_000_000;

    private readonly ConcurrentDictionary<int, Socket> _open = new();
    private CancellationTokenSource? _running;
    private Task _accepting = Task.CompletedTask;
    private int _connections;
    private int _replies;

    public int Port => port;

    public string Connection(string database) => $"mongodb://127.0.0.1:{port}/{database}";

    public void Start()
    {
        _running = new CancellationTokenSource();
        var listener = new Socket(SocketType.Stream, ProtocolType.Tcp);
        listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        listener.Listen(512);
        _accepting = AcceptAsync(listener, _running.Token);
    }

    /// <summary>Cuts every connection and takes no new one.</summary>
    public async Task StopAsync()
    {
        if (_running is not { } running)
            return;
        _running = null;
        await running.CancelAsync();
        foreach (var socket in _open.Values)
            socket.Dispose();
        await _accepting;
        running.Dispose();
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task AcceptAsync(Socket listener, CancellationToken cancellationToken)
    {
        using var listening = listener;
        try
        {
            while (true)
            {
                var socket = await listener.AcceptAsync(cancellationToken);
                socket.NoDelay = true;
                var connection = Interlocked.Increment(ref _connections);
                _open[connection] = socket;
                _ = Task.Run(() => ServeAsync(socket, connection), CancellationToken.None);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(Socket socket, int connection)
    {
        try
        {
            await using var plain = new NetworkStream(socket, ownsSocket: true);
            var (stream, shown) = door is null ? (plain, null) : await door.OpenAsync(plain);
            await using var speaking = stream;
            var keeper = door?.Keeper(shown);
            var head = new byte[16];
            while (true)
            {
                await stream.ReadExactlyAsync(head);
                var (length, id, operation) = (Int32(head, 0), Int32(head, 4), Int32(head, 12));
                if (length is < 16 or > LongestMessage || operation is not (Message or OldQuery))
                    return;
                var payload = new byte[length - 16];
                await stream.ReadExactlyAsync(payload);
                if (operation == OldQuery)
                    await stream.WriteAsync(Reply(id, OldReply, 20, await AnswerAsync(Old(payload), keeper, connection)));
                else if (await AnswerAsync(Parse(payload), keeper, connection) is var reply && (Int32(payload, 0) & 2) == 0)
                    await stream.WriteAsync(Reply(id, Message, 5, reply));
            }
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or ConnectionCutException or System.Security.Authentication.AuthenticationException)
        {
        }
        finally
        {
            _open.TryRemove(connection, out _);
            socket.Dispose();
        }
    }

    private async Task<byte[]> AnswerAsync(ServerCommand command, DoorKeeper? keeper, int connection)
    {
        if (keeper?.Answer(command) is { } answer)
            return answer;
        var reply = await engine.RunAsync(command, topology, connection, port);
        return keeper is null ? reply : DoorKeeper.WithMechanisms(command, reply);
    }

    // The handshake of old: a namespace and a document.
    private static ServerCommand Old(byte[] payload)
    {
        var name = payload.AsSpan(4).IndexOf((byte)0);
        var space = Encoding.UTF8.GetString(payload, 4, name);
        return ServerCommand.Parse(payload.AsMemory(4 + name + 9), null, space[..space.IndexOf('.', StringComparison.Ordinal)]);
    }

    private static ServerCommand Parse(byte[] payload)
    {
        var end = payload.Length - ((Int32(payload, 0) & 1) != 0 ? 4 : 0);
        ReadOnlyMemory<byte> body = default;
        ReadOnlyMemory<byte>? documents = null;
        for (var at = 4; at < end;)
        {
            var kind = payload[at++];
            var size = Int32(payload, at);
            if (kind == 0)
            {
                body = payload.AsMemory(at, size);
            }
            else
            {
                var name = payload.AsSpan(at + 4).IndexOf((byte)0);
                documents = payload.AsMemory(at + name + 5, size - name - 5);
            }
            at += size;
        }
        return ServerCommand.Parse(body, documents, null);
    }

    private byte[] Reply(int to, int operation, int between, byte[] document)
    {
        var reply = new byte[16 + between + document.Length];
        BinaryPrimitives.WriteInt32LittleEndian(reply, reply.Length);
        BinaryPrimitives.WriteInt32LittleEndian(reply.AsSpan(4), Interlocked.Increment(ref _replies));
        BinaryPrimitives.WriteInt32LittleEndian(reply.AsSpan(8), to);
        BinaryPrimitives.WriteInt32LittleEndian(reply.AsSpan(12), operation);
        // An old reply says that it can await, begins at 0 and holds one document.
        if (operation == OldReply)
        {
            BinaryPrimitives.WriteInt32LittleEndian(reply.AsSpan(16), 8);
            BinaryPrimitives.WriteInt32LittleEndian(reply.AsSpan(32), 1);
        }
        document.CopyTo(reply, 16 + between);
        return reply;
    }

    private static int Int32(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
}

/// <summary>What the server says it is.</summary>
internal enum Topology
{
    Standalone,
    ReplicaSet,
    Mongos,
}

/// <summary>A fail point that ends the connection instead of answering.</summary>
internal sealed class ConnectionCutException : Exception;
