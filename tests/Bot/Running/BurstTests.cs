using CrmBot.Data;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

public sealed class BurstTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Five_messages_in_a_burst_make_one_card_and_one_confirmation()
    {
        await _house.SayAsync("s01", "今天拜访了宏达，谈了明年的框架");
        await _house.SayAsync("s01", "我答应周五给报价");
        await _house.SayAsync("s01", "他们答应下周三前给图纸");
        await _house.SayAsync("s01", "王芳也在");
        var last = await _house.SayAsync("s01", "我还答应了月底前派工程师过去");

        Assert.Contains("给报价", last);
        Assert.Contains("给图纸", last);
        Assert.Contains("派工程师", last);
        Assert.Contains("刚加的", last);
        Assert.Contains("宏达 · 换到新卡片", last);
        await _house.PressAsync("s01", "全部保存");
        var visit = Assert.Single(await _house.VisitsSinceAsync("2026-01-01"));
        Assert.Equal(5, visit.Text.Split('\n').Length);
        Assert.Equal(3, (await _house.PromisesMadeAsync()).Count);
        Assert.All(await _house.PromisesMadeAsync(), p => Assert.Equal(visit.Id, p.VisitId));
    }

    [Fact]
    public async Task After_five_minutes_or_about_another_client_it_is_a_note_of_its_own()
    {
        await _house.SayAsync("s01", "今天拜访了宏达，谈了明年的框架");
        _house.Clock.Now += TimeSpan.FromMinutes(6);
        await _house.SayAsync("s01", "今天拜访了百味源，我答应周五给报价");
        var pending = await _house.Get<Proposals>().PendingOfAsync(await ReaderAsync("s01"), 10, Token);

        Assert.Equal(2, pending.Count);
    }

    [Theory]
    [InlineData("取消宏达的拜访", "没有新的日子")]
    [InlineData("本周我有哪些拜访", "拜访")]
    public async Task A_visit_called_off_or_asked_for_is_no_part_of_an_open_note(string words, string answer)
    {
        await _house.SayAsync("s01", "今天拜访了宏达，谈了明年的框架");
        var said = await _house.SayAsync("s01", words);
        var pending = await _house.Get<Proposals>().PendingOfAsync(await ReaderAsync("s01"), 10, Token);

        Assert.Contains(answer, said, StringComparison.Ordinal);
        Assert.Contains(pending, p => p.Text == "今天拜访了宏达，谈了明年的框架");
    }

    [Fact]
    public async Task A_reminder_within_the_burst_is_kept_by_itself_and_not_swallowed()
    {
        await _house.SayAsync("s01", "今天拜访了宏达，谈了明年的框架");
        var said = await _house.SayAsync("s01", "提醒我周五下午三点给百味源打电话");
        await _house.SayAsync("s01", "提醒我");
        var note = Assert.Single(await _house.Get<Proposals>().PendingOfAsync(await ReaderAsync("s01"), 10, Token));

        Assert.Contains("给百味源打电话", said);
        Assert.Equal("今天拜访了宏达，谈了明年的框架", note.Text);
    }

    [Fact]
    public async Task A_question_within_the_burst_does_not_join_it()
    {
        await _house.SayAsync("s01", "今天拜访了宏达，谈了明年的框架");
        await _house.SayAsync("s01", "宏达简报");
        await _house.SayAsync("s01", "今天天气怎么样");
        var note = Assert.Single(await _house.Get<Proposals>().PendingOfAsync(await ReaderAsync("s01"), 10, Token));

        Assert.Equal("今天拜访了宏达，谈了明年的框架", note.Text);
    }

    [Fact]
    public async Task One_message_about_two_clients_makes_one_card_and_each_file_keeps_only_its_own_words()
    {
        string[] names = ["百味源", "康泰医疗"];
        var asked = await _house.SayAsync("s01", $"上午拜访了{names[0]}，谈了付款周期，下午拜访了{names[1]}，他们嫌交期太长，我答应{names[1]}周五前给排期");
        await _house.PressAsync("s01", "全部保存");
        var visits = await _house.VisitsSinceAsync("2026-01-01");

        Assert.Contains($"{names[1]}：", asked);
        Assert.Equal(2, visits.Count);
        Assert.Equal(2, visits.Select(v => v.ClientId).Distinct().Count());
        Assert.All(visits, v => Assert.Single(names, n => v.Text.Contains(n, StringComparison.Ordinal)));
        Assert.Contains(visits, v => v.Text.Contains("付款周期", StringComparison.Ordinal) && !v.Text.Contains("交期", StringComparison.Ordinal));
        var promise = Assert.Single(await _house.PromisesMadeAsync());
        Assert.Equal(visits.Single(v => v.Text.Contains("交期", StringComparison.Ordinal)).ClientId, promise.ClientId);
    }

    private async Task<Reader> ReaderAsync(string id) => await _house.Get<Access>().ForAsync((await _house.Get<Staff>().GetAsync(id, Token))!, Token);
}
