using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Reminders;

/// <summary>Reminders of one's own: set in a sentence, told at their time or before the next visit, done, put off, moved, dropped.</summary>
public sealed class RemindersSkill(ReminderTaking taking, ReminderActs acts, ReminderOrders orders, Tasks tasks) : ISkill
{
    public const string Name = "remind";

    /// <summary>What is told so much later than its time says so.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(30);

    public SkillInfo Info { get; } = new(Name, [Intents.TaskAdd, Intents.ReminderChange])
    {
        Title = ReminderWords.Title,
        Commands = [ReminderWords.Command],
        Examples = [ReminderWords.ExampleOnce, ReminderWords.ExampleAgain, ReminderWords.ExampleVisit],
        Offers = new Dictionary<string, Offer> { [Intents.TaskAdd] = ReminderWords.OfferAdd, [Intents.ReminderChange] = ReminderWords.OfferChange },
    };

    public IReadOnlyList<Sample> Samples => ReminderSamples.All;

    public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) =>
        frame.Intent == Intents.ReminderChange ? orders.DoAsync(turn, frame, cancellationToken) : taking.TakeAsync(turn, frame, cancellationToken);

    /// <summary>What somebody is to be told is not passed on; a reminder to tell him is offered.</summary>
    public Task<Answer?> JoinAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (frame.Intent != Intents.None || !PassingOn.In(FoldedText.Of(frame.Text).Text)) return Task.FromResult<Answer?>(null);
        var words = PassingOn.AsReminder(frame.Text);
        return Task.FromResult<Answer?>(new Answer(Reply.Say(ReminderWords.NoPassingOn.In(turn.Language, words)) with { Suggestions = [new Suggestion(words, words)] }));
    }

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var found = await acts.Reads.FindAsync(turn, press["id"], cancellationToken);
        return (press.Verb, found) switch
        {
            ("list", _) => await acts.ListAsync(turn, null, null, cancellationToken),
            ("add", _) => await taking.TakeAsync(turn, press, cancellationToken),
            ("later", { Task.State: PromiseState.Open } reminder) => Answer.Show(ReminderCards.LaterWhen(Quotes.Cut(reminder.Task.Text, 80), press, turn.Language)),
            ("later", null) when press["view"] is not null => Answer.Show(ReminderCards.LaterWhen(ReminderWords.Later.In(turn.Language), press, turn.Language)),
            ("snooze", _) => await orders.SnoozeAsync(turn, press, cancellationToken),
            ("done", { } reminder) => await acts.SettleAsync(turn, [reminder], PromiseEvent.Keep, cancellationToken),
            ("done", null) when press["id"] is null => await TickedAsync(turn, press[Ticks.Field], cancellationToken),
            ("drop", { } reminder) => await acts.SettleAsync(turn, [reminder], PromiseEvent.Drop, cancellationToken),
            ("change", { Task.State: PromiseState.Open } reminder) => Answer.Show(ReminderCards.Change(reminder, turn.Language, turn.Today)),
            ("changed", { } reminder) => await acts.ChangeAsync(turn, reminder, press, cancellationToken),
            ("move", { } reminder) when press["words"] is { } words => await orders.MoveAsync(turn, reminder, words, cancellationToken),
            _ => Answer.Say(ReminderWords.NotFound.In(turn.Language)),
        };
    }

    /// <summary>改到四点 right behind a reminder: of the day it is for.</summary>
    public async Task<Answer?> CorrectActAsync(Turn turn, Proposal done, Correction correction, CancellationToken cancellationToken) =>
        done.Lines is [{ Kind: "task" } line] && await acts.Reads.FindAsync(turn, line.Fields.GetValueOrDefault(Acting.Record), cancellationToken) is { Task.State: PromiseState.Open } reminder
            ? await orders.MoveAgainAsync(turn, reminder, correction.Words, cancellationToken)
            : null;

    public async Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken) =>
        change.Collection == Preferences.Collection && change.Id == turn.Staff.Id ? ReminderWords.PutOff.In(turn.Language)
        : change.Collection == Tasks.Collection && await acts.Reads.FindAsync(turn, change.Id, cancellationToken) is { } shown ? ReminderSentences.Say(shown.Task, shown.Client, turn.Language, turn.Today) : null;

    /// <summary>A reminder that was set, moved, put off or opened again has a next time.</summary>
    public async ValueTask<Answer> FollowAsync(Turn turn, Answer answer, CancellationToken cancellationToken)
    {
        if (answer.Settled is not { State: ProposalState.Applied or ProposalState.Undone } settled) return answer;
        if (settled is { Skill: Name, State: ProposalState.Applied } && settled.Changes.Any(c => c.Collection == Preferences.Collection))
            return answer with { Reminders = [.. answer.Reminders, .. await orders.PutOffs.OfAsync(turn, settled.Id, cancellationToken)] };
        var next = new List<Reminder>();
        foreach (var change in settled.Changes.Where(c => c.Collection == Tasks.Collection).DistinctBy(c => c.Id))
        {
            if (await tasks.FindAsync(turn.Reader, change.Id, cancellationToken) is { } task && ReminderTimes.Next(task, turn.Now, turn.Zone, acts.Reads.Calendar) is { } reminder) next.Add(reminder);
        }
        return next.Count == 0 ? answer : answer with { Reminders = [.. answer.Reminders, .. next] };
    }

    /// <summary>Nothing where it was done, moved or put off meanwhile: that has a time of its own.</summary>
    public async Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken)
    {
        if (notice.View == PutOffs.View) return await orders.PutOffs.ShowAsync(turn, notice.RecordId, cancellationToken);
        if (ReminderTimes.Read(notice.RecordId) is not var (id, moment) || await acts.Reads.FindAsync(turn, id, cancellationToken) is not { } shown || !ReminderTimes.IsNow(shown.Task, moment, acts.Reads.Calendar)) return null;
        var late = ReminderTimes.Moment(moment, turn.Zone) is { } at && turn.Now - at > Late ? ReminderWords.WasDue.In(turn.Language, Days.Clock(at, turn.Language, turn.Now)) : null;
        return Reply.Show(ReminderCards.Due(shown, late, turn.Language, turn.Today));
    }

    private async Task<Answer> TickedAsync(Turn turn, string? ticked, CancellationToken cancellationToken)
    {
        var found = new List<ShownReminder>();
        foreach (var id in (ticked ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Take(ReminderCards.Most))
        {
            if (await acts.Reads.FindAsync(turn, id, cancellationToken) is { } reminder) found.Add(reminder);
        }
        return found.Count == 0 ? Answer.Say(PromiseLedger.LedgerWords.NothingTicked.In(turn.Language)) : await acts.SettleAsync(turn, found, PromiseEvent.Keep, cancellationToken);
    }
}
