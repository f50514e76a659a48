using CrmBot.Data;
using CrmBot.Data.Documents;
using Microsoft.Extensions.Options;

namespace CrmBot.Schedule;

/// <summary>Does what is due, on whichever host claims it first, and takes up messages and writes that a dead host left.</summary>
public sealed partial class DueLoop(DueItems dueItems, IEnumerable<IDueKind> kinds, LeftWork left, IOptions<TurnOptions> options, TimeProvider clock, ILogger<DueLoop> logger) : BackgroundService
{
    private const int MostAttempts = 8;

    /// <summary>Enough to use up what Teams allows a company, few enough that a claim's minute is not spent waiting.</summary>
    private const int AtOnce = 32;

    private static readonly TimeSpan UntilMended = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, IDueKind> _kinds = kinds.ToDictionary(k => k.Kind);

    /// <summary>Does everything that is due now; how many items that were.</summary>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var done = 0;
        var going = new InFlight(AtOnce);
        for (; await dueItems.ClaimAsync(cancellationToken) is { } item; done++)
        {
            if (_kinds.GetValueOrDefault(item.Kind)?.LaneOf(item) is { } lane)
            {
                await going.AddAsync(lane, () => DoAsync(item, cancellationToken));
                continue;
            }
            await going.AllAsync();
            await DoAsync(item, cancellationToken);
        }
        await going.AllAsync();
        await left.TakeUpAsync(cancellationToken);
        return done;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(options.Value.LookMilliseconds), clock);
        try
        {
            do
            {
                try
                {
                    await RunOnceAsync(stoppingToken);
                }
                catch (StoreException e)
                {
                    LogStoreFailed(e.Code);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    private async Task DoAsync(DueItem item, CancellationToken cancellationToken)
    {
        var outcome = _kinds.TryGetValue(item.Kind, out var kind) ? await TryAsync(kind, item, cancellationToken) : new DueOutcome(DueStatus.GiveUp);
        if (outcome.Status == DueStatus.Held)
        {
            await dueItems.HoldAsync(item, clock.GetUtcNow() + (outcome.After ?? UntilMended), cancellationToken);
            return;
        }
        if (outcome.Status == DueStatus.Again && item.Attempts + 1 < MostAttempts)
        {
            await dueItems.RetryAsync(item, clock.GetUtcNow() + Wait(item.Attempts, outcome.After), cancellationToken);
            return;
        }
        if (outcome.Status != DueStatus.Done) LogGivenUp(item.Kind, item.Attempts + 1);
        await dueItems.SettleAsync(item, failed: outcome.Status != DueStatus.Done, cancellationToken);
    }

    private async Task<DueOutcome> TryAsync(IDueKind kind, DueItem item, CancellationToken cancellationToken)
    {
#pragma warning disable CA1031 // One item that fails must not stop the others; it is tried again and then given up, which is logged.
        try
        {
            return await kind.DoAsync(item, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException and not StoreException)
        {
            LogFailed(item.Kind, e);
            return new DueOutcome(DueStatus.Again);
        }
#pragma warning restore CA1031
    }

    /// <summary>15 s, 30 s, 1 min … 32 min, with up to a fifth more so that many do not come back at once; never sooner than asked for.</summary>
    private static TimeSpan Wait(int attempts, TimeSpan? asked)
    {
        var wait = TimeSpan.FromSeconds(15 * Math.Pow(2, Math.Min(attempts, 7)) * (1 + Random.Shared.NextDouble() / 5));
        return asked > wait ? asked.Value : wait;
    }

    [LoggerMessage(1, LogLevel.Warning, "The store failed while looking for what is due ({Code}).")]
    private partial void LogStoreFailed(string code);

    [LoggerMessage(2, LogLevel.Error, "A due item of kind {Kind} failed.")]
    private partial void LogFailed(string kind, Exception exception);

    [LoggerMessage(3, LogLevel.Error, "A due item of kind {Kind} was given up after {Attempts} attempts.")]
    private partial void LogGivenUp(string kind, int attempts);

    [LoggerMessage(4, LogLevel.Debug, "Stopped looking for what is due.")]
    private partial void LogStopped();
}
