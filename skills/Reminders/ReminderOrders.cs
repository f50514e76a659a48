using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Settings;
using CrmBot.Skills.Understanding;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Reminders;

/// <summary>Does what is said about a reminder that is there: 半小时后再提醒我, 周报的提醒改到周二, 别再提醒我续约, 续约还是提醒我吧.</summary>
public sealed partial class ReminderOrders(ReminderActs acts, SettingActs settings, PutOffs putOffs, SkillSet skills)
{
    private const string Mine = RemindersSkill.Name;

    public PutOffs PutOffs => putOffs;

    public async Task<Answer> DoAsync(Turn turn, Frame frame, CancellationToken cancellationToken)
    {
        var text = frame.Text.ToLowerInvariant();
        if (On().IsMatch(text) && !Off().IsMatch(text)) return await SwitchOnAsync(turn, frame.Text, cancellationToken);
        if (!Off().IsMatch(text) && Snooze().IsMatch(text)) return await SnoozeLastAsync(turn, frame.Text, cancellationToken);
        if (Move().IsMatch(text)) return await MoveSaidAsync(turn, frame.Text, cancellationToken);
        return await StopAsync(turn, frame.Text, cancellationToken);
    }

    /// <summary>To the time chosen on a card or said: a reminder is put off, anything else is told again then.</summary>
    public async Task<Answer> SnoozeAsync(Turn turn, Press press, CancellationToken cancellationToken)
    {
        if (await UntilAsync(turn, press["to"], cancellationToken) is not { } until || until <= turn.Now) return Answer.Say(ReminderWords.NothingLater.In(turn.Language));
        if (await acts.Reads.FindAsync(turn, press["id"], cancellationToken) is { } reminder) return await acts.SnoozeAsync(turn, reminder, until, cancellationToken);
        if (press["skill"] is not { } skill || press["view"] is not { } view || press["record"] is not { } record || skills.Named(skill) is null) return Answer.Say(ReminderWords.NotFound.In(turn.Language));
        return await putOffs.DoAsync(turn, new PushPutOff { Skill = skill, View = view, Record = record, Kind = Enum.TryParse<PushKind>(press["kind"], out var kind) ? kind : null, Until = until.ToInstant() }, until, cancellationToken);
    }

    /// <summary>To the time the words say.</summary>
    public Task<Answer> MoveAsync(Turn turn, ShownReminder reminder, string words, CancellationToken cancellationToken)
    {
        var to = To().Match(words) is { Success: true } at ? words[(at.Index + at.Length)..] : words;
        var when = WhenReading.Read(to, null, turn.Now, acts.Reads.Calendar);
        // 改到周二 of one that has an hour keeps it.
        return when.IsSaid ? acts.MoveAsync(turn, reminder, when, cancellationToken) : Task.FromResult(Answer.Say(ReminderWords.SayWhen.In(turn.Language)));
    }

    /// <summary>改到四点, said of a reminder that was just set: an hour alone is one of its own day; null where no time is said.</summary>
    public async Task<Answer?> MoveAgainAsync(Turn turn, ShownReminder reminder, string words, CancellationToken cancellationToken)
    {
        var when = WhenReading.Read(Understander.AsNewValue(words), null, turn.Now, acts.Reads.Calendar);
        if (!when.IsSaid) return null;
        if (Understander.DaysIn(words, turn.Now).Deadline is null && when.Repeat is null && Moments.TryDay(reminder.Task.DueOn) is { } day) when = when with { Day = day };
        return await acts.MoveAsync(turn, reminder, when, cancellationToken);
    }

    /// <summary>刚才那个提醒删了: the one set last.</summary>
    private async Task<ShownReminder?> JustSetAsync(Turn turn, string about, CancellationToken cancellationToken)
    {
        if (!Last().IsMatch(about)) return null;
        var open = await acts.Reads.OpenAsync(turn, cancellationToken);
        return open.FirstOrDefault(r => turn.Conversation.LastSaved is { } saved && r.Task.MadeBy == saved) ?? (open is [var only] ? only : null);
    }

    private async Task<Answer> SnoozeLastAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        // What was told last, with its button still in mind; else the reminder that came due last today.
        var last = turn.Conversation.Sayable.LastOrDefault(s => s.Press is { Skill: Mine, Verb: "later" })?.Press;
        if (last is null && (await acts.Reads.OpenAsync(turn, cancellationToken)).LastOrDefault(r => r.Task.DueOn == turn.Today.ToDay() && ReminderTimes.TimeOf(r.Task) <= TimeOnly.FromDateTime(turn.Now.DateTime)) is { } due) last = ReminderCards.On(due.Task, "later");
        if (last is null) return Answer.Say(ReminderWords.NothingLater.In(turn.Language));
        var when = WhenReading.Read(words, null, turn.Now, acts.Reads.Calendar);
        if (when.Day is not { } day) return await PressedAsync(turn, last, cancellationToken);
        var at = PushRules.At(day, when.Time ?? (await settings.ReadAsync(turn, cancellationToken)).Rules.MorningAt, turn.Zone);
        return await SnoozeAsync(turn, ReminderCards.Snooze(last, at.ToInstant()), cancellationToken);
    }

    private async Task<Answer> PressedAsync(Turn turn, Press later, CancellationToken cancellationToken) =>
        await acts.Reads.FindAsync(turn, later["id"], cancellationToken) is { } reminder
            ? Answer.Show(ReminderCards.LaterWhen(Quotes.Cut(reminder.Task.Text, 80), later, turn.Language))
            : Answer.Show(ReminderCards.LaterWhen(ReminderWords.Later.In(turn.Language), later, turn.Language));

    private async Task<Answer> MoveSaidAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var about = To().Match(words) is { Success: true } at ? words[..at.Index] : words;
        var found = await acts.Reads.MatchAsync(turn, about, cancellationToken);
        if (found.Count == 0 && await acts.Reads.OpenAsync(turn, cancellationToken) is [var only]) found = [only];
        return found.Count switch
        {
            0 => await acts.ListAsync(turn, null, null, cancellationToken),
            1 => await MoveAsync(turn, found[0], words, cancellationToken),
            _ => Answer.Show(ReminderCards.Which([.. found.Select(r => (r, ReminderCards.On(r.Task, "move") with { Args = new Dictionary<string, string> { ["id"] = r.Task.Id, ["words"] = Quotes.Cut(words, 200) } }))], turn.Language, turn.Today)),
        };
    }

    // A kind named alone is switched off; else the reminder that the words fit is dropped; else the kind they name among others.
    private async Task<Answer> StopAsync(Turn turn, string words, CancellationToken cancellationToken)
    {
        var about = Orders().Replace(words, " ");
        var kind = KindNames.Find(about);
        if (kind is { Alone: true } alone) return await settings.SwitchAsync(turn, alone.Kind, off: true, cancellationToken);
        var until = WhenReading.Read(about, null, turn.Now, acts.Reads.Calendar).Day;
        if (kind is { } some && until is { } day && day >= turn.Today) return await settings.PutOffAsync(turn, some.Kind, PushRules.At(day.AddDays(1), new TimeOnly(7, 0), turn.Zone), cancellationToken);
        var found = await acts.Reads.MatchAsync(turn, about, cancellationToken);
        if (found.Count == 1) return await acts.SettleAsync(turn, found, PromiseEvent.Drop, cancellationToken);
        if (found.Count > 1) return Answer.Show(ReminderCards.Which([.. found.Select(r => (r, ReminderCards.On(r.Task, "drop")))], turn.Language, turn.Today));
        if (await JustSetAsync(turn, about, cancellationToken) is { } last) return await acts.SettleAsync(turn, [last], PromiseEvent.Drop, cancellationToken);
        if (kind is { } named) return await settings.SwitchAsync(turn, named.Kind, off: true, cancellationToken);
        return await acts.ListAsync(turn, null, null, cancellationToken);
    }

    private async Task<Answer> SwitchOnAsync(Turn turn, string words, CancellationToken cancellationToken) =>
        KindNames.Find(Orders().Replace(words, " ")) is ({ } kind, _)
            ? await settings.SwitchAsync(turn, kind, off: false, cancellationToken)
            : skills.Named(SettingsSkill.Name) is { } cards ? await cards.PressAsync(turn, Press.To(SettingsSkill.Name, "show"), cancellationToken) : await acts.ListAsync(turn, null, null, cancellationToken);

    private async Task<DateTimeOffset?> UntilAsync(Turn turn, string? to, CancellationToken cancellationToken) => to switch
    {
        null => null,
        "hour" => turn.Now.AddHours(1),
        "morning" => PushRules.At(turn.Today.AddDays(1), (await settings.ReadAsync(turn, cancellationToken)).Rules.MorningAt, turn.Zone),
        _ => DateTimeOffset.TryParse(to, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal, out var at) ? TimeZoneInfo.ConvertTime(at, turn.Zone) : null,
    };

    [GeneratedRegex(@"刚才|刚刚|上一[条个]|最后一?[条个]|\b(?:last|just set|latest)\b|^[\s，。,.]*(?:that|this|那[条个]|这[条个])?[\s，。,.]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Last();

    [GeneratedRegex(@"还是(?:继续|得|要)?提醒我|恢复|打开|开启|继续|重新|\b(?:turn|switch) (?:\w+ ){0,4}on\b|\bresume\b|\brestart\b|\bunmute\b|\bremind me about\b.*\bagain$|\bback on\b")]
    private static partial Regex On();

    [GeneratedRegex(@"别|不要|不用|不必|不需要|停|取消|关|删|去掉|\b(?:stop|don't|dont|do not|no more|cancel|delete|remove|drop|mute)\b|\boff\b")]
    private static partial Regex Off();

    [GeneratedRegex(@"再提醒|(?:晚点|稍后|过一?会儿?|等会儿?|待会儿?)提醒|remind me (?:again|later)|snooze")]
    private static partial Regex Snooze();

    [GeneratedRegex(@"改到|改成|改为|挪到|移到|推迟到|推到|提前到|\b(?:move|reschedule|postpone|push)\b")]
    private static partial Regex Move();

    [GeneratedRegex(@"改到|改成|改为|挪到|移到|推迟到|推到|提前到|\breminders?\b.*?\bto\b|\b(?:to|until)\b(?!.*\bto\b)")]
    private static partial Regex To();

    [GeneratedRegex(@"别|不要|不用|不必|不需要|停止|停掉|取消|关掉|关闭|关了|删掉|删除|删了|去掉|恢复|打开|开启|继续|重新|还是|再|提醒|我|吧|把|\b(?:stop|please|don't|dont|do not|no more|cancel|delete|remove|turn|switch|drop|resume|restart|mute|unmute|on|off|back|remind(?:er|ers|ing|ed)?|me|about|again|the|of|my|to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Orders();
}
