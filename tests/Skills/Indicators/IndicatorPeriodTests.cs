using CrmBot.Data;
using CrmBot.Skills.Indicators;
using CrmBot.Skills.Understanding;

namespace CrmBot.Tests.Skills.Indicators;

public sealed class IndicatorPeriodTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-01", "2026-11-30", "2026-11-01 2026-11-23", "2026-10-01 2026-10-23")]
    [InlineData("2026-10-01", "2026-10-31", "2026-10-01 2026-10-31", "2026-09-01 2026-09-30")]
    [InlineData("2026-07-01", "2026-09-30", "2026-07-01 2026-09-30", "2026-04-01 2026-06-30")]
    [InlineData("2025-01-01", "2025-12-31", "2025-01-01 2025-12-31", "2024-01-01 2024-12-31")]
    [InlineData("2026-03-01", "2026-03-31", "2026-03-01 2026-03-31", "2026-02-01 2026-02-28")]
    [InlineData("2026-11-16", "2026-11-22", "2026-11-16 2026-11-22", "2026-11-09 2026-11-15")]
    [InlineData("2026-11-20", "2026-11-20", "2026-11-20 2026-11-20", "2026-11-19 2026-11-19")]
    public void A_period_ends_today_and_is_compared_with_as_much_of_the_one_before(string from, string to, string days, string before)
    {
        var period = IndicatorPeriod.Of(new DateMention(Moments.FromDay(from), Moments.FromDay(to), "", default), Today)!;

        Assert.Equal((days, before), ($"{period.From:yyyy-MM-dd} {period.To:yyyy-MM-dd}", $"{period.Before.From:yyyy-MM-dd} {period.Before.To:yyyy-MM-dd}"));
    }

    [Fact]
    public void What_has_not_begun_has_no_indicators() => Assert.Null(IndicatorPeriod.Of(new DateMention(Today.AddDays(1), Today.AddDays(9), "", default), Today));
}
