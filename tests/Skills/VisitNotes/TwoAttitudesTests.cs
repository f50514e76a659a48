using CrmBot.Data;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.VisitNotes;

/// <summary>Where two people stand, told in one message: each a line of its own that can be kept, left out and taken back by itself.</summary>
public sealed class TwoAttitudesTests : IAsyncLifetime
{
    private const string Said = "昨天拜访了宏达，王总很支持，陈工有点反对";

    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await DemoHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Theory]
    [InlineData("1,2,3", AttitudeValue.Positive, AttitudeValue.Negative)]
    [InlineData("1,3", null, AttitudeValue.Negative)]
    [InlineData("1,2", AttitudeValue.Positive, null)]
    public async Task Each_is_kept_by_itself_and_taken_back_with_the_rest(string ticked, AttitudeValue? wang, AttitudeValue? chen)
    {
        var before = await PeopleAsync();
        await _house.SayAsync("s01", Said);
        await _house.PressAsync("s01", "全部保存", ("ticked", ticked));
        var after = await PeopleAsync();
        Assert.Equal(wang ?? before["王芳"], after["王芳"]);
        Assert.Equal(chen ?? before["陈立"], after["陈立"]);
        Assert.Equal(before.Count, after.Count);
        await _house.SayAsync("s01", "撤销");
        Assert.Equal(before, await PeopleAsync());
    }

    [Fact]
    public async Task A_colleague_who_noted_another_person_meanwhile_stands_in_nobody_s_way()
    {
        await _house.SayAsync("s01", Said);
        await _house.SayAsync("s04", "昨天拜访了宏达，王强很支持");
        await _house.PressAsync("s04", "全部保存", ("ticked", "1,2"));
        var saved = await _house.PressAsync("s01", "全部保存", ("ticked", "1,2,3"));
        Assert.Contains("已保存", saved);
        Assert.Equal(AttitudeValue.Negative, (await PeopleAsync())["陈立"]);
        var client = await ClientAsync();
        Assert.Contains(client.KeyPeople.Single(p => p.Name == "王强").Attitudes, a => a.StaffId == "s04" && a.Value == AttitudeValue.Positive);
    }

    [Fact]
    public async Task A_correction_of_whose_it_is_puts_the_other_one_s_back()
    {
        var before = await PeopleAsync();
        await _house.SayAsync("s01", "昨天拜访了宏达，陈工有点反对");
        await _house.PressAsync("s01", "全部保存", ("ticked", "1,2"));
        await _house.SayAsync("s01", "不是陈工是王强");
        var after = await PeopleAsync();
        Assert.Equal(before["陈立"], after["陈立"]);
        Assert.Equal(AttitudeValue.Negative, after["王强"]);
    }

    private async Task<Dictionary<string, AttitudeValue?>> PeopleAsync() =>
        (await ClientAsync()).KeyPeople.ToDictionary(p => p.Name, p => p.Attitudes.FirstOrDefault(a => a.StaffId == "s01")?.Value);

    private async Task<Client> ClientAsync() =>
        await _house.Get<Clients>().FindAsync(_house.Get<Access>().System("test"), "c001", Token) ?? throw new InvalidOperationException("no such client");
}
