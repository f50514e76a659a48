using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.PromiseLedger;
using CrmBot.Skills.Reminders;
using CrmBot.Skills.Renewals;
using CrmBot.Skills.VisitPlans;
using Microsoft.Extensions.Options;

namespace CrmBot.Schedule;

/// <summary>
/// Looks up, once a day and before any of the company's zones begins it, what of the day somebody is to be reminded of: promises due and overdue, renewals, visits with an hour.
/// Page by page along declared indexes, so that the work is as much as the day holds; a host that was down goes on where the days ended.
/// </summary>
public sealed class RemindDay(RemindedRecords records, Access access, DueItems dueItems, IOptions<ReminderOptions> options, RemindDayTimes times) : IDueKind, IHostedService
{
    private const string Name = "remind.day";
    private const string Promise = "promise";
    private const string Renewal = "renewal";
    private const string Visit = "visit";
    private const int PageSize = 200;

    private static readonly TimeSpan EarliestZone = TimeSpan.FromHours(14);

    string IDueKind.Kind => Name;

    /// <summary>The day that begins somewhere next, and the one before, which is today elsewhere.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var day = DateOnly.FromDateTime(times.Clock.GetUtcNow().UtcDateTime + EarliestZone);
        foreach (var one in (DateOnly[])[day.AddDays(-1), day]) await AddAsync(one, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<DueOutcome> DoAsync(DueItem item, CancellationToken cancellationToken)
    {
        if (item.Subject.Split('|', 4) is not [var on, .. var rest] || Moments.TryDay(on) is not { } day) return new(DueStatus.GiveUp);
        if (rest is [var source, var days, var after]) return await PageAsync(day, source, int.Parse(days, System.Globalization.CultureInfo.InvariantCulture), after.Length == 0 ? null : after, cancellationToken);
        await AddAsync(day.AddDays(1), cancellationToken);
        int[] late = [0, .. Enum.GetValues<Tier>().SelectMany(t => options.Value.Overdue(t)).Distinct()];
        foreach (var (kind, apart) in late.Select(n => (Promise, n)).Concat(options.Value.Renewal.Select(n => (Renewal, n))).Append((Visit, 0))) await AddPageAsync(day, kind, apart, "", cancellationToken);
        return DueOutcome.Done;
    }

    private async Task<DueOutcome> PageAsync(DateOnly day, string source, int days, string? after, CancellationToken cancellationToken)
    {
        var reader = access.System("looking up reminders");
        var (found, next) = source switch
        {
            Promise => await PromisesAsync(reader, day, days, after, cancellationToken),
            Renewal => await RenewalsAsync(reader, day, days, after, cancellationToken),
            _ => await VisitsAsync(reader, day, after, cancellationToken),
        };
        foreach (var reminder in found) await dueItems.AddAsync(NoticeItem.Of(LedgerReminders.Kind, reminder.Id, reminder.Notice, reminder.At), cancellationToken);
        if (next is not null) await AddPageAsync(day, source, days, next, cancellationToken);
        return DueOutcome.Done;
    }

    private async Task<(List<Reminder>, string?)> PromisesAsync(Reader reader, DateOnly day, int late, string? after, CancellationToken cancellationToken)
    {
        var (found, next) = await records.Promises.DueOnAsync(reader, day.AddDays(-late), after, PageSize, cancellationToken);
        var reminders = new List<Reminder>();
        foreach (var promise in found.Where(p => p.By == PromiseSide.Us)) reminders.Add(LedgerReminders.Of(promise, day, await MorningAsync(promise.StaffId, day, PushKind.Promise, cancellationToken)));
        return (reminders, next);
    }

    private async Task<(List<Reminder>, string?)> RenewalsAsync(Reader reader, DateOnly day, int before, string? after, CancellationToken cancellationToken)
    {
        var (found, next) = await records.Clients.RenewingOnAsync(reader, day.AddDays(before), after, PageSize, cancellationToken);
        var reminders = new List<Reminder>();
        foreach (var client in found) reminders.Add(RenewalsSkill.Of(client, day, await MorningAsync(client.OwnerId, day, PushKind.Renewal, cancellationToken)));
        return (reminders, next);
    }

    private async Task<(List<Reminder>, string?)> VisitsAsync(Reader reader, DateOnly day, string? after, CancellationToken cancellationToken)
    {
        var (found, next) = await records.Plans.OnDayAsync(reader, day, after, PageSize, cancellationToken);
        var reminders = new List<Reminder>();
        foreach (var plan in found)
        {
            if (VisitSoon.Of(plan, await ZoneAsync(plan.StaffId, cancellationToken), options.Value.VisitMinutesBefore) is { } soon) reminders.Add(soon);
        }
        return (reminders, next);
    }

    private async Task<DateTimeOffset> MorningAsync(string staffId, DateOnly day, PushKind kind, CancellationToken cancellationToken) =>
        PushRules.Spread(PushRules.At(day, ReminderTimes.Morning, await ZoneAsync(staffId, cancellationToken)), staffId, kind, times.Gate.Company.SpreadMinutes);

    private async Task<TimeZoneInfo> ZoneAsync(string staffId, CancellationToken cancellationToken) =>
        await records.Staff.GetAsync(staffId, cancellationToken) is { } person ? times.Gate.ZoneOf(person) : TimeZoneInfo.Utc;

    private Task<bool> AddAsync(DateOnly day, CancellationToken cancellationToken) =>
        AddAsync($"{Name}|{day.ToDay()}", day.ToDay(), new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) - EarliestZone, cancellationToken);

    private Task<bool> AddPageAsync(DateOnly day, string source, int days, string after, CancellationToken cancellationToken)
    {
        var subject = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day.ToDay()}|{source}|{days}|{after}");
        return AddAsync($"{Name}|{subject}", subject, times.Clock.GetUtcNow(), cancellationToken);
    }

    private Task<bool> AddAsync(string id, string subject, DateTimeOffset at, CancellationToken cancellationToken) =>
        dueItems.AddAsync(new DueItem { Id = id, Kind = Name, At = at.ToInstant(), Subject = subject, State = "waiting" }, cancellationToken);
}

/// <summary>The clock and what everybody's morning depends on, handed on together.</summary>
public sealed record RemindDayTimes(PushGate Gate, TimeProvider Clock);
