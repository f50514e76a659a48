using CrmBot.Data;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

/// <summary>A working day as it is typed: corrections, refusals and consent in people's own words, told to what waits or to what was just done. Today is Monday, 23 November 2026, 14:05.</summary>
public sealed class DayOfTalkTests : IAsyncLifetime
{
    private const string Note = "昨天去了弘达精密，见了曾俊兰，我答应月底前给报价，约了下周四上午再碰一次";

    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("好的保存吧")]
    [InlineData("好，存了吧")]
    [InlineData("嗯嗯 就这样，保存")]
    [InlineData("可以的话先存吧", false)]
    [InlineData("对了", false)]
    [InlineData("好不好", false)]
    [InlineData("ok save it")]
    [InlineData("yes please save")]
    public async Task Consent_is_understood_in_several_words(string words, bool saved = true)
    {
        await _house.SayAsync("s01", Note);

        await _house.SayAsync("s01", words);

        Assert.Equal(saved ? 1 : 0, (await _house.VisitsSinceAsync("2026-11-01")).Count);
    }

    [Theory]
    [InlineData("第二个不要", "报价")]
    [InlineData("把第三条删了", "拜访计划")]
    [InlineData("那个承诺不要了", "报价")]
    [InlineData("drop the second one", "报价")]
    public async Task A_line_is_left_out_however_it_is_named(string words, string gone)
    {
        await _house.SayAsync("s01", Note);

        await _house.SayAsync("s01", words);
        var saved = await _house.SayAsync("s01", "好");

        Assert.Contains("已保存", saved);
        Assert.DoesNotContain(gone, saved);
    }

    [Theory]
    [InlineData("不对，是前天去的", "2026-11-21")]
    [InlineData("刚才那条拜访写错了，是前天去的", "2026-11-21")]
    [InlineData("no, the visit was last Friday", "2026-11-20")]
    public async Task What_was_wrong_is_put_right(string words, string on)
    {
        await _house.SayAsync("s01", Note);

        await _house.SayAsync("s01", words);
        await _house.SayAsync("s01", "好");

        Assert.Equal(on, Assert.Single(await _house.VisitsSinceAsync("2026-11-01")).On);
    }

    [Fact]
    public async Task A_day_that_fits_several_lines_asks_which()
    {
        await _house.SayAsync("s01", Note);

        var asked = await _house.SayAsync("s01", "不对，是周五");
        var changed = await _house.SayAsync("s01", "3");

        Assert.Contains("“周五”改哪一条", asked);
        Assert.Contains("拜访计划：11月27日 周五", changed);
        Assert.Contains("11月22日 周日 拜访曾俊兰", changed);
    }

    [Fact]
    public async Task An_hour_alone_moves_the_visit_that_has_one()
    {
        await _house.SayAsync("s01", "明天上午九点去美家家居见马总");

        await _house.SayAsync("s01", "改到下午三点半");
        await _house.SayAsync("s01", "好");

        Assert.Equal("15:30", (await PlansAsync("美家家居", "2026-11-24")).Time);
    }

    [Fact]
    public async Task A_visit_to_come_that_waits_is_called_off()
    {
        await _house.SayAsync("s01", "明天上午九点去美家家居见马总");

        var off = await _house.SayAsync("s01", "美家家居明天不去了");

        Assert.Contains("没有保存", off);
        Assert.DoesNotContain("没找到", off);
    }

    [Fact]
    public async Task What_it_is_now_and_what_it_is_not_adds_no_line()
    {
        await _house.SayAsync("s01", "met Priya at Pacific Crest today, next visit the 10th at 2pm");

        var shown = await _house.SayAsync("s01", "the 10th not the 3rd");

        Assert.Contains("Thu 10 Dec", shown);
        Assert.DoesNotContain("3 Dec", shown.Replace("the 3rd", ""));
    }

    [Fact]
    public async Task Words_that_seem_to_give_up_never_say_that_nothing_waits()
    {
        await _house.SayAsync("s01", "今天拜访了宏达，谈得不错");
        await _house.SayAsync("s01", "明天上午九点去美家家居见马总");

        var answer = await _house.SayAsync("s01", "都不要");

        Assert.DoesNotContain("现在没有等你确认的内容", answer);
    }

    [Fact]
    public async Task A_reminder_just_set_is_moved_and_dropped_in_words_though_a_note_waits()
    {
        await _house.SayAsync("s01", "明天上午九点去美家家居见马总");
        await _house.SayAsync("s01", "提醒我明天下午三点给宏达王总打电话");

        var moved = await _house.SayAsync("s01", "改到四点");
        var dropped = await _house.SayAsync("s01", "把刚才那个提醒删了");

        Assert.Contains("11月24日 周二 16:00", moved);
        Assert.Contains("不提醒了：给宏达王总打电话", dropped);
    }

    [Fact]
    public async Task An_undone_correction_leaves_what_was_saved_and_says_so()
    {
        await _house.SayAsync("s01", Note);
        await _house.SayAsync("s01", "好");
        await _house.SayAsync("s01", "改成前天");

        var undone = await _house.SayAsync("s01", "撤销");

        Assert.Contains("只撤销了这次更正", undone);
        Assert.DoesNotContain("报价", undone);
        Assert.Equal("2026-11-22", Assert.Single(await _house.VisitsSinceAsync("2026-11-01")).On);
    }

    [Fact]
    public async Task What_is_saved_names_its_client_and_each_other_one()
    {
        await _house.SayAsync("s01", "上午拜访了海格新能源，下午拜访了康泰医疗，都聊得不错");

        var saved = await _house.SayAsync("s01", "好");

        Assert.Contains("已保存：海格新能源 · ", saved);
        Assert.Contains("康泰医疗：11月23日 周一 拜访", saved);
    }

    [Theory]
    [InlineData("晚上10点后别推送给我", "22:00 到 07:00 不打扰你")]
    [InlineData("早上8点半再发早报", "早报改到 08:30")]
    [InlineData("别给我推续约的", "不再主动说：续约临近")]
    [InlineData("quiet after 9pm", "Quiet from 21:00 to 07:00")]
    [InlineData("dont send me the renewal stuff", "No longer told: Renewals")]
    public async Task Settings_are_said_as_people_say_them(string words, string set) => Assert.Contains(set, await _house.SayAsync("s01", words));

    [Theory]
    [InlineData("王芳的手机号多少", "138 0013 8590")]
    [InlineData("Dana's phone", "+1 555 0185")]
    public async Task A_number_is_found_by_the_persons_name_alone(string words, string number) => Assert.Contains(number, await _house.SayAsync("s01", words));

    [Theory]
    [InlineData("张伟明天去哪")]
    [InlineData("张伟后天见谁")]
    public async Task Where_a_colleague_goes_is_asked_and_plans_nothing(string words)
    {
        var shown = await _house.SayAsync("s04", words);

        Assert.Contains("张伟", shown);
        Assert.DoesNotContain("待保存", shown);
        Assert.DoesNotContain("记在哪家客户", shown);
    }

    [Fact]
    public async Task Plans_that_wait_for_the_lead_are_asked_for() => Assert.Contains("没有等你批的拜访计划", await _house.SayAsync("s04", "待我审批的计划"));

    [Fact]
    public async Task Whom_a_call_was_with_is_known_by_the_name_alone()
    {
        await _house.SayAsync("s01", "宏达");

        var note = await _house.SayAsync("s01", "刚给李娟打了个电话，补货的事谈妥了");

        Assert.Contains("电话李娟", note);
    }

    [Fact]
    public async Task A_client_with_a_new_name_is_renamed_and_handed_to_nobody()
    {
        var note = await _house.SayAsync("s01", "Harborview has been renamed to Harborview Global");

        Assert.Contains("Harborview · to save", note);
        Assert.Contains("Harborview Global", note);
    }

    [Fact]
    public async Task What_is_learned_of_a_contact_goes_to_his_company()
    {
        var kept = await _house.SayAsync("s01", "王芳喜欢喝茶，记一下");

        Assert.Contains("王芳喜欢喝茶", kept);
        Assert.Contains("宏达", kept);
    }

    [Fact]
    public async Task A_complaint_of_a_colleague_becomes_the_leads_when_she_takes_it()
    {
        var told = await _house.SayAsync("s01", "宏达投诉箱子破了");
        await _house.SayAsync("s01", "好");
        var number = System.Text.RegularExpressions.Regex.Match(await _house.SayAsync("s01", "宏达的投诉怎么样了"), "TS-10(?:6[5-9]|7)").Value;

        var taken = await _house.SayAsync("s04", $"{number} 我来处理");

        Assert.Contains("投诉", told);
        Assert.Contains("处理人：周敏", taken);
    }

    [Fact]
    public async Task The_form_for_closing_is_filled_without_its_buttons_word()
    {
        await _house.SayAsync("s04", "TS-1064 已经电话回复客户了");
        await _house.SayAsync("s04", "TS-1064 结案");

        var closed = await _house.SayAsync("s04", "原因是包装太薄，以后加厚护角");

        Assert.Contains("[已结案]", closed);
        Assert.Contains("包装太薄", closed);
        Assert.Contains("加厚护角", closed);
    }

    private async Task<Plan> PlansAsync(string client, string on)
    {
        var docs = await _house.Store.Collection(Plans.Collection).FindAsync(new CrmBot.Data.Documents.Query(null, 1000), Token);
        var clients = await _house.Store.Collection(Clients.Collection).FindAsync(new CrmBot.Data.Documents.Query(null, 200), Token);
        var id = clients.Docs.Select(Records<Client>.Read).Single(c => c.ShortName == client).Id;
        return docs.Docs.Select(Records<Plan>.Read).Single(p => p.ClientId == id && p.On == on);
    }
}
