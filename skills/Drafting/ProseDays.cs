using System.Globalization;
using CrmBot.Data;

namespace CrmBot.Skills.Drafting;

/// <summary>Days as running text says them: the year once, then only where it changes.</summary>
public sealed class ProseDays(Language language)
{
    private int _year;

    /// <summary>2025年11月28日, 28 November 2025; without the year where it is still the same.</summary>
    public string Say(DateOnly day)
    {
        var said = day.Year == _year ? WithoutYear(day, language) : WithYear(day, language);
        _year = day.Year;
        return said;
    }

    public static string WithYear(DateOnly day, Language language) => language == Language.Zh
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日")
        : day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string WithoutYear(DateOnly day, Language language) => language == Language.Zh
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日")
        : day.ToString("d MMMM", CultureInfo.InvariantCulture);

    /// <summary>With its year only where that is not this one.</summary>
    public static string Near(DateOnly day, DateOnly today, Language language) => day.Year == today.Year ? WithoutYear(day, language) : WithYear(day, language);

    /// <summary>The whole months between two days, as 3月至7月 or March to July; null where there is none.</summary>
    public static string? MonthsBetween(DateOnly from, DateOnly to, Language language)
    {
        var first = new DateOnly(from.Year, from.Month, 1).AddMonths(1);
        var last = new DateOnly(to.Year, to.Month, 1).AddMonths(-1);
        if (first > last) return null;
        var (start, end) = (Month(first, first.Year != last.Year || first.Year != to.Year), Month(last, first.Year != last.Year));
        return first == last ? start : language == Language.Zh ? $"{start}至{end}" : $"{start} to {end}";

        string Month(DateOnly month, bool year) => language == Language.Zh
            ? (year ? string.Create(CultureInfo.InvariantCulture, $"{month.Year}年") : "") + string.Create(CultureInfo.InvariantCulture, $"{month.Month}月")
            : month.ToString(year ? "MMMM yyyy" : "MMMM", CultureInfo.InvariantCulture);
    }

    /// <summary>一年零两个月, 14 months: how long something lasted, roughly.</summary>
    public static string Span(DateOnly from, DateOnly to, Language language)
    {
        var days = to.DayNumber - from.DayNumber;
        var months = Math.Max(0, ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0));
        if (months < 2) return language == Language.Zh ? $"{days}天" : days == 1 ? "1 day" : $"{days} days";
        var (years, rest) = (months / 12, months % 12);
        if (language == Language.En) return years == 0 ? $"{months} months" : (years == 1 ? "1 year" : $"{years} years") + (rest == 0 ? "" : rest == 1 ? " and 1 month" : $" and {rest} months");
        return years == 0 ? $"{months}个月" : rest == 0 ? $"{years}年" : $"{years}年零{rest}个月";
    }
}
