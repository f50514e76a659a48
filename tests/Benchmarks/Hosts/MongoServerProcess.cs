using System.Diagnostics;
using System.Reflection;
using CrmBot.Tests.MongoServer;

namespace CrmBot.Benchmarks.Hosts;

/// <summary>The engine and its gateway in a process of their own, so that what a client costs is the client's alone; it can say which commands it was given.</summary>
internal sealed class MongoServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private MongoServerProcess(Process process, string address) => (_process, Address) = (process, address);

    /// <summary>The connection string up to the database.</summary>
    public string Address { get; }

    public static async Task<MongoServerProcess> StartAsync(string data)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly.GetExecutingAssembly().Location, "mongo-server", data]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadLineAsync() ?? "";
        return said.StartsWith("mongodb://", StringComparison.Ordinal) ? new MongoServerProcess(process, said) : throw new InvalidOperationException($"MongoDB's engine is not here: {said}");
    }

    /// <summary>The commands on this database since it was asked before.</summary>
    public async Task<string[]> CommandsAsync(string database)
    {
        await _process.StandardInput.WriteLineAsync(database);
        return (await _process.StandardOutput.ReadLineAsync() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The process itself: says where it is, then lists commands whenever it is asked, until its input ends.</summary>
    public static async Task<int> ServeAsync(string data)
    {
        await using var server = await MongoTestServer.StartAsync(MongoTestServer.Folder, data);
        Console.WriteLine(server.Missing ?? server.Connection(""));
        if (server.Missing is not null) return 1;
        var given = new List<string>();
        while (await Console.In.ReadLineAsync() is { } database)
        {
            lock (given)
            {
                Console.WriteLine(string.Join(' ', given));
                given.Clear();
            }
            server.FailPoints.Set(database, name =>
            {
                lock (given) given.Add(name);
                return Failure.None;
            });
        }
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
