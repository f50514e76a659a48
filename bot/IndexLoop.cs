using CrmBot.Skills.Understanding;

namespace CrmBot;

/// <summary>Keeps the client index up to date while the host runs; turns do not wait for it.</summary>
public sealed class IndexLoop(ClientIndex index) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => index.RunAsync(stoppingToken), stoppingToken);
}
