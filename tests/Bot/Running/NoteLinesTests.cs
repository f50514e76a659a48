using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

public sealed class NoteLinesTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task One_line_becomes_visit_promise_complaint_next_visit_and_a_changed_file_on_one_card()
    {
        var asked = await _house.SayAsync("s01", "今天下午拜访百味源，我答应周五前给排期表，客户投诉上批货有破损，续约日改到明年6月30日，下周三上午再去");
        await _house.PressAsync("s01", "全部保存");

        Assert.Contains("给排期表", asked);
        Assert.Contains("破损", asked);
        Assert.Contains("续约日", asked);
        var client = await ClientAsync("百味源");
        var visit = Assert.Single(await _house.VisitsSinceAsync("2026-01-01"));
        Assert.Equal("2027-06-30", client.RenewsOn);
        Assert.Equal(visit.Id, Assert.Single(await _house.PromisesMadeAsync()).VisitId);
        Assert.Contains(await MadeAsync<Complaint>(Complaints.Collection), c => c.ClientId == client.Id && c.Number.StartsWith("TS-", StringComparison.Ordinal));
        Assert.Contains(await MadeAsync<Plan>(Plans.Collection), p => p.ClientId == client.Id && p.On == "2026-12-02" && p.State == PlanState.Planned);

        await _house.SayAsync("s01", "撤销");
        Assert.NotEqual("2027-06-30", (await ClientAsync("百味源")).RenewsOn);
        Assert.Empty(await _house.VisitsSinceAsync("2026-01-01"));
        Assert.Empty(await MadeAsync<Complaint>(Complaints.Collection));
        Assert.Empty(await MadeAsync<Plan>(Plans.Collection));
    }

    [Fact]
    public async Task What_is_inferred_is_not_ticked_and_is_proved_by_the_words_once_it_is()
    {
        var person = (await ClientAsync("宏达")).KeyPeople[0];
        var asked = await _house.SayAsync("s01", $"今天拜访宏达{person.Name}，{person.Name}对我们的方案很反感");
        var card = _house.Channel.Events.Last(e => e.Reply.Card is not null).Reply.Card!;
        var row = card.Parts.OfType<CrmBot.Skills.Ticks>().Single().Rows.Single(r => r.Label == "态度");

        Assert.False(row.Ticked, asked);
        await _house.PressAsync("s01", "全部保存", (CrmBot.Skills.Ticks.Field, $"1,{row.Id}"));
        var attitude = (await ClientAsync("宏达")).KeyPeople.Single(p => p.Id == person.Id).Attitudes.Single(a => a.StaffId == "s01");
        Assert.Equal(AttitudeValue.Negative, attitude.Value);
        Assert.Contains("反感", attitude.Quote!);
        Assert.Equal(Assert.Single(await _house.VisitsSinceAsync("2026-01-01")).Id, attitude.VisitId);
    }

    [Fact]
    public async Task A_planned_visit_is_met_by_its_note_and_only_a_missed_goal_asks_why()
    {
        await _house.SayAsync("s01", "周三上午十点约百味源，谈新品");
        await _house.PressAsync("s01", "全部保存");
        _house.Clock.Now += TimeSpan.FromDays(2);
        var asked = await _house.SayAsync("s01", "今天拜访了百味源，新品没谈成");
        var saved = await _house.PressAsync("s01", "全部保存");
        var told = Assert.Single(await MadeAsync<Plan>(Plans.Collection));

        Assert.Contains("对上拜访计划", asked);
        Assert.Contains("计划目标：未达成", saved);
        Assert.Equal((PlanState.Met, PlanResult.Missed, Assert.Single(await _house.VisitsSinceAsync("2026-01-01")).Id), (told.State, told.Result, told.VisitId));
        await _house.PressAsync("s01", "部分达成");
        await _house.PressAsync("s01", "记下原因", ("why", "价格还差三个点"));
        var after = Assert.Single(await MadeAsync<Plan>(Plans.Collection));
        Assert.Equal((PlanResult.Partly, "价格还差三个点"), (after.Result, after.Why));
    }

    [Fact]
    public async Task A_correction_of_the_day_gives_the_plan_back_and_keeps_what_else_was_saved()
    {
        await _house.SayAsync("s01", "周三上午十点约百味源，谈新品");
        await _house.PressAsync("s01", "全部保存");
        _house.Clock.Now += TimeSpan.FromDays(2);
        await _house.SayAsync("s01", "今天拜访了百味源，我答应周五前给排期表");
        await _house.PressAsync("s01", "全部保存");
        await _house.SayAsync("s01", "改成昨天");

        Assert.Equal("2026-11-24", Assert.Single(await _house.VisitsSinceAsync("2026-01-01")).On);
        var plan = Assert.Single(await MadeAsync<Plan>(Plans.Collection));
        Assert.Equal((PlanState.Planned, null), (plan.State, plan.VisitId));
        Assert.Single(await _house.PromisesMadeAsync());
    }

    private async Task<IReadOnlyList<T>> MadeAsync<T>(string collection) where T : Document
    {
        var page = await _house.Store.Collection(collection).FindAsync(new Query(null, 1000), Token);
        return [.. page.Docs.Select(Records<T>.Read).Where(d => d.MadeBy is not null)];
    }

    private async Task<Client> ClientAsync(string name)
    {
        var reader = await _house.Get<Access>().ForAsync((await _house.Get<Staff>().GetAsync("s01", Token))!, Token);
        return (await _house.Get<Clients>().OfOwnerAsync(reader, "s01", 50, Token)).First(c => c.ShortName == name);
    }
}
