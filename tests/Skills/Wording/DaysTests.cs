using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Skills.Wording;

namespace CrmBot.Tests.Skills.Wording;

public sealed class DaysTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("2026-08-12", "8月12日 周三", "Wed 12 Aug")]
    [InlineData("2026-11-22", "11月22日 周日", "Sun 22 Nov")]
    [InlineData("2025-12-31", "2025年12月31日 周三", "Wed 31 Dec 2025")]
    [InlineData("2027-01-01", "2027年1月1日 周五", "Fri 1 Jan 2027")]
    public void A_day_shows_its_weekday_and_its_year_when_that_is_another_one(string day, string zh, string en)
    {
        Assert.Equal(zh, Days.Say(day, Language.Zh, Today));
        Assert.Equal(en, Days.Say(day, Language.En, Today));
    }

    [Fact]
    public void On_new_years_day_the_day_before_shows_its_year()
    {
        Assert.Equal("2026年12月31日 周四 · 昨天", Days.SayNear(new(2026, 12, 31), Language.Zh, new(2027, 1, 1)));
        Assert.Equal("Thu 31 Dec 2026 · yesterday", Days.SayNear(new(2026, 12, 31), Language.En, new(2027, 1, 1)));
    }

    [Theory]
    [InlineData(0, "今天", "today")]
    [InlineData(-1, "昨天", "yesterday")]
    [InlineData(-2, "前天", "2 days ago")]
    [InlineData(-3, "3天前", "3 days ago")]
    [InlineData(1, "明天", "tomorrow")]
    [InlineData(59, "59天后", "in 59 days")]
    [InlineData(60, "2个月后", "in 2 months")]
    [InlineData(-800, "2年前", "2 years ago")]
    public void Near_days_have_their_own_words(int days, string zh, string en)
    {
        Assert.Equal(zh, Days.Near(Today.AddDays(days), Language.Zh, Today));
        Assert.Equal(en, Days.Near(Today.AddDays(days), Language.En, Today));
    }

    [Theory]
    [InlineData("2026-11-19", "11月19日 周四到期 · 逾期3天", Tone.Bad)]
    [InlineData("2026-11-21", "11月21日 周六到期 · 逾期1天", Tone.Bad)]
    [InlineData("2026-11-22", "11月22日 周日 · 今天到期", Tone.Warning)]
    [InlineData("2026-11-25", "11月25日 周三到期", Tone.Plain)]
    [InlineData(null, "没说期限", Tone.Quiet)]
    public void A_deadline_says_how_late_it_is_and_its_colour_has_a_word(string? due, string words, Tone tone) =>
        Assert.Equal((words, tone), Deadlines.Say(due, Language.Zh, Today));

    [Fact]
    public void A_moment_of_today_is_said_by_the_clock()
    {
        var now = new DateTimeOffset(2026, 11, 22, 14, 5, 0, TimeSpan.FromHours(8));

        Assert.Equal("今天 18:40", Days.Clock(now.AddMinutes(275), Language.Zh, now));
        Assert.Equal("Fri 20 Nov 14:05", Days.Clock(now.AddDays(-2), Language.En, now));
    }
}
