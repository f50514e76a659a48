using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

public sealed class SatisfactionTurnTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("宏达满意度打了8分", 800, 10)]
    [InlineData("宏达打4分", 400, 10)]
    [InlineData("宏达满意度评分 4.5/5", 450, 5)]
    [InlineData("宏达很满意", 1000, 10)]
    [InlineData("宏达8/10，很满意", 800, 10)]
    [InlineData("Hongda 8/10, very happy", 800, 10)]
    [InlineData("Hongda gave us 7 out of 10", 700, 10)]
    public async Task A_score_in_a_line_is_kept_on_its_scale(string words, int score, int outOf)
    {
        await _house.SayAsync("s01", words);
        await _house.SayAsync("s01", "好");

        var survey = Assert.Single(await SurveysAsync());
        Assert.Equal((score, outOf, "s01", "2026-11-23"), (survey.Score, survey.OutOf, survey.StaffId, survey.On));
    }

    [Fact]
    public async Task A_score_above_the_scale_asks_which_scale()
    {
        Assert.Contains("85 分超过了满分 10", await _house.SayAsync("s01", "宏达满意度得分85"));

        await _house.PressAsync("s01", "100 分制");
        await _house.PressAsync("s01", "全部保存", ("ticked", "1"));

        Assert.Equal(100, Assert.Single(await SurveysAsync()).OutOf);
    }

    [Fact]
    public async Task A_low_score_offers_a_complaint_and_files_none_by_itself()
    {
        await _house.SayAsync("s01", "宏达满意度打了4分，嫌交期慢");
        var saved = await _house.PressAsync("s01", "全部保存");

        Assert.Contains("要不要按投诉跟进", saved);
        Assert.Equal(0, await MadeAsync());
        Assert.Contains("投诉（交付", await _house.PressAsync("s01", "记成投诉"));
        Assert.Equal(0, await MadeAsync());
        await _house.PressAsync("s01", "全部保存");
        Assert.Equal(1, await MadeAsync());
    }

    [Fact]
    public async Task A_good_score_offers_none() =>
        Assert.DoesNotContain("要不要按投诉跟进", await SaveAsync("宏达满意度打了9分"));

    [Fact]
    public async Task The_brief_shows_the_trend_and_undo_takes_it_out_again()
    {
        await SaveAsync("宏达满意度打了8分");
        _house.Clock.Advance(TimeSpan.FromDays(1));
        await SaveAsync("宏达满意度打了6分");

        Assert.Contains("6/10 · 11月24日 周二 · 上次 8/10，降", await _house.SayAsync("s01", "宏达简报"));
        await _house.SayAsync("s01", "撤销");
        Assert.DoesNotContain("6/10", await _house.SayAsync("s01", "宏达简报"));
    }

    private async Task<string> SaveAsync(string words)
    {
        await _house.SayAsync("s01", words);
        return await _house.PressAsync("s01", "全部保存");
    }

    private async Task<IReadOnlyList<Survey>> SurveysAsync() =>
        [.. (await _house.Store.Collection(Surveys.Collection).FindAsync(new Query(null, 100), Token)).Docs.Select(Records<Survey>.Read)];

    private async Task<int> MadeAsync() =>
        (await _house.Store.Collection("complaints").FindAsync(new Query(null, 1000), Token)).Docs.Count(d => Records<Complaint>.Read(d).MadeBy is not null);
}
