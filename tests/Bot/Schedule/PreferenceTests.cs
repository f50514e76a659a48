using CrmBot.Data;
using CrmBot.Schedule;
using CrmBot.Skills;
using CrmBot.Skills.Confirming;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Schedule;

/// <summary>What a colleague chose holds for whatever the assistant says by itself.</summary>
public sealed class PreferenceTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _house = await DemoHouse.OpenAsync();
        await _house.SayAsync("s01", "今天拜访了宏达，王总说预算批了");
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_kind_that_is_off_is_not_sent()
    {
        await ChooseAsync(p => p with { Off = [PushKind.Unsaved] });

        Assert.DoesNotContain("没保存", await PushedAsync(DemoHouse.Afternoon.AddHours(1)));
    }

    [Fact]
    public async Task In_the_quiet_hours_it_waits_and_comes_in_the_morning()
    {
        await ChooseAsync(p => p with { QuietFrom = "15:00", QuietTo = "16:10" });

        Assert.DoesNotContain("没保存", await PushedAsync(DemoHouse.Afternoon.AddHours(1)));
        Assert.Contains("没保存", await PushedAsync(DemoHouse.Afternoon.AddHours(3)));
    }

    [Fact]
    public async Task Nobody_writes_what_somebody_else_chose()
    {
        var lead = await _house.Get<Access>().ForAsync((await _house.Get<Staff>().GetAsync("s04", Token))!, Token);
        var nothing = new StaffPreferences { Id = "s01", StaffId = "s01" };

        var result = await _house.Get<Changes>().ActAsync(lead, Note(Preferences.Chosen(nothing, nothing with { DailyAt = "12:00" }), "s04"), "m", Token);

        Assert.Equal(ChangeOutcome.Refused, result.Outcome);
    }

    private async Task<string> PushedAsync(DateTimeOffset at)
    {
        var before = _house.Channel.Events.Count;
        if (_house.Clock.Now < at) _house.Clock.Now = at;
        await _house.Get<DueItems>().AddAsync(Push.Item("p1", new Notice("s01", ConfirmingCards.Skill, "unsaved", "2026-11-23") { Kind = PushKind.Unsaved }, at.AddMinutes(-1)), Token);
        await _house.RunDueAsync();
        return string.Join("\n", _house.Channel.Events.Skip(before).Select(e => e.Text));
    }

    private async Task ChooseAsync(Func<StaffPreferences, StaffPreferences> choose)
    {
        var self = await _house.Get<Access>().ForAsync((await _house.Get<Staff>().GetAsync("s01", Token))!, Token);
        var before = await _house.Get<Preferences>().OwnAsync(self, Token);
        var result = await _house.Get<Changes>().ActAsync(self, Note(Preferences.Chosen(before, choose(before)), "s01"), "m", Token);
        Assert.Equal(ChangeOutcome.Done, result.Outcome);
        Assert.Equivalent(choose(before) with { Version = 1 }, (await _house.Get<Preferences>().OwnAsync(self, Token)) with { ChangedAt = null, ChangedBy = null, MadeBy = null, Unknown = null });
    }

    internal static Proposal Note(Change change, string author) => new()
    {
        Id = $"choose|{author}",
        AuthorId = author,
        Skill = "preferences",
        Conversation = "test",
        MessageKey = "m",
        Text = "",
        Language = Language.Zh,
        CreatedAt = DemoHouse.Afternoon.ToInstant(),
        Lines = [Acting.Line(1, "preference", author, "", change)],
    };
}
