using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CrmBot.Benchmarks.Hosts;

/// <summary>A system under test as a real process on a port of its own, its output kept in a log file.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Nothing is told by itself while turns are measured.</summary>
    private static readonly (string Name, string Value)[] Quiet = [("Day__QuietFrom", "00:00"), ("Day__QuietTo", "23:59")];

    private readonly Process _process;
    private readonly string _log;

    private HostProcess(Process process, string log, int port)
    {
        (_process, _log, Port) = (process, log, port);
        // A run that is stopped half way leaves no host behind.
        AppDomain.CurrentDomain.ProcessExit += KillAtExit;
    }

    public int Port { get; }

    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public double ResidentMegabytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
    }

    /// <summary>Starts the product over the given store and waits until it takes connections.</summary>
    public static Task<HostProcess> StartCrmBotAsync(Workplace work, string data, string? connection = null) => StartCrmBotAsync(work, data, "Development", [("Store__Connection", connection ?? "")]);

    /// <summary>The same in an environment and with settings of its own.</summary>
    public static Task<HostProcess> StartCrmBotAsync(Workplace work, string data, string environment, IEnumerable<(string Name, string Value)> settings)
    {
        var port = FreePort();
        string[] command = [.. work.CrmBot, "--environment", environment, "--urls", $"http://127.0.0.1:{port}"];
        return StartAsync(command, port, [("CRMBOT_DATA", data), .. Quiet, .. settings], work.LogFile($"host-{port}"));
    }

    /// <summary>Waits until the host has said so in its log.</summary>
    public async Task SaidAsync(string words, TimeSpan patience)
    {
        for (var started = Stopwatch.GetTimestamp(); !File.ReadLines(_log).Any(line => line.Contains(words, StringComparison.Ordinal)); await Task.Delay(200))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > patience)
                throw new InvalidOperationException($"The host did not say '{words}'. Its log ends:\n{string.Join('\n', File.ReadLines(_log).TakeLast(20))}");
        }
    }

    public static Task<HostProcess> StartEchoAsync(Workplace work)
    {
        if (!Directory.Exists(Path.Combine(work.EchoFolder, "node_modules")))
            throw new InvalidOperationException($"Run `npm ci` in {work.EchoFolder} first (tests/bench.sh does).");
        var port = FreePort();
        var number = port.ToString(CultureInfo.InvariantCulture);
        return StartAsync(["node", Path.Combine(work.EchoFolder, "index.js")], port, [("PORT", number)], work.LogFile("echo"));
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= KillAtExit;
        if (!_process.HasExited)
        {
            using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]))
                await kill.WaitForExitAsync();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await _process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }

    private void KillAtExit(object? sender, EventArgs e) => _process.Kill();

    private static async Task<HostProcess> StartAsync(string[] command, int port, (string Name, string Value)[] settings, string log)
    {
        // The shell only opens the log and becomes the host, so the process id is the host's own.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >\"$BENCH_LOG\" 2>&1", "sh", .. command])
        {
            Environment = { ["BENCH_LOG"] = log },
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        var host = new HostProcess(Process.Start(start)!, log, port);
        try
        {
            await host.ListeningAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    private async Task ListeningAsync()
    {
        var started = Stopwatch.GetTimestamp();
        while (!await TakesConnectionsAsync())
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(started) > Patience)
                throw new InvalidOperationException($"The host does not listen. Its log ends:\n{string.Join('\n', File.ReadLines(_log).TakeLast(20))}");
            await Task.Delay(5);
        }
    }

    private async Task<bool> TakesConnectionsAsync()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
