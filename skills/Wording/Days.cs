using System.Globalization;
using CrmBot.Data;

namespace CrmBot.Skills.Wording;

/// <summary>How a day or a moment is said on a card: always with its weekday, and with its year where that is not this one.</summary>
public static class Days
{
    private static readonly string[] ZhWeekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    /// <summary>8月12日 周三, Wed 12 Aug.</summary>
    public static string Say(DateOnly day, Language language, DateOnly today)
    {
        if (language == Language.En)
            return day.ToString(day.Year == today.Year ? "ddd d MMM" : "ddd d MMM yyyy", CultureInfo.InvariantCulture);
        var year = day.Year == today.Year ? "" : $"{day.Year}年";
        return $"{year}{day.Month}月{day.Day}日 {ZhWeekdays[(int)day.DayOfWeek]}";
    }

    /// <summary>The same for a stored day; what is no day is shown as it is stored.</summary>
    public static string Say(string day, Language language, DateOnly today) =>
        Moments.TryDay(day) is { } found ? Say(found, language, today) : day;

    /// <summary>今天, 昨天, 3天前, 2个月后: how far the day is.</summary>
    public static string Near(DateOnly day, Language language, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => DayWords.Today.In(language),
        -1 => DayWords.Yesterday.In(language),
        1 => DayWords.Tomorrow.In(language),
        -2 => DayWords.TwoDaysAgo.In(language),
        2 => DayWords.InTwoDays.In(language),
        <= -730 and var far => DayWords.YearsAgo.In(language, -far / 365),
        <= -60 and var far => DayWords.MonthsAgo.In(language, -far / 30),
        < 0 and var far => DayWords.DaysAgo.In(language, -far),
        >= 730 and var far => DayWords.InYears.In(language, far / 365),
        >= 60 and var far => DayWords.InMonths.In(language, far / 30),
        var far => DayWords.InDays.In(language, far),
    };

    /// <summary>11月19日 周四 · 3天前.</summary>
    public static string SayNear(DateOnly day, Language language, DateOnly today) =>
        $"{Say(day, language, today)} · {Near(day, language, today)}";

    /// <summary>A moment in the reader's zone: 今天 18:40, 8月12日 周三 18:40.</summary>
    public static string Clock(DateTimeOffset moment, Language language, DateTimeOffset now)
    {
        var (day, today) = (DateOnly.FromDateTime(moment.DateTime), DateOnly.FromDateTime(now.DateTime));
        var said = Math.Abs(day.DayNumber - today.DayNumber) <= 1 ? Near(day, language, today) : Say(day, language, today);
        return $"{said} {Time(moment)}";
    }

    /// <summary>18:40.</summary>
    public static string Time(DateTimeOffset moment) => moment.ToString("HH:mm", CultureInfo.InvariantCulture);
}
