using System.Threading.Channels;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Schedule;

/// <summary>Does what answers left to be done behind them, a few at a time, so that neither a turn nor the schedule waits for it; then has the cards drawn anew. What a dead host had in hand is let go: the answer stands without it.</summary>
public sealed partial class BehindTurns(Assistant assistant, Staff staff, WorkPlaces places, TimeProvider clock, ILogger<BehindTurns> logger) : BackgroundService, IDueKind
{
    private const string Name = "work";
    private const int AtOnce = 4;
    private const int MostWaiting = 500;

    private readonly Channel<(string Id, Notice Work)> _waiting = Channel.CreateBounded<(string, Notice)>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    string IDueKind.Kind => Name;

    public static DueItem Item(string id, Notice work, DateTimeOffset at) => NoticeItem.Of(Name, id, work, at);

    public Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken)
    {
        if (NoticeItem.Read(item) is not { } work) return Task.FromResult(new DueOutcome(DueStatus.GiveUp));
        if (!_waiting.Writer.TryWrite((item.Id, work))) LogFull();
        return Task.FromResult(DueOutcome.Done);
    }

    /// <summary>Does all that waits now; for tests and for a host that stops.</summary>
    public async Task RunWaitingAsync(CancellationToken cancellationToken)
    {
        while (_waiting.Reader.TryRead(out var next)) await DoAsync(next.Id, next.Work, cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            try
            {
                await foreach (var (id, work) in _waiting.Reader.ReadAllAsync(stoppingToken)) await DoAsync(id, work, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                LogStopped();
            }
        }));

    private async Task DoAsync(string id, Notice work, CancellationToken cancellationToken)
    {
#pragma warning disable CA1031 // Work that fails leaves the answer as it is; the next must still be done.
        try
        {
            if (await staff.PresentAsync(work.StaffId, cancellationToken) is not { } person || await places.OfAsync(work.StaffId, cancellationToken) is not { } place) return;
            var (worked, reader) = await assistant.WorkAsync(work, person, place, clock.GetUtcNow(), cancellationToken);
            await places.EndAsync(id, worked, reader, cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(e);
        }
#pragma warning restore CA1031
    }

    [LoggerMessage(1, LogLevel.Warning, "Too much work waits behind answers; some is left undone.")]
    private partial void LogFull();

    [LoggerMessage(2, LogLevel.Debug, "Stopped working behind answers.")]
    private partial void LogStopped();

    [LoggerMessage(3, LogLevel.Error, "Work behind an answer failed.")]
    private partial void LogFailed(Exception exception);
}

/// <summary>Where the people are for whom work is done, and what is kept when it is done.</summary>
public sealed class WorkPlaces(Conversations conversations, ModelTexts texts, Access access, DueItems dueItems, TimeProvider clock)
{
    /// <summary>Where the person was last seen, alone with us.</summary>
    public async Task<Conversation?> OfAsync(string staffId, CancellationToken cancellationToken) =>
        (await conversations.OfStaffAsync(staffId, cancellationToken)).Where(c => !c.Address.InGroup).MaxBy(c => c.ChangedAt, StringComparer.Ordinal);

    /// <summary>Keeps what came of the work and has its cards drawn anew.</summary>
    public async Task EndAsync(string id, Worked? worked, Reader reader, CancellationToken cancellationToken)
    {
        await access.WriteLogAsync(reader, cancellationToken);
        if (worked is null) return;
        await texts.KeepAsync(worked.Text, worked.Use, cancellationToken);
        foreach (var key in worked.Redrawn) await dueItems.AddAsync(Redraw.Item($"redraw|{id}|{key}", key, clock.GetUtcNow()), cancellationToken);
    }
}
