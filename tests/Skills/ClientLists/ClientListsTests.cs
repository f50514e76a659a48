using CrmBot.Data;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.ClientLists;

/// <summary>Which clients there are, asked in words.</summary>
public sealed class ClientListsTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("我的客户")]
    [InlineData("我有哪些客户")]
    [InlineData("我有多少客户")]
    public async Task Ones_own_are_listed_with_their_number(string words)
    {
        var own = await OwnAsync("s01", _ => true);

        var said = await _house.SayAsync("s01", words);

        Assert.Contains($"你的客户 · {own.Count}家", said);
        Assert.Contains(own.OrderBy(c => c.Tier).ThenBy(c => c.ShortName, StringComparer.Ordinal).First().ShortName, said);
    }

    [Theory]
    [InlineData("s09", "my clients", "Your clients")]
    [InlineData("s09", "which of my clients are tier A", "Your clients · Tier A")]
    public async Task In_english_the_list_speaks_english(string staff, string words, string title) => Assert.Contains(title, await _house.SayAsync(staff, words));

    [Theory]
    [InlineData("我的客户里哪些好久没去了", "你的客户 · 8月25日")]
    [InlineData("三个月没去过的客户", "没去过")]
    [InlineData("哪些客户好久没联系了", "没联系")]
    [InlineData("好久没去的客户", "没去过")]
    [InlineData("哪些客户三个月没人去了", "没去过")]
    [InlineData("还有谁没跑过", "没去过")]
    [InlineData("有哪些客户超过一个月没去", "10月23日")]
    [InlineData("which clients haven't I seen in a while", "not visited since")]
    [InlineData("who havent i seen in 3 months", "not visited since")]
    [InlineData("who have I not visited lately", "not visited since")]
    [InlineData("clients with no contact for two months", "no contact since")]
    [InlineData("who hasn't heard from us in a while", "no contact since")]
    public async Task Who_was_left_alone_for_long_is_listed(string words, string said) => Assert.Contains(said, await _house.SayAsync("s01", words));

    [Fact]
    public async Task Whom_nobody_went_to_since_then_stands_in_the_list_with_the_last_contact_and_the_others_do_not()
    {
        var visits = await VisitsAsync();
        var own = await OwnAsync("s01", _ => true);
        bool Seen(Client client) => visits.Any(v => v.ClientId == client.Id && v.Voided is null && v.Kind.IsInPerson() && string.CompareOrdinal(v.On, "2026-09-23") >= 0);

        var said = await _house.SayAsync("s01", "两个月没去过的客户");

        Assert.Contains(own, Seen);
        Assert.Contains($"· {own.Count(c => !Seen(c))}家", said);
        Assert.All(own.Where(Seen), c => Assert.DoesNotContain($"- {c.ShortName}\n", said));
        Assert.Contains("上次联系", said);
    }

    [Fact]
    public async Task A_lead_asks_who_of_the_team_went_to_nobody_and_hears_of_her_own_people_alone()
    {
        var visits = await VisitsAsync();
        var all = await _house.Get<CrmBot.Data.Staff>().AllAsync(Token);
        var team = all.Where(s => s.Role == StaffRole.Manager && s.TeamId == all.Single(l => l.Id == "s04").TeamId).ToList();
        var idle = team.Where(s => !visits.Any(v => v.StaffId == s.Id && v.Voided is null && v.Kind.IsInPerson() && string.CompareOrdinal(v.On, "2026-11-16") >= 0 && string.CompareOrdinal(v.On, "2026-11-22") <= 0)).ToList();

        var said = await _house.SayAsync("s04", "谁上周没去拜访");

        Assert.NotEmpty(team);
        Assert.Contains(idle.Count == 0 ? "每个人都去过" : $"没有拜访的：{idle.Count}人", said);
        Assert.All(team, s => Assert.Contains(s.NameZh, said));
        Assert.DoesNotContain("Ryan", said);
    }

    [Theory]
    [InlineData("s10", "who hasn't visited anyone this week")]
    [InlineData("s04", "谁这周没拜访")]
    [InlineData("s04", "谁这周还没拜访过客户")]
    public async Task Who_stayed_in_this_week_is_asked_in_plain_words(string staff, string words) =>
        Assert.Matches("没有拜访的|每个人都去过|Visited nobody|Everybody has been out", await _house.SayAsync(staff, words));

    [Fact]
    public async Task Who_was_along_went_too_who_is_on_leave_says_so_and_who_left_is_not_asked_after()
    {
        var staff = _house.Get<CrmBot.Data.Staff>();
        var lead = (await staff.GetAsync("s04", Token))!;
        var team = (await staff.OfTeamAsync(lead.TeamId, Token)).Where(s => s.Role == StaffRole.Manager).OrderBy(s => s.Id, StringComparer.Ordinal).ToList();
        var (went, along, away, left) = (team[0], team[1], team[2], team[0] with { Id = "s98", NameZh = "离职的人", Left = true });
        var client = (await OwnAsync(went.Id, _ => true))[0];
        await _house.Store.Collection(CrmBot.Data.Staff.Collection).InsertAsync(left.Id, Records<StaffMember>.Json(left), Token);
        await _house.Store.Collection(Absences.Collection).InsertAsync("a1", Records<Absence>.Json(new Absence { Id = "a1", StaffId = away.Id, From = "2026-11-23", To = "2026-11-23" }), Token);
        await _house.Store.Collection(Visits.Collection).InsertAsync("v1", Records<Visit>.Json(new Visit { Id = "v1", ClientId = client.Id, OwnerId = went.Id, StaffId = went.Id, WithId = along.Id, On = "2026-11-23", Text = "一起去的", Private = true }), Token);

        var said = await _house.SayAsync("s04", "谁今天没拜访");

        Assert.Contains($"{went.NameZh} 1次", said);
        Assert.Contains($"{along.NameZh} 1次", said);
        Assert.Contains($"{away.NameZh}\n    这段时间请假", said);
        Assert.DoesNotContain(left.NameZh, said);
    }

    [Fact]
    public async Task Who_leads_nobody_asks_for_his_own_clients() => Assert.Contains("你的客户", await _house.SayAsync("s01", "谁这周没拜访"));

    [Fact]
    public async Task Tier_and_region_narrow_the_list()
    {
        var some = await OwnAsync("s01", c => c is { Tier: Tier.B, Region: "华南" });
        var others = await OwnAsync("s01", c => c.Tier != Tier.B);

        var said = await _house.SayAsync("s01", "华南的B级客户有哪些");

        Assert.Contains($"B级 · 华南 · {some.Count}家", said);
        Assert.All(some.Take(10), c => Assert.Contains(c.ShortName, said));
        Assert.All(others, c => Assert.DoesNotContain(c.ShortName, said));
    }

    [Fact]
    public async Task Renewals_come_in_the_order_of_their_days()
    {
        var (manager, due) = await RenewingAsync("2026-11-23", "2027-02-21");

        var said = await _house.SayAsync(manager, "哪些客户合同要到期了");

        Assert.True(due.Count > 1);
        Assert.Equal(due.Take(10).Select(c => c.ShortName), due.Take(10).OrderBy(c => said.IndexOf(c.ShortName, StringComparison.Ordinal)).Select(c => c.ShortName));
        Assert.All(due.Take(10), c => Assert.Contains(c.ShortName, said));
    }

    [Fact]
    public async Task The_next_ten_come_by_a_press_and_none_twice()
    {
        var first = await _house.SayAsync("s04", "我们组的客户");
        var all = await TeamAsync("s04");

        var second = await _house.PressAsync("s04", $"再看{Math.Min(10, all.Count - 10)}家");

        Assert.True(all.Count > 10);
        Assert.Contains($"{all.Count}家", first);
        Assert.Contains("第11到", second);
        Assert.DoesNotContain(all[0].Name, second);
    }

    [Fact]
    public async Task A_lead_lists_a_colleagues_and_a_colleague_does_not()
    {
        Assert.Contains("张伟的客户 · ", await _house.SayAsync("s04", "张伟的客户"));

        var said = await _house.SayAsync("s02", "张伟的客户");
        Assert.DoesNotContain("宏达", said);
        Assert.Contains("看不到", said);
    }

    [Fact]
    public async Task A_forged_button_shows_nobody_elses()
    {
        var said = await _house.SendAsync(_house.Pressing("s02", Press.To("clients", "more", ("owner", "s01"), ("at", "0")), "card"));

        Assert.DoesNotContain("宏达", said);
        Assert.Contains("看不到", said);
    }

    [Theory]
    [InlineData("西藏的客户有哪些", "没找到“西藏”")]
    [InlineData("欧阳锋的客户", "没找到“欧阳锋”")]
    [InlineData("流失的C级客户有哪些", "没有这样的客户")]
    public async Task What_fits_nothing_says_so_and_lists_nobody(string words, string said)
    {
        var answer = await _house.SayAsync("s01", words);

        Assert.Contains(said, answer);
        Assert.DoesNotContain("宏达", answer);
    }

    private async Task<IReadOnlyList<Visit>> VisitsAsync()
    {
        var visits = new List<Visit>();
        await foreach (var page in _house.Get<Visits>().BackAsync(_house.Get<Access>().System("test"), new VisitScope(null, null, null, null), 100_000, Token)) visits.AddRange(page.Visits);
        return visits;
    }

    private async Task<IReadOnlyList<Client>> OwnAsync(string staff, Func<Client, bool> holds) =>
        [.. (await _house.Get<Clients>().OfOwnerAsync(_house.Get<Access>().System("test"), staff, 500, Token)).Where(holds)];

    private async Task<(string Manager, IReadOnlyList<Client> Due)> RenewingAsync(string from, string to)
    {
        var all = new List<(string Manager, IReadOnlyList<Client> Due)>();
        foreach (var manager in (await _house.Get<CrmBot.Data.Staff>().AllAsync(Token)).Where(s => s.Role == StaffRole.Manager))
            all.Add((manager.Id, [.. (await OwnAsync(manager.Id, c => c.RenewsOn is { } on && string.CompareOrdinal(on, from) >= 0 && string.CompareOrdinal(on, to) <= 0)).OrderBy(c => c.RenewsOn, StringComparer.Ordinal)]));
        return all.MaxBy(m => m.Due.Count);
    }

    private async Task<IReadOnlyList<Client>> TeamAsync(string lead)
    {
        var reader = await _house.Get<Access>().ForAsync((await _house.Get<CrmBot.Data.Staff>().GetAsync(lead, Token))!, Token);
        var all = new List<Client>();
        foreach (var manager in (await _house.Get<CrmBot.Data.Staff>().AllAsync(Token)).Where(s => s.Role != StaffRole.Director && reader.MaySee(s.Id))) all.AddRange(await _house.Get<Clients>().OfOwnerAsync(reader, manager.Id, 500, Token));
        return [.. all.OrderBy(c => c.Tier).ThenBy(c => c.ShortName, StringComparer.Ordinal)];
    }
}
