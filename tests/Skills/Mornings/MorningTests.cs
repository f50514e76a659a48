using CrmBot.Data;
using CrmBot.Schedule;
using CrmBot.Skills;
using CrmBot.Skills.Mornings;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.Mornings;

/// <summary>What a manager's day begins with.</summary>
public sealed class MorningTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task It_shows_visits_with_their_goal_promises_due_complaints_on_the_clock_and_yesterdays_unsaved_notes()
    {
        await _house.SayAsync("s01", "今天拜访了宏达，王总说预算批了");
        _house.Clock.Now = new DateTimeOffset(2026, 11, 24, 8, 25, 0, TimeSpan.FromHours(8));

        var morning = await PushedAsync("s01");

        Assert.Matches("^今天：拜访1次，投诉1件，承诺7件.*没保存1条", morning);
        Assert.Contains("10:00 宏达\n    年框续签", morning);
        Assert.Contains("TS-1064 宏达", morning);
        Assert.Contains("康泰医疗：安排一次工厂参观", morning);
        Assert.Contains("今天拜访了宏达，王总说预算批了\n    昨天 14:05 「去保存」", morning);
    }

    [Theory]
    [InlineData("s01", "我今天怎么样", "今天：")]
    [InlineData("s09", "how does my day look", "Today: ")]
    public async Task It_can_be_asked_for(string who, string words, string begins) => Assert.StartsWith(begins, await _house.SayAsync(who, words));

    [Fact]
    public async Task Nothing_comes_where_there_is_nothing_in_it()
    {
        await _house.Store.Collection(Staff.Collection).PutAsync("s20", Records<StaffMember>.Json(new StaffMember { NameZh = "新人", NameEn = "New", Role = StaffRole.Manager, TeamId = "south" }), Token);
        await _house.Get<Staff>().LinkAsync(DemoHouse.ChannelName, "s20", "s20", Token);
        await _house.SayAsync("s20", "你好");

        Assert.Equal("", await PushedAsync("s20"));
        Assert.Contains(await _house.Get<Deliveries>().OfStaffAsync("s20", 10, Token), d => d is { State: DeliveryState.Empty, Kind: PushKind.Morning });
    }

    private async Task<string> PushedAsync(string staffId)
    {
        var before = _house.Channel.Events.Count;
        await _house.Get<DueItems>().AddAsync(Push.Item($"m|{staffId}", new Notice(staffId, MorningSkill.Name, MorningSkill.View, "2026-11-24") { Kind = PushKind.Morning }, _house.Clock.Now), Token);
        await _house.RunDueAsync();
        return string.Join("\n", _house.Channel.Events.Skip(before).Where(e => e.Address.UserId == staffId && !e.Update && e.Reply.Card?.Title.Contains("今天：", StringComparison.Ordinal) == true).Select(e => e.Text));
    }
}
