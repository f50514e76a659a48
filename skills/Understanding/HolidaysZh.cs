using System.Globalization;

namespace CrmBot.Skills.Understanding;

/// <summary>The mainland's public holidays by name, as their solar date.</summary>
internal static class HolidaysZh
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    private static readonly (string Word, Func<int, DateOnly> In)[] Named =
    [
        ("元旦", y => new DateOnly(y, 1, 1)), ("五一", y => new DateOnly(y, 5, 1)), ("劳动节", y => new DateOnly(y, 5, 1)), ("十一前", y => new DateOnly(y, 10, 1)), ("国庆节", y => new DateOnly(y, 10, 1)), ("国庆", y => new DateOnly(y, 10, 1)),
        ("春节", y => Lunisolar(y, 1, 1)), ("端午", y => Lunisolar(y, 5, 5)), ("中秋", y => Lunisolar(y, 8, 15)), ("清明", y => new DateOnly(y, 4, ClearBright(y))),
    ];

    public static FoundDate? At(ReadOnlySpan<char> text, int i, Calendar now)
    {
        if (text[i] is not ('元' or '五' or '劳' or '十' or '国' or '春' or '端' or '中' or '清')) return null;
        foreach (var (word, day) in Named)
        {
            if (!text[i..].StartsWith(word, StringComparison.Ordinal) || now.Today.Year is < 1903 or > 2098) continue;
            var end = i + word.Length - (word[^1] == '前' ? 1 : 0);
            if (end < text.Length && text[end] == '节') end++;
            var here = day(now.Today.Year);
            var back = here <= now.Today ? here : day(now.Today.Year - 1);
            var ahead = here >= now.Today ? here : day(now.Today.Year + 1);
            return new FoundDate(i, end, Days.Of(back), Days.Of(ahead));
        }
        return null;
    }

    private static DateOnly Lunisolar(int year, int month, int day)
    {
        var leap = Lunar.GetLeapMonth(year);
        return DateOnly.FromDateTime(Lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }

    // The solar term's day from its mean interval; right for this century.
    private static int ClearBright(int year) => (int)((year % 100 * 0.2422) + 4.81) - (year % 100 / 4);
}
