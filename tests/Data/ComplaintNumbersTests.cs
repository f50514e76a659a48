using CrmBot.Data;
using Microsoft.Extensions.Options;

namespace CrmBot.Tests.Data;

public sealed class ComplaintNumbersTests : IAsyncLifetime
{
    private ChangesHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _house = await ChangesHouse.OpenAsync();

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task Numbers_count_up_from_TS_1001_one_a_complaint_however_often_asked()
    {
        var numbers = Numbers();

        Assert.Equal("TS-1001", await numbers.GiveAsync("a", Token));
        Assert.Equal("TS-1002", await numbers.GiveAsync("b", Token));
        Assert.Equal("TS-1001", await numbers.GiveAsync("a", Token));
        Assert.Equal("TS-1002", await Numbers().FindAsync("b", Token));
    }

    [Fact]
    public async Task Many_asking_at_once_get_a_number_each_and_the_same_asker_the_same()
    {
        var given = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => Numbers().GiveAsync($"k{i % 20}", Token))));

        Assert.Equal(20, given.Distinct().Count());
        Assert.All(Enumerable.Range(0, 20), i => Assert.Equal(given[i], given[i + 20]));
    }

    [Fact]
    public async Task Complaints_that_came_with_the_data_are_counted_on_from()
    {
        await _house.PutAsync(Complaints.Collection, "old1", """{"clientId":"c1","ownerId":"s01","number":"TS-1001","text":"交期","complainedAt":"2026-11-01T00:00:00.000Z"}""");
        await _house.PutAsync(Complaints.Collection, "old2", """{"clientId":"c1","ownerId":"s01","number":"TS-1002","text":"交期","complainedAt":"2026-11-01T00:00:00.000Z"}""");

        Assert.Equal("TS-1003", await Numbers().GiveAsync("new", Token));
    }

    [Fact]
    public async Task A_setting_puts_the_year_before_it_and_both_forms_find_it()
    {
        var numbers = Numbers(new ComplaintOptions { YearInNumber = true });

        Assert.Equal("TS-2026-1001", await numbers.GiveAsync("a", Token));
        Assert.Contains("TS-2026-1001", numbers.Forms("TS-1001"));
        Assert.Contains("TS-1001", numbers.Forms("TS-2026-1001"));
    }

    [Fact]
    public async Task Filing_gives_a_number_at_the_save_and_undo_does_not_free_it()
    {
        await _house.ProposeAsync("n2", File("k1"));
        Assert.Equal(ChangeOutcome.Done, (await _house.ApplyAsync("m1", "n2")).Outcome);
        Assert.Equal("TS-1001", (await _house.ReadAsync(Complaints.Collection, "k1"))!["number"]!.ToString());
        Assert.Equal(ChangeOutcome.Done, (await _house.Changes.UndoAsync(_house.Reader, "n2", false, "m2", Token)).Outcome);
        Assert.Null(await _house.ReadAsync(Complaints.Collection, "k1"));

        await _house.ProposeAsync("n3", File("k2"));
        await _house.ApplyAsync("m3", "n3");

        Assert.Equal("TS-1002", (await _house.ReadAsync(Complaints.Collection, "k2"))!["number"]!.ToString());
    }

    [Fact]
    public async Task Two_hosts_saving_the_same_filing_give_it_one_number()
    {
        await _house.ProposeAsync("n2", File("k1"));
        var hosts = Enumerable.Range(0, 4).Select(_ => _house.On(_house.Store)).ToList();

        var results = await Task.WhenAll(hosts.Select(h => Task.Run(() => h.ApplyAsync(_house.Reader, "n2", null, "m1", Token))));

        Assert.All(results, r => Assert.Equal(ChangeOutcome.Done, r.Outcome));
        Assert.Equal(1, await _house.VersionAsync(Complaints.Collection, "k1"));
    }

    private static Change File(string id) => Change.Make(
        Complaints.Collection, id, ("clientId", "c1"), ("ownerId", "s01"), ("text", "交期太慢"), ("state", "assigned"), ("handlerId", "s01"), ("complainedAt", "2026-11-23T02:00:00.000Z"));

    private ComplaintNumbers Numbers(ComplaintOptions? options = null) => new(_house.Store, _house.Clock, Options.Create(options ?? new ComplaintOptions()));
}
