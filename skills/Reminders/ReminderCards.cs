using CrmBot.Data;
using CrmBot.Skills.Confirming;
using CrmBot.Skills.Wording;

namespace CrmBot.Skills.Reminders;

/// <summary>A reminder with its client's name, where it has one that the reader may see.</summary>
public sealed record ShownReminder(Reminding Task, string? Client);

/// <summary>The cards of reminders: the one that tells, the list, the form, the question when again.</summary>
public static class ReminderCards
{
    public const int Most = 20;

    private const int TextLength = 80;

    /// <summary>What is told at its time.</summary>
    public static Card Due(ShownReminder shown, string? late, Language language, DateOnly today) => new()
    {
        Title = Quotes.Cut(shown.Task.Text, TextLength),
        Subtitle = string.Join(" · ", new[] { shown.Client, ReminderSentences.When(shown.Task, shown.Client, language, today) }.OfType<string>().Distinct()),
        Language = language,
        Notice = ReminderWords.Notice.In(language),
        Parts = late is null ? [] : [new Paragraph(late, Tone.Quiet)],
        Actions =
        [
            new(ReminderWords.Done.In(language), On(shown.Task, "done"), ActionStyle.Main),
            new(ReminderWords.Later.In(language), On(shown.Task, "later")),
            new(ReminderWords.Edit.In(language), On(shown.Task, "change"), ActionStyle.Quiet),
        ],
    };

    /// <summary>The open ones, the nearest first, to be ticked when done.</summary>
    public static Card List(IReadOnlyList<ShownReminder> reminders, Language language, DateOnly today, string? said = null, Proposal? undoable = null) => new()
    {
        Title = ReminderWords.Mine.In(language),
        Language = language,
        Notice = ReminderWords.ListNotice.In(language),
        Parts =
        [
            .. said is null ? Array.Empty<CardPart>() : [new Paragraph(said, Tone.Good)],
            reminders.Count == 0 ? new Paragraph(ReminderWords.None.In(language), Tone.Quiet) : new Ticks([.. reminders.Take(Most).Select(r => Row(r, language, today))]),
            .. reminders.Count > Most ? [new Paragraph(ReminderWords.More.In(language, Most), Tone.Quiet)] : Array.Empty<CardPart>(),
        ],
        Actions =
        [
            .. reminders.Count == 0 ? Array.Empty<CardAction>() : [new CardAction(ReminderWords.DoneTicked.In(language), Press.To(RemindersSkill.Name, "done"), ActionStyle.Main, TakesInputs: true)],
            .. Undo(undoable, language),
        ],
    };

    /// <summary>One reminder as it is stored now, after it was set or changed.</summary>
    public static Card Stored(string title, ShownReminder shown, IReadOnlyList<string> notes, Proposal saved, Language language, DateOnly today) => new()
    {
        Title = title,
        Language = language,
        Notice = ReminderWords.Notice.In(language),
        Parts =
        [
            new Items(null, [new Item(Quotes.Cut(shown.Task.Text, 200), ReminderSentences.When(shown.Task, shown.Client, language, today), Tone.Good, new CardAction(ReminderWords.Edit.In(language), On(shown.Task, "change"), ActionStyle.Quiet))]),
            .. notes.Select(n => new Paragraph(n, Tone.Quiet)),
        ],
        Actions = Undo(saved, language),
    };

    /// <summary>One line that says what was done, with the way back.</summary>
    public static Card Said(string said, Proposal saved, Language language) => new()
    {
        Title = said,
        Language = language,
        Notice = ReminderWords.Notice.In(language),
        Actions = [.. Undo(saved, language), new(ReminderWords.Mine.In(language), Press.To(RemindersSkill.Name, "list"), ActionStyle.Quiet)],
    };

    public static Card Change(ShownReminder shown, Language language, DateOnly today, Press? filled = null, bool badDay = false) => new()
    {
        Title = Quotes.Cut(shown.Task.Text, TextLength),
        Subtitle = ReminderSentences.When(shown.Task, shown.Client, language, today),
        Language = language,
        Notice = ReminderWords.Notice.In(language),
        Parts =
        [
            new Form(
            [
                new FormField("text", ReminderWords.FieldText.In(language), FieldKind.Text, filled?["text"] ?? shown.Task.Text, Required: true),
                new FormField("day", ReminderWords.FieldDay.In(language), FieldKind.Day, filled?["day"] ?? shown.Task.DueOn) { Error = badDay ? ReminderWords.DayMissing.In(language) : null },
                new FormField("time", ReminderWords.FieldTime.In(language), FieldKind.Time, filled?["time"] ?? shown.Task.Time),
            ]),
        ],
        Actions =
        [
            new(ReminderWords.Save.In(language), On(shown.Task, "changed"), ActionStyle.Main, TakesInputs: true),
            new(ReminderWords.Drop.In(language), On(shown.Task, "drop"), ActionStyle.Quiet),
        ],
    };

    /// <summary>When again: for a reminder, or for anything else that was told.</summary>
    public static Card LaterWhen(string title, Press about, Language language) => new()
    {
        Title = title,
        Language = language,
        Notice = ConfirmingWords.QuestionNotice.In(language),
        Parts =
        [
            new Choices(ReminderWords.LaterWhen.In(language),
            [
                new Choice(ReminderWords.InAnHour.In(language), null, Snooze(about, "hour")),
                new Choice(ReminderWords.TomorrowMorning.In(language), null, Snooze(about, "morning")),
            ]),
            new Paragraph(ReminderWords.LaterHint.In(language), Tone.Quiet),
        ],
    };

    /// <summary>Which of several that the words could mean.</summary>
    public static Card Which(IReadOnlyList<(ShownReminder Reminder, Press Press)> several, Language language, DateOnly today) => new()
    {
        Title = ReminderWords.WhichOne.In(language),
        Language = language,
        Notice = ConfirmingWords.QuestionNotice.In(language),
        Parts = [new Choices("", [.. several.Take(6).Select(s => new Choice(Quotes.Cut(s.Reminder.Task.Text, 30), ReminderSentences.When(s.Reminder.Task, s.Reminder.Client, language, today), s.Press))])],
    };

    public static Press On(Reminding task, string verb) => Press.To(RemindersSkill.Name, verb, ("id", task.Id));

    /// <summary>The button that has anything else told again later.</summary>
    public static CardAction Later(Notice notice, Language language) => new(ReminderWords.Later.In(language), Press.To(RemindersSkill.Name, "later",
        [("skill", notice.Skill), ("view", notice.View), ("record", notice.RecordId), .. notice.Kind is { } kind ? [("kind", kind.ToString())] : Array.Empty<(string, string)>()]));

    /// <summary>What may be said to a card that came by itself: its buttons, and that it is to come again later.</summary>
    public static IEnumerable<Sayable> Sayable(Notice notice, Card? card)
    {
        var said = SayableCard.Of(card).Where(s => s is { Numbered: false, TakesFields: false }).ToList();
        if (notice.Kind is not null && card is not null && !said.Exists(s => s.Press is { Skill: RemindersSkill.Name, Verb: "later" }))
            said.Add(new Sayable(ReminderWords.Later.In(card.Language), Later(notice, card.Language).Press, Numbered: false));
        return said;
    }

    public static Press Snooze(Press about, string to) => about with { Verb = "snooze", Args = about.Args.Where(a => a.Key != "to").Append(new("to", to)).ToDictionary(a => a.Key, a => a.Value) };

    internal static CardAction[] Undo(Proposal? saved, Language language) =>
        saved is null ? [] : [new CardAction(ConfirmingWords.Undo.In(language), ConfirmingCards.On(saved, "undo"), ActionStyle.Quiet)];

    private static Tick Row(ShownReminder shown, Language language, DateOnly today) =>
        new(shown.Task.Id, ReminderWords.Label.In(language), Quotes.Cut(shown.Task.Text, TextLength), false, Note(shown, language, today), IsLate(shown.Task, today) ? Tone.Bad : Tone.Plain)
        {
            Actions = [new(ReminderWords.Edit.In(language), On(shown.Task, "change"), ActionStyle.Quiet)],
        };

    private static string Note(ShownReminder shown, Language language, DateOnly today)
    {
        string?[] said = [shown.Task.OnVisit ? null : shown.Client, ReminderSentences.When(shown.Task, shown.Client, language, today)];
        return string.Join(" · ", said.OfType<string>());
    }

    private static bool IsLate(Reminding task, DateOnly today) => Moments.TryDay(task.DueOn) is { } due && due < today;
}
