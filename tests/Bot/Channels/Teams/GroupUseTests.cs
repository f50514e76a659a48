using System.Text.Json.Nodes;
using CrmBot.Skills;

namespace CrmBot.Tests.Bot.Channels.Teams;

/// <summary>What is asked among others: the answer goes to the person alone, the others hear one line.</summary>
public sealed class GroupUseTests(TeamsHouse house) : IClassFixture<TeamsHouse>
{
    private const string Line = "已私下回复你";

    [Fact]
    public async Task A_brief_asked_in_a_group_goes_to_the_person_and_the_group_hears_that_it_did()
    {
        const string group = "19:brief@thread.v2";
        await house.SayAsync("s01", "你好");
        await house.SeesAsync(TeamsHouse.ChatOf("s01"), "张伟");
        var mark = house.Mark;

        await house.SayAsync("s01", "深圳宏达的简报", group);

        await house.SeesAsync(group, Line, mark);
        Assert.Contains(house.Heard(TeamsHouse.ChatOf("s01"), mark), h => h.Contains("深圳宏达", StringComparison.Ordinal));
        Assert.DoesNotContain("宏达", Assert.Single(house.Heard(group, mark)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_anothers_and_an_invented_client_sound_the_same_in_a_group()
    {
        const string group = "19:same@thread.v2";
        await house.SayAsync("s02", "你好");
        await house.SeesAsync(TeamsHouse.ChatOf("s02"), "card.adaptive");

        var heard = new List<string>();
        foreach (var said in (string[])["宏达简报", "Northgate简报", "没有这家集团简报", "帮助", "撤销", "今天拜访了宏达，王总说预算批了"])
        {
            var mark = house.Mark;
            await house.SayAsync("s02", said, group);
            await house.SeesAsync(group, Line, mark);
            heard.Add(JsonNode.Parse(Assert.Single(house.Heard(group, mark)))!["text"]!.GetValue<string>());
        }

        Assert.Equal([Line], heard.Distinct());
    }

    [Fact]
    public async Task A_note_told_in_a_channel_is_saved_in_private()
    {
        const string thread = "19:notes@thread.tacv2;messageid=17";
        await house.SayAsync("s03", "你好");
        await house.SeesAsync(TeamsHouse.ChatOf("s03"), "card.adaptive");
        var mark = house.Mark;

        await house.SayAsync("s03", "帮助", thread);
        await house.SeesAsync(thread, Line, mark);
        var card = await house.SeesAsync(TeamsHouse.ChatOf("s03"), "card.adaptive", mark);

        Assert.DoesNotContain("card.adaptive", string.Concat(house.Heard(thread, mark)), StringComparison.Ordinal);
        Assert.NotNull(card.AnsweredId);
    }

    [Fact]
    public async Task Without_its_name_and_when_it_is_added_the_bot_is_silent_in_a_group()
    {
        const string group = "19:silent@thread.v2";
        var mark = house.Mark;

        await house.SayAsync("s01", "宏达简报", group, names: false);
        await house.PostAsync(house.Of(Recording.Read("10"), "s01", group));
        await house.PostAsync(house.Of(Recording.Read("10"), "nobody", group));
        await house.SayAsync("s01", "帮助", group);
        await house.SeesAsync(group, Line, mark);

        Assert.Single(house.Heard(group, mark));
    }

    [Fact]
    public async Task Who_never_wrote_gets_a_chat_opened_for_the_answer()
    {
        const string group = "19:first@thread.v2";
        var user = await house.NewcomerAsync("s04", "s04-phone");
        var mark = house.Mark;

        await house.SayAsync(user, "帮助", group);

        await house.SeesAsync(group, Line, mark);
        var opening = house.Connector.Calls.Skip(mark).Single(c => c.Path.EndsWith("/v3/conversations", StringComparison.Ordinal));
        Assert.Equal("29:demo-s04-phone", opening.Body!["members"]![0]!["id"]!.GetValue<string>());
        Assert.Equal("72f988bf-0000-4000-8000-2d7cd011db47", opening.Body["tenantId"]!.GetValue<string>());
        Assert.False(opening.Body["isGroup"]!.GetValue<bool>());
        Assert.NotEmpty(house.Heard("a:opened-demo-s04-phone", mark));
    }

    [Fact]
    public async Task Who_cannot_be_reached_alone_is_told_how_to_open_the_chat()
    {
        const string group = "19:closed@thread.v2";
        var user = await house.NewcomerAsync("s06", "s06-closed");
        house.Closed.Add("29:demo-s06-closed");
        var mark = house.Mark;

        await house.SayAsync(user, "宏达简报", group);

        await house.SeesAsync(group, AssistantWords.OnlyPrivate.Zh, mark);
        Assert.DoesNotContain("宏达", string.Concat(house.Heard(group, mark)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_blocked_the_bot_is_told_how_to_open_the_chat()
    {
        const string group = "19:blocked@thread.v2";
        await house.SayAsync("s05", "你好");
        await house.SeesAsync(TeamsHouse.ChatOf("s05"), "card.adaptive");
        house.Blocked.Add(TeamsHouse.ChatOf("s05"));
        var mark = house.Mark;

        await house.SayAsync("s05", "帮助", group);

        await house.SeesAsync(group, AssistantWords.OnlyPrivate.Zh, mark);
        house.Blocked.Remove(TeamsHouse.ChatOf("s05"));
    }

    [Fact]
    public async Task A_stranger_in_a_group_gets_his_code_alone()
    {
        const string group = "19:stranger@thread.v2";
        var mark = house.Mark;

        await house.SayAsync("nobody-yet", "宏达简报", group);

        await house.SeesAsync(group, Line, mark);
        Assert.Single(house.Heard(group, mark));
    }
}
