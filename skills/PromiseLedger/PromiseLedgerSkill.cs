using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Data.Calendar;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.KeyContacts;
using CrmBot.Skills.Reminders;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.PromiseLedger;

/// <summary>The promise ledger: what we owe, what they owe us, kept, moved or dropped with why; and one's own reminders.</summary>
public sealed partial class PromiseLedgerSkill(LedgerReads reads, Acting acting, ReminderActs reminders, Clients clients, WorkCalendar calendar) : ISkill
{
    public const string Name = "promise";

    private static readonly string[] Theirs = ["欠我们", "欠我", "答应我们", "答应我的", "他们答应", "对方答应", "对方承诺", "owe us", "they promised", "promised us", "owes us", "owed to us"];
    private static readonly string[] Ours = ["欠他们", "我们答应", "我答应", "we owe", "we promised", "i promise", "did we promise", "i owe", "owe them"];
    private static readonly string[] Reminding = ["提醒", "reminder"];
    private static readonly string[] Late = ["逾期", "过期", "超期", "没兑现", "overdue", "late", "past due"];

    private const int MostOffered = 6;

    public SkillInfo Info { get; } = new(Name, [Intents.TaskList, Intents.TaskDone])
    {
        Title = LedgerWords.Title,
        Commands = [LedgerWords.Command],
        Examples = [LedgerWords.ExampleMine, LedgerWords.ExampleTheirs, LedgerWords.ExampleDone],
        Offers = new Dictionary<string, Offer> { [Intents.TaskList] = LedgerWords.OfferList, [Intents.TaskDone] = LedgerWords.OfferDone },
    };

    public IReadOnlyList<Sample> Samples => LedgerSamples.All;

    public Task<Answer> AnswerAsync(Turn turn, Frame frame, CancellationToken cancellationToken) => frame.Intent switch
    {
        Intents.TaskDone => DoneInWordsAsync(turn, frame, cancellationToken),
        _ => ListAsync(turn, frame, cancellationToken),
    };

    public async Task<Answer> PressAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        var scope = press["scope"] ?? "mine";
        var entry = press["id"] is { } id ? await reads.FindAsync(turn, id, cancellationToken) : null;
        return press.Verb switch
        {
            "list" => await ShowAsync(turn, scope, null, null, cancellationToken),
            "done" when entry is not null => await ActAsync(turn, scope, PromiseEvent.Keep, [entry], null, null, cancellationToken),
            "done" when press["id"] is null => await DoneTickedAsync(turn, scope, press[Ticks.Field], cancellationToken),
            "change" when entry is not null => Answer.Show(LedgerCards.Change(entry, scope, turn.Language, turn.Today)),
            "move" when entry is not null => await MoveAsync(turn, scope, entry, press, cancellationToken),
            "drop" when entry is not null => string.IsNullOrWhiteSpace(press["why"])
                ? Answer.Show(LedgerCards.Change(entry, scope, turn.Language, turn.Today, press["day"], null, null, LedgerWords.WhyMissing))
                : await ActAsync(turn, scope, PromiseEvent.Drop, [entry], null, press["why"], cancellationToken),
            _ => Answer.Say(LedgerWords.NotFound.In(turn.Language)),
        };
    }

    /// <summary>报价改到下周三: words that would plan a visit, where exactly one open promise is what they name.</summary>
    public async Task<Answer?> JoinAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (frame.Client is { Ids.Count: not 1 } || (frame.Date ?? frame.Due) is not { CannotBe: false } day || MovedInWords.Read(frame) is not var (what, why)) return null;
        var clientId = frame.Client?.Ids[0] ?? turn.Conversation.ClientId;
        IReadOnlyList<LedgerEntry> near = clientId is null ? [] : await reads.OfClientAsync(turn, clientId, null, cancellationToken);
        var named = LedgerMatch.Naming(near, what);
        if (named.Count == 0 && frame.Client is null) named = LedgerMatch.Naming(await reads.MineAsync(turn, cancellationToken), what);
        if (named is not [var entry]) return null;
        var args = new List<(string, string)> { ("id", entry.Id), ("scope", "mine"), ("day", day.From.ToDay()) };
        if (why is not null) args.Add(("why", why));
        return await MoveAsync(turn, "mine", entry, Press.To(Name, "move", [.. args]), cancellationToken);
    }

    public async Task<string?> SayStoredAsync(Turn turn, Change change, CancellationToken cancellationToken)
    {
        if (change.Collection != Promises.Collection || await reads.FindAsync(turn, change.Id, cancellationToken) is not { } entry) return null;
        return entry.State == PromiseState.Open ? entry.Say(turn.Language, turn.Today) : $"{entry.Say(turn.Language, turn.Today)} · {LedgerWords.Say(entry.State).In(turn.Language)}";
    }

    /// <summary>A promise or reminder that has a day is spoken of on that day, to whom it is.</summary>
    public ValueTask<Answer> FollowAsync(Turn turn, Answer answer, CancellationToken cancellationToken) => ValueTask.FromResult(LedgerReminders.Follow(turn, answer));

    /// <summary>A day's promises, or one; nothing where they are kept meanwhile.</summary>
    public async Task<Reply?> ShowNoticeAsync(Turn turn, Notice notice, CancellationToken cancellationToken)
    {
        if (Moments.TryDay(notice.RecordId) is { } day) return LedgerReminders.Show(turn, await reads.MineAsync(turn, cancellationToken), day, notice);
        if (await reads.FindAsync(turn, notice.RecordId, cancellationToken) is not { State: PromiseState.Open } entry) return null;
        // Reminders that an earlier release set.
        return entry.Task is { } task ? Reply.Show(ReminderCards.Due(new ShownReminder(task, entry.Client), null, turn.Language, turn.Today)) : LedgerReminders.Show(turn, [entry], turn.Today, notice);
    }

    private async Task<Answer> ListAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        if (Says(frame, Reminding) && frame.Client is null) return await reminders.ListAsync(turn, null, null, cancellationToken);
        var side = Says(frame, Theirs) ? "them" : Says(frame, Ours) ? "us" : "both";
        if (frame.Client is { Ids: [var id] }) return await ShowAsync(turn, $"{side}:{id}", null, null, cancellationToken);
        if (frame.Client is { Ids.Count: > 1 } several)
        {
            return Which(turn, await clients.FindManyAsync(turn.Reader, several.Ids, cancellationToken), "both");
        }
        if (frame.Client is { } missing && !Says(frame, Late)) return Answer.Say(VisitNotes.VisitWords.NotFound.In(turn.Language, Quotes.Cut(missing.Words, 40)));
        if (frame.Client is null && await OfPersonAsync(turn, frame, cancellationToken) is { Count: > 0 } whose)
            return whose is [var one] ? await ShowAsync(turn, $"{side}:{one.Id}", null, null, cancellationToken) : Which(turn, [.. whose.Take(MostOffered)], side);
        return await ShowAsync(turn, Says(frame, Late) ? "late" : "mine", null, null, cancellationToken);
    }

    // 我答应王强什么了: the client whose contact he is.
    private async Task<IReadOnlyList<Client>> OfPersonAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var person = frame.People.Count > 0 ? frame.People[0] : null;
        if (person is { StaffId: not null } || (person is null && !Capital().IsMatch(frame.Text))) return [];
        var contacts = await WhoseContact.ReadAsync(clients, turn, cancellationToken);
        IReadOnlyList<Client> found = person is null ? [.. contacts.NamedIn(frame.Text).Select(n => n.Client)] : contacts.Of(person.Words);
        return found.FirstOrDefault(c => c.Id == turn.SpokenOf) is { } spoken ? [spoken] : found;
    }

    private static Answer Which(Turn turn, IReadOnlyList<Client> candidates, string side) => Answer.Show(new Card
    {
        Title = ConfirmingWords.WhichClient.In(turn.Language),
        Language = turn.Language,
        Notice = ConfirmingWords.QuestionNotice.In(turn.Language),
        Parts = [new Choices("", [.. candidates.Select(c => new Choice(c.Name, c.Region, Press.To(Name, "list", [("scope", $"{side}:{c.Id}")])))])],
    });

    private async Task<Answer> ShowAsync(Turn turn, string scope, string? done, Proposal? undoable, CancellationToken cancellationToken)
    {
        var (side, clientId) = scope.Split(':', 2) is [var s, var c] ? (s, c) : (scope, null);
        if (clientId is not null)
        {
            if (await clients.OpenAsync(turn.Reader, clientId, "promises", cancellationToken) is not { } client) return Answer.Say(ConfirmingWords.NotFound.In(turn.Language));
            PromiseSide? by = side switch { "us" => PromiseSide.Us, "them" => PromiseSide.Them, _ => null };
            var title = (by switch { PromiseSide.Us => LedgerWords.WeOwe, PromiseSide.Them => LedgerWords.TheyOwe, _ => LedgerWords.OfClient }).In(turn.Language, client.ShortName);
            return Answer.Show(LedgerCards.List(title, scope, await reads.OfClientAsync(turn, clientId, by, cancellationToken), LedgerWords.None, turn.Language, turn.Today, done, undoable)) with { ClientId = clientId };
        }
        var (entries, heading, none) = side == "late"
            ? (await reads.OverdueAsync(turn, cancellationToken), LedgerWords.Overdue, LedgerWords.NoneOverdue)
            : (await reads.MineAsync(turn, cancellationToken), LedgerWords.Mine, LedgerWords.None);
        return Answer.Show(LedgerCards.List(heading.In(turn.Language), scope, entries, none, turn.Language, turn.Today, done, undoable));
    }

    private async Task<Answer> DoneInWordsAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var entries = frame.Client is { Ids: [var id] }
            ? [.. await reads.OfClientAsync(turn, id, null, cancellationToken), .. (await reads.MineAsync(turn, cancellationToken)).Where(e => e.Task?.ClientId == id)]
            : await reads.MineAsync(turn, cancellationToken);
        var meant = entries.Count == 1 && frame.Client is { Ids.Count: 1 } ? entries : LedgerMatch.Find(entries, frame.Text);
        if (meant.Count == 1 && meant[0].Task is { } task) return await reminders.SettleAsync(turn, [new ShownReminder(task, meant[0].Client)], PromiseEvent.Keep, cancellationToken);
        if (meant.Count == 1) return await ActAsync(turn, "mine", PromiseEvent.Keep, meant, null, null, cancellationToken);
        return meant.Count > 1 ? Answer.Show(LedgerCards.Which(meant, turn.Language, turn.Today)) : await ShowAsync(turn, frame.Client is { Ids: [var named] } ? $"both:{named}" : "mine", null, null, cancellationToken);
    }

    private async Task<Answer> DoneTickedAsync(Turn turn, string scope, string? ticked, CancellationToken cancellationToken)
    {
        var entries = new List<LedgerEntry>();
        foreach (var id in (ticked ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Take(LedgerReads.Most))
        {
            if (await reads.FindAsync(turn, id, cancellationToken) is { } entry) entries.Add(entry);
        }
        return entries.Count == 0 ? Answer.Say(LedgerWords.NothingTicked.In(turn.Language)) : await ActAsync(turn, scope, PromiseEvent.Keep, entries, null, null, cancellationToken);
    }

    private async Task<Answer> MoveAsync(Turn turn, string scope, LedgerEntry entry, Press press, CancellationToken cancellationToken)
    {
        var (day, why) = (Moments.TryDay(press["day"]), press["why"]);
        var (badDay, badWhy) = (day is null || day < turn.Today || day.Value.ToDay() == entry.DueOn, string.IsNullOrWhiteSpace(why));
        return badDay || badWhy
            ? Answer.Show(LedgerCards.Change(entry, scope, turn.Language, turn.Today, press["day"], why, badDay ? LedgerWords.DayMissing : null, badWhy ? LedgerWords.WhyMissing : null))
            : await ActAsync(turn, scope, PromiseEvent.Move, [entry], day, why!.Trim(), cancellationToken);
    }

    /// <summary>Own, exact and reversible: done at once, the list shown as it is now, with the way back.</summary>
    private async Task<Answer> ActAsync(Turn turn, string scope, PromiseEvent on, IReadOnlyList<LedgerEntry> entries, DateOnly? to, string? why, CancellationToken cancellationToken)
    {
        var said = string.Join(turn.Language == Language.Zh ? "、" : ", ", entries.Select(e => Quotes.Cut(e.Text, 40)));
        var act = await acting.DoAsync(turn, Name, said, entries.Select(e => e.ClientId).Distinct().Count() == 1 ? entries[0].ClientId : null, () =>
        {
            var lines = entries.Select((e, i) => (Entry: e, Change: e.After(on, turn.Today, turn.Staff.Id, turn.Now, to, why, calendar), Number: i + 1)).Where(x => x.Change is not null)
                .Select(x => Acting.Line(x.Number, "promise", x.Entry.Id, x.Entry.Say(turn.Language, turn.Today), x.Change!));
            return Task.FromResult<IReadOnlyList<ProposalLine>>([.. lines]);
        }, cancellationToken);
        if (act.Otherwise is { } otherwise) return otherwise;
        if (act.Done is not { } done) return Answer.Say(LedgerWords.CannotNow.In(turn.Language, LedgerWords.Say(entries[0].State).In(turn.Language)));
        var words = on switch
        {
            PromiseEvent.Keep => LedgerWords.DoneNow.In(turn.Language, done.Text),
            PromiseEvent.Drop => LedgerWords.Dropped.In(turn.Language, done.Text),
            _ => LedgerWords.Moved.In(turn.Language, done.Text, to is { } day ? Days.Say(day, turn.Language, turn.Today) : ""),
        };
        var answer = await ShowAsync(turn, scope, words, done, cancellationToken);
        return answer with { Reply = answer.Reply with { InPlace = turn.Message.Kind == MessageKind.Press }, Settled = done };
    }

    // what did I promise Jasmine: a name, though none that every text knows.
    [GeneratedRegex(@"(?<=\p{L} )\p{Lu}\p{Ll}{2,}")]
    private static partial Regex Capital();

    private static bool Says(Frame frame, string[] words) => words.Any(w => frame.Text.Contains(w, StringComparison.OrdinalIgnoreCase));
}
