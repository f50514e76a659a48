using System.CommandLine;
using CrmBot.Channels;
using CrmBot.Commands;
using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>Replies that a channel does not take at once.</summary>
public sealed class UnsentReplyTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_reply_that_fails_is_kept_and_arrives_once()
    {
        Fail(1);

        Assert.Equal("", await _house.SayAsync("s01", "宏达简报"));
        Assert.Equal(0, await _house.RunDueAsync());
        _house.Clock.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal(1, await _house.RunDueAsync());

        Assert.Contains("宏达", Assert.Single(_house.Channel.Events).Text);
        _house.Clock.Advance(TimeSpan.FromHours(1));
        await _house.RunDueAsync();
        Assert.Single(_house.Channel.Events);
    }

    [Fact]
    public async Task It_is_tried_again_at_growing_distances()
    {
        Fail(6);
        await _house.SayAsync("s01", "宏达简报");
        var tried = new List<int>();

        for (var second = 1; second <= 600 && _house.Channel.Events.Count == 0; second++)
        {
            _house.Clock.Advance(TimeSpan.FromSeconds(1));
            var left = _house.Channel.Answers.Count;
            await _house.RunDueAsync();
            if (_house.Channel.Answers.Count < left || _house.Channel.Events.Count > 0) tried.Add(second);
        }

        Assert.Single(_house.Channel.Events);
        int[] waits = [.. tried.Zip(tried.Prepend(0), (now, before) => now - before)];
        int[] least = [15, 15, 30, 60, 120, 240];
        Assert.Equal(least.Length, waits.Length);
        Assert.All(waits.Zip(least), w => Assert.InRange(w.First, w.Second, w.Second * 6 / 5 + 1));
    }

    [Fact]
    public async Task While_our_own_secret_is_refused_replies_wait_for_days_and_arrive_after_the_repair()
    {
        for (var i = 0; i < 51; i++) _house.Channel.Answers.Enqueue(new Sent(SendStatus.Failed, Reason: "AADSTS7000222") { Held = true });
        await _house.SayAsync("s01", "宏达简报");

        for (var hour = 0; hour < 50; hour++)
        {
            _house.Clock.Advance(TimeSpan.FromHours(1));
            await _house.RunDueAsync();
        }
        Assert.Empty(_house.Channel.Events);
        _house.Clock.Advance(TimeSpan.FromHours(1));
        await _house.RunDueAsync();

        Assert.Contains("宏达", Assert.Single(_house.Channel.Events).Text);
    }

    [Fact]
    public async Task A_channel_that_asks_for_a_pause_gets_it()
    {
        _house.Channel.Answers.Enqueue(new Sent(SendStatus.Failed, After: TimeSpan.FromMinutes(5)));
        await _house.SayAsync("s01", "宏达简报");

        _house.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Equal(0, await _house.RunDueAsync());
        _house.Clock.Advance(TimeSpan.FromMinutes(1));
        await _house.RunDueAsync();

        Assert.Single(_house.Channel.Events);
    }

    [Fact]
    public async Task After_eight_attempts_it_is_given_up_and_check_tells()
    {
        Fail(50);
        await _house.SayAsync("s01", "宏达简报");
        Assert.Contains("1 waiting, 0 given up", (await CheckAsync()).Output);

        for (var i = 0; i < 12; i++)
        {
            _house.Clock.Advance(TimeSpan.FromHours(1));
            await _house.RunDueAsync();
        }

        Assert.Equal(50 - 1 - 8, _house.Channel.Answers.Count);
        var (code, output) = await CheckAsync();
        Assert.Contains("0 waiting, 1 given up", output);
        Assert.Equal(1, code);
        Assert.Contains("given up after 8 attempts", _house.Log.All);
    }

    [Fact]
    public async Task A_refused_reply_is_not_tried_again()
    {
        _house.Channel.Answers.Enqueue(new Sent(SendStatus.Refused, Reason: "blocked"));

        await _house.SayAsync("s01", "宏达简报");
        _house.Clock.Advance(TimeSpan.FromHours(1));
        await _house.RunDueAsync();

        Assert.Empty(_house.Channel.Events);
        Assert.Equal(0, await _house.Store.Collection(DueItems.Collection).CountAsync(Filter.Is("state", "waiting"), 10, Token));
        Assert.Contains("refused for good", _house.Log.All);
    }

    [Fact]
    public async Task The_message_counts_as_answered_while_its_reply_waits()
    {
        Fail(1);
        var message = _house.Words("s01", "今天拜访宏达王芳，谈得不错", "m");
        await _house.SendAsync(message);

        _house.Clock.Advance(TimeSpan.FromSeconds(31));
        await _house.RunDueAsync();

        Assert.Single(_house.Channel.Events);
        Assert.Equal("(duplicate)", await _house.SendAsync(message));
    }

    private void Fail(int times)
    {
        for (var i = 0; i < times; i++) _house.Channel.Answers.Enqueue(new Sent(SendStatus.Failed, Reason: "down"));
    }

    private async Task<(int Code, string Output)> CheckAsync()
    {
        var output = new StringWriter();
        var code = await new CheckCommand(_ => Task.FromResult(_house.Store)).Build().Parse([]).InvokeAsync(new InvocationConfiguration { Output = output }, Token);
        return (code, output.ToString());
    }
}
