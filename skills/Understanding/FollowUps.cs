namespace CrmBot.Skills.Understanding;

/// <summary>Completes words that lean on the turn before: 那他们上个月呢, "and the complaints?", 改成下周四, 不是宏达是宏大.</summary>
internal static class FollowUps
{
    private const int Longest = 60;
    private const double Doubtful = 0.75;

    private static readonly Lexicon Openings = new("那 那么 还有 再看 再看看 换成 and what_about how_about and_what_about and_how_about also then same_for same_thing_for ok_and now_for");
    private static readonly Lexicon Corrections = new("改成 改为 改到 改 换成 换到 推到 推迟到 挪到 提前到 不是 不对 说错了 错了 我说的是 我是说 其实是 应该是 搞错了 弄错了 记错了 make_it move_it_to move_it change_it_to change_that_to change_it_from no actually i_meant i_mean should_be it_was it_should_be sorry not wrong correction instead push_it_to");
    private static readonly Lexicon ThisOne = new("是 而是 应该是 我说的是 我是说 meant i_mean but rather it's its to");

    private static readonly (string Intent, Lexicon Words)[] Asked =
    [
        (Intents.ComplaintList, new("投诉 客诉 complaint complaints")),
        (Intents.VisitList, new("拜访 拜访记录 走访 visit visits meetings calls")),
        (Intents.TaskList, new("承诺 待办 任务 提醒 promises tasks to-dos todos reminders promise")),
        (Intents.KpiShow, new("业绩 指标 kpi kpis numbers")),
        (Intents.ContactFind, new("联系人 决策人 谁拍板 电话 contact contacts decider phone")),
        (Intents.ClientBrief, new("简报 资料 brief profile")),
        (Intents.HistorySummarize, new("历史 来龙去脉 history")),
    ];

    private static readonly HashSet<string> Questions =
    [
        Intents.ClientBrief, Intents.ClientFind, Intents.ContactFind, Intents.VisitList, Intents.ComplaintList, Intents.HistorySummarize, Intents.TaskList, Intents.SummaryDaily, Intents.KpiShow,
    ];

    /// <summary>Whether the words may lean on what was said before; most do not, and the turn before is not read for them.</summary>
    public static bool MayBe(Frame frame) => frame.Text.Length <= Longest && frame.Intent is not (Intents.SettingsChange or Intents.ReminderChange or Intents.ModelChange) && !IsSaying(frame) && (IsElliptic(frame) || IsCorrection(frame) || Leans(frame));

    public static async ValueTask<Frame> CompleteAsync(Frame frame, Frame before, Func<string, ValueTask<Frame>> read)
    {
        if (before.Intent is Intents.None or Intents.Greet or Intents.Help or Intents.Cancel or Intents.LanguageSet) return Leans(frame) ? WithClient(frame, before) : frame;
        if (IsCorrection(frame) && !IsStatement(frame)) return await CorrectAsync(frame, before, read);
        if (!IsElliptic(frame)) return WithClient(frame, before);
        var own = OwnIntent(frame);
        var completed = await read(own ?? before.Intent);
        if (own is null) completed = completed with { Confidence = before.Confidence, FromBefore = FromBefore.Intent };
        completed = WithClient(completed, before);
        return completed.Period is null && before.Period is { } period && Questions.Contains(completed.Intent) && completed.Intent is not (Intents.ClientBrief or Intents.ContactFind)
            ? completed with { Period = Elsewhere(period), Date = Elsewhere(period), FromBefore = completed.FromBefore | FromBefore.Period }
            : completed;
    }

    private static async ValueTask<Frame> CorrectAsync(Frame frame, Frame before, Func<string, ValueTask<Frame>> read)
    {
        var again = await read(before.Intent);
        var date = before.Intent is Intents.VisitLog or Intents.ComplaintFile or Intents.SatisfactionRecord ? (await read(Intents.VisitList)).Date : again.Date;
        var client = Replacement(frame) ?? again.Client;
        // Nothing new was said: the words stand for themselves.
        if (client is null && date is null && again.Due is null && again.Slots == Slots.None && again.Period is null) return frame;
        var whole = new Span(0, frame.Text.Length);
        return before with
        {
            Text = frame.Text,
            Client = client ?? (before.Client is { } was ? was with { Span = default } : null),
            Date = date ?? (before.Date is { } day ? Elsewhere(day) : null),
            Due = again.Due ?? (before.Due is { } due ? Elsewhere(due) : null),
            Period = again.Period ?? (before.Period is { } period ? Elsewhere(period) : null),
            Slots = Over(before.Slots, again.Slots),
            People = again.People.Count > 0 ? again.People : [.. before.People.Select(p => p with { Span = default })],
            Evidence = again.Evidence,
            FromBefore = FromBefore.Intent | (client is null && before.Client is not null ? FromBefore.Client : FromBefore.None),
            Records = [.. before.Records.Select(r => Dated(r, date, again.Due, whole)).OfType<RecordMention>().Take(1)],
        };
    }

    private static RecordMention? Dated(RecordMention record, DateMention? date, DateMention? due, Span whole) => record switch
    {
        VisitMention visit => visit with { Date = date ?? Elsewhere(visit.Date), Span = whole, People = [] },
        PlanMention plan => plan with { Date = date ?? Elsewhere(plan.Date), Span = whole, People = [] },
        TaskMention task => task with { Due = due ?? date ?? Elsewhere(task.Due), Span = whole },
        ComplaintMention complaint => complaint with { Due = due ?? Elsewhere(complaint.Due), Person = null, Span = whole },
        ScoreMention score => score with { Person = null, Span = whole },
        UpdateMention update => update with { Span = whole },
        _ => null,
    };

    // Words of the turn before have no place in this one.
    private static DateMention? Elsewhere(DateMention? date) => date is null ? null : date with { Span = default };

    private static Frame WithClient(Frame frame, Frame before) =>
        frame.Client is null && before.Client is { Ids.Count: > 0 } client
            ? frame with { Client = client with { Span = default }, FromBefore = frame.FromBefore | FromBefore.Client }
            : frame;

    private static Slots Over(Slots before, Slots now) => before with
    {
        Tier = now.Tier ?? before.Tier,
        Region = now.Region ?? before.Region,
        Industry = now.Industry ?? before.Industry,
        Stage = now.Stage ?? before.Stage,
        Field = now.Field ?? before.Field,
        Value = now.Value ?? before.Value,
        Severity = now.Severity ?? before.Severity,
        Score = now.Score ?? before.Score,
        ComplaintRef = now.ComplaintRef ?? before.ComplaintRef,
    };

    // 不是宏达是宏大: the later of two is meant.
    private static ClientMention? Replacement(Frame frame) => frame.Clients.Count > 1 && IsDenied(frame) ? frame.Clients[^1] : null;

    private static bool IsDenied(Frame frame) => frame.Clients[0].Span is var first && FoldedText.Of(frame.Text[..first.Start]).Text is var head && (head.Contains("不是", StringComparison.Ordinal) || head.EndsWith("not ", StringComparison.Ordinal)) && ThisOne.In(FoldedText.Of(frame.Text[first.End..]).Text + " ");

    private static bool IsSaying(Frame frame) => frame.Intent is Intents.Greet or Intents.Help or Intents.Cancel or Intents.Undo or Intents.LanguageSet || (frame.Intent == Intents.None && frame.Confidence > 0.9);

    private static string? OwnIntent(Frame frame)
    {
        var text = FoldedText.Of(frame.Text).Text;
        foreach (var (intent, words) in Asked)
            if (words.In(text)) return intent;
        return null;
    }

    private static bool IsElliptic(Frame frame)
    {
        var text = FoldedText.Of(frame.Text).Text.Trim();
        if (text.Length == 0) return false;
        var bare = text.TrimEnd('?', '？', '。', ' ', '!');
        if (bare.EndsWith('呢') && bare.Length <= 16) return true;
        if (Openings.AtWord(text, 0) is > 0 and var length && text.Length <= 40) return FoldedText.IsHan(text[0]) ? bare.Length <= 14 : text.EndsWith('?') || bare.Split(' ').Length <= 7 || length > 4;
        return frame.Confidence < Doubtful && frame.Date is not null && frame.Client is null && text.Length <= 12;
    }

    private static bool IsCorrection(Frame frame)
    {
        var text = FoldedText.Of(frame.Text).Text.Trim();
        return text.Length > 0 && (Corrections.AtWord(text, 0) > 0 || text.EndsWith(" instead", StringComparison.Ordinal) || text.EndsWith("才对", StringComparison.Ordinal) || text.EndsWith(" not " + "that", StringComparison.Ordinal));
    }

    // A sentence that says by itself what it wants: 改成 behind a client's name, no visit this week.
    private static bool IsStatement(Frame frame) => frame.Intent is Intents.VisitLog or Intents.ComplaintFile or Intents.TaskAdd && frame.Confidence > Doubtful && frame.Text.Length > 30;

    private static bool Leans(Frame frame) => frame.Client is null && Signs.Find(FoldedText.Of(frame.Text).Text).Exists(s => s.Is(SignKind.Pronoun));
}
