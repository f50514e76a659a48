using CrmBot.Data;
using CrmBot.Data.Calendar;
using CrmBot.Skills.Reminders;
using CrmBot.Skills.VisitNotes;

namespace CrmBot.Skills.PromiseLedger;

/// <summary>One line of the ledger: a promise of either side, or a reminder of one's own.</summary>
public sealed record LedgerEntry
{
    public Promise? Promise { get; init; }

    public Reminding? Task { get; init; }

    /// <summary>The client's short name; null for a reminder about none.</summary>
    public string? Client { get; init; }

    public Tier? Tier { get; init; }

    /// <summary>The colleague who keeps it, where that is not the reader.</summary>
    public string? Keeper { get; init; }

    /// <summary>The number of the complaint that it was promised for.</summary>
    public string? Complaint { get; init; }

    public string Id => Promise?.Id ?? Task!.Id;

    public string Collection => Promise is not null ? Promises.Collection : Tasks.Collection;

    public string? ClientId => Promise is not null ? Promise.ClientId : Task!.ClientId;

    public string Text => Promise is not null ? Promise.Text : Task!.Text;

    public string? DueOn => Promise is not null ? Promise.DueOn : Task!.DueOn;

    public PromiseState State => Promise?.State ?? Task!.State;

    public string Say(Language language, DateOnly today)
    {
        if (Promise is { } promise) return VisitSentences.Say(promise, language, today);
        return ReminderSentences.Say(Task!, Client, language, today);
    }

    /// <summary>The short label of its row.</summary>
    public string Label(Language language) => (Promise switch { { By: PromiseSide.Us } => LedgerWords.LabelUs, { } => LedgerWords.LabelThem, null => LedgerWords.LabelTask }).In(language);

    /// <summary>The change that the event makes; null where it cannot happen now.</summary>
    public Change? After(PromiseEvent on, DateOnly today, string by, DateTimeOffset now, DateOnly? to = null, string? why = null, WorkCalendar? calendar = null)
    {
        if (Task is { } task) return calendar is null ? null : ReminderMoves.After(task, on, today, calendar, to, why);
        if (PromiseStates.Next(State, on) is not { } next) return null;
        var promise = Promise!;
        var moves = on == PromiseEvent.Move && to is { } day ? [.. promise.Moves, new PromiseMove { From = promise.DueOn, To = day.ToDay(), Why = why, By = by, At = now.ToInstant() }] : promise.Moves;
        return Change.Between(Promises.Collection, promise, promise with
        {
            State = next,
            SettledOn = next == PromiseState.Open ? null : today.ToDay(),
            Why = why ?? promise.Why,
            DueOn = to?.ToDay() ?? promise.DueOn,
            Moves = moves,
        });
    }
}
