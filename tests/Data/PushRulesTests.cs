using CrmBot.Data;

namespace CrmBot.Tests.Data;

/// <summary>When somebody is told something: his own choice before his team's before the company's, and not while he wants quiet.</summary>
public sealed class PushRulesTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [Fact]
    public void His_own_time_goes_before_the_teams_and_the_teams_before_the_companys()
    {
        var team = new Team { NameZh = "", NameEn = "", LeadId = "s04", DailyAt = "17:45" };
        var chosen = new StaffPreferences { StaffId = "s04", DailyAt = "19:05" };

        Assert.Equal(new TimeOnly(18, 10), PushRules.Of(null, null, new DayOptions()).DailyAt);
        Assert.Equal(new TimeOnly(17, 45), PushRules.Of(null, team, new DayOptions()).DailyAt);
        Assert.Equal(new TimeOnly(19, 5), PushRules.Of(chosen, team, new DayOptions()).DailyAt);
        Assert.Equal(new TimeOnly(8, 20), PushRules.Of(chosen, team, new DayOptions()).MorningAt);
    }

    [Theory]
    [InlineData("2026-11-23T22:00", "2026-11-24T07:00")]
    [InlineData("2026-11-24T06:59", "2026-11-24T07:00")]
    [InlineData("2026-11-24T07:00", null)]
    public void What_comes_in_the_quiet_hours_waits_for_their_end(string now, string? until) =>
        Assert.Equal(until is null ? null : Local(until), PushRules.Of(null, null, new DayOptions()).NotBefore(PushKind.Promise, Local(now), Shanghai));

    [Fact]
    public void A_snoozed_kind_waits_and_the_others_do_not()
    {
        var rules = PushRules.Of(new StaffPreferences { StaffId = "s01", Snoozes = [new() { Kind = PushKind.Renewal, Until = Local("2026-11-25T22:00").ToInstant() }] }, null, new DayOptions());

        Assert.Equal(Local("2026-11-26T07:00"), rules.NotBefore(PushKind.Renewal, Local("2026-11-23T10:00"), Shanghai));
        Assert.Null(rules.NotBefore(PushKind.Promise, Local("2026-11-23T10:00"), Shanghai));
    }

    [Fact]
    public void A_time_chosen_within_the_quiet_hours_is_kept()
    {
        var rules = PushRules.Of(new StaffPreferences { StaffId = "s04", DailyAt = "22:15" }, null, new DayOptions());

        Assert.Null(rules.NotBefore(PushKind.Daily, Local("2026-11-23T22:20"), Shanghai));
    }

    [Fact]
    public void Nobody_is_told_on_the_full_or_half_hour_and_everybody_at_the_same_time_each_day()
    {
        foreach (var time in (string[])["2026-11-23T18:00", "2026-11-23T18:25", "2026-11-23T18:30", "2026-11-23T17:58"])
        {
            var times = Enumerable.Range(0, 500).Select(i => PushRules.Spread(Local(time), $"s{i:D2}", PushKind.Daily, 8)).ToList();

            Assert.DoesNotContain(times, t => t.Minute is 0 or 30);
            Assert.All(times, t => Assert.InRange(t - Local(time), TimeSpan.Zero, TimeSpan.FromMinutes(9)));
            Assert.True(times.Distinct().Count() > 200, "they are spread");
            Assert.Equal(times.Select(t => t.AddDays(1)), Enumerable.Range(0, 500).Select(i => PushRules.Spread(Local(time).AddDays(1), $"s{i:D2}", PushKind.Daily, 8)));
        }
    }

    private static DateTimeOffset Local(string time) => new(DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
}
