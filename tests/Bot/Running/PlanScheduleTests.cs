using CrmBot.Data;
using CrmBot.Schedule;
using CrmBot.Tests.Skills.VisitPlans;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>What comes by itself at a month's end, in the company's zone (Shanghai).</summary>
public sealed class PlanScheduleTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("2026-11-23T06:05:00Z", "2026-11-25T01:00:00Z", "2026-12-01")]
    [InlineData("2026-11-25T01:00:00Z", "2026-12-28T01:00:00Z", "2027-01-01")]
    [InlineData("2028-02-01T00:00:00Z", "2028-02-24T01:00:00Z", "2028-03-01")]
    public void The_next_month_is_drafted_three_working_days_before_this_one_ends(string now, string at, string month)
    {
        var (next, about) = _house.Get<PlanMonths>().Next(PlanMonths.Draft, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal((DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), month), (next, about.ToDay()));
    }

    [Fact]
    public async Task Every_manager_finds_a_draft_once_on_whichever_host()
    {
        await _house.SayAsync("s01", "你好");
        await _house.Get<PlanMonths>().AddNextAsync(Token);
        await using var second = await _house.SecondHostAsync();
        _house.Clock.Now = second.Clock.Now = new DateTimeOffset(2026, 11, 25, 9, 1, 0, TimeSpan.FromHours(8));

        await Task.WhenAll(_house.RunDueAsync(), second.RunDueAsync());
        await Task.WhenAll(_house.RunDueAsync(), second.RunDueAsync());

        var lines = await _house.PlansAsync("s01");
        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.Equal((PlanState.Drafted, "system"), (l.State, l.ChangedBy)));
        Assert.Equal(lines.Count, lines.DistinctBy(l => l.ClientId + l.On).Count());
        Assert.Single(_house.Channel.Events.Concat(second.Channel.Events), e => e.Address.UserId == "s01" && e.Text.Contains("12月的拜访计划排好了草稿", StringComparison.Ordinal));
        Assert.NotNull(await _house.Get<DueItems>().FindAsync("plans.draft|2027-01", Token));
    }

    [Fact]
    public async Task A_plan_not_handed_in_is_asked_for_on_the_last_working_day_and_one_handed_in_is_not()
    {
        await _house.HandInAsync();
        await _house.SayAsync("s02", "你好");
        await _house.Get<PlanMonths>().AddNextAsync(Token);
        _house.Clock.Now = new DateTimeOffset(2026, 11, 30, 16, 1, 0, TimeSpan.FromHours(8));
        var before = _house.Channel.Events.Count;

        for (var i = 0; i < 3; i++) await _house.RunDueAsync();

        var asked = _house.Channel.Events.Skip(before).Where(e => e.Text.Contains("还没交", StringComparison.Ordinal)).Select(e => e.Address.UserId).Distinct();
        Assert.Equal(["s02"], asked);
    }

    [Fact]
    public async Task Who_has_no_plan_at_all_is_offered_a_draft_by_one_press()
    {
        await _house.SayAsync("s02", "你好");
        await _house.Get<DueItems>().AddAsync(new DueItem { Id = "late", Kind = PlanMonths.Late, At = _house.Clock.Now.ToInstant(), Subject = "2026-12", State = "waiting" }, Token);
        for (var i = 0; i < 2; i++) await _house.RunDueAsync();

        var made = await _house.PressAsync("s02", "帮我排12月拜访计划");

        Assert.Contains("提交给周敏", made);
    }
}
