using CrmBot.Data;

namespace CrmBot.Skills.Wording;

/// <summary>How a due day stands: the day, what it means today, and the colour that goes with the words.</summary>
public static class Deadlines
{
    /// <summary>How many days late it is; 0 when it is not.</summary>
    public static int DaysLate(DateOnly due, DateOnly today) => Math.Max(0, today.DayNumber - due.DayNumber);

    /// <summary>11月19日 周四到期 · 逾期3天; a missing day is said to be missing, one that cannot be read is shown as stored.</summary>
    public static (string Words, Tone Tone) Say(string? due, Language language, DateOnly today)
    {
        if (due is null) return (DayWords.NoDue.In(language), Tone.Quiet);
        if (Moments.TryDay(due) is not { } day) return (DayWords.DueOn.In(language, due), Tone.Plain);
        var said = Days.Say(day, language, today);
        return (day.DayNumber - today.DayNumber) switch
        {
            -1 => ($"{DayWords.DueOn.In(language, said)} · {DayWords.OverdueOne.In(language)}", Tone.Bad),
            < 0 and var late => ($"{DayWords.DueOn.In(language, said)} · {DayWords.Overdue.In(language, -late)}", Tone.Bad),
            0 => ($"{said} · {DayWords.DueToday.In(language)}", Tone.Warning),
            1 => ($"{said} · {DayWords.DueTomorrow.In(language)}", Tone.Warning),
            _ => (DayWords.DueOn.In(language, said), Tone.Plain),
        };
    }
}
