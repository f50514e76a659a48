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

    [Theory]
    [InlineData("语气亲切点，提一下耽误的时间", "让您久等了", "谢谢您愿意告诉我们")]
    [InlineData("再客气一点", "谢谢您告诉我们", "请您随时告诉我")]
    [InlineData("提一下让他久等了", "让您久等了", "TS-1064")]
    public async Task A_wish_in_words_is_met_without_a_model(string wish, string first, string second)
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "给TS-1064写个回复");

        await house.SayAsync("s01", wish);
        var letter = house.Channel.Events[^2].Reply.Text!;

        Assert.Contains(first, letter, StringComparison.Ordinal);
        Assert.Contains(second, letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_in_English_and_what_no_record_bears_is_said_to_be_the_persons_own()
    {
        await using var house = await DemoHouse.OpenAsync();
        await house.SayAsync("s01", "draft a reply to TS-1064");

        await house.SayAsync("s01", "warmer, mention the delay");
        Assert.Contains("you have been waiting", house.Channel.Events[^2].Reply.Text, StringComparison.Ordinal);

        await house.SayAsync("s01", "mention the new warehouse");
        Assert.Contains("Nothing on record says that", house.Channel.Events[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("warehouse", house.Channel.Events[^2].Reply.Text, StringComparison.Ordinal);
    }
}
