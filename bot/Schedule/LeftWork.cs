using CrmBot.Data;

namespace CrmBot.Schedule;

/// <summary>Takes up what a dead host left: messages whose lease ran out, writes that were begun.</summary>
public sealed class LeftWork(Inbox inbox, Changes changes, TurnRunner runner)
{
    private const int AtOnce = 100;
    private static readonly TimeSpan Abandoned = TimeSpan.FromSeconds(30);

    public async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        await changes.CompleteAsync(Abandoned, cancellationToken);
        for (var i = 0; i < AtOnce && await inbox.TakeOverAsync(cancellationToken) is { } item; i++) await runner.ResumeAsync(item);
    }
}
