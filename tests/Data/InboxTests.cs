using CrmBot.Data;
using CrmBot.Data.Documents.Sqlite;
using CrmBot.Tests.Data.Documents;
using Microsoft.Extensions.Options;

namespace CrmBot.Tests.Data;

/// <summary>Which of two hosts answers a message, and which message goes before which.</summary>
public sealed class InboxTests : IAsyncLifetime
{
    private const string Chat = "teams|a:1";

    private readonly string _folder = Directory.CreateTempSubdirectory("crmbot-inbox-").FullName;
    private readonly StoreClock _clock = new();
    private SqliteDocumentStore _store = null!;
    private Inbox _one = null!;
    private Inbox _other = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await SqliteDocumentStore.OpenAsync(Path.Combine(_folder, "store.db"), _clock, Token);
        await _store.EnsureAsync(DataSchema.All, Token);
        (_one, _other) = (Host(), Host());
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    [Fact]
    public async Task A_message_waits_for_an_earlier_one_of_another_host_however_many_of_its_own_host_wait()
    {
        var earlier = await ReceiveAsync(_other, "z-earlier");
        for (var i = 0; i < 600; i++) await ReceiveAsync(_one, $"m{i:000}");
        var last = await ReceiveAsync(_one, "m999");

        Assert.True(await _one.OthersBeforeAsync(last, Token));
        Assert.False(await _other.OthersBeforeAsync(earlier, Token));
        await _other.FinishAsync([earlier], Token);
        Assert.False(await _one.OthersBeforeAsync(last, Token));
    }

    [Fact]
    public async Task A_message_whose_lease_ran_out_in_the_lane_is_answered_by_the_one_host_that_has_it()
    {
        var message = await ReceiveAsync(_one, "m1");
        Assert.True(await _one.KeepAsync(message, Token));

        _clock.Time += TimeSpan.FromSeconds(31);
        Assert.Equal("m1", (await _other.TakeOverAsync(Token))?.Id);

        Assert.False(await _one.KeepAsync(message, Token));
    }

    [Fact]
    public async Task A_message_kept_after_a_long_wait_is_not_taken_over_by_another_host_at_work()
    {
        var message = await ReceiveAsync(_one, "m1");
        _clock.Time += TimeSpan.FromSeconds(29);
        Assert.True(await _one.KeepAsync(message, Token));

        _clock.Time += TimeSpan.FromSeconds(20);
        Assert.Null(await _other.TakeOverAsync(Token));
    }

    [Fact]
    public async Task A_long_queue_of_a_living_host_stays_its_own_until_it_is_let_go()
    {
        var message = await ReceiveAsync(_one, "m1");
        _one.Hold(message);
        for (var beats = 0; beats < 12; beats++)
        {
            _clock.Time += TimeSpan.FromSeconds(5);
            await _one.KeepHeldAsync(Token);
            Assert.Null(await _other.TakeOverAsync(Token));
        }

        _one.LetGo(message);
        _clock.Time += TimeSpan.FromSeconds(31);
        await _one.KeepHeldAsync(Token);
        Assert.Equal("m1", (await _other.TakeOverAsync(Token))?.Id);
    }

    [Fact]
    public async Task A_message_answered_meanwhile_is_not_kept()
    {
        var message = await ReceiveAsync(_one, "m1");
        _clock.Time += TimeSpan.FromSeconds(31);
        var taken = await _other.TakeOverAsync(Token);
        await _other.FinishAsync([taken!], Token);

        Assert.False(await _one.KeepAsync(message, Token));
    }

    private Inbox Host() => new(_store, _clock, Options.Create(new InboxOptions()));

    private static async Task<InboxItem> ReceiveAsync(Inbox host, string key)
    {
        var item = host.Receive(key, Chat, new RawJson("{}"u8.ToArray()));
        var intake = host.Add(item, Token);
        await intake.Kept;
        Assert.True(await intake.IsNew, "The message had been there.");
        return item;
    }
}
