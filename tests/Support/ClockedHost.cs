using CrmBot.Skills.Understanding.Learning;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBot.Tests.Support;

/// <summary>The whole host with its page and the demo company, on a clock that the test sets.</summary>
internal sealed class ClockedHost : IAsyncDisposable
{
    private readonly string _folder;
    private readonly ClockedHost? _first;
    private WebApplication _app = null!;

    private ClockedHost(ClockedHost? first)
    {
        _first = first;
        _folder = first?._folder ?? Directory.CreateTempSubdirectory("crmbot-clocked-").FullName;
    }

    public Uri Address { get; private set; } = null!;

    public static Task<ClockedHost> StartAsync(TimeProvider clock, params string[] settings) => StartAsync(clock, null, settings);

    /// <summary>One more host on the same store; it ends before this one.</summary>
    public Task<ClockedHost> BesideAsync(TimeProvider clock, params string[] settings) => StartAsync(clock, this, settings);

    private static async Task<ClockedHost> StartAsync(TimeProvider clock, ClockedHost? first, string[] settings)
    {
        var host = new ClockedHost(first);
        host._app = CrmBotHost.Build(
            ["--environment", "Development", "--urls", "http://127.0.0.1:0", "--Store:Folder", host._folder, "--Turn:LookMilliseconds", "200", .. settings],
            builder => builder.Services.AddSingleton(clock));
        await host._app.StartAsync(TestContext.Current.CancellationToken);
        await host.Get<IntentModels>().Start();
        host.Address = new Uri(host._app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        return host;
    }

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        if (_first is null) Directory.Delete(_folder, recursive: true);
    }
}
