using CrmBot.Data.Documents;
using CrmBot.Skills;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>An answer that changes nothing is on its way while its turn is written down; whatever changes something is said when it is safe.</summary>
public sealed class EarlyAnswerTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private DemoHouse _house = null!;
    private HeldStore _store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync(store => _store = new HeldStore(store));

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_brief_is_sent_while_the_disk_is_at_work_and_once()
    {
        _store.Hold();
        var saying = _house.SayAsync("s01", "宏达简报");

        await SentAsync("宏达");
        Assert.False(saying.IsCompleted);

        _store.LetGo();
        await saying.WaitAsync(Patience, Token);
        Assert.Single(_house.Channel.Events, e => e.Text.Contains("宏达", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_note_is_shown_when_it_is_safe()
    {
        _store.Hold();
        var saying = _house.SayAsync("s01", "今天拜访宏达王芳，我答应周五前给报价");
        await Task.Delay(300, Token);

        Assert.Empty(_house.Channel.Events);

        _store.LetGo();
        Assert.Contains("待保存", await saying.WaitAsync(Patience, Token));
    }

    [Fact]
    public async Task A_groups_line_comes_behind_the_acknowledgement()
    {
        _store.Hold();
        var asked = _house.Words("s01", "宏达简报") with { AskedIn = DemoHouse.AddressOf("s01") with { Conversation = "group", InGroup = true } };
        var accepting = _house.SendAsync(asked);
        await Task.Delay(300, Token);

        Assert.Empty(_house.Channel.Events);

        _store.LetGo();
        Assert.Contains("已私下回复你", await accepting.WaitAsync(Patience, Token));
    }

    [Fact]
    public async Task A_disk_that_fails_after_the_brief_was_sent_leaves_the_message_unacknowledged_and_answers_it_once()
    {
        _store.Hold();
        var saying = _house.SayAsync("s01", "宏达简报", "m-early");
        await SentAsync("宏达");

        _store.Fail();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => saying.WaitAsync(Patience, Token));

        Assert.Equal("(duplicate)", await _house.SayAsync("s01", "宏达简报", "m-early").WaitAsync(Patience, Token));
        Assert.Single(_house.Channel.Events, e => e.Text.Contains("宏达", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_note_that_the_disk_does_not_take_is_not_shown_and_is_answered_when_it_does()
    {
        _store.Hold();
        var saying = _house.SayAsync("s01", "今天拜访宏达王芳，我答应周五前给报价", "m-note");
        await Task.Delay(300, Token);

        _store.Fail();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => saying.WaitAsync(Patience, Token));
        await SentAsync(AssistantWords.StoreDown.Zh);
        _house.Clock.Advance(TimeSpan.FromSeconds(31));
        await _house.RunDueAsync();

        await SentAsync("待保存");
    }

    private async Task SentAsync(string words)
    {
        var end = TimeProvider.System.GetUtcNow() + Patience;
        while (!_house.Channel.Events.Any(e => e.Text.Contains(words, StringComparison.Ordinal)) && TimeProvider.System.GetUtcNow() < end) await Task.Delay(5, Token);
        Assert.Contains(_house.Channel.Events, e => e.Text.Contains(words, StringComparison.Ordinal));
    }
}
