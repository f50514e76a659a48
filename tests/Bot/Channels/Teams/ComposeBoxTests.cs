using System.Text.Json.Nodes;
using CrmBot.Data;
using CrmBot.Links;
using CrmBot.Skills;
using CrmBot.Skills.Sharing;

namespace CrmBot.Tests.Bot.Channels.Teams;

/// <summary>The box in which people write to others: what is found, what is put into a chat, what comes of a message.</summary>
public sealed class ComposeBoxTests(TeamsHouse house) : IClassFixture<TeamsHouse>
{
    [Theory]
    [InlineData("clients", "宏达", "宏达")]
    [InlineData("contacts", "宏达", "宏达")]
    [InlineData("clients", "hongda", "宏达")]
    public async Task What_is_looked_for_is_found_and_the_card_tells_no_name(string command, string words, string shown)
    {
        var attachments = await SearchAsync("s01", command, words);

        Assert.NotEmpty(attachments);
        Assert.Contains(shown, attachments[0]!["preview"]!.ToJsonString(House.Readable), StringComparison.Ordinal);
        var card = attachments[0]!["content"]!.ToJsonString(House.Readable);
        Assert.DoesNotContain(shown, card, StringComparison.Ordinal);
        Assert.Contains("张伟 分享", card, StringComparison.Ordinal);
        Assert.Contains("打开", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clients")]
    [InlineData("contacts")]
    [InlineData("complaints")]
    [InlineData("visits")]
    public async Task A_list_that_opens_by_itself_is_paged(string command)
    {
        var whole = await SearchAsync("s01", command, "", 0, 6);
        var first = await SearchAsync("s01", command, "", 0, 2);
        var second = await SearchAsync("s01", command, "", 2, 2);

        Assert.NotEmpty(whole);
        Assert.Equal(Ids(whole).Take(2), Ids(first));
        Assert.Equal(Ids(whole).Skip(2).Take(2), Ids(second));
    }

    [Fact]
    public async Task Nobody_finds_what_is_not_his_to_see()
    {
        foreach (var command in (string[])["clients", "contacts", "complaints", "visits"])
        {
            var found = string.Concat((await SearchAsync("s01", command, "Northgate")).Select(a => a!.ToJsonString(House.Readable)));
            Assert.DoesNotContain("Northgate", found, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task In_english_the_card_speaks_english()
    {
        var answer = await house.ComposeAsync("s09", "query", Query("clients", "Northgate", 0, 5), "en-US");

        Assert.Contains("Shared by", answer.ToJsonString(House.Readable), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_answers_each_who_presses_alone_and_as_far_as_it_is_his_to_see()
    {
        const string group = "19:shared@thread.v2";
        var card = (await SearchAsync("s01", "clients", "宏达"))[0]!["content"]!;
        var data = TeamsHouse.Objects(card).First(o => o["data"] is not null)["data"]!;
        foreach (var reader in (string[])["s01", "s02"])
        {
            await house.SayAsync(reader, "你好");
            await house.SeesAsync(TeamsHouse.ChatOf(reader), "card.adaptive");
        }
        var mark = house.Mark;

        var mine = await house.PressAsync("s01", data, "shared-1", group);
        var others = await house.PressAsync("s02", data, "shared-1", group);

        Assert.Equal("已私下回复你", mine["value"]!.GetValue<string>());
        Assert.Equal(mine.ToJsonString(), others.ToJsonString());
        Assert.Empty(house.Heard(group, mark));
        Assert.Contains("宏达", string.Concat(house.Heard(TeamsHouse.ChatOf("s01"), mark)), StringComparison.Ordinal);
        Assert.DoesNotContain("宏达", string.Concat(house.Heard(TeamsHouse.ChatOf("s02"), mark)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("contacts", "宏达")]
    [InlineData("visits", "宏达")]
    public async Task Every_kind_of_reference_opens(string command, string shown)
    {
        var card = (await SearchAsync("s01", command, "宏达"))[0]!["content"]!;
        var data = TeamsHouse.Objects(card).First(o => o["data"] is not null)["data"]!;
        await house.SayAsync("s01", "你好");
        await house.SeesAsync(TeamsHouse.ChatOf("s01"), "card.adaptive");
        var mark = house.Mark;

        await house.PressAsync("s01", data, "shared-2", "19:kinds@thread.v2");

        Assert.Contains(shown, string.Concat(house.Heard(TeamsHouse.ChatOf("s01"), mark)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visit_is_logged_from_a_message_by_way_of_a_form()
    {
        var asked = new JsonObject
        {
            ["commandId"] = "logVisit",
            ["commandContext"] = "message",
            ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<div>今天见了宏达王总，<br>他说预算批了&nbsp;&amp; 下周签</div>" } },
        };

        var form = await house.ComposeAsync("s01", "fetchTask", asked);

        var card = form["task"]!["value"]!["card"]!["content"]!.ToJsonString(House.Readable);
        Assert.Equal("continue", form["task"]!["type"]!.GetValue<string>());
        Assert.Contains("他说预算批了 & 下周签", card, StringComparison.Ordinal);
        Assert.DoesNotContain("<br>", card, StringComparison.Ordinal);
        Assert.Contains("Action.Submit", card, StringComparison.Ordinal);

        var data = TeamsHouse.Objects(form).First(o => o["data"] is not null)["data"]!.DeepClone().AsObject();
        (data["client"], data["on"], data["text"]) = ("宏达", "2026-11-20", "王总说预算批了");
        var mark = house.Mark;
        var done = await house.ComposeAsync("s01", "submitAction", new JsonObject { ["commandId"] = "logVisit", ["data"] = data });

        Assert.Equal("已私下回复你", done["task"]!["value"]!.GetValue<string>());
        var chat = house.Connector.Calls.Any(c => c.Path.Contains(Uri.EscapeDataString(TeamsHouse.ChatOf("s01")), StringComparison.Ordinal)) ? TeamsHouse.ChatOf("s01") : "a:opened-demo-s01";
        var note = await house.SeesAsync(chat, "待保存", mark);
        Assert.Contains("11月20日", TeamsHouse.Says(note), StringComparison.Ordinal);
        Assert.Contains("宏达", TeamsHouse.Says(note), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_of_ours_unfurls_for_the_one_it_was_made_for()
    {
        var token = await house.Get<FileLinks>().MintAsync("s01", new Address { Channel = "msteams", Conversation = "a", UserId = "29:demo-s01" }, new FileLink("plan", "month", "s01|2026-12"), TeamsHouse.Token);
        var value = new JsonObject { ["url"] = $"https://crm.example.com/f/{token}" };

        var own = await house.ComposeAsync("s01", "queryLink", value.DeepClone().AsObject());
        var others = await house.ComposeAsync("s02", "queryLink", value.DeepClone().AsObject());

        Assert.Contains("打开", own["composeExtension"]!["attachments"]![0]!.ToJsonString(House.Readable), StringComparison.Ordinal);
        Assert.DoesNotContain(token, own.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(others["composeExtension"]!["attachments"]!.AsArray());
    }

    [Fact]
    public async Task Who_is_not_known_finds_nothing_and_is_told_so()
    {
        var answer = await house.ComposeAsync("nobody-here", "query", Query("clients", "宏达", 0, 5));

        Assert.Equal("message", answer["composeExtension"]!["type"]!.GetValue<string>());
    }

    [Fact]
    public void Forms_become_the_words_that_a_reporter_would_type()
    {
        var filled = Press.To(SharingSkill.Name, MessageForms.Complain, ("client", "Harborview"), ("text", "the boxes came scratched"));

        Assert.Equal("Harborview complains: the boxes came scratched", MessageForms.Words(filled, Language.En));
        Assert.Null(MessageForms.Words(Press.To(SharingSkill.Name, MessageForms.Log, ("client", "宏达"), ("text", " ")), Language.Zh));
    }

    private async Task<JsonArray> SearchAsync(string staffId, string command, string words, int skip = 0, int count = 10) =>
        (await house.ComposeAsync(staffId, "query", Query(command, words, skip, count)))["composeExtension"]!["attachments"]!.AsArray();

    private static JsonObject Query(string command, string words, int skip, int count) => new()
    {
        ["commandId"] = command,
        ["parameters"] = new JsonArray(words.Length == 0 ? new JsonObject { ["name"] = "initialRun", ["value"] = "true" } : new JsonObject { ["name"] = "words", ["value"] = words }),
        ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
    };

    private static IEnumerable<string> Ids(JsonArray attachments) => attachments.Select(a => TeamsHouse.Objects(a!["content"]).First(o => o["data"] is not null)["data"]!.ToJsonString());

    private static class House
    {
        public static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }
}
