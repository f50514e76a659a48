using System.Globalization;
using System.Text.RegularExpressions;
using CrmBot.Data;
using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Reminders;

/// <summary>Reads how often something comes again: 每周一, 每两周周五, 每月15号, 每月最后一个工作日, every weekday, every other Monday, on the 15th of each month.</summary>
internal static partial class RepeatReading
{
    private const string ZhDays = "一二三四五六日天";

    private static readonly string[] EnDays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly string[] EnMonths = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>What comes again, and where it stands in the words; null where nothing does.</summary>
    public static (Repeat Repeat, Span Span)? Find(string text, DateOnly today)
    {
        foreach (var (pattern, make) in Forms)
        {
            if (pattern.Match(text) is { Success: true } match && make(match, today) is { } repeat) return (repeat, new Span(match.Index, match.Index + match.Length));
        }
        return null;
    }

    private static IReadOnlyList<(Regex Pattern, Func<Match, DateOnly, Repeat?> Make)> Forms { get; } =
    [
        (ZhLastWorkday(), static (_, _) => new(RepeatUnit.LastWorkdayOfMonth)),
        (EnLastWorkday(), static (_, _) => new(RepeatUnit.LastWorkdayOfMonth)),
        (ZhMonthEnd(), static (_, _) => new(RepeatUnit.Month) { Day = Repeat.Last }),
        (EnMonthEnd(), static (_, _) => new(RepeatUnit.Month) { Day = Repeat.Last }),
        (ZhYear(), static (m, _) => Yearly(Number(m.Groups["month"].Value), Number(m.Groups["day"].Value))),
        (EnYear(), static (m, _) => Yearly(1 + Array.FindIndex(EnMonths, n => n.StartsWith(m.Groups["month"].Value.ToLowerInvariant()[..3], StringComparison.Ordinal)), Number(m.Groups["day"].Value))),
        (ZhMonth(), static (m, _) => Number(m.Groups["day"].Value) is >= 1 and <= 31 and var day ? new(RepeatUnit.Month) { Day = day } : null),
        (EnMonth(), static (m, _) => Number(m.Groups["day"].Value + m.Groups["day2"].Value) is >= 1 and <= 31 and var day ? new(RepeatUnit.Month) { Day = day } : null),
        (ZhWorkday(), static (_, _) => new(RepeatUnit.Workday)),
        (EnWorkday(), static (_, _) => new(RepeatUnit.Workday)),
        (ZhWeek(), static (m, today) => Weekly(m, m.Groups["days"].Value.Where(c => ZhDays.Contains(c, StringComparison.Ordinal)).Select(c => c is '日' or '天' ? DayOfWeek.Sunday : (DayOfWeek)(ZhDays.IndexOf(c, StringComparison.Ordinal) + 1)), today)),
        (EnWeekdays(), static (m, today) => Weekly(m, EnDays.Index().Where(d => d.Item.StartsWith(m.Groups["days"].Value[..3], StringComparison.OrdinalIgnoreCase)).Select(d => (DayOfWeek)d.Index), today)),
        (EnWeek(), static (m, today) => Weekly(m, EnDays.Index().Where(d => m.Groups["days"].Value.Contains(d.Item[..3], StringComparison.OrdinalIgnoreCase)).Select(d => (DayOfWeek)d.Index), today)),
        (ZhDay(), static (m, today) => Daily(m, today)),
        (EnDay(), static (m, today) => Daily(m, today)),
    ];

    private static Repeat? Yearly(int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2024, month) ? new(RepeatUnit.Year) { Month = month, Day = day } : null;

    private static Repeat? Weekly(Match match, IEnumerable<DayOfWeek> days, DateOnly today)
    {
        // Monday stands first in a week.
        DayOfWeek[] named = [.. days.Distinct().OrderBy(d => ((int)d + 6) % 7)];
        return named.Length == 0 ? null : new(RepeatUnit.Week) { Every = EveryOf(match), Weekdays = named, From = EveryOf(match) > 1 ? today : null };
    }

    private static Repeat Daily(Match match, DateOnly today) => new(RepeatUnit.Day) { Every = EveryOf(match), From = EveryOf(match) > 1 ? today : null };

    private static int EveryOf(Match match) => match.Groups["other"].Success ? 2 : match.Groups["every"] is { Success: true, Value: { } every } ? Math.Clamp(Number(every), 1, 60) : 1;

    internal static int Number(string text) => Numbers.Read(text, 0, out var number) > 0 ? number
        : text.ToLowerInvariant() switch
        {
            "a" or "an" or "one" => 1,
            "two" => 2,
            "three" => 3,
            "four" => 4,
            "five" => 5,
            "six" => 6,
            "first" => 1,
            _ => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits : 0,
        };

    [GeneratedRegex("每(个)?月(的)?最后(一)?个?工作日")]
    private static partial Regex ZhLastWorkday();

    [GeneratedRegex(@"\b(on )?the last (working day|workday|business day|weekday) of (each|every|the) month", RegexOptions.IgnoreCase)]
    private static partial Regex EnLastWorkday();

    [GeneratedRegex("每(个)?月(的)?(最后(一)?天|月底|月末|底|末)")]
    private static partial Regex ZhMonthEnd();

    [GeneratedRegex(@"\b(on )?the last day of (each|every|the) month|\bat the end of (each|every) month|\bevery month.?end", RegexOptions.IgnoreCase)]
    private static partial Regex EnMonthEnd();

    [GeneratedRegex(@"每年(的)?(?<month>\d{1,2}|[一二三四五六七八九十]+)月(?<day>\d{1,2}|[一二三四五六七八九十廿卅]+)[号日]?")]
    private static partial Regex ZhYear();

    [GeneratedRegex(@"\b(every year|each year|yearly) on (the )?((?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* )?(?<day>\d{1,2})(st|nd|rd|th)?( of)?( (?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)?", RegexOptions.IgnoreCase)]
    private static partial Regex EnYear();

    [GeneratedRegex(@"每(个)?月(的)?(?<day>\d{1,2}|[一二三四五六七八九十廿卅]+)[号日]")]
    private static partial Regex ZhMonth();

    [GeneratedRegex(@"\b(on )?the (?<day>\d{1,2})(st|nd|rd|th)?( day)? of (each|every) month|\b(every|each) month on the (?<day2>\d{1,2})(st|nd|rd|th)?|\bmonthly on the (?<day2>\d{1,2})(st|nd|rd|th)?", RegexOptions.IgnoreCase)]
    private static partial Regex EnMonth();

    [GeneratedRegex("每(?:个)?(?:工作日|上班日)|每(?:周|星期)一(?:到|至)(?:周|星期)?五|(?<![\\d一二两三四五六七八九十个])工作日(?:每天|都)")]
    private static partial Regex ZhWorkday();

    [GeneratedRegex(@"\b(every|each) (weekday|workday|working day|business day)", RegexOptions.IgnoreCase)]
    private static partial Regex EnWorkday();

    [GeneratedRegex("(?:每(?:个)?|(?<other>每?隔(?:一)?)|每(?<every>[两二三四\\d]))(?:个)?(?:周|星期|礼拜)(?:的)?(?:周|星期|礼拜)?(?<days>[一二三四五六日天](?:[、和及,，]?(?:周|星期|礼拜)?[一二三四五六日天](?![号点天个]))*)")]
    private static partial Regex ZhWeek();

    [GeneratedRegex(@"\b(every|each) ((?<other>other|second) |(?<every>two|three|four|\d) weeks on )?(?<days>(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?s?((, ?| and | & )(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?s?)*)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnWeek();

    [GeneratedRegex(@"\bon (?<days>(mon|tues|wednes|thurs|fri|satur|sun)days)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnWeekdays();

    [GeneratedRegex("每(?:(?<every>[两二三四五六七\\d]+))?(?:天|日)|天天|(?<other>每?隔(?:一)?天)")]
    private static partial Regex ZhDay();

    [GeneratedRegex(@"\b(every|each) (?:(?<other>other|second) |(?<every>two|three|four|five|six|\d+) )?(day|morning|afternoon|evening)s?\b|\bdaily\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnDay();
}
