using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CrmBot.Channels;
using CrmBot.Channels.WebChat;
using CrmBot.Data;
using CrmBot.Skills;

namespace CrmBot.Tests.Bot.Channels.WebChat;

public sealed class DirectLineTests : IAsyncLifetime
{
    private WebChatHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await WebChatHost.StartAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Opening_the_page_is_an_arrival_told_once()
    {
        var client = await _host.JoinAsync();
        await client.Http.PostAsync("/v3/directline/conversations", null, TestContext.Current.CancellationToken);

        var arrival = Assert.Single(_host.Taken.Values);
        Assert.Equal(MessageKind.Arrival, arrival.Kind);
        Assert.Equal("zh-CN", arrival.Locale);
        Assert.Equal(("webchat", "s01"), (arrival.Address.Channel, arrival.Address.UserId));
    }

    [Fact]
    public async Task What_I_write_comes_back_under_my_own_name_with_the_id_of_the_answer()
    {
        var client = await _host.JoinAsync();

        var id = await client.SayAsync("宏达简报", "c1");

        var (shown, _) = await client.ReadAsync();
        var mine = Assert.Single(shown);
        Assert.Equal(id, (string?)mine["id"]);
        Assert.Equal("c1", (string?)mine["channelData"]?["clientActivityID"]);
        Assert.Equal("s01", (string?)mine["from"]?["id"]);
        var message = _host.Taken[$"webchat|{client.Conversation}|{id}"];
        Assert.Equal(("宏达简报", "s01"), (message.Text, message.Address.UserId));
    }

    [Fact]
    public async Task A_message_sent_again_after_a_lost_answer_is_the_same_message()
    {
        var client = await _host.JoinAsync();

        var first = await client.SayAsync("宏达简报", "c1");
        var again = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.SayAsync("宏达简报", "c1")));

        Assert.All(again, id => Assert.Equal(first, id));
        Assert.Single((await client.ReadAsync()).Activities);
        Assert.Single(_host.Taken.Values, m => m.Kind == MessageKind.Text);
    }

    [Fact]
    public async Task Many_messages_at_once_are_all_kept_and_numbered_apart()
    {
        var client = await _host.JoinAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => client.SayAsync($"第 {n} 句", $"c{n}")));

        Assert.Equal(20, (await client.ReadAsync()).Activities.Count);
    }

    [Fact]
    public async Task Reading_on_from_a_watermark_gives_only_what_is_new()
    {
        var client = await _host.JoinAsync();
        await client.SayAsync("一");
        var (_, watermark) = await client.ReadAsync();

        await client.SayAsync("二");

        var (news, _) = await client.ReadAsync(watermark);
        Assert.Equal("二", (string?)Assert.Single(news)["text"]);
    }

    [Fact]
    public async Task A_changed_card_takes_the_place_of_the_first()
    {
        var client = await _host.JoinAsync();
        var channel = _host.Get<WebChatChannel>();
        var address = _host.Taken.Values.Single().Address;
        var sent = await channel.SendAsync(address, Reply.Show(CardOf("要保存吗")), TestContext.Current.CancellationToken);
        await client.SayAsync("好");

        Assert.True(await channel.UpdateAsync(address, sent.CardId!, Reply.Show(CardOf("已保存")), TestContext.Current.CancellationToken));

        var (shown, _) = await client.ReadAsync();
        Assert.Equal(2, shown.Count);
        Assert.Equal(sent.CardId, (string?)shown[0]["id"]);
        Assert.Contains("已保存", shown[0]["attachments"]![0]!["content"]!.ToJsonString(Relaxed), StringComparison.Ordinal);
        Assert.True(string.CompareOrdinal((string?)shown[0]["timestamp"], (string?)shown[1]["timestamp"]) <= 0);
    }

    [Fact]
    public async Task A_card_that_is_gone_cannot_be_changed()
    {
        await _host.JoinAsync();
        var address = _host.Taken.Values.Single().Address;

        Assert.False(await _host.Get<WebChatChannel>().UpdateAsync(address, "nothing", Reply.Show(CardOf("x")), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_pressed_button_says_which_card_it_was_on()
    {
        var client = await _host.JoinAsync();
        var address = _host.Taken.Values.Single().Address;
        var card = CardOf("要保存吗") with { Actions = [new CardAction("全部保存", Press.To("notes", "save", ("proposal", "p1")))] };
        var sent = await _host.Get<WebChatChannel>().SendAsync(address, Reply.Show(card), TestContext.Current.CancellationToken);
        var shown = (await client.ReadAsync()).Activities[^1];
        var button = Buttons(shown["attachments"]![0]!["content"]).First();

        await client.PostAsync(new { type = "message", channelData = new { postBack = true }, value = button["data"] });

        var press = _host.Taken.Values.Single(m => m.Kind == MessageKind.Press);
        Assert.Equal(("notes", "save", "p1"), (press.Press!.Skill, press.Press.Verb, press.Press["proposal"]));
        Assert.Equal(sent.CardId, press.CardId);
    }

    [Fact]
    public async Task Words_and_suggestions_are_shown_as_they_are()
    {
        var client = await _host.JoinAsync();
        var reply = new Reply { Text = "你好 *李雷*", Suggestions = [new Suggestion("宏达简报", "宏达简报")] };

        await _host.Get<WebChatChannel>().SendAsync(_host.Taken.Values.Single().Address, reply, TestContext.Current.CancellationToken);

        var shown = Assert.Single((await client.ReadAsync()).Activities);
        Assert.Equal(("你好 *李雷*", "plain"), ((string?)shown["text"], (string?)shown["textFormat"]));
        Assert.Equal(("imBack", "宏达简报"), ((string?)shown["suggestedActions"]!["actions"]![0]!["type"], (string?)shown["suggestedActions"]!["actions"]![0]!["value"]));
    }

    [Fact]
    public async Task A_conversation_that_has_ended_is_refused_for_good()
    {
        await _host.JoinAsync();
        var address = _host.Taken.Values.Single().Address with { Conversation = "gone" };

        var sent = await _host.Get<WebChatChannel>().SendAsync(address, Reply.Say("还在吗"), TestContext.Current.CancellationToken);

        Assert.Equal(SendStatus.Refused, sent.Status);
    }

    [Fact]
    public async Task Files_are_refused_and_the_chat_says_so()
    {
        var client = await _host.JoinAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "a.pdf" } };

        var answer = await client.Http.PostAsync($"/v3/directline/conversations/{client.Conversation}/upload?userId=s01", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal(WebChatWords.NoFiles.Zh, (string?)Assert.Single((await client.ReadAsync()).Activities)["text"]);
    }

    [Fact]
    public async Task A_hundred_kilobytes_of_text_are_taken_and_five_megabytes_are_not()
    {
        var client = await _host.JoinAsync();
        var long100 = string.Concat(Enumerable.Repeat("拜访", 17_000));

        var id = await client.SayAsync(long100);
        var huge = await client.PostAsync(new { type = "message", text = new string('x', 5_000_000) });

        Assert.Equal(long100, _host.Taken[$"webchat|{client.Conversation}|{id}"].Text);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
    }

    [Theory]
    [InlineData("{\"type\":")]
    [InlineData("[]")]
    [InlineData("{\"a\":1,\"a\":2,\"type\":\"message\"}")]
    [InlineData("{}")]
    public async Task A_broken_body_is_a_bad_request(string body)
    {
        var client = await _host.JoinAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var answer = await client.Http.PostAsync($"/v3/directline/conversations/{client.Conversation}/activities", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Typing_and_events_are_acknowledged_and_start_nothing()
    {
        var client = await _host.JoinAsync();

        var answer = await client.PostAsync(new { type = "typing" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty((await client.ReadAsync()).Activities);
        Assert.Single(_host.Taken);
    }

    [Fact]
    public async Task A_token_of_one_conversation_never_reads_another()
    {
        var mine = await _host.JoinAsync();
        var hers = await _host.JoinAsync("s02");
        await hers.SayAsync("只给我自己看");

        var answer = await mine.Http.GetAsync($"/v3/directline/conversations/{hers.Conversation}/activities", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer abc")]
    [InlineData("Bearer e30.AAAA")]
    [InlineData("Basic abc")]
    public async Task Without_a_good_token_nothing_is_read(string? header)
    {
        var client = await _host.JoinAsync();
        client.Http.DefaultRequestHeaders.Authorization = header is null ? null : AuthenticationHeaderValue.Parse(header);

        var answer = await client.Http.GetAsync($"/v3/directline/conversations/{client.Conversation}/activities", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Card CardOf(string title) => new() { Title = title, Language = Language.Zh, Notice = title };

    private static IEnumerable<JsonObject> Buttons(JsonNode? node) => node switch
    {
        JsonObject json when (string?)json["type"] == "Action.Submit" => [json],
        JsonObject json => json.SelectMany(p => Buttons(p.Value)),
        JsonArray list => list.SelectMany(Buttons),
        _ => [],
    };
}
