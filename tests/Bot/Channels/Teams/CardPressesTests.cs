using System.Net;
using System.Text.Json.Nodes;
using CrmBot.Channels.Teams;
using CrmBot.Data.Documents;
using CrmBot.Skills;

namespace CrmBot.Tests.Bot.Channels.Teams;

public sealed class CardPressesTests
{
    private const string LineType = "application/vnd.microsoft.activity.message";

    private static readonly Turns StoreDown = new(
        (_, _) => throw new StoreException("down", "The store is down."),
        (_, _, _) => throw new StoreException("down", "The store is down."),
        (_, _, _) => Task.FromResult(true));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pressed_card_is_answered_with_the_card_in_its_place_and_on_every_screen()
    {
        var saved = Reply.Show(SmallCard.Brief) with { InPlace = true };
        var older = saved with { OnlyInPlace = true, LiveKey = "older" };
        await using var host = await ActivityHost.StartAsync(Token, [older, saved]);

        var envelope = await PressAsync(host, Recording.Read("08").Pressing("VisitNotes", "save"));

        Assert.Equal(200, envelope["statusCode"]!.GetValue<int>());
        Assert.Equal("application/vnd.microsoft.card.adaptive", envelope["type"]!.GetValue<string>());
        Assert.Equal("AdaptiveCard", envelope["value"]!["type"]!.GetValue<string>());
        var message = Assert.Single(host.Asked);
        Assert.Equal(MessageKind.Press, message.Kind);
        Assert.Equal("save", message.Press?.Verb);
        Assert.Equal("1795332486895", message.CardId);
        Assert.Equal([older, saved], await host.Delivered.WaitAsync(Token));
    }

    [Fact]
    public async Task A_pressed_button_that_brings_another_card_leaves_the_pressed_one()
    {
        var other = Reply.Show(SmallCard.Brief);
        await using var host = await ActivityHost.StartAsync(Token, [other]);

        var envelope = await PressAsync(host, Recording.Read("08").Pressing("ClientBrief", "show"));

        Assert.Equal(LineType, envelope["type"]!.GetValue<string>());
        Assert.Equal("宏达 · 简报", envelope["value"]!.GetValue<string>());
        Assert.Equal([other], await host.Delivered.WaitAsync(Token));
    }

    [Fact]
    public async Task Words_stand_under_the_pressed_card()
    {
        await using var host = await ActivityHost.StartAsync(Token, [Reply.Say("没保存成功,原话还在。")]);

        var envelope = await PressAsync(host, Recording.Read("08").Pressing("VisitNotes", "save"));

        Assert.Equal(LineType, envelope["type"]!.GetValue<string>());
        Assert.Equal("没保存成功,原话还在。", envelope["value"]!.GetValue<string>());
        Assert.Empty(await host.Delivered.WaitAsync(Token));
    }

    [Fact]
    public async Task What_takes_too_long_says_that_it_is_being_worked_on()
    {
        await using var host = await ActivityHost.StartAsync(Token);

        var envelope = await PressAsync(host, Recording.Read("08").Pressing("VisitNotes", "save"));

        Assert.Equal(200, envelope["statusCode"]!.GetValue<int>());
        Assert.Equal(AssistantWords.Working.En, envelope["value"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_press_that_cannot_be_stored_says_so()
    {
        await using var host = await ActivityHost.StartAsync(Token, turns: _ => StoreDown);

        var envelope = await PressAsync(host, Recording.Read("08").Pressing("VisitNotes", "save"));

        Assert.Equal(500, envelope["statusCode"]!.GetValue<int>());
        Assert.Equal("Nothing can be stored right now. Press again in a while.", envelope["value"]!["message"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_message_that_cannot_be_stored_is_not_acknowledged()
    {
        await using var host = await ActivityHost.StartAsync(Token, turns: _ => StoreDown);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.PostAsync(Recording.Read("04"), Token)).StatusCode);
    }

    [Fact]
    public async Task A_button_that_is_not_ours_is_answered_in_words()
    {
        await using var host = await ActivityHost.StartAsync(Token);

        var envelope = await PressAsync(host, Recording.Read("08"));

        Assert.Equal(400, envelope["statusCode"]!.GetValue<int>());
        Assert.Equal("application/vnd.microsoft.error", envelope["type"]!.GetValue<string>());
        Assert.Equal("BadRequest", envelope["value"]!["code"]!.GetValue<string>());
        Assert.Empty(host.Asked);
    }

    [Fact]
    public async Task A_card_that_is_drawn_anew_by_itself_changes_nothing()
    {
        await using var host = await ActivityHost.StartAsync(Token, [Reply.Say("不该发生")]);

        var envelope = await PressAsync(host, Recording.Read("20").Pressing("VisitNotes", "save"));

        Assert.Equal(200, envelope["statusCode"]!.GetValue<int>());
        Assert.Equal(LineType, envelope["type"]!.GetValue<string>());
        Assert.Empty(host.Asked);
        Assert.Empty(host.Accepted);
    }

    [Theory]
    [InlineData("16")]
    [InlineData("17")]
    [InlineData("18")]
    [InlineData("21")]
    public async Task Other_requests_of_the_platform_are_not_implemented(string recorded)
    {
        await using var host = await ActivityHost.StartAsync(Token);

        Assert.Equal(HttpStatusCode.NotImplemented, (await host.PostAsync(Recording.Read(recorded), Token)).StatusCode);
        Assert.Empty(host.Asked);
    }

    private static async Task<JsonNode> PressAsync(ActivityHost host, JsonObject activity)
    {
        var answer = await host.PostAsync(activity, Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!;
    }
}
