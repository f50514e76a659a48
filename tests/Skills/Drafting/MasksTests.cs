using CrmBot.Skills.Drafting.Writing;

namespace CrmBot.Tests.Skills.Drafting;

/// <summary>What identifies a person or an account leaves as a mark and comes back as it was; figures of the business stay.</summary>
public sealed class MasksTests
{
    [Theory]
    [InlineData("13800138000")]
    [InlineData("138 0013 8000")]
    [InlineData("138-0013-8000")]
    [InlineData("+86 13800138000")]
    [InlineData("0755-55501561")]
    [InlineData("(562) 555-0184")]
    [InlineData("+1 555 012 0188")]
    [InlineData("fang.wang@hongda.com.cn")]
    [InlineData("11010519491231002X")]
    [InlineData("440301198001011234")]
    [InlineData("6222 0212 3456 7890 123")]
    [InlineData("6222021234567890123")]
    [InlineData("G12345678")]
    public void It_leaves_as_a_mark_and_comes_back(string value)
    {
        var masks = new Masks();

        var masked = masks.Mask($"王芳留了{value}，明天联系。");

        Assert.Equal("王芳留了#M1#，明天联系。", masked);
        Assert.Equal($"打{value}。", masks.Restore("打#M1#。"));
    }

    [Theory]
    [InlineData("编号TS-1064，2026-11-23投诉，少了1200箱")]
    [InlineData("合同186万，按2026年11月23日的价")]
    [InlineData("from 2026-11-20 to 2026-11-25, 1,250,000 pieces")]
    [InlineData("2026-11-20 2026-11-25")]
    [InlineData("$125,000 over 36 months")]
    public void Figures_and_days_stay(string text) => Assert.Equal(text, new Masks().Mask(text));

    [Fact]
    public void The_same_value_has_one_mark_and_an_unknown_mark_stays()
    {
        var masks = new Masks();

        Assert.Equal("#M1# #M2# #M1#", masks.Mask("a@b.cn c@d.cn a@b.cn"));
        Assert.Equal("#M7#", masks.Restore("#M7#"));
    }
}
