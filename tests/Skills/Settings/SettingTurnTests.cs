using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.Settings;

public sealed class SettingTurnTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task One_card_shows_all_and_saves_what_was_changed()
    {
        var card = await _house.SayAsync("s01", "我的设置");
        var on = string.Join(',', Enum.GetNames<PushKind>().Where(k => k is not (nameof(PushKind.Renewal) or nameof(PushKind.Daily))));
        var saved = await _house.PressAsync("s01", "保存设置", ("morning", "08:40"), ("save", "yes"), (Ticks.Field, on));
        var chosen = await ChosenAsync("s01");

        Assert.Contains("08:20", card);
        Assert.Contains("续约临近", card);
        Assert.DoesNotContain("团队日报时间", card);
        Assert.Contains("早报改到 08:40", saved);
        Assert.Contains("不再主动说：续约临近", saved);
        Assert.Equal(("08:40", true, null, PushKind.Renewal), (chosen.MorningAt, chosen.SaveAtOnce, chosen.QuietFrom, Assert.Single(chosen.Off)));

        await _house.SayAsync("s01", "撤销");
        Assert.Empty((await ChosenAsync("s01")).Off);
    }

    [Theory]
    [InlineData("早报改到八点半", "08:30 ")]
    [InlineData("morning card at 8:30", "08:30 ")]
    [InlineData("早报改到八点", "08:00 ")]
    [InlineData("早报改到很早", " ")]
    [InlineData("晚上九点以后别打扰我", " 21:00-07:00")]
    [InlineData("don't disturb me after 9pm", " 21:00-07:00")]
    [InlineData("早上八点以前别打扰我", " 21:30-08:00")]
    [InlineData("晚上十点到早上七点半别打扰我", " 22:00-07:30")]
    [InlineData("关掉免打扰", " 00:00-00:00")]
    [InlineData("别发早报了", " -Morning")]
    [InlineData("别再发日报", " -Daily")]
    [InlineData("以后直接保存", " -save")]
    public async Task Said_in_words_it_is_done_at_once(string words, string expected)
    {
        await _house.SayAsync("s01", words);
        var chosen = await ChosenAsync("s01");

        Assert.Equal(expected, $"{chosen.MorningAt} {chosen.QuietFrom}-{chosen.QuietTo}{string.Join(',', chosen.Off)}{(chosen.SaveAtOnce ? "save" : "")}".Replace(" -", chosen.QuietFrom is null && chosen.Off.Count == 0 && !chosen.SaveAtOnce ? " " : " -", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_saved_note_the_words_are_still_about_the_settings()
    {
        await _house.SayAsync("s01", "今天下午两点拜访了百味源，王总说预算批了");
        await _house.PressAsync("s01", "全部保存");

        Assert.Contains("早报改到 08:30", await _house.SayAsync("s01", "早报改到八点半"));
    }

    [Fact]
    public async Task Saved_at_once_is_what_is_sure_and_tells_nobody()
    {
        await _house.SayAsync("s01", "以后直接保存");
        var sure = await _house.SayAsync("s01", "今天拜访了百味源，聊了明年的排期");
        var unsure = await _house.SayAsync("s01", "百味源投诉产品有划痕");

        Assert.Contains("撤销", sure);
        Assert.Contains(await _house.VisitsSinceAsync("2026-11-23"), v => v.Text.Contains("明年的排期", StringComparison.Ordinal));
        Assert.Contains("全部保存", unsure);
    }

    [Fact]
    public async Task A_lead_has_her_teams_card_among_them()
    {
        var card = await _house.SayAsync("s04", "my settings");

        Assert.Contains("Team card at", card);
        Assert.Contains("18:10", card);
    }

    [Theory]
    [InlineData("全组早报改到八点")]
    [InlineData("send my team's morning card at 8:00")]
    public async Task A_lead_moves_her_teams_mornings_and_who_chose_his_own_time_keeps_it(string words)
    {
        await _house.SayAsync("s02", "早报改到八点半");

        var said = await _house.SayAsync("s04", words);

        Assert.Contains("08:00", said);
        Assert.Contains("08:00", await _house.SayAsync("s01", "我的设置"));
        Assert.Contains("08:30", await _house.SayAsync("s02", "我的设置"));

        await _house.SayAsync("s04", "撤销");
        _house.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Contains("早报时间：08:20", await _house.SayAsync("s01", "我的设置"));
    }

    [Fact]
    public async Task Who_leads_no_team_moves_nobodys_morning()
    {
        var said = await _house.SayAsync("s01", "全组早报改到八点");

        Assert.Contains("由组长定", said);
        Assert.Contains("08:20", await _house.SayAsync("s02", "我的设置"));
    }

    private async Task<StaffPreferences> ChosenAsync(string staffId) =>
        await _house.Get<Preferences>().OwnAsync(await _house.Get<Access>().ForAsync((await _house.Get<Staff>().GetAsync(staffId, Token))!, Token), Token);
}
