using CrmBot.Channels;
using CrmBot.Channels.Activities;
using CrmBot.Channels.Teams;
using CrmBot.Skills;
using CrmBot.Tests.Bot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CrmBot.Tests.Bot.Channels.Teams;

public sealed class TeamsChannelTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_and_card_go_as_two_messages_and_the_cards_id_is_kept()
    {
        await using var connector = await Connector.StartAsync(Token);
        using var client = Client();

        var sent = await Channel(client).SendAsync(connector.Address(), Reply.Show(SmallCard.Brief) with { Text = "宏达的简报" }, Token);

        Assert.Equal(new Sent(SendStatus.Sent, "m2"), sent);
        var (words, card) = (connector.Calls.First().Body!, connector.Calls.Last().Body!);
        Assert.Equal("宏达的简报", words["text"]!.GetValue<string>());
        Assert.Equal("plain", words["textFormat"]!.GetValue<string>());
        Assert.Null(words["attachments"]);
        Assert.Null(card["text"]);
        Assert.Equal("宏达 · 简报", card["summary"]!.GetValue<string>());
        Assert.Equal("AdaptiveCard", card["attachments"]![0]!["content"]!["type"]!.GetValue<string>());
        Assert.Equal("28:bot", card["from"]!["id"]!.GetValue<string>());
        Assert.Equal("29:user", card["recipient"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Words_alone_have_no_card_to_change_later()
    {
        await using var connector = await Connector.StartAsync(Token);
        using var client = Client();

        Assert.Equal(new Sent(SendStatus.Sent), await Channel(client).SendAsync(connector.Address(), Reply.Say("你好"), Token));
    }

    [Fact]
    public async Task The_card_waits_when_the_words_did_not_arrive()
    {
        await using var connector = await Connector.StartAsync(Token);
        connector.Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
            return Task.CompletedTask;
        };
        using var client = Client();

        var sent = await Channel(client).SendAsync(connector.Address(), Reply.Show(SmallCard.Brief) with { Text = "宏达的简报" }, Token);

        Assert.Equal(SendStatus.Failed, sent.Status);
        Assert.Single(connector.Calls);
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task What_one_may_say_next_is_offered_in_a_chat_of_two_only(bool group, bool offered)
    {
        await using var connector = await Connector.StartAsync(Token);
        using var client = Client();
        var reply = Reply.Say("要看哪个?") with { Suggestions = [new Suggestion("宏达", "宏达的简报")] };

        await Channel(client).SendAsync(connector.Address(group: group), reply, Token);

        var body = Assert.Single(connector.Calls).Body!;
        Assert.Equal(offered, body["suggestedActions"] is not null);
        if (offered) Assert.Equal("宏达的简报", body["suggestedActions"]!["actions"]![0]!["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_card_is_changed_in_its_place()
    {
        await using var connector = await Connector.StartAsync(Token);
        using var client = Client();

        Assert.True(await Channel(client).UpdateAsync(connector.Address("19:a@thread.tacv2;messageid=1"), "17/9", Reply.Show(SmallCard.Brief), Token));

        var call = Assert.Single(connector.Calls);
        Assert.Equal("PUT", call.Method);
        Assert.Equal("/_connector/v3/conversations/19%3Aa%40thread.tacv2%3Bmessageid%3D1/activities/17%2F9", call.Path);
    }

    [Fact]
    public async Task A_card_that_is_gone_cannot_be_changed()
    {
        await using var connector = await Connector.StartAsync(Token);
        connector.Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
        using var client = Client();

        Assert.False(await Channel(client).UpdateAsync(connector.Address(), "1", Reply.Show(SmallCard.Brief), Token));
    }

    [Fact]
    public void The_pages_own_conversations_are_not_ours() => Assert.DoesNotContain("webchat", ActivityChannels.Names);

    [Fact]
    public async Task What_takes_longer_shows_that_it_is_being_worked_on()
    {
        await using var connector = await Connector.StartAsync(Token);
        using var client = Client();

        await Channel(client).ShowWorkingAsync(connector.Address(), Token);

        var call = Assert.Single(connector.Calls);
        Assert.Equal("typing", call.Body!["type"]!.GetValue<string>());
        Assert.Equal("29:user", call.Body["recipient"]!["id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(false, "宏达", false)]
    [InlineData(true, "宏达", true)]
    public async Task A_lock_screen_shows_a_name_only_where_the_company_wants_it(bool named, string name, bool shown)
    {
        await using var connector = await Connector.StartAsync(Token);
        using var client = Client();
        var card = SmallCard.Brief with { Title = "宏达 · 简报", Notice = "客户简报已备好 · 14:05" };

        await new TeamsChannel(client, Options.Create(new ActivityOptions { NamesOnLockScreen = named })).SendAsync(connector.Address(), Reply.Show(card), Token);
        await Channel(client).SendAsync(connector.Address(), Reply.Say("宏达的王总说好"), Token);

        Assert.Equal(shown, connector.Calls.First().Body!["summary"]!.GetValue<string>().Contains(name, StringComparison.Ordinal));
        Assert.Equal("有一条回复", connector.Calls.Last().Body!["summary"]!.GetValue<string>());
    }

    private static TeamsChannel Channel(ConnectorClient client) => new(client, Options.Create(new ActivityOptions()));

    private static ConnectorClient Client() => new(OutboundSupport.WithoutCredentials(), new SendPace(TimeProvider.System), Options.Create(new ActivityOptions()), TimeProvider.System);
}
