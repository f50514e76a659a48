using System.Globalization;
using CrmBot.Skills.Understanding;

namespace CrmBot.Tests.Skills.Understanding;

public sealed class DatesTests
{
    [Theory]
    [InlineData("今天", "2026-11-25")]
    [InlineData("昨天", "2026-11-24")]
    [InlineData("前天", "2026-11-23")]
    [InlineData("大前天", "2026-11-22")]
    [InlineData("上周三", "2026-11-18")]
    [InlineData("上上周五", "2026-11-13")]
    [InlineData("这周二", "2026-11-24")]
    [InlineData("周三", "2026-11-18")]
    [InlineData("礼拜一", "2026-11-23")]
    [InlineData("星期天", "2026-11-22")]
    [InlineData("3月5日", "2026-03-05")]
    [InlineData("十二月三号", "2025-12-03")]
    [InlineData("3-5", "2026-03-05")]
    [InlineData("3/5", "2026-03-05")]
    [InlineData("2026年3月5日", "2026-03-05")]
    [InlineData("2026-03-05", "2026-03-05")]
    [InlineData("5号", "2026-11-05")]
    [InlineData("30号", "2026-10-30")]
    [InlineData("三天前", "2026-11-22")]
    [InlineData("两周前", "2026-11-11")]
    [InlineData("yesterday", "2026-11-24")]
    [InlineData("the day before yesterday", "2026-11-23")]
    [InlineData("last Friday", "2026-11-20")]
    [InlineData("on Monday", "2026-11-23")]
    [InlineData("March 5th", "2026-03-05")]
    [InlineData("5 March", "2026-03-05")]
    [InlineData("Mar 5, 2025", "2025-03-05")]
    [InlineData("two weeks ago", "2026-11-11")]
    public void In_a_report_a_day_looks_back(string text, string day)
    {
        var date = Assert.Single(Find($"{text} ok"));
        Assert.Equal(day, $"{date.Back.From:yyyy-MM-dd}");
        Assert.Equal(date.Back.From, date.Back.To);
    }

    [Theory]
    [InlineData("明天", "2026-11-26")]
    [InlineData("后天", "2026-11-27")]
    [InlineData("大后天", "2026-11-28")]
    [InlineData("下周四", "2026-12-03")]
    [InlineData("下下周一", "2026-12-07")]
    [InlineData("周三", "2026-12-02")]
    [InlineData("周五前", "2026-11-27")]
    [InlineData("月底前", "2026-11-30")]
    [InlineData("年底前", "2026-12-31")]
    [InlineData("下班前", "2026-11-25")]
    [InlineData("5号", "2026-12-05")]
    [InlineData("两周后", "2026-12-09")]
    [InlineData("三天内", "2026-11-28")]
    [InlineData("下个月5号", "2026-12-05")]
    [InlineData("春节前", "2027-02-06")]
    [InlineData("tomorrow", "2026-11-26")]
    [InlineData("next Wed", "2026-12-02")]
    [InlineData("this Thursday", "2026-11-26")]
    [InlineData("in 3 days", "2026-11-28")]
    [InlineData("by Friday", "2026-11-27")]
    [InlineData("by EOD", "2026-11-25")]
    [InlineData("by EOD Friday", "2026-11-27")]
    [InlineData("end of month", "2026-11-30")]
    public void In_a_plan_or_deadline_a_day_looks_ahead(string text, string day)
    {
        var date = Assert.Single(Find($"ok {text}"));
        Assert.Equal(day, $"{date.Ahead.From:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("上周", "2026-11-16", "2026-11-22")]
    [InlineData("本周", "2026-11-23", "2026-11-29")]
    [InlineData("上个月", "2026-10-01", "2026-10-31")]
    [InlineData("这个月", "2026-11-01", "2026-11-30")]
    [InlineData("最近三个月", "2026-08-25", "2026-11-25")]
    [InlineData("8月", "2026-08-01", "2026-08-31")]
    [InlineData("8月到10月", "2026-08-01", "2026-10-31")]
    [InlineData("Q3", "2026-07-01", "2026-09-30")]
    [InlineData("上季度", "2026-07-01", "2026-09-30")]
    [InlineData("去年", "2025-01-01", "2025-12-31")]
    [InlineData("last month", "2026-10-01", "2026-10-31")]
    [InlineData("this week", "2026-11-23", "2026-11-29")]
    [InlineData("past 6 months", "2026-05-25", "2026-11-25")]
    public void A_period_has_both_its_ends(string text, string from, string to)
    {
        var date = Assert.Single(Find(text));
        Assert.Equal($"{from}..{to}", $"{date.Back.From:yyyy-MM-dd}..{date.Back.To:yyyy-MM-dd}");
        Assert.True(date.IsPeriod);
    }

    [Theory]
    [InlineData("1024号单")]
    [InlineData("V2.5 已发")]
    [InlineData("iPhone 15")]
    [InlineData("3月份报价单")]
    [InlineData("3-5个人")]
    [InlineData("每周三次")]
    [InlineData("聊了一下周总的想法")]
    [InlineData("the 5th floor")]
    [InlineData("24/7 support")]
    [InlineData("I sat down")]
    [InlineData("we may order")]
    public void What_is_no_date_is_not_taken_for_one(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("2月30日")]
    [InlineData("Feb 30")]
    [InlineData("2/30")]
    [InlineData("2026年4月31日")]
    public void A_date_that_cannot_be_is_said_to_be_one(string text) => Assert.True(Assert.Single(Find(text)).CannotBe);

    [Fact]
    public void Today_said_after_midnight_may_mean_the_day_before()
    {
        var night = new DateTimeOffset(2026, 11, 25, 1, 30, 0, TimeSpan.FromHours(8));
        Assert.Equal(new DateOnly(2026, 11, 24), Assert.Single(Dates.Find(FoldedText.Of("今晚见了王总"), night)).Or);
        Assert.Null(Assert.Single(Find("今晚见了王总")).Or);
    }

    [Theory]
    [InlineData("今天下午3点见", "15:00")]
    [InlineData("明天三点半", "15:30")]
    [InlineData("凌晨三点半", "03:30")]
    [InlineData("9点开会", "09:00")]
    [InlineData("晚上8点", "20:00")]
    [InlineData("下午四点一刻", "16:15")]
    [InlineData("tomorrow at half past nine", "09:30")]
    [InlineData("at 4 today", "16:00")]
    [InlineData("noon on Friday", "12:00")]
    [InlineData("met at 4 stores", null)]
    [InlineData("版本2.30", null)]
    [InlineData("下午三点半开会", "15:30")]
    [InlineData("15:30 开会", "15:30")]
    [InlineData("met at 3pm", "15:00")]
    [InlineData("谈了三点建议", null)]
    public void A_time_of_day_is_told_from_points_made(string text, string? time) =>
        Assert.Equal(time, Times.First(FoldedText.Of(text), Find(text)));

    [Theory]
    [InlineData("3月5日 周三", true, "2026-03-05")]
    [InlineData("11月24日周三拜访了", true, "2026-11-24")]
    [InlineData("Wed, Nov 24", true, "2026-11-24")]
    [InlineData("3月5日 周四", false, "2026-03-05")]
    [InlineData("周二(11月24日)", false, "2026-11-24")]
    [InlineData("5号周六", false, "2026-12-05")]
    public void A_weekday_is_checked_against_its_date(string text, bool off, string day)
    {
        var date = Assert.Single(Find(text));
        Assert.Equal(off, date.IsOffWeekday);
        Assert.Equal(day, $"{date.Back.From:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("预算二十万", 200_000, null)]
    [InlineData("报价3.5w", 35_000, null)]
    [InlineData("about 20k", 20_000, null)]
    [InlineData("合同1,200,000元", 1_200_000, "CNY")]
    [InlineData("¥3,500.50", 3500.5, "CNY")]
    [InlineData("USD 20k", 20_000, "USD")]
    [InlineData("1.2 million yuan", 1_200_000, "CNY")]
    [InlineData("half a million dollars", 500_000, "USD")]
    [InlineData("三万五", 35_000, null)]
    [InlineData("一千二百万", 12_000_000, null)]
    [InlineData("1.2亿", 120_000_000, null)]
    [InlineData("5000块", 5_000, "CNY")]
    [InlineData("两百五十万美元", 2_500_000, "USD")]
    public void An_amount_has_its_size_and_its_currency(string text, double value, string? currency)
    {
        var amount = Assert.Single(Amounts.Find(FoldedText.Of(text)));
        Assert.Equal(((decimal)value, currency, (long)(value * 100)), (amount.Value, amount.Currency, amount.MinorUnits));
    }

    [Theory]
    [InlineData("4K屏")]
    [InlineData("1024号单")]
    [InlineData("来了3个人")]
    [InlineData("型号A20k")]
    public void What_is_no_sum_is_not_taken_for_one(string text) => Assert.Empty(Amounts.Find(FoldedText.Of(text)));

    [Fact]
    public void Days_do_not_depend_on_the_machines_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("th-TH");
            Assert.Equal(new DateOnly(2026, 3, 5), Assert.Single(Find("2026-03-05")).Back.From);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static List<FoundDate> Find(string text) => Dates.Find(FoldedText.Of(text), UnderstandingWorld.Now);
}
