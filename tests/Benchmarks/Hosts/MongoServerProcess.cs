using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using CrmBot.Tests.MongoServer;

namespace CrmBot.Benchmarks.Hosts;

/// <summary>The engine and its gateway in a process of their own, so that what a client costs is the client's alone; it can say which commands it was given.</summary>
internal sealed class MongoServerProcess : IAsyncDisposable
{
    private const string Late = "+";
    private const string Prompt = "-";

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

    /// <summary>The commands on this database since it was asked before, in the order of their ends.</summary>
    public async Task<IReadOnlyList<GivenCommand>> CommandsAsync(string database)
    {
        await _process.StandardInput.WriteLineAsync(database);
        return JsonSerializer.Deserialize<GivenCommand[]>(await _process.StandardOutput.ReadLineAsync() ?? "[]") ?? [];
    }

    /// <summary>Has each command on this database answered a tenth of a second late, or at once.</summary>
    public async Task AnswerLateAsync(string database, bool late)
    {
        await _process.StandardInput.WriteLineAsync($"{(late ? Late : Prompt)}{database}");
        await _process.StandardOutput.ReadLineAsync();
    }

    /// <summary>The process itself: says where it is, then lists commands whenever it is asked, until its input ends.</summary>
    public static async Task<int> ServeAsync(string data)
    {
        await using var server = await MongoTestServer.StartAsync(MongoTestServer.Folder, data);
        Console.WriteLine(server.Missing ?? server.Connection(""));
        if (server.Missing is not null) return 1;
        var given = new List<GivenCommand>();
        while (await Console.In.ReadLineAsync() is { } database)
        {
            if (database.StartsWith(Late, StringComparison.Ordinal) || database.StartsWith(Prompt, StringComparison.Ordinal))
            {
                server.FailPoints.Set(database[1..], database.StartsWith(Late, StringComparison.Ordinal) ? _ => Failure.Late : _ => Failure.None);
                Console.WriteLine("[]");
                continue;
            }
            lock (given)
            {
                Console.WriteLine(JsonSerializer.Serialize(given));
                given.Clear();
            }
            server.Listen((command, start, end) =>
            {
                if (command.Database != database) return;
                lock (given) given.Add(new GivenCommand(command.Name, command.Collection, start, end));
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

/// <summary>A command that the server answered: what it did to which collection, from when to when on the machine's clock.</summary>
internal sealed record GivenCommand(string Name, string Collection, long Start, long End);
