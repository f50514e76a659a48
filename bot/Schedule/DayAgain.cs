using CrmBot.Data;

namespace CrmBot.Schedule;

/// <summary>After somebody chose other times for himself or his team: what is told today and tomorrow is brought forward; what comes later finds out by itself when its old time has come.</summary>
public sealed class DayAgain(DueItems dueItems, DayPeople people, Staff staff, TimeProvider clock) : IDueKind
{
    string IDueKind.Kind => Preferences.LaidOutAgain;

    public async Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken)
    {
        var (now, today) = (clock.GetUtcNow(), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        foreach (var personId in await WhoAsync(item.Subject, cancellationToken))
        {
            foreach (var day in new[] { today.AddDays(-1), today, today.AddDays(1) })
            {
                // A time gone by is no reason to send now.
                var ahead = (await people.OfPersonAsync(personId, day, cancellationToken)).Where(i => string.CompareOrdinal(i.At, now.ToInstant()) > 0);
                await dueItems.AddManyAsync(ahead, cancellationToken);
            }
        }
        return DueOutcome.Done;
    }

    private async Task<IEnumerable<string>> WhoAsync(string subject, CancellationToken cancellationToken)
    {
        if (!subject.StartsWith(Preferences.OfTeam, StringComparison.Ordinal)) return [subject];
        var team = subject[Preferences.OfTeam.Length..];
        staff.ForgetTeam(team);
        return (await staff.OfTeamAsync(team, cancellationToken)).Select(p => p.Id);
    }
}
