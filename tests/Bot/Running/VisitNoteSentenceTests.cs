using CrmBot.Data;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

public sealed class VisitNoteSentenceTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task In_english_the_day_as_it_was_said_stands_apart_from_the_sentence() =>
        Assert.Contains(" “yesterday”", await _house.SayAsync("s01", "Visited Pacific Crest yesterday, went well"));

    [Fact]
    public async Task What_they_promised_in_the_same_breath_is_noted_as_theirs()
    {
        Assert.Contains("王芳承诺：给合同", await _house.SayAsync("s01", "今天拜访了宏达，王总说预算批了，答应下周给合同"));
        await _house.SayAsync("s01", "好");

        Assert.Equal(PromiseSide.Them, Assert.Single(await _house.PromisesMadeAsync()).By);
    }
}
