using CrmBot.Data;
using CrmBot.Data.Documents;

namespace CrmBot;

/// <summary>Brings older documents to the present schema behind everything else, on whichever host comes to it first.</summary>
public sealed partial class UpgradeLoop(Upgrades upgrades, Inbox inbox, TimeProvider clock, ILogger<UpgradeLoop> logger) : BackgroundService
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (DataSchema.Steps.Count > 0 && !stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(LookAgain, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (await upgrades.RunAsync(DataSchema.Steps, inbox.Host, stoppingToken)) return;
            }
            catch (StoreException e)
            {
                LogFailed(e.Code);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Older documents could not be brought to the present schema yet ({Code}); it is tried again.")]
    private partial void LogFailed(string code);
}
