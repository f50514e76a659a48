using System.Net;
using System.Net.Sockets;

namespace CrmBot.Benchmarks.Load;

/// <summary>A loopback server made of waiting threads, for as long as the process lives.</summary>
public static class Listener
{
    /// <summary>Serves each connection with the given function and says on which port.</summary>
    /// <remarks>Every thread accepts for itself: a new connection costs no new thread while a round is running.</remarks>
    public static int Open(int connections, Action<HttpWire> serve)
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(connections);
        for (var i = 0; i < connections; i++)
            new Thread(Accept, maxStackSize: 256 * 1024) { IsBackground = true }.Start();
        return ((IPEndPoint)listener.LocalEndPoint!).Port;

        void Accept()
        {
            while (true)
            {
                var socket = listener.Accept();
                socket.NoDelay = true;
                using var wire = new HttpWire(socket);
                try
                {
                    serve(wire);
                }
                catch (SocketException)
                {
                    // A stopped host resets its connections; a turn it left unanswered fails by itself.
                }
            }
        }
    }
}
