using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Tests.Skills.VisitPlans;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>The visit loop where days, months and clocks change: a day belongs to the person's zone, a moment is stored in UTC.</summary>
public sealed class ClockEdgeTests : IAsyncLifetime
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Told_just_before_midnight_and_saved_just_after_it_is_of_the_day_it_was_told()
    {
        _house.Clock.Now = new(2026, 11, 30, 23, 58, 0, Shanghai);
        await _house.SayAsync("s01", "今天拜访了宏达，我答应明天给报价");
        _house.Clock.Now = new(2026, 12, 1, 0, 6, 0, Shanghai);
        await _house.SayAsync("s01", "好");

        Assert.Equal("2026-11-30", Assert.Single(await _house.VisitsSinceAsync("2026-11-30")).On);
        Assert.Equal("2026-12-01", Assert.Single(await _house.PromisesMadeAsync()).DueOn);
    }

    [Fact]
    public async Task Told_after_midnight_both_days_are_offered_and_a_press_takes_the_evening_before()
    {
        _house.Clock.Now = new(2026, 12, 1, 0, 30, 0, Shanghai);
        var asked = await _house.SayAsync("s01", "今天拜访了宏达，谈得不错");
        await _house.PressAsync("s01", "是11月30日 周一");
        await _house.PressAsync("s01", "全部保存");

        Assert.Contains("过了零点，也可能是昨天", asked);
        Assert.Equal("2026-11-30", Assert.Single(await _house.VisitsSinceAsync("2026-11-30")).On);
    }

    [Fact]
    public async Task What_is_still_yesterday_where_the_person_lives_is_noted_as_yesterday()
    {
        _house.Clock.Now = new(2026, 12, 1, 9, 0, 0, Shanghai);
        await _house.SayAsync("s09", "Visited Northgate today, they want a new quote");
        await _house.SayAsync("s09", "ok");
        await _house.SayAsync("s01", "今天拜访了宏达，谈得不错");
        await _house.SayAsync("s01", "好");

        var visits = await _house.VisitsSinceAsync("2026-11-30");
        Assert.Equal(("2026-11-30", "2026-12-01"), (visits.Single(v => v.StaffId == "s09").On, visits.Single(v => v.StaffId == "s01").On));
    }

    [Fact]
    public async Task On_the_last_day_of_a_long_month_the_next_one_is_the_short_one()
    {
        _house.Clock.Now = new(2028, 1, 31, 10, 0, 0, Shanghai);

        Assert.StartsWith("2月拜访计划", await _house.SayAsync("s01", "帮我排下个月的拜访计划"));
        Assert.All(await _house.PlansAsync("s01", "2028-01-31", "2028-12-31"), p => Assert.StartsWith("2028-02-", p.On));
        await _house.SayAsync("s01", "今天拜访了宏达，我答应下个月底前给方案");
        await _house.SayAsync("s01", "好");
        Assert.Equal("2028-02-29", Assert.Single(await _house.PromisesMadeAsync()).DueOn);
    }

    [Fact]
    public async Task On_the_day_before_a_leap_day_tomorrow_is_the_leap_day_and_speaks_up_on_it()
    {
        _house.Clock.Now = new(2028, 2, 28, 15, 0, 0, Shanghai);
        await _house.SayAsync("s01", "今天拜访了宏达，我答应明天给报价");
        await _house.SayAsync("s01", "好");
        var mark = _house.Channel.Events.Count;
        _house.Clock.Now = new(2028, 2, 29, 9, 0, 0, Shanghai);
        await _house.RunDueAsync();

        Assert.Equal("2028-02-29", Assert.Single(await _house.PromisesMadeAsync()).DueOn);
        Assert.Contains(_house.Channel.Events.Skip(mark), e => e.Address.UserId == "s01" && e.Text.Contains("给报价", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2027-03-13T18:00:00-08:00", "remind me to call Northgate tomorrow at 9am", "2027-03-14T16:00:00.000Z")]
    [InlineData("2027-03-13T18:00:00-08:00", "remind me to call Northgate tomorrow at 2:30am", "2027-03-14T10:30:00.000Z")]
    [InlineData("2026-10-31T18:00:00-07:00", "remind me to call Northgate tomorrow at 9am", "2026-11-01T17:00:00.000Z")]
    public async Task A_reminder_across_the_change_of_clocks_comes_at_the_hour_on_the_wall(string now, string words, string at)
    {
        _house.Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);

        await _house.SayAsync("s09", words);

        var due = await _house.Store.Collection(DueItems.Collection).FindAsync(new Query(Filter.Is("state", "waiting"), 50, "at"), Token);
        Assert.Contains(due.Docs.Select(Records<DueItem>.Read), d => d.At == at);
    }

    [Theory]
    [InlineData("2027-03-14T12:00:00-07:00", "Northgate called at 1:30 this morning and complained about late delivery", "2027-03-14T09:30:00.000Z")]
    [InlineData("2026-11-01T12:00:00-08:00", "Northgate called at 3:30 this morning and complained about late delivery", "2026-11-01T11:30:00.000Z")]
    public async Task A_complaint_told_across_the_change_of_clocks_counts_from_the_hour_on_the_wall(string now, string words, string at)
    {
        _house.Clock.Now = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        await _house.SayAsync("s09", words);
        await _house.SayAsync("s09", "save all");

        var made = await _house.Store.Collection(Complaints.Collection).FindAsync(new Query(null, 1000), Token);
        Assert.Contains(made.Docs.Select(Records<Complaint>.Read), c => c.ClientId == "c048" && c.ComplainedAt == at);
    }
}
