using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.ContactKeeping;

/// <summary>Somebody new at a client, with another job or number or gone, told within a visit note.</summary>
public sealed class ContactLineTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Each_is_a_line_saved_with_the_note_and_taken_back_with_it()
    {
        var before = await ClientAsync("宏达");
        var asked = await _house.SayAsync("s01", "今天见了宏达的陈立，听说王强调走了，新来了采购经理赵敏，李娟电话改成13900001111，王芳升副总了");
        var saved = await _house.SayAsync("s01", "好");
        var after = await ClientAsync("宏达");

        Assert.Contains("王强离开了", asked);
        Assert.Contains("拜访陈立", asked);
        Assert.Contains("李娟 仓储主管 13900001111", saved);
        Assert.Contains("王芳 副总", saved);
        Assert.Equal("13900001111", Named(after, "李娟").Phone);
        Assert.Equal("副总", Named(after, "王芳").Title);
        Assert.Equal("采购经理", Named(after, "赵敏").Title);
        // Hers, not the client's; and nobody is taken off who was not ticked.
        Assert.Equal(before.Phone, after.Phone);
        Assert.Contains(after.KeyPeople, p => p.Name == "王强");

        await _house.SayAsync("s01", "撤销");
        Assert.Equal(before.KeyPeople.Select(p => (p.Name, p.Title, p.Phone)), (await ClientAsync("宏达")).KeyPeople.Select(p => (p.Name, p.Title, p.Phone)));
    }

    [Fact]
    public async Task Choosing_who_has_left_does_not_take_him_off()
    {
        var asked = await _house.SayAsync("s01", "今天去了宏达，王师傅离职了");
        var chosen = await _house.SayAsync("s01", "王强");
        await _house.SayAsync("s01", "好");

        Assert.Contains("「王强 采购经理」", asked);
        Assert.Contains("[ ] 2 王强离开了", chosen);
        Assert.Contains((await ClientAsync("宏达")).KeyPeople, p => p.Name == "王强");
    }

    [Fact]
    public async Task Who_has_left_is_taken_off_once_ticked()
    {
        await _house.SayAsync("s01", "今天去了宏达，王强离职了");
        await _house.PressAsync("s01", "全部保存", (CrmBot.Skills.Ticks.Field, "1,2"));

        Assert.DoesNotContain((await ClientAsync("宏达")).KeyPeople, p => p.Name == "王强");
    }

    [Theory]
    [InlineData("今天去了宏达，王芳不在，李晓梅升组长了")]
    [InlineData("今天去了宏达，王芳问李娟是不是离职了")]
    [InlineData("今天去了宏达，我们的报价升了级")]
    public async Task What_only_looks_like_it_is_no_line(string words)
    {
        var asked = await _house.SayAsync("s01", words);
        var rows = _house.Channel.Events.Last(e => e.Reply.Card is not null).Reply.Card!.Parts.OfType<CrmBot.Skills.Ticks>().Single().Rows;

        Assert.True(rows.All(r => r.Label != "联系人"), asked);
    }

    [Fact]
    public async Task Whose_name_was_not_said_waits_for_it()
    {
        var asked = await _house.SayAsync("s01", "今天去了宏达，孙总升副总裁了");
        await _house.SayAsync("s01", "好");

        Assert.Contains("写上姓名", asked);
        Assert.DoesNotContain((await ClientAsync("宏达")).KeyPeople, p => p.Name.Contains("孙总", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_English_too()
    {
        await _house.SayAsync("s09", "Visited Northgate today, Theo is now VP Sales, they have a new buyer Kim Lee");
        var saved = await _house.SayAsync("s09", "save all");
        var people = (await ClientAsync("Northgate")).KeyPeople;

        Assert.Contains("Kim Lee", saved);
        Assert.Contains(people, p => p.Name.StartsWith("Theo", StringComparison.Ordinal) && p.Title == "VP Sales");
        Assert.Contains(people, p => p is { Name: "Kim Lee", Title: "buyer" });
    }

    [Fact]
    public async Task What_is_shown_as_saved_is_what_is_stored_now()
    {
        await _house.SayAsync("s01", "今天去了华信，升为A级，续约改到明年6月30日");
        var saved = await _house.SayAsync("s01", "好");
        var undone = await _house.SayAsync("s01", "撤销");

        Assert.Contains("A级", saved);
        Assert.Contains("2027年6月30日", saved);
        Assert.DoesNotContain("；B级", saved);
        Assert.Contains("已撤销", undone);
    }

    private static KeyPerson Named(Client client, string name) => client.KeyPeople.Single(p => p.Name == name);

    private async Task<Client> ClientAsync(string alias) =>
        (await _house.Store.Collection(Clients.Collection).FindAsync(new Query(null, 1000), Token)).Docs.Select(Records<Client>.Read).Single(c => c.Name == alias || c.Aliases.Contains(alias));
}
