using CrmBot.Skills;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.Indicators;

public sealed class IndicatorTurnTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Ones_own_with_the_month_before_and_each_number_opens_its_records()
    {
        var card = await _house.SayAsync("s01", "我这个月的指标");
        var opened = await PressFirstAsync("s01");

        Assert.Contains("张伟 · 指标", card);
        Assert.Contains("11月1日 到 11月23日 · 上期 10月1日 到 10月23日", card);
        Assert.Contains("回访及时", card);
        Assert.Contains("█", card);
        Assert.Contains("算上的", opened);
        Assert.Contains("回到指标", opened);
    }

    [Fact]
    public async Task A_member_sees_no_others_a_lead_her_teams_a_director_all()
    {
        Assert.Contains("没找到", await _house.SayAsync("s01", "李晓梅上个月的指标"));
        Assert.Contains("李晓梅 · 指标", await _house.SayAsync("s04", "李晓梅上个月的指标"));
        Assert.Contains("没找到", await _house.SayAsync("s04", "孙悦上个月的指标"));
        Assert.Contains("孙悦 · 指标", await _house.SayAsync("s11", "孙悦上个月的指标"));
        Assert.Contains("只能看自己", await _house.SayAsync("s01", "团队这个月的指标"));
    }

    [Fact]
    public async Task A_teams_card_has_a_bar_for_each_of_its_people()
    {
        var card = await _house.SayAsync("s04", "团队上个月的指标");

        Assert.Contains("华南组 · 指标", card);
        Assert.Contains("各人联系次数", card);
        Assert.Contains("李晓梅", card);
        Assert.DoesNotContain("孙悦", card);
        Assert.Contains("East China · indicators", await _house.SayAsync("s11", "indicators of the East China team last month"));
    }

    [Fact]
    public async Task A_pressed_number_of_somebody_else_opens_nothing()
    {
        await _house.SayAsync("s04", "李晓梅上个月的指标");
        var (card, action) = _house.Channel.Button("s04", "看");

        Assert.Contains("没找到", await _house.SendAsync(_house.Pressing("s01", action.Press, card)));
    }

    [Fact]
    public async Task How_many_a_colleague_visited_is_answered_with_a_number()
    {
        Assert.Contains("家", await _house.SayAsync("s04", "李晓梅这个月拜访了多少家"));
    }

    private async Task<string> PressFirstAsync(string staffId)
    {
        var (card, action) = _house.Channel.Button(staffId, "看");
        return await _house.SendAsync(_house.Pressing(staffId, action.Press, card));
    }
}
