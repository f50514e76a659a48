using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.Letters;

/// <summary>An answer for a client is changed in words; what is ours alone does not get into it.</summary>
public sealed class LetterEditTests
{
    [Fact]
    public async Task Words_change_the_answer_before_one()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "给TS-1064写个回复");

        Assert.Contains("谢谢您告诉我们", await house.SayAsync("s01", "语气客气点"), StringComparison.Ordinal);
        var added = await house.SayAsync("s01", "加一句：明天上午我给您打电话");
        Assert.Contains("明天上午我给您打电话。", added, StringComparison.Ordinal);
        Assert.Contains("谢谢您告诉我们", added, StringComparison.Ordinal);
        var without = await house.SayAsync("s01", "去掉编号");
        Assert.DoesNotContain("（编号", without.Split("用到的内容")[0], StringComparison.Ordinal);
        Assert.Contains("明天上午我给您打电话。", without, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_ours_alone_is_not_put_in()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "给TS-1064写个回复");

        var refused = await house.SayAsync("s01", "加一句：成本我们自己担，别告诉他");

        Assert.StartsWith("这样的话不能写进给客户的答复", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s09", "give Northgate a reply", "no open complaint")]
    [InlineData("s01", "给宏达一个回复", "您好：")]
    public async Task Giving_a_reply_asks_for_one_to_be_written(string staff, string words, string expected)
    {
        await using var house = await DemoHouse.OpenAsync();

        Assert.Contains(expected, await house.SayAsync(staff, words), StringComparison.Ordinal);
    }
}
