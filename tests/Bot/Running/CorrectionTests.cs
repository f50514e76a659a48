using CrmBot.Data;
using CrmBot.Data.Documents;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Running;

public sealed class CorrectionTests : IAsyncLifetime
{
    private const string Note = "今天拜访宏达王芳，谈得不错，我答应周五前给报价";

    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _house = await DemoHouse.OpenAsync();
        await _house.SayAsync("s01", Note);
        await _house.PressAsync("s01", "全部保存");
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_day_said_after_the_save_moves_the_stored_visit_and_undo_puts_it_back()
    {
        var said = await _house.SayAsync("s01", "改成昨天");
        var corrected = Assert.Single(await _house.VisitsSinceAsync("2026-01-01"));
        await _house.SayAsync("s01", "撤销");
        var back = Assert.Single(await _house.VisitsSinceAsync("2026-01-01"));
        await _house.SayAsync("s01", "撤销");

        Assert.Contains("宏达 · 已更正", said);
        Assert.Equal("2026-11-22", corrected.On);
        Assert.Equal("2026-11-23", back.On);
        Assert.Empty(await _house.VisitsSinceAsync("2026-01-01"));
        Assert.Empty(await _house.PromisesMadeAsync());
    }

    [Fact]
    public async Task A_person_said_after_the_save_takes_the_place_of_the_other()
    {
        var other = (await ClientAsync("宏达")).KeyPeople.First(p => p.Name != "王芳").Name;

        await _house.SayAsync("s01", $"不是王芳是{other}");

        Assert.Equal([other], Assert.Single(await _house.VisitsSinceAsync("2026-01-01")).People);
    }

    [Fact]
    public async Task Another_client_said_after_the_save_takes_all_of_it_and_leaves_nothing_in_the_wrong_file()
    {
        var right = (await _house.Get<Clients>().OfOwnerAsync(await ReaderAsync(), "s01", 30, Token)).First(c => c.ShortName == "百味源");

        await _house.SayAsync("s01", $"不是宏达是{right.ShortName}");
        var brief = await _house.SayAsync("s01", "宏达简报");

        Assert.Equal(right.Id, Assert.Single(await _house.VisitsSinceAsync("2026-01-01")).ClientId);
        Assert.Equal(right.Id, Assert.Single(await _house.PromisesMadeAsync()).ClientId);
        Assert.DoesNotContain(Note, brief);
        Assert.Contains("给报价", await _house.SayAsync("s01", $"{right.ShortName}简报"));
    }

    [Fact]
    public async Task Days_later_a_line_is_corrected_by_its_form_and_the_audit_keeps_both_values()
    {
        _house.Clock.Now += TimeSpan.FromDays(2);
        await _house.PressAsync("s01", "更正");
        await _house.PressAsync("s01", "改");
        var said = await _house.PressAsync("s01", "改好了", ("on", "2026-11-20"), ("kind", "call"), ("time", "10:30"), ("people", "王芳"));

        var visit = Assert.Single(await _house.VisitsSinceAsync("2026-01-01"));
        Assert.Equal(("2026-11-20", "10:30", VisitKind.Call), (visit.On, visit.Time, visit.Kind));
        Assert.Contains("已更正", said);
        var audit = await _house.Store.Collection(Audit.Collection).FindAsync(new Query(null, 100), Token);
        var line = audit.Docs.Select(Records<AuditLine>.Read).Single(l => l.Changes.Any(c => !c.Create));
        Assert.Contains(line.Changes.SelectMany(c => c.Fields), f => f.Name == "on" && f.Before!.Value.GetString() == "2026-11-23" && f.After!.Value.GetString() == "2026-11-20");
    }

    [Fact]
    public async Task What_was_corrected_can_still_be_declared_void_with_a_reason()
    {
        await _house.SayAsync("s01", "改成昨天");
        _house.Clock.Now += TimeSpan.FromDays(1);
        await _house.SayAsync("s01", "撤销");
        await _house.PressAsync("s01", "作废", ("reason", "记错了客户"));

        Assert.Equal("记错了客户", Assert.Single(await _house.VisitsSinceAsync("2026-01-01")).Voided);
        Assert.DoesNotContain(Note, await _house.SayAsync("s01", "宏达简报"));
    }

    [Fact]
    public async Task A_day_to_come_is_refused_and_nothing_changes()
    {
        await _house.PressAsync("s01", "更正");
        await _house.PressAsync("s01", "改");
        var said = await _house.PressAsync("s01", "改好了", ("on", "2026-12-20"), ("kind", "visit"), ("time", ""), ("people", "王芳"));

        Assert.Contains("还没到", said);
        Assert.Equal("2026-11-23", Assert.Single(await _house.VisitsSinceAsync("2026-01-01")).On);
    }

    [Fact]
    public async Task Words_that_correct_nothing_are_read_as_anything_else()
    {
        Assert.Contains("宏达", await _house.SayAsync("s01", "宏达简报"));
        Assert.DoesNotContain("已更正", await _house.SayAsync("s01", "是啊今天天气不错"));
    }

    private async Task<Client> ClientAsync(string name) => (await _house.Get<Clients>().OfOwnerAsync(await ReaderAsync(), "s01", 50, Token)).First(c => c.ShortName == name);

    private async Task<Reader> ReaderAsync() => await _house.Get<Access>().ForAsync((await _house.Get<Staff>().GetAsync("s01", Token))!, Token);
}
