using CrmBot.Data;
using CrmBot.Skills.PromiseLedger;
using CrmBot.Skills.Reminders;
using Microsoft.Extensions.Options;

namespace CrmBot.Skills.VisitPlans;

/// <summary>An hour before a planned visit: its preparation, to whoever goes there then.</summary>
public sealed class VisitSoon(Plans plans, Preparation preparation, IOptions<ReminderOptions> options)
{
    public const string View = "soon";

    private const char Bar = '|';

    /// <summary>The reminder of a visit that has an hour; the schedule and a turn that plans or moves one give it the same id.</summary>
    public static Reminder? Of(Plan plan, TimeZoneInfo zone, int minutesBefore)
    {
        if (Begins(plan, zone) is not { } begins || !PlanStates.Stands(plan.State) || plan.Voided is not null) return null;
        var record = $"{plan.Id}{Bar}{plan.On}T{plan.Time}";
        return new Reminder($"soon{Bar}{record}", begins.AddMinutes(-minutesBefore), new Notice(plan.StaffId, VisitPlansSkill.Name, View, record)) { Kind = LedgerReminders.Kind };
    }

    /// <summary>Whether the visit is still at that time.</summary>
    public static bool IsAt(Plan plan, string recordId) => recordId == $"{plan.Id}{Bar}{plan.On}T{plan.Time}" && PlanStates.Stands(plan.State) && plan.Voided is null;

    public async ValueTask<Answer> FollowAsync(Turn turn, Answer answer, Proposal settled, CancellationToken cancellationToken)
    {
        if (settled.State is not (ProposalState.Applied or ProposalState.Undone)) return answer;
        var soon = new List<Reminder>();
        foreach (var change in settled.Changes.Where(c => c.Collection == Plans.Collection).DistinctBy(c => c.Id))
        {
            // Of one that begins within the hour it was just said.
            if (await plans.FindAsync(turn.Reader, change.Id, cancellationToken) is { } plan && Of(plan, turn.Zone, options.Value.VisitMinutesBefore) is { } reminder && reminder.At > turn.Now) soon.Add(reminder);
        }
        return soon.Count == 0 ? answer : answer with { Reminders = [.. answer.Reminders, .. soon] };
    }

    /// <summary>Nothing when it was moved or called off, or has begun.</summary>
    public async Task<Reply?> ShowAsync(Turn turn, string recordId, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(turn.Reader, recordId.Split(Bar)[0], cancellationToken) is not { } plan || !IsAt(plan, recordId) || Begins(plan, turn.Zone) is not { } begins || begins <= turn.Now) return null;
        if (plan.StaffId != turn.Staff.Id && plan.WithId != turn.Staff.Id) return null;
        var card = await preparation.OfAsync(turn, [plan], Moments.FromDay(plan.On), cancellationToken);
        var names = await plans.NamesAsync(turn.Reader, [plan], cancellationToken);
        return Reply.Show(card with { Title = ListWords.SoonTitle.In(turn.Language, plan.Time, names.GetValueOrDefault(plan.ClientId, "")), Subtitle = null, Notice = ListWords.SoonNotice.In(turn.Language) });
    }

    private static DateTimeOffset? Begins(Plan plan, TimeZoneInfo zone) =>
        Moments.TryDay(plan.On) is { } day && TimeOnly.TryParseExact(plan.Time, "HH:mm", out var at) ? PlanCalendar.Begins(day, at, zone) : null;
}
