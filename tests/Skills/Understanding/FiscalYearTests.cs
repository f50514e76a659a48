using System.ComponentModel.DataAnnotations;
using CrmBot.Skills;
using CrmBot.Skills.Understanding;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.Understanding;

public sealed class FiscalYearTests
{
    [Theory]
    [InlineData("FY26", 4, "2025-04-01", "2026-03-31")]
    [InlineData("FY2026", 4, "2025-04-01", "2026-03-31")]
    [InlineData("fiscal year 2026", 4, "2025-04-01", "2026-03-31")]
    [InlineData("FY26", 1, "2026-01-01", "2026-12-31")]
    [InlineData("2026财年", 7, "2025-07-01", "2026-06-30")]
    [InlineData("本财年的业绩", 4, "2026-04-01", "2027-03-31")]
    [InlineData("上个财年的拜访", 4, "2025-04-01", "2026-03-31")]
    [InlineData("下财年", 12, "2026-12-01", "2027-11-30")]
    [InlineData("visits this fiscal year", 10, "2026-10-01", "2027-09-30")]
    [InlineData("kpi last fiscal year", 10, "2025-10-01", "2026-09-30")]
    [InlineData("Q2 FY26", 4, "2025-07-01", "2025-09-30")]
    [InlineData("FY26 Q4", 4, "2026-01-01", "2026-03-31")]
    [InlineData("本财年上半年", 4, "2026-04-01", "2026-09-30")]
    [InlineData("本财年第二季度", 4, "2026-07-01", "2026-09-30")]
    public void A_fiscal_year_begins_in_the_month_that_was_set(string text, int start, string from, string to)
    {
        var date = Assert.Single(Dates.Find(FoldedText.Of(text), UnderstandingWorld.Now, start));

        Assert.Equal((from, to), ($"{date.Back.From:yyyy-MM-dd}", $"{date.Back.To:yyyy-MM-dd}"));
        Assert.Equal(date.Back, date.Ahead);
    }

    [Theory]
    [InlineData("FY26")]
    [InlineData("FY26 Q2")]
    [InlineData("Q2 FY26")]
    [InlineData("本财年的业绩")]
    [InlineData("2026财年")]
    [InlineData("visits this fiscal year")]
    public void Without_the_month_it_is_no_date(string text) => Assert.Empty(Dates.Find(FoldedText.Of(text), UnderstandingWorld.Now));

    [Fact]
    public async Task The_product_reads_it_by_the_setting()
    {
        await using var house = await DemoHouse.OpenAsync(null, ("Assistant:FiscalYearStart", "10"));

        Assert.Contains("10月1日", await house.SayAsync("s01", "宏达本财年的拜访记录"));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void Only_a_month_can_be_set(int month, bool can)
    {
        var options = new AssistantOptions { FiscalYearStart = month };

        Assert.Equal(can, Validator.TryValidateObject(options, new ValidationContext(options), null, validateAllProperties: true));
    }
}
