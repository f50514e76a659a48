namespace CrmBot.Skills.Wording;

/// <summary>The words for days near and far, and for what is due.</summary>
public static class DayWords
{
    public static readonly Phrase Today = new("今天", "today");
    public static readonly Phrase Yesterday = new("昨天", "yesterday");
    public static readonly Phrase Tomorrow = new("明天", "tomorrow");
    public static readonly Phrase TwoDaysAgo = new("前天", "2 days ago");
    public static readonly Phrase InTwoDays = new("后天", "in 2 days");
    public static readonly Phrase DaysAgo = new("{0}天前", "{0} days ago");
    public static readonly Phrase InDays = new("{0}天后", "in {0} days");
    public static readonly Phrase MonthsAgo = new("{0}个月前", "{0} months ago");
    public static readonly Phrase InMonths = new("{0}个月后", "in {0} months");
    public static readonly Phrase YearsAgo = new("{0}年前", "{0} years ago");
    public static readonly Phrase InYears = new("{0}年后", "in {0} years");

    public static readonly Phrase Overdue = new("逾期{0}天", "{0} days overdue");
    public static readonly Phrase OverdueOne = new("逾期1天", "1 day overdue");
    public static readonly Phrase DueToday = new("今天到期", "due today");
    public static readonly Phrase DueTomorrow = new("明天到期", "due tomorrow");
    public static readonly Phrase DueOn = new("{0}到期", "due {0}");
    public static readonly Phrase NoDue = new("没说期限", "no date given");
}
