using CrmBot.Data;
using CrmBot.Schedule;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Schedule;

/// <summary>What nobody asks for comes by itself: to whoever has the client on the day, once, and not when it is done.</summary>
public sealed class RemindDayTests : IAsyncLifetime
{
    private DemoHouse _house = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _house = await DemoHouse.OpenAsync();
        foreach (var person in (string[])["s01", "s02", "s04"]) await _house.SayAsync(person, "你好");
        await _house.RunDueAsync();
        await _house.Get<RemindDay>().StartAsync(Token);
    }

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    [Fact]
    public async Task A_promise_that_came_with_the_data_is_told_in_the_morning_of_its_day_on_one_card()
    {
        await DueAsync("p1", "s01", "2026-11-25", "给排期表");
        await DueAsync("p2", "s01", "2026-11-25", "寄色卡");
        var told = await AtAsync("s01", 25, 9, 30);

        var card = Assert.Single(told, t => t.Contains("给排期表", StringComparison.Ordinal));
        Assert.Contains("寄色卡", card);
        Assert.Contains("「过一会」", card);
        Assert.DoesNotContain(await AtAsync("s01", 25, 18, 0), t => t.Contains("给排期表", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_put_off_comes_again_unless_that_is_taken_back()
    {
        await DueAsync("p1", "s01", "2026-11-25", "给排期表");
        await AtAsync("s01", 25, 9, 30);
        await _house.SayAsync("s01", "过一会");
        var putOff = await _house.SayAsync("s01", "1");
        var again = await AtAsync("s01", 25, 10, 31);
        await _house.SayAsync("s01", "过一会");
        await _house.SayAsync("s01", "1");
        var undone = await _house.SayAsync("s01", "撤销");
        var never = await AtAsync("s01", 25, 12, 0);

        Assert.Contains("10:30 再提醒你", putOff);
        Assert.Contains("「撤销」", putOff);
        Assert.Contains(again, t => t.Contains("给排期表", StringComparison.Ordinal));
        Assert.Contains("已撤销", undone);
        Assert.DoesNotContain(never, t => t.Contains("给排期表", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_client_handed_over_meanwhile_reminds_its_new_manager()
    {
        var promise = await DueAsync("p1", "s01", "2026-11-26", "给排期表");
        await AtAsync("s01", 26, 0, 30);
        await PutAsync(Promises.Collection, promise with { StaffId = "s02", OwnerId = "s02" });
        var before = _house.Channel.Events.Count;
        await AtAsync("s01", 26, 9, 30);
        var told = _house.Channel.Events.Skip(before).Where(e => e.Text.Contains("给排期表", StringComparison.Ordinal)).ToList();

        Assert.Equal("s02", Assert.Single(told).Address.UserId);
    }

    [Fact]
    public async Task Kept_before_its_day_it_is_not_spoken_of()
    {
        var promise = await DueAsync("p1", "s01", "2026-11-25", "给排期表");
        await AtAsync("s01", 25, 0, 30);
        await PutAsync(Promises.Collection, promise with { State = PromiseState.Done });

        Assert.DoesNotContain(await AtAsync("s01", 25, 9, 30), t => t.Contains("给排期表", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_renewal_is_told_sixty_days_before_and_not_once_it_is_switched_off()
    {
        await RenewAsync("2027-01-24");
        var told = await AtAsync("s01", 25, 9, 30);
        await _house.SayAsync("s01", "别再提醒我续约");
        await RenewAsync("2027-01-25");
        var off = await AtAsync("s01", 26, 9, 30);
        var on = await _house.SayAsync("s01", "续约还是提醒我吧");
        await RenewAsync("2027-01-26");

        Assert.Contains(told, t => t.Contains("还有 60 天续约", StringComparison.Ordinal));
        Assert.DoesNotContain(off, t => t.Contains("天续约", StringComparison.Ordinal));
        Assert.Contains("续约临近", on);
        Assert.Contains(await AtAsync("s01", 27, 9, 30), t => t.Contains("还有 60 天续约", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Put_off_it_comes_again_tomorrow_morning()
    {
        await RenewAsync("2027-01-24");
        await AtAsync("s01", 25, 9, 30);
        await _house.PressAsync("s01", "过一会");
        var said = await _house.PressAsync("s01", "明天上午");

        Assert.Contains("08:20 再提醒你", said);
        Assert.Contains(await AtAsync("s01", 26, 8, 21), t => t.Contains("还有 59 天续约", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Renewed_as_its_card_says_it_is_no_more_spoken_of_and_counts_as_kept()
    {
        await RenewAsync("2027-01-24");
        var told = (await AtAsync("s01", 25, 9, 30)).Single(t => t.Contains("天续约", StringComparison.Ordinal));
        await _house.SayAsync("s01", told[(told.IndexOf("续好了就说：", StringComparison.Ordinal) + 6)..].Split('\n')[0]);
        await _house.PressAsync("s01", "全部保存");

        Assert.Equal(("2028-01-24", "2027-01-24"), ((await OwnAsync()).RenewsOn, (await OwnAsync()).RenewedFrom));
    }

    [Fact]
    public async Task A_host_that_was_away_for_three_days_catches_up_what_still_makes_sense()
    {
        await DueAsync("p1", "s01", "2026-11-25", "给排期表");
        await RenewAsync("2027-01-25");
        var told = await AtAsync("s01", 28, 10, 0);

        Assert.Contains(told, t => t.Contains("天续约", StringComparison.Ordinal));
        Assert.DoesNotContain(told, t => t.Contains("今天到期", StringComparison.Ordinal));
    }

    private async Task<List<string>> AtAsync(string staffId, int day, int hour, int minute)
    {
        _house.Clock.Now = new(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(8));
        var before = _house.Channel.Events.Count;
        await _house.RunDueAsync();
        return [.. _house.Channel.Events.Skip(before).Where(e => e.Address.UserId == staffId).Select(e => e.Text)];
    }

    private async Task<Promise> DueAsync(string id, string staffId, string day, string text)
    {
        var client = await OwnAsync();
        var promise = new Promise { Id = id, ClientId = client.Id, OwnerId = client.OwnerId, By = PromiseSide.Us, StaffId = staffId, Text = text, MadeOn = "2026-11-02", DueOn = day };
        await PutAsync(Promises.Collection, promise);
        return promise;
    }

    private async Task RenewAsync(string day) => await PutAsync(Clients.Collection, await OwnAsync() with { RenewsOn = day });

    private async Task<Client> OwnAsync() =>
        (await _house.Get<Clients>().OfOwnerAsync(await _house.Get<Access>().ForAsync((await _house.Get<Staff>().GetAsync("s01", Token))!, Token), "s01", 1, Token))[0];

    private async Task PutAsync<T>(string collection, T record) where T : Document => await _house.Store.Collection(collection).PutAsync(record.Id, Records<T>.Json(record), Token);
}
