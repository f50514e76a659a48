using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Skills.Understanding;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.TeachingNames;

public sealed class TaughtNamesTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("老地方 = 宏达", "老地方简报")]
    [InlineData("老地方就是宏达", "昨天去了老地方，谈得不错")]
    [InlineData("以后我说 NG 就是指宏达", "NG简报")]
    public async Task What_was_taught_is_used_in_the_next_message(string taught, string used)
    {
        Assert.Contains("就是宏达，只对你", await _house.SayAsync("s01", taught));

        Assert.Contains("宏达", await _house.SayAsync("s01", used));
        Assert.Equal("s01", Assert.Single(await NamesAsync()).For);
    }

    [Fact]
    public async Task A_taught_name_comes_before_what_the_words_would_mean_otherwise()
    {
        var other = await OtherOfAsync("s01", "宏达");
        await _house.SayAsync("s01", $"宏达 = {other}");

        Assert.StartsWith(other, await _house.SayAsync("s01", "宏达简报"), StringComparison.Ordinal);
        Assert.StartsWith("深圳宏达电子有限公司", await _house.SayAsync("s01", "深圳宏达电子有限公司简报"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleagues_name_means_nothing_to_others()
    {
        await _house.SayAsync("s01", "老地方 = 宏达");

        Assert.DoesNotContain("深圳宏达", await _house.SayAsync("s02", "老地方简报"));
        Assert.Contains("还没教过", await _house.SayAsync("s02", "我教过你什么"));
    }

    [Fact]
    public async Task A_manager_does_not_teach_everybody()
    {
        Assert.Contains("由组长或总监来教", await _house.SayAsync("s01", "全公司都把老地方 = 宏达"));
        Assert.Empty(await NamesAsync());
    }

    [Fact]
    public async Task A_lead_is_asked_for_whom_and_everybody_who_sees_the_client_may_use_it()
    {
        var lead = await LeadOfAsync("s01");
        Assert.Contains("给谁用", await _house.SayAsync(lead, "老地方 = 深圳宏达电子"));
        Assert.Empty(await NamesAsync());

        Assert.Contains("全公司都用", await _house.PressAsync(lead, "全公司"));
        Assert.StartsWith("深圳宏达电子有限公司", await _house.SayAsync("s01", "老地方简报"), StringComparison.Ordinal);
        Assert.DoesNotContain("深圳宏达", await _house.SayAsync(await StrangerToAsync("深圳宏达电子有限公司"), "老地方简报"));
        var shown = await _house.SayAsync("s01", "我教过你什么");
        Assert.Contains("老地方 = 宏达", shown);
        Assert.DoesNotContain("忘掉", shown);
    }

    [Fact]
    public async Task A_name_of_ones_own_comes_before_everybodys()
    {
        var lead = await LeadOfAsync("s01");
        var other = await OtherOfAsync("s01", "宏达");
        await _house.SayAsync(lead, "老地方 = 深圳宏达电子");
        await _house.PressAsync(lead, "全公司");
        await _house.SayAsync("s01", $"老地方 = {other}");

        Assert.StartsWith(other, await _house.SayAsync("s01", "老地方简报"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_takes_it_back_and_what_it_replaced_holds_again()
    {
        var other = await OtherOfAsync("s01", "宏达");
        await _house.SayAsync("s01", "老地方 = 宏达");
        Assert.Contains("不再指宏达", await _house.SayAsync("s01", $"老地方 = {other}"));

        await _house.PressAsync("s01", "撤销");
        Assert.StartsWith("深圳宏达电子有限公司", await _house.SayAsync("s01", "老地方简报"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_taught_twice_is_one()
    {
        await _house.SayAsync("s01", "老地方 = 宏达");
        Assert.Contains("早就记着", await _house.SayAsync("s01", "老地方就是宏达"));

        Assert.Single(await NamesAsync());
    }

    [Fact]
    public async Task It_is_shown_forgotten_and_taught_again()
    {
        await _house.SayAsync("s01", "老地方 = 宏达");
        Assert.Contains("老地方 = 宏达", await _house.SayAsync("s01", "我教过你什么"));

        Assert.Contains("不再指宏达", await _house.PressAsync("s01", "忘掉"));
        Assert.DoesNotContain("深圳宏达电子有限公司", await _house.SayAsync("s01", "老地方简报"));
        Assert.Contains("还没教过", await _house.SayAsync("s01", "我教过你什么"));

        await _house.SayAsync("s01", "老地方 = 宏达");
        Assert.StartsWith("深圳宏达电子有限公司", await _house.SayAsync("s01", "老地方简报"), StringComparison.Ordinal);
        Assert.Single(await NamesAsync());
    }

    [Fact]
    public async Task A_name_of_a_client_one_may_no_longer_see_is_as_if_it_were_not_taught()
    {
        await _house.SayAsync("s01", "老地方 = 宏达");
        await HandOverAsync("深圳宏达电子有限公司", await StrangerToAsync("深圳宏达电子有限公司"));

        Assert.DoesNotContain("深圳宏达", await _house.SayAsync("s01", "老地方简报"));
        Assert.Contains("还没教过", await _house.SayAsync("s01", "我教过你什么"));
    }

    [Fact]
    public async Task Another_host_knows_it_within_seconds()
    {
        await using var second = await _house.SecondHostAsync();
        await _house.SayAsync("s01", "老地方 = 宏达");
        await second.Get<ClientIndex>().RefreshAsync(Token);
        Assert.Contains("深圳宏达电子有限公司", await second.SayAsync("s01", "老地方简报"));

        _house.Clock.Now = second.Clock.Now = _house.Clock.Now.AddMinutes(2);
        Assert.Contains("老地方 = 宏达", await _house.SayAsync("s01", "我教过你什么"));
        await _house.PressAsync("s01", "忘掉");
        Assert.DoesNotContain("上次联系", await second.SayAsync("s01", "老地方简报"));
    }

    [Fact]
    public async Task After_a_choice_between_several_it_is_offered_once_to_remember_it()
    {
        await PutAsync(new Client { Id = "same1", Name = "杭州长青电子有限公司", OwnerId = "s01" }, new Client { Id = "same2", Name = "宁波长青机械有限公司", OwnerId = "s01" });
        await _house.SayAsync("s01", "长青简报");
        Assert.Contains("以后“长青”就是宁波长青机械有限公司？", await _house.SayAsync("s01", "宁波长青机械有限公司"));

        Assert.Contains("只对你", await _house.PressAsync("s01", "记住"));
        Assert.StartsWith("宁波长青机械有限公司", await _house.SayAsync("s01", "长青简报"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_offer_is_not_made_again()
    {
        await PutAsync(new Client { Id = "same1", Name = "杭州长青电子有限公司", OwnerId = "s01" }, new Client { Id = "same2", Name = "宁波长青机械有限公司", OwnerId = "s01" });
        await _house.SayAsync("s01", "今天拜访了长青，谈得不错");
        Assert.Contains("以后“长青”就是", await _house.SayAsync("s01", "1"));
        await _house.SayAsync("s01", "好");

        await _house.SayAsync("s01", "长青的拜访记录");
        Assert.DoesNotContain("以后“长青”就是", await _house.SayAsync("s01", "1"));
    }

    private async Task<IReadOnlyList<TaughtName>> NamesAsync() =>
        Records<TaughtName>.Read((await _house.Store.Collection(TaughtNames.Collection).FindAsync(new Query(null, 100), Token)).Docs);

    private async Task<string> LeadOfAsync(string staffId)
    {
        var person = await _house.Get<Staff>().GetAsync(staffId, Token);
        return (await _house.Get<Staff>().TeamsAsync(Token)).Single(t => t.Id == person!.TeamId).LeadId;
    }

    // The full name of another of his clients.
    private async Task<string> OtherOfAsync(string staffId, string than)
    {
        var reader = await _house.Get<Access>().ForAsync((await _house.Get<Staff>().GetAsync(staffId, Token))!, Token);
        return (await _house.Get<Clients>().OfOwnerAsync(reader, staffId, 10, Token)).First(c => !c.Name.Contains(than, StringComparison.Ordinal)).Name;
    }

    private async Task<string> StrangerToAsync(string clientName)
    {
        foreach (var person in (await _house.Get<Staff>().AllAsync(Token)).Where(s => s.Role == StaffRole.Manager))
        {
            var reader = await _house.Get<Access>().ForAsync(person, Token);
            if ((await _house.Get<Clients>().SearchAsync(reader, clientName, 1, Token)).Count == 0) return person.Id;
        }
        throw new InvalidOperationException("Everybody sees it.");
    }

    private async Task HandOverAsync(string clientName, string to)
    {
        var reader = _house.Get<Access>().System("test");
        var client = Assert.Single(await _house.Get<Clients>().SearchAsync(reader, clientName, 2, Token));
        await PutAsync(client with { OwnerId = to });
    }

    private async Task PutAsync(params Client[] clients)
    {
        foreach (var client in clients)
            await _house.Store.Collection(Clients.Collection).PutAsync(client.Id, Records<Client>.Json(client with { ChangedAt = _house.Clock.Now.ToInstant() }), Token);
        await _house.Get<ClientIndex>().RefreshAsync(Token);
    }
}
