using CrmBot.Data;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Skills.ContactKeeping;

/// <summary>A client's people are kept in words: somebody new with one tap, a number, a job or somebody gone at once, each taken back the same way.</summary>
public sealed class ContactKeepingTests : IAsyncLifetime
{
    private DemoHouse _house = null!;
    private Client _hongda = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _house = await DemoHouse.OpenAsync();
        _hongda = (await _house.Get<Clients>().OfOwnerAsync(Everything, "s01", 500, Token)).Single(c => c.ShortName == "宏达");
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    private Reader Everything => _house.Get<Access>().System("test");

    [Fact]
    public async Task Somebody_new_stands_in_a_form_and_is_stored_with_one_tap_and_taken_back()
    {
        Assert.Contains("赵敏", await _house.SayAsync("s01", "宏达新来了个采购经理赵敏，电话13800138000"));
        Assert.DoesNotContain(await PeopleAsync(), p => p.Name == "赵敏");

        Assert.Contains("宏达的联系人加上了赵敏", await _house.PressAsync("s01", "加上", ("name", "赵敏"), ("title", "采购经理"), ("phone", "13800138000"), ("role", "Decider")));
        var added = Assert.Single(await PeopleAsync(), p => p.Name == "赵敏");
        Assert.Equal(("采购经理", "13800138000", DecisionRole.Decider), (added.Title, added.Phone, added.Role));
        Assert.Contains("赵敏", await _house.SayAsync("s01", "宏达谁拍板"));

        Assert.Contains("已撤销", await _house.SayAsync("s01", "撤销"));
        Assert.DoesNotContain(await PeopleAsync(), p => p.Name == "赵敏");
    }

    [Fact]
    public async Task A_number_and_a_job_are_changed_at_once_and_nothing_else_of_the_person_is()
    {
        var before = Person("王芳");

        Assert.Contains("13900139000", await _house.SayAsync("s01", "王芳电话改成13900139000"));
        Assert.Contains("职务 总经理 改为 副总裁", await _house.SayAsync("s01", "宏达的王芳升副总裁了"));

        var after = Assert.Single(await PeopleAsync(), p => p.Id == before.Id);
        Assert.Equal(("13900139000", "副总裁", before.Role, before.Cares), (after.Phone, after.Title, after.Role, after.Cares));
        Assert.Equal(before.Attitudes, after.Attitudes);
        var file = (await _house.Get<Clients>().FindAsync(Everything, _hongda.Id, Token))!;
        Assert.Equal(_hongda.Phone, file.Phone);
    }

    [Fact]
    public async Task Who_left_is_taken_off_and_comes_back_whole_with_undo()
    {
        var before = Person("王强");

        Assert.Contains("王强已从宏达的联系人里拿掉", await _house.SayAsync("s01", "宏达的王强离职了"));
        Assert.DoesNotContain(await PeopleAsync(), p => p.Name == "王强");

        await _house.SayAsync("s01", "撤销");
        var back = Assert.Single(await PeopleAsync(), p => p.Name == "王强");
        Assert.Equal((before.Id, before.Title, before.Phone, before.Role), (back.Id, back.Title, back.Phone, back.Role));
        Assert.Equal(before.Attitudes, back.Attitudes);
    }

    [Fact]
    public async Task An_open_note_is_not_changed_by_it_and_waits_on()
    {
        await _house.SayAsync("s01", "今天拜访宏达王芳，我答应周五前给报价");

        Assert.Contains("电话", await _house.SayAsync("s01", "王芳电话改成13900139000"));

        Assert.Equal("13900139000", (await PeopleAsync()).Single(p => p.Name == "王芳").Phone);
        Assert.Contains("待保存", await _house.SayAsync("s01", "我没保存的"));
    }

    [Fact]
    public async Task Somebody_whom_the_file_does_not_name_is_offered_as_new_and_the_companys_number_is_left_alone()
    {
        await _house.SayAsync("s01", "宏达");

        var said = await _house.SayAsync("s01", "钱进电话改成13900139111");

        Assert.Contains("新联系人", said);
        Assert.Contains("钱进", said);
        Assert.Contains("13900139111", said);
    }

    [Fact]
    public async Task One_who_is_there_is_not_added_twice()
    {
        Assert.Contains("已经有王芳", await _house.SayAsync("s01", "宏达加个联系人王芳"));
        await _house.SayAsync("s01", "宏达加个联系人");
        Assert.Contains("写上姓名", await _house.PressAsync("s01", "加上", ("name", " ")));
        Assert.Contains("已经有王芳", await _house.PressAsync("s01", "加上", ("name", "王芳")));
        Assert.Single(await PeopleAsync(), p => p.Name == "王芳");
    }

    [Fact]
    public async Task Somebody_elses_client_is_neither_changed_nor_known()
    {
        await _house.SayAsync("s09", "宏达加个联系人赵敏");
        await _house.SayAsync("s09", "王芳电话改成13900139000");
        await _house.SayAsync("s01", "宏达加个联系人");
        var (card, add) = _house.Channel.Button("s01", "加上");

        Assert.DoesNotContain("加上了", await _house.SendAsync(_house.Pressing("s09", add.Press, card, ("name", "赵敏"))));

        Assert.Equal(_hongda.KeyPeople.Select(p => (p.Name, p.Phone)), (await PeopleAsync()).Select(p => (p.Name, p.Phone)));
    }

    [Fact]
    public async Task In_english_too()
    {
        Assert.Contains("Lisa Brown", await _house.SayAsync("s09", "add a contact at Northgate: Lisa Brown, purchasing manager"));
        Assert.Contains("Lisa Brown is now a contact at Northgate", await _house.SayAsync("s09", "Add"));
        Assert.Contains("no longer a contact", await _house.SayAsync("s09", "Lisa Brown left Northgate"));
    }

    private KeyPerson Person(string name) => _hongda.KeyPeople.Single(p => p.Name == name);

    private async Task<IReadOnlyList<KeyPerson>> PeopleAsync() => (await _house.Get<Clients>().FindAsync(Everything, _hongda.Id, Token))!.KeyPeople;
}
