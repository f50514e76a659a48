using CrmBot.Data;
using CrmBot.Schedule;
using CrmBot.Tests.Support;

namespace CrmBot.Tests.Bot.Schedule;

/// <summary>The demo company with a clock that goes where a test sends it: whoever is due is told.</summary>
internal static class DayHouse
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The people of the two Chinese teams have written once, so that they can be told things.</summary>
    public static async Task GreetAsync(this DemoHouse house, params string[] staffIds)
    {
        foreach (var id in staffIds) await house.SayAsync(id, "你好");
        await house.Get<DayPlan>().AddNextAsync(Token);
    }

    public static DateTimeOffset At(string local) => new(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8));

    /// <summary>Sets the clock and does all that is due then; who was sent what since.</summary>
    public static async Task<List<ChannelEvent>> GoToAsync(this DemoHouse house, string local)
    {
        house.Clock.Now = At(local);
        var before = house.Channel.Events.Count;
        while (await house.RunDueAsync() > 0)
        {
        }
        return [.. house.Channel.Events.Skip(before).Where(e => !e.Update)];
    }

    /// <summary>Puts a record as it is; what a test needs that nobody says.</summary>
    public static Task PutAsync<T>(this DemoHouse house, string collection, T record) where T : Document =>
        house.Store.Collection(collection).PutAsync(record.Id, Records<T>.Json(record), Token);

    /// <summary>A record as it is stored.</summary>
    public static async Task<T> GetAsync<T>(this DemoHouse house, string collection, string id) where T : Document =>
        Records<T>.Read((await house.Store.Collection(collection).GetAsync(id, Token))!);
}
