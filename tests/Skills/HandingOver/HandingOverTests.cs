using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.HandingOver;

/// <summary>A client goes to another account manager, with all that is open.</summary>
public sealed class HandingOverTests : IAsyncLifetime
{
    private const string Client = "c001";

    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _house = await DemoHouse.OpenAsync();
        foreach (var id in (string[])["s01", "s02", "s04"]) await _house.SayAsync(id, "你好");
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Everything_of_the_file_is_the_new_owner_s_and_no_longer_the_old_one_s()
    {
        var all = await CountsAsync();
        Assert.Contains("张伟 改为 李晓梅", await _house.SayAsync("s04", "把宏达转给李晓梅"));
        Assert.Contains("宏达现在由李晓梅负责", await _house.SayAsync("s04", "好"));
        await DueAsync();

        Assert.Equal(all, await CountsAsync());
        Assert.Equal(new HashSet<string> { "s02" }, await OwnersAsync());
        Assert.Contains("宏达", await _house.SayAsync("s02", "宏达简报"));
        Assert.DoesNotContain("王强", await _house.SayAsync("s01", "宏达简报"));
        Assert.DoesNotContain("宏达", await _house.SayAsync("s01", "我答应了什么"));
        Assert.Contains("宏达", await _house.SayAsync("s02", "我答应了什么"));
    }

    [Fact]
    public async Task Both_are_told_and_told_again_when_it_is_taken_back()
    {
        await _house.SayAsync("s04", "把宏达转给李晓梅");
        await _house.SayAsync("s04", "好");
        await DueAsync();
        Assert.Contains("宏达现在由你负责", Told("s02"));
        Assert.Contains("宏达已经转给同事负责", Told("s01"));

        await _house.SayAsync("s04", "撤销");
        await DueAsync();
        Assert.Contains("已撤回", Told("s02"));
        Assert.Contains("宏达还是由你负责", Told("s01"));
        Assert.Equal(new HashSet<string> { "s01" }, await OwnersAsync());
        Assert.Contains("宏达", await _house.SayAsync("s01", "我答应了什么"));
    }

    [Fact]
    public async Task A_coming_visit_and_a_complaint_in_hand_go_along()
    {
        await _house.SayAsync("s01", "下周三上午十点约宏达王总谈续约");
        await _house.SayAsync("s01", "好");
        await _house.SayAsync("s01", "宏达投诉袋子有划痕");
        await _house.SayAsync("s01", "好");
        var complaint = (await ReadAsync<Complaint>(CrmBot.Data.Complaints.Collection)).Single(c => c.Text.Contains("划痕", StringComparison.Ordinal));

        await _house.SayAsync("s04", "把宏达交给李晓梅");
        await _house.SayAsync("s04", "好");
        await DueAsync();

        Assert.All((await ReadAsync<Plan>(Plans.Collection)).Where(p => PlanStates.Stands(p.State) && string.CompareOrdinal(p.On, "2026-11-23") >= 0), p => Assert.Equal("s02", p.StaffId));
        var after = (await ReadAsync<Complaint>(CrmBot.Data.Complaints.Collection)).Single(c => c.Id == complaint.Id);
        Assert.Equal(complaint.HandlerId == "s01" ? "s02" : complaint.HandlerId, after.HandlerId);
        Assert.Equal("s02", after.OwnerId);
    }

    [Theory]
    [InlineData("s01")]
    [InlineData("s02")]
    public async Task A_manager_is_told_whom_to_ask(string staff)
    {
        Assert.Contains("周敏", await _house.SayAsync(staff, "把宏达转给李晓梅"));
        Assert.Equal(new HashSet<string> { "s01" }, await OwnersAsync());
    }

    [Fact]
    public async Task A_lead_gives_to_nobody_outside_her_teams_and_takes_nothing_of_theirs()
    {
        Assert.Contains("只能转给你组里的人", await _house.SayAsync("s04", "把宏达转给孙悦"));
        await _house.SayAsync("s04", "好");
        Assert.Equal(new HashSet<string> { "s01" }, await OwnersAsync());
        Assert.Contains("不在你能看的客户里", await _house.SayAsync("s08", "把宏达转给孙悦"));
        Assert.DoesNotContain("张伟", await _house.SayAsync("s08", "把深圳宏达电子有限公司转给孙悦"));
    }

    [Fact]
    public async Task A_forged_change_of_owner_is_refused()
    {
        var reader = await _house.Get<Access>().ForAsync((await _house.Get<Staff>().GetAsync("s01", Token))!, Token);
        var client = (await _house.Get<Clients>().FindAsync(reader, Client, Token))!;
        var forged = new Proposal
        {
            Id = "forged",
            AuthorId = "s01",
            Skill = "handover",
            Conversation = "x",
            MessageKey = "x",
            Text = "",
            Language = Language.Zh,
            CreatedAt = _house.Clock.GetUtcNow().ToInstant(),
            ClientId = Client,
            Lines = [new ProposalLine { Id = "1", Kind = "owner", Ticked = true, Changes = [Change.Set(Clients.Collection, Client, "ownerId", client.OwnerId, "s01")] }],
        };
        var result = await _house.Get<Changes>().ActAsync(reader, forged, "x", Token);
        Assert.Equal(ChangeOutcome.Refused, result.Outcome);
    }

    [Fact]
    public async Task Done_twice_or_by_two_hosts_it_is_done_once()
    {
        await _house.SayAsync("s04", "把宏达转给李晓梅");
        await _house.SayAsync("s04", "好");
        var (reader, moves) = (_house.Get<Access>().System("test"), _house.Get<HandOvers>());
        await using var second = await _house.SecondHostAsync();
        await Task.WhenAll(moves.MoveAsync(reader, $"{Client}|s01", Token), second.Get<HandOvers>().MoveAsync(second.Get<Access>().System("test"), $"{Client}|s01", Token));
        Assert.True(await moves.MoveAsync(reader, $"{Client}|s01", Token));
        Assert.Equal(new HashSet<string> { "s02" }, await OwnersAsync());
    }

    private string Told(string staff) => _house.Channel.Events.Last(e => e.Address.UserId == staff).Text;

    private async Task DueAsync()
    {
        _house.Clock.Now = _house.Clock.Now.AddSeconds(2);
        while (await _house.RunDueAsync() > 0) { }
    }

    private async Task<Dictionary<string, int>> CountsAsync() => new()
    {
        ["visits"] = (await ReadAsync<Visit>(Visits.Collection)).Count,
        ["promises"] = (await ReadAsync<Promise>(Promises.Collection)).Count,
        ["complaints"] = (await ReadAsync<Complaint>(CrmBot.Data.Complaints.Collection)).Count,
    };

    private async Task<HashSet<string>> OwnersAsync() =>
    [
        .. (await ReadAsync<Visit>(Visits.Collection)).Select(v => v.OwnerId), .. (await ReadAsync<Promise>(Promises.Collection)).Select(p => p.OwnerId),
        .. (await ReadAsync<Complaint>(CrmBot.Data.Complaints.Collection)).Select(c => c.OwnerId), .. (await ReadAsync<Plan>(Plans.Collection)).Select(p => p.OwnerId),
        (await _house.Get<Clients>().FindAsync(_house.Get<Access>().System("test"), Client, Token))!.OwnerId,
    ];

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string collection) where T : Document
    {
        var found = new List<T>();
        for (string? after = null; ;)
        {
            var page = await _house.Store.Collection(collection).FindAsync(new Query(null, 1000, After: after), Token);
            found.AddRange(page.Docs.Select(Records<T>.Read));
            if ((after = page.Next) is null) break;
        }
        return [.. found.Where(r => r switch { Visit v => v.ClientId == Client, Promise p => p.ClientId == Client, Complaint c => c.ClientId == Client, Plan p => p.ClientId == Client, _ => false })];
    }
}
