using System.Threading.Channels;
using CrmBot.Data;
using CrmBot.Data.Documents;

namespace CrmBot;

/// <summary>Tells the inbox which messages are answered, some at a time, so that no turn waits for it. What a crash loses of this is at worst an answer sent twice.</summary>
public sealed partial class HandledMessages(Inbox inbox, TimeProvider clock, ILogger<HandledMessages> logger) : BackgroundService
{
    private const int Most = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Channel<InboxItem> _handled = Channel.CreateUnbounded<InboxItem>(new UnboundedChannelOptions { SingleReader = true });

    public void Add(InboxItem item) => _handled.Writer.TryWrite(item);

    /// <summary>Writes what has gathered and waits for what is being written; afterwards everything added before is marked.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            while (Gather() is { Count: > 0 } items) await inbox.FinishAsync(items, cancellationToken);
        }
        finally
        {
            _writing.Release();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _handled.Reader.WaitToReadAsync(stoppingToken))
            {
                await WriteGatheredAsync(stoppingToken);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    private async Task WriteGatheredAsync(CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        var items = Gather();
        try
        {
            await inbox.FinishAsync(items, cancellationToken);
        }
        catch (StoreException e)
        {
            LogFailed(e.Code);
            foreach (var item in items) Add(item);
        }
        catch (OperationCanceledException)
        {
            // The host stops: what was gathered is written by the last flush, or an answer would be sent twice.
            foreach (var item in items) Add(item);
            throw;
        }
        finally
        {
            _writing.Release();
        }
    }

    public override void Dispose()
    {
        _writing.Dispose();
        base.Dispose();
    }

    private List<InboxItem> Gather()
    {
        var items = new List<InboxItem>();
        while (items.Count < Most && _handled.Reader.TryRead(out var item)) items.Add(item);
        return items;
    }

    [LoggerMessage(1, LogLevel.Warning, "Answered messages could not be marked ({Code}); it is tried again.")]
    private partial void LogFailed(string code);

    [LoggerMessage(2, LogLevel.Debug, "Stopped marking answered messages.")]
    private partial void LogStopped();
}
