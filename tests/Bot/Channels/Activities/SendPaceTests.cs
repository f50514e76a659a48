using CrmBot.Channels;
using CrmBot.Channels.Activities;
using CrmBot.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CrmBot.Tests.Bot.Channels.Activities;

/// <summary>What Teams allows a bot in a conversation, a thread and a company, kept on a clock that the test drives.</summary>
public sealed class SendPaceTests
{
    private readonly SteppedTime _time = new();
    private readonly SendPace _pace;

    public SendPaceTests() => _pace = new SendPace(_time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(60, 30)]
    [InlineData(1800, 3600)]
    public void A_conversation_is_never_sent_more_than_it_takes(int sends, int seconds)
    {
        var sent = SendAll(sends * 2 + 5, _ => To("a:1"));

        for (var i = sends; i < sent.Count; i++) Assert.True(sent[i] - sent[i - sends] >= TimeSpan.FromSeconds(seconds), $"{sends + 1} sends within {seconds} s.");
    }

    [Fact]
    public void Threads_of_one_channel_share_what_the_channel_takes()
    {
        var sent = SendAll(60, i => To($"19:c@thread.tacv2;messageid={i}"));

        for (var i = 14; i < sent.Count; i++) Assert.True(sent[i] - sent[i - 14] >= TimeSpan.FromSeconds(1));
        for (var i = 16; i < sent.Count; i++) Assert.True(sent[i] - sent[i - 16] >= TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Five_thousand_pushes_of_one_minute_keep_the_companys_limit_and_end_as_soon_as_it_allows()
    {
        var sent = SendAll(5_000, i => To($"a:{i}"));

        for (var i = 50; i < sent.Count; i++) Assert.True(sent[i] - sent[i - 50] >= TimeSpan.FromSeconds(1), "51 sends within a second.");
        Assert.InRange(sent[^1], TimeSpan.FromSeconds(99), TimeSpan.FromSeconds(99) * 1.1);
    }

    [Fact]
    public async Task A_conversation_that_the_platform_slowed_down_waits_as_long_as_it_was_told()
    {
        await using var connector = await Connector.StartAsync(Token);
        connector.Answer = context =>
        {
            context.Response.StatusCode = connector.Calls.Count == 1 ? StatusCodes.Status429TooManyRequests : StatusCodes.Status201Created;
            context.Response.Headers.RetryAfter = "30";
            return Task.CompletedTask;
        };
        using var client = new ConnectorClient(OutboundSupport.WithoutCredentials(), new SendPace(_time) { PacesThisMachine = true }, Options.Create(new ActivityOptions()), TimeProvider.System);

        Assert.Equal(SendStatus.Failed, (await client.SendAsync(connector.Address("a:1"), "{}"u8.ToArray(), Token)).Status);
        var meanwhile = await client.SendAsync(connector.Address("a:1"), "{}"u8.ToArray(), Token);

        Assert.Equal((SendStatus.Failed, "Paced"), (meanwhile.Status, meanwhile.Reason));
        Assert.InRange(meanwhile.After!.Value, TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(31));
        Assert.Single(connector.Calls);
        _time.Step(TimeSpan.FromSeconds(1));
        Assert.Equal(SendStatus.Sent, (await client.SendAsync(connector.Address("a:2"), "{}"u8.ToArray(), Token)).Status);
        _time.Step(TimeSpan.FromSeconds(31));
        Assert.Equal(SendStatus.Sent, (await client.SendAsync(connector.Address("a:1"), "{}"u8.ToArray(), Token)).Status);
    }

    [Fact]
    public async Task What_is_larger_than_a_message_may_be_is_not_sent_at_all()
    {
        await using var connector = await Connector.StartAsync(Token);
        using var client = new ConnectorClient(OutboundSupport.WithoutCredentials(), _pace, Options.Create(new ActivityOptions()), TimeProvider.System);

        var sent = await client.SendAsync(connector.Address(), new byte[41 * 1024], Token);

        Assert.Equal((SendStatus.Refused, "MessageSizeTooBig"), (sent.Status, sent.Reason));
        Assert.Empty(connector.Calls);
    }

    [Fact]
    public async Task A_message_can_be_taken_back_and_a_chat_opened()
    {
        await using var connector = await Connector.StartAsync(Token);
        using var client = new ConnectorClient(OutboundSupport.WithoutCredentials(), _pace, Options.Create(new ActivityOptions()), TimeProvider.System);

        Assert.Equal(SendStatus.Sent, (await client.RemoveAsync(connector.Address("a:1"), "17", Token)).Status);
        Assert.Equal(new Sent(SendStatus.Sent, "m2"), await client.OpenAsync(connector.Address(), Token));

        Assert.Equal(("DELETE", "/_connector/v3/conversations/a%3A1/activities/17"), (connector.Calls.First().Method, connector.Calls.First().Path));
        Assert.Equal(("POST", "/_connector/v3/conversations"), (connector.Calls.Last().Method, connector.Calls.Last().Path));
        Assert.Equal("29:user", connector.Calls.Last().Body!["members"]![0]!["id"]!.GetValue<string>());
    }

    /// <summary>When each went out, the clock moved on to whenever the next may go.</summary>
    private List<TimeSpan> SendAll(int count, Func<int, Address> to)
    {
        var sent = new List<TimeSpan>(count);
        while (sent.Count < count)
        {
            var wait = _pace.Take(to(sent.Count));
            if (wait == TimeSpan.Zero) sent.Add(_time.Passed);
            else _time.Step(wait);
        }
        return sent;
    }

    private static Address To(string conversation) => new() { Channel = "msteams", Conversation = conversation, UserId = "29:u", TenantId = "t" };

    private sealed class SteppedTime : TimeProvider
    {
        private long _ticks = 1;

        public TimeSpan Passed => TimeSpan.FromTicks(_ticks);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Step(TimeSpan by) => _ticks += by.Ticks;
    }
}
