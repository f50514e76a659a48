using System.Text;
using CrmBot.Channels.Activities;
using CrmBot.Tests.Bot.Channels.Teams;

namespace CrmBot.Tests.Bot.Channels.Activities;

public sealed class ActivityReaderTests
{
    public static TheoryData<string> Recorded => [.. Enumerable.Range(1, 22).Select(n => n.ToString("00", System.Globalization.CultureInfo.InvariantCulture))];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Every_recorded_activity_is_read_with_who_where_and_what(string number)
    {
        var recorded = Recording.Read(number);

        var activity = ActivityReader.Read(File.ReadAllBytes(Recording.PathOf(number)));

        Assert.Contains($"-{activity?.Type}", Recording.PathOf(number), StringComparison.Ordinal);
        Assert.Equal(
            (Told("from", "id"), Told("recipient", "id"), Told("conversation", "id"), Told("serviceUrl"), Told("channelId"), Told("text")),
            (activity?.From?.Id, activity?.Recipient?.Id, activity?.Conversation?.Id, activity?.ServiceUrl, activity?.ChannelId, activity?.Text));

        string? Told(string name, string? inner = null) => (string?)(inner is null ? recorded[name] : recorded[name]?[inner]);
    }

    [Theory]
    [InlineData("""{"text":5,"from":"x","conversation":[],"entities":{},"attachments":[1,"a",[]],"membersAdded":[null,[1],{"id":7}],"channelData":"y","type":"message"}""")]
    [InlineData("""{"entities":[{"type":"mention","text":"<at>B</at>"},{"type":"other","deep":{"a":[{"b":1}]}}],"value":null,"type":"message"}""")]
    public void Fields_of_another_kind_are_passed_over(string json)
    {
        var activity = ActivityReader.Read(Encoding.UTF8.GetBytes(json));

        Assert.Equal("message", activity?.Type);
        Assert.Null(activity?.Text);
        Assert.Null(activity?.From);
        Assert.Empty(activity!.Mentions);
        Assert.Empty(activity.MembersAdded);
        Assert.False(activity.HasFiles);
    }
}
