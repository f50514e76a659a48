using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CrmBot.Skills;

namespace CrmBot.Tests.Bot.Channels.Teams;

public sealed class MessagesEndpointTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_reaches_its_turn_with_who_where_and_what()
    {
        await using var host = await ActivityHost.StartAsync(Token);

        var answer = await host.PostAsync(Recording.Read("04"), Token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var message = Assert.Single(host.Accepted);
        Assert.Equal("msteams|a:1personalChatOfAlex|49863a9b-72aa-4fd6-b7c9-28b93d569e72", message.Key);
        Assert.Equal(MessageKind.Text, message.Kind);
        Assert.Equal("hello", message.Text);
        Assert.Equal("Alex Wilber", message.SenderName);
        Assert.Equal("en-US", message.Locale);
        Assert.Equal("UTC", message.Zone);
        Assert.False(message.HasFiles);
        Assert.Equal("msteams", message.Address.Channel);
        Assert.Equal("29:1alexAlexAlex", message.Address.UserId);
        Assert.Equal("28:11111111-2222-3333-4444-555555555555", message.Address.BotId);
        Assert.Equal("72f988bf-0000-4000-8000-2d7cd011db47", message.Address.TenantId);
        Assert.Equal("http://localhost:56150/_connector", message.Address.ServiceUrl);
        Assert.False(message.Address.InGroup);
    }

    [Theory]
    [InlineData("05", "card")]
    [InlineData("06", "hi channel")]
    public async Task In_a_group_the_bots_own_name_is_not_part_of_the_words(string recorded, string text)
    {
        await using var host = await ActivityHost.StartAsync(Token);

        await host.PostAsync(Recording.Read(recorded), Token);

        var message = Assert.Single(host.Accepted);
        Assert.Equal(text, message.Text);
        Assert.True(message.Address.InGroup);
    }

    [Theory]
    [InlineData("01", "msteams|a:1personalChatOfAlex|29:1alexAlexAlex|arrival")]
    [InlineData("02", "msteams|a:1personalChatOfAlex|29:1alexAlexAlex|arrival")]
    [InlineData("10", "msteams|19:general@thread.tacv2|29:1alexAlexAlex|arrival")]
    public async Task Opening_the_chat_and_adding_the_bot_are_the_same_arrival(string recorded, string key)
    {
        await using var host = await ActivityHost.StartAsync(Token);

        await host.PostAsync(Recording.Read(recorded), Token);

        var message = Assert.Single(host.Accepted);
        Assert.Equal(MessageKind.Arrival, message.Kind);
        Assert.Equal(key, message.Key);
    }

    [Fact]
    public async Task Somebody_added_to_a_group_is_the_one_who_arrives_but_a_crowd_is_not_greeted()
    {
        await using var host = await ActivityHost.StartAsync(Token);
        var one = Recording.Read("10");
        one["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:new" });
        var crowd = Recording.Read("10");
        crowd["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:new" }, new JsonObject { ["id"] = "29:newer" });

        await host.PostAsync(one, Token);
        await host.PostAsync(crowd, Token);

        Assert.Equal("29:new", Assert.Single(host.Accepted).Address.UserId);
    }

    [Theory]
    [InlineData("03")]
    [InlineData("11")]
    [InlineData("12")]
    [InlineData("13")]
    public async Task What_needs_no_answer_is_taken_and_does_nothing(string recorded)
    {
        await using var host = await ActivityHost.StartAsync(Token);

        var answer = await host.PostAsync(Recording.Read(recorded), Token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(host.Accepted);
    }

    [Fact]
    public async Task A_sign_on_one_of_our_messages_names_that_message_and_the_first_on_it_counts()
    {
        await using var host = await ActivityHost.StartAsync(Token);

        await host.PostAsync(Recording.Read("19"), Token);

        var message = Assert.Single(host.Accepted);
        Assert.Equal((MessageKind.Reaction, "1795331385454"), (message.Kind, message.CardId));
        Assert.Equal("msteams|a:1personalChatOfAlex|1795331385454|reaction", message.Key);
    }

    [Fact]
    public async Task Changed_words_are_a_message_of_their_own_that_names_the_one_they_change()
    {
        await using var host = await ActivityHost.StartAsync(Token);
        var activity = Recording.Read("04");
        (activity["type"], activity["text"]) = ("messageUpdate", "hello again");
        activity["channelData"]!["eventType"] = "editMessage";

        await host.PostAsync(activity, Token);

        var message = Assert.Single(host.Accepted);
        Assert.Equal((MessageKind.Edited, "hello again"), (message.Kind, message.Text));
        Assert.Equal("msteams|a:1personalChatOfAlex|49863a9b-72aa-4fd6-b7c9-28b93d569e72", message.EditOf);
        Assert.NotEqual(message.EditOf, message.Key);
    }

    [Fact]
    public async Task A_deleted_message_names_the_one_that_is_gone_and_is_one_message_however_often_it_comes()
    {
        await using var host = await ActivityHost.StartAsync(Token);
        var activity = Recording.Read("04");
        activity["type"] = "messageDelete";
        activity["channelData"]!["eventType"] = "softDeleteMessage";

        await host.PostAsync(activity, Token);
        activity["timestamp"] = "2026-11-24T10:00:00Z";
        await host.PostAsync(activity, Token);

        Assert.All(host.Accepted, m => Assert.Equal((MessageKind.Deleted, "msteams|a:1personalChatOfAlex|49863a9b-72aa-4fd6-b7c9-28b93d569e72"), (m.Kind, m.EditOf)));
        Assert.Single(host.Accepted.Select(m => m.Key).Distinct());
    }

    [Fact]
    public async Task In_a_group_only_what_names_the_bot_is_heard()
    {
        await using var host = await ActivityHost.StartAsync(Token);
        var others = Recording.Read("05");
        others["entities"]!.AsArray().RemoveAt(0);

        await host.PostAsync(others, Token);

        Assert.Empty(host.Accepted);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("somethingNew")]
    public async Task Other_and_unknown_types_are_taken_and_do_nothing(string type)
    {
        await using var host = await ActivityHost.StartAsync(Token);
        var activity = Recording.Read("04");
        activity["type"] = type;

        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync(activity, Token)).StatusCode);
        Assert.Empty(host.Accepted);
    }

    [Fact]
    public async Task The_bots_own_words_are_not_answered()
    {
        await using var host = await ActivityHost.StartAsync(Token);
        var activity = Recording.Read("04");
        activity["from"] = activity["recipient"]!.DeepClone();

        await host.PostAsync(activity, Token);

        Assert.Empty(host.Accepted);
    }

    [Fact]
    public async Task A_button_that_sends_a_message_is_a_press_of_its_card()
    {
        await using var host = await ActivityHost.StartAsync(Token);

        await host.PostAsync(Recording.Read("07").Pressing("VisitNotes", "save"), Token);

        var message = Assert.Single(host.Accepted);
        Assert.Equal(MessageKind.Press, message.Kind);
        Assert.Equal("VisitNotes", message.Press?.Skill);
        Assert.Equal("1795332486895", message.CardId);
        Assert.Null(message.Text);
    }

    [Fact]
    public async Task A_value_that_is_not_ours_leaves_the_words_as_they_are()
    {
        await using var host = await ActivityHost.StartAsync(Token);

        await host.PostAsync(Recording.Read("22"), Token);

        var message = Assert.Single(host.Accepted);
        Assert.Equal(MessageKind.Text, message.Kind);
        Assert.Equal("mbtext", message.Text);
        Assert.Null(message.CardId);
    }

    [Fact]
    public async Task A_file_is_seen_but_the_html_twin_of_the_words_is_not_one()
    {
        await using var host = await ActivityHost.StartAsync(Token);
        var twin = Recording.Read("04");
        twin["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>hello</p>" });
        var photo = Recording.Read("04");
        photo["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://example.com/a.png" });

        await host.PostAsync(twin, Token);
        await host.PostAsync(photo, Token);

        Assert.Equal([false, true], host.Accepted.Select(m => m.HasFiles));
    }

    [Fact]
    public async Task Somebody_who_claims_to_come_from_our_page_is_kept_apart_from_it()
    {
        await using var host = await ActivityHost.StartAsync(Token);
        var activity = Recording.Read("04");
        activity["channelId"] = "webchat";
        activity["from"]!["id"] = "s01";

        await host.PostAsync(activity, Token);

        Assert.Equal("bf.webchat", Assert.Single(host.Accepted).Address.Channel);
    }

    [Fact]
    public async Task A_message_without_an_id_is_known_again_by_its_bytes()
    {
        await using var host = await ActivityHost.StartAsync(Token);
        var activity = Recording.Read("04");
        activity.Remove("id");
        var other = Recording.Read("04");
        other.Remove("id");
        other["text"] = "hello again";

        await host.PostAsync(activity, Token);
        await host.PostAsync(activity, Token);
        await host.PostAsync(other, Token);

        var keys = host.Accepted.Select(m => m.Key).ToList();
        Assert.Equal(keys[0], keys[1]);
        Assert.NotEqual(keys[0], keys[2]);
    }

    [Theory]
    [InlineData("type")]
    [InlineData("from")]
    [InlineData("conversation")]
    [InlineData("serviceUrl")]
    [InlineData("channelId")]
    public async Task An_activity_that_lacks_what_an_answer_needs_is_refused(string field)
    {
        await using var host = await ActivityHost.StartAsync(Token);
        var activity = Recording.Read("04");
        activity.Remove(field);

        var answer = await host.PostAsync(activity, Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("MissingProperty", JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!["error"]!["code"]!.GetValue<string>());
        Assert.Empty(host.Accepted);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("{\"type\":\"message\"} {}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"value\":{\"\\ud800\":1}")]
    public async Task Broken_JSON_is_refused(string body)
    {
        await using var host = await ActivityHost.StartAsync(Token);

        Assert.Equal(HttpStatusCode.BadRequest, (await host.PostAsync(Encoding.UTF8.GetBytes(body), Token)).StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/jsonp")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task Anything_but_JSON_is_refused(string type)
    {
        await using var host = await ActivityHost.StartAsync(Token);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await host.PostAsync(Recording.Read("04").Bytes(), Token, type)).StatusCode);
    }

    [Theory]
    [InlineData(300 * 1024, false)]
    [InlineData(300 * 1024, true)]
    [InlineData(5 * 1024 * 1024, false)]
    [InlineData(5 * 1024 * 1024, true)]
    public async Task A_body_that_is_too_long_is_refused_whether_or_not_it_says_so(int length, bool chunked)
    {
        await using var host = await ActivityHost.StartAsync(Token);
        var activity = Recording.Read("04");
        activity["text"] = new string('a', length);

        var answer = await host.PostAsync(activity.Bytes(), Token, change: request => request.Headers.TransferEncodingChunked = chunked);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(host.Accepted);
    }

    [Fact]
    public async Task A_hundred_kilobytes_of_words_arrive_whole_in_pieces()
    {
        await using var host = await ActivityHost.StartAsync(Token);
        var activity = Recording.Read("04");
        activity["text"] = new string('宏', 34_000);

        await host.PostAsync(activity.Bytes(), Token, change: request => request.Headers.TransferEncodingChunked = true);

        Assert.Equal(34_000, Assert.Single(host.Accepted).Text!.Length);
    }

    [Fact]
    public async Task Replies_that_are_expected_come_in_the_answer_itself()
    {
        await using var host = await ActivityHost.StartAsync(Token, [Reply.Say("你好"), Reply.Show(SmallCard.Brief)]);

        var answer = await host.PostAsync(Recording.Read("14"), Token);

        var activities = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!["activities"]!.AsArray();
        Assert.Equal(2, activities.Count);
        Assert.Equal("你好", activities[0]!["text"]!.GetValue<string>());
        Assert.Equal("d27dd334-0685-499b-8b7c-184b09300b06", activities[1]!["replyToId"]!.GetValue<string>());
        Assert.Equal("application/vnd.microsoft.card.adaptive", activities[1]!["attachments"]![0]!["contentType"]!.GetValue<string>());
        Assert.Empty(host.Accepted);
    }

    [Fact]
    public async Task A_tool_may_ask_whether_the_bot_is_up()
    {
        await using var host = await ActivityHost.StartAsync(Token);

        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/messages"), Token)).StatusCode);
    }
}
