using System.Text.Json;
using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Tests.MongoServer;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>Two hosts on one store, whichever it is.</summary>
public abstract class HostContract : IAsyncLifetime
{
    private const string Note = "今天拜访宏达王芳，我答应周五前给报价";

    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(31);

    private DemoHouse _first = null!;
    private DemoHouse _second = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract Task<DemoHouse> OpenAsync();

    public async ValueTask InitializeAsync()
    {
        _first = await OpenAsync();
        _second = await _first.SecondHostAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        // A test that was skipped has none.
        if (_first is null) return;
        await _second.DisposeAsync();
        await _first.DisposeAsync();
    }

    [Fact]
    public async Task A_message_given_to_both_at_once_has_one_effect_and_one_answer()
    {
        var note = _first.Words("s01", Note, "same");
        await Task.WhenAll(Task.Run(() => _first.SendAsync(note), Token), Task.Run(() => _second.SendAsync(note), Token));
        await FlushAsync();

        var asked = Assert.Single(All(), e => e.Text.Contains("待保存", StringComparison.Ordinal));
        var save = _first.Pressing("s01", asked.Reply.Card!.Actions.Single(a => a.Title == "全部保存").Press, asked.CardId);
        await Task.WhenAll(Task.Run(() => _first.SendAsync(save), Token), Task.Run(() => _second.SendAsync(save), Token));

        Assert.Single(All(), e => e.Text.Contains("已保存", StringComparison.Ordinal));
        Assert.Single(await _first.VisitsSinceAsync("2026-11-23"));
        Assert.Single(await _first.PromisesMadeAsync());
    }

    [Fact]
    public async Task A_conversation_that_changes_hosts_keeps_its_state()
    {
        await StartAsync();

        await _first.SayAsync("s01", "宏达简报");
        Assert.Contains("沿用刚才说的宏达", await _second.SayAsync("s01", "刚拜访完，王芳很满意"));
        Assert.Contains("已保存", await _first.SayAsync("s01", "好"));
        Assert.Contains("已撤销", await _second.SayAsync("s01", "撤销"));

        Assert.Empty(await _first.VisitsSinceAsync("2026-01-01"));
    }

    [Fact]
    public async Task Messages_sent_quickly_to_either_host_are_worked_in_the_order_they_came()
    {
        await StartAsync();
        var turns = new List<Task>();

        foreach (var (text, i) in new[] { Note, "改成昨天", "去掉2", "好" }.Select((t, i) => (t, i)))
        {
            _first.Clock.Advance(TimeSpan.FromMilliseconds(5));
            _second.Clock.Now = _first.Clock.Now;
            turns.Add((await (i % 2 == 0 ? _first : _second).Runner.AcceptAsync(_first.Words("s01", text), Token)).Turn);
        }
        await Task.WhenAll(turns);

        Assert.Equal("2026-11-22", Assert.Single(await _first.VisitsSinceAsync("2026-01-01")).On);
        Assert.Empty(await _first.PromisesMadeAsync());
    }

    [Fact]
    public async Task A_message_that_a_dead_host_left_is_answered_once_by_the_other_after_its_lease()
    {
        var message = _first.Words("s01", Note, "left");
        var inbox = _second.Get<Inbox>();
        await inbox.Add(inbox.Receive(message.Key, message.Address.Key, new RawJson(JsonSerializer.SerializeToUtf8Bytes(message, SkillsJson.Readable.Message))), Token).Kept;

        await _first.RunDueAsync();
        Assert.Empty(_first.Channel.Events);
        _first.Clock.Advance(Lease);
        await _first.RunDueAsync();
        Assert.Contains("待保存", Assert.Single(_first.Channel.Events).Text);

        _first.Clock.Advance(Lease);
        await _first.RunDueAsync();
        Assert.Equal("(duplicate)", await _first.SendAsync(message));
        Assert.Single(_first.Channel.Events);
    }

    [Fact]
    public async Task An_answer_that_was_stored_and_not_sent_is_sent_and_not_made_again()
    {
        var said = await _first.SayAsync("s01", Note, "m");
        var proposal = await ProposalAsync();
        _second.Clock.Now = _first.Clock.Now + Lease;

        await _second.RunDueAsync();

        Assert.Equal(said, Assert.Single(_second.Channel.Events).Text);
        Assert.Equal((proposal.Id, proposal.Version), (await ProposalAsync()) is var now ? (now.Id, now.Version) : default);
    }

    [Fact]
    public async Task A_save_whose_answer_was_not_sent_is_told_by_the_other_host_and_done_once()
    {
        await _first.SayAsync("s01", Note);
        await FlushAsync();
        await _first.PressAsync("s01", "全部保存");
        _second.Clock.Now = _first.Clock.Now + Lease;

        await _second.RunDueAsync();

        Assert.Contains("已保存", Assert.Single(_second.Channel.Events).Text);
        Assert.Single(await _first.VisitsSinceAsync("2026-01-01"));
    }

    [Fact]
    public async Task What_is_due_is_done_by_one_host_alone()
    {
        await _first.SayAsync("s01", Note);
        await FlushAsync();
        _first.Clock.Advance(TimeSpan.FromHours(4));
        _second.Clock.Now = _first.Clock.Now;

        await Task.WhenAll(Task.Run(_first.RunDueAsync, Token), Task.Run(_second.RunDueAsync, Token));

        Assert.Single(All(), e => e.Text.Contains("今天还有 1 条没保存", StringComparison.Ordinal));
    }

    private IEnumerable<ChannelEvent> All() => _first.Channel.Events.Concat(_second.Channel.Events);

    /// <summary>Lets both hosts mark what they answered by themselves, as running hosts do.</summary>
    private Task StartAsync() => Task.WhenAll(_first.Get<HandledMessages>().StartAsync(Token), _second.Get<HandledMessages>().StartAsync(Token));

    private async Task FlushAsync()
    {
        await _first.Get<HandledMessages>().FlushAsync(Token);
        await _second.Get<HandledMessages>().FlushAsync(Token);
    }

    private async Task<Proposal> ProposalAsync() =>
        Records<Proposal>.Read(Assert.Single((await _first.Store.Collection(Proposals.Collection).FindAsync(new CrmBot.Data.Documents.Query(null, 10), Token)).Docs));
}

/// <summary>Two hosts on the embedded file.</summary>
public sealed class HostTests : HostContract
{
    protected override Task<DemoHouse> OpenAsync() => DemoHouse.OpenAsync();
}

/// <summary>Two hosts on one MongoDB: they share conversations, leases, the outbox and what is due.</summary>
[Collection(MongoTestServer.Collection)]
public sealed class MongoHostTests : HostContract
{
    protected override Task<DemoHouse> OpenAsync() => MongoHouse.OpenAsync(Topology.ReplicaSet);
}
