using System.Diagnostics;
using System.Globalization;

namespace CrmBot.Tests.Bot.Playground;

/// <summary>Microsoft's 365 Agents Playground, kept on this machine and pointed at a bot.</summary>
internal sealed class PlaygroundProcess(ChildProcess process, DirectoryInfo folder, Uri page) : IAsyncDisposable
{
    private static readonly string Here = Path.Combine(AppContext.BaseDirectory, "Bot", "Playground");

    public Uri Page => page;

    /// <summary>The program that `npm ci` in tests/ installs, or null.</summary>
    public static string? Program { get; } = Find();

    public static async Task<PlaygroundProcess> StartAsync(Uri bot, CancellationToken cancellationToken, string user = "s01")
    {
        var folder = Directory.CreateTempSubdirectory("crmbot-playground");
        var port = ChildProcess.FreePort().ToString(CultureInfo.InvariantCulture);
        var page = new Uri($"http://127.0.0.1:{port}/");
        var start = new ProcessStartInfo("node", [Program!, "-e", new Uri(bot, "/api/messages").AbsoluteUri, "-c", "msteams", "-p", port, "--disable-telemetry"])
        {
            WorkingDirectory = folder.FullName,
            Environment =
            {
                ["TEAMSAPPTESTER_BROWSER"] = "none",
                ["NODE_OPTIONS"] = $"--require \"{Path.Combine(Here, "loopback.cjs")}\"",
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = await ConfigurationAsync(folder, user, cancellationToken),
                ["NO_PROXY"] = "localhost,127.0.0.1",
            },
        };
        return new PlaygroundProcess(await ChildProcess.StartAsync(start, new Uri(page, "/_debug/ping"), cancellationToken), folder, page);
    }

    // The same people with another one of them at the page.
    private static async Task<string> ConfigurationAsync(DirectoryInfo folder, string user, CancellationToken cancellationToken)
    {
        var given = Path.Combine(Here, "m365agentsplayground.yml");
        if (user == "s01") return given;
        var text = await File.ReadAllTextAsync(given, cancellationToken);
        foreach (var (one, other) in new[] { ("s01", user), ("S01", user.ToUpperInvariant()), ("ed201", $"ed2{user[1..]}") })
            text = text.Replace(one, "\u0001", StringComparison.Ordinal).Replace(other, one, StringComparison.Ordinal).Replace("\u0001", other, StringComparison.Ordinal);
        var file = Path.Combine(folder.FullName, "playground.yml");
        await File.WriteAllTextAsync(file, text, cancellationToken);
        return file;
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var program = Path.Combine(folder.FullName, "node_modules", "@microsoft", "m365agentsplayground", "cli.js");
            if (File.Exists(program)) return program;
        }

        return null;
    }
}
