using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Reminders;

/// <summary>What is done with reminders: own, exact and reversible, so at once and with the way back.</summary>
public sealed class ReminderActs(ReminderReads reads, Acting acting)
{
    private const int SaidLength = 60;

    public ReminderReads Reads => reads;

    public async Task<Answer> ListAsync(Turn turn, string? said, Proposal? undoable, CancellationToken cancellationToken) =>
        Answer.Show(ReminderCards.List(await reads.OpenAsync(turn, cancellationToken), turn.Language, turn.Today, said, undoable));

    /// <summary>Sets a new one and shows it as it is stored.</summary>
    public async Task<Answer> AddAsync(Turn turn, Reminding task, IReadOnlyList<string> notes, CancellationToken cancellationToken)
    {
        var act = await DoAsync(turn, [task], _ => Change.Make(Tasks.Collection, task), cancellationToken);
        return act.Done is { } done ? await StoredAsync(turn, ReminderWords.Kept.In(turn.Language), task.Id, notes, done, cancellationToken) : act.Otherwise ?? Answer.Say(ConfirmingWords.NotSaved.In(turn.Language));
    }

    /// <summary>Done or dropped.</summary>
    public async Task<Answer> SettleAsync(Turn turn, IReadOnlyList<ShownReminder> reminders, PromiseEvent on, CancellationToken cancellationToken)
    {
        var act = await DoAsync(turn, [.. reminders.Select(r => r.Task)], t => ReminderMoves.After(t, on, turn.Today, reads.Calendar), cancellationToken);
        if (act.Otherwise is { } otherwise) return otherwise;
        if (act.Done is not { } done) return Answer.Say(ReminderWords.NotFound.In(turn.Language));
        var said = (on == PromiseEvent.Drop ? ReminderWords.Dropped : ReminderWords.DoneNow).In(turn.Language, done.Text);
        if (on == PromiseEvent.Keep && reminders is [var one] && await reads.FindAsync(turn, one.Task.Id, cancellationToken) is { Task: { State: PromiseState.Open } next } shown)
            said = ReminderWords.DoneNext.In(turn.Language, done.Text, ReminderSentences.When(next, shown.Client, turn.Language, turn.Today));
        return Over(turn, said, done);
    }

    /// <summary>To another time, as the words or the form say.</summary>
    internal async Task<Answer> MoveAsync(Turn turn, ShownReminder reminder, ReminderWhen when, CancellationToken cancellationToken)
    {
        if (when.IsPast(turn.Now)) return Answer.Say(ReminderWords.Past.In(turn.Language, Said(turn, when)));
        return await ChangedAsync(turn, reminder, t => ReminderMoves.Moved(t, when), cancellationToken);
    }

    /// <summary>As the form was filled in.</summary>
    public async Task<Answer> ChangeAsync(Turn turn, ShownReminder reminder, Press press, CancellationToken cancellationToken)
    {
        var (day, time, text) = (Moments.TryDay(press["day"]), press["time"], press["text"]?.Trim());
        if ((day is { } chosen && chosen < turn.Today && press["day"] != reminder.Task.DueOn) || (day is null && press["day"] is { Length: > 0 }))
            return Answer.Show(ReminderCards.Change(reminder, turn.Language, turn.Today, press, badDay: true));
        return await ChangedAsync(turn, reminder, t => Change.Between(Tasks.Collection, t, t with
        {
            Text = text is { Length: > 0 } ? text : t.Text,
            DueOn = day?.ToDay() ?? t.DueOn,
            Time = TimeOnly.TryParseExact(time, "HH:mm", out _) ? time : t.Time,
            OnVisit = t.OnVisit && day is null,
            SnoozedTo = null,
        }), cancellationToken);
    }

    public async Task<Answer> SnoozeAsync(Turn turn, ShownReminder reminder, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var act = await DoAsync(turn, [reminder.Task], t => t.State == PromiseState.Open ? ReminderMoves.Snoozed(t, until) : null, cancellationToken);
        if (act.Otherwise is { } otherwise) return otherwise;
        return act.Done is { } done ? Over(turn, ReminderWords.Snoozed.In(turn.Language, Days.Clock(until, turn.Language, turn.Now), done.Text), done) : Answer.Say(ReminderWords.NotFound.In(turn.Language));
    }

    internal static string Said(Turn turn, ReminderWhen when)
    {
        var day = when.Day is { } d ? Days.Say(d, turn.Language, turn.Today) : "";
        return when.Time is { } time ? $"{day} {ReminderMoves.Clock(time)}".Trim() : day;
    }

    private async Task<Answer> ChangedAsync(Turn turn, ShownReminder reminder, Func<Reminding, Change> change, CancellationToken cancellationToken)
    {
        var act = await DoAsync(turn, [reminder.Task], t => t.State == PromiseState.Open ? change(t) : null, cancellationToken);
        if (act.Otherwise is { } otherwise) return otherwise;
        if (act.Done is not { } done || await reads.FindAsync(turn, reminder.Task.Id, cancellationToken) is not { } now) return Answer.Say(ReminderWords.NotFound.In(turn.Language));
        return Over(turn, ReminderWords.Changed.In(turn.Language, Quotes.Cut(now.Task.Text, SaidLength), ReminderSentences.When(now.Task, now.Client, turn.Language, turn.Today)), done);
    }

    private async Task<Answer> StoredAsync(Turn turn, string title, string id, IReadOnlyList<string> notes, Proposal saved, CancellationToken cancellationToken) =>
        await reads.FindAsync(turn, id, cancellationToken) is { } shown
            ? new Answer(new Reply { Card = ReminderCards.Stored(title, shown, notes, saved, turn.Language, turn.Today), LiveKey = ConfirmingCards.LiveKey(saved) }) { Settled = saved, ClientId = shown.Task.ClientId }
            : Answer.Say(ReminderWords.NotFound.In(turn.Language));

    private static Answer Over(Turn turn, string said, Proposal done) =>
        new(new Reply { Card = ReminderCards.Said(said, done, turn.Language), LiveKey = ConfirmingCards.LiveKey(done), InPlace = turn.Message.Kind == MessageKind.Press }) { Settled = done, ClientId = done.ClientId };

    private Task<Act> DoAsync(Turn turn, IReadOnlyList<Reminding> tasks, Func<Reminding, Change?> change, CancellationToken cancellationToken)
    {
        var said = string.Join(turn.Language == Language.Zh ? "、" : ", ", tasks.Select(t => Quotes.Cut(t.Text, SaidLength)));
        return acting.DoAsync(turn, RemindersSkill.Name, said, tasks is [{ ClientId: { } client }] ? client : null, () => Task.FromResult<IReadOnlyList<ProposalLine>>(
            [.. tasks.Select((t, i) => (Task: t, Change: change(t), Number: i + 1)).Where(x => x.Change is { Fields.Count: > 0 }).Select(x => Acting.Line(x.Number, "task", x.Task.Id, ReminderSentences.Say(x.Task, null, turn.Language, turn.Today), x.Change!))]), cancellationToken);
    }
}
