using CrmBot.Data;

namespace CrmBot.Skills.Wording;

/// <summary>How long something took or has left, in its two largest units.</summary>
public static class Durations
{
    public static readonly Phrase UnderAMinute = new("不到1分钟", "under a minute");
    public static readonly Phrase Minutes = new("{0}分钟", "{0} min");
    public static readonly Phrase Hours = new("{0}小时", "{0} h");
    public static readonly Phrase HoursMinutes = new("{0}小时{1}分", "{0} h {1} min");
    public static readonly Phrase DaysOnly = new("{0}天", "{0} d");
    public static readonly Phrase DaysHours = new("{0}天{1}小时", "{0} d {1} h");

    public static string Say(TimeSpan length, Language language) => (length.Days, length.Hours, length.Minutes) switch
    {
        (0, 0, 0) => UnderAMinute.In(language),
        (0, 0, var m) => Minutes.In(language, m),
        (0, var h, 0) => Hours.In(language, h),
        (0, var h, var m) => HoursMinutes.In(language, h, m),
        (var d, 0, _) => DaysOnly.In(language, d),
        var (d, h, _) => DaysHours.In(language, d, h),
    };
}
