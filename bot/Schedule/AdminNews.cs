using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.Housekeeping;
using Microsoft.Extensions.Options;

namespace CrmBot.Schedule;

/// <summary>Tells the administrator in chat what the assistant itself needs, each thing once, on whichever host.</summary>
public sealed class AdminNews(DueItems dueItems, IOptions<AssistantOptions> options, TimeProvider clock)
{
    /// <summary>The bot's secret ends; <paramref name="mark"/> names the warning, 30, 7 or 1 days before.</summary>
    public Task SecretEndsAsync(DateOnly end, int mark, CancellationToken cancellationToken) => options.Value.AdminId is not { Length: > 0 } admin
        ? Task.CompletedTask
        : dueItems.AddAsync(Push.Item($"secret|{admin}|{end.ToDay()}|{mark}", new Notice(admin, HousekeepingSkill.Name, HousekeepingSkill.SecretEnds, end.ToDay()), clock.GetUtcNow()), cancellationToken);
}
