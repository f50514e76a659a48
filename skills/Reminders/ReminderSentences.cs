using CrmBot.Data;
using Days = CrmBot.Skills.Wording.Days;

namespace CrmBot.Skills.Reminders;

/// <summary>A reminder as a sentence, and when it comes.</summary>
public static class ReminderSentences
{
    private static readonly (Phrase Short, Phrase Long)[] Weekdays =
    [
        (ReminderWords.Sunday, ReminderWords.SundayOf), (ReminderWords.Monday, ReminderWords.MondayOf), (ReminderWords.Tuesday, ReminderWords.TuesdayOf), (ReminderWords.Wednesday, ReminderWords.WednesdayOf),
        (ReminderWords.Thursday, ReminderWords.ThursdayOf), (ReminderWords.Friday, ReminderWords.FridayOf), (ReminderWords.Saturday, ReminderWords.SaturdayOf),
    ];

    private static readonly Phrase[] Months =
    [
        ReminderWords.January, ReminderWords.February, ReminderWords.March, ReminderWords.April, ReminderWords.May, ReminderWords.June,
        ReminderWords.July, ReminderWords.August, ReminderWords.September, ReminderWords.October, ReminderWords.November, ReminderWords.December,
    ];

    public static string Say(Reminding task, string? client, Language language, DateOnly today) =>
        ReminderWords.Remind.In(language, task.Text, When(task, client, language, today));

    /// <summary>每周一 09:00 · 下次 11月30日 周一; 下次去宏达时; 11月25日 周三 15:00.</summary>
    public static string When(Reminding task, string? client, Language language, DateOnly today)
    {
        if (task.OnVisit) return client is null ? ReminderWords.NextVisit.In(language) : ReminderWords.NextVisitTo.In(language, client);
        if (Moments.TryDay(task.DueOn) is not { } due) return ReminderWords.NoTime.In(language);
        var day = Days.Say(due, language, today);
        return Repeat.Parse(task.Repeat) is { } repeat
            ? ReminderWords.Again.In(language, task.Time is null ? Say(repeat, language) : $"{Say(repeat, language)} {task.Time}", day)
            : task.Time is null ? day : $"{day} {task.Time}";
    }

    /// <summary>每两周的周五, every other Friday.</summary>
    public static string Say(Repeat repeat, Language language) => repeat.Unit switch
    {
        RepeatUnit.Workday => ReminderWords.EveryWorkday.In(language),
        RepeatUnit.LastWorkdayOfMonth => ReminderWords.EveryLastWorkday.In(language),
        RepeatUnit.Day => repeat.Every == 1 ? ReminderWords.EveryDay.In(language) : ReminderWords.EveryDays.In(language, repeat.Every),
        RepeatUnit.Week => Weekly(repeat, language),
        RepeatUnit.Month => repeat.Day == Repeat.Last ? ReminderWords.EveryMonthEnd.In(language) : ReminderWords.EveryMonth.In(language, repeat.Day),
        _ => ReminderWords.EveryYear.In(language, Months[repeat.Month - 1].In(language), repeat.Day),
    };

    private static string Weekly(Repeat repeat, Language language)
    {
        var between = language == Language.Zh ? "、" : ", ";
        var days = string.Join(between, repeat.Weekdays.Select((d, i) => (language == Language.Zh && i == 0 ? Weekdays[(int)d].Short : Weekdays[(int)d].Long).In(language)));
        return repeat.Every == 1 ? ReminderWords.EveryWeek.In(language, days) : ReminderWords.EveryWeeks.In(language, repeat.Every, days);
    }
}
