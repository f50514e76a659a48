using CrmBot.Skills.Understanding;
using CrmBot.Skills.Understanding.Learning;

namespace CrmBot;

/// <summary>Keeps the client index up to date while the host runs, and has the intents learned soon after its start; turns do not wait for it.</summary>
public sealed class IndexLoop(ClientIndex index, IntentModels intents, TimeProvider clock) : BackgroundService
{
    /// <summary>The first answer comes first.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(Task.Run(() => index.RunAsync(stoppingToken), stoppingToken), LearnAsync(stoppingToken));

    private async Task LearnAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Settled, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stoppingToken.IsCancellationRequested) await intents.Start();
    }
}
