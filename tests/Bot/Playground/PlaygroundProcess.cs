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

    public static async Task<PlaygroundProcess> StartAsync(Uri bot, CancellationToken cancellationToken)
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
                ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = Path.Combine(Here, "m365agentsplayground.yml"),
                ["NO_PROXY"] = "localhost,127.0.0.1",
            },
        };
        return new PlaygroundProcess(await ChildProcess.StartAsync(start, new Uri(page, "/_debug/ping"), cancellationToken), folder, page);
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
