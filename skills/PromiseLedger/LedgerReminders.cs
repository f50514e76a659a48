using CrmBot.Data;
using CrmBot.Skills.Reminders;

namespace CrmBot.Skills.PromiseLedger;

/// <summary>Speaks of promises when their day has come: in the morning, to whoever keeps them then.</summary>
public static class LedgerReminders
{
    /// <summary>The kind of due item whose record and reader are looked up when its time comes.</summary>
    public const string Kind = "remind.record";

    public const string View = "due";

    /// <summary>The reminder of a promise on a day; the schedule and a turn that makes or moves one give it the same id.</summary>
    public static Reminder Of(Promise promise, DateOnly day, DateTimeOffset at) =>
        new($"promise|{promise.Id}|{day.ToDay()}", at, new Notice(promise.StaffId, PromiseLedgerSkill.Name, View, $"{promise.Id}|{day.ToDay()}")) { Kind = Kind };

    internal static Answer Follow(Turn turn, Answer answer)
    {
        if (answer.Settled is not { State: ProposalState.Applied } settled) return answer;
        var reminders = new List<Reminder>();
        foreach (var change in settled.Changes.Where(c => c.Collection == Promises.Collection))
        {
            if (Moments.TryDay(Text(change, "dueOn")) is not { } due || (change.Create && Text(change, "by") == "them")) continue;
            var at = PushRules.At(due, ReminderTimes.Morning, turn.Zone);
            // What falls due later today was just said.
            if (at > turn.Now) reminders.Add(new Reminder($"promise|{change.Id}|{due.ToDay()}", at, new Notice(turn.Staff.Id, PromiseLedgerSkill.Name, View, $"{change.Id}|{due.ToDay()}")) { Kind = Kind });
        }
        return reminders.Count == 0 ? answer : answer with { Reminders = [.. answer.Reminders, .. reminders] };
    }

    /// <summary>What is due on the day or overdue of one's own; nothing when it was kept or moved to a later day meanwhile.</summary>
    internal static Reply? Show(Turn turn, IReadOnlyList<LedgerEntry> entries, DateOnly day, Notice notice)
    {
        if (day < turn.Today) return null;
        List<LedgerEntry> told = [.. entries.Where(e => e.Promise is { By: PromiseSide.Us } promise && Moments.TryDay(promise.DueOn) is { } due && due <= turn.Today)];
        if (told.Count == 0) return null;
        var due = told.Count(e => e.DueOn == turn.Today.ToDay());
        var title = (told, due) switch
        {
            ([var one], 1) => LedgerWords.DueTitle.In(turn.Language, one.Client),
            ([var one], _) => LedgerWords.LateTitle.In(turn.Language, one.Client),
            (_, > 0) => LedgerWords.DueMany.In(turn.Language, due),
            _ => LedgerWords.LateMany.In(turn.Language, told.Count),
        };
        var card = LedgerCards.List(title, "mine", told, LedgerWords.None, turn.Language, turn.Today);
        return Reply.Show(card with
        {
            Notice = (due > 0 ? LedgerWords.DueNotice : LedgerWords.LateNotice).In(turn.Language),
            Actions = [.. card.Actions, ReminderCards.Later(notice, turn.Language)],
        });
    }

    private static string? Text(Change change, string field) => change.Fields.FirstOrDefault(f => f.Name == field)?.After is { ValueKind: System.Text.Json.JsonValueKind.String } value ? value.GetString() : null;
}
