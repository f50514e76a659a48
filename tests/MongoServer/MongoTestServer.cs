using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CrmBot.Data.Documents;
using CrmBot.Data.Documents.Mongo.Native;

namespace CrmBot.Tests.MongoServer;

/// <summary>
/// The one MongoDB of a test run, started when the first test asks for it: the engine behind three gateways that each say they are another topology,
/// or the genuine server that MONGO_TEST_URI names. Where there is none, it says why.
/// </summary>
internal sealed class MongoTestServer : IAsyncDisposable
{
    /// <summary>Tests on the server run one after another: it has few cores and they would only wait for each other.</summary>
    public const string Collection = "MongoDB";

    private static readonly Lazy<Task<MongoTestServer>> Shared = new(() => StartAsync(Folder, null));
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process? _process;
    private readonly Engine? _engine;
    private readonly Dictionary<Topology, Gateway> _gateways = [];
    private readonly string? _genuine;

    private MongoTestServer(Process? process, Engine? engine, string? genuine, string? missing) => (_process, _engine, _genuine, Missing) = (process, engine, genuine, missing);

    /// <summary>Why there is no server; null when there is one.</summary>
    public string? Missing { get; }

    /// <summary>What the tests ran against.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Fail points work on the engine behind the gateways only.</summary>
    public bool CanFail => _engine is not null;

    public FailPoints FailPoints => _engine!.FailPoints;

    /// <summary>Tells of each command that a database is given, with the timestamps of its beginning and end; of none with null.</summary>
    public void Listen(Action<ServerCommand, long, long>? answered) => _engine?.Answered = answered;

    public static bool IsRequired => Environment.GetEnvironmentVariable("CI_REQUIRE_MONGO") == "1";

    /// <summary>Where the engine is unpacked: a cache outside the repository.</summary>
    public static string Folder => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"), "crmbot-tests", "documentdb-forky");

    public static Task<MongoTestServer> GetAsync() => Shared.Value;

    /// <summary>Whether some test asked for the server in this run.</summary>
    public static bool WasAsked => Shared.IsValueCreated;

    public static async Task<MongoTestServer> StartAsync(string folder, string? data)
    {
        try
        {
            DriverLibrary.Start();
        }
        catch (StoreException e)
        {
            return new MongoTestServer(null, null, null, e.Message);
        }
        if (Environment.GetEnvironmentVariable("MONGO_TEST_URI") is { Length: > 0 } genuine)
            return new MongoTestServer(null, null, genuine, null) { Name = "the server of MONGO_TEST_URI" };
        var ready = Path.Combine(folder, ".ready");
        if (!File.Exists(ready))
            return new MongoTestServer(null, null, null, await ReasonAsync(folder));
        return await RunAsync(folder, data, (await File.ReadAllTextAsync(ready)).Trim());
    }

    /// <summary>The connection string of a database of this name, on a server that says it is of this topology.</summary>
    public string Connection(string database, Topology topology = Topology.ReplicaSet)
    {
        if (_genuine is null)
            return _gateways[topology].Connection(database);
        var query = _genuine.IndexOf('?', StringComparison.Ordinal);
        var (hosts, options) = query < 0 ? (_genuine, "") : (_genuine[..query], _genuine[query..]);
        var slash = hosts.IndexOf('/', hosts.IndexOf("://", StringComparison.Ordinal) + 3);
        return $"{(slash < 0 ? hosts : hosts[..slash])}/{database}{options}";
    }

    public Gateway Gateway(Topology topology) => _gateways[topology];

    /// <summary>One more way in, which a test may stop and start without disturbing the others.</summary>
    public Gateway NewGateway(Topology topology, Door? door = null)
    {
        var gateway = new Gateway(_engine!, topology, FreePort(), door);
        gateway.Start();
        return gateway;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var gateway in _gateways.Values)
            await gateway.DisposeAsync();
        if (_engine is not null)
            await _engine.DisposeAsync();
        if (_process is null)
            return;
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<MongoTestServer> RunAsync(string folder, string? data, string version)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("bash", [Path.Combine(Support.TestFolder.Tests, "MongoServer", "server.sh"), "run", folder, $"{port}", data ?? ""]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var said = await ReadUntilReadyAsync(process);
        if (said is not null)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            return new MongoTestServer(null, null, null, said);
        }
        var server = new MongoTestServer(process, new Engine(port), null, null) { Name = $"DocumentDB {version} on PostgreSQL 18" };
        foreach (var topology in Enum.GetValues<Topology>())
            server._gateways[topology] = server.NewGateway(topology);
        return server;
    }

    // Null once it is ready, else what it said last.
    private static async Task<string?> ReadUntilReadyAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        var last = "it did not start";
        try
        {
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line == "READY")
                {
                    _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                    return null;
                }
                last = line;
            }
            return $"the engine ended: {last}";
        }
        catch (OperationCanceledException)
        {
            return $"the engine was not ready in {Patience.TotalSeconds:0} s: {last}";
        }
    }

    // What the fetching said, where it was tried.
    private static async Task<string> ReasonAsync(string folder)
    {
        var reason = folder + ".reason";
        return File.Exists(reason) && (await File.ReadAllTextAsync(reason)).Trim() is { Length: > 0 } said ? said : "the engine was not fetched (tests/run.sh does)";
    }

    private static int FreePort()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
