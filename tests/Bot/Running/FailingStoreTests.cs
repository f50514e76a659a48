using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>The store fails in the middle of a save: what is said is true, and trying again never doubles anything.</summary>
public sealed class FailingStoreTests : IAsyncLifetime
{
    private const string Note = "今天拜访宏达王芳，我答应周五前给报价";

    private DemoHouse _house = null!;
    private FaultyStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await DemoHouse.OpenAsync(store => _store = new FaultyStore(store));
        await _house.SayAsync("s01", Note);
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_save_that_did_not_happen_is_said_and_works_when_tried_again(bool timeout)
    {
        _store.FailNext(Visits.Collection, timeout ? Timeout() : Gone(), committed: false);

        Assert.Contains("没保存成功", await _house.PressAsync("s01", "全部保存"));
        Assert.Empty(await _house.VisitsSinceAsync("2026-01-01"));

        Assert.Contains("已保存", await _house.PressAsync("s01", "再试"));
        await SavedOnceAsync();
    }

    [Fact]
    public async Task A_save_that_happened_though_the_store_did_not_answer_is_shown_as_saved()
    {
        _store.FailNext(Visits.Collection, Timeout(), committed: true);

        Assert.Contains("已保存", await _house.PressAsync("s01", "全部保存"));
        await SavedOnceAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task When_nobody_can_tell_it_says_so_and_trying_again_saves_once(bool committed)
    {
        _store.ProposalsUnreadableAfterFault = true;
        _store.FailNext(Visits.Collection, Timeout(), committed);

        Assert.Contains("还不确定", await _house.PressAsync("s01", "全部保存"));
        _store.ProposalsUnreadable = false;

        Assert.Contains("保存", await _house.PressAsync("s01", "再试"));
        await SavedOnceAsync();
    }

    [Fact]
    public async Task What_was_unticked_stays_out_when_tried_again()
    {
        _store.FailNext(Visits.Collection, Gone(), committed: false);

        await _house.PressAsync("s01", "全部保存", (CrmBot.Skills.Ticks.Field, "1"));
        await _house.PressAsync("s01", "再试");

        Assert.Single(await _house.VisitsSinceAsync("2026-01-01"));
        Assert.Empty(await _house.PromisesMadeAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_undo_that_the_store_could_not_take_is_finished_when_it_can(bool committed)
    {
        await _house.PressAsync("s01", "全部保存");
        _store.FailNext(Visits.Collection, committed ? Timeout() : Gone(), committed);

        Assert.Contains("现在存不了东西", await _house.PressAsync("s01", "撤销"));
        _house.Clock.Advance(TimeSpan.FromSeconds(31));
        await _house.RunDueAsync();

        Assert.Contains("已撤销", _house.Channel.Events[^1].Text);
        Assert.Empty(await _house.VisitsSinceAsync("2026-01-01"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_note_that_the_store_could_not_take_is_not_acknowledged_and_counts_once_when_it_comes_again(bool committed)
    {
        var message = _house.Words("s01", "今天拜访宏达王芳，又聊了样品", "again");
        _store.FailNext(Conversations.Collection, Timeout(), committed);

        await Record.ExceptionAsync(() => _house.SendAsync(message));
        _house.Clock.Advance(TimeSpan.FromSeconds(31));
        await _house.SendAsync(message);
        await _house.RunDueAsync();
        _house.Clock.Advance(TimeSpan.FromSeconds(31));
        await _house.RunDueAsync();

        Assert.Single(_house.Channel.Events, e => e.Text.Contains("又聊了样品", StringComparison.Ordinal));
    }

    private static StoreUnavailableException Gone() => new("test", "The store is away.");

    private static StoreTimeoutException Timeout() => new("test", "The store did not answer in time.");

    private async Task SavedOnceAsync()
    {
        Assert.Single(await _house.VisitsSinceAsync("2026-01-01"));
        Assert.Single(await _house.PromisesMadeAsync());
        Assert.Contains("没有等你确认", await _house.SayAsync("s01", "好"));
        Assert.Single(await _house.VisitsSinceAsync("2026-01-01"));
    }
}
