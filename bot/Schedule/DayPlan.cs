using CrmBot.Data;
using CrmBot.Data.Calendar;

namespace CrmBot.Schedule;

/// <summary>Lays out each working day once for everybody, a day ahead: who gets his morning and whose team's card comes when. A tick then only claims what is due; nobody is asked about one by one.</summary>
public sealed partial class DayPlan(DueItems dueItems, DayPeople people, TimeProvider clock, ILogger<DayPlan> logger) : IDueKind, IHostedService
{
    private const string Name = "day.plan";

    // The earliest zone's day begins at 10:00 UTC of the day before, the latest one's ends at 12:00 UTC of the day after.
    private static readonly TimeOnly LaidOutAt = new(6, 7);
    private static readonly TimeOnly OverAt = new(12, 0);
    private static readonly TimeSpan Stale = TimeSpan.FromHours(6);

    string IDueKind.Kind => Name;

    public Task StartAsync(CancellationToken cancellationToken) => AddNextAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The days that are under way somewhere or begin next; there already: nothing. Other times of the company lay them out anew.</summary>
    public async Task AddNextAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        foreach (var day in new[] { today.AddDays(-1), today, today.AddDays(1), today.AddDays(2) })
            await dueItems.AddAsync(new DueItem { Id = $"{Name}|{day.ToDay()}|{people.Times}", Kind = Name, At = Utc(day.AddDays(-1), LaidOutAt).ToInstant(), Subject = day.ToDay(), State = "waiting" }, cancellationToken);
    }

    public async Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken)
    {
        if (Moments.TryDay(item.Subject) is not { } day) return new(DueStatus.GiveUp);
        await AddNextAsync(cancellationToken);
        if (clock.GetUtcNow() > Utc(day.AddDays(1), OverAt))
        {
            LogOver(item.Subject);
            return DueOutcome.Done;
        }
        // Laid out late, as on the first day of all: what lies hours back is not begun, so that nothing need be dropped.
        var oldest = (clock.GetUtcNow() - Stale).ToInstant();
        await foreach (var items in people.OfDayAsync(day, cancellationToken)) await dueItems.AddManyAsync(items.Where(i => string.CompareOrdinal(i.At, oldest) > 0), cancellationToken);
        return DueOutcome.Done;
    }

    private static DateTimeOffset Utc(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), TimeSpan.Zero);

    [LoggerMessage(1, LogLevel.Warning, "No host was up on {Day}: its mornings and cards of the day are dropped.")]
    private partial void LogOver(string day);
}

/// <summary>Everybody who is told something on a day, a thousand at a time, and when.</summary>
public sealed class DayPeople(Staff staff, Preferences preferences, Access access, PushGate gate, WorkCalendar calendar)
{
    /// <summary>The company's times, by which a day is laid out.</summary>
    public string Times => $"{gate.Company.MorningAt} {gate.Company.DailyAt}";

    /// <summary>What one person is told on a day, by what he chose last.</summary>
    public async Task<IReadOnlyList<DueItem>> OfPersonAsync(string staffId, DateOnly day, CancellationToken cancellationToken)
    {
        if (!calendar.IsWorkday(day) || await staff.PresentAsync(staffId, cancellationToken) is not { } person) return [];
        var (rules, _) = await gate.OfAsync(person, cancellationToken);
        return [.. Of(person, day, rules, await staff.LedByAsync(person.Id, cancellationToken))];
    }

    public async IAsyncEnumerable<IEnumerable<DueItem>> OfDayAsync(DateOnly day, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!calendar.IsWorkday(day)) yield break;
        var reader = access.System("laying out the day");
        var leads = new Dictionary<string, List<Team>>(StringComparer.Ordinal);
        var teams = new Dictionary<string, Team>(StringComparer.Ordinal);
        await foreach (var page in staff.TeamPagesAsync(cancellationToken))
        {
            foreach (var team in page)
            {
                teams[team.Id] = team;
                if (!leads.TryGetValue(team.LeadId, out var led)) leads[team.LeadId] = led = [];
                led.Add(team);
            }
        }
        await foreach (var page in staff.PagesAsync(cancellationToken))
        {
            var chosen = await preferences.OfAsync(reader, [.. page.Select(p => p.Id)], cancellationToken);
            yield return page.Where(p => !p.Left).SelectMany(p => Of(p, day, PushRules.Of(chosen.GetValueOrDefault(p.Id), teams.GetValueOrDefault(p.TeamId), gate.Company), leads.GetValueOrDefault(p.Id) ?? []));
        }
    }

    private IEnumerable<DueItem> Of(StaffMember person, DateOnly day, PushRules rules, IReadOnlyList<Team> leads)
    {
        if (person.Role is StaffRole.Manager or StaffRole.Lead) yield return new DayItem(PushKind.Morning, person.Id, day).At(gate.At(person, PushKind.Morning, rules, day));
        foreach (var team in leads) yield return new DayItem(PushKind.Daily, team.Id, day).At(gate.At(person, PushKind.Daily, rules, day));
    }
}
