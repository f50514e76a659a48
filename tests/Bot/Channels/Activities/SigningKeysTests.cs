using CrmBot.Channels.Activities;
using CrmBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CrmBot.Tests.Bot.Channels.Activities;

public sealed class SigningKeysTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));
    private readonly KeyDocuments _documents = new(TimeProvider.System);
    private Issuer _issuer = null!;
    private SigningKeys _keys = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _issuer = await Issuer.StartAsync(Token);
        _keys = new SigningKeys(_documents, Options.Create(new BotOptions { Metadata = _issuer.Metadata }), _clock, NullLogger<SigningKeys>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        _keys.Dispose();
        _documents.Dispose();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task Keys_are_read_once_for_many_calls()
    {
        for (var i = 0; i < 20; i++) Assert.NotNull(await _keys.FindAsync(Issuer.Good, Token));

        Assert.Equal(1, _issuer.Reads);
    }

    [Fact]
    public async Task A_new_key_is_found_at_its_first_call_once_a_minute_has_passed()
    {
        await _keys.FindAsync(Issuer.Good, Token);
        _issuer.Hidden.Clear();
        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.NotNull(await _keys.FindAsync("foreign", Token));
        Assert.Equal(2, _issuer.Reads);
    }

    [Fact]
    public async Task Invented_keys_cannot_make_it_read_more_than_once_a_minute()
    {
        await _keys.FindAsync(Issuer.Good, Token);
        for (var i = 0; i < 50; i++)
        {
            Assert.Null(await _keys.FindAsync($"invented-{i}", Token));
            _clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.InRange(_issuer.Reads, 1, 3);
    }

    [Fact]
    public async Task A_key_taken_back_is_forgotten_within_a_day_and_an_issuer_that_is_down_for_longer_ends_its_keys()
    {
        await _keys.FindAsync("unendorsed", Token);
        _issuer.Hidden.Add("unendorsed");
        _clock.Advance(TimeSpan.FromHours(25));
        Assert.NotNull(await _keys.FindAsync(Issuer.Good, Token));
        while (_issuer.Reads < 2) await Task.Delay(10, Token);
        while (await _keys.FindAsync("unendorsed", Token) is not null) await Task.Delay(10, Token);

        _issuer.SaysItIs = "https://another.example.com";
        _clock.Advance(TimeSpan.FromDays(4));
        Assert.NotNull(await _keys.FindAsync(Issuer.Good, Token));
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Null(await _keys.FindAsync(Issuer.Good, Token));
    }

    [Fact]
    public async Task A_token_that_was_verified_is_known_again_until_its_time_is_over_or_its_key_is_taken_back()
    {
        var check = new TokenCheck(_keys, Options.Create(new BotOptions { AppId = Issuer.AppId }), _clock);
        var token = new ShownToken("https://smba.trafficmanager.net/teams/", _clock.Now).Signed(_issuer);
        var other = token[..^4] + (token.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBB" : "AAAA");

        for (var i = 0; i < 3; i++) Assert.NotNull((await check.CheckAsync(token, Token)).Caller);
        Assert.Null((await check.CheckAsync(other, Token)).Caller);
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.NotNull((await check.CheckAsync(token, Token)).Caller);
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Null((await check.CheckAsync(token, Token)).Caller);

        var late = new ShownToken("https://smba.trafficmanager.net/teams/", _clock.Now);
        late.Payload["exp"] = _clock.Now.AddDays(3).ToUnixTimeSeconds();
        var shown = late.Signed(_issuer);
        Assert.NotNull((await check.CheckAsync(shown, Token)).Caller);
        _issuer.Hidden.Add(Issuer.Good);
        _clock.Advance(TimeSpan.FromHours(25));
        await _keys.FindAsync("invented", Token);
        Assert.Null((await check.CheckAsync(shown, Token)).Caller);
    }

    [Fact]
    public async Task Keys_of_another_issuer_are_not_taken()
    {
        _issuer.SaysItIs = "https://api.botframework.us";

        Assert.Null(await _keys.FindAsync(Issuer.Good, Token));
    }
}
