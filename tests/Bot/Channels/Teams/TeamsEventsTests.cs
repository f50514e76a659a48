using System.Text.Json.Nodes;
using CrmBot.Data;
using CrmBot.Schedule;
using CrmBot.Skills;
using CrmBot.Skills.Confirming;

namespace CrmBot.Tests.Bot.Channels.Teams;

/// <summary>What people do to messages and to the app: signs, changed words, taking it away and back.</summary>
public sealed class TeamsEventsTests(TeamsHouse house) : IClassFixture<TeamsHouse>
{
    [Fact]
    public async Task A_thumb_on_a_waiting_card_saves_nothing_and_is_answered_once()
    {
        var (chat, mark) = (TeamsHouse.ChatOf("s01"), house.Mark);
        await house.SayAsync("s01", "今天拜访了宏达，聊了明年的续约");
        var card = await house.SeesAsync(chat, "待保存", mark);
        mark = house.Mark;

        for (var i = 0; i < 3; i++) await ReactAsync("s01", card.AnsweredId!, house.NextId());
        await house.SeesAsync(chat, ConfirmingWords.ReactionOnly.Zh, mark);
        await house.SayAsync("s01", "你好");
        await house.SeesAsync(chat, "张伟", mark);

        Assert.Single(house.Heard(chat, mark), h => h.Contains(ConfirmingWords.ReactionOnly.Zh, StringComparison.Ordinal));
        Assert.Contains("条记录没保存", string.Concat(house.Heard(chat, mark)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thumb_on_anything_else_is_not_answered()
    {
        var chat = TeamsHouse.ChatOf("s02");
        await house.SayAsync("s02", "帮助");
        var card = await house.SeesAsync(chat, "card.adaptive");
        var mark = house.Mark;

        await ReactAsync("s02", card.AnsweredId!, house.NextId());
        await house.SayAsync("s02", "撤销");
        await house.SeesAsync(chat, ConfirmingWords.NothingToUndo.Zh, mark);

        Assert.Single(house.Heard(chat, mark));
    }

    [Fact]
    public async Task Changed_words_change_the_note_that_waits()
    {
        var chat = TeamsHouse.ChatOf("s03");
        var own = await OwnClientAsync("s03");
        var id = await house.SayAsync("s03", $"今天拜访了{own}，答应周五给报价");
        await house.SeesAsync(chat, "待保存");
        var mark = house.Mark;

        await EditAsync("s03", id, $"昨天拜访了{own}，答应周五给报价");

        var card = await house.SeesAsync(chat, "待保存", mark);
        Assert.Contains("11月22日", TeamsHouse.Says(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_words_offer_to_change_what_was_saved()
    {
        var chat = TeamsHouse.ChatOf("s04");
        var own = await OwnClientAsync("s01");
        var id = await house.SayAsync("s04", $"今天拜访了{own}，聊了续约");
        var card = await house.SeesAsync(chat, "待保存");
        await house.PressAsync("s04", Ticked(TeamsHouse.Button(card, "全部保存")), card.AnsweredId!);
        var mark = house.Mark;

        await EditAsync("s04", id, $"昨天拜访了{own}，聊了续约和交期");
        var offer = await house.SeesAsync(chat, ConfirmingWords.Retell.Zh, mark);
        await house.PressAsync("s04", TeamsHouse.Button(offer, ConfirmingWords.Retell.Zh), offer.AnsweredId!);

        var shown = await house.SeesAsync(chat, "11月22日", mark);
        Assert.Contains("已更正", TeamsHouse.Says(shown), StringComparison.Ordinal);
        Assert.Contains("撤销", TeamsHouse.Says(shown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_message_leaves_the_note_and_offers_that_it_goes_too()
    {
        var chat = TeamsHouse.ChatOf("s06");
        var own = await OwnClientAsync("s06");
        var id = await house.SayAsync("s06", $"今天拜访了{own}，聊了排期");
        await house.SeesAsync(chat, "待保存");
        var mark = house.Mark;

        await DeleteAsync("s06", id);
        await DeleteAsync("s06", id);

        var offer = await house.SeesAsync(chat, "那条消息删了", mark);
        await house.PressAsync("s06", TeamsHouse.Button(offer, ConfirmingWords.DoNotSave.Zh), offer.AnsweredId!);
        await house.SeesAsync(chat, "没有保存", mark, "PUT");
        Assert.Single(house.Heard(chat, mark), h => h.Contains("那条消息删了", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_took_the_app_away_is_left_alone_until_it_is_back_within_the_same_fortnight()
    {
        await house.SayAsync("s05", "你好");
        await house.SeesAsync(TeamsHouse.ChatOf("s05"), "card.adaptive");
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.PostAsync(house.Of(Recording.Read("02"), "s05"));

        await house.PostAsync(house.Of(Recording.Read("03"), "s05"));
        Assert.Equal("AppRemoved", (await ClosedAsync())?.Reason);
        await house.PostAsync(house.Of(Recording.Read("02"), "s05"));

        Assert.Null(await ClosedAsync());

        async Task<Unreachable?> ClosedAsync() =>
            (await house.Get<Unreachables>().AllAsync(TeamsHouse.Token)).SingleOrDefault(u => u.StaffId == "s05");
    }

    [Fact]
    public async Task A_card_that_asks_by_itself_shows_each_reader_the_record_as_it_is_and_his_own_buttons()
    {
        var (chat, mark) = (TeamsHouse.ChatOf("s01"), house.Mark);
        await house.SayAsync("s01", "宏达投诉产品有划痕，很生气");
        var note = await house.SeesAsync(chat, "有划痕", mark);
        await house.PressAsync("s01", Ticked(TeamsHouse.Button(note, "全部保存")), note.AnsweredId!);
        await house.SayAsync("s01", "宏达的投诉怎么样了");
        var card = await house.SeesAsync(chat, "userIds", mark);
        var refresh = TeamsHouse.Objects(card.Body!).First(o => o["refresh"] is not null)["refresh"]!;
        Assert.Equal("29:demo-s01", refresh["userIds"]![0]!.GetValue<string>());

        var answers = new Dictionary<string, string>();
        foreach (var who in (string[])["s01", "s04", "s02"])
        {
            var answer = await house.PressAsync(who, refresh["action"]!["data"]!, card.AnsweredId!, automatic: true);
            answers[who] = answer["type"]!.GetValue<string>() == "application/vnd.microsoft.card.adaptive" ? string.Join(",", Titles(answer)) : "";
        }

        Assert.NotEmpty(answers["s01"]);
        Assert.NotEmpty(answers["s04"]);
        Assert.NotEqual(answers["s01"], answers["s04"]);
        Assert.Equal("", answers["s02"]);
    }

    [Fact]
    public async Task The_administrator_is_told_once_in_chat_that_the_secret_ends()
    {
        var news = new AdminNews(house.Get<DueItems>(), Microsoft.Extensions.Options.Options.Create(new AssistantOptions { AdminId = "s11" }), house.Clock);
        await house.SayAsync("s11", "你好");
        await house.SeesAsync(TeamsHouse.ChatOf("s11"), "card.adaptive");
        var mark = house.Mark;

        for (var i = 0; i < 2; i++) await news.SecretEndsAsync(new DateOnly(2026, 11, 30), 7, TeamsHouse.Token);

        await house.SeesAsync(TeamsHouse.ChatOf("s11"), "11月30日", mark);
        Assert.Single(house.Heard(TeamsHouse.ChatOf("s11"), mark));
    }

    private static IEnumerable<string> Titles(JsonNode card) => TeamsHouse.Objects(card).Where(o => o["data"] is not null && o["title"] is not null).Select(o => o["title"]!.GetValue<string>()).Distinct();

    /// <summary>The button's data as a client sends it, every line ticked.</summary>
    private static JsonObject Ticked(JsonNode data)
    {
        var sent = data.DeepClone().AsObject();
        foreach (var tick in sent["crm"]!["ticks"]?.AsArray() ?? []) sent[$"tick.{tick!.GetValue<string>()}"] = "true";
        return sent;
    }

    private Task ReactAsync(string staffId, string on, string id)
    {
        var activity = house.Of(Recording.Read("19"), staffId);
        (activity["id"], activity["replyToId"]) = (id, on);
        return house.PostAsync(activity);
    }

    private Task DeleteAsync(string staffId, string id)
    {
        var activity = house.Of(Recording.Read("04"), staffId);
        (activity["type"], activity["id"]) = ("messageDelete", id);
        activity["channelData"]!["eventType"] = "softDeleteMessage";
        return house.PostAsync(activity);
    }

    private Task EditAsync(string staffId, string id, string text)
    {
        var activity = house.Of(Recording.Read("04"), staffId);
        (activity["type"], activity["id"], activity["text"]) = ("messageUpdate", id, text);
        activity["channelData"]!["eventType"] = "editMessage";
        return house.PostAsync(activity);
    }

    private async Task<string> OwnClientAsync(string staffId)
    {
        var staff = (await house.Get<Staff>().GetAsync(staffId, TeamsHouse.Token))!;
        var reader = await house.Get<Access>().ForAsync(staff, TeamsHouse.Token);
        return (await house.Get<Clients>().OfOwnerAsync(reader, staffId, 1, TeamsHouse.Token))[0].Name;
    }
}
