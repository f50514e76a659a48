using CrmBot.Skills.Understanding;

namespace CrmBot.Tests.Skills.Understanding;

/// <summary>What somebody is to be told, what only looks like it, and how things went since a complaint.</summary>
public sealed class PassingOnTests
{
    [Theory]
    [InlineData("告诉李晓梅明天开会", "提醒我告诉李晓梅明天开会")]
    [InlineData("帮我转告周敏合同签了", "提醒我转告周敏合同签了")]
    [InlineData("给李晓梅说一声合同签了", "提醒我给李晓梅说一声合同签了")]
    [InlineData("Please tell Emily we meet tomorrow", "remind me to tell Emily we meet tomorrow")]
    [InlineData("let Emily know the contract is signed", "remind me to let Emily know the contract is signed")]
    public void Somebody_is_to_be_told(string text, string reminder)
    {
        Assert.True(PassingOn.In(FoldedText.Of(text).Text));
        Assert.Equal(reminder, PassingOn.AsReminder(text));
    }

    [Theory]
    [InlineData("告诉我宏达的情况")]
    [InlineData("告诉了王总下周给合同")]
    [InlineData("提醒我告诉李晓梅明天开会")]
    [InlineData("跟王总说一下报价的事，他同意了")]
    [InlineData("今天告诉王总下周给合同")]
    [InlineData("tell me about Northgate")]
    [InlineData("tell who decides at Northgate")]
    [InlineData("告诉一下宏达的情况")]
    [InlineData("tell Northgate's story")]
    [InlineData("told Emily we meet tomorrow")]
    [InlineData("let me know when it is due")]
    [InlineData("")]
    public void Anything_else_is_not_read_so(string text) => Assert.False(PassingOn.In(FoldedText.Of(text).Text));

    [Theory]
    [InlineData("宏达自从投诉以后怎么样了", true)]
    [InlineData("宏达投诉以来的合作", true)]
    [InlineData("how is northgate doing since the complaint", true)]
    [InlineData("宏达的投诉处理得怎么样了", false)]
    [InlineData("自从投诉以后有没有回复", false)]
    [InlineData("has northgate replied since the complaint", false)]
    [InlineData("宏达投诉后怎么样了", false)]
    public void Since_a_complaint_it_is_the_story_that_is_asked_for(string folded, bool asked) => Assert.Equal(asked, SinceAsked.In(folded));
}
