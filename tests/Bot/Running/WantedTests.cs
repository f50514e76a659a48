using CrmBot.Data;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>What a client wants by a day and nobody promised yet: a line to tick, in words too. Today is Monday, 23 November 2026.</summary>
public sealed class WantedTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("s01", "今天去了百味源，张总要我们下周二前把合同寄过去", "好", "对方要的")]
    [InlineData("s01", "今天去了百味源，张总要求周五前给报价", "好", "对方要的")]
    [InlineData("s09", "met Theo at Northgate today, he wants a quote by Friday", "ok", "they ask for it")]
    public async Task It_is_no_promise_until_it_is_ticked(string staff, string words, string yes, string note)
    {
        Assert.Contains(note, await _house.SayAsync(staff, words));
        await _house.SayAsync(staff, yes);
        Assert.Empty(await _house.PromisesMadeAsync());
    }

    [Fact]
    public async Task Ticked_in_words_it_is_promised_and_taken_back_with_the_rest()
    {
        await _house.SayAsync("s01", "昨天下午跟宏达王总吃了个饭，让我们月底前出方案，李娟那边嫌发货慢，挺生气的");
        Assert.Contains("[x] 2 我方承诺：出方案，11月30日", await _house.SayAsync("s01", "第二条也要"));
        await _house.SayAsync("s01", "好");

        var promise = Assert.Single(await _house.PromisesMadeAsync());
        Assert.Equal((PromiseSide.Us, "2026-11-30"), (promise.By, promise.DueOn));
        // It was wanted before the complaint and has nothing to do with it.
        Assert.Null(promise.ComplaintId);

        await _house.SayAsync("s01", "撤销");
        Assert.Empty(await _house.PromisesMadeAsync());
    }

    [Fact]
    public async Task All_of_it_is_saved_in_one_word()
    {
        // In California it is still Sunday.
        await _house.SayAsync("s09", "met Theo at Northgate today, he wants a quote by Friday and asked us to send samples by next Tuesday");
        await _house.SayAsync("s09", "save everything");

        Assert.Equal(["2026-11-24", "2026-11-27"], (await _house.PromisesMadeAsync()).Select(p => p.DueOn).Order());
    }

    [Theory]
    [InlineData("今天去了百味源，我们要求他们周五前付款")]
    [InlineData("今天去了百味源，张总要求便宜一点")]
    [InlineData("今天去了百味源，他们没要求周五前给报价")]
    public async Task What_is_not_wanted_of_us_by_a_day_makes_no_line(string words) => Assert.DoesNotContain("对方要的", await _house.SayAsync("s01", words));

    [Fact]
    public async Task Who_is_not_happy_about_something_complains()
    {
        var asked = await _house.SayAsync("s09", "had lunch w/ Theo from Northgate today, they're not happy about the late delivery last week");
        Assert.Contains("Meal on Sun 22 Nov with Theo Grant", asked);
        Assert.Contains("Complaint", asked);
    }
}
