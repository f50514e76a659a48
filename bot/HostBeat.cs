using CrmBot.Data;
using CrmBot.Data.Documents;

namespace CrmBot;

/// <summary>Says every few seconds that this host is alive, and knows among how many what is allowed to all must be shared. One that joins others takes the least until they have heard of it.</summary>
public sealed partial class HostBeat(LiveHosts hosts, Inbox inbox, TimeProvider clock, ILogger<HostBeat> logger) : BackgroundService
{
    private const int Least = 1000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private int _beats;
    private volatile int _sharing = 1;

    /// <summary>An allowance is divided by this.</summary>
    public int Sharing => _sharing;

    /// <summary>One beat; what this host works on stays its own.</summary>
    public async Task BeatAsync(CancellationToken cancellationToken)
    {
        await inbox.KeepHeldAsync(cancellationToken);
        var others = await hosts.BeatAsync(inbox.Host, cancellationToken);
        _sharing = _beats++ == 0 && others > 0 ? Least : others + 1;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await hosts.LeaveAsync(inbox.Host, cancellationToken);
        }
        catch (StoreException e)
        {
            LogFailed(e.Code);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            do
            {
                try
                {
                    await BeatAsync(stoppingToken);
                }
                catch (StoreException e)
                {
                    LogFailed(e.Code);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "This host could not say that it is alive ({Code}).")]
    private partial void LogFailed(string code);

    [LoggerMessage(2, LogLevel.Debug, "This host says no more that it is alive.")]
    private partial void LogStopped();
}
