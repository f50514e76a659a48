namespace CrmBot.Skills.Understanding;

/// <summary>A day or period, both ends included.</summary>
internal readonly record struct Days(DateOnly From, DateOnly To)
{
    public static Days Of(DateOnly day) => new(day, day);

    public static Days Month(int year, int month) => new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    public static Days Months(DateOnly first, int count) => new(first, first.AddMonths(count).AddDays(-1));
}

/// <summary>How often what was said comes round: a weekday every week, 5号 every month, 3月5日 every year; a day with its year never.</summary>
internal enum Cycle : byte
{
    None,
    Week,
    Month,
    Year,
}

/// <summary>A date as found in the folded text, read both ways: looking back as a report does, and ahead as a plan or deadline does.</summary>
internal sealed record FoundDate(int Start, int End, Days Back, Days Ahead)
{
    /// <summary>No calendar has it: 2月30日. The last day of its month stands for it.</summary>
    public bool CannotBe { get; init; }

    /// <summary>The weekday said beside the date is not that date's; the date is kept.</summary>
    public bool IsOffWeekday { get; init; }

    /// <summary>Said between midnight and four o'clock, today may mean the day before: that day.</summary>
    public DateOnly? Or { get; init; }

    /// <summary>Said as a limit: 周五前, by Friday.</summary>
    public bool IsDeadline { get; init; }

    /// <summary>A stretch of days rather than one day.</summary>
    public bool IsPeriod { get; init; }

    public Cycle Cycle { get; init; }

    public DateMention Mention(FoldedText text, bool ahead)
    {
        var days = ahead ? Ahead : Back;
        return new DateMention(days.From, days.To, text.WordsOf(Start, End), text.SpanOf(Start, End)) { CannotBe = CannotBe, IsOffWeekday = IsOffWeekday, Or = ahead ? null : Or };
    }
}
