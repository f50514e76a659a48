using CrmBot.Data;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.VisitNotes.PastVisits;

/// <summary>Past visits asked about in words, as colleagues of the demo company would.</summary>
public sealed class VisitAskingTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("s01", "谁提过交期")]
    [InlineData("s01", "搜一下拜访里的交期")]
    [InlineData("s01", "哪些客户聊到过“交期”")]
    public async Task Words_find_the_visits_that_hold_them_among_ones_own(string staff, string words)
    {
        var said = await _house.SayAsync(staff, words);
        Assert.Contains("提到“交期”的拜访", said);
        Assert.Contains("宏达", said);
        Assert.Contains("压他们交期", said);
    }

    [Fact]
    public async Task Nobody_finds_words_of_files_that_are_not_his_and_his_lead_does()
    {
        await NoteAsync("s01", "昨天拜访了宏达，他们打算自建紫水晶仓库");
        Assert.DoesNotContain("自建", await _house.SayAsync("s02", "谁提过紫水晶仓库"));
        Assert.Contains("自建紫水晶仓库", await _house.SayAsync("s04", "谁提过紫水晶仓库"));
        Assert.DoesNotContain("自建", await _house.SayAsync("s08", "谁提过紫水晶仓库"));
    }

    [Fact]
    public async Task Somebody_in_no_file_is_found_by_the_name_a_visit_was_told_with()
    {
        await NoteAsync("s09", "Visited Northgate yesterday with Octavia, she liked the new tote");

        Assert.Contains("Octavia", await _house.SayAsync("s09", "when did we last see Octavia"), StringComparison.Ordinal);
        Assert.Contains("not found", await _house.SayAsync("s08", "when did we last see Octavia"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_note_is_read_by_its_author_and_his_lead_and_by_no_director()
    {
        var saved = await NoteAsync("s01", "昨天拜访了宏达，王总私下说紫水晶项目要停，这条只有我和组长能看");
        Assert.Contains("只有我和组长能看", saved);
        Assert.Contains("紫水晶项目要停", await _house.SayAsync("s01", "宏达的拜访记录"));
        Assert.Contains("紫水晶项目要停", await _house.SayAsync("s04", "谁提过紫水晶项目"));
        Assert.DoesNotContain("要停", await _house.SayAsync("s11", "谁提过紫水晶项目"));
        Assert.DoesNotContain("要停", await _house.SayAsync("s11", "宏达的拜访记录"));
        Assert.DoesNotContain("要停", await _house.SayAsync("s11", "宏达简报"));
    }

    [Fact]
    public async Task The_attitude_seen_in_a_private_note_is_kept_without_its_words()
    {
        await _house.SayAsync("s01", "昨天拜访了宏达，陈工强烈反对换供应商，这条只有我和组长能看");
        await _house.PressAsync("s01", "全部保存", ("ticked", "1,2"));
        var client = await _house.Get<Clients>().FindAsync(_house.Get<Access>().System("test"), "c001", Token);
        var attitudes = client!.KeyPeople.SelectMany(p => p.Attitudes).Where(a => a.StaffId == "s01" && a.On == "2026-11-23").ToList();
        Assert.All(attitudes, a => Assert.Null(a.Quote));
        Assert.NotEmpty(attitudes);
    }

    [Theory]
    [InlineData("上次拜访宏达说了什么", "宏达 · 最近一次")]
    [InlineData("多久没去宏达了", "宏达 · 最近一次")]
    [InlineData("when did we last see Hongda", "last visit")]
    public async Task The_last_visit_comes_with_all_its_words_and_how_long_ago_it_was(string words, string title)
    {
        var said = await _house.SayAsync("s01", words);
        Assert.Contains(title, said);
        Assert.Equal(1, said.Split('\n').Count(l => l.StartsWith("- ", StringComparison.Ordinal)));
        var all = await _house.PressAsync("s01", title.Contains("last", StringComparison.Ordinal) ? "All visits" : "全部拜访");
        Assert.True(all.Split('\n').Count(l => l.StartsWith("- ", StringComparison.Ordinal)) > 5, all);
    }

    [Fact]
    public async Task How_often_is_counted_over_the_whole_time_asked_about()
    {
        var all = await _house.Get<Visits>().OfClientAsync(_house.Get<Access>().System("test"), "c001", new DateOnly(2026, 1, 1), null, 1000, Token);
        var said = await _house.SayAsync("s01", "今年去过几次宏达");
        Assert.Contains($"共 {all.Count} 次", said);
    }

    [Fact]
    public async Task A_person_is_found_by_name_and_by_form_of_address()
    {
        var said = await _house.SayAsync("s01", "什么时候见过王芳");
        Assert.Contains("王芳", said);
        Assert.Contains("宏达", said);
        Assert.Contains("没有见过", await _house.SayAsync("s02", "上次见欧阳总是什么时候"));
    }

    [Fact]
    public async Task A_team_s_visits_are_its_lead_s_to_see_and_a_member_sees_his_own()
    {
        await NoteAsync("s02", "昨天拜访了" + await OwnClientAsync("s02") + "，谈了紫水晶方案");
        Assert.Contains("李晓梅", await _house.SayAsync("s04", "团队最近一个月的拜访"));
        Assert.DoesNotContain("紫水晶", await _house.SayAsync("s01", "团队最近一个月的拜访"));
        Assert.Contains("紫水晶", await _house.SayAsync("s04", "李晓梅这个月的拜访"));
    }

    [Fact]
    public async Task A_colleague_who_went_along_is_kept_and_the_visit_is_his_too_where_he_may_see_the_file()
    {
        var saved = await NoteAsync("s01", "昨天和周敏一起拜访了宏达，谈了紫水晶方案");
        Assert.Contains("与周敏一起", saved);
        Assert.Equal("s04", (await _house.VisitsSinceAsync("2026-11-22"))[0].WithId);
        Assert.Contains("紫水晶", await _house.SayAsync("s04", "我最近拜访了哪些客户"));
    }

    [Fact]
    public async Task More_than_a_card_holds_are_turned_over_page_by_page_without_one_twice()
    {
        var seen = new List<string>();
        var said = await _house.SayAsync("s04", "团队今年的拜访");
        for (var page = 0; page < 3; page++)
        {
            var rows = said.Split('\n').Where(l => l.StartsWith("- ", StringComparison.Ordinal)).ToList();
            Assert.Equal(20, rows.Count);
            seen.AddRange(rows);
            said = await _house.PressAsync("s04", "再往前");
        }
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("skip", "-5")]
    [InlineData("skip", "9999999")]
    [InlineData("whose", "Nobody")]
    [InlineData("wanted", "7")]
    [InlineData("from", "yesterday")]
    [InlineData("client", "c404")]
    [InlineData("staff", "s404")]
    public async Task A_tampered_button_is_answered_and_shows_nothing_more(string field, string value)
    {
        var press = Press.To("visit", "list", (field, value), ("words", "紫水晶"));
        Assert.NotEqual("", await _house.SendAsync(_house.Pressing("s02", press, "card")));
    }

    private async Task<string> NoteAsync(string staff, string words)
    {
        await _house.SayAsync(staff, words);
        return await _house.SayAsync(staff, "好");
    }

    private async Task<string> OwnClientAsync(string staff) =>
        (await _house.Get<Clients>().OfOwnerAsync(_house.Get<Access>().System("test"), staff, 1, Token))[0].Name;
}
