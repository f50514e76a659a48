using System.Globalization;
using CrmBot.Data;

namespace CrmBot.Skills.VisitPlans;

/// <summary>One colleague's plan of one month, as cards, notices and buttons name it: s01|2026-12.</summary>
public readonly record struct MonthKey(string StaffId, DateOnly First)
{
    private const char Bar = '|';

    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    public string RecordId => string.Create(CultureInfo.InvariantCulture, $"{StaffId}{Bar}{First:yyyy-MM}");

    /// <summary>The key under which its cards are remembered.</summary>
    public string LiveKey => $"{VisitPlansSkill.Name}:{RecordId}";

    public static MonthKey Of(string staffId, DateOnly day) => new(staffId, new DateOnly(day.Year, day.Month, 1));

    public static MonthKey Of(Plan plan) => Of(plan.StaffId, Moments.FromDay(plan.On));

    public static MonthKey? Parse(string? recordId) =>
        recordId?.LastIndexOf(Bar) is > 0 and var at && Moments.TryDay(recordId[(at + 1)..] + "-01") is { } first ? new MonthKey(recordId[..at], first) : null;

    /// <summary>12月, December; with its year where that is not this one.</summary>
    public string Say(Language language, DateOnly today) => language == Language.Zh
        ? (First.Year == today.Year ? "" : $"{First.Year}年") + MonthWords.MonthZhEn.In(language, First.Month)
        : First.ToString(First.Year == today.Year ? "MMMM" : "MMMM yyyy", CultureInfo.InvariantCulture);
}
