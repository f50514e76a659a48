using System.Globalization;

namespace CrmBot.Data.Demo;

/// <summary>Working days, and how a note written on one day speaks of another.</summary>
internal static class Workdays
{
    public static DateOnly OnOrAfter(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    public static DateOnly OnOrBefore(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(-2),
        _ => day,
    };

    /// <summary>本周五, 下周三, 8月12日; Friday, next Wednesday, 12 Aug.</summary>
    public static string Said(DateOnly day, DateOnly from, Language language)
    {
        var weeks = (day.Monday().DayNumber - from.Monday().DayNumber) / 7;
        var form = (language, weeks) switch
        {
            (Language.Zh, 0) => "本dddd",
            (Language.Zh, 1) => "下dddd",
            (Language.Zh, _) => "M月d日",
            (_, 0) => "dddd",
            (_, 1) => "'next 'dddd",
            _ => "d MMM",
        };
        return language == Language.Zh
            ? day.ToString(form, Chinese).Replace("星期", "周", StringComparison.Ordinal)
            : day.ToString(form, CultureInfo.InvariantCulture);
    }

    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
}
