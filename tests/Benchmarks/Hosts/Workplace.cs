using System.Diagnostics;
using System.Globalization;
using CrmBot.Benchmarks.Questions;

namespace CrmBot.Benchmarks.Hosts;

/// <summary>Where a run keeps its stores and logs, and where it finds the systems under test.</summary>
public sealed class Workplace : IDisposable
{
    private readonly string _folder;
    private readonly bool _ours;

    /// <summary>Without a folder of the caller's, a temporary one is made and removed at the end.</summary>
    public Workplace(string? folder, string? hostAssembly)
    {
        _ours = folder is null;
        _folder = folder ?? Directory.CreateTempSubdirectory("crmbot-bench-").FullName;
        Directory.CreateDirectory(_folder);
        Root = RepositoryRoot();
        EchoFolder = Path.Combine(Root, "tests", "Benchmarks", "echo");
        var assembly = hostAssembly ?? Path.Combine(Root, "bot", "bin", "Release", "net10.0", "CrmBot.dll");
        if (!File.Exists(assembly))
            throw new InvalidOperationException($"There is no {assembly}: build in Release first (tests/bench.sh does).");
        CrmBot = ["dotnet", assembly];
    }

    /// <summary>The repository's folder.</summary>
    public string Root { get; }

    public string EchoFolder { get; }

    public IReadOnlyList<string> CrmBot { get; }

    public string LogFile(string name) => Path.Combine(_folder, $"{name}.log");

    /// <summary>A folder for a store that does not exist yet.</summary>
    public string NewData(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    /// <summary>A store with that many clients, made once for a run, and its busy clients.</summary>
    public async Task<SeededStore> StoreAsync(int clients)
    {
        var data = Path.Combine(_folder, $"clients-{clients}");
        var manifest = Path.Combine(_folder, $"clients-{clients}.busy.jsonl");
        if (!File.Exists(manifest))
        {
            var count = clients.ToString(CultureInfo.InvariantCulture);
            Console.WriteLine($"Making a store of {clients:N0} clients …");
            // The manifest gets its name last: a seed that was broken off is made again.
            await SeedAsync(Directory.CreateDirectory(data).FullName, ["--clients", count, "--manifest", manifest + ".part"]);
            File.Move(manifest + ".part", manifest);
        }

        return new SeededStore(data, BusyClient.ReadAll(manifest));
    }

    /// <summary>A store of so many teams of ten with a year of visits, made once for a run.</summary>
    public async Task<string> TeamsAsync(int teams)
    {
        var data = Path.Combine(_folder, $"teams-{teams}");
        if (!File.Exists(data + ".made"))
        {
            Console.WriteLine($"Making a store of {teams:N0} teams …");
            Directory.CreateDirectory(data);
            await SeedAsync(data, ["--teams", teams.ToString(CultureInfo.InvariantCulture)]);
            await File.WriteAllTextAsync(data + ".made", "");
        }

        return data;
    }

    public void Dispose()
    {
        if (_ours)
            Directory.Delete(_folder, recursive: true);
    }

    private async Task SeedAsync(string data, string[] what)
    {
        string[] arguments = [.. CrmBot.Skip(1), "seed", .. what];
        var watch = Stopwatch.StartNew();
        using var seed = Process.Start(new ProcessStartInfo(CrmBot[0], arguments) { Environment = { ["CRMBOT_DATA"] = data } })!;
        await seed.WaitForExitAsync();
        if (seed.ExitCode != 0)
            throw new InvalidOperationException($"`seed {string.Join(' ', what)}` ended with {seed.ExitCode}.");
        Console.WriteLine($"… made in {watch.Elapsed.TotalSeconds:0.0} s");
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CrmBot.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The benchmark runs from inside the repository.");
    }
}

/// <summary>A store on disk and the clients worth asking about in it.</summary>
public sealed record SeededStore(string Data, IReadOnlyList<BusyClient> Busy);
