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
