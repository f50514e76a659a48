using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Skills;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

public sealed class PromiseLedgerTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _house = await DemoHouse.OpenAsync();
        await _house.SayAsync("s01", "今天拜访了百味源，我答应周五前给排期表，他们答应下周三前给图纸");
        await _house.PressAsync("s01", "全部保存");
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task What_they_owe_us_and_what_we_owe_them_are_told_apart()
    {
        var theirs = await _house.SayAsync("s01", "百味源欠我们什么");
        var mine = await _house.SayAsync("s01", "我答应了什么");

        Assert.Contains("给图纸", theirs);
        Assert.DoesNotContain("给排期表", theirs);
        Assert.Contains("给排期表", mine);
        Assert.DoesNotContain("给图纸", mine);
    }

    [Theory]
    [InlineData("s01", "我答应王强什么了", "宏达 · 我们答应对方的")]
    [InlineData("s09", "what did i promise Jasmine", "Meridian Surgical · promised by us")]
    [InlineData("s09", "what does Theo owe us", "Northgate · promised to us")]
    public async Task Asked_of_a_contact_it_is_what_stands_with_the_client(string staff, string words, string title) => Assert.Contains(title, await _house.SayAsync(staff, words));

    [Fact]
    public async Task Said_to_be_done_it_is_kept_at_once_and_undo_opens_it_again()
    {
        var said = await _house.SayAsync("s01", "百味源的排期表发了，标记完成");
        var kept = (await _house.PromisesMadeAsync()).Single(p => p.Text.Contains("排期表", StringComparison.Ordinal));
        var brief = await _house.SayAsync("s01", "百味源简报");
        await _house.SayAsync("s01", "撤销");

        Assert.Contains("办完了", said);
        Assert.Equal((PromiseState.Done, "2026-11-23"), (kept.State, kept.SettledOn));
        Assert.DoesNotContain("我方承诺：给排期表", brief);
        Assert.Equal(PromiseState.Open, (await _house.PromisesMadeAsync()).Single(p => p.Id == kept.Id).State);
    }

    [Theory]
    [InlineData("对比表改到下周三，产线还没确认", "对比表", "产线还没确认")]
    [InlineData("宏达的需求预测推迟到下周三，因为对方设计请假", "需求预测", "对方设计请假")]
    public async Task Moved_in_words_it_is_the_promise_they_name_and_no_visit(string words, string text, string why)
    {
        await _house.SayAsync("s01", "宏达简报");
        var said = await _house.SayAsync("s01", words);

        Assert.DoesNotContain("拜访计划", said, StringComparison.Ordinal);
        var open = (await _house.Store.Collection(Promises.Collection).FindAsync(new Query(null, 1000), Token)).Docs.Select(Records<Promise>.Read);
        var moved = open.Single(p => p is { ClientId: "c001", State: PromiseState.Open } && p.Text.Contains(text, StringComparison.Ordinal));
        Assert.Equal(("2026-12-02", why), (moved.DueOn, moved.Moves is [.., var last] ? last.Why : null));
    }

    [Fact]
    public async Task Moved_in_words_without_why_it_is_asked_for()
    {
        await _house.SayAsync("s01", "宏达简报");
        Assert.Contains("写一句原因", await _house.SayAsync("s01", "对比表改到12月4日"));
        Assert.Contains("改到 12月2日 周三", await _house.SayAsync("s01", "宏达的拜访改到下周三"));
    }

    [Fact]
    public async Task Moved_with_why_it_keeps_the_day_it_had()
    {
        await _house.SayAsync("s01", "百味源没办完的承诺");
        await PressRowAsync("给排期表", "改期");
        Assert.Contains("写一句原因", await _house.PressAsync("s01", "改到这天", ("day", "2026-12-04")));
        await _house.PressAsync("s01", "改到这天", ("day", "2026-12-04"), ("why", "等产线确认"));

        var moved = (await _house.PromisesMadeAsync()).Single(p => p.Text.Contains("排期表", StringComparison.Ordinal));
        Assert.Equal("2026-12-04", moved.DueOn);
        var move = Assert.Single(moved.Moves);
        Assert.Equal(("2026-11-27", "2026-12-04", "等产线确认", "s01"), (move.From, move.To, move.Why, move.By));
    }

    [Fact]
    public async Task A_promise_that_came_with_the_data_is_moved_like_any_other()
    {
        var said = await _house.SayAsync("s01", "我答应了什么");
        var old = _house.Channel.Events.Last(e => e.Reply.Card is not null).Reply.Card!.Parts.OfType<Ticks>().Single().Rows.First(r => !r.Sentence.Contains("排期表", StringComparison.Ordinal));
        await PressRowAsync(old.Sentence, "改期");
        var moved = await _house.PressAsync("s01", "改到这天", ("day", "2026-12-09"), ("why", "对方推迟"));

        Assert.Contains(old.Sentence, said);
        Assert.Contains("改到12月9日", moved);
    }

    [Fact]
    public async Task Dropped_needs_a_reason_and_is_out_of_every_list()
    {
        await _house.SayAsync("s01", "百味源没办完的承诺");
        await PressRowAsync("给排期表", "改期");
        await _house.PressAsync("s01", "不办了", ("why", "客户不要了"));

        var dropped = (await _house.PromisesMadeAsync()).Single(p => p.Text.Contains("排期表", StringComparison.Ordinal));
        Assert.Equal((PromiseState.Dropped, "客户不要了"), (dropped.State, dropped.Why));
        Assert.DoesNotContain("给排期表", await _house.SayAsync("s01", "我答应了什么"));
    }

    [Fact]
    public async Task The_same_press_twice_is_one_effect()
    {
        await _house.SayAsync("s01", "百味源没办完的承诺");
        var (card, action) = _house.Channel.Button("s01", "勾的办完了");
        var id = (await _house.PromisesMadeAsync()).Single(p => p.Text.Contains("排期表", StringComparison.Ordinal)).Id;
        var message = _house.Pressing("s01", action.Press, card, (Ticks.Field, id));
        await _house.SendAsync(message);
        await _house.SendAsync(message with { Key = message.Key + "again" });

        var kept = (await _house.PromisesMadeAsync()).Single(p => p.Id == id);
        Assert.Equal(PromiseState.Done, kept.State);
        Assert.Equal(2, kept.Version);
    }

    [Fact]
    public async Task Another_manager_neither_sees_nor_settles_it()
    {
        var id = (await _house.PromisesMadeAsync())[0].Id;
        await _house.SayAsync("s02", "我答应了什么");
        var said = await _house.SendAsync(_house.Pressing("s02", Press.To("promise", "done", [("id", id), ("scope", "mine")]), "card1"));

        Assert.Contains("没找到这条承诺", said);
        Assert.Equal(PromiseState.Open, (await _house.PromisesMadeAsync()).Single(p => p.Id == id).State);
    }

    [Fact]
    public async Task On_its_day_the_promise_is_spoken_of_once_and_not_when_it_was_kept()
    {
        _house.Clock.Now = new(2026, 11, 27, 9, 1, 0, TimeSpan.FromHours(8));
        var before = _house.Channel.Events.Count;
        await _house.RunDueAsync();
        await _house.RunDueAsync();

        Assert.Single(_house.Channel.Events.Skip(before), e => e.Text.Contains("今天到期", StringComparison.Ordinal) && e.Text.Contains("给排期表", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reminder_is_kept_at_once_comes_at_its_time_and_belongs_to_its_author_alone()
    {
        var said = await _house.SayAsync("s01", "提醒我周三下午三点给百味源打电话");
        _house.Clock.Now = new(2026, 11, 25, 15, 1, 0, TimeSpan.FromHours(8));
        var before = _house.Channel.Events.Count;
        await _house.RunDueAsync();

        Assert.Contains("给百味源打电话", said);
        Assert.Contains("15:00", said);
        Assert.Single(_house.Channel.Events.Skip(before), e => e.Text.Contains("打电话", StringComparison.Ordinal));
        Assert.Contains("打电话", await _house.SayAsync("s01", "我的提醒"));
        Assert.DoesNotContain("打电话", await _house.SayAsync(await LeadAsync(), "我的提醒"));
    }

    [Fact]
    public async Task What_is_overdue_comes_with_the_best_clients_first()
    {
        var lead = await LeadAsync();
        var said = await _house.SayAsync(lead, "逾期的承诺有哪些");
        var tiers = said.Split('\n').Where(l => l.Contains("级 ·", StringComparison.Ordinal)).Select(l => l[l.IndexOf("级 ·", StringComparison.Ordinal) - 1]).ToList();

        Assert.Contains("逾期", said);
        Assert.NotEmpty(tiers);
        Assert.Equal(tiers.Order(), tiers);
    }

    private async Task<string> LeadAsync()
    {
        var team = (await _house.Get<Staff>().GetAsync("s01", Token))!.TeamId;
        return (await _house.Get<Staff>().AllAsync(Token)).First(s => s.Role == StaffRole.Lead && s.TeamId == team).Id;
    }

    private async Task PressRowAsync(string text, string title)
    {
        var card = _house.Channel.Events.Last(e => e.Address.UserId == "s01" && e.Reply.Card?.Parts.OfType<Ticks>().Any() == true);
        var row = card.Reply.Card!.Parts.OfType<Ticks>().SelectMany(t => t.Rows).First(r => r.Sentence.Contains(text, StringComparison.Ordinal));
        await _house.SendAsync(_house.Pressing("s01", row.Actions.First(a => a.Title == title).Press, card.CardId));
    }
}
