using System.Globalization;
using CrmBot.Data;
using CrmBot.Data.Calendar;
using CrmBot.Skills;
using CrmBot.Skills.VisitPlans;
using Microsoft.Extensions.Options;

namespace CrmBot.Schedule;

/// <summary>When month plans are drafted and asked for, in the company's zone; each time is one due item, the next of which is made when it is done.</summary>
public sealed class PlanMonths(DueItems dueItems, WorkCalendar calendar, IOptions<PlanOptions> rules, IOptions<AssistantOptions> company, TimeProvider clock) : IHostedService
{
    /// <summary>Drafts the next month.</summary>
    public const string Draft = "plans.draft";

    /// <summary>Asks for what is not handed in.</summary>
    public const string Late = "plans.late";

    public Task StartAsync(CancellationToken cancellationToken) => AddNextAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Adds what is next due of both kinds; there already: nothing.</summary>
    public async Task AddNextAsync(CancellationToken cancellationToken)
    {
        foreach (var kind in (string[])[Draft, Late])
        {
            var (at, month) = Next(kind, clock.GetUtcNow());
            var name = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            await dueItems.AddAsync(new DueItem { Id = $"{kind}|{name}", Kind = kind, At = at.ToInstant(), Subject = name, State = "waiting" }, cancellationToken);
        }
    }

    /// <summary>The next time of a kind after the moment, and the month it is about: the one after it.</summary>
    public (DateTimeOffset At, DateOnly Month) Next(string kind, DateTimeOffset now)
    {
        var zone = Zones.Find(company.Value.Zone) ?? TimeZoneInfo.Utc;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        for (var month = new DateOnly(today.Year, today.Month, 1); ; month = month.AddMonths(1))
        {
            var at = At(kind, month, zone);
            if (at > now) return (at, month.AddMonths(1));
        }
    }

    private DateTimeOffset At(string kind, DateOnly month, TimeZoneInfo zone)
    {
        var back = kind == Draft ? rules.Value.DraftWorkdays : 0;
        var day = month.AddMonths(1).AddDays(-1);
        while (!calendar.IsWorkday(day)) day = day.AddDays(-1);
        for (; back > 0 && day > month; back--)
        {
            do day = day.AddDays(-1);
            while (!calendar.IsWorkday(day) && day > month);
        }
        return PlanCalendar.Begins(day, TimeOnly.ParseExact(kind == Draft ? rules.Value.DraftAt : rules.Value.LateAt, "HH:mm", CultureInfo.InvariantCulture), zone);
    }
}
