using CrmBot.Skills.Understanding;

namespace CrmBot.Skills.Indicators;

/// <summary>The days that indicators are reckoned over, never beyond today, and those before to compare with.</summary>
public sealed record IndicatorPeriod(DateOnly From, DateOnly To)
{
    /// <summary>As asked: the period named, else this month; null where it has not begun.</summary>
    public static IndicatorPeriod? Of(DateMention? named, DateOnly today) => named switch
    {
        null => new(new DateOnly(today.Year, today.Month, 1), today),
        { CannotBe: true } => null,
        _ when named.From > today => null,
        _ => new(named.From, named.To > today ? today : named.To),
    };

    /// <summary>The one before, as long: whole months go back whole months, a month under way to the same day of the one before.</summary>
    public IndicatorPeriod Before
    {
        get
        {
            var months = Months;
            if (From.Day != 1 || months == 0)
            {
                var days = To.DayNumber - From.DayNumber + 1;
                return new(From.AddDays(-days), From.AddDays(-1));
            }
            var first = From.AddMonths(-months);
            var end = To.AddDays(1).Day == 1 ? From.AddDays(-1) : Min(To.AddMonths(-months), From.AddDays(-1));
            return new(first, end);
        }
    }

    // A quarter or year under way is one too: 1 October to 23 November is two months of three.
    private int Months => (To.Year - From.Year) * 12 + To.Month - From.Month + 1;

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
