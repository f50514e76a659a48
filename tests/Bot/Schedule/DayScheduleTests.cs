using CrmBot.Data;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Schedule;

/// <summary>Who is told what by itself on a day, and what becomes of it on bad days.</summary>
public sealed class DayScheduleTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _house = await DemoHouse.OpenAsync();
        await _house.GreetAsync("s01", "s02", "s04");
        await _house.GoToAsync("2026-11-24T00:30");
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task The_morning_comes_to_a_manager_and_the_card_of_the_day_to_the_lead_once()
    {
        var morning = await _house.GoToAsync("2026-11-24T08:30");
        var evening = await _house.GoToAsync("2026-11-24T18:20");
        var later = await _house.GoToAsync("2026-11-24T20:00");

        Assert.Equal(["s01", "s02", "s04"], morning.Select(e => e.Address.UserId).Order());
        var card = Assert.Single(evening);
        Assert.Equal("s04", card.Address.UserId);
        Assert.Contains("件事要你定", card.Text);
        Assert.Empty(later);
        Assert.Contains(await _house.Get<Deliveries>().OfStaffAsync("s04", 10, Token), d => d is { State: DeliveryState.Sent, Kind: PushKind.Daily, Channel: DemoHouse.ChannelName });
    }

    [Fact]
    public async Task A_teams_mornings_come_when_its_lead_said_and_a_persons_when_he_did()
    {
        await _house.SayAsync("s02", "早报改到八点半");
        await _house.SayAsync("s04", "全组早报改到八点");
        await _house.RunDueAsync();

        var atEight = await _house.GoToAsync("2026-11-24T08:12");
        var atHalfPast = await _house.GoToAsync("2026-11-24T08:42");
        await _house.SayAsync("s04", "全组早报改到九点");
        await _house.RunDueAsync();
        var next = await _house.GoToAsync("2026-11-25T08:30");

        Assert.Equal(["s01", "s04"], atEight.Select(e => e.Address.UserId).Order());
        Assert.Equal("s02", Assert.Single(atHalfPast).Address.UserId);
        Assert.DoesNotContain(next, e => e.Address.UserId is "s01" or "s04");
        Assert.Contains(await _house.GoToAsync("2026-11-25T09:15"), e => e.Address.UserId == "s01");
    }

    [Fact]
    public async Task Who_is_told_things_and_never_answers_is_not_forgotten()
    {
        var conversations = _house.Get<Conversations>();
        var key = DemoHouse.AddressOf("s01").Key;
        _house.Clock.Advance(TimeSpan.FromDays(80));

        await conversations.SentAsync(key, [], Token);

        var kept = await conversations.FindAsync(key, Token);
        Assert.True(string.CompareOrdinal(kept?.ExpiresAt, (_house.Clock.Now + TimeSpan.FromDays(89)).ToInstant()) > 0, kept?.ExpiresAt);
        Assert.Contains(await conversations.OfStaffAsync("s01", Token), c => c.Id == key);
    }

    [Fact]
    public async Task Nothing_comes_on_a_weekend()
    {
        await _house.GoToAsync("2026-11-28T07:59");

        Assert.Empty(await _house.GoToAsync("2026-11-28T20:00"));
        Assert.Empty(await _house.GoToAsync("2026-11-29T20:00"));
        Assert.NotEmpty(await _house.GoToAsync("2026-11-30T18:30"));
    }

    [Fact]
    public async Task What_comes_late_after_a_stop_says_so()
    {
        var late = await _house.GoToAsync("2026-11-24T19:30");

        Assert.Contains("这条本该18:10发", Assert.Single(late, e => e.Address.UserId == "s04").Text);
    }

    [Fact]
    public async Task What_makes_no_sense_any_more_is_dropped_and_written_down()
    {
        var late = await _house.GoToAsync("2026-11-25T08:31");

        Assert.DoesNotContain(late, e => e.Text.Contains("件事要你定", StringComparison.Ordinal));
        Assert.Contains("came too late to make sense and was dropped", _house.Log.All);
        Assert.Contains(await _house.Get<Deliveries>().OfStaffAsync("s04", 10, Token), d => d is { State: DeliveryState.Dropped, Kind: PushKind.Daily });
    }

    [Fact]
    public async Task A_clock_set_back_sends_nothing_twice()
    {
        Assert.NotEmpty(await _house.GoToAsync("2026-11-24T18:30"));

        Assert.Empty(await _house.GoToAsync("2026-11-24T17:00"));
        Assert.Empty(await _house.GoToAsync("2026-11-24T18:40"));
    }

    [Fact]
    public async Task A_time_chosen_after_the_day_was_laid_out_holds()
    {
        await _house.PutAsync(Preferences.Collection, new StaffPreferences { Id = "s04", StaffId = "s04", DailyAt = "20:05" });
        await _house.PutAsync(Preferences.Collection, new StaffPreferences { Id = "s01", StaffId = "s01", Off = [PushKind.Morning] });

        Assert.DoesNotContain(await _house.GoToAsync("2026-11-24T08:30"), e => e.Address.UserId == "s01");
        Assert.Empty(await _house.GoToAsync("2026-11-24T18:30"));
        Assert.Single(await _house.GoToAsync("2026-11-24T20:15"), e => e.Address.UserId == "s04");
    }

    [Fact]
    public async Task A_team_without_a_lead_stops_nobody_elses_card()
    {
        await _house.PutAsync("teams", new Team { Id = "east", NameZh = "华东组", NameEn = "East China", LeadId = "gone" });

        Assert.Single(await _house.GoToAsync("2026-11-24T18:30"), e => e.Address.UserId == "s04" && e.Text.Contains("华南组", StringComparison.Ordinal));
        Assert.Contains("没有组长", await _house.SayAsync("s11", "今天团队怎么样"));
    }

    [Fact]
    public async Task A_lead_of_two_teams_gets_a_card_of_each()
    {
        await _house.PutAsync("teams", new Team { Id = "east", NameZh = "华东组", NameEn = "East China", LeadId = "s04" });
        await _house.GoToAsync("2026-11-25T00:30");
        await _house.GoToAsync("2026-11-25T09:00");

        var cards = await _house.GoToAsync("2026-11-25T18:30");

        Assert.Equal(["华东组", "华南组"], cards.Where(e => e.Address.UserId == "s04").Select(e => e.Text.Contains("华东组", StringComparison.Ordinal) ? "华东组" : "华南组").Order());
        Assert.Contains("2个团队", await _house.SayAsync("s04", "今天团队怎么样"));
    }

    [Fact]
    public async Task The_card_of_a_lead_on_leave_goes_to_who_decides_for_her_and_only_that_long()
    {
        await _house.PutAsync(Absences.Collection, new Absence { Id = "a1", StaffId = "s04", From = "2026-11-24", To = "2026-11-24", DeputyId = "s01", DeputyTo = "2026-11-24" });

        var card = Assert.Single(await _house.GoToAsync("2026-11-24T18:30"), e => e.Text.Contains("件事要你定", StringComparison.Ordinal));
        var seen = await _house.SayAsync("s01", "今天团队怎么样");
        _house.Clock.Now = DayHouse.At("2026-11-26T10:00");
        var after = await _house.SayAsync("s01", "今天团队怎么样");

        Assert.Equal("s01", card.Address.UserId);
        Assert.Contains("华南组", seen);
        Assert.DoesNotContain("华南组", after);
    }

    [Fact]
    public async Task Who_changed_teams_in_the_month_stands_in_the_new_one()
    {
        var moved = await _house.GetAsync<StaffMember>(Staff.Collection, "s03");
        await _house.PutAsync(Staff.Collection, moved with { TeamId = "east" });
        _house.Clock.Advance(TimeSpan.FromSeconds(10));

        await _house.SayAsync("s04", "今天团队怎么样");
        await _house.SayAsync("s08", "今天团队怎么样");

        Assert.DoesNotContain("林志鹏", Colleagues("s04"));
        Assert.Contains("林志鹏", Colleagues("s08"));
    }

    private IEnumerable<string> Colleagues(string lead) =>
        _house.Channel.Events.Last(e => e.Address.UserId == lead).Reply.Card!.Parts.OfType<CrmBot.Skills.Bars>().Single().Rows.Select(r => r.Label);

    [Fact]
    public async Task A_time_moved_forward_holds_on_the_same_day()
    {
        await _house.GoToAsync("2026-11-24T09:30");
        var self = await _house.Get<Access>().ForAsync((await _house.Get<Staff>().GetAsync("s04", Token))!, Token);
        var before = await _house.Get<Preferences>().OwnAsync(self, Token);
        await _house.Get<Changes>().ActAsync(self, PreferenceTests.Note(Preferences.Chosen(before, before with { DailyAt = "16:05" }), "s04"), "m", Token);

        await _house.GoToAsync("2026-11-24T09:31");
        var card = Assert.Single(await _house.GoToAsync("2026-11-24T16:20"));

        Assert.Equal("s04", card.Address.UserId);
        Assert.DoesNotContain("系统停过", card.Text);
        Assert.Empty(await _house.GoToAsync("2026-11-24T18:30"));
    }

    [Fact]
    public async Task A_lead_who_tells_of_her_leave_chooses_who_decides_meanwhile()
    {
        var asked = await _house.SayAsync("s04", "我明天休假，张伟替我");
        await _house.PressAsync("s04", "记下", ("deputy", "s01"));
        await _house.GoToAsync("2026-11-25T09:30");

        var card = Assert.Single(await _house.GoToAsync("2026-11-25T18:30"), e => e.Text.Contains("件事要你定", StringComparison.Ordinal));

        Assert.Contains("这几天团队的事谁替你定：张伟", asked);
        Assert.Equal("s01", card.Address.UserId);
    }

    [Fact]
    public async Task Who_was_never_here_is_listed_as_not_told()
    {
        await _house.GoToAsync("2026-11-24T08:31");

        Assert.Contains(await _house.Get<Deliveries>().InStateAsync(DeliveryState.Nowhere, _house.Clock.Now.AddHours(-1), 100, Token), d => d.StaffId == "s03");
    }
}
