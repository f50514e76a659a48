using CrmBot.Data;
using CrmBot.Skills.FileReviews;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.FileReviews;

/// <summary>Every quarter a client's file is gone through as questions, set right and signed; what is left is listed, a lead sees how far each is.</summary>
public sealed class FileReviewTests : IAsyncLifetime
{
    private DemoHouse _house = null!;
    private Client _hongda = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Reader Everything => _house.Get<Access>().System("test");

    private string Today => DateOnly.FromDateTime(_house.Clock.Now.DateTime).ToDay();

    public async ValueTask InitializeAsync()
    {
        _house = await DemoHouse.OpenAsync();
        _hongda = (await _house.Get<Clients>().OfOwnerAsync(Everything, "s01", 500, Token)).Single(c => c.ShortName == "宏达");
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("s01", "宏达档案核对")]
    [InlineData("s01", "核对一下宏达的档案")]
    [InlineData("s01", "审核宏达档案")]
    [InlineData("s01", "宏达的季度档案核对")]
    [InlineData("s01", "宏达的资料核对一下")]
    [InlineData("s04", "宏达档案核对")]
    [InlineData("s11", "宏达档案核对")]
    public async Task A_file_is_shown_as_questions_to_whoever_may_see_it(string who, string words)
    {
        var card = await _house.SayAsync(who, words);

        Assert.StartsWith("宏达的档案还对吗", card);
        Assert.Contains("2026年第4季度", card);
        Assert.Contains("王芳 · 总经理 · 决策人", card);
        Assert.Contains("「都对，签字」", card);
    }

    [Theory]
    [InlineData("file review of Northgate")]
    [InlineData("review Northgate's file")]
    [InlineData("please review the file for Northgate this quarter")]
    public async Task It_is_asked_for_in_english_too(string words) => Assert.StartsWith("Is the file of Northgate still right?", await _house.SayAsync("s09", words));

    [Theory]
    [InlineData("s02", "宏达档案核对")]
    [InlineData("s01", "鼎丰的档案核对")]
    public async Task A_file_one_may_not_see_and_one_that_is_not_there_are_answered_alike(string who, string words) => Assert.Contains("没找到", await _house.SayAsync(who, words));

    [Fact]
    public async Task Signed_it_is_done_for_the_quarter_with_what_was_changed_in_the_form_and_undo_takes_both_back()
    {
        var before = await HongdaAsync();
        await _house.SayAsync("s01", "宏达档案核对");

        var signed = await _house.PressAsync("s01", "都对，签字", ("address", "深圳市宝安区新安街道8号"), ("phone", before.Phone ?? ""));

        Assert.Contains("宏达的档案核对好了，改了：地址：深圳市宝安区新安街道8号", signed);
        var after = await HongdaAsync();
        Assert.Equal((Today, "s01", "深圳市宝安区新安街道8号", before.Phone, before.Tier, before.RenewsOn), (after.ReviewedOn, after.ReviewedBy, after.Address, after.Phone, after.Tier, after.RenewsOn));
        Assert.Contains("本季度已核对", await _house.SayAsync("s01", "宏达档案核对"));

        Assert.Contains("已撤销", await _house.SayAsync("s01", "撤销"));
        after = await HongdaAsync();
        Assert.Equal((before.ReviewedOn, before.ReviewedBy, before.Address), (after.ReviewedOn, after.ReviewedBy, after.Address));
    }

    [Theory]
    [InlineData("都对，签字")]
    [InlineData("都对")]
    [InlineData("签字")]
    public async Task It_is_signed_in_words_where_there_are_no_buttons(string words)
    {
        var before = await HongdaAsync();
        await _house.SayAsync("s01", "宏达档案核对");

        Assert.Contains("宏达的档案核对好了\n", await _house.SayAsync("s01", words));

        Assert.Equal((Today, before.Address, before.Profile), ((await HongdaAsync()).ReviewedOn, (await HongdaAsync()).Address, (await HongdaAsync()).Profile));
    }

    [Fact]
    public async Task A_note_that_waits_is_not_saved_by_what_is_said_to_the_file()
    {
        await _house.SayAsync("s01", "今天拜访宏达王芳，我答应周五前给报价");
        await _house.SayAsync("s01", "弘达精密档案核对");

        Assert.Contains("弘达精密的档案核对好了", await _house.SayAsync("s01", "都对"));
        Assert.Contains("待保存", await _house.SayAsync("s01", "我没保存的"));
    }

    [Fact]
    public async Task The_words_sign_nothing_that_is_not_shown()
    {
        await _house.SayAsync("s01", "宏达档案核对");
        await _house.SayAsync("s01", "弘达精密简报");

        Assert.DoesNotContain("核对好了", await _house.SayAsync("s01", "都对"));
    }

    [Fact]
    public async Task A_file_that_changed_since_it_was_shown_is_shown_again_before_it_is_signed()
    {
        var before = await HongdaAsync();
        await _house.SayAsync("s01", "宏达档案核对");
        var sign = _house.Channel.Events[^1].Reply.Card!.Actions[0].Press;
        await _house.SayAsync("s04", "宏达地址改成广州市天河区1号");
        await _house.SayAsync("s04", "好");

        var again = await _house.SendAsync(_house.Pressing("s01", sign with { Args = sign.Args.Append(KeyValuePair.Create("profile", "改做储能")).ToDictionary() }, "x"));
        Assert.Contains("刚改过", again);
        Assert.Contains("你填的还没保存：简介：改做储能", again);
        Assert.Equal(before.ReviewedOn, (await HongdaAsync()).ReviewedOn);

        await _house.PressAsync("s01", "都对，签字");
        Assert.Equal((Today, "广州市天河区1号"), ((await HongdaAsync()).ReviewedOn, (await HongdaAsync()).Address));
    }

    [Fact]
    public async Task A_day_that_cannot_be_signs_nothing_and_keeps_what_else_was_typed()
    {
        var before = await HongdaAsync();
        await _house.SayAsync("s01", "宏达档案核对");

        var again = await _house.PressAsync("s01", "都对，签字", ("renewsOn", "2027-02-30"), ("region", "华东"));

        Assert.Contains("没有这一天", again);
        Assert.Contains("华东", again);
        Assert.Equal((before.ReviewedOn, before.Region), ((await HongdaAsync()).ReviewedOn, (await HongdaAsync()).Region));
    }

    [Fact]
    public async Task Who_has_left_is_taken_off_there_and_the_file_can_be_signed_after_it()
    {
        await _house.SayAsync("s01", "宏达档案核对");

        var card = await PressAsync(Of("left", "王强"));

        Assert.Contains("王强已从宏达的联系人里拿掉", card);
        Assert.DoesNotContain("王强 ·", card);
        Assert.DoesNotContain((await HongdaAsync()).KeyPeople, p => p.Name == "王强");
        Assert.Contains("宏达的档案核对好了", await _house.PressAsync("s01", "都对，签字"));
    }

    [Fact]
    public async Task Somebody_with_another_job_is_set_right_in_a_form_beside_it()
    {
        await _house.SayAsync("s01", "宏达档案核对");

        Assert.Contains("王强", await PressAsync(Of("edit", "王强")));
        await _house.PressAsync("s01", "保存", ("name", "王强"), ("title", "采购总监"));

        Assert.Equal("采购总监", (await HongdaAsync()).KeyPeople.Single(p => p.Name == "王强").Title);
        Assert.Contains("宏达的档案核对好了", await PressAsync(Shown("sign")));
    }

    [Fact]
    public void What_is_missing_is_said_and_a_renewal_only_where_there_can_be_a_contract()
    {
        Assert.Equal(["级别", "定级理由", "阶段", "续约日", "行业", "地区", "地址", "电话", "简介", "联系人"], Missing(Empty));
        Assert.DoesNotContain("续约日", Missing(Empty with { Stage = Stage.Prospect }));
        Assert.Contains("决策人", Missing(Empty with { KeyPeople = [new KeyPerson { Id = "p", Name = "王芳" }] }));
    }

    [Theory]
    [InlineData("s01", "哪些档案没核对", @"^档案核对：\d+家里核对了\d+家")]
    [InlineData("s01", "季度审核", @"^档案核对：\d+家里核对了\d+家")]
    [InlineData("s01", "季度核对", @"^档案核对：\d+家里核对了\d+家")]
    [InlineData("s01", "还有几家档案没核对", @"^档案核对：\d+家里核对了\d+家")]
    [InlineData("s04", "张伟的档案核对", @"^张伟的档案核对：\d+家里核对了\d+家")]
    [InlineData("s04", "团队档案核对进度", @"^团队档案核对：\d+家里核对了\d+家[\s\S]*张伟")]
    [InlineData("s04", "谁的档案没核对", "^团队档案核对")]
    [InlineData("s10", "the team's quarterly file review", @"^The team's file review: \d+ of \d+ reviewed[\s\S]*Ryan Cole")]
    [InlineData("s09", "which files are not reviewed", @"^File review: \d+ of \d+ reviewed")]
    [InlineData("s02", "张伟的档案核对", "^张伟的档案你看不到")]
    public async Task What_is_left_is_listed_for_those_who_may_see_it(string who, string words, string expected) => Assert.Matches(expected, await _house.SayAsync(who, words));

    [Fact]
    public async Task The_team_is_counted_as_its_files_are_and_nobody_elses()
    {
        var team = await _house.SayAsync("s04", "团队档案核对");

        var own = await _house.Get<Clients>().OfOwnerAsync(Everything, "s01", 500, Token);
        var reviewed = own.Count(c => Quarter.Of(DateOnly.FromDateTime(_house.Clock.Now.DateTime)).Has(c));
        Assert.InRange(reviewed, 1, own.Count - 1);
        Assert.Contains($"{own.Count}家里{reviewed}家", team);
        Assert.DoesNotContain("Ryan Cole", team);
        Assert.DoesNotContain("柯瑞恩", team);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("sign")]
    [InlineData("left")]
    [InlineData("edit")]
    public async Task A_button_for_a_file_one_may_not_see_does_and_shows_nothing(string verb)
    {
        var before = await HongdaAsync();

        var said = await _house.SendAsync(_house.Pressing("s02", Press.To(FileReviewSkill.Name, verb, ("id", before.Id), ("person", before.KeyPeople[0].Id), ("v", $"{before.Version}")), "x"));

        Assert.DoesNotContain("宏达", said);
        Assert.DoesNotContain(before.KeyPeople[0].Name, said);
        Assert.Equal(before.Version, (await HongdaAsync()).Version);
        Assert.Contains("你看不到", await _house.SendAsync(_house.Pressing("s02", Press.To(FileReviewSkill.Name, "list", ("owner", "s01")), "x")));
    }

    [Fact]
    public async Task A_reading_of_the_file_is_in_the_access_log()
    {
        await _house.SayAsync("s01", "宏达档案核对");

        var log = await _house.Store.Collection(Access.Log).FindAsync(new CrmBot.Data.Documents.Query(null, 1000), Token);
        Assert.Contains(log.Docs.Select(Records<AccessLine>.Read), l => l.ClientId == _hongda.Id && l.StaffId == "s01" && l.Purpose == FileReviewSkill.Name);
    }

    [Fact]
    public async Task One_file_after_the_other_until_all_are_signed()
    {
        await _house.SayAsync("s01", "哪些档案没核对");
        await _house.PressAsync("s01", "核对");
        for (var signed = 0; ; signed++)
        {
            Assert.InRange(signed, 0, 100);
            await _house.PressAsync("s01", "都对，签字");
            if (_house.Channel.Events[^1].Reply.Card!.Actions.FirstOrDefault(a => a.Press.Verb == "open") is not { } next) break;
            await PressAsync(next.Press);
        }

        Assert.Contains("都核对好了", _house.Channel.Events[^1].Text);
        Assert.StartsWith("本季度的档案都核对好了", await _house.SayAsync("s01", "哪些档案没核对"));
        Assert.All(await _house.Get<Clients>().OfOwnerAsync(Everything, "s01", 500, Token), c => Assert.True(Quarter.Of(DateOnly.FromDateTime(_house.Clock.Now.DateTime)).Has(c)));
    }

    [Fact]
    public async Task The_morning_brings_one_file()
    {
        var morning = await _house.SayAsync("s01", "我今天怎么样");

        Assert.Matches(@"本季度还有\d+家没核对", morning);
        Assert.Contains("「核对」", morning);
    }

    [Theory]
    [InlineData("今天去宏达核对了上季度的账单")]
    [InlineData("宏达在审核我们的报价")]
    [InlineData("宏达要审核我们的资质档案，周五前给")]
    [InlineData("visited Northgate, we reviewed their files")]
    public async Task What_happened_at_a_client_is_no_review(string words)
    {
        var said = await _house.SayAsync("s01", words);

        Assert.DoesNotContain("档案还对吗", said);
        Assert.DoesNotContain("still right", said);
        Assert.DoesNotContain("档案核对：", said);
    }

    [Theory]
    [InlineData("2026-10-01", "2026-10-01", "2026-12-31", false)]
    [InlineData("2026-12-01", "2026-10-01", "2026-12-31", true)]
    [InlineData("2027-03-31", "2027-01-01", "2027-03-31", true)]
    public void A_quarter_ends_in_its_third_month(string day, string from, string to, bool ends)
    {
        var quarter = Quarter.Of(Moments.FromDay(day));

        Assert.Equal((from, to, ends), (quarter.From.ToDay(), quarter.To.ToDay(), quarter.Ends(Moments.FromDay(day))));
        Assert.True(quarter.Has(Empty with { ReviewedOn = from }));
        Assert.False(quarter.Has(Empty with { ReviewedOn = quarter.From.AddDays(-1).ToDay() }));
        Assert.False(quarter.Has(Empty));
    }

    private Press Shown(string verb) => _house.Channel.Events.Select(e => e.Reply.Card).OfType<CrmBot.Skills.Card>().SelectMany(c => c.Actions).Select(a => a.Press).Last(p => p.Skill == FileReviewSkill.Name && p.Verb == verb);

    private Task<string> PressAsync(Press press) => _house.SendAsync(_house.Pressing("s01", press, _house.Channel.Button("s01", "都对，签字").Item1));

    private static Client Empty => new() { Name = "x", OwnerId = "s01" };

    private static string[] Missing(Client client) => [.. FileFields.Missing(client).Select(m => m.Zh)];

    private Press Of(string verb, string person) => Press.To(FileReviewSkill.Name, verb, ("id", _hongda.Id), ("person", _hongda.KeyPeople.Single(p => p.Name == person).Id));

    private async Task<Client> HongdaAsync() => (await _house.Get<Clients>().FindAsync(Everything, _hongda.Id, Token))!;
}
