using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

public sealed class VisitNoteTurnTests : IAsyncLifetime
{
    private const string Note = "今天下午3点拜访宏达王芳,谈得不错,我答应周五前给报价";

    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task One_message_makes_a_card_that_one_tap_saves_and_the_next_brief_shows()
    {
        var asked = await _house.SayAsync("s01", Note);
        var saved = await _house.PressAsync("s01", "全部保存");
        var brief = await _house.SayAsync("s01", "宏达简报");

        Assert.Contains("11月23日 周一 15:00 拜访王芳", asked);
        Assert.Contains("给报价", asked);
        Assert.StartsWith("[changed] 宏达 · 已保存", saved);
        Assert.Contains("14:15 前可以撤销", saved);
        Assert.Contains(Note, brief);
        var visit = Assert.Single(await _house.VisitsSinceAsync("2026-11-23"));
        Assert.Equal(("s01", "2026-11-23", "15:00", Note), (visit.StaffId, visit.On, visit.Time, visit.Text));
        var promise = Assert.Single(await _house.PromisesMadeAsync());
        Assert.Equal((visit.Id, "2026-11-27", PromiseState.Open), (promise.VisitId, promise.DueOn, promise.State));
    }

    [Fact]
    public async Task Undo_takes_all_of_it_back_and_the_brief_no_longer_shows_it()
    {
        await _house.SayAsync("s01", Note);
        await _house.PressAsync("s01", "全部保存");

        var undone = await _house.PressAsync("s01", "撤销");

        Assert.Contains("宏达 · 已撤销", undone);
        Assert.Empty(await _house.VisitsSinceAsync("2026-01-01"));
        Assert.Empty(await _house.PromisesMadeAsync());
        Assert.DoesNotContain(Note, await _house.SayAsync("s01", "宏达简报"));
    }

    [Fact]
    public async Task Nothing_is_written_before_the_tap()
    {
        await _house.SayAsync("s01", Note);

        Assert.Empty(await _house.VisitsSinceAsync("2026-01-01"));
        Assert.Empty(await _house.PromisesMadeAsync());
    }

    [Fact]
    public async Task An_unticked_line_is_left_out_and_what_named_it_does_not_dangle()
    {
        await _house.SayAsync("s01", Note);

        await _house.PressAsync("s01", "全部保存", (Ticks.Field, "2"));

        Assert.Empty(await _house.VisitsSinceAsync("2026-01-01"));
        Assert.Null(Assert.Single(await _house.PromisesMadeAsync()).VisitId);
    }

    [Fact]
    public async Task With_nothing_ticked_nothing_is_saved_and_it_says_so()
    {
        await _house.SayAsync("s01", Note);

        Assert.Contains("一条都没勾", await _house.PressAsync("s01", "全部保存", (Ticks.Field, "")));
        Assert.Empty(await _house.PromisesMadeAsync());
    }

    [Fact]
    public async Task A_form_changes_one_line_and_keeps_the_ticks()
    {
        await _house.SayAsync("s01", Note);
        await _house.PressAsync("s01", "改", (Ticks.Field, "1"));

        var changed = await _house.PressAsync("s01", "改好了", ("on", "2026-11-20"), ("kind", "call"), ("time", ""), ("people", "王芳、陈立"));
        await _house.PressAsync("s01", "全部保存", (Ticks.Field, "1"));

        Assert.Contains("11月20日 周五 电话王芳、陈立", changed);
        var visit = Assert.Single(await _house.VisitsSinceAsync("2026-01-01"));
        Assert.Equal((VisitKind.Call, "2026-11-20", 2), (visit.Kind, visit.On, visit.People.Count));
        Assert.Empty(await _house.PromisesMadeAsync());
    }

    [Theory]
    [InlineData("好")]
    [InlineData("👍")]
    [InlineData("ok")]
    [InlineData("全部保存")]
    public async Task A_word_saves_what_is_open_and_says_what_it_saved(string word)
    {
        await _house.SayAsync("s01", Note);

        Assert.Contains("已保存", await _house.SayAsync("s01", word));
        Assert.Single(await _house.VisitsSinceAsync("2026-11-23"));
    }

    [Theory]
    [InlineData("不要", "没有保存")]
    [InlineData("算了", "没有保存")]
    [InlineData("never mind", "not saved")]
    public async Task A_word_gives_it_up(string word, string answer)
    {
        await _house.SayAsync("s01", Note);

        Assert.Contains(answer, await _house.SayAsync("s01", word));
        Assert.Empty(await _house.VisitsSinceAsync("2026-01-01"));
        Assert.Contains("没有等你确认", await _house.SayAsync("s01", "好"));
    }

    [Fact]
    public async Task Which_Wang_is_asked_on_the_card_and_answered_by_number_or_name()
    {
        Assert.Contains("哪位“王经理”", await _house.SayAsync("s01", "今天拜访宏达王经理,聊了样品"));
        Assert.Contains("拜访王强", await _house.SayAsync("s01", "第二个"));

        await _house.SayAsync("s01", "好");

        Assert.Equal("王强", Assert.Single(Assert.Single(await _house.VisitsSinceAsync("2026-11-23")).People));
    }

    [Fact]
    public async Task Words_change_the_day_and_leave_a_line_out()
    {
        await _house.SayAsync("s01", Note);

        Assert.Contains("11月22日 周日", await _house.SayAsync("s01", "改成昨天"));
        Assert.Contains("[ ] 2", await _house.SayAsync("s01", "去掉2"));
        await _house.SayAsync("s01", "好");

        Assert.Equal("2026-11-22", Assert.Single(await _house.VisitsSinceAsync("2026-01-01")).On);
        Assert.Empty(await _house.PromisesMadeAsync());
    }

    [Fact]
    public async Task A_question_in_between_is_answered_and_the_note_waits()
    {
        await _house.SayAsync("s01", Note);

        Assert.Contains("Pacific Crest", await _house.SayAsync("s01", "Pacific Crest brief"));
        Assert.Contains("已保存", await _house.SayAsync("s01", "好"));
    }

    [Fact]
    public async Task With_two_notes_open_a_yes_asks_which()
    {
        await _house.SayAsync("s01", Note);
        await _house.SayAsync("s01", "昨天给Pacific Crest打了电话,聊了运价");

        Assert.Contains("说的是哪一条", await _house.SayAsync("s01", "好"));
        Assert.Contains("已保存", await _house.SayAsync("s01", "1"));
        Assert.Single(await _house.VisitsSinceAsync("2026-01-01"));
    }

    [Fact]
    public async Task A_client_that_is_not_found_keeps_the_words_until_the_name_is_right()
    {
        Assert.Contains("没找到", await _house.SayAsync("s01", "今天拜访了星辰火箭公司,谈了付款"));

        Assert.Contains("宏达 · 待保存", await _house.SayAsync("s01", "宏达"));
        await _house.SayAsync("s01", "好");

        Assert.Contains("付款", Assert.Single(await _house.VisitsSinceAsync("2026-11-23")).Text);
    }

    [Fact]
    public async Task A_client_just_spoken_of_is_assumed_and_the_card_says_so()
    {
        await _house.SayAsync("s01", "宏达简报");

        var asked = await _house.SayAsync("s01", "刚拜访完,王芳很满意");

        Assert.Contains("沿用刚才说的宏达", asked);
        Assert.Contains("换客户", asked);
    }

    [Fact]
    public async Task A_visit_in_the_future_cannot_be_saved_until_it_is_changed()
    {
        var asked = await _house.SayAsync("s01", "拜访了宏达王芳,谈了样品");
        await _house.PressAsync("s01", "改");

        var future = await _house.PressAsync("s01", "改好了", ("on", "2026-12-01"), ("kind", "visit"));
        var refused = await _house.SayAsync("s01", "好");

        Assert.Contains("没说哪天", asked);
        Assert.Contains("还没到", future);
        Assert.Contains("一条都没勾", refused);
        Assert.Empty(await _house.VisitsSinceAsync("2026-01-01"));
    }

    [Fact]
    public async Task A_day_that_cannot_be_is_said_and_nothing_is_guessed()
    {
        Assert.Contains("没有“2月30", await _house.SayAsync("s01", "2月30日拜访了宏达王芳"));
        Assert.Contains("一条都没勾", await _house.SayAsync("s01", "好"));
    }

    [Fact]
    public async Task A_late_yes_is_read_again_against_the_file()
    {
        await _house.SayAsync("s01", "今天拜访宏达王经理,聊了样品");
        var client = await _house.Store.Collection(Clients.Collection).GetAsync((await ClientIdAsync()), Token);
        var changed = Records<Client>.Read(client!);
        await _house.Store.Collection(Clients.Collection).PutAsync(changed.Id, Records<Client>.Json(changed with { KeyPeople = [.. changed.KeyPeople.Where(p => p.Name != "王芳")] }), Token);
        _house.Clock.Advance(TimeSpan.FromHours(3));

        var again = await _house.SayAsync("s01", "好");

        Assert.Contains("档案后来有变化", again);
        Assert.Contains("拜访王强", again);
        Assert.Empty(await _house.VisitsSinceAsync("2026-01-01"));
        Assert.Contains("已保存", await _house.SayAsync("s01", "好"));
    }

    [Fact]
    public async Task A_client_handed_to_somebody_else_meanwhile_gets_nothing_from_the_old_card()
    {
        await _house.SayAsync("s01", Note);
        var client = Records<Client>.Read((await _house.Store.Collection(Clients.Collection).GetAsync(await ClientIdAsync(), Token))!);
        await _house.Store.Collection(Clients.Collection).PutAsync(client.Id, Records<Client>.Json(client with { OwnerId = "s05" }), Token);

        Assert.Contains("没有保存", await _house.PressAsync("s01", "全部保存"));
        Assert.Empty(await _house.VisitsSinceAsync("2026-01-01"));
        Assert.Contains("哪家客户", await _house.SayAsync("s01", "我没保存的"));
    }

    [Fact]
    public async Task Unsaved_notes_are_listed_mentioned_once_an_hour_and_asked_about_at_the_days_end()
    {
        await _house.SayAsync("s01", Note);

        Assert.Contains("1 note is not saved yet", await _house.SayAsync("s01", "Pacific Crest brief"));
        Assert.DoesNotContain("1 note is not saved yet", await _house.SayAsync("s01", "Pacific Crest brief"));
        Assert.Contains("宏达 · 待保存", await _house.SayAsync("s01", "我没保存的"));
        var before = _house.Channel.Events.Count;
        _house.Clock.Advance(TimeSpan.FromHours(4));
        await _house.RunDueAsync();

        var asked = Assert.Single(_house.Channel.Events.Skip(before));
        Assert.Contains("今天还有 1 条没保存", asked.Text);
        await _house.RunDueAsync();
        Assert.Equal(before + 1, _house.Channel.Events.Count);
    }

    [Fact]
    public async Task After_ten_minutes_a_save_can_only_be_declared_void_with_a_reason()
    {
        await _house.SayAsync("s01", Note);
        await _house.PressAsync("s01", "全部保存");
        _house.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Contains("作废", await _house.SayAsync("s01", "撤销"));
        Assert.Contains("原因还没写", await _house.PressAsync("s01", "作废", ("reason", " ")));
        Assert.Contains("已作废", await _house.PressAsync("s01", "作废", ("reason", "记错客户")));

        Assert.Equal("记错客户", Assert.Single(await _house.VisitsSinceAsync("2026-11-23")).Voided);
        Assert.DoesNotContain(Note, await _house.SayAsync("s01", "宏达简报"));
    }

    [Fact]
    public async Task Undo_leaves_what_somebody_built_on_and_says_who()
    {
        await _house.SayAsync("s01", Note);
        await _house.PressAsync("s01", "全部保存");
        var promise = Assert.Single(await _house.PromisesMadeAsync());
        await _house.Store.Collection(Promises.Collection).ReplaceAsync(promise.Id, Records<Promise>.Json(promise with { State = PromiseState.Done, ChangedBy = "s04" }), promise.Version, Token);

        var blocked = await _house.PressAsync("s01", "撤销");
        var rest = await _house.PressAsync("s01", "撤回其余的");

        Assert.Contains("有一部分撤不回", blocked);
        Assert.Contains((await _house.Get<Staff>().GetAsync("s04", Token))!.NameZh, blocked);
        Assert.Contains("已撤销", rest);
        Assert.Empty(await _house.VisitsSinceAsync("2026-01-01"));
        Assert.Single(await _house.PromisesMadeAsync());
    }

    private async Task<string> ClientIdAsync()
    {
        await _house.SayAsync("s01", "宏达简报");
        return (await _house.Get<Conversations>().FindAsync(DemoHouse.AddressOf("s01").Key, Token))!.ClientId!;
    }
}
