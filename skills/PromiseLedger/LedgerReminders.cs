using CrmBot.Data;

namespace CrmBot.Skills.PromiseLedger;

/// <summary>Speaks of a promise or reminder when its day has come: at its time, else in the morning.</summary>
internal static class LedgerReminders
{
    private static readonly TimeOnly Morning = new(9, 0);

    public static Answer Follow(Turn turn, Answer answer)
    {
        if (answer.Settled is not { State: ProposalState.Applied } settled) return answer;
        var reminders = new List<Reminder>();
        foreach (var change in settled.Changes.Where(c => c.Collection is Promises.Collection or Tasks.Collection))
        {
            if (Moments.TryDay(Text(change, "dueOn")) is not { } due) continue;
            if (change.Collection == Promises.Collection && change.Create && Text(change, "by") == "them") continue;
            var at = TimeOnly.TryParseExact(Text(change, "time"), "HH:mm", out var time) ? time : Morning;
            var local = due.ToDateTime(at);
            if (turn.Zone.IsInvalidTime(local)) local = local.AddHours(1);
            var when = new DateTimeOffset(local, turn.Zone.GetUtcOffset(local));
            // What falls due later today was just said; a reminder for a time gone by is given at once.
            if (when <= turn.Now && (change.Collection == Promises.Collection || Text(change, "time") is null)) continue;
            reminders.Add(new Reminder($"{PromiseLedgerSkill.Name}|{change.Id}|{due.ToDay()}|{at:HHmm}", when, new Notice(turn.Staff.Id, PromiseLedgerSkill.Name, "due", change.Id) { Kind = change.Collection == Promises.Collection ? PushKind.Promise : PushKind.Reminder }));
        }
        return reminders.Count == 0 ? answer : answer with { Reminders = [.. answer.Reminders, .. reminders] };
    }

    /// <summary>Nothing when it was moved to a later day meanwhile: that day has a reminder of its own.</summary>
    public static Reply? Show(Turn turn, LedgerEntry entry)
    {
        if (Moments.TryDay(entry.DueOn) is { } due && due > turn.Today) return null;
        var title = entry.Task is not null ? entry.Say(turn.Language, turn.Today) : LedgerWords.DueTitle.In(turn.Language, entry.Client);
        return Reply.Show(LedgerCards.List(title, "mine", [entry], LedgerWords.None, turn.Language, turn.Today) with
        {
            Notice = (entry.Task is null ? LedgerWords.DueNotice : LedgerWords.RemindNotice).In(turn.Language),
        });
    }

    private static string? Text(Change change, string field) => change.Fields.FirstOrDefault(f => f.Name == field)?.After is { ValueKind: System.Text.Json.JsonValueKind.String } value ? value.GetString() : null;
}
