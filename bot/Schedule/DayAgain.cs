using CrmBot.Data;

namespace CrmBot.Schedule;

/// <summary>After somebody chose other times: what he is told today and tomorrow is brought forward; what comes later finds out by itself when its old time has come.</summary>
public sealed class DayAgain(DueItems dueItems, DayPeople people, TimeProvider clock) : IDueKind
{
    string IDueKind.Kind => Preferences.LaidOutAgain;

    public async Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken)
    {
        var (now, today) = (clock.GetUtcNow(), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        foreach (var day in new[] { today.AddDays(-1), today, today.AddDays(1) })
        {
            // A time gone by is no reason to send now.
            var ahead = (await people.OfPersonAsync(item.Subject, day, cancellationToken)).Where(i => string.CompareOrdinal(i.At, now.ToInstant()) > 0);
            await dueItems.AddManyAsync(ahead, cancellationToken);
        }
        return DueOutcome.Done;
    }
}
