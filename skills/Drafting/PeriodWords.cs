using CrmBot.Data;

namespace CrmBot.Skills.Drafting;

/// <summary>A stretch of days in the words people use for it: 2025年, 2026年第三季度, 1 June to 22 November 2026.</summary>
public static class PeriodWords
{
    public static string? Say(Period period, DateOnly today, Language language)
    {
        if (period is not { From: { } from }) return period.To is { } until ? DraftWords.Until.In(language, ProseDays.WithYear(until, language)) : null;
        if (period.To is not { } to || to == today && from.Day != 1) return DraftWords.Since.In(language, ProseDays.WithYear(from, language));
        var whole = from.Day == 1 && to == new DateOnly(to.Year, to.Month, 1).AddMonths(1).AddDays(-1);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month + 1;
        if (whole && from.Year == to.Year)
        {
            if (months == 12) return DraftWords.Year.In(language, from.Year);
            if (months == 6 && from.Month is 1 or 7 && to.Month is 6 or 12) return (from.Month == 1 ? DraftWords.Half1 : DraftWords.Half2).In(language, from.Year);
            if (months == 3 && from.Month % 3 == 1) return DraftWords.Quarter.In(language, from.Year, ((from.Month - 1) / 3) + 1);
            if (months == 1) return language == Language.Zh ? $"{from.Year}年{from.Month}月" : from.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
        }
        if (from == to) return ProseDays.WithYear(from, language);
        var first = from.Year == to.Year && language == Language.En ? ProseDays.WithoutYear(from, language) : ProseDays.WithYear(from, language);
        var last = from.Year == to.Year && language == Language.Zh ? ProseDays.WithoutYear(to, language) : ProseDays.WithYear(to, language);
        return DraftWords.Days.In(language, first, last);
    }
}
