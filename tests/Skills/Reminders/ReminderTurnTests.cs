using CrmBot.Data;
using CrmBot.Skills;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.Reminders;

public sealed class ReminderTurnTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Told_at_its_time_it_is_put_off_by_a_word_and_done_by_a_button()
    {
        var set = await _house.SayAsync("s01", "明天下午三点提醒我给王总打电话");
        var told = await AtAsync(11, 24, 15, 0);
        var later = await _house.SayAsync("s01", "半小时后再提醒我");
        var early = await AtAsync(11, 24, 15, 29);
        var again = await AtAsync(11, 24, 15, 30);
        var done = await _house.PressAsync("s01", "完成");

        Assert.Contains("11月24日 周二 15:00", set);
        Assert.Contains("给王总打电话", Assert.Single(told));
        Assert.Contains("「过一会」", told[0]);
        Assert.Contains("15:30 再提醒", later);
        Assert.Empty(early);
        Assert.Contains("给王总打电话", Assert.Single(again));
        Assert.Contains("做完了", done);
        Assert.Contains("没有提醒", await _house.SayAsync("s01", "我有哪些提醒"));
    }

    [Theory]
    [InlineData("remind me to")]
    [InlineData("提醒我")]
    [InlineData("remind me tomorrow to")]
    public async Task With_nothing_to_remind_of_it_asks_what(string words)
    {
        var asked = await _house.SayAsync("s01", words);

        Assert.DoesNotContain("完成", asked);
        Assert.Contains("没有提醒", await _house.SayAsync("s01", "我有哪些提醒"));
    }

    [Fact]
    public async Task What_comes_every_week_is_told_every_week_whether_it_was_done_or_not()
    {
        await _house.SayAsync("s01", "每周一上午提醒我交周报");
        var first = await AtAsync(11, 30, 9, 0);
        var second = await AtAsync(12, 7, 9, 0);
        var done = await _house.SayAsync("s01", "周报那个做完了");
        var third = await AtAsync(12, 14, 9, 0);

        Assert.All([first, second, third], told => Assert.Contains("交周报", Assert.Single(told)));
        Assert.Contains("12月14日 周一", done);
    }

    [Fact]
    public async Task Done_undone_moved_and_dropped_in_words()
    {
        await _house.SayAsync("s01", "每周一上午提醒我交周报");
        await _house.SayAsync("s01", "remind me tomorrow to bring the samples");
        var moved = await _house.SayAsync("s01", "周报的提醒改到周二上午十点");
        var done = await _house.SayAsync("s01", "done with the sample one");
        var dropped = await _house.SayAsync("s01", "不用再提醒我交周报了");
        var none = await _house.SayAsync("s01", "我有哪些提醒");
        await _house.SayAsync("s01", "撤销");
        var back = await _house.SayAsync("s01", "我有哪些提醒");

        Assert.Contains("每周二 10:00，下次 11月24日 周二", moved);
        Assert.Contains("Done: bring the samples", done);
        Assert.Contains("不提醒了：交周报", dropped);
        Assert.DoesNotContain("周报", none);
        Assert.Contains("交周报", back);
    }

    [Fact]
    public async Task For_the_next_visit_it_stands_in_the_brief_and_in_the_preparation_an_hour_before()
    {
        var set = await _house.SayAsync("s01", "下次去百味源提醒我带样品");
        var brief = await _house.SayAsync("s01", "百味源简报");
        await _house.SayAsync("s01", "明天下午四点拜访百味源谈续约");
        await _house.PressAsync("s01", "全部保存");
        var soon = await AtAsync(11, 24, 15, 0);

        Assert.Contains("下次去百味源时", set);
        Assert.Contains("带样品", brief);
        Assert.Contains(soon, t => t.Contains("16:00 去百味源", StringComparison.Ordinal) && t.Contains("带样品", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_visit_that_was_moved_is_told_an_hour_before_its_new_time_alone()
    {
        await _house.SayAsync("s01", "明天下午四点拜访百味源谈续约");
        await _house.PressAsync("s01", "全部保存");
        var plan = (await PlansAsync()).Single(p => p is { On: "2026-11-24", Time: "16:00", MadeBy: not null });
        await _house.Get<Changes>().ActAsync(await ReaderAsync("s01"), Note(Change.Between(Plans.Collection, plan, plan with { Time = "17:30" }), "n1"), "k1", Token);
        await _house.Get<DueItems>().AddAsync(CrmBot.Schedule.NoticeItem.Of("remind.record", $"soon|{plan.Id}|2026-11-24T17:30", new Notice("s01", "plan", "soon", $"{plan.Id}|2026-11-24T17:30"), new(2026, 11, 24, 16, 30, 0, TimeSpan.FromHours(8))), Token);

        Assert.DoesNotContain(await AtAsync(11, 24, 15, 0), t => t.Contains("百味源", StringComparison.Ordinal));
        Assert.Contains(await AtAsync(11, 24, 16, 30), t => t.Contains("17:30 去百味源", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_time_that_is_over_is_asked_about_and_nothing_is_kept()
    {
        Assert.Contains("已经过了", await _house.SayAsync("s01", "今天上午十点提醒我打电话"));
        Assert.Contains("没有提醒", await _house.SayAsync("s01", "我有哪些提醒"));
    }

    [Fact]
    public async Task An_hour_he_named_himself_is_told_in_his_quiet_hours_too()
    {
        await _house.SayAsync("s01", "今晚十点提醒我关空调");

        Assert.Contains("关空调", Assert.Single(await AtAsync(11, 23, 22, 0)));
    }

    [Fact]
    public async Task Said_in_a_report_it_is_a_line_of_the_note()
    {
        var note = await _house.SayAsync("s01", "今天拜访了百味源，聊了排期，提醒我周四上午十点把授权书带过去");
        await _house.PressAsync("s01", "全部保存");

        Assert.Contains("把授权书带过去", note);
        Assert.Contains(await AtAsync(11, 26, 10, 0), t => t.Contains("授权书", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_hosts_tell_it_once()
    {
        await _house.SayAsync("s01", "每天下午五点提醒我写日志");
        await using var second = await _house.SecondHostAsync(sameChannel: true);
        _house.Clock.Now = second.Clock.Now = new(2026, 11, 24, 17, 0, 0, TimeSpan.FromHours(8));
        var before = _house.Channel.Events.Count;
        await Task.WhenAll(_house.RunDueAsync(), second.RunDueAsync());

        Assert.Single(_house.Channel.Events.Skip(before), e => e.Text.Contains("写日志", StringComparison.Ordinal));
    }

    private async Task<List<string>> AtAsync(int month, int day, int hour, int minute)
    {
        _house.Clock.Now = new(2026, month, day, hour, minute, 0, TimeSpan.FromHours(8));
        var before = _house.Channel.Events.Count;
        await _house.RunDueAsync();
        return [.. _house.Channel.Events.Skip(before).Select(e => e.Text)];
    }

    private async Task<List<Plan>> PlansAsync() => [.. (await _house.Store.Collection(Plans.Collection).FindAsync(new CrmBot.Data.Documents.Query(null, 1000), Token)).Docs.Select(Records<Plan>.Read)];

    private async Task<Reader> ReaderAsync(string staffId) => await _house.Get<Access>().ForAsync((await _house.Get<Staff>().GetAsync(staffId, Token))!, Token);

    private static Proposal Note(Change change, string id) => new()
    {
        Id = id,
        AuthorId = "s01",
        Skill = "plan",
        Conversation = "c",
        MessageKey = id,
        Text = "",
        Language = Language.Zh,
        CreatedAt = "2026-11-23T06:05:00.000Z",
        Lines = [new ProposalLine { Id = "1", Kind = "plan", Ticked = true, Changes = [change] }],
    };
}
