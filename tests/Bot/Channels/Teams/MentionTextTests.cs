using CrmBot.Channels.Activities;
using CrmBot.Channels.Teams;

namespace CrmBot.Tests.Bot.Channels.Teams;

public sealed class MentionTextTests
{
    [Theory]
    [InlineData("<at>CRM</at>\u00a0宏达的简报\n", "宏达的简报")]
    [InlineData("<at>CRM</at>&nbsp;宏达的简报", "宏达的简报")]
    [InlineData("问一下<at>CRM</at>", "问一下")]
    [InlineData("<at>CRM</at>", "")]
    [InlineData("<at>CRM</at> 和<at>Wang Fang</at>见了王总", "和王芳见了王总")]
    [InlineData("<at>Someone</at> 你好", "<at>Someone</at> 你好")]
    public void Only_the_bots_own_name_leaves_the_words(string text, string left)
    {
        var activity = new Activity { Text = text, Recipient = new ActivityAccount("28:bot", "CRM") };
        activity.Mentions.Add(new ActivityMention("<at>CRM</at>", "28:bot", "CRM"));
        activity.Mentions.Add(new ActivityMention("<at>Wang Fang</at>", "29:wang", "王芳"));

        Assert.Equal(left, MentionText.Of(activity));
    }

    [Fact]
    public void Somebody_elses_tag_with_the_bots_name_is_not_the_bot()
    {
        var activity = new Activity { Text = "<at>CRM</at> 好", Recipient = new ActivityAccount("28:bot", "CRM") };
        activity.Mentions.Add(new ActivityMention("<at>CRM</at>", "29:somebody", "CRM 组"));

        Assert.Equal("CRM 组 好", MentionText.Of(activity));
    }
}
